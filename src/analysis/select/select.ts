/** Picks elements out of a state. */
import { compareIds, compareText } from '../../core/text.ts';
import { COLLECTIONS, type Collection } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';

export type Test = (element: ElementState) => boolean;

export interface Criteria {
  /** None: all. */
  readonly collections: readonly Collection[];
  /** Of each group one test must hold. */
  readonly groups: readonly (readonly Test[])[];
}

/** Those that fit, by collection in the order of reports, then by name in Vietnamese order, then by id. */
export function select(state: State, { collections, groups }: Criteria): ElementState[] {
  const found: ElementState[] = [];
  for (const element of state.elements()) {
    if (collections.length > 0 && !collections.includes(element.element.collection)) continue;
    if (groups.every((tests) => tests.some((test) => test(element)))) found.push(element);
  }
  const names = new Map(found.map((element) => [element, nameIn(element)]));
  return found.sort(
    (a, b) =>
      ORDER.indexOf(a.element.collection) - ORDER.indexOf(b.element.collection) ||
      compareText(names.get(a) ?? '', names.get(b) ?? '') ||
      compareIds(a.id, b.id),
  );
}

const ORDER: readonly string[] = Object.keys(COLLECTIONS);

/** What it is called in this state. */
export function nameIn(element: ElementState): string {
  const name = element.known('name');
  return typeof name === 'string' ? name : element.element.name;
}

export function hasTag(tag: string): Test {
  return (element) => {
    const tags = element.known('tags');
    return Array.isArray(tags) && tags.includes(tag);
  };
}
