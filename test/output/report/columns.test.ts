/** Text in columns: as wide as a terminal shows it. */

import fc from 'fast-check';
import widthOf from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { cutColumns, stringWidth } from '../../../src/output/report/columns.ts';

const letters = fc.string({
  unit: fc.constantFrom(
    ...'aáàảãạăằâấđĐêếôốơớưứýỵỸ →←·–—…“”‘’¿²文字가\u0301\u0323👍🏽',
    'e\u0302\u0301',
    '\u200b',
    '\u00ad',
    'ﬀ',
  ),
});

describe('widths', () => {
  it.each([
    ['Hệ thống', 8],
    ['Hệ thống'.normalize('NFD'), 8],
    ['文字', 4],
    ['a\u200bb', 2],
    ['→ … · “x”', 9],
  ])('%s', (text, width) => {
    expect(stringWidth(text)).toBe(width);
  });

  it('are those of the library, whichever way they are found', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(stringWidth(text)).toBe(widthOf(text.replace(/[\u200b\u2060\ufeff]/g, '')));
      }),
    );
    // The quick way takes these to be one column each.
    for (const [first, last] of [
      [0x20, 0x7e],
      [0xb7, 0xb7],
      [0xc0, 0x24f],
      [0x1ea0, 0x1ef9],
      [0x2013, 0x2014],
      [0x2018, 0x201d],
      [0x2026, 0x2026],
      [0x2190, 0x2194],
    ] as const) {
      for (let code = first; code <= last; code += 1)
        expect(widthOf(String.fromCodePoint(code)), code.toString(16)).toBe(1);
    }
  });
});

describe('cutting', () => {
  it.each([
    ['Hệ thống một cửa', 10, 'Hệ thống…'],
    ['Hệ thống', 8, 'Hệ thống'],
    ['Hệ thống'.normalize('NFD'), 5, 'Hệ t…'.normalize('NFD')],
    ['文字文字', 6, '文字…'],
  ])('%s at %i', (text, width, expected) => {
    expect(cutColumns(text, width)).toBe(expected);
  });

  it('never gives more columns, and cuts only what is too wide', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const cut = cutColumns(text, width);
        expect(stringWidth(cut)).toBeLessThanOrEqual(Math.max(width, 1));
        if (stringWidth(text) <= width) expect(cut).toBe(text);
      }),
    );
  });
});
