/** The orders in which the layers of an element count. */
import { type Day, NEVER } from '../core/dates.ts';
import type { Layer } from './element.ts';

/** By their days; of layers for one day, as they stand in the file. */
export function byDay(a: Layer, b: Layer): number {
  // Not a subtraction: the days of undated layers are infinite.
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index;
}

/** Plans by their days; of plans for one day the later announcement lies over the earlier. */
export function byPlannedDay(a: Layer, b: Layer): number {
  return (a.day === b.day ? byAnnouncement(a, b) : 0) || byDay(a, b);
}

export function byAnnouncement(a: Layer, b: Layer): number {
  const [first, second] = [announcement(a), announcement(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The day on which a plan was announced; where nothing dates the announcement, it never was. */
export function announcement(plan: Layer): Day {
  return plan.planned?.announced ?? NEVER;
}
