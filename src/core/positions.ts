/** Places in a text file. Lines and columns count from 1; a column counts UTF-16 units, as editors and SARIF do. */

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From the first character up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A step is a key of a mapping or an index of a list. */
export type Path = readonly (string | number)[];

/** A value in a model file, before anybody asks for its line. `part` says which side of `key: value` is meant. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** A place as text, for keys of maps and for fingerprints: `/systems/ioc/owner`. */
export function pointer(path: Path): string {
  let text = '';
  for (const step of path) text += `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`;
  return text;
}

/** Turns offsets of one text into lines and columns. Building it reads the text once. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      // A line ends at \n, at \r\n, or at a \r that stands alone.
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }
}
