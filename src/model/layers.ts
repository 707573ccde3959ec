/** From an element as read to its dated layers. Here it is settled on which day each statement counts. */
import { ALWAYS, type Day, type Period, parsePeriod } from '../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../core/json.ts';
import { takePlannedValues } from './as-planned.ts';
import type { Confidence, Dating, Element, Layer, SourceRef, Successor } from './element.ts';
import type { Collection } from './generated/fields.ts';

/** What a file says for all its elements: it reaches base layers only. */
export interface Defaults {
  readonly sources?: readonly Json[];
  readonly asOf?: string;
  readonly confirmedBy?: string;
}

export interface RawElement {
  readonly id: string;
  readonly collection: Collection;
  readonly file: string;
  readonly raw: JsonObject;
  readonly defaults?: Defaults;
}

/** Never: the day of a change that has no date. It is in no state; a rule reports it. */
const NEVER: Period = { first: Infinity, last: Infinity };

interface Dated {
  readonly period: Period;
  readonly dating: Dating;
  readonly written?: string;
}

/**
 * Builds the elements with their layers. Dates of bases may come from documents, and those from their own sources, so
 * all elements are needed at once. The order of `raws` does not matter. Of several elements with one id the first is
 * taken; who finds duplicates reports them.
 */
export function buildElements(raws: readonly RawElement[]): Map<string, Element> {
  const byId = new Map<string, RawElement>();
  for (const raw of raws) if (!byId.has(raw.id)) byId.set(raw.id, raw);
  const days = new BaseDays(byId);
  const elements = new Map<string, Element>();
  for (const id of [...byId.keys()].sort()) elements.set(id, buildElement(byId.get(id) as RawElement, days));
  return elements;
}

function buildElement(raw: RawElement, days: BaseDays): Element {
  const layers = [buildLayer(raw, raw.raw, 0, days)];
  const changes = own(raw.raw, 'changes');
  if (Array.isArray(changes)) {
    changes.forEach((change: Json, at: number) => {
      // What is no mapping says nothing; it keeps its place, so that a layer's index is its position.
      layers.push(buildLayer(raw, isObject(change) ? change : {}, at + 1, days));
    });
  }
  const code = textOf(raw.raw, 'code');
  return {
    id: raw.id,
    collection: raw.collection,
    name: textOf(raw.raw, 'name') ?? raw.id,
    ...(code === undefined ? {} : { code }),
    file: raw.file,
    raw: raw.raw,
    layers: takePlannedValues(layers, raw.collection),
  };
}

function buildLayer(element: RawElement, raw: JsonObject, index: number, days: BaseDays): Layer {
  const isBase = index === 0;
  const dated = isBase ? days.base(element) : (datedBy(raw, 'since') ?? datedBy(raw, 'asOf') ?? UNDATED_CHANGE);
  const by = textOf(raw, 'planned');
  const sources = sourcesOf(element, raw, isBase);
  const announced = by === undefined ? undefined : days.of(by);
  const ends = own(raw, 'ends');
  const note = textOf(raw, 'note');
  const { seen, seenFor } = seenBy(dated, sources, days);
  // Filled step by step: there are many layers, and spreading what only some of them have costs more than all the rest.
  const layer: { -readonly [Key in keyof Layer]: Layer[Key] } = {
    index,
    kind: by === undefined ? 'fact' : 'plan',
    dating: dated.dating,
    period: dated.period,
    day: dated.period.last,
    seen,
    fields: raw,
    asPlanned: own(raw, 'asPlanned') === true,
    sources,
    confidence: (textOf(raw, 'confidence') as Confidence | undefined) ?? 'stated',
  };
  if (dated.written !== undefined) layer.written = dated.written;
  if (seenFor !== undefined) layer.seenFor = seenFor;
  if (by !== undefined) layer.planned = { by, announced };
  if (isObject(ends)) layer.ends = { becomes: successors(own(ends, 'becomes')) };
  if (note !== undefined) layer.note = note;
  return layer;
}

/** A plan has what announced it as its source; a fact in a base, where it names none, those of the file. */
function sourcesOf(element: RawElement, raw: JsonObject, isBase: boolean): SourceRef[] {
  const by = textOf(raw, 'planned');
  if (by === undefined) return sourceRefs(own(raw, 'sources') ?? (isBase ? element.defaults?.sources : undefined));
  const sources = sourceRefs(own(raw, 'sources'));
  return sources.some((source) => source.document === by) ? sources : [{ document: by }, ...sources];
}

function seenBy(dated: Dated, sources: readonly SourceRef[], days: BaseDays): Pick<Layer, 'seen' | 'seenFor'> {
  let seen = dated.period.last;
  if (dated.dating === 'asOf') return { seen };
  let seenFor: Map<string, Day> | undefined;
  for (const source of sources) {
    const day = days.ofSource(source) ?? ALWAYS;
    if (!source.for) {
      seen = Math.max(seen, day);
      continue;
    }
    seenFor ??= new Map();
    for (const field of source.for) seenFor.set(field, Math.max(seenFor.get(field) ?? ALWAYS, day));
  }
  return seenFor ? { seen, seenFor: Object.fromEntries(seenFor) } : { seen };
}

const UNDATED_CHANGE: Dated = { period: NEVER, dating: 'undated' };
const UNDATED_BASE: Dated = { period: { first: ALWAYS, last: ALWAYS }, dating: 'undated' };

