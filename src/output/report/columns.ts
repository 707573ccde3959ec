/** Text in columns of a terminal: widths as it shows them, lines broken at spaces. */
import stringWidth from 'fast-string-width';

export { stringWidth };

/** Pads with spaces to a width in columns; what is longer stays whole. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer has a line to itself. */
export function wrapColumns(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
