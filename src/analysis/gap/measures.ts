/** Measured values and targets of indicators, as a state knows them. */
import { type Day, parsePeriod } from '../../core/dates.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import type { ElementState, State } from '../../model/state.ts';

export interface Measure {
  readonly value: number;
  readonly day: Day;
  readonly written: string;
  readonly definition: Json | undefined;
  /** Place in the list `values`. */
  readonly index: number;
}

export interface Target {
  readonly value: number;
  readonly due: Day;
  readonly written: string;
  readonly index: number;
}

/** The known values of an indicator for the whole, oldest first; those of single bodies are not among them. */
export function measures(indicator: ElementState, horizon: Day): Measure[] {
  const field = indicator.get('values');
  const list = field?.written;
  if (!Array.isArray(list)) return [];
  const found: Measure[] = [];
  list.forEach((entry: Json, index: number) => {
    if (!isObject(entry) || own(entry, 'body') !== undefined) return;
    const value = own(entry, 'value');
    const written = String(own(entry, 'asOf') ?? own(entry, 'to') ?? field?.layer.written ?? '');
    const day = parsePeriod(written)?.last ?? field?.layer.day ?? -Infinity;
    if (typeof value !== 'number' || day > horizon) return;
    found.push({ value, day, written, definition: own(entry, 'definition') ?? indicator.known('definition'), index });
  });
  return found.sort((a, b) => a.day - b.day || a.index - b.index);
}

/** The target for `date`: the latest due by then, else the next to come; only what was announced by `knownAt`. */
export function targetFor(
  indicator: ElementState,
  state: State,
  announcedOn: (id: string) => Day | undefined,
): Target | undefined {
  const list = indicator.get('targets')?.written;
  if (!Array.isArray(list)) return undefined;
  const targets: Target[] = [];
  list.forEach((entry: Json, index: number) => {
    if (!isObject(entry) || own(entry, 'body') !== undefined) return;
    const [value, due, by] = [own(entry, 'value'), own(entry, 'due'), own(entry, 'planned')];
    const period = parsePeriod(String(due ?? ''));
    const announced = typeof by === 'string' ? announcedOn(by) : undefined;
    if (typeof value !== 'number' || !period || announced === undefined || announced > state.knownAt) return;
    targets.push({ value, due: period.last, written: String(due), index });
  });
  targets.sort((a, b) => a.due - b.due || a.index - b.index);
  return targets.findLast((target) => target.due <= state.date) ?? targets[0];
}
