/** Measured values and targets of indicators, as a state knows them. */
import { type Day, formatDate, isoDay, parsePeriod } from '../../core/dates.ts';
import { equalJson, isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import { type Element, isKnown, isUnknown, type Layer } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { entryEvidence } from './evidence.ts';
import type { Evidence } from './gap.ts';

export interface Measure {
  readonly value: number;
  readonly day: Day;
  /** The first day of the period that it is of; of a figure of one day, that day. */
  readonly first: Day;
  readonly written: string;
  readonly definition: Json | undefined;
  /** The body that it is of alone; without one it is of the whole. */
  readonly body?: string;
  readonly evidence: Evidence;
}

export interface Target {
  readonly value: number;
  readonly due: Day;
  readonly written: string;
  readonly definition: Json | undefined;
  readonly body?: string;
  readonly evidence: Evidence;
}

/** The known values of an indicator for the whole, oldest first; those of single bodies are not among them. */
export function measures(indicator: ElementState, horizon: Day): Measure[] {
  return measuresByBody(indicator, horizon).filter((one) => one.body === undefined);
}

/** The known values of an indicator, of the whole and of single bodies, oldest first. */
export function measuresByBody(indicator: ElementState, horizon: Day): Measure[] {
  const field = indicator.get('values');
  return field ? inLayer(indicator.element, field.layer, indicator.get('definition')?.value, horizon) : [];
}

/** Those of the whole in one layer of an indicator, up to a day. */
export function measuresOf(element: Element, layer: Layer, definition: Json | undefined, until: Day): Measure[] {
  return inLayer(element, layer, definition, until).filter((one) => one.body === undefined);
}

function inLayer(element: Element, layer: Layer, definition: Json | undefined, until: Day): Measure[] {
  const list = layer.fields.values;
  if (!Array.isArray(list)) return [];
  const found: (Measure & { readonly index: number })[] = [];
  list.forEach((entry: Json, index: number) => {
    if (!isObject(entry)) return;
    const value = own(entry, 'value');
    const written = String(own(entry, 'asOf') ?? own(entry, 'to') ?? layer.written ?? '');
    const period = parsePeriod(written);
    const day = period?.last ?? layer.day;
    if (typeof value !== 'number' || day > until) return;
    const first = parsePeriod(String(own(entry, 'from') ?? ''))?.first ?? period?.first ?? day;
    const evidence = entryEvidence(element, layer, 'values', index);
    const said = own(entry, 'definition') ?? definition;
    found.push({ value, day, first, written, definition: said, ...bodyOf(entry), evidence, index });
  });
  return found.sort((a, b) => (a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1));
}

function bodyOf(entry: JsonObject): { readonly body?: string } {
  const body = own(entry, 'body');
  return body === undefined ? {} : { body: String(body) };
}

/** The target of the whole for the state's date: the latest due by then, else the next to come. */
export function targetFor(indicator: ElementState, state: State, elements: ReadonlyMap<string, Element>) {
  return targetOn(
    targetsByBody(indicator, state, elements).filter((target) => target.body === undefined),
    state.date,
  );
}

/** Of targets in the order of their days: the latest due by a day, else the next to come. */
export function targetOn<T extends { readonly due: Day }>(targets: readonly T[], day: Day): T | undefined {
  return targets.findLast((target) => target.due <= day) ?? targets[0];
}

/** The targets of the whole and of single bodies, the earliest first; only what was announced by what the state knows. */
export function targetsByBody(
  indicator: ElementState,
  state: State,
  elements: ReadonlyMap<string, Element>,
): readonly Target[] {
  const field = indicator.get('targets');
  const list = field?.value;
  if (!field || !Array.isArray(list)) return [];
  const targets: (Target & { readonly index: number })[] = [];
  list.forEach((entry: Json, index: number) => {
    if (!isObject(entry)) return;
    const [value, due, by] = [own(entry, 'value'), own(entry, 'due'), own(entry, 'planned')];
    const period = parsePeriod(String(due ?? ''));
    const announcer = typeof by === 'string' ? elements.get(by) : undefined;
    const announced = announcedOn(announcer);
    if (typeof value !== 'number' || !period || announced === undefined || announced > state.knownAt) return;
    // The day of the announcement, which is not the day by which it must be reached.
    const day = writtenOf(announcer) ?? isoDay(announced);
    const evidence = { ...entryEvidence(indicator.element, field.layer, 'targets', index), written: day };
    const definition = own(entry, 'definition') ?? indicator.get('definition')?.value;
    targets.push({ value, due: period.last, written: String(due), definition, ...bodyOf(entry), evidence, index });
  });
  return targets.sort((a, b) => a.due - b.due || a.index - b.index);
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
