/** The two ends and the route of a data flow, as norms ask about them. */
import { isObject, type Json } from '../../../core/json.ts';
import type { ElementState, State } from '../../../model/state.ts';
import { roleOf } from './framework-roles.ts';
import type { NormContext } from './norm.ts';

/** Flows of the state that are not over. What is only proposed is among them: norms say what they make of it. */
export function* flowsIn({ state }: NormContext): Generator<ElementState> {
  for (const element of state.elements()) {
    if (element.element.collection === 'flows' && element.get('status')?.written !== 'ended') yield element;
  }
}

/** Ids of a list or of links; empty where there is none. */
export function idsOf(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
  return isObject(value) ? Object.keys(value) : [];
}

export function endOf({ state }: NormContext, flow: ElementState, field: 'from' | 'to'): ElementState | undefined {
  const id = flow.known(field);
  return typeof id === 'string' ? state.of(id) : undefined;
}

/** What lies between the ends, in order, as far as it is in the state. */
export function routeOf({ state }: NormContext, flow: ElementState): ElementState[] {
  return idsOf(flow.known('via')).flatMap((id) => state.of(id) ?? []);
}

/** The body at an end: itself, or who owns, operates or provides it. */
export function bodyOf(end: ElementState | undefined): string | undefined {
  if (!end) return undefined;
  if (end.element.collection === 'organizations') return end.id;
  for (const field of ['owner', 'operator', 'provider']) {
    const body = end.known(field);
    if (typeof body === 'string') return body;
  }
  return undefined;
}

const mandatory = new WeakMap<State, ReadonlySet<string>>();

/** The platforms that mandatory sharing has to pass; most models have none or one. */
function mandatoryPlatforms(context: NormContext): ReadonlySet<string> {
  const known = mandatory.get(context.state);
  if (known) return known;
  const found = new Set<string>();
  for (const element of context.state.elements()) {
    if (roleOf(context, element) === 'mandatory-exchange') found.add(element.id);
  }
  mandatory.set(context.state, found);
  return found;
}

/** Flows that end at such a platform or pass it. */
export function* mandatoryFlows(context: NormContext): Generator<ElementState> {
  const platforms = mandatoryPlatforms(context);
  if (platforms.size === 0) return;
  for (const flow of flowsIn(context)) {
    const ids = [flow.known('from'), flow.known('to'), ...idsOf(flow.known('via'))];
    if (ids.some((id) => typeof id === 'string' && platforms.has(id))) yield flow;
  }
}
