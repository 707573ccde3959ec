/**
 * The heart of the model: what was so, or was planned to be so, on a day, by what was known on another day.
 *
 * `stateAt(date, { knownAt })` holds the facts dated up to min(date, knownAt), and over them the plans that were
 * announced by knownAt and are dated in (knownAt, date].
 */
import { ALWAYS, type Day, type Duration, subtract } from '../core/dates.ts';
import { isObject, type Json, own } from '../core/json.ts';
import type { Element, Layer, SourceRef } from './element.ts';
import { isKnown, isUnknown, seenDay } from './element.ts';
import { DESCRIBING, fieldNames, isField } from './fields.ts';
import { COLLECTIONS, fieldInfo } from './generated/fields.ts';
import { announcement, byDay, byPlannedDay } from './layer-order.ts';
import { layLink } from './links.ts';
import { type PlanOutcome, planOutcomes } from './plans.ts';
import { followValue, type Successors, successorsIn } from './successors.ts';

export interface StateOptions {
  /** What was known on this day counts. Never after today: who calls it sees to that. */
  readonly knownAt: Day;
  readonly staleAfter?: Duration;
}

/**
 * - `present`: a fact attests it. `planned`: only a plan brings it about by this date.
 * - `unconfirmed`: a fact attests it, and all that is known of it is older than the workspace lets count.
 */
export type Presence = 'present' | 'planned' | 'unconfirmed';
export type Absence = 'not-attested' | 'ended' | 'no-such-element';

/** Why a value that was once known does not count in this state. */
export type Lost = 'stale' | 'reference-ended';

export interface FieldState {
  /** The value as it counts in this state: ids follow the successors of ended elements; what is lost is unknown. */
  readonly value: Json;
  /** The value as it stands in the files: where `lost`, the last known one. */
  readonly written: Json;
  /** The layer that set it: its file, date, sources, confidence. Of merged links, the last one. */
  readonly layer: Layer;
  readonly lost?: Lost;
  /** Ids in the value that name an ended element whose successor is not said. */
  readonly dangling?: readonly string[];
}

/** An element in a state. Fields are worked out when asked for. */
export class ElementState {
  readonly element: Element;
  readonly presence: Presence;
  readonly #state: State;
  readonly #layers: readonly Layer[];
  #outcomes: readonly PlanOutcome[] | undefined;
  /** Rules and reasons ask for the same few fields again and again. */
  #asked: Map<string, FieldState | undefined> | undefined;

  constructor(state: State, element: Element, presence: Presence, layers: readonly Layer[]) {
    this.#state = state;
    this.element = element;
    this.presence = presence;
    this.#layers = layers;
  }

  get id(): string {
    return this.element.id;
  }

  /** The layers that this state is made of: facts by date, then plans by date. */
  get layers(): readonly Layer[] {
    return this.#layers;
  }

  /** What became of its plans, as known then. */
  get outcomes(): readonly PlanOutcome[] {
    this.#outcomes ??= planOutcomes(this.element, this.#state.knownAt);
    return this.#outcomes;
  }

  /** Names of the fields that are set in this state. */
  fields(): string[] {
    const names = new Set<string>();
    for (const layer of this.#layers) for (const name of fieldNames(layer)) names.add(name);
    return [...names].filter((name) => this.get(name) !== undefined);
  }

  /** The field as it stands in this state; `undefined` where nothing is said or a change ended it. */
  get(field: string): FieldState | undefined {
    this.#asked ??= new Map();
    if (this.#asked.has(field)) return this.#asked.get(field);
    const found = this.#find(field);
    this.#asked.set(field, found);
    return found;
  }

  #find(field: string): FieldState | undefined {
    if (!isField(field)) return undefined;
    const info = fieldInfo(this.element.collection, field);
    let setBy = this.#describedBy(field);
    let value = setBy && own(setBy.fields, field);
    for (const layer of this.#layers) {
      const said = own(layer.fields, field);
      if (said === undefined || !this.#counts(layer, field)) continue;
      value = info?.link ? layLink(value, said) : said;
      setBy = layer;
    }
    if (value === undefined || value === null || !setBy) return undefined;
    return this.#asItCounts(field, value, setBy);
  }

  /** The value where it is known; `undefined` where it is absent, unknown, lost or not applicable. */
  known(field: string): Exclude<Json, null> | undefined {
    const value = this.get(field)?.value;
    return isKnown(value) ? value : undefined;
  }

  /** The sources that stand behind a field. */
  sources(field: string): readonly SourceRef[] {
    const layer = this.get(field)?.layer;
    return (layer?.sources ?? []).filter((source) => !source.for || source.for.includes(field));
  }

  /** A planned base says what the element is whenever it exists: below all facts. */
  #describedBy(field: string): Layer | undefined {
    const base = this.element.layers[0];
    if (base?.kind !== 'plan' || !DESCRIBING.has(field)) return undefined;
    return own(base.fields, field) === undefined ? undefined : base;
  }

  /** A layer of this state counts for all its fields, but for plans that were announced anew or that a fact overtook. */
  #counts(layer: Layer, field: string): boolean {
    if (layer.kind === 'fact') return true;
    // A planned base is in the state for what it describes, even when its own day is not.
    if (layer.index === 0 && layer.day > this.#state.date) return false;
    return this.outcomes.some((o) => o.plan === layer && o.field === field && o.status === 'pending');
  }

  #asItCounts(field: string, written: Json, layer: Layer): FieldState {
    const info = fieldInfo(this.element.collection, field);
    const state = this.#state;
    if (info?.ages && layer.kind === 'fact' && isKnown(written) && state.isOld(layer, field)) {
      const final = typeof written === 'string' && info.final?.includes(written);
      // Measured values are a series: each has a date of its own and grows old by itself.
      if (!final && field !== 'values') return { value: { unknown: '' }, written, layer, lost: 'stale' };
    }
    const covers = field === 'coverage' && isObject(written) && !isUnknown(written);
    if (covers && (state.namesEnded(own(written, 'of')) || state.namesEnded(own(written, 'done')))) {
      return { value: { unknown: '' }, written, layer, lost: 'reference-ended' };
    }
    if (!info?.follows || !state.hasEnded) return { value: written, written, layer };
    const { value, dangling } = followValue(written, this.id, state.successors, info.link === true);
    return { value, written, layer, ...(dangling.length > 0 ? { dangling } : {}) };
  }
}

