/** What the program has to say about a model: one finding for one mistake. */
import { createHash } from 'node:crypto';
import type { Day } from './dates.ts';
import { type Path, type Place, pointer, type Range } from './positions.ts';
import { compareIds, type Text } from './text.ts';

export type Severity = 'error' | 'warning' | 'info';

/** How sure the ground of a rule is: a rule on a draft or a secondary source is a warning at most. */
export type Certainty = 'primary' | 'draft' | 'secondary' | 'inferred' | 'design';

/** The ground that a rule or a requirement stands on. `document` is an official number or a name people know. */
export interface Basis {
  readonly document: string;
  readonly at?: string;
  readonly certainty: Certainty;
}

/** Another place that the reader must see to understand the finding. */
export interface Related {
  readonly message: Text;
  readonly place: Place;
  readonly range?: Range;
}

/** A finding before its line is known: the fast path never needs lines. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly place: Place;
  /** Id of the element that the finding is about. */
  readonly element?: string;
  readonly related?: readonly Related[];
  /** The word to write instead. */
  readonly suggestion?: string;
  readonly basis?: Basis;
  /** Exact range where the reader knows it already (syntax errors). */
  readonly range?: Range;
  /** What tells two findings of one rule at one place apart; default: nothing. Never a line, a name or a date of running. */
  readonly detail?: string;
  /** What stands at the place must not be printed anywhere: no frame shows its lines, no message repeats it. */
  readonly hidden?: true;
  /** Found and accepted: it is shown, and does not count. */
  readonly waived?: Waived;
}

/** The waiver that took a finding. The reason is text of the model. */
export interface Waived {
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: Day;
  readonly by?: string;
  readonly place: Place;
  /** Once lines are known. */
  readonly range?: Range;
}

export interface Finding extends Problem {
  readonly file: string;
  readonly range: Range;
  readonly fingerprint: string;
}

/**
 * A name for the finding that survives moved lines and renamed files: from the rule, the element and the path inside
 * the element. Where the finding belongs to no element, the file takes the element's place.
 */
export function fingerprint(problem: Problem): string {
  const [subject, path] = subjectAndPath(problem);
  const words = [problem.rule, subject, pointer(path), problem.place.part, problem.detail ?? ''];
  return createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 16);
}

function subjectAndPath(problem: Problem): [string, Path] {
  const { element, place } = problem;
  if (element !== undefined && place.path[1] === element) return [`element:${element}`, place.path.slice(2)];
  if (element !== undefined) return [`element:${element}`, place.path];
  return [`file:${place.file}`, place.path];
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Order of reports: by file, then place, then severity, then rule; the same on every machine. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareIds(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    RANK[a.severity] - RANK[b.severity] ||
    compareIds(a.rule, b.rule) ||
    compareIds(a.fingerprint, b.fingerprint)
  );
}

/** `true` when `severity` is as bad as `limit` or worse. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return RANK[severity] <= RANK[limit];
}

/** A rule, a gap reason or a field, explained: what `explain` prints and what documents show. */
export interface Page {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
}

/** A small workspace in one text: the program's examples, docs and tests share it. */
export interface Example {
  readonly title: Text;
  /** A model file. A line ending in `# expect: rule-id` must get that finding, and no other line any. */
  readonly yaml: string;
  /** What `kientruc.yaml` must say besides its name for the example to speak. */
  readonly workspace?: string;
}
