/** Finds the ids that elements name, by the generated table of fields: which field, which path, which kinds. */
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Reference } from '../../model/architecture.ts';
import { type Element, isNotApplicable, isUnknown } from '../../model/element.ts';
import {
  CHANGE_FIELDS,
  type Collection,
  FIELDS,
  type FieldInfo,
  LAYER_FIELDS,
  type RefPlace,
} from '../../model/generated/fields.ts';

/** Where ids stand below a field, and what they may name. */
interface Selector {
  readonly steps: readonly string[];
  readonly field: string;
  readonly allowed: readonly Collection[];
  readonly isKey: boolean;
}

type Selectors = ReadonlyMap<string, readonly Selector[]>;

const SELECTORS = new Map<Collection, Selectors>(
  Object.entries(FIELDS).map(([collection, fields]) => [
    collection as Collection,
    selectorsOf({ ...fields, ...LAYER_FIELDS, ...CHANGE_FIELDS }),
  ]),
);

const DEFAULTS = selectorsOf(LAYER_FIELDS);

function selectorsOf(fields: Readonly<Record<string, FieldInfo>>): Selectors {
  const selectors = new Map<string, readonly Selector[]>();
  for (const [name, { refs }] of Object.entries(fields)) {
    if (refs)
      selectors.set(
        name,
        refs.map((ref) => selectorOf(name, ref)),
      );
  }
  return selectors;
}

function selectorOf(name: string, ref: RefPlace): Selector {
  // The long form of a source names its document in a key; people know the field as `sources`.
  const words = ref.path.filter((step) => !/^[*{]/.test(step) && step !== 'document');
  return { steps: ref.path, field: [name, ...words].join('.'), allowed: ref.to, isKey: ref.key === true };
}

/** Every id that the elements name, in their base and in their changes; paths begin at the element. */
export function referencesOf(elements: ReadonlyMap<string, Element>): Reference[] {
  const references: Reference[] = [];
  let from: Element;
  const walker = new Walker(({ field, allowed }, to, path, part) => {
    references.push({ from, path, part, field, to, allowed, target: elements.get(to) });
  });
  for (from of elements.values()) {
    const selectors = SELECTORS.get(from.collection);
    if (!selectors) continue;
    walker.layer(selectors, from.raw);
    const changes = from.raw.changes;
    if (Array.isArray(changes)) walker.changes(selectors, changes);
  }
  return references;
}

/** The ids that a file's `defaults` name. */
export function namedInDefaults(defaults: JsonObject): Pick<Reference, 'field' | 'allowed' | 'to' | 'path' | 'part'>[] {
  const named: ReturnType<typeof namedInDefaults> = [];
  new Walker(({ field, allowed }, to, path, part) => named.push({ field, allowed, to, path, part })).layer(
    DEFAULTS,
    defaults,
  );
  return named;
}

type Found = (selector: Selector, to: string, path: Path, part: 'key' | 'value') => void;

/** Keeps the path in one array and copies it only for an id: most values name none. */
class Walker {
  readonly #found: Found;
  readonly #path: (string | number)[] = [];
  #depth = 0;

  constructor(found: Found) {
    this.#found = found;
  }

  changes(selectors: Selectors, changes: readonly Json[]): void {
    this.#path[0] = 'changes';
    for (let index = 0; index < changes.length; index += 1) {
      const change = changes[index];
      if (!isObject(change)) continue;
      this.#path[1] = index;
      this.#depth = 2;
      this.layer(selectors, change);
    }
    this.#depth = 0;
  }

  layer(selectors: Selectors, raw: JsonObject): void {
    const at = this.#depth;
    for (const key of Object.keys(raw)) {
      const found = selectors.get(key);
      if (!found) continue;
      const value = raw[key];
      this.#path[at] = key;
      for (let index = 0; index < found.length; index += 1) {
        this.#depth = at + 1;
        this.#walk(found[index] as Selector, 0, value);
      }
    }
    this.#depth = at;
  }

  #walk(selector: Selector, at: number, value: Json | undefined): void {
    const step = selector.steps[at];
    if (step === undefined) {
      if (typeof value === 'string') this.#name(selector, value, 'value');
    } else if (typeof value !== 'object' || value === null) {
      return;
    } else if (Array.isArray(value)) {
      if (step === '*') this.#items(selector, at, value);
    } else if (step !== '*' && !isUnknown(value as JsonObject) && !isNotApplicable(value as JsonObject)) {
      this.#keys(selector, at, value as JsonObject, step);
    }
  }

  #items(selector: Selector, at: number, list: readonly Json[]): void {
    const depth = this.#depth;
    for (let index = 0; index < list.length; index += 1) {
      this.#path[depth] = index;
      this.#depth = depth + 1;
      this.#walk(selector, at + 1, list[index]);
    }
    this.#depth = depth;
  }

  #keys(selector: Selector, at: number, object: JsonObject, step: string): void {
    const depth = this.#depth;
    const keys = step === '{}' || step === '{*}' ? Object.keys(object) : Object.hasOwn(object, step) ? [step] : [];
    for (const key of keys) {
      this.#path[depth] = key;
      this.#depth = depth + 1;
      if (step === '{}') this.#name(selector, key, 'key');
      else this.#walk(selector, at + 1, object[key]);
    }
    this.#depth = depth;
  }

  #name(selector: Selector, written: string, part: 'key' | 'value'): void {
    // `dvctt-3-4.use` names the element before the dot.
    const dot = selector.isKey ? written.indexOf('.') : -1;
    this.#found(selector, dot === -1 ? written : written.slice(0, dot), this.#path.slice(0, this.#depth), part);
  }
}
