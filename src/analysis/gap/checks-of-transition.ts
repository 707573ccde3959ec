/** What has to be clear before something is merged, replaced or ended: the eight parts of a transition, as they stand. */
import { isObject, type Json, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import { isNotApplicable, isUnknown } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import { holdsData, NOT_IN_USE, PARTS } from '../rules/transition-incomplete.ts';
import type { GapContext } from './context.ts';

export interface TransitionCheck {
  /** `data`, `accounts` … as in `decision.transition`. */
  readonly part: string;
  readonly name: Text;
  readonly state: 'stated' | 'unknown' | 'not-applicable' | 'missing';
  /** What is stated, or why it is not; none where nothing is said. */
  readonly text?: Text;
}

/** None for what stays, for what holds no data, for what is not in use, and for what others end. */
export function transitionChecks(
  { architecture, declaredDecisions, bulkDecision, concernsUs, isReference }: GapContext,
  before: ElementState,
  ends: boolean,
): readonly TransitionCheck[] {
  if (!holdsData(before.element) || NOT_IN_USE.has(String(before.known('status') ?? ''))) return [];
  const [itself, declared] = [before.known('decision'), declaredDecisions.get(before.id)?.known('decision')];
  const option = optionOf(itself) ?? optionOf(declared) ?? bulkDecision(before)?.option;
  // A decision that stands here is the authority's; the end may be what others announced.
  const isOurEnd = ends && concernsUs(before) && !isReference(before);
  if (option !== 'consolidate' && option !== 'replace' && !isOurEnd) return [];
  return PARTS.map(({ key, name }) => {
    const said = partOf(itself, key) ?? partOf(declared, key);
    const found = { part: key, name };
    if (said === undefined || said === null) return { ...found, state: 'missing' };
    const text = describe('gaps', 'current', said, architecture.elements);
    if (isUnknown(said)) return { ...found, state: 'unknown', text };
    return { ...found, state: isNotApplicable(said) ? 'not-applicable' : 'stated', text };
  });
}

function optionOf(decision: Json | undefined): Json | undefined {
  return isObject(decision) ? own(decision, 'option') : decision;
}

function partOf(decision: Json | undefined, key: string): Json | undefined {
  const transition = isObject(decision) ? own(decision, 'transition') : undefined;
  return isObject(transition) ? own(transition, key) : undefined;
}
