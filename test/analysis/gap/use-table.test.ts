/** Small models whose table of supplied against used was worked out by hand. */
import { describe, expect, it } from 'vitest';
import { cellOf, cells, onlyTarget, rows, tableOf } from './use-tables.ts';

const NOP = 'ty-le-ho-so-nop-truc-tuyen';
const DEFINED = 'definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ × 100 %';

/** A service of 40, and one indicator of its use; each part as YAML. */
const model = (indicator: string, rest = '') => `services:
  dv: { name: Dịch vụ, asOf: 2026-06-30, count: 40, usage: nop, sources: [bc] }
indicators:
  nop: { name: Tỷ lệ nộp, asOf: 2026-01-31, of: [dv], unit: "%", direction: up, sources: [bc], ${indicator} }
${rest}`;
const official = (more: string) => `${DEFINED}, measure: ${NOP}, ${more}`;
const figures = (...entries: string[]) => `values: [${entries.map((entry) => `{ ${entry} }`).join(', ')}]`;
const target = (due: string, value: number, more = '') => `{ due: ${due}, value: ${value}, planned: kh${more} }`;

describe('not measured is a result of its own', () => {
  it('no figure, and a requirement orders it: the row comes before one that is below its target', async () => {
    // zv is below 70, and larger; dv has no figure and yc orders one.
    const table = await tableOf(
      model(
        official(figures('asOf: 2026-06-30, value: { unknown: chưa tổng hợp }')),
        `  thu: { name: Tỷ lệ khác, asOf: 2026-01-31, of: [zv], unit: "%", direction: up, sources: [bc], ${official(figures('asOf: 2026-06-30, value: 50'))}, targets: [${target('2027-12-31', 70)}] }
requirements:
  yc: { name: Phải đo, asOf: 2026-01-31, type: demand, of: [dv], check: { indicator: nop, measured: true }, sources: [kh] }
`,
      ).replace(
        'services:\n',
        'services:\n  zv: { name: Z, asOf: 2026-06-30, count: 900, usage: thu, sources: [bc] }\n',
      ),
    );
    expect(rows(table)).toEqual(['dv: ordered-not-measured', 'zv: below']);
    expect(cellOf({ ...table, rows: table.rows.slice(0, 1) }, NOP)).toMatchObject({
      is: 'not-measured',
      why: 'chưa tổng hợp',
      ordered: [{ id: 'yc' }],
    });
  });

  it('a proposal orders nothing', async () => {
    // Only the type of yc differs from the test above.
    const yc = `requirements:
  yc: { name: Nên đo, asOf: 2026-01-31, type: proposal, of: [dv], check: { indicator: nop, measured: true }, sources: [kh] }
`;
    expect(rows(await tableOf(model(official(figures('value: { unknown: chưa có }')), yc)))).toEqual([
      'dv: not-measured',
    ]);
  });

  it('a service without any indicator has a row and no cell', async () => {
    // Nothing measures it: supplied 12, used unknown.
    const table = await tableOf('services:\n  dv: { name: D, asOf: 2026-06-30, count: 12, sources: [bc] }\n');
    expect(rows(table)).toEqual(['dv: not-measured']);
    expect(table.rows[0]).toMatchObject({ count: 12, cells: [] });
  });

  it('an indicator that only counts what is supplied measures no use', async () => {
    // 40 services offered says nothing of whether anybody uses them.
    const table = await tableOf(
      'services:\n  dv: { name: D, asOf: 2026-06-30, count: 40, sources: [bc] }\nindicators:\n  so: { name: Số, asOf: 2026-06-30, of: [dv], unit: dịch vụ, measure: dich-vu-cung-cap, values: [{ asOf: 2026-06-30, value: 40 }], sources: [bc] }\n',
    );
    expect(cells(table)).toEqual(['dv dich-vu-cung-cap 40 no-target']);
    expect(rows(table)).toEqual(['dv: not-measured']);
  });

  it('too old: the figure is shown and judges nothing', async () => {
    // 30/6/2024 is more than 12 months before 30/9/2026; 80 would keep 70.
    const table = await tableOf(
      model(official(`${figures('asOf: 2024-06-30, value: 80')}, targets: [${target('2027-12-31', 70)}]`)),
      { staleAfter: 'P12M' },
    );
    expect(cells(table)).toEqual([`dv ${NOP} 80 too-old`]);
    expect(onlyTarget(cellOf(table, NOP)).kept).toBeUndefined();
  });

  it('of payments where no fee exists: not applicable, in the words of the author', async () => {
    // No fee, no payment online; that is neither used nor not measured.
    const table = await tableOf(model(official(figures('asOf: 2026-06-30, value: { notApplicable: không thu phí }'))));
    expect(cells(table)).toEqual([`dv ${NOP} not-applicable not-applicable`]);
    expect(cellOf(table, NOP).why).toBe('không thu phí');
  });
});

