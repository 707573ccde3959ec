/** A few lines of a file with a mark under what is meant. */
import { escapeTerminal } from '../../../core/escape.ts';
import type { Range } from '../../../core/positions.ts';
import { stringWidth } from '../columns.ts';
import type { Paint } from '../paint.ts';

const LINES = /\r\n|\n|\r/;
/** Before the lines of a frame: sign, number, rule. */
const GUTTER = 5;
/** In place of a line that must not be printed. */
const HIDDEN = '•••';

/** The lines of a file, as `Range` counts them. */
export function linesOf(text: string): string[] {
  return text.split(LINES);
}

/**
 * The line of `range` with a line before and after, the first one marked; at most `width` columns wide. A longer line
 * is shown around the place: nobody reads 2,000 columns. A tab counts as one column, so that the mark stands right.
 * Of a line in `hidden` (by its number) nothing is shown but that it is there.
 */
export function codeFrame(
  lines: readonly string[],
  range: Range,
  paint: Paint,
  width: number,
  hidden: ReadonlySet<number>,
): string[] {
  const at = range.start.line - 1;
  const numbers = String(Math.min(lines.length, at + 2)).length;
  const room = Math.max(20, width - numbers - GUTTER);
  const frame: string[] = [];
  for (let index = Math.max(0, at - 1); index <= Math.min(lines.length - 1, at + 1); index += 1) {
    const raw = lines[index] ?? '';
    if (index !== at && raw.trim() === '') continue;
    const number = String(index + 1).padStart(numbers);
    if (hidden.has(index + 1)) {
      frame.push(`${paint.dim(`${index === at ? '>' : ' '} ${number} │`)} ${HIDDEN}`);
      continue;
    }
    const shown = window(raw, index === at ? range.start.column - 1 : 0, room);
    frame.push((paint.dim(`${index === at ? '>' : ' '} ${number} │ `) + shown.text).trimEnd());
    if (index !== at) continue;
    const end = range.end.line === range.start.line ? range.end.column - 1 : raw.trimEnd().length;
    const marked = stringWidth(clean(raw.slice(range.start.column - 1, Math.min(end, shown.end))));
    frame.push(
      paint.dim(`  ${' '.repeat(numbers)} │ `) + ' '.repeat(shown.lead) + paint.red('^'.repeat(Math.max(1, marked))),
    );
  }
  return frame;
}

interface Window {
  readonly text: string;
  /** Columns before the place that is meant. */
  readonly lead: number;
  /** Offset in the line of the first character that is not shown. */
  readonly end: number;
}

/** The part of the line around `column` that fits. */
function window(line: string, column: number, room: number): Window {
  if (line.length <= room)
    return { text: clean(line), lead: stringWidth(clean(line.slice(0, column))), end: line.length };
  // As much of the line as fits, the place not at its very edge.
  const wanted = Math.min(column - Math.floor(room / 3), line.length - room + 1);
  const from = column < room * 0.6 ? 0 : boundary(line, wanted);
  const last = from + room - (from > 0 ? 1 : 0);
  const end = last >= line.length ? line.length : boundary(line, last - 1);
  const before = from > 0 ? '…' : '';
  return {
    text: before + clean(line.slice(from, end)) + (end < line.length ? '…' : ''),
    lead: stringWidth(before + clean(line.slice(from, column))),
    end,
  };
}

/** Never between a letter and its marks, nor inside a surrogate pair: from `at` on, the next place to cut. */
function boundary(line: string, at: number): number {
  let place = at;
  while (place < line.length && /^[\p{M}\udc00-\udfff]/u.test(line.slice(place, place + 2))) place += 1;
  return place;
}

function clean(text: string): string {
  return escapeTerminal(text.replace(/\t/g, ' '));
}
