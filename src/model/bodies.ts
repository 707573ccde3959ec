/** The fields that name the body which answers for an element. */
import type { Collection } from './generated/fields.ts';

/**
 * Who owns it, else who runs or supplies it: the first that is known decides whose the element is. No other list of
 * these fields stands in the program.
 */
export const HOLDING = ['owner', 'operator', 'provider'] as const;

/** The first that is known is who is asked about the element; of a task who leads it. */
export const ANSWERING = [...HOLDING, 'lead'] as const;

/** The field that says first of all who answers for an element of the collection. */
export function mainBodyField(collection: Collection): (typeof ANSWERING)[number] {
  return collection === 'tasks' ? 'lead' : 'owner';
}
