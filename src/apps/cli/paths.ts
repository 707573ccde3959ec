/** Paths as the user would type them where they stand. */
import { relative, sep } from 'node:path';

/** With `/` on every system; from the working directory, or the whole path where that is shorter. */
export function shownPath(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return (near.startsWith('..') && path.length < near.length ? path : near).split(sep).join('/');
}
