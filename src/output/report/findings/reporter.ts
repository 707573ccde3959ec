/** A reporter of findings: a pure function from the result to text. */
import type { ConformityCounts } from '../../../analysis/judge/judge.ts';
import type { Finding, Severity } from '../../../core/findings.ts';
import type { Language } from '../../../core/text.ts';

/** What `validate` found, and what it had read: a green run must show that it read something. */
export interface ValidationResult {
  /** In order; only those that were asked for. */
  readonly findings: readonly Finding[];
  /** In order; only of the files that were asked for. They count nowhere else. */
  readonly waived: readonly Finding[];
  /** How many there are in files that were not asked for: a clean file in a broken model is no clean model. */
  readonly elsewhere: Readonly<Record<Severity, number>>;
  /** Of the whole workspace; none where no framework is in force today. */
  readonly conformity?: ConformityCounts | undefined;
  readonly stats: {
    readonly files: number;
    readonly elements: number;
    readonly flows: number;
    readonly indicators: number;
    readonly unknowns: number;
  };
  /** Content of a file, for code frames; `undefined` where there is no text. */
  readonly text: (file: string) => string | undefined;
  /** Lines of a file that hold what must not be printed: no frame shows them. */
  readonly hidden: (file: string) => ReadonlySet<number>;
  /** How a file of the workspace is called where the user stands: `architecture/flows/a.yaml`. */
  readonly pathOf: (file: string) => string;
  readonly tool: { readonly name: string; readonly version: string };
}

export interface ReportOptions {
  readonly language: Language;
  readonly colors: boolean;
  /** Width of the terminal in columns. */
  readonly width: number;
  /** Warnings and notes are listed too, not just counted. */
  readonly warnings: boolean;
  /** Waived findings are listed too, not just counted. */
  readonly waived: boolean;
  /** Nothing is said where nothing is wrong. */
  readonly quiet: boolean;
}

export type FindingReporter = (result: ValidationResult, options: ReportOptions) => string;
