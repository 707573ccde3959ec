/** Whom norms speak of: what the authority itself has in the state, each thing once. */

import type { Collection } from '../../../model/generated/fields.ts';
import { linkTargets } from '../../../model/links.ts';
import { type Concern, concern } from '../../../model/ours.ts';
import type { ElementState, State } from '../../../model/state.ts';
import type { NormContext } from './norm.ts';

/** What all norms ask of one state; worked out by the first that asks. */
interface Known {
  readonly whose: (element: ElementState) => Concern;
  readonly ours: Map<Collection, readonly ElementState[]>;
}

const known = new WeakMap<State, Known>();

function knownOf({ architecture, state }: Pick<NormContext, 'architecture' | 'state'>): Known {
  const found = known.get(state);
  if (found) return found;
  const of = concern(architecture.workspace, state);
  const answers = new Map<ElementState, Concern>();
  const made: Known = {
    whose: (element) => {
      const answer = answers.get(element) ?? of(element);
      answers.set(element, answer);
      return answer;
    },
    ours: new Map(),
  };
  known.set(state, made);
  return made;
}

/** Whose the element is, in the state of the context. */
export function whose(context: NormContext): (element: ElementState) => Concern {
  return knownOf(context).whose;
}

/** Elements of these collections that are ours and not over: by collection, and in it in the order of ids. */
export function* ours(context: NormContext, ...collections: readonly Collection[]): Generator<ElementState> {
  for (const collection of collections) yield* oursOf(context, collection);
}

function oursOf(context: NormContext, collection: Collection): readonly ElementState[] {
  const { ours, whose } = knownOf(context);
  const found = ours.get(collection);
  if (found) return found;
  const list: ElementState[] = [];
  for (const element of context.state.elements()) {
    if (element.element.collection === collection && !isOver(element) && whose(element) === 'ours') list.push(element);
  }
  ours.set(collection, list);
  return list;
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
  for (const subject of context.state.elements()) {
    if (!RECORDS.includes(subject.element.collection) || subject.get('status')?.written === 'ended') continue;
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
