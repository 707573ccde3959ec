import { escapeTerminal } from '../../../core/escape.ts';
import { LineIndex } from '../../../core/positions.ts';
import { say, type Text } from '../../../core/text.ts';
import { rangesIn } from '../../../input/locate.ts';
import { isId } from '../../../input/read/id.ts';
import { repairId } from '../../../input/read/schema-repair.ts';
import { type Renamed, rename as renameIn, SharedText } from '../../../output/edit/rename/rename.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { openJudged } from '../judged.ts';
import { didYouMean, meantBy } from '../meant.ts';
import type { CommonOptions } from '../options.ts';
import { demandReadable, rewrite } from '../rewrite.ts';
import { pathOf, type Session } from '../session.ts';

export interface RenameOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/** Gives an element another id, wherever the id stands. */
export async function rename(run: Run, from: string, to: string, options: RenameOptions): Promise<ExitCode> {
  const session = await openJudged(run, options);
  demandReadable(session);
  checkIds(session, from, to);
  const renamed = await renamedIn(session, from, to);
  if (!options.dryRun) rewrite(session, renamed.edits);
  tell(session, renamed, { ...options, from, to });
  return EXIT.fine;
}

function checkIds(session: Session, from: string, to: string): void {
  const ids = [...session.opened.files.values()].flatMap(({ elements }) => elements.map(({ id }) => id));
  if (!ids.includes(from)) {
    const hint = didYouMean(meantBy(from, ids));
    throw new UsageError({
      vi: `Không có đối tượng "${from}".${hint.vi}`,
      en: `There is no element "${from}".${hint.en}`,
    });
  }
  if (from === to) throw new UsageError({ vi: 'Hai định danh giống nhau.', en: 'The two ids are the same.' });
  if (!isId(to)) {
    const hint = didYouMean(repairId(to));
    throw new UsageError({
      vi: `"${to}" không phải là định danh: chữ thường không dấu, số và dấu gạch nối, tối đa 64 ký tự.${hint.vi}`,
      en: `"${to}" is no id: lower-case letters without diacritics, digits and hyphens, at most 64.${hint.en}`,
    });
  }
  if (ids.includes(to)) {
    const place = definedAt(session, to);
    throw new UsageError({
      vi: `"${to}" đã là định danh của đối tượng khác (${place}).`,
      en: `"${to}" is the id of another element already (${place}).`,
    });
  }
}

function definedAt({ opened, prefix }: Session, id: string): string {
  for (const file of opened.files.values()) {
    const found = file.elements.find((element) => element.id === id);
    if (!found) continue;
    const { start } = rangesIn(opened)({ file: file.path, path: [found.collection, id], part: 'key' });
    return `${pathOf({ prefix }, file.path)}:${start.line}`;
  }
  return id;
}

async function renamedIn(session: Session, from: string, to: string): Promise<Renamed> {
  try {
    return await renameIn(session.opened, from, to);
  } catch (error) {
    if (!(error instanceof SharedText)) throw error;
    const file = pathOf(session, error.file);
    throw new UsageError({
      vi: `${file}: một neo YAML (&, *) dùng "${from}" vừa làm định danh vừa làm chữ thường. Viết rõ từng giá trị rồi chạy lại; chưa ghi gì.`,
      en: `${file}: a YAML anchor (&, *) uses "${from}" both as an id and as plain text. Write each value out and run again; nothing was written.`,
    });
  }
}

function tell(
  session: Session,
  { places, mentions, edits }: Renamed,
  { from, to, dryRun, quiet }: RenameOptions & { readonly from: string; readonly to: string },
): void {
  const { io, language } = session;
  const print = (line: string) => io.stdout.write(`${escapeTerminal(line)}\n`);
  const lines = new Lines(session);
  if (dryRun) for (const { file, at } of places) print(lines.place(file, at));
  else for (const { file } of edits) print(pathOf(session, file));
  if (!quiet) {
    const [all, files] = [places.length, edits.length];
    const where: Text = {
      vi: `${from} → ${to}: ${all} chỗ trong ${files} tệp${dryRun ? '; chưa ghi gì (--dry-run)' : ''}.`,
      en: `${from} → ${to}: ${all} ${all === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}${dryRun ? '; nothing was written (--dry-run)' : ''}.`,
    };
    print(say(where, language));
  }
  if (mentions.length === 0) return;
  const n = mentions.length;
  const rest: Text = {
    vi: `Còn ${n} chỗ trong lời văn, chú thích, không sửa:`,
    en: `${n} more ${n === 1 ? 'place' : 'places'} in prose and comments, not changed:`,
  };
  print(say(rest, language));
  for (const { file, at } of mentions) print(`  ${lines.place(file, at)}`);
}

/** Lines of places; a file is indexed when the first of its places is asked for. */
class Lines {
  readonly #session: Session;
  readonly #lines = new Map<string, LineIndex>();

  constructor(session: Session) {
    this.#session = session;
  }

  place(file: string, at: number): string {
    let lines = this.#lines.get(file);
    if (!lines) {
      lines = new LineIndex(this.#session.opened.files.get(file)?.text ?? '');
      this.#lines.set(file, lines);
    }
    return `${pathOf(this.#session, file)}:${lines.position(at).line}`;
  }
}
