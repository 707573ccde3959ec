/**
 * The canonical order is that of the schema: collections, the file's defaults first; fields of an element, then those of
 * its layer, then its changes. A change begins with its date. What authors order stays as they ordered it: elements,
 * items of lists, what is inside a value.
 */
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  isCollection,
  LAYER_FIELDS,
} from '../../../model/generated/fields.ts';
import type { Entry, Group, Layout, Note, Page } from './layout.ts';

const TOP = ['defaults', ...Object.keys(COLLECTIONS)];

const DATES = ['since', 'asOf', 'planned', 'asPlanned'];

type Orders = ReadonlyMap<Collection, readonly string[]>;

const ELEMENT: Orders = ordersOf((fields) => [...fields, ...Object.keys(LAYER_FIELDS), 'changes']);

const CHANGE: Orders = ordersOf((fields) => {
  const all = [...fields, ...Object.keys(CHANGE_FIELDS), ...Object.keys(LAYER_FIELDS)];
  return [...DATES, ...all.filter((name) => !DATES.includes(name))];
});

function ordersOf(order: (fields: readonly string[]) => readonly string[]): Orders {
  return new Map((Object.keys(FIELDS) as Collection[]).map((name) => [name, order(Object.keys(FIELDS[name]))]));
}

export function arrange(page: Page): Page {
  const { root } = page;
  if (root?.kind !== 'map') return page;
  const entries = root.entries.map((entry) => {
    const collection = entry.key?.value ?? '';
    return isCollection(collection) ? { ...entry, value: inElements(entry.value, collection) } : entry;
  });
  return { ...page, root: { ...root, entries: topLevel(entries) } };
}

function inElements(elements: Layout, collection: Collection): Layout {
  return withEntries(elements, 'map', (entry) => ({ ...entry, value: inElement(entry.value, collection) }));
}

function inElement(element: Layout, collection: Collection): Layout {
  return withEntries(inOrder(element, ELEMENT.get(collection)), 'map', (entry) =>
    entry.key?.value === 'changes' ? { ...entry, value: inChanges(entry.value, collection) } : entry,
  );
}

function inChanges(changes: Layout, collection: Collection): Layout {
  return withEntries(changes, 'seq', (entry) => ({ ...entry, value: inOrder(entry.value, CHANGE.get(collection)) }));
}

function withEntries(layout: Layout, kind: Group['kind'], change: (entry: Entry) => Entry): Layout {
  return layout.kind === kind ? { ...layout, entries: layout.entries.map(change) } : layout;
}

function inOrder(layout: Layout, order: readonly string[] = []): Layout {
  return layout.kind === 'map' ? { ...layout, entries: sorted(layout.entries, order) } : layout;
}

/** A key that the schema does not have stays behind the one that it followed. */
function sorted(entries: readonly Entry[], order: readonly string[]): readonly Entry[] {
  let rank = -1;
  const ranked = entries.map((entry) => {
    const own = order.indexOf(entry.key?.value ?? '');
    if (own !== -1) rank = own;
    return { entry, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/**
 * The notes over the first key may speak of the file. They stay at its top where an empty line sets them off; where none
 * does, nobody can tell whose they are, and the order stays as it is.
 */
function topLevel(entries: readonly Entry[]): readonly Entry[] {
  const [first] = entries;
  const order = sorted(entries, TOP);
  const [leader] = order;
  if (!first || !leader || first === leader) return order;
  const split = endOfHeader(first);
  if (split === undefined) return entries;
  const header = first.before.slice(0, split);
  const others = entries.slice(1);
  const isSetOff = others.some(({ before, blank }) => before[0]?.blank ?? blank);
  return order.map((entry) => {
    if (entry === first) return setOff({ ...first, before: first.before.slice(split) }, isSetOff);
    if (entry !== leader) return entry;
    const own = setOff(leader, header.length > 1 || (header.length === 1 && !isModeline(header[0])));
    return { ...own, before: [...header, ...own.before] };
  });
}

/** How many of the notes over the first key are the file's; `undefined`: it cannot be told. */
function endOfHeader({ before, blank }: Entry): number | undefined {
  if (before.length === 0 || blank) return before.length;
  const last = before.findLastIndex((note, index) => index > 0 && note.blank);
  if (last !== -1) return last;
  return before.length === 1 && isModeline(before[0]) ? 1 : undefined;
}

/** `# yaml-language-server: …`, `# -*- … -*-`: for programs, and of the file. */
function isModeline(note: Note | undefined): boolean {
  return note !== undefined && /^#\s*(?:yaml-language-server:|-\*-|vim?:)/.test(note.text);
}

function setOff(entry: Entry, blank: boolean): Entry {
  const [note, ...others] = entry.before;
  return note ? { ...entry, before: [{ ...note, blank }, ...others] } : { ...entry, blank };
}
