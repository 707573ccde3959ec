/** The figures of one indicator for one service, parted by body and by definition: what is parted is never compared. */
import { type Day, parseDay } from '../../core/dates.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import { compareIds } from '../../core/text.ts';
import { type Element, isNotApplicable, isUnknown } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { evidenceOf } from './evidence.ts';
import type { Deadline } from './gap.ts';
import { type Measure, measuresByBody, type Target, targetOn, targetsByBody } from './measures.ts';
import type { UseCell, UseColumn, UseResult, UseTarget, UseTrend, UseValue } from './use.ts';
import { columnOf } from './use-columns.ts';
import type { UseContext } from './use-context.ts';
import { clean, neededPace, presentPace } from './use-pace.ts';

export interface PlacedCell {
  readonly body: string | undefined;
  readonly column: UseColumn;
  readonly cell: UseCell;
}

/** What may stand together: figures, targets and remarks of one body and one definition. */
interface Group {
  readonly body: string | undefined;
  readonly definition: Json | undefined;
  readonly key: string;
  readonly series: Measure[];
  readonly targets: Target[];
  /** Why there is no figure: the last entry of the list that says so. */
  remark: Json | undefined;
}

/** `isUsage`: a service names the indicator as the one that measures its use. */
export function useCells(context: UseContext, indicator: ElementState, isUsage: boolean): PlacedCell[] {
  const groups = groupsOf(context, indicator);
  const numbers = numbersOf(groups, indicator);
  const fresh = new Map<string | undefined, number>();
  for (const group of groups) {
    if (isFresh(group, context.from)) fresh.set(group.body, (fresh.get(group.body) ?? 0) + 1);
  }
  return groups.map((group) => {
    const column = columnOf(context, indicator, group.definition, numbers.get(group.key) ?? 1, isUsage);
    return { body: group.body, column, cell: cellOf(context, indicator, group, column, fresh) };
  });
}

// ── what stands together ──

function groupsOf(context: UseContext, indicator: ElementState): Group[] {
  const found = new Map<string, Group>();
  const group = ({ body, definition }: Pick<Group, 'body' | 'definition'>): Group => {
    const key = keyOf(definition);
    const id = JSON.stringify([body ?? null, key]);
    const known = found.get(id);
    if (known) return known;
    const fresh: Group = { body, definition, key, series: [], targets: [], remark: undefined };
    found.set(id, fresh);
    return fresh;
  };
  const place = <T extends { readonly body?: string; readonly definition: Json | undefined }>(one: T) =>
    group({ body: one.body, definition: one.definition });
  for (const one of measuresByBody(indicator, context.from.horizon)) place(one).series.push(one);
  for (const one of targetsByBody(indicator, context.to, context.architecture.elements)) place(one).targets.push(one);
  for (const one of remarksOf(indicator)) place(one).remark = one.value;
  // That the whole is not measured by the indicator's own definition is a result, whatever other figures there are.
  const definition = indicator.get('definition')?.value;
  const isNamed = definition !== undefined || indicator.known('measure') !== undefined;
  if (isNamed || ![...found.values()].some(({ body }) => body === undefined)) group({ body: undefined, definition });
  return [...found.values()];
}

/** Entries of the list that say why there is no figure. */
function remarksOf(indicator: ElementState) {
  const list = indicator.get('values')?.value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: Json) => {
    const value = isObject(entry) ? own(entry, 'value') : undefined;
    if (!isObject(entry) || !(isUnknown(value) || isNotApplicable(value))) return [];
    const body = own(entry, 'body');
    const definition = own(entry, 'definition') ?? indicator.get('definition')?.value;
    return [{ ...(body === undefined ? {} : { body: String(body) }), definition, value }];
  });
}

/** Equal for equal definitions, in whatever order their keys are written. */
function keyOf(definition: Json | undefined): string {
  if (!isObject(definition)) return JSON.stringify(definition ?? null);
  return JSON.stringify(Object.entries(definition).sort(([a], [b]) => compareIds(a, b)));
}

