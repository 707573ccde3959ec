/** Changed texts back into the files of the workspace: all or none, with the byte order mark that a file had. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../core/text.ts';
import { InputError } from '../../input/input-error.ts';
import type { Edit } from '../../output/edit/edit.ts';
import { readable } from '../../output/edit/readable.ts';
import { UsageError } from './exit.ts';
import type { JudgedSession } from './judged.ts';
import { pathOf, type Session } from './session.ts';
import { type Replacement, replaceAll } from './write.ts';

/** Writes nothing where one file cannot be written. Throws `UsageError` or `InputError`, naming the file. */
export function rewrite(session: Session, edits: readonly Edit[]): void {
  replaceAll(
    session.root,
    edits.filter(({ before, after }) => before !== after).map((edit) => replacement(session, edit)),
  );
}

const MARK = Buffer.from('\ufeff');

function replacement(session: Session, { file, before, after }: Edit): Replacement {
  const path = join(session.root, ...file.split('/'));
  const shown = pathOf(session, file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError('unreadable', {
      vi: `Không đọc được ${shown} (${why}).`,
      en: `Cannot read ${shown} (${why}).`,
    });
  }
  const mark = bytes.subarray(0, MARK.length).equals(MARK) ? MARK : Buffer.alloc(0);
  // What was read, not what is there: a file that has changed since is told when it is to be replaced.
  return {
    path,
    shown,
    before: Buffer.concat([mark, Buffer.from(before)]),
    after: Buffer.concat([mark, Buffer.from(after)]),
  };
}

/**
 * Commands that must know every place of a model stop where a file does not read to its end: throws `UsageError` that
 * names them. Other mistakes do not matter.
 */
export function demandReadable(session: JudgedSession): void {
  const { files, failures } = session.opened;
  if (failures.length > 0) throw new UsageError(REFUSED_FAILURES);
  const broken = [...files.values()].filter((file) => file.value === undefined || !readable(file.text));
  if (broken.length === 0) return;
  const names = broken.map(({ path }) => placeOf(session, path)).join(', ');
  throw new UsageError({
    vi: `Chưa đọc được trọn vẹn: ${names}. Không tệp nào được ghi; sửa lỗi (xem: kientruc validate) rồi chạy lại.`,
    en: `Not readable to the end: ${names}. Nothing was written; mend it (see: kientruc validate) and run again.`,
  });
}

const REFUSED_FAILURES: Text = {
  vi: 'Có tệp, thư mục không đọc được (nêu ở trên) nên không tệp nào được ghi.',
  en: 'Some files or folders cannot be read (named above), so nothing was written.',
};

/** The file with the line of its first error. */
export function placeOf(session: JudgedSession, file: string): string {
  const first = session.findings.find((finding) => finding.file === file && finding.severity === 'error');
  return first ? `${pathOf(session, file)}:${first.range.start.line}` : pathOf(session, file);
}
