/** What the linked model is made of: elements, each a base layer and its changes. Plain data, no input or output. */
import type { Day, Period } from '../core/dates.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Path, Place } from '../core/positions.ts';
import type { Collection } from './generated/fields.ts';

export type Confidence = 'stated' | 'derived' | 'assumed';

/** One source behind a layer, in its long form. */
export interface SourceRef {
  readonly document: string;
  readonly at?: string;
  readonly asOf?: string;
  /** The fields that it stands behind; none named: all of the layer. */
  readonly for?: readonly string[];
}

/** How the day of a layer came about: `undated` when nothing gives it one. */
export type Dating = 'since' | 'asOf' | 'date' | 'sources' | 'undated';

/**
 * A dated statement about an element: its base (index 0) or one of its `changes` (index 1 …, as written).
 * Its fields are those that it sets; sources, confidence and dates belong to it and are never laid over.
 */
export interface Layer {
  readonly index: number;
  readonly kind: 'fact' | 'plan';
  readonly dating: Dating;
  /** The day or period of the layer; from the first to the last day of a partial date. */
  readonly period: Period;
  /** The last day of `period`: when the layer counts from. `ALWAYS` when undated. */
  readonly day: Day;
  /** The date as it was written, with the precision that it has: `2026-Q4`. */
  readonly written?: string;
  /**
   * The newest day on which it is known to have been so: that of its newest source, where it says since when; its own,
   * where it says as of when (a new report of an old count is no new count). Age counts from it.
   */
  readonly seen: Day;
  /** The same for fields that have a newer source of their own (`for`). */
  readonly seenFor?: Readonly<Record<string, Day>>;
  /** A plan only: the document or task that announced it, and that one's day (`undefined` when it has none). */
  readonly planned?: { readonly by: string; readonly announced: Day | undefined };
  /** What it sets. With `asPlanned` also what the plan had said. Use `fieldNames` to go through them. */
  readonly fields: JsonObject;
  /** `asPlanned`: the plan whose values it takes; -1 when there is none to take. */
  readonly takes?: number;
  /** Existence ends with this layer: the element exists before its day. */
  readonly ends?: { readonly becomes: readonly Successor[] };
  readonly asPlanned: boolean;
  readonly sources: readonly SourceRef[];
  readonly confidence: Confidence;
  readonly note?: string;
  /** Who confirmed it; of a base also what its file says for all. */
  readonly confirmedBy?: string;
}

/** A successor takes the place for the elements named in `for`; the one without takes the rest. */
export interface Successor {
  readonly id: string;
  readonly for?: readonly string[];
}

export interface Element {
  readonly id: string;
  readonly collection: Collection;
  readonly name: string;
  readonly code?: string;
  readonly file: string;
  /** As read: base fields, `changes` and all. */
  readonly raw: JsonObject;
  /** In the order of the file: base first. */
  readonly layers: readonly Layer[];
}

/** The place of something inside an element: `['owner']`, `['changes', 0, 'status']`. No path: the element's key. */
export function placeIn(
  element: Pick<Element, 'file' | 'collection' | 'id'>,
  path: Path = [],
  part: 'key' | 'value' = 'value',
): Place {
  return {
    file: element.file,
    path: [element.collection, element.id, ...path],
    part: path.length === 0 ? 'key' : part,
  };
}

/** The path of a layer inside its element. */
export function layerPath(layer: Layer): Path {
  return layer.index === 0 ? [] : ['changes', layer.index - 1];
}

/** The newest day on which a field of the layer is known to have been so; no field: the newest of all of them. */
export function seenDay(layer: Layer, field?: string): Day {
  if (!layer.seenFor) return layer.seen;
  if (field === undefined)
    return Object.values(layer.seenFor).reduce((newest, day) => Math.max(newest, day), layer.seen);
  return Object.hasOwn(layer.seenFor, field) ? Math.max(layer.seen, layer.seenFor[field] ?? layer.seen) : layer.seen;
}

/** A value that says that it is not known. */
export interface Unknown {
  readonly unknown: string;
  readonly contact?: string;
  readonly due?: string;
}

export function isUnknown(value: Json | undefined): value is JsonObject & Unknown {
  return isObject(value) && Object.hasOwn(value, 'unknown');
}

export function isNotApplicable(value: Json | undefined): value is JsonObject & { readonly notApplicable: string } {
  return isObject(value) && Object.hasOwn(value, 'notApplicable');
}

/** A value that says something: not absent, not ended, neither unknown nor not applicable. */
export function isKnown(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null && !isUnknown(value) && !isNotApplicable(value);
}
