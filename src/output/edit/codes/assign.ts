/** Local codes for the elements that lack one: each once, for life. */
import { isObject, type Json, type JsonObject } from '../../../core/json.ts';
import type { Opened } from '../../../input/open.ts';
import type { SourceFile } from '../../../input/read/source-file.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { ObjectPrefix } from '../../../model/codes.ts';
import type { Element } from '../../../model/element.ts';
import { COLLECTIONS, type Collection } from '../../../model/generated/fields.ts';
import { type Edit, type Splice, splice } from '../edit.ts';
import { readable } from '../readable.ts';
import { same } from '../same.ts';
import { type Tree, treeOf } from '../tree.ts';
import { insertion } from './insert.ts';
import { Numbers } from './numbers.ts';
import { Prefixes, takesCodes } from './prefixes.ts';

export interface CodesAsked {
  /** Elements that may be given a code; default: all. */
  readonly asked?: (element: Element) => boolean;
  /** For elements of which nobody is known to own, operate or provide them, and for those that `forced` names. */
  readonly prefix?: ObjectPrefix;
  readonly forced?: ReadonlySet<string>;
}

export interface Assigned {
  readonly element: Element;
  readonly code: string;
}

export interface CodesResult {
  readonly assigned: readonly Assigned[];
  /** Nobody is known to own, operate or provide them, so it cannot be told which prefix they have. */
  readonly undecided: readonly Element[];
  /** Their lines stand for something else as well (YAML anchors): people must write the code. */
  readonly notWritten: readonly Element[];
  readonly edits: readonly Edit[];
}

/**
 * Pure. All files must be readable. Numbers are given in the order of collections, files and lines. Throws where a
 * changed file does not read as before but for the codes: an error of the program.
 */
export function assignCodes(
  { architecture, files }: Pick<Opened, 'architecture' | 'files'>,
  asked: CodesAsked,
): CodesResult {
  const numbers = new Numbers([...files.values()].map(({ text }) => text));
  const prefixes = new Prefixes(architecture);
  const pages = new Map<string, Page>();
  const result = { assigned: [] as Assigned[], undecided: [] as Element[], notWritten: [] as Element[] };
  for (const element of lacking(architecture, files)) {
    if (asked.asked && !asked.asked(element)) continue;
    const prefix = (asked.forced?.has(element.id) ? asked.prefix : undefined) ?? prefixes.of(element) ?? asked.prefix;
    if (prefix === undefined) {
      result.undecided.push(element);
      continue;
    }
    const page = pageOf(pages, files.get(element.file) as SourceFile);
    const { collection, id } = element;
    if (!insertion(page.tree, collection, id, '')) {
      result.notWritten.push(element);
      continue;
    }
    const code = numbers.next(prefix);
    page.splices.push(insertion(page.tree, collection, id, code) as Splice);
    page.codes.set(element, code);
    result.assigned.push({ element, code });
  }
  return { ...result, edits: [...pages.values()].flatMap(editOf) };
}

interface Page {
  readonly file: SourceFile;
  readonly tree: Tree;
  readonly splices: Splice[];
  readonly codes: Map<Element, string>;
}

function pageOf(pages: Map<string, Page>, file: SourceFile): Page {
  const known = pages.get(file.path);
  if (known) return known;
  const page: Page = { file, tree: treeOf(file.text), splices: [], codes: new Map() };
  pages.set(file.path, page);
  return page;
}

/** Elements without a code, in the order in which numbers are given. Of several with one id none can be meant. */
function lacking({ elements, duplicates }: Architecture, files: Opened['files']): Element[] {
  const twice = new Set(duplicates.map(({ id }) => id));
  const order = Object.keys(COLLECTIONS) as Collection[];
  const found = new Map<Collection, Element[]>(order.map((collection) => [collection, []]));
  for (const file of [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const { id, collection } of file.elements) {
      const element = elements.get(id);
      if (element?.file !== file.path || element.collection !== collection || twice.has(id)) continue;
      if (element.code === undefined && takesCodes(collection)) found.get(element.collection)?.push(element);
    }
  }
  return [...found.values()].flat();
}

function editOf({ file, splices, codes }: Page): Edit[] {
  if (splices.length === 0) return [];
  const after = splice(file.text, splices);
  const expected = withCodes(file.value, codes);
  if (!same(readable(after)?.value, expected)) throw new Error(`${file.path}: with codes, it does not read as before`);
  return [{ file: file.path, before: file.text, after }];
}

/** The value of the file with each code behind the name. */
function withCodes(value: Json | undefined, codes: ReadonlyMap<Element, string>): Json {
  const byId = new Map([...codes].map(([{ collection, id }, code]) => [`${collection}/${id}`, code]));
  return mapObject(value, (collection, content) =>
    mapObject(content, (id, element) => {
      const code = byId.get(`${collection}/${id}`);
      if (code === undefined || !isObject(element)) return element;
      return fromEntries(
        Object.entries(element).flatMap(([key, field]) =>
          key === 'name'
            ? [
                [key, field],
                ['code', code],
              ]
            : [[key, field]],
        ),
      );
    }),
  );
}

function mapObject(value: Json | undefined, change: (key: string, value: Json) => Json): Json {
  if (!isObject(value)) return value ?? null;
  return fromEntries(Object.entries(value).map(([key, inner]) => [key, change(key, inner)]));
}

function fromEntries(entries: readonly (readonly Json[])[]): JsonObject {
  return Object.fromEntries(entries as [string, Json][]);
}
