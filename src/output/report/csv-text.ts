/** Tables for spreadsheets: RFC 4180, as Excel opens it with its letters and runs none of it. */
import { escapeTerminal } from '../../core/escape.ts';

/** What a spreadsheet would run as a formula, also in the wide forms of East Asia. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** What a spreadsheet would take for a number and so lose a part of: leading zeros, digits beyond the fifteenth, `1E5`. */
const CODE = /^(0\d+|\d{16,}|\d+[eE]\d+)$/;

/**
 * Rows of cells, each row closed by CR LF, with a byte order mark in front: without it Excel takes UTF-8 for another
 * encoding. A text is one line without control characters; one that would be a formula, or would lose its zeros as a
 * number, gets an apostrophe. A number is written as it is, with a decimal point.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Its look decides, not what spaces or line breaks stand before it.
  const plain = escapeTerminal(value).trim();
  const safe = FORMULA.test(plain) || CODE.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
