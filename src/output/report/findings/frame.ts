/** A few lines of a file with a mark under what is meant. */
import { escapeTerminal } from '../../../core/escape.ts';
import type { Range } from '../../../core/positions.ts';
import { stringWidth } from '../columns.ts';
import type { Paint } from '../paint.ts';

const LINES = /\r\n|\n|\r/;
/** A longer line is shown around the place; nobody reads 2,000 columns. */
const WIDEST = 160;

/**
 * The line of `range` with a line before and after, the first one marked. Tabs count as one column, so that the mark
 * stands under what it means.
 */
export function codeFrame(text: string, range: Range, paint: Paint): string[] {
  const lines = text.split(LINES);
  const at = range.start.line - 1;
  const numbers = String(Math.min(lines.length, at + 2)).length;
  const frame: string[] = [];
  for (let index = Math.max(0, at - 1); index <= Math.min(lines.length - 1, at + 1); index += 1) {
    const raw = lines[index] ?? '';
    if (index !== at && raw.trim() === '') continue;
    const from = index === at ? windowStart(raw, range.start.column - 1) : 0;
    const shown = show(raw, from);
    const number = String(index + 1).padStart(numbers);
    frame.push(paint.dim(`${index === at ? '>' : ' '} ${number} │ `) + shown);
    if (index !== at) continue;
    const end = range.end.line === range.start.line ? range.end.column - 1 : raw.length;
    const lead = stringWidth(show(raw.slice(0, range.start.column - 1), from, false));
    const width = Math.max(1, stringWidth(show(raw.slice(range.start.column - 1, end), 0, false)));
    frame.push(
      paint.dim(`  ${' '.repeat(numbers)} │ `) + ' '.repeat(lead) + paint.red('^'.repeat(Math.min(width, WIDEST))),
    );
  }
  return frame;
}

function windowStart(line: string, column: number): number {
  return line.length <= WIDEST || column < WIDEST - 20 ? 0 : column - 60;
}

function show(line: string, from: number, cut = true): string {
  const part = line.slice(from);
  return escapeTerminal(part.replace(/\t/g, ' ').slice(0, cut ? WIDEST : undefined));
}
