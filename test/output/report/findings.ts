/** Findings made by hand, and a result around them. */
import { parseDay } from '../../../src/core/dates.ts';
import type { Finding, Severity, Waived } from '../../../src/core/findings.ts';
import type { ReportOptions, ValidationResult } from '../../../src/output/report/findings/reporter.ts';

export const OPTIONS: ReportOptions = {
  language: 'vi',
  colors: false,
  width: 100,
  warnings: true,
  waived: false,
  quiet: false,
};

export const WAIVED: Waived = {
  reason: 'chờ biên bản',
  until: parseDay('2027-03-31') ?? 0,
  by: 'Tổ kiến trúc',
  place: { file: 'a.yaml', path: ['systems', 'a', 'waivers', 0], part: 'value' },
  range: { start: { line: 4, column: 7 }, end: { line: 4, column: 60 } },
};

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
    waived: [],
    elsewhere,
    stats: { files: 14, elements: 96, flows: 31, indicators: 12, unknowns: 18 },
    text: (file) => texts[file],
    hidden: (file) =>
      new Set(findings.filter((one) => one.hidden && one.file === file).map(({ range }) => range.start.line)),
    pathOf: (file) => `architecture/${file}`,
    tool: { name: 'kientruc', version: '1.2.3' },
    ...more,
  };
}