/** The own definition is 1; the others are numbered in an order that does not hang on that of the file. */
function numbersOf(groups: readonly Group[], indicator: ElementState): Map<string, number> {
  const first = keyOf(indicator.get('definition')?.value);
  const others = [...new Set(groups.map(({ key }) => key))].filter((key) => key !== first).sort(compareIds);
  return new Map([[first, 1], ...others.map((key, at): [string, number] => [key, at + 2])]);
}

// ── one cell ──

function cellOf(
  context: UseContext,
  indicator: ElementState,
  group: Group,
  column: UseColumn,
  fresh: ReadonlyMap<string | undefined, number>,
): UseCell {
  const { from } = context;
  const newest = group.series.at(-1);
  const is = stateOf(context, group);
  const down = (indicator.known('direction') ?? column.official?.measure.direction) === 'down';
  const trend = trendOf(group, column, down);
  const ordered = group.body === undefined ? orderedFor(context, indicator) : [];
  const targets = targetsOf(context, indicator, group, { down, unit: column.unit, isMeasured: is === 'measured' });
  const cell = {
    column: column.id,
    indicator: indicator.element,
    is,
    why: whyOf(group.remark),
    ...(newest ? { newest: figureOf(newest) } : {}),
    ...(trend ? { trend } : {}),
    targets,
    ordered,
  };
  const isOrdered = ordered.length > 0 && !fresh.has(undefined);
  // Figures of the same body by another definition than the one that has the target.
  const others = (fresh.get(group.body) ?? 0) - (isFresh(group, from) ? 1 : 0);
  return { ...cell, result: resultOf(cell, isOrdered, others > 0) };
}

function stateOf({ from }: UseContext, { series, remark }: Group): UseCell['is'] {
  const newest = series.at(-1);
  if (!newest) return isNotApplicable(remark) ? 'not-applicable' : 'not-measured';
  return from.isTooOld(newest.day) ? 'too-old' : 'measured';
}

function isFresh({ series }: Group, from: State): boolean {
  const newest = series.at(-1);
  return newest !== undefined && !from.isTooOld(newest.day);
}

function whyOf(remark: Json | undefined): string {
  if (isUnknown(remark)) return remark.unknown;
  return isNotApplicable(remark) ? remark.notApplicable : '';
}

function figureOf({ value, day, written, evidence }: Measure): UseValue {
  return { value, day, written, evidence };
}

function resultOf(cell: Omit<UseCell, 'result'>, isOrdered: boolean, otherFigures: boolean): UseResult {
  const { is, trend, targets } = cell;
  if (is === 'not-applicable') return is;
  if (isOrdered) return 'ordered-not-measured';
  if (is !== 'measured') return otherFigures && targets.length > 0 ? 'not-comparable' : is;
  const counting = targets.filter((target) => target.counts);
  if (counting.some((target) => target.kept === false)) return 'below';
  if (trend?.is === 'worse') return 'falling';
  return counting.length > 0 ? 'kept' : 'no-target';
}

// ── the trend ──

function trendOf({ series, definition }: Group, column: UseColumn, down: boolean): UseTrend | undefined {
  const newest = series.at(-1);
  const before = newest && comparableBefore(series, newest, column.unit);
  // Of which nobody knows how they were made, two figures are no trend.
  if (!newest || !before || isUnknown(definition)) return undefined;
  const change = clean(newest.value - before.value);
  const better = down ? change < 0 : change > 0;
  return { before: figureOf(before), change, is: change === 0 ? 'same' : better ? 'better' : 'worse' };
}

function comparableBefore(series: readonly Measure[], newest: Measure, unit: string): Measure | undefined {
  return series.findLast((one) => one.day < newest.day && isOfOneSpan(one, newest, unit));
}

