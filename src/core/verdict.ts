/** The four official results of holding a model against a demand, and which of two counts. */
import type { Text } from './text.ts';

/** In the order of the draft guidance of 13/9/2026, p. 46. What is not known never is `met`. */
export type Verdict = 'met' | 'not-met' | 'not-enough-basis' | 'not-applicable';

/** The official words; the English ones are ours. */
export const VERDICTS: Readonly<Record<Verdict, Text>> = {
  met: { vi: 'Đáp ứng', en: 'Met' },
  'not-met': { vi: 'Chưa đáp ứng', en: 'Not met' },
  'not-enough-basis': { vi: 'Chưa đủ cơ sở đánh giá', en: 'Not enough basis to assess' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
};

/** How many there are of each. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(verdicts: Iterable<Verdict>): VerdictCounts {
  const counts: Record<Verdict, number> = { met: 0, 'not-met': 0, 'not-enough-basis': 0, 'not-applicable': 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** The heavier of two results; an unmet requirement weighs more than one that cannot be judged. */
export function worse(a: Verdict | undefined, b: Verdict | undefined): Verdict | undefined {
  return weight(a) >= weight(b) ? a : b;
}

const WEIGHT: Readonly<Record<Verdict, number>> = { 'not-met': 4, 'not-enough-basis': 3, met: 2, 'not-applicable': 1 };

function weight(verdict: Verdict | undefined): number {
  return verdict ? WEIGHT[verdict] : 0;
}
