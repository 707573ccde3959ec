/** Layers that contradict each other: two of one kind that set one field for the same days. */
import { overlap } from '../core/dates.ts';
import type { Element, Layer } from './element.ts';
import { fieldNames } from './fields.ts';

export interface Overlap {
  readonly earlier: Layer;
  readonly later: Layer;
  /** The fields that both set. */
  readonly fields: readonly string[];
}

/**
 * Pairs of layers that set a field on overlapping periods. Two plans overlap only when they were announced on the same
 * day: a later announcement takes the place of an earlier one. A fact and a plan never do: that is how plans come true.
 */
export function* overlappingLayers({ layers }: Element): Generator<Overlap> {
  if (layers.length < 2) return;
  for (const [at, earlier] of layers.entries()) {
    const set = new Set(fieldNames(earlier));
    for (const later of layers.slice(at + 1)) {
      if (!compete(earlier, later)) continue;
      const fields = fieldNames(later).filter((field) => set.has(field));
      if (fields.length > 0) yield { earlier, later, fields };
    }
  }
}

function compete(a: Layer, b: Layer): boolean {
  if (a.kind !== b.kind || a.dating === 'undated' || b.dating === 'undated') return false;
  if (a.kind === 'plan' && a.planned?.announced !== b.planned?.announced) return false;
  return overlap(a.period, b.period);
}
