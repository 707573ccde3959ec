/** Codes that named something else before: a code is given once, for life. */
import { isObject, type Json } from '../../../core/json.ts';
import { fold } from '../../../core/text.ts';
import type { Architecture } from '../../../model/architecture.ts';
import { isCollection } from '../../../model/generated/fields.ts';
import { readable } from '../readable.ts';

/** A code of today, and the ids under which the history knows it for something else. */
export interface Reused {
  readonly id: string;
  readonly code: string;
  /** Their ids and names, in the order of ids. */
  readonly before: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Codes of elements that the past texts give to other ids. What was only renamed is the same thing: under both ids it
 * had one name at some time, whatever became of id and name later. Texts that do not read are passed over.
 */
export function reusedCodes({ elements }: Pick<Architecture, 'elements'>, texts: Iterable<string>): Reused[] {
  const byCode = new Map<string, Map<string, Holder>>();
  const note = (code: string, id: string, name: string) => {
    const holders = byCode.get(code) ?? new Map<string, Holder>();
    byCode.set(code, holders);
    const holder = holders.get(id) ?? { name, names: new Set<string>() };
    holders.set(id, holder);
    holder.names.add(fold(name));
  };
  for (const { code, id, name } of elements.values()) if (code !== undefined) note(code, id, name);
  for (const text of texts) for (const { code, id, name } of codedIn(readable(text)?.value)) note(code, id, name);
  const reused: Reused[] = [];
  for (const { id, code } of elements.values()) {
    const holders = code === undefined ? undefined : byCode.get(code);
    if (code === undefined || !holders || holders.size < 2) continue;
    const same = renamedFrom(id, holders);
    const before = [...holders].filter(([other]) => !same.has(other)).map(([other, { name }]) => ({ id: other, name }));
    before.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (before.length > 0) reused.push({ id, code, before });
  }
  return reused;
}

interface Holder {
  readonly name: string;
  readonly names: Set<string>;
}

/** The ids that share a name with this one, or with one that does. */
function renamedFrom(id: string, holders: ReadonlyMap<string, Holder>): Set<string> {
  const same = new Set([id]);
  const names = new Set(holders.get(id)?.names);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [other, holder] of holders) {
      if (same.has(other) || ![...holder.names].some((name) => names.has(name))) continue;
      same.add(other);
      for (const name of holder.names) names.add(name);
      grew = true;
    }
  }
  return same;
}

function* codedIn(value: Json | undefined): Generator<{ id: string; code: string; name: string }> {
  if (!isObject(value)) return;
  for (const [collection, content] of Object.entries(value)) {
    if (!isCollection(collection) || !isObject(content)) continue;
    for (const [id, element] of Object.entries(content)) {
      if (!isObject(element) || typeof element.code !== 'string') continue;
      yield { id, code: element.code, name: typeof element.name === 'string' ? element.name : id };
    }
  }
}
