/** Changes of texts by exact places, so that no other byte is touched. */

/** A file of the workspace, before and after. */
export interface Edit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What stands from `start` up to `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all of them; a place that is named twice is changed once. They must not overlap. */
export function splice(text: string, splices: Iterable<Splice>): string {
  const sorted = [...new Map([...splices].map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
  let result = '';
  let taken = 0;
  for (const { start, end, text: words } of sorted) {
    result += text.slice(taken, start) + words;
    taken = end;
  }
  return result + text.slice(taken);
}
