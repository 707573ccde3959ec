/** The frameworks that come with the program, as JSON made when it was built. */
import { readFile } from 'node:fs/promises';
import { compareIds } from '../../core/text.ts';
import type { Framework } from '../../model/framework.ts';

/** Beside the bundle, and in the repository. */
const FOLDERS = ['./assets/frameworks/', '../../../build/frameworks/'].map(
  (folder) => new URL(folder, import.meta.url),
);

/** Ids become file names: nothing else may. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export interface LoadedFrameworks {
  readonly frameworks: Map<string, Framework>;
  /** Ids that no framework has, in the order of ids. */
  readonly unknown: string[];
}

/** Loads the frameworks named, each once. */
export async function loadFrameworks(ids: Iterable<string>): Promise<LoadedFrameworks> {
  const loaded: LoadedFrameworks = { frameworks: new Map(), unknown: [] };
  const found = await Promise.all(
    [...new Set(ids)].sort(compareIds).map(async (id) => ({ id, framework: await load(id) })),
  );
  for (const { id, framework } of found) {
    if (framework) loaded.frameworks.set(id, framework);
    else loaded.unknown.push(id);
  }
  return loaded;
}

async function load(id: string): Promise<Framework | undefined> {
  if (!ID.test(id)) return undefined;
  for (const folder of FOLDERS) {
    const text = await read(new URL(`${id}.json`, folder));
    if (text !== undefined) return JSON.parse(text) as Framework;
  }
  return undefined;
}

async function read(file: URL): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
