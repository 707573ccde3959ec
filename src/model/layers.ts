/** From an element as read to its dated layers. */
import { ALWAYS, type Day } from '../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../core/json.ts';
import { takePlannedValues } from './as-planned.ts';
import { BaseDays, type Dated, datedBy, UNDATED_CHANGE } from './dating.ts';
import type { Confidence, Element, Layer, SourceRef, Successor } from './element.ts';
import { type RawElement, sourcesOf, textOf } from './raw.ts';

export { type Defaults, type RawElement, sourceRefs } from './raw.ts';

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
  const confirmedBy = textOf(raw, 'confirmedBy') ?? (isBase ? element.defaults?.confirmedBy : undefined);
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
  if (confirmedBy !== undefined) layer.confirmedBy = confirmedBy;
  return layer;
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
