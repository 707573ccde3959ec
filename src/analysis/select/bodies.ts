/** Who answers for an element: the bodies that its fields name, and all that stand below a body. */
import { isKnown } from '../../model/element.ts';
import { FIELDS } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';

/** The first that is known is who is asked about the element. */
export const BODY_FIELDS = ['owner', 'operator', 'provider', 'lead'] as const;

/** The id of who owns it, else of who runs, supplies or leads it. */
export function bodyOf(state: ElementState): string | undefined {
  for (const field of BODY_FIELDS) {
    const id = state.known(field);
    if (typeof id === 'string') return id;
  }
  return undefined;
}

/** The body and all that stand below it (`parent`) in this state, by id. A ring of parents ends where it began. */
export function bodiesUnder(body: string, state: State): Set<string> {
  const children = new Map<string, string[]>();
  for (const element of state.elements()) {
    if (element.element.collection !== 'organizations') continue;
    for (const parent of named(element, 'parent')) {
      const list = children.get(parent);
      if (list) list.push(element.id);
      else children.set(parent, [element.id]);
    }
  }
  const found = new Set([body]);
  // A set is gone through with what is added on the way.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return found;
}

/**
 * One of the bodies owns, runs, supplies or leads it. A body that has ended is found by its own id too, in what its
 * successors took over: the file still names it.
 */
export function isHeldBy(element: ElementState, bodies: ReadonlySet<string>): boolean {
  return BODY_FIELDS.some((field) => named(element, field).some((id) => bodies.has(id)));
}

/** Nobody is known to own it, or to lead it where it is a task. What has no owner by its nature is not asked. */
export function lacksOwner(element: ElementState): boolean {
  const fields = FIELDS[element.element.collection];
  const field = Object.hasOwn(fields, 'owner') ? 'owner' : Object.hasOwn(fields, 'lead') ? 'lead' : undefined;
  return field !== undefined && !isKnown(element.get(field)?.value);
}

/** The id in the field as it counts, and as it stands in the file. */
function named(element: ElementState, field: string): string[] {
  const found = element.get(field);
  return [...new Set([found?.value, found?.written])].filter((id): id is string => typeof id === 'string');
}
