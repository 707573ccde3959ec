/** The past of an element and its plans, as one line of time: every layer, and what it changed. */
import { type Day, NEVER } from '../../core/dates.ts';
import { type Json, own } from '../../core/json.ts';
import type { Place } from '../../core/positions.ts';
import { type Element, type Layer, layerPath, placeIn } from '../../model/element.ts';
import { fieldNames } from '../../model/fields.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import { announcement } from '../../model/layer-order.ts';
import { layLink } from '../../model/links.ts';
import { type PlanOutcome, planOutcomes } from '../../model/plans.ts';
import { layerEvidence } from '../gap/evidence.ts';

/** What a layer does to a field. */
export interface FieldChange {
  readonly field: string;
  /** The value before; `undefined` where none was known. */
  readonly from: Json | undefined;
  /** The value from then on, of merged links all of them; `null` where the layer ends the value. */
  readonly to: Json;
  readonly place: Place;
  /** Of a plan: what became of it. None for what a planned base says the element is. */
  readonly outcome?: PlanOutcome;
}

export interface HistoryEntry {
  readonly layer: Layer;
  readonly place: Place;
  /** In the order of the file. Of the base only what a change speaks of again, and what a plan promises. */
  readonly changes: readonly FieldChange[];
  /** How many values this layer sets that no other layer speaks of, besides the name. */
  readonly lasting: number;
  /** Of a plan that the element comes to be, or ends. */
  readonly presence?: PlanOutcome;
}

export interface History {
  readonly entries: readonly HistoryEntry[];
  /** Facts dated, and plans announced, after the day up to which things were known. */
  readonly notYetKnown: number;
}

/** All that was known of an element on a day, in the order of the days that it speaks of. */
export function historyOf(element: Element, knownAt: Day): History {
  const known = element.layers.filter((layer) => isKnownBy(layer, knownAt));
  const speakers = new Map<string, number>();
  for (const layer of known) {
    for (const field of fieldNames(layer)) speakers.set(field, (speakers.get(field) ?? 0) + 1);
  }
  const line = new Line(element, known, planOutcomes(element, knownAt));
  const entries = [...known].sort(byTime).map((layer) => {
    const changes = fieldNames(layer).map((field) => line.change(layer, field));
    const told = changes.filter(
      ({ field, outcome }) => layer.index > 0 || outcome !== undefined || (speakers.get(field) ?? 0) > 1,
    );
    const presence = line.outcome(layer, 'presence');
    return {
      layer,
      place: placeIn(element, layerPath(layer)),
      changes: told,
      lasting: changes.filter((one) => one.field !== 'name' && !told.includes(one)).length,
      ...(presence ? { presence } : {}),
    };
  });
  return { entries, notYetKnown: element.layers.length - known.length };
}

function isKnownBy(layer: Layer, knownAt: Day): boolean {
  // What has no date is in no state, and a finding: here its author must see it.
  if (layer.day === NEVER) return true;
  return layer.kind === 'plan' ? announcement(layer) <= knownAt : layer.day <= knownAt;
}

/** By day; on one day the plan before the fact that came of it. */
function byTime(a: Layer, b: Layer): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'plan' ? -1 : 1;
  return a.index - b.index;
}

/** Goes along the time of one element and remembers what held. */
class Line {
  readonly #element: Element;
  readonly #facts: readonly Layer[];
  readonly #outcomes: readonly PlanOutcome[];
  readonly #values = new Map<string, Json>();

  constructor(element: Element, known: readonly Layer[], outcomes: readonly PlanOutcome[]) {
    this.#element = element;
    this.#facts = known.filter((layer) => layer.kind === 'fact').sort(byTime);
    this.#outcomes = outcomes;
  }

  outcome(layer: Layer, field: string): PlanOutcome | undefined {
    return this.#outcomes.find((one) => one.plan === layer && one.field === field);
  }

  change(layer: Layer, field: string): FieldChange {
    const outcome = this.outcome(layer, field);
    // A plan changes something only as long as it may still come true; of another one it is told what it set out from.
    const counts = layer.kind === 'fact' || outcome?.status === 'pending';
    const from = counts ? this.#values.get(field) : this.#factsBy(announcement(layer), field);
    const to = this.#lay(field, from, layer);
    if (counts) this.#values.set(field, to);
    const { place } = layerEvidence(this.#element, layer, field);
    return { field, from, to, place, ...(outcome ? { outcome } : {}) };
  }

  /** What the facts gave a field by a day. */
  #factsBy(day: Day, field: string): Json | undefined {
    let value: Json | undefined;
    for (const fact of this.#facts) {
      if (fact.day <= day && own(fact.fields, field) !== undefined) value = this.#lay(field, value, fact);
    }
    return value;
  }

  #lay(field: string, before: Json | undefined, layer: Layer): Json {
    const said = own(layer.fields, field) ?? null;
    return fieldInfo(this.#element.collection, field)?.link ? layLink(before, said) : said;
  }
}
