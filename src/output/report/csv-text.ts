/** Tables for spreadsheets: RFC 4180, as Excel opens it with its letters and runs none of it. */
import { escapeTerminal } from '../../core/escape.ts';

/** What a spreadsheet would run as a formula, also in the wide forms of East Asia. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/**
 * Rows of cells, each row closed by CR LF, with a byte order mark in front: without it Excel takes UTF-8 for another
 * encoding. A text is one line without control characters; one that would be a formula gets an apostrophe. All else is
 * written as it is, a code such as `0102` too: the pages say how to open it so that it keeps its zero.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Its look decides, not what spaces or line breaks stand before it.
  const plain = escapeTerminal(value).trim();
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
