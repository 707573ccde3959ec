/**
 * Events of the YAML parser → plain values, with the offset of every element. What YAML allows and a model may not have
 * (tags, merge keys, keys that are no text, a key twice) is reported with its range, and reading goes on.
 */
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Json } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import { hasForbidden } from './decode.ts';
import { MAX_ALIASES, MAX_FAULTS, MAX_NODES } from './limits.ts';
import { addMissing, isText, keysOf, numberCutByComma, splitGlued } from './pairs.ts';
import { isAmbiguous, plainValue } from './scalars.ts';
import type { BareFault, Fault } from './words.ts';
import * as words from './words.ts';

export interface Built {
  readonly value: Json;
  /** Offset of each key on the second level: `systems` → `lgsp` → offset. */
  readonly offsets: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly faults: readonly Fault[];
}

/** The first document of the text; the others are reported. */
export function build(text: string, events: readonly Event[]): Built {
  return new Builder(text, events).document();
}

type Mutable = Record<string, Json>;

/** Thrown inside only: a limit ends the reading of the file. */
class Stop extends Error {}

interface Anchor {
  value: Json;
  /** Values inside, for the limit; unset while the anchored value is still being read. */
  nodes?: number;
  used: boolean;
  readonly fault: BareFault;
  readonly path: Path;
}