describe('measures are never mixed', () => {
  it('a share filed online and services used are two columns, each with its own figure', async () => {
    // 72 % of dossiers are filed online, yet 10 of 40 services have any: both are true at once.
    const table = await tableOf(
      model(
        official(figures('asOf: 2026-06-30, value: 72')),
        '  co: { name: Có hồ sơ, asOf: 2026-01-31, of: [dv], unit: dịch vụ, direction: up, measure: dich-vu-co-phat-sinh-ho-so, values: [{ asOf: 2026-06-30, value: 10 }], sources: [bc] }\n',
      ),
    );
    expect(table.columns.map(({ id, side }) => [id, side])).toEqual([
      ['dich-vu-co-phat-sinh-ho-so', 'used'],
      [NOP, 'used'],
    ]);
    expect(cells(table)).toEqual(['dv dich-vu-co-phat-sinh-ho-so 10 no-target', `dv ${NOP} 72 no-target`]);
  });

  it.each([
    ['names none', `${DEFINED}`],
    ['says that it is not known which', `${DEFINED}, measure: { unknown: không rõ }`],
    ['does not know how it is worked out', `definition: { unknown: không nêu }, measure: ${NOP}`],
    ['has another unit', `${DEFINED}, measure: dich-vu-co-phat-sinh-ho-so`],
    ['names one that the framework does not have', `${DEFINED}, measure: ty-le-nao-do`],
  ])('an indicator that %s has a column of its own', async (_, says) => {
    const table = await tableOf(model(`${says}, ${figures('asOf: 2026-06-30, value: 72')}`));
    expect(table.columns.map(({ id, side, official: found }) => [id, side, found])).toEqual([
      ['nop#1', 'used', undefined],
    ]);
  });

  it('a figure with a definition of its own is not of the official measure, nor in its trend', async () => {
    // 90 is by another definition: the column of the measure keeps 60 → 64, and 90 stands alone.
    const table = await tableOf(
      model(
        official(
          figures(
            'asOf: 2026-03-31, value: 60',
            'asOf: 2026-06-30, value: 64',
            'asOf: 2026-08-31, value: 90, definition: chỉ hồ sơ đất đai',
          ),
        ),
      ),
    );
    expect(cells(table).sort()).toEqual(['dv nop#2 90 no-target', `dv ${NOP} 64 no-target`]);
    expect(cellOf(table, NOP).trend).toMatchObject({ change: 4, is: 'better' });
    expect(cellOf(table, 'nop#2').trend).toBeUndefined();
  });

  it('a target of another definition judges no figure', async () => {
    // The figure is of filing, the target of processing: not comparable.
    const table = await tableOf(
      model(
        official(
          `${figures('asOf: 2026-06-30, value: 60')}, targets: [${target('2027-12-31', 70, ', definition: xử lý toàn trình')}]`,
        ),
      ),
    );
    expect(cells(table).sort()).toEqual(['dv nop#2 not-measured not-comparable', `dv ${NOP} 60 no-target`]);
    expect(rows(table)).toEqual(['dv: not-comparable']);
  });

  it('an indicator that is called like an official measure is not that measure for it', async () => {
    // The indicator with the id of the measure names none; another one does. Their figures stay apart.
    const table = await tableOf(
      model(
        official(figures('asOf: 2026-06-30, value: 72')),
        `  ${NOP}: { name: Tên trùng, asOf: 2026-01-31, of: [dv], unit: "%", definition: khác, values: [{ asOf: 2026-06-30, value: 9 }], sources: [bc] }\n`,
      ),
    );
    expect(cells(table)).toEqual([`dv ${NOP} 72 no-target`, `dv ${NOP}#1 9 no-target`]);
  });

  it('two indicators of one measure stand in one column, each with its own trend', async () => {
    // Two offices measured the same thing: 72 and 40 are no fall.
    const table = await tableOf(
      model(
        official(figures('asOf: 2026-03-31, value: 72')),
        `  nop-hai: { name: Số khác, asOf: 2026-01-31, of: [dv], unit: "%", ${official(figures('asOf: 2026-06-30, value: 40'))}, sources: [bc] }\n`,
      ),
    );
    expect(cells(table)).toEqual([`dv ${NOP} 72 no-target`, `dv ${NOP} 40 no-target`]);
    expect(table.rows.flatMap((row) => row.cells).map(({ trend }) => trend)).toEqual([undefined, undefined]);
  });

  it('official measures without an indicator are named, by the framework in force only', async () => {
    // On 30/9/2026 the framework holds; in 2018 it did not, and says nothing of what should have been measured.
    const yaml = model(official(figures('asOf: 2026-06-30, value: 60')));
    const named = (await tableOf(yaml)).without.map(({ id }) => id);
    expect(named).toContain('ty-le-ho-so-toan-trinh');
    expect(named).not.toContain(NOP);
    expect(named).not.toContain('dich-vu-cung-cap');
    expect((await tableOf(yaml, { from: '2026-07-28' })).without).toEqual([]);
  });
});

