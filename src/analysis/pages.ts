/** The page of every mistake that the program can find, whichever part finds it. */
import type { Basis, Example, Page, Severity } from '../core/findings.ts';
import { Nearest } from '../core/nearest.ts';
import { READ_PAGES } from '../input/read/pages.ts';
import { JUDGE_PAGES } from './judge/pages.ts';
import { ALL_RULES } from './rules/all.ts';
import type { Norm } from './rules/norms/norm.ts';
import { NORMS, type NormId } from './rules/norms/registry.ts';
import type { OptionSpecs } from './rules/options.ts';
import type { Rule } from './rules/rule.ts';

/** A page as `explain` shows it, whoever wrote it. */
export interface FindingPage extends Page {
  readonly severity: Severity;
  readonly basis?: Basis;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** What a workspace may set besides the severity. */
  readonly options: OptionSpecs;
  /** Of a norm: what it demands, and its examples with a verdict at each element. */
  readonly norm?: Norm;
}

/** The page of a rule or of a mistake found in reading; `undefined` when there is none with this id. */
export function page(id: string): FindingPage | undefined {
  return allPages().get(id);
}

/** The pages of the norms with this number in the catalogue: `R38`, in either case. */
export function pagesNumbered(number: string): FindingPage[] {
  return [...allPages().values()].filter(({ norm }) => norm?.number === number.toUpperCase());
}

/** The id that was most likely meant by one that has no page. */
export function nearestPage(id: string): string | undefined {
  return new Nearest(allPages().keys()).find(id);
}

/** Rules first, then the mistakes of reading, in the order of their registries. */
export function allPages(): ReadonlyMap<string, FindingPage> {
  pages ??= collect();
  return pages;
}

let pages: ReadonlyMap<string, FindingPage> | undefined;

function collect(): Map<string, FindingPage> {
  const all = new Map<string, FindingPage>();
  for (const rule of Object.values<Rule>(ALL_RULES)) {
    const { id, title, description, severity, basis, bad, good, options = {} } = rule;
    const norm = Object.hasOwn(NORMS, id) ? NORMS[id as NormId] : undefined;
    all.set(id, { id, title, description, severity, basis, bad, good, options, ...(norm ? { norm } : {}) });
  }
  for (const { id, title, description, severity, bad, good } of Object.values(READ_PAGES)) {
    all.set(id, { id, title, description, severity, bad: [bad], good: [good], options: {} });
  }
  for (const { id, title, description, severity } of Object.values(JUDGE_PAGES)) {
    all.set(id, { id, title, description, severity, bad: [], good: [], options: {} });
  }
  return all;
}
