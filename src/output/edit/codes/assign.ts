/** Local codes for the elements that lack one: each once, for life. */
import { isObject, type Json } from '../../../core/json.ts';
import type { Path } from '../../../core/positions.ts';
import type { Opened } from '../../../input/open.ts';
import type { SourceFile } from '../../../input/read/source-file.ts';
import type { Architecture } from '../../../model/architecture.ts';
import { type ObjectPrefix, PREFIXES_OF, type Prefix } from '../../../model/codes.ts';
import type { Element } from '../../../model/element.ts';
import { COLLECTIONS, type Collection } from '../../../model/generated/fields.ts';
import { type Edit, type Splice, splice } from '../edit.ts';
import { readable } from '../readable.ts';
import { same } from '../same.ts';
import { type Tree, treeOf } from '../tree.ts';
import { insertion, linkInsertion } from './insert.ts';
import { type CodableLink, linksWithoutCode } from './links.ts';
import { Numbers } from './numbers.ts';
import { Prefixes, takesCodes } from './prefixes.ts';

export interface CodesAsked {
  /** Elements that may be given a code; default: all. */
  readonly asked?: (element: Element) => boolean;
  /** For elements of which nobody is known to own, operate or provide them, and for those that `forced` names. */
  readonly prefix?: ObjectPrefix;
  readonly forced?: ReadonlySet<string>;
}

/** What lacks a code: an element, or a link that it states. */
export interface Lacking {
  readonly element: Element;
  readonly link?: CodableLink;
}

export interface Assigned extends Lacking {
  readonly code: string;
}

export interface CodesResult {
  readonly assigned: readonly Assigned[];
  /** Nobody is known to own, operate or provide them, so it cannot be told which prefix they have. */
  readonly undecided: readonly Lacking[];
  /** Their lines stand for something else as well (YAML anchors): people must write the code. */
  readonly notWritten: readonly Lacking[];
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
  const result = { assigned: [] as Assigned[], undecided: [] as Lacking[], notWritten: [] as Lacking[] };
  const elements = lacking(architecture, files);
  for (const element of elements.filter(({ code, collection }) => code === undefined && takesCodes(collection))) {
    if (asked.asked && !asked.asked(element)) continue;
    const prefix = (asked.forced?.has(element.id) ? asked.prefix : undefined) ?? prefixes.of(element) ?? asked.prefix;
    if (prefix === undefined) {
      result.undecided.push({ element });
      continue;
    }
    const page = pageOf(pages, files.get(element.file) as SourceFile);
    const { collection, id } = element;
    if (!insertion(page.tree, collection, id, '')) {
      result.notWritten.push({ element });
      continue;
    }
    const code = numbers.next(prefix);
    page.splices.push(insertion(page.tree, collection, id, code) as Splice);
    page.codes.push({ path: [collection, id], code });
    result.assigned.push({ element, code });
  }
  for (const element of elements) {
    if (asked.asked && !asked.asked(element)) continue;
    for (const link of linksWithoutCode(element)) {
      const page = pageOf(pages, files.get(element.file) as SourceFile);
      const path = [element.collection, element.id, ...link.path];
      if (!linkInsertion(page.tree, path, '')) {
        result.notWritten.push({ element, link });
        continue;
      }
      const code = numbers.next(RELATION);
      page.splices.push(linkInsertion(page.tree, path, code) as Splice);
      page.codes.push({ path, code });
      result.assigned.push({ element, link, code });
    }
  }
  return { ...result, edits: [...pages.values()].flatMap(editOf) };
}

const [RELATION] = PREFIXES_OF.relation as readonly [Prefix];

/** A code of an element stands behind its name, that of a link before all else. */
interface Placed {
  readonly path: Path;
  readonly code: string;
}

interface Page {
  readonly file: SourceFile;
  readonly tree: Tree;
  readonly splices: Splice[];
  readonly codes: Placed[];
}

function pageOf(pages: Map<string, Page>, file: SourceFile): Page {
  const known = pages.get(file.path);
  if (known) return known;
  const page: Page = { file, tree: treeOf(file.text), splices: [], codes: [] };
  pages.set(file.path, page);
  return page;
}

/** Elements in the order in which numbers are given. Of several with one id none can be meant. */
function lacking({ elements, duplicates }: Architecture, files: Opened['files']): Element[] {
  const twice = new Set(duplicates.map(({ id }) => id));
  const order = Object.keys(COLLECTIONS) as Collection[];
  const found = new Map<Collection, Element[]>(order.map((collection) => [collection, []]));
  for (const file of [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const { id, collection } of file.elements) {
      const element = elements.get(id);
      if (element?.file !== file.path || element.collection !== collection || twice.has(id)) continue;
      found.get(element.collection)?.push(element);
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

/** The value of the file with each code in its place; of all paths the steps from `depth` on lead on from `value`. */
function withCodes(value: Json | undefined, codes: readonly Placed[], depth = 0): Json {
  if (codes.length === 0 || value === undefined || typeof value !== 'object' || value === null) return value ?? null;
  const inside = new Map<string | number, Placed[]>();
  for (const one of codes) {
    const step = one.path[depth];
    if (step === undefined) continue;
    const list = inside.get(step);
    if (list) list.push(one);
    else inside.set(step, [one]);
  }
  if (!isObject(value))
    return (value as readonly Json[]).map((item, at) => withCodes(item, inside.get(at) ?? [], depth + 1));
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    withCodes(inner, inside.get(key) ?? [], depth + 1),
  ]);
  const own = codes.find(({ path }) => path.length === depth);
  if (!own) return Object.fromEntries(entries);
  const at = depth === ELEMENT ? entries.findIndex(([key]) => key === 'name') + 1 : 0;
  return Object.fromEntries([...entries.slice(0, at), ['code', own.code], ...entries.slice(at)]);
}

/** Elements stand in collections: their paths have two steps. */
const ELEMENT = 2;
