/** Makes the context of a comparison: the two states, what belongs together, what is ours, what is demanded. */
import type { Day } from '../../core/dates.ts';
import type { Architecture } from '../../model/architecture.ts';
import { concern } from '../../model/ours.ts';
import { stateAt } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { groupOf, partsIn } from './groups.ts';
import { evaluateRequirements } from './requirements.ts';

export interface GapOptions {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

export function gapContext(architecture: Architecture, options: GapOptions): GapContext {
  const knownAt = Math.min(options.from, options.today);
  const { staleAfter } = architecture.workspace;
  const settings = { knownAt, ...(staleAfter ? { staleAfter } : {}) };
  const from = stateAt(architecture.elements, options.from, settings);
  const to = stateAt(architecture.elements, options.to, settings);
  const whose = concern(architecture.workspace, from);
  const base = {
    architecture,
    today: options.today,
    from,
    to,
    parts: partsIn(from),
    groupOf: (state: Parameters<GapContext['groupOf']>[0]) => groupOf(from, state),
    concernsUs: (state: Parameters<GapContext['concernsUs']>[0]) => whose(state) !== 'none',
    isReference: (state: Parameters<GapContext['isReference']>[0]) => whose(state) === 'used',
  };
  return { ...base, requirements: evaluateRequirements(base) };
}
