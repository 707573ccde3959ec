/** Groups that say a count, and what their parts sum up to in a state. */
import { own } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element, Layer } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, State } from '../../model/state.ts';

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
  /** There are no other parts. */
  readonly complete: boolean;
}

export interface Groups {
  /** Groups whose counts need a closer look, and all that ever say `partOf` them; in a state some may not. */
  readonly parts: ReadonlyMap<Element, ReadonlySet<Element>>;
  /** `false`: somewhere an element is broken or a group misspelt, so any sum may lack a part for another mistake. */
  readonly allPlaced: boolean;
}

export function groupsOf({ references, broken, duplicates }: Architecture): Groups {
  const groups = new Map<Element, Set<Element>>();
  let allPlaced = broken.size === 0 && duplicates.length === 0;
  for (const { field, from, target } of references) {
    if (field !== 'partOf') continue;
    if (!target) allPlaced = false;
    if (!target || target === from) continue;
    const parts = groups.get(target);
    if (parts) parts.add(from);
    else groups.set(target, new Set([from]));
  }
  for (const [group, parts] of groups) if (isPlainlyRight(group, parts)) groups.delete(group);
  return { parts: groups, allPlaced };
}

/**
 * No count, or one of each and they fit: nothing in any state can be wrong, and no state need be worked out for it. Where
 * parts are missing from a state, the rest is less than the group, which is no mistake.
 */
function isPlainlyRight(group: Element, parts: Iterable<Element>): boolean {
  if (group.layers.every((layer) => typeof layer.fields.count !== 'number')) return true;
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

/** The counts of a group and of its parts as they stand in a state; `undefined` where that of the group is not known. */
export function sumInState(state: State, group: Element, groups: Groups): Sum | undefined {
  const whole = countIn(state.of(group.id));
  if (!whole) return undefined;
  const parts: Part[] = [];
  let complete = groups.allPlaced;
  for (const element of groups.parts.get(group) ?? []) {
    // Not attested is not known: a part first seen later may well have been there. Only what ended is surely no part.
    if (state.absence(element.id) === 'ended') continue;
    const part = state.of(element.id);
    if (part && !linkTargets(part.get('partOf')?.value)?.has(group.id)) continue;
    const said = countIn(part);
    if (said && said.layer.day === whole.layer.day) parts.push({ element, ...said });
    else complete = false;
  }
  return { ...whole, parts, total: parts.reduce((sum, part) => sum + part.count, 0), complete };
}

function countIn(element: ElementState | undefined): { count: number; layer: Layer } | undefined {
  const said = element?.get('count');
  return said && typeof said.value === 'number' ? { count: said.value, layer: said.layer } : undefined;
}
