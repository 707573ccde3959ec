import { escapeTerminal } from '../../../core/escape.ts';
import type { Path } from '../../../core/positions.ts';
import { say, type Text } from '../../../core/text.ts';
import { rangesIn } from '../../../input/locate.ts';
import { rangesOf } from '../../../input/read/ranges.ts';
import type { ObjectPrefix } from '../../../model/codes.ts';
import { type Element, placeIn } from '../../../model/element.ts';
import { COLLECTIONS, type Collection, isCollection } from '../../../model/generated/fields.ts';
import { assignCodes, type CodesResult, type Lacking } from '../../../output/edit/codes/assign.ts';
import { isObjectCollection, takesCodes } from '../../../output/edit/codes/prefixes.ts';
import type { Edit } from '../../../output/edit/edit.ts';
import { padEnd, stringWidth } from '../../../output/report/columns.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { openJudged } from '../judged.ts';
import { didYouMean, meantBy } from '../meant.ts';
import type { CommonOptions } from '../options.ts';
import { demandReadable, rewrite } from '../rewrite.ts';
import { pathOf, type Session } from '../session.ts';

export interface CodesOptions extends CommonOptions {
  readonly prefix?: ObjectPrefix;
  readonly dryRun?: boolean;
}

/** Gives a local code to what lacks one. `names`: collections or ids; none: the whole model. */
export async function codes(run: Run, names: readonly string[], options: CodesOptions): Promise<ExitCode> {
  const session = await openJudged(run, options);
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
    const kinds = (Object.keys(COLLECTIONS) as Collection[]).filter(takesCodes);
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

function tell(session: Session, result: CodesResult, { quiet, dryRun }: CodesOptions): void {
  const { assigned, undecided, notWritten, edits } = result;
  const { io, language } = session;
  const print = (line: string) => io.stdout.write(`${escapeTerminal(line)}\n`);
  const placeOf = places(session, dryRun ? [] : edits);
  const width = assigned.reduce((most, { code }) => Math.max(most, stringWidth(code)), 0);
  const named = ({ element, link }: Lacking) =>
    link
      ? `${element.id} ${link.field} → ${link.to}  ${placeOf(element, link.path)}`
      : `${element.id}  ${element.name}  ${placeOf(element)}`;
  for (const one of assigned) print(`${padEnd(one.code, width)}  ${named(one)}`);
  if (!quiet) print(say(written(assigned.length, edits.length, dryRun === true), language));
  for (const [lacking, why] of [
    [undecided, UNDECIDED],
    [notWritten, NOT_WRITTEN],
  ] as const) {
    if (lacking.length === 0) continue;
    print(say(why, language));
    for (const one of lacking) print(`  ${named(one)}`);
  }
}

const UNDECIDED: Text = {
  vi: 'Chưa gán được vì chưa biết cơ quan chủ quản, vận hành hay cung cấp. Chọn tiền tố: kientruc codes <định danh> --prefix KT',
  en: 'No code yet, for nobody is known to own, operate or provide them. Choose a prefix: kientruc codes <id> --prefix KT',
};

const NOT_WRITTEN: Text = {
  vi: 'Không ghi được vì nội dung dùng chung bằng neo YAML (&, *), hoặc tên là khối chữ ở cuối tệp. Hãy tự ghi mã:',
  en: 'Not written, for the lines are shared by YAML anchors (&, *), or the name is a block of text at the end of the file. Write the code yourself:',
};

function written(codes: number, files: number, dryRun: boolean): Text {
  if (codes === 0) return { vi: 'Không có mã nào để gán.', en: 'No code to give.' };
  const [some, into] = [codes === 1 ? '1 code' : `${codes} codes`, files === 1 ? '1 file' : `${files} files`];
  if (!dryRun) return { vi: `Đã ghi ${codes} mã vào ${files} tệp.`, en: `${some} written into ${into}.` };
  return {
    vi: `${codes} mã cho ${files} tệp; chưa ghi gì (--dry-run).`,
    en: `${some} for ${into}; nothing was written (--dry-run).`,
  };
}

/** Where elements stand in the files as they are now. */
function places(session: Session, edits: readonly Edit[]): (element: Element, path?: Path) => string {
  const before = rangesIn(session.opened);
  const after = new Map(edits.map((edit) => [edit.file, rangesOf(edit.after)]));
  return (element, path) => {
    const place = placeIn(element, path);
    const { start } = after.get(element.file)?.(place) ?? before(place);
    return `${pathOf(session, element.file)}:${start.line}`;
  };
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
