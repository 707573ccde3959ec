import type { GapReport } from '../../../analysis/gap/report.ts';

/** The numbers that every form of the report begins with. */
export interface GapSummary {
  readonly gaps: number;
  readonly notMet: number;
  readonly notEnoughBasis: number;
  /** Met, and getting worse. */
  readonly met: number;
  readonly transitions: number;
  /** Gaps for which nobody has declared anything and no plan was announced. */
  readonly unplanned: number;
  readonly incomplete: number;
  readonly late: number;
  readonly lapsed: number;
  /** Accepted by an exception that is in force. */
  readonly excepted: number;
  /** With a whole plan: the six plan states together are all gaps. */
  readonly planned: number;
}

export function summarise({ gaps }: GapReport): GapSummary {
  const count = (test: (gap: GapReport['gaps'][number]) => boolean) => gaps.filter(test).length;
  return {
    gaps: gaps.length,
    notMet: count((gap) => gap.verdict === 'not-met'),
    notEnoughBasis: count((gap) => gap.verdict === 'not-enough-basis'),
    met: count((gap) => gap.verdict === 'met'),
    transitions: count((gap) => gap.verdict === undefined),
    unplanned: count((gap) => gap.plan === 'unplanned'),
    incomplete: count((gap) => gap.plan === 'incomplete'),
    late: count((gap) => gap.plan === 'late'),
    lapsed: count((gap) => gap.plan === 'lapsed'),
    excepted: count((gap) => gap.plan === 'excepted'),
    planned: count((gap) => gap.plan === 'planned'),
  };
}
