/** An id under another name, wherever it stands; no other byte is touched. */
import { isObject, type Json, type JsonObject } from '../../../core/json.ts';
import { pointer } from '../../../core/positions.ts';
import { type Opened, openWorkspace } from '../../../input/open.ts';
import type { SourceFile } from '../../../input/read/source-file.ts';
import { memorySource } from '../../../input/source/memory.ts';
import type { Architecture } from '../../../model/architecture.ts';
import { type Edit, type Splice, splice } from '../edit.ts';
import { readable } from '../readable.ts';
import { same } from '../same.ts';
import { find, follow, type ScalarNode, type Tree, treeOf } from '../tree.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type IdPlace, placesOf } from './places.ts';

export interface RenamedPlace {
  readonly file: string;
  /** Offset in the text before the change; no line is added or taken away by it. */
  readonly at: number;
}

export interface Renamed {
  /** Where the id stood, in the order of files and lines. */
  readonly places: readonly RenamedPlace[];
  /** Where it still stands, in prose and comments. */
  readonly mentions: readonly Mention[];
  readonly edits: readonly Edit[];
}

/** A text that is shared by an anchor stands for the id and for words that are no id: people must part the two. */
export class SharedText extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file}: an anchor shares the id with a text that is no id`);
    this.file = file;
  }
}

/**
 * Pure. All files must be readable, `from` must be the id of an element and `to` a free one. Throws `SharedText`, and an
 * `Error` where the changed model is not the old one under another id: an error of the program.
 */
export async function rename(
  opened: Pick<Opened, 'architecture' | 'files'>,
  from: string,
  to: string,
): Promise<Renamed> {
  const places = placesOf(opened, from, to);
  const edits: Edit[] = [];
  const found: RenamedPlace[] = [];
  const mentions: Mention[] = [];
  for (const file of opened.files.values()) {
    const own = places.filter((place) => place.file === file.path);
    // A file without the word has neither.
    if (own.length === 0 && !file.text.includes(from)) continue;
    const tree = treeOf(file.text);
    const splices = splicesOf(tree, own);
    const starts = [...splices.keys()].sort((a, b) => a - b);
    for (const at of starts) found.push({ file: file.path, at });
    for (const one of mentionsOf(file, tree, from, new Set(starts))) mentions.push(one);
    if (own.length > 0) edits.push(edit(file, tree, [...splices.values()], own));
  }
  await prove(opened, edits, from, to);
  return { places: found, mentions, edits };
}

function edit(file: SourceFile, tree: Tree, splices: readonly Splice[], places: readonly IdPlace[]): Edit {
  const after = splice(file.text, splices);
  const value = readable(after)?.value;
  if (!same(value, withIds(file.value ?? null, places))) {
    if (tree.anchors.size > 0) throw new SharedText(file.path);
    throw new Error(`${file.path}: renamed, it does not read as before`);
  }
  return { file: file.path, before: file.text, after };
}

/** By where the words begin: an alias leads to one place from several paths. */
function splicesOf(tree: Tree, places: readonly IdPlace[]): Map<number, Splice> {
  const splices = new Map<number, Splice>();
  for (const { file, path, part, written, becomes } of places) {
    const node = find(tree, path, part);
    const scalar = node && follow(tree, node);
    if (scalar?.kind !== 'scalar' || scalar.value !== written)
      throw new Error(`${file}: ${pointer(path)} is not found`);
    const [start, end] = wordsOf(tree.text, scalar);
    splices.set(start, { start, end, text: becomes });
  }
  return splices;
}

/** The id itself: without quotes, and without the spaces before it in a block. An id needs no escapes in any of them. */
function wordsOf(text: string, { inner: [start, end] }: ScalarNode): [number, number] {
  const words = text.slice(start, end);
  const first = start + (words.length - words.trimStart().length);
  return [first, first + words.trim().length];
}

/** The value of the file with the new words at the places, all of which are below it from `depth` on. */
function withIds(value: Json, places: readonly IdPlace[], depth = 0): Json {
  if (places.length === 0) return value;
  const below = new Map<string | number | undefined, IdPlace[]>();
  for (const place of places) {
    const known = below.get(place.path[depth]);
    if (known) known.push(place);
    else below.set(place.path[depth], [place]);
  }
  if (Array.isArray(value)) return value.map((item: Json, index) => withIds(item, below.get(index) ?? [], depth + 1));
  if (!isObject(value)) return places[0]?.becomes ?? value;
  const entries = Object.entries(value).map(([key, item]) => {
    const inside = below.get(key) ?? [];
    const isOwn = ({ path, part }: IdPlace) => part === 'key' && path.length === depth + 1;
    const deeper = inside.filter((place) => !isOwn(place));
    return [inside.find(isOwn)?.becomes ?? key, withIds(item, deeper, depth + 1)];
  });
  return Object.fromEntries(entries) as JsonObject;
}

/** Reads and links the changed workspace: what referred to the old id refers to the new one, and nothing else changed. */
async function prove(
  opened: Pick<Opened, 'architecture' | 'files'>,
  edits: readonly Edit[],
  from: string,
  to: string,
): Promise<void> {
  const changed = new Map(edits.map(({ file, after }) => [file, after]));
  const texts = [...opened.files.values()].map(({ path, text }): [string, string] => [path, changed.get(path) ?? text]);
  const { architecture } = await openWorkspace(memorySource(texts));
  const mapped = (id: string) => (id === from ? to : id);
  const before = namesIn(opened.architecture, mapped);
  const after = namesIn(architecture, (id) => id);
  if (before.length === after.length && before.every((name, index) => name === after[index])) return;
  throw new Error('renamed, the model is not linked as before');
}

/** Every element, every id that breaks its schema and every reference, in one order. */
function namesIn(
  { elements, broken, references, fileReferences, workspace }: Architecture,
  mapped: (id: string) => string,
): string[] {
  return [
    ...[...elements].map(([id, { collection }]) => `${collection} ${mapped(id)}`),
    ...[...broken].map((id) => `broken ${mapped(id)}`),
    ...references.map(({ from, field, to }) => `${mapped(from.id)} ${field} ${mapped(to)}`),
    ...fileReferences.map(({ place, field, to }) => `${place.file} ${field} ${mapped(to)}`),
    `authority ${mapped(workspace.authority ?? '')}`,
  ].sort();
}
