/** `asPlanned: true`: a fact that says no more than "it happened as announced" takes the values of the open plan. */
import { NEVER } from '../core/dates.ts';
import { type JsonObject, own } from '../core/json.ts';
import type { Layer } from './element.ts';
import { closes, replaces } from './equality.ts';
import { fieldNames } from './fields.ts';
import type { Collection } from './generated/fields.ts';
import { announcement, byAnnouncement, byDay } from './layer-order.ts';

/**
 * The layers with the plans' values written into the facts that take them. Which plan: of those announced by the day of
 * the fact and neither taken nor fulfilled before nor moved by a later announcement, the one for the day of the fact,
 * else the one whose day comes first; of plans for one day the one announced last. `takes` is -1 where there is none; a
 * rule reports that.
 */
export function takePlannedValues(layers: readonly Layer[], collection: Collection): Layer[] {
  if (!layers.some((layer) => layer.asPlanned)) return [...layers];
  const taken = new Set<number>();
  const facts = layers.filter((layer) => layer.kind === 'fact').sort(byDay);
  const result = [...layers];
  for (const fact of facts) {
    if (!fact.asPlanned) continue;
    const plan = openPlan(result, fact, taken, collection);
    if (plan) taken.add(plan.index);
    result[fact.index] = plan ? merged(fact, plan) : { ...fact, takes: -1 };
  }
  return result;
}

function openPlan(
  layers: readonly Layer[],
  fact: Layer,
  taken: ReadonlySet<number>,
  collection: Collection,
): Layer | undefined {
  const announced = layers.filter(
    (layer) => layer.kind === 'plan' && announcement(layer) !== NEVER && announcement(layer) <= fact.day,
  );
  const facts = layers.filter(
    (layer) => layer.kind === 'fact' && layer !== fact && !layer.asPlanned && layer.day <= fact.day,
  );
  const isDone = (plan: Layer): boolean => {
    const names = fieldNames(plan);
    return facts.some(
      (layer) =>
        layer.day >= announcement(plan) &&
        names.length > 0 &&
        names.every((field) => closes(collection, field, layer.fields[field], plan.fields[field])),
    );
  };
  const onItsDay = (plan: Layer) => Number(plan.day === fact.day);
  // In the order in which they are to be taken: most often the first is open, and no other needs a look.
  return announced
    .sort((a, b) => onItsDay(b) - onItsDay(a) || (a.day === b.day ? byAnnouncement(b, a) : 0) || byDay(a, b))
    .find(
      (plan) => !taken.has(plan.index) && !isDone(plan) && !announced.some((later) => moves(later, plan, collection)),
    );
}

/** `later` announces the same again: every field that both set has an equal value, or both announce the end. */
function moves(later: Layer, plan: Layer, collection: Collection): boolean {
  if (announcement(later) <= announcement(plan)) return false;
  const both = fieldNames(plan).filter((field) => own(later.fields, field) !== undefined);
  const isAgain = (field: string) =>
    replaces(collection, field, later.fields[field] ?? null, plan.fields[field] ?? null) === 'again';
  const endsAgain = plan.ends !== undefined && later.ends !== undefined;
  return (both.length > 0 || endsAgain) && both.every(isAgain);
}

function merged(fact: Layer, plan: Layer): Layer {
  const fields: Record<string, JsonObject[string]> = {};
  for (const field of fieldNames(plan)) fields[field] = plan.fields[field] ?? null;
  for (const field of fieldNames(fact)) fields[field] = fact.fields[field] ?? null;
  const ends = fact.ends ?? plan.ends;
  return { ...fact, fields, takes: plan.index, ...(ends ? { ends } : {}) };
}
