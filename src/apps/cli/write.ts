/** Files are written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Text } from '../../core/text.ts';
import { UsageError } from './exit.ts';

/** Writes beside the file first, then puts it in place. Throws `UsageError` where that cannot be. `shown`: its name in messages. */
export function writeWhole(path: string, content: string, shown: string): void {
  // A name that nobody can guess, and never over a file that is there: it could be a link to anywhere.
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    discard(temporary);
    const why = reason(error);
    throw new UsageError({ vi: `Không ghi được "${shown}": ${why.vi}.`, en: `Cannot write "${shown}": ${why.en}.` });
  }
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
