/** Elements in the states that rules look at, and how messages name these states. */
import { type Day, formatDay } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import type { NamedState, RuleContext } from './rule.ts';

/** Statuses of what is in use, be it as a trial or on its way out; of systems and data sets as of flows. */
export const IN_USE: ReadonlySet<unknown> = new Set(['pilot', 'operating', 'upgrading', 'merging', 'replacing']);

/** Statuses of flows and links that carry nothing: they need nobody at their ends. */
export const CARRIES_NOTHING: ReadonlySet<unknown> = new Set(['ended', 'not-connected', 'proposed']);

/** `today`, `in target (31 December 2030)`. */
export function inWhich({ name, state }: NamedState, today: Day): Text {
  if (state.date === today) return name;
  return {
    vi: `tại ${name.vi} (${formatDay(state.date, 'vi')})`,
    en: `in ${name.en} (${formatDay(state.date, 'en')})`,
  };
}

/**
 * Each of `elements` in each named state and today, as it stands there, the earliest state first. Its ids follow
 * successors where the ended elements are among `alsoThere`.
 */
export function* inStates(
  context: RuleContext,
  elements: readonly Element[],
  alsoThere: Iterable<Element> = [],
): Generator<{ readonly at: NamedState; readonly element: ElementState }> {
  if (elements.length === 0) return;
  for (const at of context.statesOf([...elements, ...alsoThere])) {
    for (const { id } of elements) {
      const element = at.state.of(id);
      if (element) yield { at, element };
    }
  }
}
