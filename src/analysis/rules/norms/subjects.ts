/** Whom norms speak of: what the authority itself has in the state, each thing once. */

import type { Collection } from '../../../model/generated/fields.ts';
import { linkTargets } from '../../../model/links.ts';
import { type Concern, concern } from '../../../model/ours.ts';
import type { ElementState, State } from '../../../model/state.ts';
import type { NormContext } from './norm.ts';

/** What all norms ask of a state, worked out when the first one does. */
interface Asked {
  readonly byCollection: ReadonlyMap<Collection, readonly ElementState[]>;
  readonly whose: (element: ElementState) => Concern;
}

const known = new WeakMap<State, Asked>();

function asked({ architecture, state }: NormContext): Asked {
  const before = known.get(state);
  if (before) return before;
  const byCollection = new Map<Collection, ElementState[]>();
  for (const element of state.elements()) {
    const { collection } = element.element;
    const others = byCollection.get(collection);
    if (others) others.push(element);
    else byCollection.set(collection, [element]);
  }
  const of = concern(architecture.workspace, state);
  const told = new Map<ElementState, Concern>();
  const whose = (element: ElementState) => {
    const found = told.get(element) ?? of(element);
    told.set(element, found);
    return found;
  };
  const found = { byCollection, whose };
  known.set(state, found);
  return found;
}

/** Whose the element is, in the state of the context. */
export function whose(context: NormContext): (element: ElementState) => Concern {
  return asked(context).whose;
}

/** Elements of these collections in the state, each collection in the order of ids. */
export function* elementsOf(context: NormContext, ...collections: readonly Collection[]): Generator<ElementState> {
  const { byCollection } = asked(context);
  for (const collection of collections) yield* byCollection.get(collection) ?? [];
}

/** Elements of these collections that are ours and not over, each collection in the order of ids. */
export function* ours(context: NormContext, ...collections: readonly Collection[]): Generator<ElementState> {
  const of = whose(context);
  for (const element of elementsOf(context, ...collections)) {
    if (!isOver(element) && of(element) === 'ours') yield element;
  }
}

/** Out of use by its status, though nothing says when it ended; or not begun. */
export function isOver(element: ElementState): boolean {
  const status = element.get('status')?.written;
  return status === 'ended' || status === 'proposed';
}

/** The collections whose elements are records of the official table of objects. */
const RECORDS: readonly Collection[] = ['services', 'capabilities', 'systems', 'datasets', 'infrastructure'];

/** Every record of an object, the authority's own (`original`) or of what others own, those only proposed among them. */
export function* records(context: NormContext): Generator<{ subject: ElementState; original: boolean }> {
  const of = whose(context);
  for (const subject of elementsOf(context, ...RECORDS)) {
    if (subject.get('status')?.written === 'ended') continue;
    yield { subject, original: of(subject) === 'ours' };
  }
}

/** The element and the groups that it is part of, the nearest first. */
export function* withWholes({ state }: NormContext, subject: ElementState): Generator<ElementState> {
  const passed = new Set<string>();
  const open: ElementState[] = [subject];
  for (let at = open.shift(); at; at = open.shift()) {
    if (passed.has(at.id)) continue;
    passed.add(at.id);
    yield at;
    for (const id of linkTargets(at.get('partOf')?.value)?.keys() ?? []) {
      const whole = state.of(id);
      if (whole) open.push(whole);
    }
  }
}

export const NOT_USED = {
  vi: 'cơ quan khác làm chủ, chưa khai thác',
  en: 'another body owns it, and it is not used here',
};

/** What others own needs no record here as long as it is not used: who uses it makes the record (draft, p. 69). */
export function isNotUsed(subject: ElementState): boolean {
  const use = subject.known('ourUse');
  return use === 'not-used' || use === 'no-longer-used';
}
