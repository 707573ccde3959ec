/** What the table of use looks things up in, worked out once: official measures, and what requirements ask of indicators. */
import { isObject, type JsonObject, own } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import type { UseColumn } from './use.ts';

export type Official = NonNullable<UseColumn['official']>;

export interface IndicatorDemand {
  readonly requirement: ElementState;
  readonly check: JsonObject;
}

export interface UseContext extends GapContext {
  /** By id, in the order of the frameworks of the workspace; of two with one id the first. */
  readonly official: ReadonlyMap<string, Official>;
  /** By indicator. A proposal demands nothing. */
  readonly demandsOn: ReadonlyMap<string, readonly IndicatorDemand[]>;
}

export function useContext(context: GapContext): UseContext {
  return { ...context, official: officialMeasures(context.architecture), demandsOn: demandsIn(context) };
}

function officialMeasures({ framework }: Architecture): Map<string, Official> {
  const found = new Map<string, Official>();
  for (const one of framework.values()) {
    for (const measure of one.parts.measures) {
      if (!found.has(measure.id)) found.set(measure.id, { measure, framework: one });
    }
  }
  return found;
}

function demandsIn({ from }: GapContext): Map<string, IndicatorDemand[]> {
  const found = new Map<string, IndicatorDemand[]>();
  for (const requirement of from.elements()) {
    if (requirement.element.collection !== 'requirements' || requirement.known('type') === 'proposal') continue;
    const check = requirement.known('check');
    const indicator = isObject(check) ? own(check, 'indicator') : undefined;
    if (!isObject(check) || typeof indicator !== 'string') continue;
    const list = found.get(indicator);
    if (list) list.push({ requirement, check });
    else found.set(indicator, [{ requirement, check }]);
  }
  return found;
}
