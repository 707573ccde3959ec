/** Measured values and targets of indicators, as a state knows them. */
import { type Day, formatDate, isoDay, parsePeriod } from '../../core/dates.ts';
import { equalJson, isObject, type Json, own } from '../../core/json.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import { type Element, isKnown, isUnknown, type Layer } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { entryEvidence } from './evidence.ts';
import type { Evidence } from './gap.ts';

export interface Measure {
  readonly value: number;
  readonly day: Day;
  readonly written: string;
  readonly definition: Json | undefined;
  readonly evidence: Evidence;
}

export interface Target {
  readonly value: number;
  readonly due: Day;
  readonly written: string;
  readonly definition: Json | undefined;
  readonly evidence: Evidence;
}

/** The known values of an indicator for the whole, oldest first; those of single bodies are not among them. */
export function measures(indicator: ElementState, horizon: Day): Measure[] {
  const field = indicator.get('values');
  return field ? measuresOf(indicator.element, field.layer, indicator.get('definition')?.value, horizon) : [];
}

/** Those of one layer of an indicator, up to a day. */
export function measuresOf(element: Element, layer: Layer, definition: Json | undefined, until: Day): Measure[] {
  const list = layer.fields.values;
  if (!Array.isArray(list)) return [];
  const found: (Measure & { readonly index: number })[] = [];
  list.forEach((entry: Json, index: number) => {
    if (!isObject(entry) || own(entry, 'body') !== undefined) return;
    const value = own(entry, 'value');
    const written = String(own(entry, 'asOf') ?? own(entry, 'to') ?? layer.written ?? '');
    const day = parsePeriod(written)?.last ?? layer.day;
    if (typeof value !== 'number' || day > until) return;
    const evidence = entryEvidence(element, layer, 'values', index);
    found.push({ value, day, written, definition: own(entry, 'definition') ?? definition, evidence, index });
  });
  return found.sort((a, b) => (a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1));
}

/** The target for the state's date: the latest due by then, else the next to come; only what was announced by then. */
export function targetFor(indicator: ElementState, state: State, elements: ReadonlyMap<string, Element>) {
  const field = indicator.get('targets');
  const list = field?.value;
  if (!field || !Array.isArray(list)) return undefined;
  const targets: (Target & { readonly index: number })[] = [];
  list.forEach((entry: Json, index: number) => {
    if (!isObject(entry) || own(entry, 'body') !== undefined) return;
    const [value, due, by] = [own(entry, 'value'), own(entry, 'due'), own(entry, 'planned')];
    const period = parsePeriod(String(due ?? ''));
    const announcer = typeof by === 'string' ? elements.get(by) : undefined;
    const announced = announcedOn(announcer);
    if (typeof value !== 'number' || !period || announced === undefined || announced > state.knownAt) return;
    // The day of the announcement, which is not the day by which it must be reached.
    const day = writtenOf(announcer) ?? isoDay(announced);
    const evidence = { ...entryEvidence(indicator.element, field.layer, 'targets', index), written: day };
    const definition = own(entry, 'definition') ?? indicator.get('definition')?.value;
    targets.push({ value, due: period.last, written: String(due), definition, evidence, index });
  });
  targets.sort((a, b) => a.due - b.due || a.index - b.index);
  return targets.findLast((target) => target.due <= state.date) ?? targets[0];
}

/**
 * The day of a document or task: a document's own date where it has one (within it, the day it speaks of), else that
 * of its base. What has no day has announced nothing.
 */
function announcedOn(element: Element | undefined): Day | undefined {
  const base = element?.layers[0];
  if (!element || !base) return undefined;
  if (element.collection === 'documents') {
    const [date, asOf] = [periodIn(element, 'date'), periodIn(element, 'asOf')];
    if (date) return asOf && date.first <= asOf.first && asOf.last < date.last ? asOf.last : date.last;
  }
  return base.dating === 'undated' ? undefined : base.day;
}

/** The day of a document or task as it was written. */
function writtenOf(element: Element | undefined): string | undefined {
  const date = element?.collection === 'documents' ? own(element.raw, 'date') : undefined;
  return isKnown(date) ? String(date) : element?.layers[0]?.written;
}

function periodIn(element: Element, key: string) {
  const written = own(element.raw, key);
  return written === undefined ? undefined : parsePeriod(String(written));
}

/**
 * The newest value is worse than the one before it, both of one definition. Figures of different definitions are no
 * trend; nor are those of which nobody knows how they were made.
 */
export function isFalling(series: readonly Measure[], down: boolean): boolean {
  const now = series.at(-1);
  if (!now || isUnknown(now.definition)) return false;
  const before = series.findLast((one) => one.day < now.day && equalJson(one.definition, now.definition));
  if (!before) return false;
  return down ? now.value > before.value : now.value < before.value;
}

/** `72% (31/7/2018)` */
export function sayMeasure(measure: Measure, indicator: ElementState): Text {
  const unit = unitOf(indicator);
  const say = (language: 'vi' | 'en') => {
    const date = measure.written === '' ? '' : ` (${formatDate(measure.written, language)})`;
    return `${formatNumber(measure.value, language)}${unit}${date}`;
  };
  return { vi: say('vi'), en: say('en') };
}

/** `ít nhất 70%` */
export function sayBound(bound: 'least' | 'most', value: number, indicator: ElementState): Text {
  const unit = unitOf(indicator);
  const [vi, en] = bound === 'most' ? ['không quá', 'at most'] : ['ít nhất', 'at least'];
  return { vi: `${vi} ${formatNumber(value, 'vi')}${unit}`, en: `${en} ${formatNumber(value, 'en')}${unit}` };
}

function unitOf(indicator: ElementState): string {
  const unit = indicator.known('unit');
  if (typeof unit !== 'string') return '';
  return unit === '%' ? '%' : ` ${unit}`;
}

/** `chưa đo`, with the author's reason where he gave one: `chưa đo: nguồn không có số liệu`. */
export function sayUnmeasured(indicator: ElementState): Text {
  const list = indicator.get('values')?.value;
  const last = Array.isArray(list) ? list.findLast((entry) => isObject(entry) && isUnknown(entry.value)) : undefined;
  const why = isObject(last) && isUnknown(last.value) && last.value.unknown !== '' ? ` (${last.value.unknown})` : '';
  return { vi: `chưa đo${why}`, en: `not measured${why}` };
}
