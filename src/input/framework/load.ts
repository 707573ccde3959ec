/** The frameworks that come with the program, as JSON made when it was built. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { once } from '../../core/once.ts';
import { compareIds } from '../../core/text.ts';
import type { Framework } from '../../model/framework.ts';
import { type FrameworkParts, PART_IDS, type PartId } from '../../model/framework-parts.ts';
import { isId } from '../read/id.ts';
import type { CompiledFramework } from './compiled.ts';

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

/**
 * Loads the frameworks named, each once; their lists wait until somebody asks for them. Throws where the
 * installation is damaged.
 */
export async function loadFrameworks(
  ids: Iterable<string>,
  folders: readonly URL[] = FOLDERS,
): Promise<LoadedFrameworks> {
  const frameworks = new Map<string, Framework>();
  const unknown: string[] = [];
  const found = await Promise.all(
    [...new Set(ids)].sort(compareIds).map(async (id) => ({ id, framework: await load(id, folders) })),
  );
  for (const { id, framework } of found) {
    if (framework) frameworks.set(id, framework);
    else unknown.push(id);
  }
  return { frameworks, unknown, known: unknown.length === 0 ? [] : await knownIds(folders) };
}

async function load(id: string, folders: readonly URL[]): Promise<Framework | undefined> {
  // Ids become file names: nothing else may.
  if (!isId(id)) return undefined;
  for (const folder of folders) {
    const file = new URL(`${id}.json`, folder);
    const text = await read(file);
    if (text === undefined) continue;
    const { lists, ...framework } = parsed<CompiledFramework>(text, file);
    if (framework.id !== id || !Array.isArray(lists)) throw damaged(file);
    return { ...framework, parts: partsIn(new URL(`${id}/`, folder), lists) };
  }
  return undefined;
}

/** Each list is read when it is first asked for: most commands need none. Those that the framework has not are empty. */
function partsIn(folder: URL, lists: readonly PartId[]): FrameworkParts {
  const parts = {};
  for (const id of PART_IDS) {
    const get = once(() => (lists.includes(id) ? readList(new URL(`${id}.json`, folder)) : []));
    Object.defineProperty(parts, id, { get, enumerable: true });
  }
  return parts as FrameworkParts;
}

function readList(file: URL): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw damaged(file);
  }
  const list = parsed<unknown>(text, file);
  if (!Array.isArray(list)) throw damaged(file);
  return list;
}

function parsed<Content>(text: string, file: URL): Content {
  try {
    return JSON.parse(text) as Content;
  } catch {
    throw damaged(file);
  }
}

/** As with a schema that is missing: no mistake of the user, whose files are fine. */
function damaged({ pathname }: URL): Error {
  const name = pathname.split('/frameworks/').at(-1) ?? pathname;
  return new Error(`The framework data of this installation are damaged or missing: frameworks/${name}.`);
}

async function knownIds(folders: readonly URL[]): Promise<string[]> {
  for (const folder of folders) {
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
