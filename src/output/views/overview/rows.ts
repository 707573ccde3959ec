/** Layers, their components, and in each what there is: groups as frames around their parts, all else as cells. */

import { isoDay } from '../../../core/dates.ts';
import { isObject, own } from '../../../core/json.ts';
import { compareText, formatNumber, type Language, same, say, type Text } from '../../../core/text.ts';
import { describe, tokenText } from '../../../model/describe.ts';
import { seenDay } from '../../../model/element.ts';
import type { Framework } from '../../../model/framework.ts';
import { Places, wholeOf } from '../../../model/framework-places.ts';
import { COLLECTIONS, type Collection } from '../../../model/generated/fields.ts';
import type { ElementState, State } from '../../../model/state.ts';
import type { MapBlock, MapCell, MapLayer } from '../block-map.ts';
import type { ViewContext } from '../view.ts';
import { LOOKS, lookOf } from './looks.ts';

/** Kinds that have a place in the layers; the others are counted on the sheet. */
export const DRAWN: ReadonlySet<Collection> = new Set(
  (Object.keys(COLLECTIONS) as Collection[]).filter((collection) => COLLECTIONS[collection].decided),
);

/** What people meet comes first, what carries it last; then what has no place in a layer. */
export function rowsOf(framework: Framework | undefined, context: ViewContext): MapLayer[] {
  const { language, state } = context;
  const placing = framework && new Places(framework, state);
  const places = new Map<string, ElementState[]>();
  for (const element of state.elements()) {
    const { collection } = element.element;
    if (!DRAWN.has(collection)) continue;
    add(places, placing?.of(element)?.component.group ?? `unplaced-${collection}`, element);
  }
  const block = (id: string, label: Text): MapBlock => ({
    id,
    label: say(label, language),
    ...content(places.get(id) ?? [], context),
  });
  const rows: MapLayer[] = [...(framework?.layers ?? [])].reverse().map((layer) => ({
    id: layer.id,
    label: say(layer.label, language),
    blocks: layer.groups.map((group) => block(group.id, group.label)),
  }));
  const unplaced = [...DRAWN].filter((collection) => places.has(`unplaced-${collection}`));
  if (unplaced.length === 0) return rows;
  const label = say({ vi: 'Chưa xếp lớp', en: 'Not placed in a layer' }, language);
  const blocks = unplaced.map((collection) => block(`unplaced-${collection}`, COLLECTIONS[collection].title));
  return [...rows, { id: 'unplaced', label, blocks }];
}

function add(lists: Map<string, ElementState[]>, key: string, element: ElementState): void {
  const list = lists.get(key);
  if (list) list.push(element);
  else lists.set(key, [element]);
}

/** Those that stand in one component: a group whose parts stand there too becomes a frame around them. */
function content(members: readonly ElementState[], context: ViewContext): Pick<MapBlock, 'cells' | 'blocks'> {
  const here = new Set(members);
  const parts = new Map<string, ElementState[]>();
  const tops: ElementState[] = [];
  for (const element of members) {
    const whole = wholeOf(element, context.state);
    const isPart = whole !== undefined && here.has(whole) && !standsInItself(element, context.state);
    if (isPart) add(parts, whole.id, element);
    else tops.push(element);
  }
  return arrange(tops, parts, context);
}

/** A circle of parts has no outermost frame: its members stand as cells. */
function standsInItself(element: ElementState, state: State): boolean {
  const seen = new Set<string>();
  let at: ElementState | undefined = element;
  for (; at && !seen.has(at.id); at = wholeOf(at, state)) seen.add(at.id);
  return at !== undefined;
}

type Parts = ReadonlyMap<string, readonly ElementState[]>;

function arrange(elements: readonly ElementState[], parts: Parts, context: ViewContext) {
  const sorted = [...elements].sort((a, b) => compareText(nameOf(a), nameOf(b)));
  return {
    cells: sorted.filter((element) => !parts.has(element.id)).map((element) => cellOf(element, context)),
    blocks: sorted.filter((element) => parts.has(element.id)).map((element) => frameOf(element, parts, context)),
  };
}

function frameOf(group: ElementState, parts: Parts, context: ViewContext): MapBlock {
  const { language } = context;
  const inside = parts.get(group.id) ?? [];
  const count = group.known('count');
  const { cells, blocks } = arrange(inside, parts, context);
  const rest = typeof count === 'number' ? count - inside.reduce((sum, part) => sum + sizeOf(part), 0) : 0;
  return {
    id: group.id,
    label: nameOf(group) + say(numberOf(group), language),
    desc: descOf(group, context),
    cells: rest > 0 ? [...cells, restOf(group, rest, language)] : cells,
    blocks,
  };
}

