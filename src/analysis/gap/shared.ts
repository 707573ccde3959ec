/** What several bodies use: the owners of what names it in `uses`, `supportedBy`, `dependsOn` or `via`. */
import { HOLDING } from '../../model/bodies.ts';
import type { Collection } from '../../model/generated/fields.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, State } from '../../model/state.ts';
import { heldBy } from './groups.ts';

export interface Users {
  /** Ids of the services, systems and infrastructure that use it. */
  readonly users: Set<string>;
  readonly bodies: Set<string>;
}

/** What each kind names of what it uses. */
const LINKS: Partial<Record<Collection, readonly string[]>> = {
  services: ['supportedBy'],
  systems: ['uses', 'dependsOn'],
  infrastructure: ['dependsOn'],
};

/** By the id of what is used. */
export function usersIn(state: State): Map<string, Users> {
  const found = new Map<string, Users>();
  const bodies = new Map<string, string | undefined>();
  const add = (used: string, user: ElementState) => {
    if (used === user.id) return;
    const line = found.get(used) ?? { users: new Set<string>(), bodies: new Set<string>() };
    line.users.add(user.id);
    if (!bodies.has(user.id)) bodies.set(user.id, bodyOf(state, user));
    const body = bodies.get(user.id);
    if (body !== undefined) line.bodies.add(body);
    found.set(used, line);
  };
  const elements = [...state.elements()];
  // What passes data on is no user of the next that does: the national platform does not use that of the province.
  const passing = new Set<string>();
  for (const element of elements) {
    if (element.element.collection !== 'flows') continue;
    for (const id of linkTargets(element.known('via'))?.keys() ?? []) passing.add(id);
  }
  for (const element of elements) {
    for (const link of LINKS[element.element.collection] ?? []) {
      for (const id of linkTargets(element.known(link))?.keys() ?? []) add(id, element);
    }
    if (element.element.collection !== 'flows') continue;
    // Both ends of a flow use what it passes.
    const ends = ['from', 'to'].flatMap((field) => state.of(String(element.known(field))) ?? []);
    for (const id of linkTargets(element.known('via'))?.keys() ?? []) {
      for (const end of ends) if (!passing.has(end.id) && !serves(end, state.of(id))) add(id, end);
    }
  }
  return found;
}

/** The stop says itself that it uses the end of the flow: then the end serves the stop, and not the other way round. */
function serves(end: ElementState, stop: ElementState | undefined): boolean {
  return ['uses', 'dependsOn'].some((link) => linkTargets(stop?.known(link))?.has(end.id) ?? false);
}

function bodyOf(state: State, user: ElementState): string | undefined {
  if (user.element.collection === 'organizations') return user.id;
  return heldBy(state, user, HOLDING);
}
