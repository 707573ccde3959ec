/** A report on conformity: a pure function from the result to text. */
import type { Checklist } from '../../../analysis/conform/checklist.ts';
import type { Conformity, NormResult } from '../../../analysis/conform/conformity.ts';
import type { Place } from '../../../core/positions.ts';
import type { Language } from '../../../core/text.ts';
import type { Verdict } from '../../../core/verdict.ts';

/** What is shown of a conformity: all of it, or the norms and verdicts that were asked for. */
export interface ConformReport {
  readonly conformity: Conformity;
  /** Only of the norms that were asked for. */
  readonly norms: readonly NormResult[];
  /** The verdicts that were asked for; none: what is not met is listed, all is counted. */
  readonly verdicts?: ReadonlySet<Verdict>;
  readonly checklist?: Checklist;
}

export interface ConformReportOptions {
  readonly language: Language;
  readonly colors: boolean;
  /** Width of the terminal in columns. */
  readonly width: number;
  readonly line: (place: Place) => number;
  /** What stands before the workspace's paths. */
  readonly prefix: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** The model had errors and --allow-errors was given. */
  readonly incomplete: boolean;
}

export type ConformReporter = (report: ConformReport, options: ConformReportOptions) => string;
