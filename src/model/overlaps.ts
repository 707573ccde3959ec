/** Layers that contradict each other: two facts that set one field for the same days. */
import { overlap } from '../core/dates.ts';
import type { Element, Layer } from './element.ts';
import { fieldNames } from './fields.ts';

export interface Overlap {
  readonly earlier: Layer;
  readonly later: Layer;
  readonly field: string;
}

/**
 * Pairs of layers that set one field on overlapping periods. Two plans overlap only when they were announced on the same
 * day: a later announcement takes the place of an earlier one. A fact and a plan never do: that is how plans come true.
 */
export function overlappingLayers(element: Element): Overlap[] {
  const found: Overlap[] = [];
  const { layers } = element;
  if (layers.length < 2) return found;
  layers.forEach((earlier, at) => {
    for (const later of layers.slice(at + 1)) {
      if (!compete(earlier, later)) continue;
      const fields = new Set(fieldNames(earlier));
      for (const field of fieldNames(later)) if (fields.has(field)) found.push({ earlier, later, field });
    }
  });
  return found;
}

function compete(a: Layer, b: Layer): boolean {
  if (a.kind !== b.kind || a.dating === 'undated' || b.dating === 'undated') return false;
  if (a.kind === 'plan' && a.planned?.announced !== b.planned?.announced) return false;
  return overlap(a.period, b.period);
}