describe('by body', () => {
  it('a body has a value and the whole has none: nothing is inferred', async () => {
    // Sở A measured 90 of its own dossiers; the whole stays not measured, against its target too.
    const table = await tableOf(
      model(official(`${figures('asOf: 2026-06-30, value: 90, body: so-a')}, targets: [${target('2027-12-31', 70)}]`)),
    );
    expect(rows(table)).toEqual(['dv: not-measured', 'dv/so-a: no-target']);
    expect(cells(table)).toEqual([`dv ${NOP} not-measured not-measured`, `dv/so-a ${NOP} 90 no-target`]);
  });

  it('the whole has a value and a body has only a target: nothing is inferred either', async () => {
    // 75 keeps the target of the whole; of Sở B nobody knows.
    const table = await tableOf(
      model(
        official(
          `${figures('asOf: 2026-06-30, value: 75')}, targets: [${target('2027-12-31', 70)}, ${target('2027-12-31', 60, ', body: so-b')}]`,
        ),
      ),
    );
    expect(cells(table)).toEqual([`dv ${NOP} 75 kept`, `dv/so-b ${NOP} not-measured not-measured`]);
  });

  it('figures of two bodies are no trend', async () => {
    // 50 of Sở A, then 80 of Sở B: neither has a figure before.
    const table = await tableOf(
      model(official(figures('asOf: 2026-03-31, value: 50, body: so-a', 'asOf: 2026-06-30, value: 80, body: so-b'))),
    );
    for (const body of ['so-a', 'so-b']) expect(cellOf(table, NOP, body).trend).toBeUndefined();
  });

  it('a part without a measure goes with its group; one that is measured speaks for itself alone', async () => {
    // p1 has no indicator; p2 is measured, the group is not.
    const table = await tableOf(`services:
  nhom: { name: Nhóm, asOf: 2026-06-30, count: 50, sources: [bc] }
  p1: { name: Phần 1, asOf: 2026-06-30, count: 20, partOf: nhom, sources: [bc] }
  p2: { name: Phần 2, asOf: 2026-06-30, count: 30, partOf: nhom, usage: nop, sources: [bc] }
indicators:
  nop: { name: N, asOf: 2026-06-30, unit: "%", ${official(figures('asOf: 2026-06-30, value: 65'))}, sources: [bc] }
`);
    expect(rows(table)).toEqual(['nhom: not-measured', 'p2: no-target']);
  });
});

describe('an indicator of several services', () => {
  const shared = (bodies: readonly string[], ids: readonly string[]) => `services:
${ids.map((id) => `  ${id}: { name: D, asOf: 2026-06-30, count: 5, usage: nop, sources: [bc] }\n`).join('')}indicators:
  nop: { name: N, asOf: 2026-01-31, unit: "%", ${official(figures('asOf: 2026-06-30, value: 61', ...bodies.map((body) => `asOf: 2026-06-30, value: 50, body: ${body}`)))}, sources: [bc] }
`;

  it('is said to be of both together; figures of bodies stand once', async () => {
    // 61 is not the figure of a, nor of b; Sở A's stands under the first of them.
    const table = await tableOf(shared(['so-a'], ['b', 'a']));
    expect(rows(table)).toEqual(['a: no-target', 'a/so-a: no-target', 'b: no-target']);
    expect(table.rows.flatMap((row) => row.cells).map(({ sharedBy }) => sharedBy)).toEqual([2, 2, 2]);
  });

  it('many services and many bodies make rows for both, not for each of each', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `x${at}`);
    const bodies = `organizations:\n${many.map((id) => `  so-${id}: { name: S, asOf: 2026-01-31, sources: [bc] }\n`).join('')}`;
    const table = await tableOf(
      shared(
        many.map((id) => `so-${id}`),
        many,
      ),
      { files: [bodies] },
    );
    expect(table.rows.length).toBe(800);
  });
});

