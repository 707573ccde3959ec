/** Paths that the user named: which files of the workspace they mean. */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from './exit.ts';
import type { JudgedSession } from './judged.ts';

/** The path inside the workspace, from here or from its root. Throws `UsageError` where it names nothing that was read. */
export function within(session: JudgedSession, path: string): string {
  const here = resolve(session.io.cwd(), path);
  const there = resolve(session.root, path);
  const found = [here, there].map((one) => inside(session.root, one)).find((one) => isRead(session, one));
  if (found !== undefined) return found;
  const where = session.prefix === '' ? '.' : session.prefix;
  throw new UsageError(
    existsSync(here) || existsSync(there)
      ? {
          vi: `"${path}" không phải là tệp hay thư mục của mô hình ở "${where}".`,
          en: `"${path}" is no file or folder of the model in "${where}".`,
        }
      : { vi: `Không có tệp hay thư mục "${path}".`, en: `There is no file or folder "${path}".` },
  );
}

function isRead({ opened, findings }: JudgedSession, path: string): boolean {
  if (path === '') return true;
  return [...opened.files.keys(), ...findings.map((finding) => finding.file)].some((file) => covers(path, file));
}

export function inside(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The whole workspace, the file itself, or what lies in the folder. */
export function covers(path: string, file: string): boolean {
  return path === '' || path === file || file.startsWith(`${path}/`);
}