/** How many it counts, or counted when last heard of. */
function numberOf(group: ElementState): Text {
  const count = group.get('count');
  if (typeof count?.written !== 'number') return same('');
  const [vi, en] = [formatNumber(count.written, 'vi'), formatNumber(count.written, 'en')];
  if (!count.lost) return { vi: ` (${vi})`, en: ` (${en})` };
  return { vi: ` (ghi nhận gần nhất: ${vi})`, en: ` (last known: ${en})` };
}

/** A part stands for as many as it counts, else for one. */
function sizeOf(part: ElementState): number {
  const count = part.known('count');
  return typeof count === 'number' ? count : 1;
}

/** What the group counts and no part names. */
function restOf(group: ElementState, rest: number, language: Language): MapCell {
  const number = formatNumber(rest, language);
  return {
    id: `${group.id}-rest`,
    label: say({ vi: `Còn lại: ${number}`, en: `The rest: ${number}` }, language),
    detail: say({ vi: 'chưa nêu tên', en: 'not named' }, language),
    tone: LOOKS.unknown.tone,
    letter: say(LOOKS.unknown.letter, language),
  };
}

function nameOf(element: ElementState): string {
  const name = element.known('name');
  return typeof name === 'string' ? name : element.element.name;
}

function cellOf(element: ElementState, context: ViewContext): MapCell {
  const name = lookOf(element);
  const look = LOOKS[name];
  const detail = [
    name === 'planned' ? plannedStatus(element) : undefined,
    count(element),
    coverage(element),
    lastKnown(element),
  ]
    .flatMap((text) => (text ? [say(text, context.language)] : []))
    .join('; ');
  return {
    id: element.id,
    label: nameOf(element),
    tone: look.tone,
    letter: say(look.letter, context.language),
    ...(detail === '' ? {} : { detail }),
    desc: descOf(element, context),
  };
}

/** What the plan says that it will be. */
function plannedStatus(element: ElementState): Text | undefined {
  const status = element.known('status');
  return typeof status === 'string' ? tokenText(element.element.collection, 'status', status) : undefined;
}

function count(element: ElementState): Text | undefined {
  const value = element.known('count');
  if (typeof value !== 'number') return undefined;
  const [vi, en] = [formatNumber(value, 'vi'), formatNumber(value, 'en')];
  if (element.element.collection !== 'services') return { vi: `số lượng: ${vi}`, en: `number: ${en}` };
  return { vi: `${vi} dịch vụ`, en: `${en} ${value === 1 ? 'service' : 'services'}` };
}

/** In a word, where it is not all. */
function coverage(element: ElementState): Text | undefined {
  const value = element.get('coverage')?.value;
  const [done, total] = isObject(value) ? [own(value, 'done'), own(value, 'total')] : [];
  const number = Array.isArray(done) ? done.length : done;
  if (typeof number === 'number') return same(typeof total === 'number' ? `${number}/${total}` : String(number));
  if (typeof done !== 'string' || done === 'all') return undefined;
  const part = tokenText(element.element.collection, 'coverage', done);
  return { vi: `phạm vi: ${part.vi}`, en: `coverage: ${part.en}` };
}

/** When anything was last heard of what is no longer confirmed: a plan says nothing of that. */
function lastKnown(element: ElementState): Text | undefined {
  if (element.presence !== 'unconfirmed') return undefined;
  const seen = isoDay(Math.max(...element.layers.filter(({ kind }) => kind === 'fact').map((layer) => seenDay(layer))));
  if (seen === '') return { vi: 'chưa xác nhận lại', en: 'not confirmed since' };
  const [year, month] = seen.split('-').map(Number);
  return { vi: `ghi nhận gần nhất: ${month}/${year}`, en: `last known: ${seen.slice(0, 7)}` };
}

function descOf(element: ElementState, { architecture, language }: ViewContext): string {
  const status = element.get('status');
  const { elements } = architecture;
  const { collection } = element.element;
  const now = say(describe(collection, 'status', status?.value, elements), language);
  if (status?.lost !== 'stale') return `${element.id}: ${now}`;
  const before = say(describe(collection, 'status', status.written, elements), language);
  return `${element.id}: ${say({ vi: `ghi nhận gần nhất: ${before}`, en: `last known: ${before}` }, language)}`;
}
