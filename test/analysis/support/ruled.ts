/** What one rule finds in a small model: for tests of messages, places and silence. */
import { RULES, type RuleId } from '../../../src/analysis/rules/registry.ts';
import type { Finding } from '../../../src/core/findings.ts';
import { findingsIn, type JudgedOptions } from './judged.ts';

/** The source of all elements, a decision of 2018. What a test adds comes after it. */
const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
/** The line of the first line that a test adds. */
const FIRST = HEAD.split('\n').length;

/** Findings of one rule alone, over a model of which every element has a source. */
export function by(rule: RuleId, model: string, options: JudgedOptions = {}): Promise<Finding[]> {
  return findingsIn(HEAD + model, { ...options, rules: [RULES[rule]] });
}

/** `2:5 flows.f.to`: line and column, counted from the first line that the test added, and the path. */
export function places(findings: readonly (Finding | undefined)[]): string[] {
  return findings
    .flatMap((finding) => finding ?? [])
    .map(({ range, place }) => {
      const { line, column } = range.start;
      return `${line - FIRST + 1}:${column} ${place.path.join('.')}`;
    });
}

/** The same of the places that one finding also shows. */
export function relatedPlaces(finding: Finding | undefined): string[] {
  return (finding?.related ?? []).map(({ place, range }) => {
    return `${(range?.start.line ?? 0) - FIRST + 1}:${range?.start.column} ${place.path.join('.')}`;
  });
}
