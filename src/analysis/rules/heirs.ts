/** What an element may become at some time, over any number of steps: whatever the dates, and whomever it is for. */
import type { Element } from '../../model/element.ts';

/** Far more than a body or system goes through, and few enough for a hostile file. */
const MOST = 50;

/** Ids of all that an element may become, itself among them; `undefined` where there are too many to say. */
export function heirsIn(elements: ReadonlyMap<string, Element>): (id: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const found = new Set([id]);
    for (const at of found) {
      if (found.size > MOST) break;
      for (const { ends } of elements.get(at)?.layers ?? []) {
        for (const successor of ends?.becomes ?? []) found.add(successor.id);
      }
    }
    const heirs = found.size > MOST ? undefined : found;
    known.set(id, heirs);
    return heirs;
  };
}
