/** The table of use of a small model, read as a user's is, in lines that a person can work out by hand. */
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import type { GapReport } from '../../../src/analysis/gap/report.ts';
import type { UseCell, UseTable, UseTarget } from '../../../src/analysis/gap/use.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { day, TODAY } from './gaps.ts';

export interface UseTest {
  readonly from?: string;
  readonly to?: string;
  readonly staleAfter?: string;
  /** More model files beside the first. */
  readonly files?: readonly string[];
}

const HEAD = `documents:
  bc: { name: Báo cáo, date: 2026-09-30, type: report }
  kh: { name: Kế hoạch, date: 2026-01-15 }
organizations:
  so-a: { name: Sở A, asOf: 2026-01-31, sources: [bc] }
  so-b: { name: Sở B, asOf: 2026-01-31, sources: [bc] }
`;

/** State of 30/9/2026 against plans for the end of 2027, unless a test says otherwise. */
export async function reportOf(model: string, options: UseTest = {}): Promise<GapReport> {
  const { from = '2026-09-30', to = '2027-12-31', staleAfter, files = [] } = options;
  const workspace = `name: Thử\nframeworks: [vn-qd1425]\n${staleAfter === undefined ? '' : `staleAfter: ${staleAfter}\n`}`;
  const all = [HEAD, model, ...files].map((text, at): [string, string] => [`${at + 1}.yaml`, text]);
  const opened = await openWorkspace(memorySource([['kientruc.yaml', workspace], ...all]));
  const wrong = opened.problems.map((problem) => problem.message.en);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const moment = (written: string) => ({ written, day: day(written) });
  return findGaps(opened.architecture, { from: moment(from), to: moment(to), today: day(TODAY) });
}

export async function tableOf(model: string, options?: UseTest): Promise<UseTable> {
  return (await reportOf(model, options)).use;
}

/** `dv: below` and `dv/so-a: kept`, a line for each row in the order of the table. */
export function rows(table: UseTable): string[] {
  return table.rows.map((row) => `${row.service.id}${row.body ? `/${row.body.id}` : ''}: ${row.result}`);
}

/** `dv/so-a ty-le-ho-so-nop-truc-tuyen 72 kept`, a line for each cell. */
export function cells(table: UseTable): string[] {
  return table.rows.flatMap((row) =>
    row.cells.map((cell) => {
      const who = `${row.service.id}${row.body ? `/${row.body.id}` : ''}`;
      return `${who} ${cell.column} ${cell.newest?.value ?? cell.is} ${cell.result}`;
    }),
  );
}

/** The one cell of a column, of the whole unless a body is named. */
export function cellOf(table: UseTable, column: string, body?: string): UseCell {
  const found = table.rows
    .filter((row) => row.body?.id === body)
    .flatMap((row) => row.cells)
    .filter((cell) => cell.column === column);
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} cells of ${column} among ${cells(table).join(', ')}`);
  return found[0];
}

export function onlyTarget({ targets }: UseCell): UseTarget {
  const [target] = targets;
  if (targets.length !== 1 || !target) throw new Error(`${targets.length} targets`);
  return target;
}
