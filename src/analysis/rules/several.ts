/** Records that stand for many things: what would be odd of one thing may be right of them. */
import { type Json, own } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, isNotApplicable } from '../../model/element.ts';

/** Tells of an id whether its record is a group: by its type, by a count that is not one, or since others are part of it. */
export function severalIn({ elements, references }: Architecture): (id: string) => boolean {
  let wholes: Set<Element | undefined> | undefined;
  return (id) => {
    const element = elements.get(id);
    if (!element) return false;
    if (element.layers.some(({ fields }) => isGroupType(own(fields, 'type')) || isNotOne(own(fields, 'count')))) {
      return true;
    }
    wholes ??= new Set(references.filter(({ field }) => field === 'partOf').map(({ target }) => target));
    return wholes.has(element);
  };
}

function isGroupType(type: Json | undefined): boolean {
  return type === 'group' || type === 'users';
}

/** Also a count that is not known: who says so means several. */
function isNotOne(count: Json | undefined): boolean {
  return count !== undefined && count !== null && count !== 1 && !isNotApplicable(count);
}
