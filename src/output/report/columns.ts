/** Text in columns of a terminal: widths as it shows them, lines broken at spaces. */
import widthOf from 'fast-string-width';

/** Signs that take no room and that the measure counts as one column. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** Latin letters with their Vietnamese signs, digits, punctuation, arrows: one column each, and nearly all that is measured. */
const PLAIN = /^[\x20-\x7e\u00b7\u00c0-\u024f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026\u2190-\u2194]*$/;

/** Columns that a terminal needs for the text; combining marks need none, ideographs two. */
export function stringWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return widthOf(text.replace(INVISIBLE, ''));
}

/** Pads with spaces to a width in columns; what is longer stays whole. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer has a line to itself. */
export function wrapColumns(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = stringWidth(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      used += line === '' ? wide : 1 + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** At most `width` columns; what is cut off ends in `…`, and never between a letter and its marks. */
export function cutColumns(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const wide = stringWidth(character);
    if (wide > 0 && used + wide > width - 1) break;
    kept += character;
    used += wide;
  }
  return `${kept.trimEnd()}…`;
}
