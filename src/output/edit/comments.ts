/** Comments of a text: they are no part of its value, and every edit must keep them. */

/** A piece of text that holds words, in which `#` begins no comment. */
export interface Solid {
  readonly start: number;
  readonly end: number;
}

export interface Comment {
  /** Offset of its `#`. */
  readonly start: number;
  readonly end: number;
  /** Columns before it on its line, from 0. */
  readonly column: number;
  /** Nothing but space stands before it on its line. */
  readonly ownLine: boolean;
  /** Spaces before it. */
  readonly gap: number;
}

/** `solids` in their order, none overlapping. */
export function commentsBetween(text: string, solids: readonly Solid[]): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  // Looked for once: from each gap anew it would be as often as there are words.
  let sign = text.indexOf('#');
  for (const { start, end } of [...solids, { start: text.length, end: text.length }]) {
    if (sign === -1) break;
    if (sign < from) sign = text.indexOf('#', from);
    while (sign !== -1 && sign < start) {
      const comment = commentAt(text, sign);
      comments.push(comment);
      sign = text.indexOf('#', endOfLine(text, sign));
    }
    from = Math.max(from, end);
  }
  return comments;
}

function commentAt(text: string, start: number): Comment {
  const line = startOfLine(text, start);
  let before = start;
  while (before > line && (text[before - 1] === ' ' || text[before - 1] === '\t')) before -= 1;
  const end = start + text.slice(start, endOfLine(text, start)).trimEnd().length;
  return { start, end, column: start - line, ownLine: before === line, gap: start - before };
}

export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

/** Where the line ends that holds `at`, before its line break. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The begin of the next line; the end of the text where there is none. */
export function nextLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}
