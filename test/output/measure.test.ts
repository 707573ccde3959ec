import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { beVietnamPro } from '../../src/output/scene/measure.ts';
import { generateFontMetrics } from '../../tools/font-metrics.ts';
import { hanoi2018 } from './fixtures/hanoi-2018.ts';
import { party78 } from './fixtures/party-78.ts';
import { TTF } from './support/ttf.ts';

const labels = [party78, hanoi2018].flatMap((map) => [
  map.title,
  ...map.rows.flatMap((row) => [
    row.label,
    ...row.blocks.flatMap((block) => [block.label, ...(block.cells ?? []).map((cell) => cell.label)]),
  ]),
]);

describe.each([400, 600] as const)('Be Vietnam Pro %d', (weight) => {
  const font = create(readFileSync(TTF[weight]));

  it('is as wide as the font itself lays it out', () => {
    for (const text of labels) {
      const drawn = font.layout(text, { kern: false }).advanceWidth;
      expect(beVietnamPro.width(text, weight, 1000), text).toBeCloseTo(drawn, 6);
      // Kerning, in a viewer that insists on it, could change a whole sheet by less than half a percent.
      expect(Math.abs(beVietnamPro.width(text, weight, 1000) / font.layout(text).advanceWidth - 1)).toBeLessThan(0.02);
    }
    const whole = labels.join(' ');
    expect(Math.abs(beVietnamPro.width(whole, weight, 1000) / font.layout(whole).advanceWidth - 1)).toBeLessThan(0.005);
  });

  it('measures composed and decomposed letters alike', () => {
    const text = 'Nền tảng tích hợp, chia sẻ dữ liệu';
    expect(beVietnamPro.width(text.normalize('NFD'), weight, 3)).toBe(
      beVietnamPro.width(text.normalize('NFC'), weight, 3),
    );
  });

  it('gives a safe width to what the font lacks', () => {
    expect(beVietnamPro.width('→', weight, 1)).toBeGreaterThan(1.3);
    expect(beVietnamPro.width('😀', weight, 1)).toBeGreaterThan(1.3);
    expect(beVietnamPro.width('\u200d', weight, 1)).toBe(0);
  });
});

it('the checked-in table is what the fonts say', async () => {
  expect(await generateFontMetrics(true)).toBe(true);
});
