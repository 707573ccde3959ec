/** Deviations that somebody who may do so has accepted for a time: they do not close a gap, and nobody is late for it. */
import type { Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { describe } from '../../model/describe.ts';
import type { Element } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { isOver } from '../rules/exception-incomplete.ts';

/** An exception that is in force on the first day, with what has to stand beside the gap. */
export interface Exception {
  readonly exception: Element;
  readonly owner?: Element;
  /** Its last day as written; none where it says none. */
  readonly until?: string;
  /** What is done in the meantime; none where it says nothing. */
  readonly controls?: Text;
}

/** Exceptions of the first state that hold on its day, by the key or id that they cover. */
export function exceptionsByKey({ from }: { readonly from: State }): Map<string, ElementState> {
  const found = new Map<string, ElementState>();
  for (const state of from.elements()) {
    if (state.element.collection !== 'exceptions' || state.presence === 'planned' || isOver(state, from.date)) continue;
    const covers = state.known('covers');
    for (const key of Array.isArray(covers) ? covers : []) if (!found.has(String(key))) found.set(String(key), state);
  }
  return found;
}

export function exceptionOf(state: ElementState, { architecture }: { readonly architecture: Architecture }): Exception {
  const names = architecture.elements;
  const [until, controls] = [state.known('until'), state.known('controls')];
  const owner = names.get(String(state.known('owner') ?? ''));
  return {
    exception: state.element,
    ...(owner ? { owner } : {}),
    ...(until === undefined ? {} : { until: String(until) }),
    ...(controls === undefined ? {} : { controls: describe('exceptions', 'controls', controls, names) }),
  };
}
