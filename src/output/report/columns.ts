/** Text in columns of a terminal: widths as it shows them, lines broken at spaces. */
import widthOf from 'fast-string-width';

/** Signs that take no room and that the measure counts as one column. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** Columns that a terminal needs for the text; combining marks need none, ideographs two. */
export function stringWidth(text: string): number {
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
