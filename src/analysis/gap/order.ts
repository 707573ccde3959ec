/** The order of a meeting's agenda. */
import { compareIds } from '../../core/text.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import type { Gap, PlanState } from './gap.ts';

/**
 * Not measured although that was ordered; unmet; lapsed and late; what cannot be judged, first where it is demanded;
 * what is demanded and planned; demands that nobody can judge; what else changes by plan; what nobody has decided.
 * Inside each: what is past the day of its demand before what is not yet due, unplanned before planned, services before systems before what carries them, larger before smaller.
 */
export function byUrgency(a: Gap, b: Gap): number {
  return (
    rank(a) - rank(b) ||
    dueRank(a) - dueRank(b) ||
    PLAN_RANK[a.plan] - PLAN_RANK[b.plan] ||
    COLLECTION_ORDER.indexOf(a.subject.collection) - COLLECTION_ORDER.indexOf(b.subject.collection) ||
    (b.size ?? 0) - (a.size ?? 0) ||
    compareIds(a.key, b.key)
  );
}

const PLAN_RANK: Readonly<Record<PlanState, number>> = {
  lapsed: 0,
  late: 1,
  unplanned: 2,
  incomplete: 3,
  planned: 4,
  excepted: 5,
};
const COLLECTION_ORDER: readonly string[] = Object.keys(COLLECTIONS);

/** Past its day, or without one, before what has still some time. */
function dueRank({ demands }: Gap): number {
  return demands.length > 0 && demands.every(({ due }) => due !== undefined && due.inDays >= 0) ? 1 : 0;
}

function rank(gap: Gap): number {
  // Somebody has decided about it already.
  if (gap.plan === 'excepted') return 9;
  if (gap.facet === 'use' && gap.demands.length > 0) return 0;
  // What the framework asks of every element comes after what was demanded of this one, or measured.
  if (gap.verdict === 'not-met') return gap.norms.length > 0 && gap.demands.length === 0 ? 1.5 : 1;
  if (gap.plan === 'lapsed' || gap.plan === 'late') return 2;
  // Who is to decide is asked together with what is to be decided.
  if (gap.facet === 'decision' || (gap.reasons[0] === 'unknown' && gap.demands.length === 0)) return 8;
  if (gap.facet.startsWith('rule:')) return 6;
  if (gap.verdict === 'not-enough-basis') return gap.demands.length > 0 ? 3 : 4;
  return gap.demands.length > 0 ? 5 : 7;
}
