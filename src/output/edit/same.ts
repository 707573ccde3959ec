/** The proof of an edit: what was read before, and what is read after it. */
import { isObject, type Json } from '../../core/json.ts';

/**
 * Equal, and in the same order. `free`: the depths (0 is the whole) at which the order of keys does not count.
 */
export function same(
  a: Json | undefined,
  b: Json | undefined,
  free: (depth: number) => boolean = () => false,
): boolean {
  return compare(a, b, free, 0);
}

function compare(a: Json | undefined, b: Json | undefined, free: (depth: number) => boolean, depth: number): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => compare(item, b[index], free, depth + 1));
  if (!isObject(a) || !isObject(b)) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  if (!free(depth) && keys.some((key, index) => key !== others[index])) return false;
  return keys.every((key) => Object.hasOwn(b, key) && compare(a[key], b[key], free, depth + 1));
}
