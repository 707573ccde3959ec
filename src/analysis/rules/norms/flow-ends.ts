/** The two ends and the route of a data flow, as norms ask about them. */
import { isObject, type Json } from '../../../core/json.ts';
import type { ElementState } from '../../../model/state.ts';
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

/** The platform that mandatory sharing has to pass, where the flow ends there or passes it. */
export function mandatoryPlatform(context: NormContext, flow: ElementState): ElementState | undefined {
  const all = [endOf(context, flow, 'from'), endOf(context, flow, 'to'), ...routeOf(context, flow)];
  return all.find((one) => one && roleOf(context, one) === 'mandatory-exchange');
}
