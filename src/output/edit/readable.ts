/** Which texts may be edited: those that read to their end without a fault. */
import type { Json } from '../../core/json.ts';
import { MAX_FAULTS } from '../../input/read/limits.ts';
import { readYaml } from '../../input/read/yaml.ts';

/**
 * What the text reads as. `undefined` where the reader finds a fault in it: then part of the text may not be where it
 * seems, and no edit is safe. A number that can be read in two ways is read in one, and may be edited.
 */
export function readable(text: string): { readonly value: Json } | undefined {
  const read = readYaml(text);
  if (read === 'broken' || read.torn) return undefined;
  // Of so many faults the reader names no more: there may be others.
  if (read.faults.length >= MAX_FAULTS || read.faults.some(({ rule }) => rule !== 'ambiguous-number')) return undefined;
  return { value: read.value };
}
