/** Of what nobody has said what is to become. */
import { isNotApplicable } from '../../model/element.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import type { ElementState } from '../../model/state.ts';
import { type GapContext, isOver } from './context.ts';

/**
 * It exists, is ours or used by us, and neither itself, nor a declared gap that covers it, nor the workspace, nor anything announced for it
 * says what is to become of it. Of a group and its parts the group is asked.
 */
export function isUndecided(
  { concernsUs, groupOf, declaredDecisions, bulkDecision }: GapContext,
  state: ElementState,
): boolean {
  if (!COLLECTIONS[state.element.collection].decided || state.presence !== 'present' || isOver(state)) return false;
  if (state.known('decision') !== undefined || isNotApplicable(state.get('decision')?.value)) return false;
  if (!concernsUs(state)) return false;
  // The question is asked once, of the group.
  if (groupOf(state)?.presence === 'present') return false;
  if (declaredDecisions.has(state.id) || bulkDecision(state)) return false;
  // Whatever was announced for it, even for a later day, says what is to become of it; that it has lapsed is told apart.
  return !state.outcomes.some(({ status }) => status === 'pending' || status === 'lapsed');
}
