/** Link fields: `uses: ndxp`, `uses: [ndxp]` and `uses: { ndxp: { status: operating } }` say the same kind of thing. */
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { isNotApplicable, isUnknown } from './element.ts';

/** The long form: target → attributes, in the order of the file. Not a link (unknown, absent): `undefined`. */
export function linkTargets(value: Json | undefined): Map<string, JsonObject> | undefined {
  if (typeof value === 'string') return new Map([[value, {}]]);
  if (Array.isArray(value)) {
    return new Map(value.filter((id): id is string => typeof id === 'string').map((id) => [id, {}]));
  }
  if (!isObject(value) || isUnknown(value) || isNotApplicable(value)) return undefined;
  const targets = new Map<string, JsonObject>();
  for (const [id, attributes] of Object.entries(value)) {
    if (attributes !== null) targets.set(id, isObject(attributes) ? attributes : {});
  }
  return targets;
}

/**
 * The value of a link field after a change: a list (or one id) replaces; a map merges by target, and `null` ends one
 * link. The attributes of a target that is named again are replaced as a whole, but for its code: a code never changes.
 */
export function layLink(before: Json | undefined, change: Json): Json {
  if (!isObject(change) || isUnknown(change) || isNotApplicable(change)) return change;
  const merged = new Map(linkTargets(before) ?? []);
  for (const [id, attributes] of Object.entries(change)) {
    if (attributes === null) {
      merged.delete(id);
      continue;
    }
    const code = merged.get(id)?.code;
    merged.set(id, { ...(code === undefined ? {} : { code }), ...(isObject(attributes) ? attributes : {}) });
  }
  return Object.fromEntries(merged);
}
