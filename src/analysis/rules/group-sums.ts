/** Groups that say a count, and what their parts sum up to on the day of that count. */
import { own } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element, Layer } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import { type ElementState, type State, stateAt } from '../../model/state.ts';

export interface Part {
  readonly element: Element;
  readonly layer: Layer;
  readonly count: number;
}

export interface Sum {
  /** The layer that says the count of the group. */
  readonly layer: Layer;
  readonly count: number;
  /** The parts whose counts are known for the same day. */
  readonly parts: readonly Part[];
  readonly total: number;
  /** All parts that the model has are known for that day; whether it has all is not known here. */
  readonly complete: boolean;
}

export interface Groups {
  /**
   * Groups whose counts need a closer look, and all that ever say `partOf` them, or a group that they took the place of;
   * on a day some may not.
   */
  readonly parts: ReadonlyMap<Element, ReadonlySet<Element>>;
  /** Of a group that took the place of others: these, whose parts have followed to it. */
  readonly before: ReadonlyMap<Element, ReadonlySet<Element>>;
  /** `false`: somewhere an element is broken or a group misspelt, so any sum may lack a part for another mistake. */
  readonly allPlaced: boolean;
}

export function groupsOf({ elements, references, broken, duplicates }: Architecture): Groups {
  const groups = new Map<Element, Set<Element>>();
  let allPlaced = broken.size === 0 && duplicates.length === 0;
  for (const { field, from, target } of references) {
    if (field !== 'partOf') continue;
    if (!target) allPlaced = false;
    if (target && target !== from) add(groups, target, from);
  }
  const before = follow(groups, elements);
  for (const [group, parts] of groups) if (isPlainlyRight(group, parts, before.has(group))) groups.delete(group);
  return { parts: groups, before, allPlaced };
}

function add(sets: Map<Element, Set<Element>>, key: Element, item: Element): void {
  const known = sets.get(key);
  if (known) known.add(item);
  else sets.set(key, new Set([item]));
}

/** Steps from a group to those that took its place: far more than bodies are reorganized, and few for a hostile file. */
const MOST_STEPS = 50;

/** The parts of a group that ended may have come to its successors: they are put there too. */
function follow(groups: Map<Element, Set<Element>>, elements: ReadonlyMap<string, Element>) {
  const before = new Map<Element, Set<Element>>();
  for (const [group, parts] of [...groups]) {
    if (!group.layers.some(({ ends }) => ends)) continue;
    const passed = new Set([group]);
    for (const at of passed) {
      if (passed.size > MOST_STEPS) break;
      for (const { id } of at.layers.flatMap((layer) => layer.ends?.becomes ?? [])) {
        const heir = elements.get(id);
        if (!heir || passed.has(heir)) continue;
        for (const ended of passed) add(before, heir, ended);
        for (const part of parts) if (part !== heir) add(groups, heir, part);
        passed.add(heir);
      }
    }
  }
  return before;
}

/**
 * No count, or one of each and they fit: nothing on any day can be wrong, and no state need be worked out for it. Where
 * parts are missing from a state, the rest is less than the group, which is no mistake of theirs.
 */
function isPlainlyRight(group: Element, parts: Iterable<Element>, isHeir: boolean): boolean {
  if (group.layers.every((layer) => typeof layer.fields.count !== 'number')) return true;
  if (isHeir) return false;
  let rest = onlyCount(group) ?? Number.NaN;
  for (const part of parts) rest -= onlyCount(part) ?? Number.NaN;
  return rest === 0;
}

/** The count of the base, where no change touches it, the group it belongs to, or the element's existence. */
function onlyCount({ layers: [base, ...changes] }: Element): number | undefined {
  const count = changes.some(touchesSum) ? undefined : base?.fields.count;
  return typeof count === 'number' ? count : undefined;
}

function touchesSum({ fields, ends }: Layer): boolean {
  return ends !== undefined || own(fields, 'count') !== undefined || own(fields, 'partOf') !== undefined;
}

/** The count of a group as it stands in a state; `undefined` where it is not known. */
export function countIn(element: ElementState | undefined): Figure | undefined {
  const said = element?.get('count');
  return said && typeof said.value === 'number' ? { count: said.value, layer: said.layer } : undefined;
}

interface Figure {
  readonly count: number;
  readonly layer: Layer;
}

/**
 * A count of a group that stands in a state, and those of its parts on the day of that count: what has ended, or gone to
 * another group, since then was a part.
 */
export function sumOf(state: State, group: Element, whole: Figure, groups: Groups): Sum {
  const { day } = whole.layer;
  const all = groups.parts.get(group) ?? new Set<Element>();
  const parts: Part[] = [];
  let complete = groups.allPlaced;
  const saysThen = (part: Element) =>
    part.layers.some((layer) => layer.day === day && own(layer.fields, 'count') != null);
  if ([...all].some(saysThen)) {
    const then = onItsDay(state, whole.layer, [group, ...all, ...(groups.before.get(group) ?? [])]);
    for (const element of all) {
      // Not attested is not known: a part first seen later may well have been there. Only what ended is surely no part.
      if (then.absence(element.id) === 'ended') continue;
      const part = then.of(element.id);
      if (part && !linkTargets(part.get('partOf')?.value)?.has(group.id)) continue;
      const said = countIn(part);
      if (said && said.layer.day === day) parts.push({ element, ...said });
      else complete = false;
    }
  }
  return { ...whole, parts, total: parts.reduce((sum, part) => sum + part.count, 0), complete };
}

/** A plan stands in the state that it is for; a fact is of its own day, and was not old then. */
function onItsDay(state: State, { kind, day }: Layer, elements: readonly Element[]): State {
  if (kind === 'plan') return state;
  return stateAt(new Map(elements.map((element) => [element.id, element])), day, { knownAt: state.knownAt });
}
