/** What must exist, whoever supplies it: which capabilities something in a state supplies. */
import { isObject, own } from '../../core/json.ts';
import { isKnown } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, State } from '../../model/state.ts';
import { isOver } from './context.ts';
import { partsIn } from './groups.ts';

/** Elements by the capabilities that they name in `realizes`, those that are still to come among them. */
export function realisersIn(state: State): Map<string, ElementState[]> {
  const found = new Map<string, ElementState[]>();
  for (const element of state.elements()) {
    for (const id of linkTargets(element.known('realizes'))?.keys() ?? []) {
      const list = found.get(id);
      if (list) list.push(element);
      else found.set(id, [element]);
    }
  }
  return found;
}

/** It is there to be used: neither a plan, nor an idea, nor still being built, nor over. */
export function supplies(element: ElementState): boolean {
  const status = element.get('status')?.written;
  return element.presence !== 'planned' && status !== 'proposed' && status !== 'building' && !isOver(element);
}

/**
 * Ids of the capabilities of a state that nothing in it supplies. A whole is asked by its parts, and what supplies the
 * whole supplies each of them. One that says itself how far it is carried out is carried out, by whomever; a function of
 * a body is carried out by that body, with or without a system.
 */
export function unrealised(state: State): Set<string> {
  const found = new Set<string>();
  let ways: { realisers: ReturnType<typeof realisersIn>; parts: ReturnType<typeof partsIn> } | undefined;
  for (const capability of state.elements()) {
    if (capability.element.collection !== 'capabilities') continue;
    ways ??= { realisers: realisersIn(state), parts: partsIn(state) };
    const { realisers, parts } = ways;
    if (parts.has(capability.id) || isCarriedOut(capability)) continue;
    const isSupplied = (id: string) => realisers.get(id)?.some(supplies) ?? false;
    if (![...wholesOf(state, capability)].some(isSupplied)) found.add(capability.id);
  }
  return found;
}

/** The capability and all that it is part of. A ring ends where it began. */
function wholesOf(state: State, capability: ElementState): Set<string> {
  const found = new Set([capability.id]);
  // A set is gone through with what is added on the way.
  for (const id of found)
    for (const whole of linkTargets(state.of(id)?.known('partOf'))?.keys() ?? []) found.add(whole);
  return found;
}

function isCarriedOut(capability: ElementState): boolean {
  if (capability.known('type') === 'business-function' && capability.known('owner') !== undefined) return true;
  const coverage = capability.get('coverage')?.written;
  const done = isObject(coverage) ? own(coverage, 'done') : undefined;
  return isKnown(done) && done !== 'none' && done !== 0 && !(Array.isArray(done) && done.length === 0);
}
