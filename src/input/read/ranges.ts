/**
 * Exact ranges of any path of a file: the same events once more, kept as a tree of spans. Only for files that have
 * findings: a run without findings never pays for it.
 */
import { EVENT_ID, type Event, getScalarValue, YAMLException } from 'js-yaml';
import { LineIndex, type Path, type Place, type Range } from '../../core/positions.ts';
import { scalarSpan } from './spans.ts';
import { tryEvents } from './yaml.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly keys?: Map<string, Pair>;
  readonly items?: readonly Span[];
}

interface Pair {
  readonly start: number;
  readonly end: number;
  readonly value: Span;
}

export type Ranges = (place: Pick<Place, 'path' | 'part'>) => Range | undefined;

/**
 * A function from places to ranges. A place that is not in the file (a key that is missing) gets the key of its nearest
 * parent. Everything is `undefined` where the text is no YAML.
 */
export function rangesOf(text: string): Ranges {
  const events = tryEvents(text);
  if (events instanceof YAMLException || events.length === 0) return () => undefined;
  const root = new Spans(text, events).root();
  const lines = new LineIndex(text);
  return (place) => {
    const [start, end] = find(root, place);
    return lines.range(start, end);
  };
}

/** What stands at an offset: the path of the deepest value that it lies in, and whether in its key, its text or neither. */
export interface Spot {
  readonly path: Path;
  readonly part: 'key' | 'value' | 'comment';
}

/**
 * The other way: a function from offsets to what stands there. A comment has the path of what it stands inside. Nothing
 * but the empty path where the text is no YAML.
 */
export function spotsOf(text: string): (offset: number) => Spot {
  const events = tryEvents(text);
  if (events instanceof YAMLException || events.length === 0) return () => ({ path: [], part: 'comment' });
  const root = new Spans(text, events).root();
  const steps = new Map<Span, readonly Step[]>();
  return (offset) => {
    const path: (string | number)[] = [];
    let last: Step | undefined;
    for (let span = root; ; span = last.span) {
      const inner = steps.get(span) ?? stepsIn(span);
      steps.set(span, inner);
      const step = stepAt(inner, offset);
      if (!step) return { path, part: last ? partAt(last, offset) : 'comment' };
      path.push(step.name);
      last = step;
    }
  };
}

interface Step {
  readonly name: string | number;
  /** Of its key, where it has one; else of its value. */
  readonly start: number;
  readonly keyEnd: number;
  readonly span: Span;
}

/** In the order of the text, so that one can be looked up among many. */
function stepsIn({ keys, items }: Span): readonly Step[] {
  const steps: Step[] = [];
  for (const [name, { start, end, value }] of keys ?? []) steps.push({ name, start, keyEnd: end, span: value });
  items?.forEach((span, name) => {
    steps.push({ name, start: span.start, keyEnd: span.start, span });
  });
  return steps.sort((a, b) => a.start - b.start);
}

function stepAt(steps: readonly Step[], offset: number): Step | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const step = steps[low - 1];
  return step && offset < step.span.end ? step : undefined;
}

function partAt({ start, keyEnd, span }: Step, offset: number): Spot['part'] {
  if (start <= offset && offset < keyEnd) return 'key';
  return !span.keys && !span.items && span.start <= offset ? 'value' : 'comment';
}

function find(root: Span, place: Pick<Place, 'path' | 'part'>): [number, number] {
  let span = root;
  // The key on the way down that is nearest; in lists, the item itself.
  let nearest: [number, number] = heading(root);
  let pair: Pair | undefined;
  for (const step of place.path) {
    pair = typeof step === 'string' ? span.keys?.get(step) : undefined;
    const next = pair ? pair.value : typeof step === 'number' ? span.items?.[step] : undefined;
    if (!next) return nearest;
    nearest = pair ? [pair.start, pair.end] : heading(next);
    span = next;
  }
  if (place.part === 'key' && pair) return nearest;
  return span.start === span.end ? nearest : [span.start, span.end];
}

/** What stands for a whole: its first key, or all of it where it has none. */
function heading(span: Span): [number, number] {
  const first = span.keys?.values().next().value;
  return first ? [first.start, first.end] : [span.start, span.end];
}

/** Of a key twice the first counts; what only the second holds is known as well, as it is for the values. */
function addPair(keys: Map<string, Pair>, name: string, pair: Pair): void {
  const first = keys.get(name);
  if (!first) keys.set(name, pair);
  else
    for (const [key, inner] of pair.value.keys ?? [])
      if (first.value.keys && !first.value.keys.has(key)) first.value.keys.set(key, inner);
}

class Spans {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, Span>();
  #at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  root(): Span {
    this.#at = 1;
    return this.#node(0);
  }

  /** `last`: where the text before this node ended; a value that is not written stands there. */
  #node(last: number): Span {
    const event = this.#events[this.#at];
    this.#at += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        const span = scalarSpan(this.#text, event);
        return this.#keep(event, span ? { start: span[0], end: span[1] } : { start: last, end: last });
      }
      case EVENT_ID.MAPPING:
        return this.#keep(event, this.#mapping(event.start, this.#text[event.start] === '{'));
      case EVENT_ID.SEQUENCE:
        return this.#keep(event, this.#sequence(event.start, this.#text[event.start] === '['));
      case EVENT_ID.ALIAS: {
        // The alias itself where it is meant as a whole; inside, the place where the words stand.
        const anchored = this.#anchors.get(this.#text.slice(event.anchorStart, event.anchorEnd));
        const { keys, items } = anchored ?? {};
        return {
          start: event.anchorStart - 1,
          end: event.anchorEnd,
          ...(keys ? { keys } : {}),
          ...(items ? { items } : {}),
        };
      }
      default:
        return { start: last, end: last };
    }
  }

  #keep(event: { anchorStart: number; anchorEnd: number }, span: Span): Span {
    if (event.anchorStart !== -1) this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), span);
    return span;
  }

  #mapping(from: number, isFlow: boolean): Span {
    const keys = new Map<string, Pair>();
    let start = from;
    let end = from + (isFlow ? 1 : 0);
    for (let event = this.#events[this.#at]; event && event.type !== EVENT_ID.POP; event = this.#events[this.#at]) {
      const key = this.#node(end);
      if (!isFlow && keys.size === 0) start = Math.max(from, key.start);
      const value = this.#node(key.end);
      end = Math.max(end, key.end, value.end);
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(this.#text, event) : undefined;
      if (name !== undefined) addPair(keys, name, { start: key.start, end: key.end, value });
    }
    this.#at += 1;
    return { start, end: isFlow ? this.#closing(end, '}') : end, keys };
  }

  #sequence(start: number, isFlow: boolean): Span {
    const items: Span[] = [];
    let end = start + 1;
    for (let event = this.#events[this.#at]; event && event.type !== EVENT_ID.POP; event = this.#events[this.#at]) {
      const item = this.#node(end);
      items.push(item);
      end = Math.max(end, item.end);
    }
    this.#at += 1;
    return { start, end: isFlow ? this.#closing(end, ']') : end, items };
  }

  /** Past the closing bracket: between the last item and it there are only spaces, commas, colons and comments. */
  #closing(from: number, sign: string): number {
    let at = from;
    while (at < this.#text.length && this.#text[at] !== sign) {
      if (this.#text[at] === '#' && /\s/.test(this.#text.charAt(at - 1))) {
        while (at < this.#text.length && this.#text[at] !== '\n' && this.#text[at] !== '\r') at += 1;
      } else at += 1;
    }
    return Math.min(at + 1, this.#text.length);
  }
}
