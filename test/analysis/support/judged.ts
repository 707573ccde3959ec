/** A small workspace from text, read, linked and judged as `validate` does it. */
import { judge } from '../../../src/analysis/judge/judge.ts';
import type { Rule } from '../../../src/analysis/rules/rule.ts';
import { type Day, parseDay } from '../../../src/core/dates.ts';
import type { Finding } from '../../../src/core/findings.ts';
import { locate } from '../../../src/input/locate.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';

export const TODAY = day('2026-11-23');

export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no date: ${text}`);
  return found;
}

export interface JudgedOptions {
  /** What `kientruc.yaml` says besides its name. */
  readonly workspace?: string | undefined;
  readonly rules?: Iterable<Rule>;
  readonly today?: Day;
  /** More model files beside `model.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Everything that is found: by reading, by linking and by the rules, with lines. */
export async function findingsIn(model: string, options: JudgedOptions = {}): Promise<Finding[]> {
  return (await judgedIn(model, options)).findings;
}

/** What is found and counts, and what is found and waived. */
export async function judgedIn(
  model: string,
  options: JudgedOptions = {},
): Promise<{ findings: Finding[]; waived: Finding[] }> {
  const files = { 'kientruc.yaml': `name: Ví dụ\n${options.workspace ?? ''}`, 'model.yaml': model, ...options.files };
  const opened = await openWorkspace(memorySource(Object.entries(files)));
  const { today = TODAY, rules } = options;
  const judged = judge(opened.architecture, { today, ...(rules ? { rules } : {}) });
  return {
    findings: locate(opened, [...opened.problems, ...judged.problems]),
    waived: locate(opened, judged.waived),
  };
}

/** `6 duplicate-id`: line and rule, as the marks in examples say them. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ range, rule }) => `${range.start.line} ${rule}`);
}

/** The lines that end in `# expect: rule-id`. */
export function expected(yaml: string): string[] {
  return yaml.split('\n').flatMap((text, at) => {
    const mark = /# expect: (\S+)$/.exec(text);
    return mark ? [`${at + 1} ${mark[1]}`] : [];
  });
}
