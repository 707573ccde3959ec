/** What the model knows about fields: which belong to a layer and which to the element. */
import type { Layer } from './element.ts';
import { CHANGE_FIELDS, COLLECTIONS, LAYER_FIELDS } from './generated/fields.ts';

/** Keys that date, source or qualify a layer, or that never change: not values of the element. */
const LAYER_KEYS: ReadonlySet<string> = new Set([
  'changes',
  ...Object.keys(LAYER_FIELDS),
  ...Object.keys(CHANGE_FIELDS),
  ...Object.values(COLLECTIONS).flatMap(({ fixed }) => fixed),
]);

/** `false`: the key dates, sources or qualifies a layer, or never changes. */
export function isField(key: string): boolean {
  return !LAYER_KEYS.has(key);
}

/** The fields that a layer sets, in the order of the file. */
export function fieldNames(layer: Pick<Layer, 'fields'>): string[] {
  return Object.keys(layer.fields).filter(isField);
}

/**
 * The fields that say what an element is rather than how it stands: of an element that was only ever planned, these
 * describe it whenever it exists.
 */
export const DESCRIBING: ReadonlySet<string> = new Set(['name', 'type', 'description', 'fits', 'tags']);
