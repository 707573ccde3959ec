/** Paths between two elements: the shortest first, no element twice. */
import type { Flow, Network } from './network.ts';
import { type Leaving, type Step, stepsFrom, type Terms } from './steps.ts';

export interface PathOptions {
  /** `false`: links and flows are followed against their direction too. */
  readonly directed: boolean;
  /** Steps of a path at most. */
  readonly depth: number;
  /** Paths at most. */
  readonly limit: number;
}

/** One step of a path, with all the links and flows that make it. */
export interface Hop {
  readonly to: string;
  readonly steps: readonly Step[];
}

export interface Path {
  readonly hops: readonly Hop[];
}

export interface Paths {
  /** By length; all shortest ones are there before any longer one. */
  readonly paths: readonly Path[];
  /** Why there may be more: as many as were asked for, or more work than is reasonable. */
  readonly cut?: 'limit' | 'work';
  /** Length of the shortest way where it is longer than `depth`. */
  readonly beyond?: number;
}

/** Steps tried while paths are gathered. A dense network has more paths than anybody reads. */
const WORK = 300_000;

export function findPaths(network: Network, start: string, goal: string, options: PathOptions): Paths {
  const map = new Explored(network, { start, goal, directed: options.directed });
  const shortest = map.stepsToGoal(map.start);
  if (shortest === undefined) return { paths: [] };
  if (shortest > options.depth) return { paths: [], beyond: shortest };
  const found: Path[] = [];
  let work = 0;
  let cut: Paths['cut'];
  const passed = new Set([start]);
  const trail: Hop[] = [];
  /** Extends the trail to paths of just `length` steps. */
  const extend = (at: Way, length: number): void => {
    for (const [to, way] of map.waysFrom(at)) {
      if (cut) return;
      work += 1;
      if (work > WORK) cut = 'work';
      const left = map.stepsToGoal(way);
      if (left === undefined || trail.length + 1 + left > length || passed.has(to)) continue;
      if (comesBack(way, trail)) continue;
      trail.push({ to, steps: way.steps });
      if (to !== goal) {
        passed.add(to);
        extend(way, length);
        passed.delete(to);
      } else if (trail.length === length) {
        if (found.length === options.limit) cut = 'limit';
        else found.push({ hops: [...trail] });
      }
      trail.pop();
    }
  };
  const longest = Math.min(options.depth, map.size);
  for (let length = shortest; length <= longest && !cut; length += 1) extend(map.start, length);
  return { paths: found, ...(cut ? { cut } : {}) };
}

/** Only a flow that the path has taken already leads there: it goes to and fro, and finds what it could have had at once. */
function comesBack({ steps }: Way, trail: readonly Hop[]): boolean {
  const flow = onlyFlow(steps);
  return flow !== undefined && trail.some((hop) => onlyFlow(hop.steps) === flow);
}

function onlyFlow(steps: readonly Step[]): Flow | undefined {
  const [first] = steps;
  if (first?.tie.kind !== 'flow') return undefined;
  const { flow } = first.tie;
  return steps.every(({ tie }) => tie.kind === 'flow' && tie.flow === flow) ? flow : undefined;
}

interface Way extends Leaving {
  readonly steps: readonly Step[];
}

/** What can be reached from the start, and from there how far it is to the goal. */
class Explored {
  readonly start: Way;
  readonly #network: Network;
  readonly #terms: Terms;
  readonly #ways = new Map<string, ReadonlyMap<string, Way>>();
  readonly #toGoal = new Map<string, number>();

  constructor(network: Network, terms: Terms) {
    this.#network = network;
    this.#terms = terms;
    this.start = { id: terms.start, passing: false, steps: [] };
    const back = new Map<string, string[]>();
    const reached = new Map([[keyOf(this.start), this.start]]);
    // A map is gone through with what is added on the way.
    for (const [key, at] of reached) {
      if (at.id === terms.goal) continue;
      for (const way of this.waysFrom(at).values()) {
        const next = keyOf(way);
        if (!reached.has(next)) reached.set(next, way);
        const list = back.get(next);
        if (list) list.push(key);
        else back.set(next, [key]);
      }
    }
    for (const [key, { id }] of reached) if (id === terms.goal) this.#toGoal.set(key, 0);
    for (const [key, steps] of this.#toGoal) {
      for (const before of back.get(key) ?? []) if (!this.#toGoal.has(before)) this.#toGoal.set(before, steps + 1);
    }
  }

  /** Elements that were reached: no path is longer. */
  get size(): number {
    return this.#ways.size;
  }

  /** Steps of the shortest way to the goal; `undefined` where there is none. */
  stepsToGoal(at: Leaving): number | undefined {
    return this.#toGoal.get(keyOf(at));
  }

  /** The ways out, by the element that they lead to; all links and flows to one element are one way. */
  waysFrom(at: Leaving): ReadonlyMap<string, Way> {
    const key = keyOf(at);
    const known = this.#ways.get(key);
    if (known) return known;
    const ways = new Map<string, { id: string; passing: boolean; steps: Step[] }>();
    for (const step of stepsFrom(at, this.#network, this.#terms)) {
      const way = ways.get(step.to);
      if (!way) ways.set(step.to, { id: step.to, passing: step.passing, steps: [step] });
      else {
        way.steps.push(step);
        way.passing &&= step.passing;
      }
    }
    this.#ways.set(key, ways);
    return ways;
  }
}

function keyOf({ id, passing }: Leaving): string {
  return passing ? `${id} ` : id;
}
