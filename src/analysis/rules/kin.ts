/** Which elements may be one at some time, since one becomes the other: whatever the dates, and whomever it is for. */
import type { Element } from '../../model/element.ts';

/** One id for all that are linked by `becomes`, over any number of steps; `undefined` for nearly all, which never end. */
export function kinOf(elements: Iterable<Element>): (id: string) => string | undefined {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    // The way is made short for whoever asks next.
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { id, layers } of elements) {
    for (const { ends } of layers) {
      for (const successor of ends?.becomes ?? []) {
        const [one, other] = [rootOf(id), rootOf(successor.id)];
        parents.set(one, other);
        parents.set(other, other);
      }
    }
  }
  return (id) => (parents.has(id) ? rootOf(id) : undefined);
}
