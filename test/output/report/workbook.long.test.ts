/** The workbook and the CSV as a program of other people reads them: Python with openpyxl (Debian: python3-openpyxl). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/core/dates.ts';
import { escapeTerminal } from '../../../src/core/escape.ts';
import { tables } from '../../../src/output/report/gap/tables.ts';
import { xlsx } from '../../../src/output/report/gap/xlsx.ts';
import { type Cell, type Sheet, workbook } from '../../../src/output/report/workbook.ts';
import { kientruc } from '../../apps/cli/support/cli.ts';
import { HOSTILE, reportWith, settings } from '../support/gap-report.ts';
import { hasOpenpyxl, PYTHON } from '../support/programs.ts';

/** Prints what it finds: type and value of each cell, what stays in sight, what filters. */
const READ = `
import csv, json, sys, warnings
warnings.simplefilter('error')
if sys.argv[1].endswith('.csv'):
    print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))
    sys.exit()
import openpyxl
# The escapes of ST_Xstring, which openpyxl leaves to its callers and Excel reads by itself.
from openpyxl.utils.escape import unescape
def cell(c):
    if c.value is None: return None
    if c.is_date: return ['d', c.value.date().isoformat()]
    return [c.data_type, unescape(c.value) if isinstance(c.value, str) else c.value]
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{ 'name': s.title, 'frozen': s.freeze_panes, 'filter': s.auto_filter.ref,
    'titles': s.print_title_rows, 'rows': [[cell(c) for c in r] for r in s.iter_rows()] } for s in book]))
`;

interface Read {
  readonly name: string;
  readonly frozen: string;
  readonly filter: string;
  readonly titles: string;
  readonly rows: (null | [type: string, value: string | number])[][];
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kientruc-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read<Found>(file: string): Found {
  return JSON.parse(execFileSync(PYTHON, ['-c', READ, file], { encoding: 'utf8', maxBuffer: 1e8 }));
}

function readBook(bytes: Uint8Array): Read[] {
  const file = path.join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  return read(file);
}

/** What a reader must find for a cell: a text is a text whatever it looks like, a number a number, a day a date. */
function expected(cell: Cell): null | [string, string | number] {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return ['n', cell];
  if (typeof cell === 'object') return ['d', isoDay(cell.day)];
  return ['s', cell.split('\n').map(escapeTerminal).join('\n')];
}

function same(found: readonly Read[], sheets: readonly Sheet[]): void {
  expect(found.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  for (const [at, sheet] of sheets.entries()) {
    expect(found[at]?.rows).toEqual([
      sheet.columns.map(({ title }) => ['s', title]),
      ...sheet.rows.map((row) => row.map(expected)),
    ]);
    expect(found[at]?.frozen).toBe('A2');
    expect(found[at]?.filter).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rows.length + 1}$`));
    expect(found[at]?.titles).toBe('$1:$1');
  }
}

describe.runIf(hasOpenpyxl)('a workbook', () => {
  it.each(HOSTILE.filter((text) => text.trim() !== ''))('holds %j as text, in every table', (text) => {
    const report = reportWith(text);
    same(readBook(xlsx(report, settings())), tables(report, settings()));
  });

  it('holds codes with their zeros, numbers as numbers, days as dates, and more columns than letters', () => {
    const columns = Array.from({ length: 30 }, (_, at) => ({ title: `Cột ${at + 1}`, width: 10 }));
    const row: Cell[] = ['00123', '=1+1', '+84', '-5', '@x', '12345678901234567890', '1E5', -5, 0, 18.55];
    row.push({ day: 17_896 }, { day: -30_000 }, 'a\nb', ' x ', 'é'.repeat(40_000), ...Array<Cell>(15).fill(undefined));
    const sheet: Sheet = { name: "Tấm 'một'", columns, rows: [row] };
    const [found] = readBook(workbook([sheet]));
    const cells = found?.rows[1] ?? [];
    const plain = row
      .slice(0, 14)
      .map((cell) => (typeof cell === 'object' && cell.day < 0 ? ['s', isoDay(cell.day)] : expected(cell)));
    expect(cells.slice(0, 14)).toEqual(plain);
    expect(cells[14]).toEqual(['s', `${'é'.repeat(32_766)}…`]);
    expect(cells).toHaveLength(30);
  });
});

describe.runIf(hasOpenpyxl)('the report of Hanoi', () => {
  const ARGV = ['gap', '--from', 'baseline', '--to', 'target', '--today', '2026-11-23', '--lang', 'vi'];

  it('is read back with its gaps, dates and numbers', async () => {
    const [book, table, json] = ['now.xlsx', 'now.csv', 'now.json'].map((name) => path.join(folder, name));
    const formats = ['xlsx', 'csv', 'json'].flatMap((format) => ['--format', format]);
    const files = [book, table, json].flatMap((file) => ['--output-file', file ?? '']);
    expect(await kientruc([...ARGV, ...formats, ...files])).toEqual({ exit: 0, stdout: '', stderr: '' });
    const { gaps } = JSON.parse(execFileSync('cat', [json ?? ''], { encoding: 'utf8' })) as { gaps: { key: string }[] };
    const [first, , , tasks] = read<Read[]>(book ?? '');
    expect(first?.rows.slice(1).map((row) => row[0])).toEqual(gaps.map(({ key }) => ['s', key]));
    expect(tasks?.rows.flat()).toContainEqual(['d', '2026-06-30']);
    expect(
      read<string[][]>(table ?? '')
        .slice(1)
        .map(([key]) => key),
    ).toEqual(gaps.map(({ key }) => key));
  });
});
