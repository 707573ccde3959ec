import { readFileSync } from 'node:fs';
import packageFile from '../../../package.json' with { type: 'json' };

export const version: string = packageFile.version;

/**
 * Which build of the program this is, for the names of cached entries: changes with every change of the program, its
 * schemas and its frameworks. `undefined` when it runs from its source, where nothing tells of a change.
 */
export function buildStamp(): string | undefined {
  try {
    return readFileSync(new URL('./stamp', import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
