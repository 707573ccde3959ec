/** Where the parts of an element, and the ids that are named, stand in their files. */
import { formatDate, formatDay } from '../../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { FileReference, Reference } from '../../model/architecture.ts';
import { type Element, type Layer, layerPath } from '../../model/element.ts';
import type { Where } from './rule.ts';

/** The place of an id that an element or a file names. */
export function whereNamed(reference: Reference | FileReference): Where {
  if ('place' in reference) return { place: reference.place };
  const { from: element, path, part } = reference;
  return { element, path, part };
}

/** The index of the layer that a path inside an element leads into. */
export function layerAt(path: Path): number {
  return path[0] === 'changes' && typeof path[1] === 'number' ? path[1] + 1 : 0;
}

/** What stands at a path inside an element; `undefined` where nothing does. */
export function valueAt(raw: JsonObject, path: Path): Json | undefined {
  let value: Json | undefined = raw;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? (value[step] as Json | undefined) : undefined;
    else value = isObject(value) ? own(value, step) : undefined;
  }
  return value;
}

/** What is written in a layer itself: without what `asPlanned` took from a plan. */
function writtenIn(element: Element, layer: Layer): JsonObject {
  const changes = own(element.raw, 'changes');
  const raw = layer.index === 0 ? element.raw : Array.isArray(changes) ? changes[layer.index - 1] : undefined;
  return isObject(raw) ? raw : {};
}

/** The base and the changes of an element as written, each with its layer and its path. */
export function writtenLayers(element: Element): { layer: Layer; path: Path; raw: JsonObject }[] {
  return element.layers.map((layer) => ({ layer, path: layerPath(layer), raw: writtenIn(element, layer) }));
}

/** The place of a field that a layer sets; where `asPlanned` took it, the place in the plan. */
export function pathOfField(element: Element, layer: Layer, field: string): Path {
  if (own(writtenIn(element, layer), field) !== undefined) return [...layerPath(layer), field];
  const plan = layer.takes === undefined ? undefined : element.layers[layer.takes];
  return [...layerPath(plan ?? layer), field];
}

/** The place of a layer's date; where none is written in the layer, the layer itself. */
export function pathOfDate(element: Element, layer: Layer): Path {
  const raw = writtenIn(element, layer);
  const key = ['since', 'asOf', 'date'].find((name) => own(raw, name) !== undefined);
  return key === undefined ? layerPath(layer) : [...layerPath(layer), key];
}

/** The date of a layer as it was written: `tháng 3/2025`. */
export function dateOf(layer: Layer): Text {
  const { written, day } = layer;
  if (written === undefined) return { vi: formatDay(day, 'vi'), en: formatDay(day, 'en') };
  return { vi: formatDate(written, 'vi'), en: formatDate(written, 'en') };
}
