/** The figures of one indicator for one service, parted by body and by definition: what is parted is never compared. */
import { type Day, parseDay } from '../../core/dates.ts';
import { equalJson, isObject, type Json, own } from '../../core/json.ts';
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
  readonly series: readonly Measure[];
  readonly targets: readonly Target[];
  /** Why there is no figure: the last entry of the list that says so. */
  readonly remark: Json | undefined;
}

export function useCells(context: UseContext, service: ElementState, indicator: ElementState): PlacedCell[] {
  const isUsage = service.known('usage') === indicator.id;
  const groups = groupsOf(context, indicator);
  const others = otherDefinitions(groups, indicator);
  return groups.map((group) => {
    const column = columnOf(context, indicator, group.definition, others, isUsage);
    return { body: group.body, column, cell: cellOf(context, indicator, group, column, groups) };
  });
}

// ── what stands together ──

function groupsOf(context: UseContext, indicator: ElementState): Group[] {
  const ownDefinition = indicator.get('definition')?.value;
  const measures = measuresByBody(indicator, context.from.horizon);
  const targets = targetsByBody(indicator, context.to, context.architecture.elements);
  const remarks = remarksOf(indicator);
  const all = [...measures, ...targets, ...remarks];
  const bodies = [...new Set([undefined, ...all.map((one) => one.body)])];
  return bodies.flatMap((body) => {
    const mine = all.filter((one) => one.body === body);
    const definitions = distinct(mine.map((one) => one.definition));
    // That the whole is not measured by the indicator's own definition is a result, whatever other figures there are.
    const says = definitions.length === 0 || ownDefinition !== undefined || indicator.known('measure') !== undefined;
    if (body === undefined && says && !definitions.some((one) => equalJson(one, ownDefinition))) {
      definitions.push(ownDefinition);
    }
    return definitions.map((definition) => {
      const here = <T extends { readonly body?: string; readonly definition: Json | undefined }>(list: readonly T[]) =>
        list.filter((one) => one.body === body && equalJson(one.definition, definition));
      return {
        body,
        definition,
        series: here(measures),
        targets: here(targets),
        remark: here(remarks).at(-1)?.value,
      };
    });
  });
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

function distinct(definitions: readonly (Json | undefined)[]): (Json | undefined)[] {
  const found: (Json | undefined)[] = [];
  for (const one of definitions) if (!found.some((other) => equalJson(one, other))) found.push(one);
  return found;
}

/** In an order that does not hang on that of the file: it numbers the columns. */
function otherDefinitions(groups: readonly Group[], indicator: ElementState): (Json | undefined)[] {
  const ownDefinition = indicator.get('definition')?.value;
  const others = distinct(groups.map((group) => group.definition)).filter((one) => !equalJson(one, ownDefinition));
  const text = (value: Json | undefined) => JSON.stringify(value ?? null);
  return others.sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

// ── one cell ──

function cellOf(
  context: UseContext,
  indicator: ElementState,
  group: Group,
  column: UseColumn,
  all: readonly Group[],
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
  const isOrdered = ordered.length > 0 && !all.some((one) => one.body === undefined && isFresh(one, from));
  return { ...cell, result: resultOf(cell, isOrdered, hasOtherFigures(group, all, from)) };
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

/** Figures of the same body by another definition than the one that has the target. */
function hasOtherFigures(group: Group, all: readonly Group[], from: State): boolean {
  return all.some((one) => one !== group && one.body === group.body && isFresh(one, from));
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
  const isWhole = group.body === undefined && equalJson(group.definition, indicator.get('definition')?.value);
  const demanded = isWhole ? demandedOf(context, indicator) : [];
  const newest = isMeasured ? group.series.at(-1) : undefined;
  const comparable = group.series.filter((one) => newest && isOfOneSpan(one, newest, unit));
  // Of which nobody knows how they were made, two figures show no pace.
  const series = isUnknown(group.definition) ? comparable.slice(-1) : comparable;
  return [...own, ...demanded]
    .sort((a, b) => dueOf(a) - dueOf(b) || a.value - b.value)
    .map((aim) => judged(context, aim, series));
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

/** `series`: figures that may be compared, the newest last; none where none counts any more. */
function judged(context: UseContext, aim: Aim, series: readonly Measure[]): UseTarget {
  const { due, written, ...rest } = aim;
  const newest = series.at(-1);
  const deadline = due === undefined ? {} : { due: deadlineOf(context, due, written ?? '') };
  if (!newest) return { ...rest, ...deadline };
  const down = aim.bound === 'most';
  const kept = down ? newest.value <= aim.value : newest.value >= aim.value;
  if (kept || due === undefined || due <= context.from.horizon || due <= newest.day)
    return { ...rest, ...deadline, kept };
  const target = { value: aim.value, day: due };
  const present = presentPace(series, target, down);
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
