/** Which workspace a command means. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { WORKSPACE_FILE } from '../source/source.ts';

/** The folder that the search falls back to, below where it began. */
const USUAL_FOLDER = 'architecture';

/**
 * The folder of the nearest workspace file, upward from `start` (a file or a folder that may not exist), else in
 * `./architecture` below it. `undefined`: there is none.
 */
export function findWorkspace(start: string): string | undefined {
  const from = folderOf(resolve(start));
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, WORKSPACE_FILE))) return folder;
    if (dirname(folder) === folder) break;
  }
  const usual = join(from, USUAL_FOLDER);
  return existsSync(join(usual, WORKSPACE_FILE)) ? usual : undefined;
}

function folderOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
}
