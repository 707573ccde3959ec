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

interface Plan {
  readonly steps: readonly string[];
  readonly field: string;
  readonly allowed: readonly Collection[];
  readonly isKey: boolean;
}

type Plans = ReadonlyMap<string, readonly Plan[]>;

const PLANS = new Map<Collection, Plans>(
  Object.entries(FIELDS).map(([collection, fields]) => [
    collection as Collection,
    plansOf({ ...fields, ...LAYER_FIELDS, ...CHANGE_FIELDS }),
  ]),
);

const DEFAULTS = plansOf(LAYER_FIELDS);

function plansOf(fields: Readonly<Record<string, FieldInfo>>): Plans {
  const plans = new Map<string, readonly Plan[]>();
  for (const [name, info] of Object.entries(fields)) {
    if (info.refs)
      plans.set(
        name,
        info.refs.map((ref) => planOf(name, ref)),
      );
  }
  return plans;
}

function planOf(name: string, ref: RefPlace): Plan {
  // The long form of a source names its document in a key; people know the field as `sources`.
  const words = ref.path.filter((step) => !/^[*{]/.test(step) && step !== 'document');
  return { steps: ref.path, field: [name, ...words].join('.'), allowed: ref.to, isKey: ref.key === true };
}

/** Every id that the elements name, in their base and in their changes; paths begin at the element. */
export function referencesOf(elements: ReadonlyMap<string, Element>): Reference[] {
  const references: Reference[] = [];
  let from: Element;
  const walker = new Walker((plan, to, path, part) => {
    references.push({ from, path, part, field: plan.field, to, allowed: plan.allowed, target: elements.get(to) });
  });
  for (from of elements.values()) {
    const plans = PLANS.get(from.collection);
    if (!plans) continue;
    walker.layer(plans, from.raw);
    const changes = from.raw.changes;
    if (Array.isArray(changes)) walker.changes(plans, changes);
  }
  return references;
}

/** The ids that a file's `defaults` name. */
export function namedInDefaults(
  defaults: JsonObject,
  report: (to: string, path: Path, part: 'key' | 'value') => void,
): void {
  new Walker((_plan, to, path, part) => report(to, path, part)).layer(DEFAULTS, defaults);
}

type Found = (plan: Plan, to: string, path: Path, part: 'key' | 'value') => void;

/** Keeps the path in one array and copies it only for an id: most values name none. */
class Walker {
  readonly #found: Found;
  readonly #path: (string | number)[] = [];
  #depth = 0;

  constructor(found: Found) {
    this.#found = found;
  }

  changes(plans: Plans, changes: readonly Json[]): void {
    this.#path[0] = 'changes';
    for (let index = 0; index < changes.length; index += 1) {
      const change = changes[index];
      if (!isObject(change)) continue;
      this.#path[1] = index;
      this.#depth = 2;
      this.layer(plans, change);
    }
    this.#depth = 0;
  }

  layer(plans: Plans, raw: JsonObject): void {
    const at = this.#depth;
    for (const key of Object.keys(raw)) {
      const found = plans.get(key);
      if (!found) continue;
      const value = raw[key];
      this.#path[at] = key;
      for (let index = 0; index < found.length; index += 1) {
        this.#depth = at + 1;
        this.#walk(found[index] as Plan, 0, value);
      }
    }
    this.#depth = at;
  }

  #walk(plan: Plan, at: number, value: Json | undefined): void {
    const step = plan.steps[at];
    if (step === undefined) {
      if (typeof value === 'string') this.#name(plan, value, 'value');
    } else if (typeof value !== 'object' || value === null) {
      return;
    } else if (Array.isArray(value)) {
      if (step === '*') this.#items(plan, at, value);
    } else if (step !== '*' && !isUnknown(value as JsonObject) && !isNotApplicable(value as JsonObject)) {
      this.#keys(plan, at, value as JsonObject, step);
    }
  }

  #items(plan: Plan, at: number, list: readonly Json[]): void {
    const depth = this.#depth;
    for (let index = 0; index < list.length; index += 1) {
      this.#path[depth] = index;
      this.#depth = depth + 1;
      this.#walk(plan, at + 1, list[index]);
    }
    this.#depth = depth;
  }

  #keys(plan: Plan, at: number, object: JsonObject, step: string): void {
    const depth = this.#depth;
    const keys = step === '{}' || step === '{*}' ? Object.keys(object) : Object.hasOwn(object, step) ? [step] : [];
    for (const key of keys) {
      this.#path[depth] = key;
      this.#depth = depth + 1;
      if (step === '{}') this.#name(plan, key, 'key');
      else this.#walk(plan, at + 1, object[key]);
    }
    this.#depth = depth;
  }

  #name(plan: Plan, written: string, part: 'key' | 'value'): void {
    // `dvctt-3-4.use` names the element before the dot.
    const dot = plan.isKey ? written.indexOf('.') : -1;
    this.#found(plan, dot === -1 ? written : written.slice(0, dot), this.#path.slice(0, this.#depth), part);
  }
}
