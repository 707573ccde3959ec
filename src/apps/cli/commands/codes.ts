import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text } from '../../../core/text.ts';
import { rangesIn } from '../../../input/open.ts';
import { rangesOf } from '../../../input/read/ranges.ts';
import { placeIn } from '../../../model/element.ts';
import { COLLECTIONS, isCollection } from '../../../model/generated/fields.ts';
import { assignCodes, type CodesResult } from '../../../output/edit/codes/assign.ts';
import type { ObjectPrefix } from '../../../output/edit/codes/prefix.ts';
import { isObjectCollection, takesCodes } from '../../../output/edit/codes/prefixes.ts';
import { padEnd, stringWidth } from '../../../output/report/columns.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { didYouMean, meantBy } from '../meant.ts';
import type { CommonOptions } from '../options.ts';
import { demandReadable, rewrite } from '../rewrite.ts';
import { openSession, pathOf, type Session } from '../session.ts';

export interface CodesOptions extends CommonOptions {
  readonly prefix?: ObjectPrefix;
  readonly dryRun?: boolean;
}

/** Gives a local code to what lacks one. `names`: collections or ids; none: the whole model. */
export async function codes(run: Run, names: readonly string[], options: CodesOptions): Promise<ExitCode> {
  const session = await openSession(run, options);
  demandReadable(session);
  const ids = new Set(names.filter((name) => !isCollection(name)));
  for (const name of names) checkName(session, name, options);
  const { prefix } = options;
  const result = assignCodes(session.opened, {
    ...(names.length === 0 ? {} : { asked: ({ id, collection }) => ids.has(id) || names.includes(collection) }),
    ...(prefix === undefined ? {} : { prefix, forced: ids }),
  });
  if (!options.dryRun) rewrite(session, result.edits);
  tell(session, result, options);
  for (const id of ids) tellCoded(session, id);
  return EXIT.fine;
}

/** Throws `UsageError` for what is neither a collection nor an id, or takes no code. */
function checkName({ opened }: Session, name: string, { prefix }: CodesOptions): void {
  const { elements } = opened.architecture;
  const collection = isCollection(name) ? name : elements.get(name)?.collection;
  if (collection === undefined) {
    const kinds = Object.keys(COLLECTIONS).filter(takesCodes);
    const hint = didYouMean(meantBy(name, [...kinds, ...elements.keys()]));
    throw new UsageError({
      vi: `Không có loại hay đối tượng "${name}".${hint.vi} Các loại có mã: ${kinds.join(', ')}.`,
      en: `There is no collection or element "${name}".${hint.en} Collections with codes: ${kinds.join(', ')}.`,
    });
  }
  const title = COLLECTIONS[collection].title;
  if (!takesCodes(collection)) {
    throw new UsageError({
      vi: `"${name}": ${title.vi} không mang mã nội bộ.`,
      en: `"${name}": ${title.en} have no local codes.`,
    });
  }
  if (prefix !== undefined && !isObjectCollection(collection)) {
    throw new UsageError({
      vi: `"${name}": tiền tố ${prefix} không dùng cho ${title.vi}.`,
      en: `"${name}": the prefix ${prefix} is not for ${title.en}.`,
    });
  }
}

function tell(session: Session, result: CodesResult, options: CodesOptions): void {
  const { assigned, undecided, notWritten, edits } = result;
  const { io, language } = session;
  const print = (text: Text) => io.stdout.write(`${escapeTerminal(say(text, language))}\n`);
  const width = assigned.reduce((most, { code }) => Math.max(most, stringWidth(code)), 0);
  const lines = placesOf(session, result, options.dryRun === true);
  for (const [at, { element, code }] of assigned.entries()) {
    io.stdout.write(`${escapeTerminal(`${padEnd(code, width)}  ${element.id}  ${element.name}  ${lines[at]}`)}\n`);
  }
  if (!options.quiet) {
    const files = edits.length;
    if (assigned.length === 0) print({ vi: 'Không có mã nào để gán.', en: 'No code to give.' });
    else if (options.dryRun)
      print({
        vi: `${assigned.length} mã cho ${files} tệp; chưa ghi gì (--dry-run).`,
        en: `${assigned.length} ${assigned.length === 1 ? 'code' : 'codes'} for ${files} ${files === 1 ? 'file' : 'files'}; nothing was written (--dry-run).`,
      });
    else
      print({
        vi: `Đã ghi ${assigned.length} mã vào ${files} tệp.`,
        en: `${assigned.length} ${assigned.length === 1 ? 'code' : 'codes'} written into ${files} ${files === 1 ? 'file' : 'files'}.`,
      });
  }
  if (undecided.length > 0) {
    const list = undecided.map(({ id }) => id).join(', ');
    print({
      vi: `Chưa gán vì chưa biết cơ quan chủ quản, vận hành hay cung cấp: ${list}. Chọn tiền tố: kientruc codes <định danh> --prefix KT`,
      en: `No code yet, for nobody is known to own, operate or provide: ${list}. Choose a prefix: kientruc codes <id> --prefix KT`,
    });
  }
  if (notWritten.length > 0) {
    const list = notWritten.map(({ id }) => id).join(', ');
    print({
      vi: `Không ghi được vì nội dung dùng chung bằng neo YAML (&, *), hoặc tên là khối chữ ở cuối tệp: ${list}. Hãy tự ghi mã.`,
      en: `Not written, for the lines are shared by YAML anchors (&, *), or the name is a block of text at the end of the file: ${list}. Write the code yourself.`,
    });
  }
}

/** The elements with their lines, as the files are now. */
function placesOf(session: Session, { assigned, edits }: CodesResult, dryRun: boolean): string[] {
  const before = rangesIn(session.opened);
  const after = new Map(dryRun ? [] : edits.map((edit) => [edit.file, rangesOf(edit.after)]));
  return assigned.map(({ element }) => {
    const place = placeIn(element);
    const { start } = after.get(element.file)?.(place) ?? before(place);
    return `${pathOf(session, element.file)}:${start.line}`;
  });
}

/** A code is for life: what has one keeps it. */
function tellCoded({ io, language, opened }: Session, id: string): void {
  const code = opened.architecture.elements.get(id)?.code;
  if (code === undefined) return;
  const text: Text = {
    vi: `${id} đã có mã ${code}; mã không đổi.`,
    en: `${id} has the code ${code}; codes do not change.`,
  };
  io.stdout.write(`${escapeTerminal(say(text, language))}\n`);
}
