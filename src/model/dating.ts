/** On which day the base of each element counts: by what it says itself, else by its document, its file or its sources. */
import { ALWAYS, type Day, NEVER, type Period, parsePeriod } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import type { Dating, SourceRef } from './element.ts';
import { type RawElement, sourcesOf, textOf } from './raw.ts';

export interface Dated {
  readonly period: Period;
  readonly dating: Dating;
  readonly written?: string;
}

/** A change that has no date is in no state; a rule reports it. */
export const UNDATED_CHANGE: Dated = { period: { first: NEVER, last: NEVER }, dating: 'undated' };
const UNDATED_BASE: Dated = { period: { first: ALWAYS, last: ALWAYS }, dating: 'undated' };

/** Days of base layers, each settled once; documents that cite each other in a circle count as undated. */
export class BaseDays {
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
    return sourceDate(source)?.period.last ?? this.of(source.document);
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
        if (!stated) for (const document of this.#asked(top)) if (!this.#known.has(document.id)) open.push(document);
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
      .filter((document) => document !== undefined)
      .filter((document) => !this.#documentDate(document));
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
  return documentDate(element) ?? datedAsOf(defaults?.asOf);
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
  return datedAsOf(source.asOf);
}

function datedAsOf(asOf: string | undefined): Dated | undefined {
  return asOf === undefined ? undefined : datedBy({ asOf }, 'asOf');
}

/** The date that the layer has under `key`, where it is one. */
export function datedBy(raw: JsonObject, key: 'since' | 'asOf' | 'date'): Dated | undefined {
  const written = textOf(raw, key);
  const period = written === undefined ? undefined : parsePeriod(written);
  return period && written !== undefined ? { period, dating: key, written } : undefined;
}
