/** Findings made by hand, and a result around them. */
import type { Finding, Severity } from '../../../src/core/findings.ts';
import type { ReportOptions, ValidationResult } from '../../../src/output/report/findings/reporter.ts';

export const OPTIONS: ReportOptions = { language: 'vi', colors: false, width: 100, warnings: true, quiet: false };

/** `line:column-end` of a file. */
export function finding(file: string, at: string, more: Partial<Finding> = {}): Finding {
  const [line = 1, column = 1, end = column + 1] = at.split(/[:-]/).map(Number);
  return {
    rule: 'some-rule',
    severity: 'error',
    message: { vi: 'Có điều sai.', en: 'Something is wrong.' },
    file,
    place: { file, path: [], part: 'value' },
    range: { start: { line, column }, end: { line, column: end } },
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

export function result(
  findings: readonly Finding[],
  texts: Readonly<Record<string, string>> = {},
  more: Partial<ValidationResult> = {},
): ValidationResult {
  const elsewhere: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  return {
    findings,
    elsewhere,
    stats: { files: 14, elements: 96, flows: 31, indicators: 12, unknowns: 18 },
    text: (file) => texts[file],
    pathOf: (file) => `architecture/${file}`,
    tool: { name: 'kientruc', version: '1.2.3' },
    ...more,
  };
}
