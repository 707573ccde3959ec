/** Supplied against used in the model of Hanoi, in 2018 and now. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { UseTable } from '../../src/analysis/gap/use.ts';
import type { Opened } from '../../src/input/open.ts';
import { markdown } from '../../src/output/report/gap/markdown.ts';
import { gap, openHanoi, settings } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const rows = (table: UseTable) => table.rows.map((row) => [row.service.id, row.body?.id, row.result]);
const figures = (table: UseTable, service: string) =>
  table.rows
    .filter((row) => row.service.id === service)
    .flatMap((row) => row.cells.map((cell) => [cell.column, cell.newest?.value ?? cell.is, cell.trend, cell.result]));

describe('in August 2018', () => {
  const table = () => gap(opened.architecture, '2018-08-31', '2018-12-31').use;

  it('556 services are supplied, and their use is not measured though that was ordered', () => {
    expect(rows(table())).toEqual([['dvctt-3-4', undefined, 'ordered-not-measured']]);
    expect(table().rows[0]?.supplied.vi).toBe('cung cấp 556 dịch vụ (386 mức độ 3, 170 mức độ 4)');
    expect(figures(table(), 'dvctt-3-4')).toEqual([
      ['dich-vu-cung-cap', 556, undefined, 'no-target'],
      ['ty-le-ho-so-nop-truc-tuyen', 'not-measured', undefined, 'ordered-not-measured'],
      // How high the share of levels 3 and 4 was the article does not say, nor how it is worked out.
      ['ty-le-dvctt-3-4#1', 'not-measured', undefined, 'not-measured'],
    ]);
  });

  it('judges nothing by the measures of 2022 and the framework of 2026', () => {
    expect(table().without).toEqual([]);
  });

  it('the page says so, with the requirement', () => {
    const page = markdown(gap(opened.architecture, '2018-08-31', '2018-12-31'), settings(opened, 'vi'));
    expect(page).toContain('chưa đo (nguồn không có số liệu sử dụng)');
    expect(page).toContain('**Chưa đo, dù đã có yêu cầu đo** (`yc-kiem-tra-su-dung`)');
  });
});

describe('now', () => {
  const table = () => gap(opened.architecture, 'baseline', 'target').use;

  it('18.55 % against 70 % is below its target and overdue; of the 556 of 2018 nothing is known any more', () => {
    expect(rows(table())).toEqual([
      ['dvctt-3-4', undefined, 'ordered-not-measured'],
      ['dvc-toan-trinh', undefined, 'below'],
    ]);
    const cell = table().rows[1]?.cells.find(({ column }) => column === 'ho-so-toan-trinh#1');
    expect(cell?.targets).toMatchObject([{ value: 70, kept: false, due: { written: '2025-12-31', inDays: -327 } }]);
    // Its day is past, and one figure shows no pace.
    expect(cell?.targets[0]).not.toHaveProperty('pace');
  });

  it('18.55 % and 68.7 % are two columns and no trend: nobody knows how either was worked out', () => {
    expect(figures(table(), 'dvc-toan-trinh')).toEqual([
      ['ho-so-toan-trinh#1', 18.55, undefined, 'below'],
      ['ho-so-xu-ly-toan-trinh#1', 68.7, undefined, 'no-target'],
      ['tthc-toan-trinh#1', 767, undefined, 'no-target'],
    ]);
    const official = table().columns.flatMap((column) => (column.official ? [column.id] : []));
    expect(official).toEqual(['dich-vu-cung-cap', 'ty-le-ho-so-nop-truc-tuyen']);
  });

  it('names the official measures by which nothing is measured', () => {
    expect(table().without.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'dich-vu-co-phat-sinh-ho-so',
        'ty-le-ho-so-toan-trinh',
        'ty-le-thanh-toan-truc-tuyen',
        'muc-do-hai-long',
      ]),
    );
  });
});
