/** A file in the canonical order, comments with what they belong to. */
import { FREE, type Order, orderOf } from '../order.ts';
import type { Entry, Layout, Note, Page } from './layout.ts';

export function arrange(page: Page): Page {
  const { root } = page;
  if (root?.kind !== 'map') return page;
  const { keys = NONE } = orderOf(root.entries.map(({ key }) => key?.value ?? ''));
  const entries = root.entries.map((entry) => inside(entry, keys));
  return { ...page, root: { ...root, entries: topLevel(entries, [...keys.keys()]) } };
}

const NONE: ReadonlyMap<string, Order> = new Map();

function inOrder(layout: Layout, order: Order): Layout {
  if (order === FREE || layout.kind === 'leaf') return layout;
  const { kind, entries } = layout;
  if (kind === 'seq')
    return { ...layout, entries: entries.map((entry) => ({ ...entry, value: inOrder(entry.value, order) })) };
  const { keys, each = FREE } = order;
  if (!keys) return { ...layout, entries: entries.map((entry) => ({ ...entry, value: inOrder(entry.value, each) })) };
  return {
    ...layout,
    entries: sorted(
      entries.map((entry) => inside(entry, keys)),
      [...keys.keys()],
    ),
  };
}

function inside(entry: Entry, keys: ReadonlyMap<string, Order>): Entry {
  return { ...entry, value: inOrder(entry.value, keys.get(entry.key?.value ?? '') ?? FREE) };
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
function topLevel(entries: readonly Entry[], keys: readonly string[]): readonly Entry[] {
  const [first] = entries;
  const order = sorted(entries, keys);
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