/** Days of base layers, each settled once; documents that cite each other in a circle count as undated. */
class BaseDays {
  readonly #byId: ReadonlyMap<string, RawElement>;
  readonly #known = new Map<string, Dated | 'asking'>();
  readonly #documentDates = new Map<string, Dated | undefined>();

  constructor(byId: ReadonlyMap<string, RawElement>) {
    this.#byId = byId;
  }

  /** The day on which a document or task was out: a document's own date, else that of its base; none: `undefined`. */
  of(id: string): Day | undefined {
    const element = this.#byId.get(id);
    if (!element) return undefined;
    const { dating, period } = this.#out(element);
    return dating === 'undated' ? undefined : period.last;
  }

  ofSource(source: SourceRef): Day | undefined {
    const stated = source.asOf === undefined ? undefined : parsePeriod(source.asOf)?.last;
    return stated ?? this.of(source.document);
  }

  /**
   * since or asOf, as written; a document's own date; the file's default; the newest source. A base that is planned
   * must say its date itself: what announces a plan does not date it.
   */
  base(element: RawElement): Dated {
    const known = this.#known.get(element.id);
    if (known && known !== 'asking') return known;
    // Not a recursion: a chain of documents, each the source of the next, may be as long as a file lets it.
    const open = [element];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const known = this.#known.get(top.id);
      if (known === undefined) {
        const stated = statedDate(top);
        this.#known.set(top.id, stated ?? 'asking');
        if (!stated) open.push(...this.#asked(top).filter((document) => !this.#known.has(document.id)));
        continue;
      }
      if (known === 'asking') this.#known.set(top.id, this.#newestSource(top) ?? UNDATED_BASE);
      open.pop();
    }
    return this.#settled(element);
  }

  #settled(element: RawElement): Dated {
    const known = this.#known.get(element.id);
    return known === undefined || known === 'asking' ? UNDATED_BASE : known;
  }

  #out(element: RawElement): Dated {
    return this.#documentDate(element) ?? this.base(element);
  }

  #documentDate(element: RawElement): Dated | undefined {
    if (!this.#documentDates.has(element.id)) this.#documentDates.set(element.id, documentDate(element));
    return this.#documentDates.get(element.id);
  }

  /** The documents whose days are needed for that of `element`. */
  #asked(element: RawElement): RawElement[] {
    return sourcesOf(element, element.raw, true)
      .filter((source) => sourceDate(source) === undefined)
      .map((source) => this.#byId.get(source.document))
      .filter((document) => document !== undefined && !this.#documentDate(document)) as RawElement[];
  }

  #newestSource(element: RawElement): Dated | undefined {
    let newest: Dated | undefined;
    for (const source of sourcesOf(element, element.raw, true)) {
      const document = this.#byId.get(source.document);
      const from = sourceDate(source) ?? (document && (this.#documentDate(document) ?? this.#settled(document)));
      if (!from || from.dating === 'undated') continue;
      if (!newest || from.period.last > newest.period.last) newest = { ...from, dating: 'sources' };
    }
    return newest;
  }
}

/** What the element or its file says of the day of its base; `undefined` where its sources have to say it. */
function statedDate(element: RawElement): Dated | undefined {
  const { raw, defaults } = element;
  const written = datedBy(raw, 'since') ?? datedBy(raw, 'asOf');
  if (written) return written;
  if (textOf(raw, 'planned') !== undefined) return UNDATED_CHANGE;
  const fromFile = defaults?.asOf === undefined ? undefined : datedBy({ asOf: defaults.asOf }, 'asOf');
  return documentDate(element) ?? fromFile;
}

/**
 * The day on which a document was out. Where only the year or month is known and it says of what day in it it speaks
 * (`date: 2018, asOf: 2018-08-31`), that day: nothing else would let what it announces be known within the year.
 */
function documentDate(element: RawElement): Dated | undefined {
  if (element.collection !== 'documents') return undefined;
  const date = datedBy(element.raw, 'date');
  const asOf = datedBy(element.raw, 'asOf');
  const within = date && asOf && date.period.first <= asOf.period.first && asOf.period.last < date.period.last;
  return within ? asOf : date;
}

function sourceDate(source: SourceRef): Dated | undefined {
  return source.asOf === undefined ? undefined : datedBy({ asOf: source.asOf }, 'asOf');
}

function datedBy(raw: JsonObject, key: 'since' | 'asOf' | 'date'): Dated | undefined {
  const written = textOf(raw, key);
  const period = written === undefined ? undefined : parsePeriod(written);
  return period && written !== undefined ? { period, dating: key, written } : undefined;
}

/** Text of a key; a bare year (`date: 2018`) reaches us as a number and counts as its digits. */
function textOf(raw: JsonObject, key: string): string | undefined {
  const value = own(raw, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** Sources in the long form; what is no source is left out (the schema reports it). */
export function sourceRefs(value: Json | readonly Json[] | undefined): SourceRef[] {
  if (!Array.isArray(value)) return [];
  const refs: SourceRef[] = [];
  for (const item of value as readonly Json[]) {
    if (typeof item === 'string') refs.push({ document: item });
    else if (isObject(item) && typeof item.document === 'string') refs.push(item as unknown as SourceRef);
  }
  return refs;
}

function successors(value: Json | undefined): Successor[] {
  if (typeof value === 'string') return [{ id: value }];
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string').map((id) => ({ id }));
  if (!isObject(value)) return [];
  return Object.entries(value).map(([id, detail]) => {
    const list = isObject(detail) ? own(detail, 'for') : undefined;
    const ids = Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : undefined;
    return ids ? { id, for: ids } : { id };
  });
}
