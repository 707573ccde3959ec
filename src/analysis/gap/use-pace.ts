/** The pace a quarter: what a target needs, and what two figures show. Arithmetic that a reader can do again. */
import type { Day } from '../../core/dates.ts';

/** `(to - from) / quarters`. */
export interface Pace {
  readonly from: number;
  readonly fromDay: Day;
  readonly to: number;
  readonly toDay: Day;
  /** With one decimal. */
  readonly quarters: number;
  /**
   * Change a quarter, with two decimals; of what is needed rounded away from zero, so that who keeps it arrives. Nothing
   * where less than a quarter is left: all of it is needed at once.
   */
  readonly perQuarter?: number;
}

/** The pace between two figures, and the value to which it leads by the day of the target. */
export interface PresentPace extends Pace {
  readonly perQuarter: number;
  readonly leadsTo: number;
  readonly reaches: boolean;
}

export interface Figure {
  readonly value: number;
  readonly day: Day;
}

/** What is needed from the newest figure to a target on a later day. */
export function neededPace(newest: Figure, target: Figure): Pace {
  const way = wayOf(newest, target);
  if (way.quarters < 1) return way;
  const exact = clean((target.value - newest.value) / way.quarters);
  const hundredths = clean(exact * 100);
  return { ...way, perQuarter: (exact < 0 ? Math.floor(hundredths) : Math.ceil(hundredths)) / 100 };
}

/**
 * The present pace towards a target, from the last figure that is at least a quarter older than the newest; `undefined`
 * where there is none: a few weeks show no pace. `series` is of one measure, oldest first.
 */
export function presentPace(series: readonly Figure[]): (target: Figure, down: boolean) => PresentPace | undefined {
  const newest = series.at(-1);
  const before = newest && series.findLast((one) => quartersBetween(one.day, newest.day) >= 1);
  if (!newest || !before) return () => undefined;
  const way = wayOf(before, newest);
  const exact = (newest.value - before.value) / way.quarters;
  return (target, down) => {
    const leadsTo = clean(newest.value + exact * quartersBetween(newest.day, target.day));
    return {
      ...way,
      perQuarter: rounded(exact),
      leadsTo: rounded(leadsTo),
      reaches: down ? leadsTo <= target.value : leadsTo >= target.value,
    };
  };
}

/** Quarters of three months, with one decimal: 31/12/2025 to 31/12/2027 are 8, 31/8 to 31/12 are 1.3. */
export function quartersBetween(from: Day, to: Day): number {
  return Math.round((monthsOf(to) - monthsOf(from)) * (10 / 3)) / 10;
}

/** Months since the year 0; the last day of a month is its end, however many days it has. */
function monthsOf(day: Day): number {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return year * 12 + month + date.getUTCDate() / new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function wayOf(from: Figure, to: Figure) {
  const quarters = quartersBetween(from.day, to.day);
  return { from: from.value, fromDay: from.day, to: to.value, toDay: to.day, quarters };
}

function rounded(value: number): number {
  return Math.round(clean(value * 100)) / 100;
}

/** Without the last digits that binary fractions leave: 0.1 + 0.2 is 0.3. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