describe('a trend', () => {
  it.each([
    ['rises', 'up', 58, 61.5, 3.5, 'better'],
    ['falls', 'up', 61.5, 58, -3.5, 'worse'],
    ['falls, and less is better', 'down', 61.5, 58, -3.5, 'better'],
    ['stays', 'up', 58, 58, 0, 'same'],
  ])('%s', async (_, direction, first, second, change, is) => {
    const yaml = model(official(figures(`asOf: 2026-03-31, value: ${first}`, `asOf: 2026-06-30, value: ${second}`)));
    const table = await tableOf(yaml.replace('direction: up', `direction: ${direction}`));
    expect(cellOf(table, NOP).trend).toMatchObject({ change, is });
  });

  it('is none of a definition that nobody knows, nor is there a pace', async () => {
    // Two figures of one indicator, but who knows whether they were made alike.
    const table = await tableOf(
      model(
        `definition: { unknown: không nêu }, ${figures('asOf: 2026-03-31, value: 50', 'asOf: 2026-06-30, value: 60')}, targets: [${target('2027-12-31', 70)}]`,
      ),
    );
    const cell = cellOf(table, 'nop#1');
    expect(cell.trend).toBeUndefined();
    expect(onlyTarget(cell)).toMatchObject({ kept: false, pace: { from: 60 } });
    expect(onlyTarget(cell).present).toBeUndefined();
  });

  it('is none between counts of a year and of half a year', async () => {
    // 100 in all of 2025, 60 in the first half of 2026: not fewer, but of a shorter time.
    const counts = model(
      `definition: Số hồ sơ, ${figures('from: 2025-01-01, to: 2025-12-31, value: 100', 'from: 2026-01-01, to: 2026-06-30, value: 60')}`,
    ).replace('unit: "%"', 'unit: hồ sơ');
    expect(cellOf(await tableOf(counts), 'nop#1').trend).toBeUndefined();
    // As shares they may be compared.
    expect(cellOf(await tableOf(counts.replace('unit: hồ sơ', 'unit: "%"')), 'nop#1').trend?.is).toBe('worse');
  });

  it('falling under a target that is kept is told before what is merely kept', async () => {
    // 90 → 80, target 70.
    const table = await tableOf(
      model(
        official(
          `${figures('asOf: 2026-03-31, value: 90', 'asOf: 2026-06-30, value: 80')}, targets: [${target('2027-12-31', 70)}]`,
        ),
      ),
    );
    expect(cells(table)).toEqual([`dv ${NOP} 80 falling`]);
  });
});

