import { isoDay } from '../../../core/dates.ts';
import { csvText } from '../csv-text.ts';
import type { Cell } from '../workbook.ts';
import type { GapReporter } from './reporter.ts';
import { gapTable } from './tables.ts';

/** The gaps as one table, a row each: for spreadsheets and for programs that know no JSON. Days as `2018-12-31`. */
export const csv: GapReporter = (report, options) => {
  const { columns, rows } = gapTable(report, options);
  return csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(plain))]);
};

function plain(cell: Cell): string | number {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return isoDay(cell.day);
  return typeof cell === 'string' ? cell.replaceAll('\n', ' | ') : cell;
}
