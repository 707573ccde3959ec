/** Ended elements of a state and who is said to take their place: where a chain of successors breaks off, and whom it reaches. */
import type { Element, Layer, Successor } from '../../model/element.ts';
import type { State } from '../../model/state.ts';

export interface Ending {
  readonly element: Element;
  readonly layer: Layer;
}

/** Each chain is walked once, however many name its elements: a hostile file may make it as long as it likes. */
export class Endings {
  readonly #ended = new Map<string, Ending>();
  readonly #last = new Map<string, Ending>();
  readonly #predecessors = new Map<string, string[]>();
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(state: State, ending: Iterable<Element>) {
    for (const element of ending) {
      const layer = state.endOf(element.id);
      if (!layer) continue;
      this.#ended.set(element.id, { element, layer });
      for (const { id } of successorsOf(layer)) {
        const before = this.#predecessors.get(id);
        if (before) before.push(element.id);
        else this.#predecessors.set(id, [element.id]);
      }
    }
  }

  /** Follows the successors that are said for `referrer`, down to the ended element whose one successor is not said. */
  last(id: string, referrer: string): Ending | undefined {
    const passed: string[] = [];
    const seen = new Set<string>();
    let isForAll = true;
    let found: Ending | undefined;
    for (let at = this.#ended.get(id); at; ) {
      const { element, layer } = at;
      const known = this.#last.get(element.id);
      found = known ?? at;
      if (known) break;
      seen.add(element.id);
      if (isForAll) passed.push(element.id);
      const becomes = successorsOf(layer);
      isForAll &&= becomes.every((successor) => !successor.for);
      const [next, ...more] = meantFor(becomes, referrer);
      at = next && more.length === 0 && !seen.has(next.id) ? this.#ended.get(next.id) : undefined;
    }
    if (found && isForAll) for (const one of passed) this.#last.set(one, found);
    return found;
  }

  /** `referrer` is a successor of the ended element, over any number of steps. */
  leadsTo(id: string, referrer: string): boolean {
    let reached = this.#reached.get(referrer);
    if (!reached) {
      const found = new Set<string>();
      const open = [...(this.#predecessors.get(referrer) ?? [])];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (found.has(at)) continue;
        found.add(at);
        for (const before of this.#predecessors.get(at) ?? []) open.push(before);
      }
      reached = found;
      this.#reached.set(referrer, reached);
    }
    return reached.has(id);
  }
}

export function successorsOf(end: Layer): readonly Successor[] {
  return end.ends?.becomes ?? [];
}

/** Those that are said to be for it; where there are none, those that take the rest. */
function meantFor(becomes: readonly Successor[], referrer: string): readonly Successor[] {
  const meant = becomes.filter((successor) => successor.for?.includes(referrer));
  return meant.length > 0 ? meant : becomes.filter((successor) => !successor.for);
}
