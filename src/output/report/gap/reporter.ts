/** A reporter of gaps: a pure function from the report's data to text or bytes. */
import type { GapReport } from '../../../analysis/gap/report.ts';
import type { Place } from '../../../core/positions.ts';
import type { Language } from '../../../core/text.ts';

export interface GapReportOptions {
  readonly language: Language;
  readonly colors: boolean;
  readonly width: number;
  /** Lines of the screen on which the summary must fit, with those that the caller adds; none: it need not. */
  readonly height?: number;
  /** Line of a place in a model file; `undefined` where it has none. */
  readonly line: (place: Place) => number | undefined;
  /** What stands before the workspace's paths: `architecture/`, or nothing. */
  readonly prefix: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** The model had errors and the user went on: every page says so. */
  readonly incomplete: boolean;
}

/** Most forms are text; a workbook is bytes. */
export type GapReporter<Form extends string | Uint8Array = string> = (
  report: GapReport,
  options: GapReportOptions,
) => Form;
