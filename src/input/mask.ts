/** The values of a file without what must not be printed: whoever prints the model cannot print it. */
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Path, Range } from '../core/positions.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { isId } from './read/id.ts';
import type { SourceFile } from './read/source-file.ts';

/** In place of what must not be printed. */
export const MASK = '•••';

/** Where such a file may say a value once and mean it twice. */
const ALIAS = /(?:^|[\s,[{:])\*[^\s,[\]{}*]/m;

/** The file itself where it holds nothing of the kind; else with a copy of its values. */
export function masked(file: SourceFile): SourceFile {
  // Before the text is asked for: a file from the cache has not been decoded.
  if (file.sensitive.length === 0 || file.value === undefined) return file;
  const { sensitive, text } = file;
  const root: Mutable = { value: structuredClone(file.value) as Json };
  const told = new Map<string, string>();
  for (const one of sensitive) if (one.part === 'value') maskValue(root, one, told);
  if (ALIAS.test(text)) root.value = withAll(root.value as Json, told);
  // Keys last: until then paths lead to values.
  for (const one of sensitive) if (one.part === 'key') maskKey(root, one);
  return { ...file, value: root.value as Json };
}

/** Of each file, the lines on which any of it stands. */
export function hiddenLines(files: ReadonlyMap<string, SourceFile>): (file: string) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return (path) => {
    const lines = known.get(path) ?? new Set((files.get(path)?.sensitive ?? []).flatMap(({ range }) => linesOf(range)));
    known.set(path, lines);
    return lines;
  };
}

function linesOf({ start, end }: Range): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at);
}

type Mutable = Record<string, Json>;

function maskValue(root: Mutable, { path, written }: Sensitive, told: Map<string, string>): void {
  const [owner, step] = ownerOf(root, path);
  const value = owner?.[step];
  if (typeof value !== 'string' && typeof value !== 'number') return;
  const text = String(value);
  // Escaped, folded or read as a number, it is not to be found again: then nothing of the value is kept.
  const clean = text.includes(written) ? text.replaceAll(written, MASK) : text.includes(MASK) ? text : MASK;
  told.set(text, clean);
  (owner as Mutable)[step] = clean;
}

/** Ids stay: everything hangs on them, and they have the form of no password that a person chooses. */
function maskKey(root: Mutable, { path, written }: Sensitive): void {
  const [owner, step] = ownerOf(root, path);
  if (!owner || Array.isArray(owner) || path.length <= 2 || isId(step) || !Object.hasOwn(owner, step)) return;
  const clean = step.includes(written) ? step.replaceAll(written, MASK) : MASK;
  const value = owner[step] as Json;
  delete owner[step];
  owner[clean] = value;
}

/** What holds the last step of a path, with the step. */
function ownerOf(root: Mutable, path: Path): [Mutable | undefined, string] {
  let owner: Json | undefined = root;
  let step = 'value';
  for (const next of path) {
    owner = Object.hasOwn(owner as JsonObject, step) ? (owner as Mutable)[step] : undefined;
    if (typeof owner !== 'object' || owner === null) return [undefined, step];
    step = String(next);
  }
  return [owner as Mutable, step];
}

/** Every text that is one of these wholly is replaced, and again where several things were hidden in it one by one. */
function withAll(value: Json, texts: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string' || typeof value === 'number') {
    let found: Json = value;
    for (let next = texts.get(String(value)); next !== undefined && next !== found; next = texts.get(next))
      found = next;
    return found;
  }
  if (Array.isArray(value)) return value.map((item) => withAll(item, texts));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withAll(inner, texts)]));
}
