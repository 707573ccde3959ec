/** Builds the table of supplied against used from the first state and what was announced by then. */
import type { Json } from '../../core/json.ts';
import { compareIds } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { USE_RESULTS, type UseCell, type UseColumn, type UseResult, type UseRow, type UseTable } from './use.ts';
import { type PlacedCell, useCells } from './use-cells.ts';
import { type UseContext, useContext } from './use-context.ts';
import { saySupplied, suppliedServices } from './use-supply.ts';

export function useTable(gaps: GapContext): UseTable {
  const context = useContext(gaps);
  const measured = measuredServices(context);
  const columns = new Map<string, UseColumn>();
  const services = [...measured].map(([service, indicators]) => {
    const placed = indicators.flatMap((one) => placedFor(service, one));
    for (const { column } of placed) columns.set(column.id, column);
    return rowsOf(context, service, placed);
  });
  services.sort(([a], [b]) => rank(a) - rank(b) || (b?.count ?? 0) - (a?.count ?? 0) || compareIds(idOf(a), idOf(b)));
  const order = [...context.official.keys()];
  const sorted = [...columns.values()].sort((a, b) => placeOf(a, order) - placeOf(b, order) || compareIds(a.id, b.id));
  const places = new Map(sorted.map(({ id }, at) => [id, at]));
  const place = ({ column }: UseCell) => places.get(column) ?? 0;
  return {
    columns: sorted,
    rows: services.flat().map((row) => ({ ...row, cells: row.cells.toSorted((a, b) => place(a) - place(b)) })),
    without: services.length === 0 ? [] : without(context, columns),
  };
}

/** An indicator with its cells, and the services that it measures, the one first that speaks for all of them. */
interface Measuring {
  readonly cells: readonly PlacedCell[];
  /** Those of the whole. */
  readonly whole: readonly PlacedCell[];
  readonly services: readonly ElementState[];
}

/** The services that have rows, each with what measures it: indicators that it names in `usage`, or that name it in `of`. */
function measuredServices(context: UseContext): Map<ElementState, Measuring[]> {
  const { from } = context;
  const supplied = new Map([...suppliedServices(context)].map((state) => [state.id, state]));
  const services = new Map<string, Set<ElementState>>();
  const usages = new Set<string>();
  const add = (indicator: string, service: Json | undefined) => {
    const state = typeof service === 'string' ? supplied.get(service) : undefined;
    if (!state) return;
    const list = services.get(indicator);
    if (list) list.add(state);
    else services.set(indicator, new Set([state]));
  };
  for (const state of supplied.values()) {
    const usage = state.known('usage');
    if (typeof usage !== 'string') continue;
    usages.add(usage);
    add(usage, state.id);
  }
  for (const state of from.elements()) {
    const of = state.element.collection === 'indicators' ? state.known('of') : undefined;
    if (Array.isArray(of)) for (const id of of) add(state.id, id);
  }
  const found = new Map<ElementState, Measuring[]>([...supplied.values()].map((state) => [state, []]));
  for (const id of [...services.keys()].sort(compareIds)) {
    const indicator = from.of(id);
    if (indicator?.element.collection !== 'indicators') continue;
    const cells = useCells(context, indicator, usages.has(id));
    const whole = cells.filter(({ body }) => body === undefined);
    const measuring = { cells, whole, services: wholeFirst(context, [...(services.get(id) ?? [])]) };
    for (const service of measuring.services) found.get(service)?.push(measuring);
  }
  // A part speaks for itself only where something is measured of it.
  for (const [state, list] of found) if (list.length === 0 && context.groupOf(state)) found.delete(state);
  return found;
}

/** A group before its parts, then in the order of ids. */
function wholeFirst(context: UseContext, services: ElementState[]): ElementState[] {
  const isPart = (state: ElementState) => (context.groupOf(state) ? 1 : 0);
  return services.sort((a, b) => isPart(a) - isPart(b) || compareIds(a.id, b.id));
}

/** Figures of several services together say so at each; those of bodies stand once, under the first of them. */
function placedFor(service: ElementState, { cells, whole, services }: Measuring): readonly PlacedCell[] {
  if (services.length === 1) return cells;
  const mine = service === services[0] ? cells : whole;
  return mine.map((placed) => ({ ...placed, cell: { ...placed.cell, sharedBy: services.length } }));
}

/** The row of the whole, and under it one for each body that has a figure or a target of its own. */
function rowsOf(context: GapContext, service: ElementState, placed: readonly PlacedCell[]): UseRow[] {
  const { elements } = context.architecture;
  const byBody = new Map<string | undefined, PlacedCell[]>([[undefined, []]]);
  for (const one of placed) {
    const list = byBody.get(one.body);
    if (list) list.push(one);
    else byBody.set(one.body, [one]);
  }
  const bodies = [...byBody.keys()].flatMap((body) => body ?? []).sort(compareIds);
  const supplied = saySupplied(context, service);
  const level = service.known('level');
  const count = service.known('count');
  const row = (body: string | undefined): UseRow => {
    const mine = byBody.get(body) ?? [];
    return {
      service: service.element,
      ...(body === undefined ? {} : { body: { id: body, name: elements.get(body)?.name ?? body } }),
      supplied,
      ...(typeof count === 'number' ? { count } : {}),
      ...(level === undefined ? {} : { level: describe('services', 'level', level, elements) }),
      cells: mine.map(({ cell }) => cell),
      result: resultOf(mine),
    };
  };
  return [row(undefined), ...bodies.map(row)];
}

/** What the use of a service comes to: only measures of its use say so, the most urgent of them first. */
function resultOf(placed: readonly PlacedCell[]): UseResult {
  const results = placed
    .filter(({ column, cell }) => isUse(column) || cell.result === 'ordered-not-measured')
    .map(({ cell }) => cell.result);
  const measured = results.filter((result) => result !== 'not-measured' && result !== 'not-applicable');
  // One that is measured answers; that another is not measured stands in its column.
  const [first] = (measured.length > 0 ? measured : results).sort(
    (a, b) => USE_RESULTS.indexOf(a) - USE_RESULTS.indexOf(b),
  );
  return first ?? 'not-measured';
}

function isUse({ side }: UseColumn): boolean {
  return side === 'used' || side === 'result';
}

function rank(row: UseRow | undefined): number {
  return row ? USE_RESULTS.indexOf(row.result) : USE_RESULTS.length;
}

function idOf(row: UseRow | undefined): string {
  return row?.service.id ?? '';
}

function placeOf({ official }: UseColumn, order: readonly string[]): number {
  return official ? order.indexOf(official.measure.id) : order.length;
}

/** A law of another day says nothing of what should have been measured. */
function without({ architecture, from }: GapContext, columns: ReadonlyMap<string, UseColumn>) {
  const found = frameworkOn(architecture.framework, from.date);
  if (!found?.inForce) return [];
  return found.framework.parts.measures.filter(({ id, side }) => side !== 'supplied' && !columns.has(id));
}
