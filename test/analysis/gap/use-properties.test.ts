/** What holds for every table of supplied against used. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UseTable } from '../../../src/analysis/gap/use.ts';
import { neededPace, presentPace, quartersBetween } from '../../../src/analysis/gap/use-pace.ts';
import { day } from './gaps.ts';
import { tableOf } from './use-tables.ts';

const DAYS = ['2025-06-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'];
const figure = fc.record({
  asOf: fc.constantFrom(...DAYS),
  value: fc.integer({ min: 0, max: 100 }),
  body: fc.option(fc.constantFrom('so-a', 'so-b'), { nil: undefined }),
});
type Figure = { asOf: string; value: number; body?: string | undefined; definition?: string };
/** One figure a day and a body. */
const figures = fc.uniqueArray(figure, { minLength: 1, maxLength: 6, selector: (one) => `${one.asOf} ${one.body}` });

function written(list: readonly Figure[]): string {
  return list
    .map(({ asOf, value, body, definition }) => {
      const rest =
        (body === undefined ? '' : `, body: ${body}`) + (definition === undefined ? '' : `, definition: ${definition}`);
      return `{ asOf: ${asOf}, value: ${value}${rest} }`;
    })
    .join(', ');
}

const service = (id: string) =>
  `  ${id}: { name: ${id}, asOf: 2026-01-31, count: 40, usage: nop-${id}, sources: [bc] }\n`;
const TARGETS = ', targets: [{ due: 2027-12-31, value: 70, planned: kh }]';
const indicator = (id: string, list: readonly Figure[], targets: string) =>
  `  nop-${id}: { name: Nộp ${id}, asOf: 2025-01-31, of: [${id}], unit: "%", direction: up, definition: nộp ÷ tổng, measure: ty-le-ho-so-nop-truc-tuyen, values: [${written(list)}]${targets}, sources: [bc] }\n`;
const model = (parts: readonly [string, readonly Figure[]][], targets = TARGETS) =>
  `services:\n${parts.map(([id]) => service(id)).join('')}indicators:\n${parts.map(([id, list]) => indicator(id, list, targets)).join('')}`;

/** All that is said of each column and body, without the lines of the files. */
function said(table: UseTable) {
  return table.rows.map((row) => ({
    row: `${row.service.id}/${row.body?.id ?? ''}`,
    result: row.result,
    cells: row.cells.map(({ column, newest, trend, targets, result }) => ({
      column,
      newest: newest?.value,
      trend: trend && [trend.before.value, trend.change, trend.is],
      targets: targets.map(({ value, kept, pace, present }) => ({ value, kept, pace, present })),
      result,
    })),
  }));
}

describe('every table of use', () => {
  it('does not depend on the order of files, elements and figures', async () => {
    await fc.assert(
      fc.asyncProperty(figures, figures, async (a, b) => {
        const straight = await tableOf(
          model([
            ['dv-a', a],
            ['dv-b', b],
          ]),
        );
        const [first, second] = [model([['dv-b', b.toReversed()]]), model([['dv-a', a.toReversed()]])];
        expect(said(await tableOf(first, { files: [second] }))).toEqual(said(straight));
        expect(said(await tableOf(second, { files: [first] }))).toEqual(said(straight));
      }),
      { numRuns: 25 },
    );
  });

  it('a figure of another definition changes no trend, no pace and no figure of the others', async () => {
    await fc.assert(
      fc.asyncProperty(figures, figure, fc.nat(), fc.boolean(), async (list, more, at, aims) => {
        const targets = aims ? TARGETS : '';
        const before = await tableOf(model([['dv', list]], targets));
        const added: Figure[] = [...list];
        added.splice(at % (list.length + 1), 0, { ...more, definition: 'cách tính khác' });
        const after = await tableOf(model([['dv', added]], targets));
        const official = (table: UseTable) =>
          said(table).flatMap(({ row, cells }) =>
            cells.filter(({ column }) => !column.includes('#')).map(({ result: _, ...cell }) => ({ row, ...cell })),
          );
        // Where nothing of the whole is measured, its cell says so before and after.
        expect(official(after)).toEqual(official(before));
      }),
      { numRuns: 40 },
    );
  });

  it('a figure of a body never changes what is said of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(figures, figure, async (list, more) => {
        const whole = (table: UseTable) => said(table).filter(({ row }) => row.endsWith('/'));
        const rest = list.filter(({ body }) => body !== 'so-b');
        fc.pre(rest.length > 0);
        const before = await tableOf(model([['dv', rest]]));
        expect(whole(await tableOf(model([['dv', [...rest, { ...more, body: 'so-b' }]]])))).toEqual(whole(before));
      }),
      { numRuns: 25 },
    );
  });
});

describe('quarters', () => {
  it.each([
    ['2025-12-31', '2027-12-31', 8],
    ['2026-06-30', '2026-12-31', 2],
    ['2018-08-31', '2018-12-31', 1.3],
    ['2027-02-28', '2027-05-31', 1],
    ['2028-02-29', '2028-05-31', 1],
    ['2026-09-30', '2026-10-31', 0.3],
    ['2026-11-15', '2026-11-15', 0],
    // Half of November, December, half of January: two months.
    ['2026-11-15', '2027-01-15', 0.7],
  ])('from %s to %s', (from, to, quarters) => {
    expect(quartersBetween(day(from), day(to))).toBe(quarters);
  });
});

describe('the pace', () => {
  const number = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
  const later = fc.integer({ min: 100, max: 3000 });

  it('that is needed arrives when it is kept', () => {
    fc.assert(
      fc.property(number, number, later, (from, to, days) => {
        const pace = neededPace({ value: from, day: 0 }, { value: to, day: days });
        fc.pre(pace.perQuarter !== undefined);
        const end = from + (pace.perQuarter as number) * pace.quarters;
        // On the far side of the target, and by less than a hundredth a quarter.
        const beyond = to >= from ? end - to : to - end;
        expect(beyond).toBeGreaterThan(-1e-6);
        expect(beyond).toBeLessThan(0.01 * pace.quarters + 1e-6);
      }),
    );
  });

  it('of two figures reaches a target that lies on their line, and none beyond it', () => {
    const series = [
      { value: 50, day: day('2026-03-31') },
      { value: 55, day: day('2026-06-30') },
    ];
    const target = (value: number) => presentPace(series)({ value, day: day('2026-12-31') }, false);
    expect(target(65)).toMatchObject({ perQuarter: 5, leadsTo: 65, reaches: true });
    expect(target(65.01)?.reaches).toBe(false);
  });

  it('is taken from the last figure that is a quarter older, not from the one of last week', () => {
    const series = [
      { value: 40, day: day('2026-03-31') },
      { value: 54, day: day('2026-06-23') },
      { value: 55, day: day('2026-06-30') },
    ];
    expect(presentPace(series)({ value: 99, day: day('2026-12-31') }, false)).toMatchObject({
      from: 40,
      perQuarter: 15,
    });
    expect(presentPace(series.slice(1))({ value: 99, day: day('2026-12-31') }, false)).toBeUndefined();
  });
});
