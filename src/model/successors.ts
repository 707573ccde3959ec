/** Ids that name an ended element follow to its successor; where that is not said, they dangle. */
import { isObject, type Json } from '../core/json.ts';
import type { Layer } from './element.ts';
import { isNotApplicable, isUnknown } from './element.ts';

/** Who takes the place of an ended element, for one that names it. */
export interface Successors {
  /**
   * The ids that `id` means now: itself while it exists, its successors, or none where they are not said. Nobody
   * follows to themselves.
   */
  follow(id: string, referrer: string): readonly string[];
}

export function successorsIn(ended: ReadonlyMap<string, Layer>): Successors {
  const next = (end: Layer, referrer: string): string[] => {
    const becomes = end.ends?.becomes ?? [];
    const meant = becomes.filter((successor) => successor.for?.includes(referrer));
    return (meant.length > 0 ? meant : becomes.filter((successor) => !successor.for)).map((successor) => successor.id);
  };
  /** Of ids whose successors are the same for all: many name one body, and its chain is walked once. */
  const forAll = new Map<string, readonly string[]>();
  return {
    follow(id, referrer) {
      if (!ended.has(id)) return [id];
      const found = forAll.get(id) ?? walk(id, referrer);
      return found.includes(referrer) ? found.filter((successor) => successor !== referrer) : found;
    },
  };

  function walk(id: string, referrer: string): readonly string[] {
    const found = new Set<string>();
    const passed = new Set<string>();
    let isForAll = true;
    let isLine = true;
    // Depth first, so that successors come in the order in which they are written. Each is passed once: chains may
    // meet again, and a hostile file may make them a circle.
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (passed.has(at)) continue;
      const end = ended.get(at);
      const known = end ? forAll.get(at) : [at];
      for (const successor of known ?? []) found.add(successor);
      if (!end || known) continue;
      passed.add(at);
      const becomes = end.ends?.becomes ?? [];
      isForAll &&= becomes.every((successor) => !successor.for);
      isLine &&= becomes.length < 2;
      for (const successor of next(end, referrer).reverse()) open.push(successor);
    }
    const successors = [...found];
    // All along a line lead to its end.
    if (isForAll) for (const each of isLine ? passed : [id]) forAll.set(each, successors);
    return successors;
  }
}

/**
 * The value with its ids followed. An id follows only to one successor: where there are several and none is meant for
 * the referrer, it is not said which. Only links take all of them: a list such as `via` is a route, and a route through
 * both would be invented.
 */
export function followValue(
  value: Json,
  referrer: string,
  successors: Successors,
  isLink: boolean,
): { value: Json; dangling: string[] } {
  const dangling: string[] = [];
  const one = (id: string): string => {
    const [next, ...more] = successors.follow(id, referrer);
    if (next !== undefined && more.length === 0) return next;
    dangling.push(id);
    return id;
  };
  const many = (id: string): readonly string[] => {
    const next = successors.follow(id, referrer);
    if (next.length > 0) return next;
    dangling.push(id);
    return [id];
  };
  if (typeof value === 'string') {
    const next = isLink ? many(value) : [one(value)];
    return { value: next.length === 1 ? (next[0] as string) : next, dangling };
  }
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).flatMap((item): readonly Json[] =>
      typeof item === 'string' ? (isLink ? many(item) : [one(item)]) : [item],
    );
    return { value: [...new Set(items)], dangling };
  }
  if (!isObject(value) || isUnknown(value) || isNotApplicable(value)) return { value, dangling };
  const targets = new Map<string, Json>();
  for (const [id, attributes] of Object.entries(value)) {
    for (const target of many(id)) {
      // What the file itself says of the link to the successor is truer than what it said of the one before.
      if (target === id || !targets.has(target)) targets.set(target, attributes ?? null);
    }
  }
  return { value: Object.fromEntries(targets), dangling };
}
