/** The proof of an edit: what was read before, and what is read after it. */
import { isObject, type Json } from '../../core/json.ts';
import { FREE, type Order } from './order.ts';

/** Equal, and in the same order, but for the keys that `order` puts in one of its own. */
export function same(a: Json | undefined, b: Json | undefined, order: Order = FREE): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index], order));
  if (!isObject(a) || !isObject(b)) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  if (!order.keys && keys.some((key, index) => key !== others[index])) return false;
  const inside = (key: string) => (order.keys ? order.keys.get(key) : order.each) ?? FREE;
  return keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key], inside(key)));
}
