/** Gaps that people have declared: what they decided, who answers for it, and what of it is derived. */
import type { Json } from '../../core/json.ts';
import { describe } from '../../model/describe.ts';
import type { Element } from '../../model/element.ts';
import type { GapContext } from './context.ts';
import type { Gap } from './gap.ts';
import type { DeclaredLine } from './report.ts';

/** Each declared gap of the first state, in the order of the model. */
export function declaredLines({ from, architecture }: GapContext, gaps: readonly Gap[]): DeclaredLine[] {
  const names = architecture.elements;
  const named = (id: Json): Element[] => (typeof id === 'string' ? [names.get(id) ?? []].flat() : []);
  const lines: DeclaredLine[] = [];
  for (const state of from.elements()) {
    if (state.element.collection !== 'gaps') continue;
    const [decision, priority, owner, tasks] = ['decision', 'priority', 'owner', 'tasks'].map((f) => state.known(f));
    const [body] = owner === undefined ? [] : named(owner);
    lines.push({
      gap: state.element,
      ...(decision === undefined ? {} : { decision: describe('gaps', 'decision', decision, names) }),
      ...(priority === undefined ? {} : { priority: describe('gaps', 'priority', priority, names) }),
      ...(body ? { owner: body } : {}),
      keys: gaps.filter((gap) => gap.covers.some((cover) => cover.gap === state.element)).map((gap) => gap.key),
      tasks: Array.isArray(tasks) ? tasks.flatMap(named) : [],
    });
  }
  return lines;
}
