/** Pairs of keys and values: what is looked up again, or put right, when a mapping is not as it should be. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { isObject, type Json } from '../../core/json.ts';

export function addMissing(target: Json | undefined, other: Json): void {
  if (!isObject(target) || !isObject(other)) return;
  for (const [key, value] of Object.entries(other))
    if (!Object.hasOwn(target, key)) (target as Record<string, Json>)[key] = value;
}

/** First places of the keys of the mapping whose first key is event `begin`: walked again for a message only. */
export function keysOf(text: string, events: readonly Event[], begin: number): Map<string, ScalarEvent> {
  const keys = new Map<string, ScalarEvent>();
  for (let at = begin; at < events.length && events[at]?.type !== EVENT_ID.POP; at = skip(events, skip(events, at))) {
    const event = events[at];
    if (event?.type !== EVENT_ID.SCALAR) continue;
    const key = getScalarValue(text, event);
    if (!keys.has(key)) keys.set(key, event);
  }
  return keys;
}

/** "name:LGSP" → name, LGSP. Addresses (http://…) and times are no such pair. */
export function splitGlued(text: string): [string, string] | undefined {
  const match = /^([A-Za-z][A-Za-z0-9-]*):([^\s/:][^\n]*)$/.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : undefined;
}

export function isText(step: string | number): boolean {
  return typeof step === 'string';
}

/** Keys whose values are numbers: elsewhere digits after a comma are the rest of a text. */
const NUMBERS: ReadonlySet<unknown> = new Set(['value', 'count', 'total', 'done', 'atLeast', 'atMost', 'is']);

/** Those whose numbers are whole. */
const WHOLE: ReadonlySet<unknown> = new Set(['count', 'total', 'done', 'is']);

interface CutNumber {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
  /** `61,552`: the same digits with a decimal point, where the comma may be either. */
  readonly decimal?: string;
  /** The event after the last piece. */
  readonly next: number;
}

/** The number whose pieces after the comma stand as keys without values from event `at` on: `58,4`, `1,234,567`. */
export function numberCutByComma(
  text: string,
  events: readonly Event[],
  at: number,
  field: string | number | undefined,
): CutNumber | undefined {
  const first = plainText(text, events[at - 1]);
  if (!NUMBERS.has(field) || first === undefined || !/^-?\d+(?:\.\d{3})*$/.test(first.text)) return undefined;
  const pieces: string[] = [];
  let [end, next] = [first.end, at];
  for (;;) {
    const piece = plainText(text, events[next]);
    const value = events[next + 1];
    if (piece?.start !== end + 1 || text[end] !== ',' || !/^\d+$/.test(piece.text)) break;
    if (value?.type !== EVENT_ID.SCALAR || value.valueStart !== -1) break;
    pieces.push(piece.text);
    end = piece.end;
    next += 2;
  }
  const thousands = pieces.every((piece) => piece.length === 3) && !first.text.includes('.');
  if (pieces.length === 0 || (pieces.length > 1 && !thousands)) return undefined;
  // `0,615` is no thousand; `61,552` is one in English and a decimal in Vietnamese. What is counted is whole.
  const either = thousands && pieces.length === 1 && !WHOLE.has(field);
  const point = `${first.text}.${pieces[0]}`;
  if (either && /^-?0/.test(first.text)) return { start: first.start, end, meant: point, next };
  const meant = thousands ? first.text + pieces.join('') : `${first.text.replaceAll('.', '')}.${pieces[0]}`;
  return { start: first.start, end, meant, ...(either && { decimal: point }), next };
}

function plainText(text: string, event: Event | undefined): { text: string; start: number; end: number } | undefined {
  if (event?.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.valueStart === -1)
    return undefined;
  return { text: getScalarValue(text, event), start: event.valueStart, end: event.valueEnd };
}

/** The index after the node that begins at `at`. */
function skip(events: readonly Event[], at: number): number {
  let depth = 0;
  let index = at;
  do {
    const type = events[index]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    index += 1;
  } while (depth > 0 && index < events.length);
  return index;
}
