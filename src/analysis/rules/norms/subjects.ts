/** Whom norms speak of: what the authority itself has in the state, each thing once. */

import type { Collection } from '../../../model/generated/fields.ts';
import { type Concern, concern } from '../../../model/ours.ts';
import type { ElementState, State } from '../../../model/state.ts';
import type { NormContext } from './norm.ts';

const known = new WeakMap<State, (element: ElementState) => Concern>();

/** Whose the element is, in the state of the context. */
export function whose({ architecture, state }: NormContext): (element: ElementState) => Concern {
  const found = known.get(state) ?? concern(architecture.workspace, state);
  known.set(state, found);
  return found;
}

/** Elements of these collections that are ours and not over, in the order of ids. */
export function* ours(context: NormContext, ...collections: readonly Collection[]): Generator<ElementState> {
  const of = whose(context);
  for (const element of context.state.elements()) {
    if (!collections.includes(element.element.collection) || isOver(element)) continue;
    if (of(element) === 'ours') yield element;
  }
}

/** Out of use by its status, though nothing says when it ended; or not begun. */
export function isOver(element: ElementState): boolean {
  const status = element.get('status')?.written;
  return status === 'ended' || status === 'proposed';
}
