import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beVietnamPro } from '../../src/output/scene/measure.ts';
import { printable } from '../../src/output/scene/printable.ts';
import { MIN_FONT_SIZE, POINT } from '../../src/output/scene/scene.ts';
import { fitText } from '../../src/output/scene/wrap.ts';
import { HOSTILE } from './support/random-map.ts';

const style = { weight: 400, size: 10 * POINT } as const;
const lines = (text: string, width: number, maxLines = 3): string[] =>
  fitText(text, { width, maxLines }, style, beVietnamPro).lines.map((line) => line.text);

describe('breaks', () => {
  it.each([
    ['Theo dõi vụ án, vụ việc', 30, ['Theo dõi vụ án,', 'vụ việc']],
    ['Phòng chống tham nhũng, tiêu cực', 34, ['Phòng chống', 'tham nhũng,', 'tiêu cực']],
    ['Nhắc việc và cảnh báo tiến độ', 40, ['Nhắc việc', 'và cảnh báo tiến độ']],
    ['Sở Thông tin và Truyền thông', 40, ['Sở Thông tin', 'và Truyền thông']],
    ['Cổng thông tin điện tử Đảng', 36, ['Cổng thông tin', 'điện tử Đảng']],
    ['Theo dõi kết luận kiểm tra', 27, ['Theo dõi', 'kết luận', 'kiểm tra']],
    ['Phòng họp không giấy', 60, ['Phòng họp không giấy']],
  ])('%s', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('breaks a word that is too long, after a joint if it has one', () => {
    expect(lines('LGSP/LDOP-NGSP-Hà-Nội-2018', 30).every((line) => /[/-]$|2018$/.test(line))).toBe(true);
    expect(lines('x'.repeat(60), 20).join('')).toBe('x'.repeat(60));
  });

  it('shrinks before it breaks a word or adds lines, and not under 7 pt', () => {
    const word = 'Vietnamesegovernment';
    const fit = fitText(word, { width: 35 }, style, beVietnamPro);
    expect(fit.lines).toHaveLength(1);
    expect(fit.size).toBeLessThan(style.size);
    const long = fitText(
      'dữ liệu dùng chung '.repeat(30),
      { width: 30, maxLines: 3 },
      { ...style, minSize: 1 },
      beVietnamPro,
    );
    expect(long.size).toBeCloseTo(MIN_FONT_SIZE);
    expect(long.lines.length).toBeGreaterThan(3);
    expect(long.height).toBeGreaterThan(long.lines.length * long.size);
  });
});

it('never leaves the room and never loses a letter', () => {
  const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...HOSTILE));
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 120 }), fc.integer({ min: 1, max: 4 }), (words, width, maxLines) => {
      const fit = fitText(words, { width, maxLines }, style, beVietnamPro);
      for (const line of fit.lines) {
        // One cluster of letters, such as a family of emoji, is never parted.
        const clusters = [...new Intl.Segmenter('und').segment(line.text)].length;
        if (clusters > 1) expect(beVietnamPro.width(line.text, 400, fit.size)).toBeLessThanOrEqual(width + 0.001);
      }
      const together = (parts: string): string => parts.replace(/ /g, '');
      expect(together(fit.lines.map((line) => line.text).join(''))).toBe(together(printable(words)));
    }),
  );
});

it('text that would read as another is shown with a mark', () => {
  expect(printable('a\u202eb\nc\u0000d ')).toBe('a¤b c d');
});
