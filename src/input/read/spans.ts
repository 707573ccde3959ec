/** Where the events of the fast parser stand in the text. */
import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** Where a scalar stands in the text, with its quotes. `undefined` for a value that is not written. */
export function scalarSpan(text: string, event: ScalarEvent): [number, number] | undefined {
  if (event.valueStart === -1) return undefined;
  if (event.style === SCALAR_STYLE.PLAIN) return [event.valueStart, event.valueEnd];
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return [event.valueStart - 1, event.valueEnd + 1];
  }
  // A block scalar begins at its | or >, on the line before its text; its last line break is not part of it.
  const lineEnd = lastBreakBefore(text, event.valueStart);
  const lineStart = startOfLine(text, lineEnd);
  const header = /(?:^|[ \t])([|>][-+\d]*[ \t]*(?:[ \t]#.*)?)$/.exec(text.slice(lineStart, lineEnd));
  const start = header?.[1] === undefined ? event.valueStart : lineEnd - header[1].length;
  let end = event.valueEnd;
  while (end > event.valueStart && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, Math.max(end, start + 1)];
}

/** Step by step: a search for a kind of line break that the text does not have would go back to its very beginning. */
function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

function lastBreakBefore(text: string, at: number): number {
  if (text[at - 1] === '\n') return text[at - 2] === '\r' ? at - 2 : at - 1;
  return text[at - 1] === '\r' ? at - 1 : at;
}

export function spanOf(text: string, event: Event | undefined): { start: number; end: number } {
  if (event?.type === EVENT_ID.SCALAR) {
    const span = scalarSpan(text, event);
    return span ? { start: span[0], end: span[1] } : { start: 0, end: 0 };
  }
  if (event?.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE)
    return { start: event.start, end: event.start + 1 };
  return { start: 0, end: 0 };
}
