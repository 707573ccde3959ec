/** What stands behind a statement of the report: the line, the documents, the date, and how sure it is. */
import { isoDay } from '../../core/dates.ts';
import { isObject, own } from '../../core/json.ts';
import { type Confidence, type Element, type Layer, layerPath, placeIn } from '../../model/element.ts';
import { sourceRefs } from '../../model/layers.ts';
import type { ElementState } from '../../model/state.ts';
import type { Evidence } from './gap.ts';

/** Where a value of a state comes from. Without a field: the element itself. */
export function evidenceOf(state: ElementState, field?: string): Evidence[] {
  if (field === undefined) return state.layers.slice(0, 1).map((layer) => layerEvidence(state.element, layer));
  const found = state.get(field);
  return found ? [layerEvidence(state.element, found.layer, field)] : [];
}

/** A layer of an element as evidence for one field of it, or for its existence. */
export function layerEvidence(element: Element, layer: Layer, field?: string): Evidence {
  // A fact that came `asPlanned` has no line for the field: its own line is the evidence.
  const hasLine = field !== undefined && Object.hasOwn(rawOf(element, layer), field);
  return {
    place: hasLine ? placeIn(element, [...layerPath(layer), field], 'key') : placeIn(element, layerPath(layer)),
    sources: layer.sources.filter((source) => field === undefined || !source.for || source.for.includes(field)),
    ...dateOf(layer),
    confidence: layer.confidence,
    plan: layer.kind === 'plan',
  };
}

/** One entry of a list, a measured value or a target: its own date, sources and confidence, else those of its layer. */
export function entryEvidence(element: Element, layer: Layer, field: string, index: number): Evidence {
  const whole = layerEvidence(element, layer, field);
  const list = layer.fields[field];
  const entry = Array.isArray(list) ? (list[index] as unknown) : undefined;
  if (!isObject(entry)) return whole;
  const by = own(entry, 'planned');
  const sources = typeof by === 'string' ? [{ document: by }] : sourceRefs(own(entry, 'sources'));
  const written = own(entry, 'asOf') ?? own(entry, 'to');
  const confidence = own(entry, 'confidence');
  return {
    ...whole,
    ...(whole.place.part === 'key' ? { place: placeIn(element, [...layerPath(layer), field, index]) } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(written === undefined ? {} : { written: String(written) }),
    ...(typeof confidence === 'string' ? { confidence: confidence as Confidence } : {}),
    plan: typeof by === 'string',
  };
}

/** The less sure of two. */
export function lessSure(a: Confidence, b: Confidence): Confidence {
  const order: Confidence[] = ['assumed', 'derived', 'stated'];
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

function dateOf(layer: Layer): Pick<Evidence, 'written'> {
  const announced = layer.planned?.announced;
  if (announced !== undefined) return { written: isoDay(announced) };
  return layer.written === undefined ? {} : { written: layer.written };
}

function rawOf(element: Element, layer: Layer): object {
  if (layer.index === 0) return element.raw;
  const changes = element.raw.changes;
  const raw = Array.isArray(changes) ? (changes[layer.index - 1] as unknown) : undefined;
  return typeof raw === 'object' && raw !== null ? raw : {};
}
