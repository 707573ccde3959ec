/** A part of a report: the gaps that were asked for and what belongs to them; what is left out is counted. */
import type { Element } from '../../model/element.ts';
import type { Gap } from './gap.ts';
import { sourcesOf } from './inventory.ts';
import type { Plan } from './plan.ts';
import type { GapReport } from './report.ts';

export interface Narrowing {
  /** As on the command line: `--owner so-khcn`. */
  readonly asked: readonly string[];
  readonly test: (gap: Gap) => boolean;
  /** Elements that are asked for though no gap is theirs; none where the filters ask for gaps of a kind. */
  readonly element?: (element: Element) => boolean;
}

/** What there is, who holds it and what is not known stays that of the whole first state. */
export function narrow(report: GapReport, { asked, test, element }: Narrowing): GapReport {
  const gaps = report.gaps.filter(test);
  const keys = new Set(gaps.map((gap) => gap.key));
  const subjects = new Set(gaps.map((gap) => gap.subject));
  const isAsked = (one: Element) => subjects.has(one) || element?.(one) === true;
  const kept = (of: readonly string[]) => of.filter((key) => keys.has(key));
  const requirements = report.requirements.flatMap((line) => {
    const its = kept(line.keys);
    return its.length > 0 || isAsked(line.requirement) ? [{ ...line, keys: its }] : [];
  });
  const declared = report.declared.flatMap((line) => {
    const its = kept(line.keys);
    return its.length > 0 ? [{ ...line, keys: its }] : [];
  });
  const tasks = report.tasks.flatMap((line) => {
    const its = kept(line.covers);
    return its.length > 0 ? [{ ...line, covers: its }] : [];
  });
  const closed = report.closed.filter((plan) => isAsked(plan.element));
  const use = { ...report.use, rows: report.use.rows.filter((row) => isAsked(row.service)) };
  const mine = new Set([...tasks.map((line) => line.check.task), ...declared.map((line) => line.gap)]);
  return {
    ...report,
    gaps,
    requirements,
    declared,
    tasks,
    closed,
    plan: planOfThese(report.plan, mine),
    use,
    transition: report.transition.filter((row) => isAsked(row.element)),
    flows: report.flows.filter((line) => isAsked(line.flow)),
    unconfirmed: report.unconfirmed.filter(isAsked),
    idle: [],
    sources: sourcesOf(report, { gaps, requirements, closed, use }),
    narrowed: {
      asked,
      all: report.gaps.length,
      left: {
        gaps: report.gaps.length - gaps.length,
        requirements: report.requirements.length - requirements.length,
        declared: report.declared.length - declared.length,
        tasks: report.tasks.length - tasks.length,
        closed: report.closed.length - closed.length,
      },
    },
  };
}

/** What concerns these tasks and declared gaps; what closes no gap at all belongs to none of those asked for. */
function planOfThese(plan: Plan, mine: ReadonlySet<Element>): Plan {
  const load = plan.load.flatMap((line) => {
    const periods = line.periods
      .map((cell) => ({ ...cell, tasks: cell.tasks.filter((task) => mine.has(task)) }))
      .filter((cell) => cell.tasks.length > 0);
    const count = periods.reduce((sum, cell) => sum + cell.tasks.length, 0);
    return count > 0 ? [{ ...line, periods, count }] : [];
  });
  return {
    rings: plan.rings.filter((ring) => ring.some((task) => mine.has(task))),
    impossible: plan.impossible.filter(({ task }) => mine.has(task)),
    path: plan.path.some(({ task }) => mine.has(task)) ? plan.path : [],
    waiting: plan.waiting,
    idle: [],
    stale: [],
    late: plan.late.filter((task) => mine.has(task)),
    unconfirmed: plan.unconfirmed.filter((task) => mine.has(task)),
    load,
    needs: plan.needs.filter(({ element }) => mine.has(element)),
  };
}

/** The gaps by what `of` says of each, the group with most first; the one that has no id last. */
export function groupGaps(
  gaps: readonly Gap[],
  of: (gap: Gap) => Pick<NonNullable<GapReport['groups']>['list'][number], 'id' | 'label'>,
): NonNullable<GapReport['groups']>['list'] {
  const groups = new Map<string | undefined, ReturnType<typeof of> & { gaps: Gap[] }>();
  for (const gap of gaps) {
    const its = of(gap);
    const group = groups.get(its.id);
    if (group) group.gaps.push(gap);
    else groups.set(its.id, { ...its, gaps: [gap] });
  }
  // Groups of one size stay in the order of their most urgent gap.
  return [...groups.values()].sort(
    (a, b) => Number(a.id === undefined) - Number(b.id === undefined) || b.gaps.length - a.gaps.length,
  );
}
