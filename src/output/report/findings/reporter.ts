/** A reporter of findings: a pure function from the result to text. */
import type { Finding } from '../../../core/findings.ts';
import type { Language } from '../../../core/text.ts';

/** What `validate` found, and what it had read: a green run must show that it read something. */
export interface ValidationResult {
  /** In order; only those that were asked for. */
  readonly findings: readonly Finding[];
  readonly stats: {
    readonly files: number;
    readonly elements: number;
    readonly flows: number;
    readonly indicators: number;
    readonly unknowns: number;
  };
  /** Lines of a file, for code frames; `undefined` where there is no text. */
  readonly text: (file: string) => string | undefined;
  /** How the workspace's paths look from where the user stands: `architecture/` before them, or nothing. */
  readonly prefix: string;
  readonly tool: { readonly name: string; readonly version: string };
}

export interface ReportOptions {
  readonly language: Language;
  readonly colors: boolean;
  /** Width of the terminal in columns. */
  readonly width: number;
  /** Warnings and notes are listed too, not just counted. */
  readonly warnings: boolean;
}

export type FindingReporter = (result: ValidationResult, options: ReportOptions) => string;
