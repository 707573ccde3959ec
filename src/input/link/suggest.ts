/** Did-you-mean over ids and names: people write `Sở TT&TT` where the id `so-tttt` is wanted. */
import { Nearest } from '../../core/nearest.ts';
import { fold } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import type { Collection } from '../../model/generated/fields.ts';

/** Words that abbreviations leave out: `Sở Thông tin và Truyền thông` is `Sở TT&TT`. */
const LEFT_OUT = new Set(['va', 'cua', 've', 'cho', 'tai']);

/** Ids that are held against a misspelt one, in all: a model with ten thousand of them has another trouble. */
const MOST_COMPARISONS = 5_000_000;

/** Made for the first broken reference only. */
export class Suggester {
  readonly #elements: ReadonlyMap<string, Element>;
  /** Ids by the collections that are allowed. */
  readonly #ids = new Map<string, Nearest>();
  readonly #found = new Map<string, string | undefined>();
  #names: Map<string, string> | undefined;
  #codes: Map<string, string> | undefined;
  #left = MOST_COMPARISONS;

  constructor(elements: ReadonlyMap<string, Element>) {
    this.#elements = elements;
  }

  /** The id that was most likely meant: a name or its abbreviation, then the nearest id. `allowed` empty: any kind. */
  find(written: string, allowed: readonly Collection[] = []): string | undefined {
    const key = [written, ...allowed].join('\u0000');
    if (!this.#found.has(key)) this.#found.set(key, this.#look(written, allowed));
    return this.#found.get(key);
  }

  #look(written: string, allowed: readonly Collection[]): string | undefined {
    const byCode = this.#byCode(written);
    if (byCode !== undefined && this.#fits(byCode, allowed)) return byCode;
    const byName = this.#byName(written);
    if (byName !== undefined && this.#fits(byName, allowed)) return byName;
    const nearest = this.#nearest(written, []);
    if (nearest === undefined || this.#fits(nearest, allowed)) return nearest;
    return this.#nearest(written, allowed) ?? nearest;
  }

  #nearest(written: string, allowed: readonly Collection[]): string | undefined {
    if (this.#left <= 0) return undefined;
    this.#left -= this.#elements.size;
    const key = allowed.join();
    const ids = this.#ids.get(key) ?? new Nearest(this.#idsOf(allowed));
    this.#ids.set(key, ids);
    return ids.find(written);
  }

  #idsOf(allowed: readonly Collection[]): Iterable<string> {
    if (allowed.length === 0) return this.#elements.keys();
    return [...this.#elements.values()].filter((one) => allowed.includes(one.collection)).map((one) => one.id);
  }

  #fits(id: string, allowed: readonly Collection[]): boolean {
    const element = this.#elements.get(id);
    return element !== undefined && (allowed.length === 0 || allowed.includes(element.collection));
  }

  /** `KT-1`, `01/KH-UBND`: what people know it by. */
  #byCode(written: string): string | undefined {
    if (!this.#codes) {
      this.#codes = new Map();
      for (const { id, code, layers } of this.#elements.values()) {
        const number = layers[0]?.fields.number;
        for (const word of [code, number]) if (typeof word === 'string') this.#codes.set(word.toLowerCase(), id);
      }
    }
    return this.#codes.get(written.trim().toLowerCase());
  }

  #byName(written: string): string | undefined {
    this.#names ??= namesOf(this.#elements);
    return this.#names.get(squeeze(written));
  }
}

function namesOf(elements: ReadonlyMap<string, Element>): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of elements.values()) {
    const name = squeeze(element.name);
    if (!names.has(name)) names.set(name, element.id);
  }
  // Abbreviations only of bodies: those are what people shorten, and they give way to whole names.
  for (const element of elements.values()) {
    if (element.collection !== 'organizations') continue;
    for (const short of abbreviations(element.name)) if (!names.has(short)) names.set(short, element.id);
  }
  return names;
}

/** `sotttt`, `stttt` of Sở Thông tin và Truyền thông: some words whole, the others by their first letter. */
function abbreviations(name: string): string[] {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !LEFT_OUT.has(word))
    .slice(0, 12);
  const initials = words.map((word) => word.charAt(0));
  const shorts: string[] = [];
  for (let cut = 0; cut <= words.length; cut += 1) {
    shorts.push([...words.slice(0, cut), ...initials.slice(cut)].join(''));
    if (cut > 1) shorts.push([...initials.slice(0, cut), ...words.slice(cut)].join(''));
  }
  return shorts.filter((short) => short.length > 2);
}

function squeeze(text: string): string {
  return fold(text.slice(0, 300)).replace(/[^a-z0-9]+/g, '');
}
