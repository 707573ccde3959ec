/** Flows between bodies that pass no shared platform: one derivation, for the norm about them and for the gaps. */
import type { Json } from '../../core/json.ts';
import { isUnknown } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, State } from '../../model/state.ts';
import { CARRIES_NOTHING } from './states.ts';

/** How a flow between two bodies goes. `unknown`: it says itself that this is not known. */
export interface Route {
  readonly flow: ElementState;
  readonly bodies: readonly [from: string, to: string];
  readonly kind: 'platform' | 'direct' | 'unknown';
  /** The field that shows it: where it says its stops or its mechanism; none where it says neither. */
  readonly field?: 'via' | 'mechanism';
}

/** Mechanisms that are a shared platform by themselves. */
const PLATFORMS: ReadonlySet<Json> = new Set(['ndxp', 'ndop', 'lgsp', 'ldop', 'document-axis']);

/**
 * The flows of a state that carry something from one body to another: neither inside one body, nor to or from people, nor
 * where a body is not known. A flow without `via` is direct, as its field says; a network is a way, and no platform.
 */
export function* routesBetweenBodies(state: State): Generator<Route> {
  const bodies = new Map<Json | undefined, string | undefined>();
  const bodyAt = (id: Json | undefined) => {
    if (!bodies.has(id)) bodies.set(id, bodyOf(state, id));
    return bodies.get(id);
  };
  for (const flow of state.elements()) {
    if (flow.element.collection !== 'flows' || flow.presence === 'unconfirmed') continue;
    if (CARRIES_NOTHING.has(flow.get('status')?.written)) continue;
    const [from, to] = ['from', 'to'].map((end) => bodyAt(flow.known(end)));
    if (from === undefined || to === undefined || from === to) continue;
    yield { flow, bodies: [from, to], ...kindOf(state, flow) };
  }
}

function kindOf(state: State, flow: ElementState): Pick<Route, 'kind' | 'field'> {
  const [via, mechanism] = [flow.get('via'), flow.get('mechanism')];
  const at: Pick<Route, 'field'> = via ? { field: 'via' } : mechanism ? { field: 'mechanism' } : {};
  const stops = Array.isArray(via?.value) ? via.value.map(String) : [];
  // A stop that is not in the state yet may still be what the flow is planned to pass.
  if (stops.some((id) => state.of(id)?.element.collection !== 'infrastructure')) return { kind: 'platform', ...at };
  if (mechanism && PLATFORMS.has(mechanism.value)) return { kind: 'platform', field: 'mechanism' };
  if (isUnknown(via?.value) || (stops.length === 0 && isUnknown(mechanism?.value))) return { kind: 'unknown', ...at };
  return { kind: 'direct', ...at };
}

/** Systems that flows of the state pass: that there is a shared platform to be passed. */
export function platformsPassed(state: State): Set<string> {
  const found = new Set<string>();
  for (const flow of state.elements()) {
    if (flow.element.collection !== 'flows') continue;
    for (const id of linkTargets(flow.known('via'))?.keys() ?? []) {
      if (state.of(id)?.element.collection === 'systems') found.add(id);
    }
  }
  return found;
}

/** The body at an end of a flow: itself, or who owns, runs or supplies it, or the whole that it is part of. */
function bodyOf(state: State, id: Json | undefined): string | undefined {
  const passed = new Set<string>();
  for (let at = typeof id === 'string' ? id : undefined; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const end = state.of(at);
    if (!end) return undefined;
    if (end.element.collection === 'organizations') return end.known('type') === 'users' ? undefined : at;
    for (const field of ['owner', 'operator', 'provider']) {
      const body = end.known(field);
      if (typeof body === 'string') return body;
    }
    [at] = linkTargets(end.known('partOf'))?.keys() ?? [];
  }
  return undefined;
}
