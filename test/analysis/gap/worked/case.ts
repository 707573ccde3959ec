/** Small models with the full set of gaps that a human worked out for each. Never filled in from what the program says. */

/** Verdict (`none`: pure transition), plan state, and why, in a line. */
export type Expected = readonly [
  verdict: 'not-met' | 'not-enough-basis' | 'met' | 'none',
  plan: 'excepted' | 'lapsed' | 'late' | 'unplanned' | 'incomplete' | 'planned',
  why: string,
];

export interface Case {
  readonly title: string;
  /** Default: 2018-08-31 to 2020-12-31. */
  readonly from?: string;
  readonly to?: string;
  /** Default: 2026-11-23. */
  readonly today?: string;
  /** Lines of `kientruc.yaml` besides its name. */
  readonly workspace?: string;
  /** Beside `HEAD`; its elements have the source `bc`, of 2018-01-31, where they name no other. */
  readonly yaml: string;
  /** Every gap by its key. */
  readonly gaps: Readonly<Record<string, Expected>>;
  /** Where there is none: why not. */
  readonly none?: string;
}

/** A report of January 2018, a plan of February, one of March 2019; three bodies. */
export const HEAD = `defaults: { sources: [bc] }
documents:
  bc: { name: Báo cáo, type: report, date: 2018-01-31 }
  kh: { name: Kế hoạch, type: plan, date: 2018-02-15 }
  kh2: { name: Kế hoạch mới, type: plan, date: 2019-03-15 }
organizations:
  tinh: { name: Tỉnh }
  so-a: { name: Sở A, parent: tinh }
  so-b: { name: Sở B, parent: tinh }
  bo: { name: Bộ }
`;
