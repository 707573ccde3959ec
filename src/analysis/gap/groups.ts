/** Groups and their parts: what is said of a group is not asked of each part again. */
import type { Json } from '../../core/json.ts';
import { isKnown } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, State } from '../../model/state.ts';

/** The groups that the element is part of, as written. */
function groupsOf(element: ElementState): readonly string[] {
  return [...(linkTargets(element.known('partOf'))?.keys() ?? [])];
}

/** Parts by their group. */
export function partsIn(state: State): Map<string, ElementState[]> {
  const parts = new Map<string, ElementState[]>();
  for (const element of state.elements()) {
    for (const group of groupsOf(element)) {
      if (group === element.id) continue;
      const list = parts.get(group);
      if (list) list.push(element);
      else parts.set(group, [element]);
    }
  }
  return parts;
}

/** The group that stands for an element: attested in the state, and not itself a part of it by a detour. */
export function groupOf(state: State, element: ElementState): ElementState | undefined {
  for (const id of groupsOf(element)) {
    const group = state.of(id);
    if (group && !isPartOf(state, id, element.id)) return group;
  }
  return undefined;
}

/** The known value of a field: its own, where it says anything, even that it is not known; else that of its group. */
export function inherited(state: State, element: ElementState, field: string): Exclude<Json, null> | undefined {
  const passed = new Set<string>();
  for (let at: ElementState | undefined = element; at && !passed.has(at.id); at = groupOf(state, at)) {
    const found = at.get(field);
    if (found) return isKnown(found.value) ? found.value : undefined;
    passed.add(at.id);
  }
  return undefined;
}

/** The first body that the fields name, its own or those of its group. */
export function heldBy(state: State, element: ElementState, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const id = inherited(state, element, field);
    if (typeof id === 'string') return id;
  }
  return undefined;
}

function isPartOf(state: State, id: string, group: string): boolean {
  const passed = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === group) return true;
    if (passed.has(at)) continue;
    passed.add(at);
    const element = state.of(at);
    if (element) open.push(...groupsOf(element));
  }
  return false;
}
