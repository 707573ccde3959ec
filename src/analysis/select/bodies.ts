/** Who answers for an element: the bodies that its fields name, and all that stand below a body. */
import { ANSWERING, mainBodyField } from '../../model/bodies.ts';
import { isUnknown } from '../../model/element.ts';
import type { ElementState, FieldState, State } from '../../model/state.ts';
import { groupOf, heldBy } from '../gap/groups.ts';
import { OWNED } from '../gap/inventory.ts';

/** The id of who owns it, else of who runs, supplies or leads it. A part that says nothing goes with its group. */
export function bodyOf(element: ElementState, state: State): string | undefined {
  return heldBy(state, element, ANSWERING);
}

/** The body and all that stand below it (`parent`) in this state, by id. A ring of parents ends where it began. */
export function bodiesUnder(body: string, state: State): Set<string> {
  const children = new Map<string, string[]>();
  for (const element of state.elements()) {
    if (element.element.collection !== 'organizations') continue;
    for (const parent of idsIn(element.get('parent'))) {
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
export function isHeldBy(element: ElementState, bodies: ReadonlySet<string>, state: State): boolean {
  return ANSWERING.some((field) => idsIn(said(element, field, state)).some((id) => bodies.has(id)));
}

/**
 * Nobody is known to own it, or to lead it where it is a task. Services, systems and infrastructure are asked even where
 * they say nothing of it, but for parts, which go with their group; others only where they say that it is not known.
 */
export function lacksOwner(element: ElementState, state: State): boolean {
  const { collection } = element.element;
  const found = element.get(mainBodyField(collection));
  if (found) return isUnknown(found.value);
  return collection === 'tasks' || (OWNED.has(collection) && groupOf(state, element) === undefined);
}

/** What the element says of the field, else what the group says that it is part of. */
function said(element: ElementState, field: string, state: State): FieldState | undefined {
  const passed = new Set<string>();
  for (let at: ElementState | undefined = element; at && !passed.has(at.id); at = groupOf(state, at)) {
    const found = at.get(field);
    if (found) return found;
    passed.add(at.id);
  }
  return undefined;
}

/** The id in the field as it counts, and as it stands in the file. */
function idsIn(found: FieldState | undefined): string[] {
  return [...new Set([found?.value, found?.written])].filter((id): id is string => typeof id === 'string');
}