export class State {
  readonly date: Day;
  readonly knownAt: Day;
  /** The day up to which facts count. */
  readonly horizon: Day;
  readonly #present = new Map<string, ElementState>();
  readonly #ended = new Map<string, Layer>();
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #old: Day;
  readonly successors: Successors;

  constructor(elements: ReadonlyMap<string, Element>, date: Day, options: StateOptions) {
    this.date = date;
    this.knownAt = options.knownAt;
    this.horizon = Math.min(date, options.knownAt);
    this.#elements = elements;
    this.#old = options.staleAfter ? subtract(this.horizon, options.staleAfter) : ALWAYS;
    for (const element of elements.values()) this.#place(element);
    this.successors = successorsIn(this.#ended);
  }

  /** The element as it stands; `undefined` where it is not in this state. */
  of(id: string): ElementState | undefined {
    return this.#present.get(id);
  }

  /** In the order of ids. */
  elements(): Iterable<ElementState> {
    return this.#present.values();
  }

  /** Why an element is not in this state; `undefined` when it is. */
  absence(id: string): Absence | undefined {
    if (this.#present.has(id)) return undefined;
    if (this.#ended.has(id)) return 'ended';
    return this.#elements.has(id) ? 'not-attested' : 'no-such-element';
  }

  /** The layer that ended the element, in this state. */
  endOf(id: string): Layer | undefined {
    return this.#ended.get(id);
  }

  get hasEnded(): boolean {
    return this.#ended.size > 0;
  }

  /**
   * What the layer says of a field (no field: all that it says) was last known before the workspace's limit of age,
   * counted from the last day of facts. What is undated has no age.
   */
  isOld(layer: Layer, field?: string): boolean {
    return layer.day !== ALWAYS && seenDay(layer, field) < this.#old;
  }

  /** A value measured on `day` is older than the workspace lets count. */
  isTooOld(day: Day): boolean {
    return day !== ALWAYS && day < this.#old;
  }

  namesEnded(ids: Json | undefined): boolean {
    return Array.isArray(ids) && ids.some((id) => typeof id === 'string' && this.#ended.has(id));
  }

  #place(element: Element): void {
    const { layers } = element;
    const base = layers[0];
    // Most elements are one undated or old fact and nothing else.
    if (layers.length === 1 && base && base.kind === 'fact') {
      if (base.day <= this.horizon && !base.ends) this.#present.set(element.id, this.#attested(element, layers));
      else if (base.day <= this.horizon) this.#ended.set(element.id, base);
      return;
    }
    const facts = layers.filter((layer) => layer.kind === 'fact' && layer.day <= this.horizon).sort(byDay);
    const plans = layers.filter((layer) => layer.kind === 'plan' && this.#isAhead(layer)).sort(byPlannedDay);
    const pending = plans.length === 0 ? [] : planOutcomes(element, this.knownAt).filter((o) => o.status === 'pending');
    if (facts.length === 0 && !plans.some((layer) => begins(layer, pending))) return;
    const end =
      facts.find((layer) => layer.ends) ??
      plans.find((layer) => layer.ends && pending.some((o) => o.plan === layer && o.field === 'presence'));
    if (end) {
      this.#ended.set(element.id, end);
      return;
    }
    const applied = [...facts, ...plans];
    // A planned base describes the element whenever it exists.
    if (base?.kind === 'plan' && !applied.includes(base)) applied.unshift(base);
    if (facts.length > 0) this.#present.set(element.id, this.#attested(element, applied));
    else this.#present.set(element.id, new ElementState(this, element, 'planned', applied));
  }

  /** A plan that was announced by then and is dated after what is known, up to the date of the state. */
  #isAhead(layer: Layer): boolean {
    return announcement(layer) <= this.knownAt && layer.day > this.knownAt && layer.day <= this.date;
  }

  #attested(element: Element, layers: readonly Layer[]): ElementState {
    const present = new ElementState(this, element, 'present', layers);
    const ages =
      COLLECTIONS[element.collection].part === true &&
      layers.every((layer) => layer.kind === 'plan' || this.isOld(layer));
    if (!ages) return present;
    const status = present.get('status')?.value;
    const isFinal = typeof status === 'string' && fieldInfo(element.collection, 'status')?.final?.includes(status);
    return isFinal ? present : new ElementState(this, element, 'unconfirmed', layers);
  }
}

/** The plan brings the element about: a planned base, or the plan of a value where no fact attests the element yet. */
function begins(plan: Layer, pending: readonly PlanOutcome[]): boolean {
  return pending.some((o) => o.plan === plan && (o.field === 'presence' ? !plan.ends : plan.index > 0));
}

/** The state of the elements on `date`, by what was known at `knownAt`. */
export function stateAt(elements: ReadonlyMap<string, Element>, date: Day, options: StateOptions): State {
  return new State(elements, date, options);
}
