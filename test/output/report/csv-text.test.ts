/** CSV as RFC 4180 has it, and as spreadsheets need it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/output/report/csv-text.ts';

/** A reader of its own: quotes, doubled quotes, CR LF. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** What a spreadsheet or a reader might take for something else, among letters. */
const cells = fc.string({ unit: fc.constantFrom(...'=+-@＝＠"\',;\t\r\n \u0000\u202e\u2028aéệ文1'), maxLength: 12 });

describe('CSV', () => {
  it('begins with a byte order mark and ends each row with CR LF', () => {
    expect(
      csvText([
        ['Tên', 'Mã'],
        ['Sở A, B', 'a"b'],
      ]),
    ).toBe('\ufeffTên,Mã\r\n"Sở A, B","a""b"\r\n');
  });

  it.each(['=1+1', '+84', '-5', '@x', '\t=1', '\r=1', '\n@x', '  =1', '＝1', "=cmd|' /C calc'!A0"])(
    '%j is no formula',
    (text) => {
      const [[cell = ''] = []] = read(csvText([[text]]).slice(1));
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it.each(['00123', '0102', '12345678901234567890', '1E5'])(
    '%j is written as it is: how a spreadsheet takes it is for who opens it',
    (text) => {
      expect(read(csvText([[text]]).slice(1))).toEqual([[text]]);
    },
  );

  it('writes numbers as numbers', () => {
    expect(csvText([[-5, 0, 18.55]])).toBe('\ufeff-5,0,18.55\r\n');
  });

  it('gives every cell back as one line of text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const text = csvText(rows);
          const found = read(text.slice(1));
          expect(found.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const cell of found.flat()) expect(cell).not.toMatch(/^[=+\-@＝＠]|[\r\n\t]/);
        },
      ),
    );
  });

  it('keeps plain cells as they are', () => {
    const words = ['Hệ thống "một cửa"', 'a, b', 'KT-1', '5 - 3', ''];
    expect(read(csvText([words]).slice(1))).toEqual([words]);
  });
});
