/** How much falls to whom and when: open tasks by lead and quarter of their deadline. */
import { type Day, parsePeriod } from '../../core/dates.ts';
import { compareIds } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import type { TaskCheck } from './gap.ts';

export interface LoadLine {
  /** None: no lead is known. */
  readonly lead?: Element;
  readonly count: number;
  /** In the order of time; what has no deadline last. */
  readonly periods: readonly LoadCell[];
}

export interface LoadCell {
  /** As a date is written: `2027-Q2`; `2030` where no more than the year is named; none: no deadline. */
  readonly period?: string;
  readonly tasks: readonly Element[];
}

/** The lead with most tasks first, tasks without a lead last. */
export function taskLoad(tasks: readonly { readonly check: TaskCheck; readonly deadline?: string }[]): LoadLine[] {
  const byLead = new Map<Element | undefined, Map<string | undefined, Element[]>>();
  for (const { check, deadline } of tasks) {
    if (check.stage !== 'ahead') continue;
    const periods = byLead.get(check.lead) ?? new Map<string | undefined, Element[]>();
    byLead.set(check.lead, periods);
    const period = deadline === undefined ? undefined : quarterOf(deadline);
    const list = periods.get(period);
    if (list) list.push(check.task);
    else periods.set(period, [check.task]);
  }
  return [...byLead]
    .map(([lead, periods]) => ({
      ...(lead ? { lead } : {}),
      count: [...periods.values()].reduce((sum, list) => sum + list.length, 0),
      periods: [...periods]
        .map(([period, list]) => ({ ...(period === undefined ? {} : { period }), tasks: list }))
        .sort((a, b) => lastDay(a.period) - lastDay(b.period) || compareIds(a.period ?? '', b.period ?? '')),
    }))
    .sort(
      (a, b) =>
        Number(!a.lead) - Number(!b.lead) || b.count - a.count || compareIds(a.lead?.id ?? '', b.lead?.id ?? ''),
    );
}

/** The last day of a period; what has none comes after all. */
export function lastDay(period: string | undefined): Day {
  return period === undefined ? Infinity : (parsePeriod(period)?.last ?? Infinity);
}

/** The quarter in which a deadline ends; the year where the deadline names no more than the year. */
function quarterOf(written: string): string | undefined {
  const period = parsePeriod(written);
  if (!period) return undefined;
  const date = new Date(period.last * 86_400_000);
  const year = String(date.getUTCFullYear());
  return period.last - period.first > 100 ? year : `${year}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