class Builder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #faults: Fault[] = [];
  readonly #offsets = new Map<string, Map<string, number>>();
  readonly #anchors = new Map<string, Anchor>();
  readonly #path: (string | number)[] = [];
  #at = 0;
  #nodes = 0;
  #aliases = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  document(): Built {
    let value: Json = null;
    const first = this.#events[0];
    if (first?.type === EVENT_ID.DOCUMENT) {
      this.#at = 1;
      if (first.directives.some((one) => one.kind === 'tag' || one.version !== '1.2')) {
        this.#report(words.directive(this.#text));
      }
      try {
        value = this.#node(0);
        for (const anchor of this.#anchors.values()) this.#reportUnused(anchor);
        this.#at += 1;
        if (this.#at < this.#events.length) this.#report(words.secondDocument(this.#text, first.explicitStart));
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
        value = null;
      }
    }
    return { value, offsets: this.#offsets, faults: this.#faults };
  }

  #node(depth: number): Json {
    const event = this.#events[this.#at];
    this.#at += 1;
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) this.#stop(words.tooManyNodes(event));
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return event.anchorStart === -1
          ? this.#scalar(event, depth)
          : this.#anchor(event, depth, () => this.#scalar(event, depth));
      case EVENT_ID.MAPPING:
        this.#checkTag(event, depth);
        return event.anchorStart === -1 ? this.#mapping(depth) : this.#anchor(event, depth, () => this.#mapping(depth));
      case EVENT_ID.SEQUENCE:
        this.#checkTag(event, depth);
        return event.anchorStart === -1
          ? this.#sequence(depth)
          : this.#anchor(event, depth, () => this.#sequence(depth));
      case EVENT_ID.ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd, depth);
      default:
        return null;
    }
  }

  #mapping(depth: number): Json {
    const object: Mutable = {};
    let starts: Map<string, ScalarEvent> | undefined;
    const begin = this.#at;
    for (;;) {
      const event = this.#events[this.#at];
      if (event === undefined || event.type === EVENT_ID.POP) break;
      if (event.type === EVENT_ID.SCALAR && this.#joinsNumber(event, depth)) continue;
      let key = this.#key(event, depth);
      if (event.type !== EVENT_ID.SCALAR || key === undefined) {
        this.#path[depth] = '';
        this.#node(depth + 1);
        continue;
      }
      const glued = this.#gluedPair(event, key);
      if (glued) key = glued[0];
      this.#path[depth] = key;
      if (Object.hasOwn(object, key)) {
        starts ??= keysOf(this.#text, this.#events, begin);
        this.#report(words.duplicateKey(this.#text, key, event, starts.get(key)), depth + 1, 'key');
        const second = this.#node(depth + 1);
        // `systems:` twice in one file: the elements below the second are read as well, or what names them would break.
        if (depth === 0) addMissing(object[key], second);
        continue;
      }
      if (depth < 2) this.#remember(depth, key, event.valueStart);
      let value = this.#node(depth + 1);
      if (glued) {
        this.#report(words.missingSpace(event), depth + 1, 'key');
        value = plainValue(glued[1]);
      }
      // As a plain assignment this key would change what the object is.
      if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
      else object[key] = value;
    }
    this.#at += 1;
    return object;
  }

  /** `{name:x}` is one key "name:x" without a value. What was meant is clear: it is reported, and read as meant. */
  #gluedPair(key: ScalarEvent, text: string): [string, string] | undefined {
    if (key.style !== SCALAR_STYLE.PLAIN || !text.includes(':')) return undefined;
    const value = this.#events[this.#at];
    return value?.type === EVENT_ID.SCALAR && value.valueStart === -1 ? splitGlued(text) : undefined;
  }

  /** `value: 58,4` inside { } is a value and a key: the rest of the number is told at the value, and passed over. */
  #joinsNumber(key: ScalarEvent, depth: number): boolean {
    if (this.#text[key.valueStart - 1] !== ',') return false;
    const cut = numberCutByComma(this.#text, this.#events, this.#at, this.#path[depth]);
    if (!cut) return false;
    // 1.234,5 was no thousand after all.
    const last = this.#faults.at(-1);
    if (last?.rule === 'ambiguous-number' && last.start === cut.start) this.#faults.pop();
    this.#report(words.commaInNumber(cut, this.#text.slice(cut.start, cut.end)), depth + 1);
    this.#at = cut.next;
    return true;
  }

  #remember(depth: number, key: string, at: number): void {
    if (depth === 0) this.#offsets.set(key, new Map());
    else this.#offsets.get(String(this.#path[0]))?.set(key, at);
  }

  #sequence(depth: number): Json {
    const list: Json[] = [];
    for (;;) {
      const event = this.#events[this.#at];
      if (event === undefined || event.type === EVENT_ID.POP) break;
      this.#path[depth] = list.length;
      list.push(this.#node(depth + 1));
    }
    this.#at += 1;
    return list;
  }

  /** The key as text; `undefined` where it cannot be one (reported), after which only its value is left to read. */
  #key(event: Event, depth: number): string | undefined {
    if (event.type !== EVENT_ID.SCALAR) {
      this.#path[depth] = '';
      this.#report(words.keyNotText(this.#text, event), depth);
      this.#node(depth + 1);
      return undefined;
    }
    this.#at += 1;
    if (event.anchorStart !== -1) this.#anchor(event, depth, () => getScalarValue(this.#text, event));
    const key = getScalarValue(this.#text, event);
    if (event.tagStart !== -1) this.#report(words.tag(this.#text, event), depth);
    if (event.style === SCALAR_STYLE.PLAIN) {
      if (key === '<<') {
        this.#report(words.mergeKey(event), depth);
        return undefined;
      }
      if (typeof plainValue(key) !== 'string') this.#report(words.keyNotText(this.#text, event, key), depth);
    } else if (!event.fast && hasForbidden(key)) this.#report(words.escapedControl(event), depth);
    return key;
  }

  #scalar(event: ScalarEvent, depth: number): Json {
    if (event.tagStart !== -1) this.#report(words.tag(this.#text, event), depth);
    const text = getScalarValue(this.#text, event);
    if (event.style !== SCALAR_STYLE.PLAIN) {
      if (!event.fast && hasForbidden(text)) this.#report(words.escapedControl(event), depth);
      return text;
    }
    const value = plainValue(text);
    // An element that is a word: `lgsp:` and below it `name:LGSP`, the space forgotten.
    if (depth === 2 && typeof value === 'string' && value.includes(':') && this.#path.slice(0, 2).every(isText)) {
      const glued = splitGlued(value);
      if (glued) {
        this.#report(words.missingSpace(event), depth);
        return { [glued[0]]: plainValue(glued[1]) };
      }
    }
    if (typeof value !== 'number') return value;
    if (Number.isFinite(value)) {
      if (isAmbiguous(text)) this.#report(words.ambiguousNumber(event, text), depth);
      return value;
    }
    this.#report(words.notFinite(event, text), depth);
    return text;
  }

  #checkTag(event: MappingEvent | SequenceEvent, depth: number): void {
    if (event.tagStart !== -1) this.#report(words.tag(this.#text, event), depth);
  }

  /** An anchor that nothing uses is most likely text that began with &: `note: &Phòng hạ tầng`. */
  #anchor(event: ScalarEvent | MappingEvent | SequenceEvent, depth: number, read: () => Json): Json {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    this.#reportUnused(this.#anchors.get(name));
    const fault = words.unusedAnchor(name, event.anchorStart, event.anchorEnd);
    const anchor: Anchor = { value: null, used: false, fault, path: this.#path.slice(0, depth) };
    const before = this.#nodes;
    this.#anchors.set(name, anchor);
    anchor.value = read();
    anchor.nodes = this.#nodes - before + 1;
    return anchor.value;
  }

  #reportUnused(anchor: Anchor | undefined): void {
    if (anchor && !anchor.used && this.#faults.length < MAX_FAULTS)
      this.#faults.push({ ...anchor.fault, path: anchor.path, part: 'value' });
  }

  /** The anchored value itself, not a copy; what copies would take is counted, so that later floors are safe as well. */
  #alias(start: number, end: number, depth: number): Json {
    const name = this.#text.slice(start, end);
    this.#aliases += 1;
    if (this.#aliases > MAX_ALIASES) this.#stop(words.tooManyAliases(start, end));
    const anchor = this.#anchors.get(name);
    if (anchor) anchor.used = true;
    if (anchor?.nodes === undefined) {
      this.#report(words.unknownAlias(name, start, end, anchor !== undefined), depth);
      return `*${name}`;
    }
    this.#nodes += anchor.nodes;
    if (this.#nodes > MAX_NODES) this.#stop(words.tooManyAliases(start, end));
    return anchor.value;
  }

  #stop(fault: BareFault): never {
    this.#report(fault);
    throw new Stop();
  }

  #report(fault: BareFault, depth = 0, part: 'key' | 'value' = 'value'): void {
    if (this.#faults.length >= MAX_FAULTS) return;
    const path: Path = this.#path.slice(0, depth);
    this.#faults.push({ ...fault, path, part });
  }
}
