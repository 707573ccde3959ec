/** The frameworks that come with the program, as JSON made when it was built. */
import { readdir, readFile } from 'node:fs/promises';
import { compareIds } from '../../core/text.ts';
import type { Framework } from '../../model/framework.ts';
import { isId } from '../read/id.ts';

/** Beside the bundle, and in the repository. */
const FOLDERS = ['./assets/frameworks/', '../../../build/frameworks/'].map(
  (folder) => new URL(folder, import.meta.url),
);

export interface LoadedFrameworks {
  readonly frameworks: Map<string, Framework>;
  /** Ids that no framework has, in the order of ids. */
  readonly unknown: string[];
  /** All that the program has, looked up only where one is unknown. */
  readonly known: readonly string[];
}

/** Loads the frameworks named, each once. */
export async function loadFrameworks(ids: Iterable<string>): Promise<LoadedFrameworks> {
  const frameworks = new Map<string, Framework>();
  const unknown: string[] = [];
  const found = await Promise.all(
    [...new Set(ids)].sort(compareIds).map(async (id) => ({ id, framework: await load(id) })),
  );
  for (const { id, framework } of found) {
    if (framework) frameworks.set(id, framework);
    else unknown.push(id);
  }
  return { frameworks, unknown, known: unknown.length === 0 ? [] : await knownIds() };
}

async function load(id: string): Promise<Framework | undefined> {
  // Ids become file names: nothing else may.
  if (!isId(id)) return undefined;
  for (const folder of FOLDERS) {
    const text = await read(new URL(`${id}.json`, folder));
    if (text !== undefined) return JSON.parse(text) as Framework;
  }
  return undefined;
}

async function knownIds(): Promise<string[]> {
  for (const folder of FOLDERS) {
    const names = await orNothing(readdir(folder));
    const ids = (names ?? []).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    if (ids.length > 0) return ids.sort(compareIds);
  }
  return [];
}

function read(file: URL): Promise<string | undefined> {
  return orNothing(readFile(file, 'utf8'));
}

async function orNothing<Content>(content: Promise<Content>): Promise<Content | undefined> {
  try {
    return await content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