/** A count of eight months and one of a year are no trend; shares of them may be. */
function isOfOneSpan(a: Measure, b: Measure, unit: string): boolean {
  if (unit === '%') return true;
  const [one, other] = [a, b].map(({ first, day }) => Math.round((day - first + 1) / 30.44));
  return one === other || a.first === a.day || b.first === b.day;
}

// ── targets ──

function targetsOf(
  context: UseContext,
  indicator: ElementState,
  group: Group,
  { down, unit, isMeasured }: { readonly down: boolean; readonly unit: string; readonly isMeasured: boolean },
): UseTarget[] {
  const chosen = targetOn(group.targets, context.to.date);
  const bound = down ? ('most' as const) : ('least' as const);
  const own: Aim[] = group.targets.map(({ value, due, written, evidence }) => {
    return { value, bound, due, written, evidence, counts: due === chosen?.due };
  });
  const isWhole = group.body === undefined && group.key === keyOf(indicator.get('definition')?.value);
  const demanded = isWhole ? demandedOf(context, indicator) : [];
  const newest = isMeasured ? group.series.at(-1) : undefined;
  const comparable = group.series.filter((one) => newest && isOfOneSpan(one, newest, unit));
  // Of which nobody knows how they were made, two figures show no pace.
  const present = presentPace(isUnknown(group.definition) ? [] : comparable);
  return [...own, ...demanded]
    .sort((a, b) => dueOf(a) - dueOf(b) || a.value - b.value)
    .map((aim) => judged(context, aim, newest, present));
}

/** Those without a day come last. */
function dueOf({ due }: Aim): Day {
  return due ?? Number.MAX_SAFE_INTEGER;
}

interface Aim extends Pick<UseTarget, 'value' | 'bound' | 'counts' | 'evidence' | 'requirement'> {
  readonly due?: Day;
  readonly written?: string;
}

/** Bounds that requirements set for the indicator, with their days. */
function demandedOf(context: UseContext, indicator: ElementState): Aim[] {
  return (context.demandsOn.get(indicator.id) ?? []).flatMap(({ requirement, check }) => {
    const [evidence] = evidenceOf(requirement, 'check');
    const written = requirement.known('due');
    const due = written === undefined ? undefined : parseDay(String(written));
    if (!evidence) return [];
    return (['least', 'most'] as const).flatMap((bound): Aim[] => {
      const value = own(check, bound === 'least' ? 'atLeast' : 'atMost');
      if (typeof value !== 'number') return [];
      const day = due === undefined ? {} : { due, written: String(written) };
      return [{ value, bound, ...day, evidence, requirement: requirement.element, counts: true }];
    });
  });
}

function judged(
  context: UseContext,
  aim: Aim,
  newest: Measure | undefined,
  presentFor: ReturnType<typeof presentPace>,
): UseTarget {
  const { due, written, ...rest } = aim;
  const deadline = due === undefined ? {} : { due: deadlineOf(context, due, written ?? '') };
  if (!newest) return { ...rest, ...deadline };
  const down = aim.bound === 'most';
  const kept = down ? newest.value <= aim.value : newest.value >= aim.value;
  if (kept || due === undefined || due <= context.from.horizon || due <= newest.day)
    return { ...rest, ...deadline, kept };
  const target = { value: aim.value, day: due };
  const present = presentFor(target, down);
  return { ...rest, ...deadline, kept, pace: neededPace(newest, target), ...(present ? { present } : {}) };
}

/** What is still to come is counted from today; what was overdue on the first day, from that day. */
function deadlineOf({ from, today }: UseContext, day: Day, written: string): Deadline {
  const counted = day >= today ? today : from.horizon;
  return { written, inDays: day - counted, counted };
}

// ── requirements ──

function orderedFor(context: UseContext, indicator: ElementState): Element[] {
  return (context.demandsOn.get(indicator.id) ?? [])
    .filter(({ check }) => own(check, 'measured') === true)
    .map(({ requirement }) => requirement.element);
}
