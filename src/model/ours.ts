/** Whose architecture it is: what is the authority's own, and what of others' it uses. */
import type { Workspace } from './architecture.ts';
import { HOLDING } from './bodies.ts';
import type { ElementState, State } from './state.ts';

/** The authority's own, another's that it uses, or no concern of ours. */
export type Concern = 'ours' | 'used' | 'none';

/**
 * Ours is what a body of the authority's tree owns; where the owner is not known the operator decides, then the
 * provider; where none is known the element stands in our architecture and counts as ours. What others own concerns us
 * as far as we use it.
 */
export function concern({ authority }: Workspace, state: State): (element: ElementState) => Concern {
  if (authority === undefined) return () => 'ours';
  // An authority that was merged into another one is that one now.
  const ours = new Set([authority, ...state.successors.follow(authority, '')]);
  const known = new Map<string, boolean>();
  const inTree = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = climbs(state, id, ours);
    known.set(id, found);
    return found;
  };
  return (element) => {
    for (const field of HOLDING) {
      const body = element.known(field);
      // A body that has ended without a successor owns nothing any more: who does is not known.
      if (typeof body !== 'string' || (!ours.has(body) && !state.of(body))) continue;
      if (inTree(body)) return 'ours';
      const use = element.known('ourUse');
      return use !== undefined && use !== 'not-used' && use !== 'no-longer-used' ? 'used' : 'none';
    }
    return 'ours';
  };
}

function climbs(state: State, id: string, ours: ReadonlySet<string>): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !passed.has(at); ) {
    if (ours.has(at)) return true;
    passed.add(at);
    const parent: unknown = state.of(at)?.known('parent');
    at = typeof parent === 'string' ? parent : undefined;
  }
  return false;
}
