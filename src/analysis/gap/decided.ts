/** What people have decided about elements in the gaps that they declared. */
import type { ElementState, State } from '../../model/state.ts';

/** Declared gaps that say what is to become of an element, by its id. The first in the model speaks. */
export function decidedBy(state: State): Map<string, ElementState> {
  const found = new Map<string, ElementState>();
  for (const gap of state.elements()) {
    if (gap.element.collection !== 'gaps' || gap.known('decision') === undefined) continue;
    const covers = gap.known('covers');
    for (const key of Array.isArray(covers) ? covers : []) {
      const [id = ''] = String(key).split('.');
      if (!found.has(id)) found.set(id, gap);
    }
  }
  return found;
}
