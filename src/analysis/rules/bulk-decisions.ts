/** Decisions that the workspace takes of many elements at once: whom they mean in a state. */
import type { Architecture, BulkDecision } from '../../model/architecture.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import { findPart, liesIn, Places } from '../../model/framework-places.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';

/**
 * The decisions that mean an element, of those taken by the day of the state, in the order of the file: of services,
 * systems, data sets and infrastructure that say nothing of their own decision, not even that it is not known.
 */
export function bulkDecisionsIn(
  { workspace, framework }: Pick<Architecture, 'workspace' | 'framework'>,
  state: State,
): (element: ElementState) => readonly BulkDecision[] {
  const taken = workspace.decisions.filter(({ since }) => since.day <= state.horizon);
  if (taken.length === 0) return () => [];
  const inUse = frameworkOn(framework, state.date)?.framework;
  const places = inUse && new Places(inUse, state);
  const tests = taken.map((decision) => {
    const { ids, collections, owner, layer, status, tag } = decision.for;
    const parts = inUse && layer?.flatMap((word) => findPart(word, inUse) ?? []);
    return (element: ElementState): boolean => {
      if (ids && !ids.includes(element.id)) return false;
      if (collections && !collections.includes(element.element.collection)) return false;
      if (owner && !owner.includes(String(element.known('owner')))) return false;
      if (status && !status.includes(String(element.known('status')))) return false;
      if (tag && !tagsOf(element).some((one) => tag.includes(one))) return false;
      if (!layer) return true;
      const place = places?.of(element);
      return place !== undefined && (parts ?? []).some((part) => liesIn(place, part));
    };
  });
  return (element) => {
    if (!COLLECTIONS[element.element.collection].decided || element.get('decision')) return [];
    return taken.filter((_, at) => tests[at]?.(element));
  };
}

/** The one decision that they come to; `undefined` where there is none, or where they disagree. */
export function agreed(decisions: readonly BulkDecision[]): BulkDecision | undefined {
  const [first, ...others] = decisions;
  return others.every(({ option }) => option === first?.option) ? first : undefined;
}

function tagsOf(element: ElementState): string[] {
  const tags = element.known('tags');
  return Array.isArray(tags) ? tags.map(String) : [];
}