describe('targets and pace', () => {
  const two = figures('asOf: 2026-03-31, value: 58', 'asOf: 2026-06-30, value: 61.5');

  it('from 61.5 to 70 in 6 quarters: 1.42 a quarter; at 3.5 a quarter it gets there', async () => {
    // (70 - 61.5) / 6 = 1.4167, rounded up; 61.5 + 3.5 × 6 = 82.5.
    const table = await tableOf(model(official(`${two}, targets: [${target('2027-12-31', 70)}]`)));
    expect(onlyTarget(cellOf(table, NOP))).toMatchObject({
      kept: false,
      pace: { from: 61.5, to: 70, quarters: 6, perQuarter: 1.42 },
      present: { from: 58, to: 61.5, quarters: 1, perQuarter: 3.5, leadsTo: 82.5, reaches: true },
    });
    expect(rows(table)).toEqual(['dv: below']);
  });

  it('from 61.5 to 90 in 6 quarters: 4.75 a quarter; at 3.5 it gets to 82.5 only', async () => {
    // (90 - 61.5) / 6 = 4.75.
    const table = await tableOf(model(official(`${two}, targets: [${target('2027-12-31', 90)}]`)));
    expect(onlyTarget(cellOf(table, NOP))).toMatchObject({
      pace: { perQuarter: 4.75 },
      present: { leadsTo: 82.5, reaches: false },
    });
  });

  it('where less is better the pace goes down', async () => {
    // From 30 to 10 in 6 quarters: -3.34 (-3.3333 rounded away from zero); 36 → 30 is -6 a quarter: -6 by then.
    const yaml = model(
      official(
        `${figures('asOf: 2026-03-31, value: 36', 'asOf: 2026-06-30, value: 30')}, targets: [${target('2027-12-31', 10)}]`,
      ),
    ).replace('direction: up', 'direction: down');
    expect(onlyTarget(cellOf(await tableOf(yaml), NOP))).toMatchObject({
      bound: 'most',
      kept: false,
      pace: { perQuarter: -3.34 },
      present: { perQuarter: -6, leadsTo: -6, reaches: true },
    });
  });

  it('targets stand by date; the one that counts is the latest due by the second date', async () => {
    // 50 (2025) is kept, 65 (2026) and 80 (2030) are not; for 31/12/2027 the one of 2026 counts.
    const table = await tableOf(
      model(
        official(`${two}, targets: [${target('2030', 80)}, ${target('2025-12-31', 50)}, ${target('2026-12-31', 65)}]`),
      ),
    );
    const { targets } = cellOf(table, NOP);
    expect(targets.map(({ due, counts, kept }) => [due?.written, counts, kept])).toEqual([
      ['2025-12-31', false, true],
      ['2026-12-31', true, false],
      ['2030', false, false],
    ]);
    // 3.5 in 2 quarters, and 18.5 in 18.
    expect(targets.map(({ pace }) => [pace?.quarters, pace?.perQuarter])).toEqual([
      [undefined, undefined],
      [2, 1.75],
      [18, 1.03],
    ]);
  });

  it('overdue on the first day: not reached, and no pace can reach it any more', async () => {
    // 70 was due on 31/12/2025; 273 days later it is 61.5.
    const table = await tableOf(model(official(`${two}, targets: [${target('2025-12-31', 70)}]`)));
    const found = onlyTarget(cellOf(table, NOP));
    expect(found).toMatchObject({ kept: false, due: { inDays: -273 } });
    expect(found.pace).toBeUndefined();
  });

  it('less than a quarter left: all of it at once, no pace a quarter', async () => {
    // From 30/9 to 31/10 is a third of a quarter.
    const table = await tableOf(
      model(official(`${figures('asOf: 2026-09-30, value: 60')}, targets: [${target('2026-10-31', 70)}]`)),
    );
    const found = onlyTarget(cellOf(table, NOP));
    expect(found.pace).toMatchObject({ from: 60, to: 70, quarters: 0.3 });
    expect(found.pace?.perQuarter).toBeUndefined();
    expect(found.present).toBeUndefined();
  });

  it('figures a month apart show no pace', async () => {
    // A trend there is, from August to September; a pace takes a quarter.
    const table = await tableOf(
      model(
        official(
          `${figures('asOf: 2026-08-31, value: 58', 'asOf: 2026-09-30, value: 60')}, targets: [${target('2027-12-31', 70)}]`,
        ),
      ),
    );
    const cell = cellOf(table, NOP);
    expect(cell.trend).toMatchObject({ change: 2 });
    expect(onlyTarget(cell).present).toBeUndefined();
  });

  it('a bound that a requirement sets is a target with its day', async () => {
    // yc demands 75 by 30/6/2027: (75 - 61.5) / 4 = 3.375, rounded up.
    const yc = `requirements:
  yc: { name: Phải đạt, asOf: 2026-01-31, type: demand, of: [dv], check: { indicator: nop, atLeast: 75 }, due: 2027-06-30, sources: [kh] }
`;
    const table = await tableOf(model(official(two), yc));
    expect(onlyTarget(cellOf(table, NOP))).toMatchObject({
      value: 75,
      requirement: { id: 'yc' },
      kept: false,
      pace: { quarters: 4, perQuarter: 3.38 },
    });
    expect(rows(table)).toEqual(['dv: below']);
  });

  it('what was announced, or measured, only later does not count', async () => {
    // On 31/5/2026 neither the figure of June nor a target of the report of September was known.
    const table = await tableOf(
      model(official(`${two}, targets: [${target('2027-12-31', 70).replace('planned: kh', 'planned: bc')}]`)),
      { from: '2026-05-31' },
    );
    // The service itself is first seen on 30/6/2026.
    expect(table.rows).toEqual([]);
    const seen = await tableOf(
      model(official(`${two}, targets: [${target('2027-12-31', 70).replace('planned: kh', 'planned: bc')}]`)).replace(
        'asOf: 2026-06-30, count',
        'asOf: 2026-01-31, count',
      ),
      { from: '2026-05-31' },
    );
    expect(cells(seen)).toEqual([`dv ${NOP} 58 no-target`]);
  });
});

describe('which services', () => {
  it.each([
    ['a plan only', 'since: 2027-01-01, planned: kh'],
    ['an idea', 'asOf: 2026-06-30, status: proposed'],
    ['over', 'asOf: 2026-06-30, status: ended'],
    ['nothing that is filed', 'asOf: 2026-06-30, usage: { notApplicable: không có hồ sơ }'],
  ])('not one that is %s', async (_, says) => {
    expect(rows(await tableOf(`services:\n  dv: { name: D, ${says}, sources: [bc] }\n`))).toEqual([]);
  });
});
