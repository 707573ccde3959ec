/** Makes the context of a comparison: the two states, what belongs together, what is ours, what is demanded. */
import type { Day } from '../../core/dates.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type ElementState, type State, stateAt } from '../../model/state.ts';
import { type GapContext, groupsOf } from './context.ts';
import { evaluateRequirements } from './requirements.ts';

export interface GapOptions {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

export function gapContext(architecture: Architecture, options: GapOptions): GapContext {
  const knownAt = Math.min(options.from, options.today);
  const { staleAfter } = architecture.workspace;
  const settings = { knownAt, ...(staleAfter ? { staleAfter } : {}) };
  const from = stateAt(architecture.elements, options.from, settings);
  const to = stateAt(architecture.elements, options.to, settings);
  const base = {
    architecture,
    today: options.today,
    from,
    to,
    parts: partsIn(from),
    concernsUs: concern(architecture, from),
  };
  return { ...base, requirements: evaluateRequirements(base) };
}

function partsIn(state: State): Map<string, ElementState[]> {
  const parts = new Map<string, ElementState[]>();
  for (const element of state.elements()) {
    for (const group of groupsOf(element)) {
      const list = parts.get(group);
      if (list) list.push(element);
      else parts.set(group, [element]);
    }
  }
  return parts;
}

/**
 * Ours is what a body of the authority's tree owns; where the owner is not known the operator decides, then the
 * provider; where none is known the element stands in our architecture and counts as ours. What others own concerns us
 * as far as we use it.
 */
function concern(architecture: Architecture, state: State): (element: ElementState) => boolean {
  const { authority } = architecture.workspace;
  if (authority === undefined) return () => true;
  const inTree = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      if (at === authority) return true;
      seen.add(at);
      const parent: unknown = state.of(at)?.known('parent');
      at = typeof parent === 'string' ? parent : undefined;
    }
    return false;
  };
  return (element) => {
    for (const field of ['owner', 'operator', 'provider']) {
      const body = element.known(field);
      if (typeof body !== 'string') continue;
      if (inTree(body)) return true;
      const use = element.known('ourUse');
      return use !== undefined && use !== 'not-used' && use !== 'no-longer-used';
    }
    return true;
  };
}
