/** Files are written whole or not at all. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { Text } from '../../core/text.ts';
import { UsageError } from './exit.ts';

/** Writes beside the file first, then puts it in place. Throws `UsageError` where that cannot be. `shown`: its name in messages. */
export function writeWhole(path: string, content: string | Uint8Array, shown: string): void {
  const temporary = temporaryName(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    discard(temporary);
    throw notWritten(shown, reason(error));
  }
}

/** A file that is there, and what shall stand in it. */
export interface Replacement {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Its name in messages. */
  readonly shown: string;
}

/**
 * Puts new contents into files that are there: into all of them, or into none. A link stays a link, a file keeps its
 * rights. Throws `UsageError`, naming the file, where one may not be written, is not what was read, or lies outside of
 * the folder `root`.
 */
export function replaceAll(root: string, files: readonly Replacement[]): void {
  const staged: { readonly file: Replacement; readonly real: string; readonly temporary: string }[] = [];
  const done: typeof staged = [];
  try {
    for (const file of files) {
      const { real, mode } = checked(root, file);
      const temporary = temporaryName(real);
      staged.push({ file, real, temporary });
      attempt(file, () => {
        writeFileSync(temporary, file.after, { flag: 'wx', mode });
        chmodSync(temporary, mode);
      });
    }
    for (const one of staged) {
      attempt(one.file, () => renameSync(one.temporary, one.real));
      done.push(one);
    }
  } catch (error) {
    for (const { real, file } of done) restore(real, file);
    for (const { temporary } of staged) discard(temporary);
    throw error;
  }
}

function checked(root: string, { path, before, shown }: Replacement): { real: string; mode: number } {
  return attempt({ shown }, () => {
    const real = realpathSync(path);
    const inside = relative(realpathSync(root), real);
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw notWritten(shown, OUTSIDE);
    const { mode } = statSync(real);
    // A superuser may write what is marked as read-only, and should not without knowing it.
    if ((mode & 0o222) === 0) throw notWritten(shown, READ_ONLY);
    accessSync(real, constants.W_OK);
    if (!readFileSync(real).equals(before)) throw notWritten(shown, CHANGED);
    return { real, mode: mode & 0o7777 };
  });
}

function attempt<Result>({ shown }: Pick<Replacement, 'shown'>, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof UsageError ? error : notWritten(shown, reason(error));
  }
}

/** The disk that refused a later file has just taken this one; where it does not take it back, nothing more can be done. */
function restore(real: string, { before }: Replacement): void {
  const temporary = temporaryName(real);
  try {
    writeFileSync(temporary, before, { flag: 'wx', mode: statSync(real).mode & 0o7777 });
    renameSync(temporary, real);
  } catch {
    discard(temporary);
  }
}

/** A name that nobody can guess, and never over a file that is there: it could be a link to anywhere. */
function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`;
}

function notWritten(shown: string, why: Text): UsageError {
  return new UsageError({ vi: `Không ghi được "${shown}": ${why.vi}.`, en: `Cannot write "${shown}": ${why.en}.` });
}

/** It may be there or not, and its folder too. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What kept the file from being written is told, and it is the same.
  }
}

const FOLDER_IS_FILE: Text = {
  vi: 'trên đường dẫn có một tệp, không phải thư mục',
  en: 'a file stands where a folder is needed',
};
const NOT_ALLOWED: Text = { vi: 'không có quyền ghi ở đó', en: 'you may not write there' };
const IS_FOLDER: Text = { vi: 'đã có một thư mục mang tên này', en: 'there is a folder of this name' };

const READ_ONLY: Text = { vi: 'tệp chỉ cho đọc', en: 'the file is read-only' };
const CHANGED: Text = {
  vi: 'tệp vừa được sửa trong lúc lệnh này chạy; hãy chạy lại',
  en: 'it was changed while this command ran; run it again',
};
const OUTSIDE: Text = { vi: 'tệp nằm ngoài không gian mô hình', en: 'it lies outside of the workspace' };

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EEXIST: FOLDER_IS_FILE,
  ENOTDIR: FOLDER_IS_FILE,
  EISDIR: IS_FOLDER,
  ENOTEMPTY: IS_FOLDER,
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
};

function reason(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return REASONS[code] ?? { vi: code, en: code };
}
