/** Fits text into a width: the largest size and the best lines, and says how high a box must be to hold it. */
import { breakLines } from './line-breaks.ts';
import type { TextMeasure } from './measure.ts';
import { printable } from './printable.ts';
import { type Box, type FontWeight, MIN_FONT_SIZE, POINT, round, type TextLine, type TextMark } from './scene.ts';

export interface TextStyle {
  readonly weight: FontWeight;
  readonly size: number;
  /** As small as it may get to fit: never under 7 pt. */
  readonly minSize?: number;
  /** In parts of the size. */
  readonly leading?: number;
}

export interface TextRoom {
  readonly width: number;
  /** Preferred, not forced: text that is still longer at the smallest size gets more lines, and says so by its height. */
  readonly maxLines?: number;
}

export interface FittedText {
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly weight: FontWeight;
  readonly lineHeight: number;
  /** Of the longest line. */
  readonly width: number;
  /** The least height of a box that holds it, marks on capitals included. */
  readonly height: number;
}

const LEADING = 1.25;
const SHRINK_STEP = 0.25 * POINT;
// In parts of the size: Ẩ rises so high, ự sinks so low, and the eye sees the middle of a line so far above its baseline.
export const ASCENT = 1.16;
export const DESCENT = 0.24;
const OPTICAL_MIDDLE = 0.35;

/** Largest size that fits the room, then the best breaks. Text is never cut: words wider than the room are broken. */
export function fitText(text: string, room: TextRoom, style: TextStyle, measure: TextMeasure): FittedText {
  const words = printable(text).split(' ').filter(Boolean);
  const smallest = Math.min(style.size, Math.max(style.minSize ?? MIN_FONT_SIZE, MIN_FONT_SIZE));
  for (let size = style.size; ; size = Math.max(smallest, size - SHRINK_STEP)) {
    const last = size <= smallest;
    const width = (part: string): number => measure.width(part, style.weight, size);
    if (!last && words.some((word) => width(word) > room.width)) continue;
    const lines = breakLines(words, room.width, width, room.maxLines ?? 0);
    if (last || lines.length <= (room.maxLines ?? Number.POSITIVE_INFINITY)) return fitted(lines, size, style);
  }
}

/** Fitted text in the middle of a box, or at its left edge; no mark if there is no text. */
export function textMarks(fit: FittedText, box: Box, fill: string, anchor: 'start' | 'middle' = 'middle'): TextMark[] {
  if (fit.lines.length === 0) return [];
  const middle = box.y + box.height / 2;
  return [
    {
      kind: 'text',
      box: { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) },
      x: round(anchor === 'middle' ? box.x + box.width / 2 : box.x),
      y: round(middle - ((fit.lines.length - 1) * fit.lineHeight) / 2 + OPTICAL_MIDDLE * fit.size),
      anchor,
      size: round(fit.size),
      lineHeight: round(fit.lineHeight),
      weight: fit.weight,
      fill,
      lines: fit.lines,
    },
  ];
}

function fitted(lines: readonly TextLine[], size: number, style: TextStyle): FittedText {
  const lineHeight = size * (style.leading ?? LEADING);
  const around = 2 * Math.max(ASCENT - OPTICAL_MIDDLE, DESCENT + OPTICAL_MIDDLE) * size;
  return {
    lines: lines.map((line) => ({ text: line.text, width: round(line.width) })),
    size,
    weight: style.weight,
    lineHeight,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length === 0 ? 0 : (lines.length - 1) * lineHeight + around,
  };
}
