/** The order of a meeting's agenda. */
import { compareIds } from '../../core/text.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import type { Gap, PlanState } from './gap.ts';

/**
 * Not measured although that was ordered; unmet; lapsed and late; what cannot be judged, first where it is demanded;
 * what is demanded and planned; demands that nobody can judge; what else changes by plan; what nobody has decided.
 * Inside each: what is past the day of its demand before what is not yet due, unplanned before planned, services before systems before what carries them, larger before smaller.
 */
export function sortByUrgency(gaps: readonly Gap[]): Gap[] {
  return gaps
    .map((gap) => ({ gap, ranks: ranksOf(gap) }))
    .sort((a, b) => {
      for (let at = 0; at < a.ranks.length; at += 1) {
        const difference = (a.ranks[at] ?? 0) - (b.ranks[at] ?? 0);
        if (difference !== 0) return difference;
      }
      return compareIds(a.gap.key, b.gap.key);
    })
    .map(({ gap }) => gap);
}

/** Each counts only where those before it are equal. */
function ranksOf(gap: Gap): number[] {
  return [
    rank(gap),
    dueRank(gap),
    PLAN_RANK[gap.plan],
    COLLECTION_ORDER.indexOf(gap.subject.collection),
    -(gap.size ?? 0),
  ];
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
