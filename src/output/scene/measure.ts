/** How wide text is: a port, so that layout can be tested without a font and another font can be put in. */
import { ADVANCE_WIDTHS } from './generated/be-vietnam-pro.ts';
import type { FontWeight } from './scene.ts';

export interface TextMeasure {
  /** Width of one line in the unit of `size`. Widths add up: the parts of a line are together as wide as the line. */
  width(text: string, weight: FontWeight, size: number): number;
}

/** Em; wider than any emoji or ideograph, which a font of the viewer will draw. */
const UNKNOWN_WIDTH = 1.35;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * Be Vietnam Pro by the sum of advance widths, as it is drawn: without kerning. Web fonts come in subsets, and a browser
 * kerns only within one, so "Lo" would be kerned and "Lớ" not.
 */
export const beVietnamPro: TextMeasure = {
  width(text, weight, size) {
    const table = tableOf(weight);
    let sum = 0;
    for (const character of text.normalize('NFC')) {
      sum += table.get(character) ?? unknownWidth(character, table);
    }
    return sum * size;
  },
};

const tables = new Map<FontWeight, Map<string, number>>();

function tableOf(weight: FontWeight): Map<string, number> {
  let table = tables.get(weight);
  if (table === undefined) {
    table = new Map();
    for (const [start, widths] of ADVANCE_WIDTHS[weight]) {
      for (const [index, width] of widths.split(' ').entries()) {
        table.set(String.fromCodePoint(start + index), Number(width) / 1000);
      }
    }
    tables.set(weight, table);
  }
  return table;
}

/** Joiners and variation selectors take no room by themselves; everything else that the font lacks takes a lot. */
function unknownWidth(character: string, table: Map<string, number>): number {
  const width = INVISIBLE.test(character) ? 0 : UNKNOWN_WIDTH;
  if (table.size < 5000) table.set(character, width);
  return width;
}
