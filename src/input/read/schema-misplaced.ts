/** Elements where no element may stand: indented too deeply, inside of another one, or at the margin. */
import { isObject, type Json, own } from '../../core/json.ts';
import { isCollection } from '../../model/generated/fields.ts';
import { OF_FILE } from './scan.ts';
import { type Located, type SchemaMistake, unknownKey } from './schema-mistake.ts';

/** Ids of misplaced elements, with the collection around them. */
export function misplacedIds(root: Json): { collection: string; id: string }[] {
  const found: { collection: string; id: string }[] = [];
  if (!isObject(root)) return found;
  for (const [collection, elements] of Object.entries(root)) {
    if (!isCollection(collection)) {
      if (!OF_FILE.has(collection) && isLikeElement(elements)) found.push({ collection, id: collection });
      continue;
    }
    for (const element of isObject(elements) ? Object.values(elements) : []) {
      for (const [id, inner] of isObject(element) ? Object.entries(element) : []) {
        if (isLikeElement(inner)) found.push({ collection, id });
      }
    }
  }
  return found;
}

/** A key of an element that the model does not have, and whose value is an element itself. */
export function isMisplaced(one: Located): boolean {
  const [collection] = one.path;
  if (one.path.length !== 2 || typeof collection !== 'string' || !isCollection(collection)) return false;
  return isObject(one.value) && isLikeElement(own(one.value, unknownKey(one)));
}

/** All that stand in one element are one mistake of indentation. */
export function misplaced(first: Located, ids: readonly string[]): SchemaMistake {
  const [collection, around] = first.path;
  const [id] = ids;
  const more = ids.length - 1;
  const [vi, en] = more === 0 ? ['', ''] : [` và ${more} đối tượng nữa`, ` and ${more} more`];
  return {
    rule: 'unknown-key',
    path: [...first.path, String(id)],
    part: 'key',
    message: {
      vi: `Đối tượng "${id}"${vi} nằm trong "${around}": thụt lề quá sâu. Lùi ra cho thẳng với các đối tượng của ${collection}.`,
      en: `The element "${id}"${en} stands inside "${around}": it is indented too deeply. Bring it in line with those of ${collection}.`,
    },
  };
}

/** It has a name as only elements have, or the two ends of a flow. */
function isLikeElement(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  return typeof own(value, 'name') === 'string' || (own(value, 'from') !== undefined && own(value, 'to') !== undefined);
}
