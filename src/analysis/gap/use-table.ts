/** Builds the table of supplied against used from the first state and what was announced by then. */
import { compareIds } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { USE_RESULTS, type UseCell, type UseColumn, type UseResult, type UseRow, type UseTable } from './use.ts';
import { useCells } from './use-cells.ts';
import { useContext } from './use-context.ts';
import { saySupplied, suppliedServices } from './use-supply.ts';

export function useTable(gaps: GapContext): UseTable {
  const context = useContext(gaps);
  const byService = indicatorsByService(context);
  const columns = new Map<string, UseColumn>();
  const services = [...suppliedServices(context)].flatMap((service) => {
    const indicators = byService.get(service.id) ?? [];
    // A part speaks for itself only where something is measured of it.
    if (indicators.length === 0 && context.groupOf(service)) return [];
    const cells = indicators.flatMap((indicator) => useCells(context, service, indicator));
    for (const { column } of cells) columns.set(column.id, column);
    return [rowsOf(context, service, cells)];
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

/** An indicator measures a service that names it in `usage`, or that it names in `of`; in the order of ids. */
function indicatorsByService({ from }: GapContext): Map<string, ElementState[]> {
  const ids = new Map<string, Set<string>>();
  const add = (service: unknown, indicator: string) => {
    if (typeof service !== 'string') return;
    const list = ids.get(service);
    if (list) list.add(indicator);
    else ids.set(service, new Set([indicator]));
  };
  for (const state of from.elements()) {
    const { collection } = state.element;
    if (collection === 'services') {
      const usage = state.known('usage');
      if (typeof usage === 'string') add(state.id, usage);
    }
    const of = collection === 'indicators' ? state.known('of') : undefined;
    if (Array.isArray(of)) for (const id of of) add(id, state.id);
  }
  const found = new Map<string, ElementState[]>();
  for (const [service, indicators] of ids) {
    const states = [...indicators].sort(compareIds).flatMap((id) => from.of(id) ?? []);
    found.set(
      service,
      states.filter(({ element }) => element.collection === 'indicators'),
    );
  }
  return found;
}

type Placed = ReturnType<typeof useCells>[number];

/** The row of the whole, and under it one for each body that has a figure or a target of its own. */
function rowsOf(context: GapContext, service: ElementState, placed: readonly Placed[]): UseRow[] {
  const { elements } = context.architecture;
  const bodies = [...new Set(placed.flatMap(({ body }) => body ?? []))].sort(compareIds);
  const level = service.known('level');
  const count = service.known('count');
  const row = (body: string | undefined): UseRow => {
    const mine = placed.filter((cell) => cell.body === body);
    return {
      service: service.element,
      ...(body === undefined ? {} : { body: { id: body, name: elements.get(body)?.name ?? body } }),
      supplied: saySupplied(context, service),
      ...(typeof count === 'number' ? { count } : {}),
      ...(level === undefined ? {} : { level: describe('services', 'level', level, elements) }),
      cells: mine.map(({ cell }) => cell),
      result: resultOf(mine),
    };
  };
  return [row(undefined), ...bodies.map(row)];
}

/** What the use of a service comes to: only measures of its use say so, the most urgent of them first. */
function resultOf(placed: readonly Placed[]): UseResult {
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
