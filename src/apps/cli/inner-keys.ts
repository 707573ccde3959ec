/** What stands inside a field, read from the published schema: keys and titles are typed in one place only. */
import { existsSync, readFileSync } from 'node:fs';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { same, type Text } from '../../core/text.ts';

export interface InnerKey {
  readonly key: string;
  readonly title: Text;
}

/** In the package, beside `dist`; and in the repository. */
const PLACES = ['../schemas/', '../../../schemas/'].map(
  (folder) => new URL(`${folder}model.schema.json`, import.meta.url),
);

let read: JsonObject | undefined;

function schema(): JsonObject {
  const place = PLACES.find((url) => existsSync(url));
  read ??= place === undefined ? {} : (JSON.parse(readFileSync(place, 'utf8')) as JsonObject);
  return read;
}

/** The title and the text of a field that only the schema knows, such as `changes`. */
export function schemaWords(collection: string, field: string): { title: Text; description: Text } | undefined {
  const node = at(elementOf(collection), 'properties', field);
  const [title, description] = [own(node, 'title'), own(node, 'description')];
  if (typeof title !== 'string' || typeof description !== 'string') return undefined;
  return { title: bilingual(title, ' · '), description: bilingual(description, '\n\n') };
}

/** The keys inside a field's value, or inside each item of its list; of a map of links the keys of a link. */
export function innerKeys(collection: string, field: string): InnerKey[] {
  const found = new Map<string, Text>();
  const element = elementOf(collection);
  const change = target(at(element, 'properties', 'changes', 'items'));
  const fields = { ...at(change, 'properties'), ...at(element, 'properties') };
  collect(at(fields, field), found);
  return [...found].map(([key, title]) => ({ key, title }));
}

function elementOf(collection: string): JsonObject {
  const entries = at(schema(), 'properties', collection);
  return target(at(entries, 'additionalProperties'));
}

function collect(node: JsonObject, found: Map<string, Text>): void {
  const resolved = target(node);
  for (const [key, inner] of Object.entries(at(resolved, 'properties'))) {
    if (isObject(inner) && !found.has(key)) found.set(key, titleOf(inner));
  }
  for (const branch of ['then', 'else', 'items', 'additionalProperties']) {
    const inner = own(resolved, branch);
    if (!isObject(inner)) continue;
    const ref = own(inner, '$ref');
    // These two stand wherever a value may be unknown; the page of the field says so in words.
    if (ref === '#/$defs/unknown' || ref === '#/$defs/notApplicable') continue;
    collect(inner, found);
  }
}

/** The title nearest to the key: what it refers to may have a more general one. */
function titleOf(node: JsonObject): Text {
  const title = own(node, 'title');
  if (typeof title === 'string') return bilingual(title, ' · ');
  const next = referred(node);
  return next ? titleOf(next) : same('');
}

/** What a `$ref` names; the node itself where it has none. */
function target(node: JsonObject): JsonObject {
  const next = referred(node);
  return next ? target(next) : node;
}

function referred(node: JsonObject): JsonObject | undefined {
  const ref = own(node, '$ref');
  return typeof ref === 'string' ? at(schema(), '$defs', ref.replace('#/$defs/', '')) : undefined;
}

function at(node: JsonObject, ...path: readonly string[]): JsonObject {
  let found: Json = node;
  for (const key of path) found = isObject(found) ? (own(found, key) ?? {}) : {};
  return isObject(found) ? found : {};
}

function bilingual(text: string, between: string): Text {
  const cut = text.indexOf(between);
  return cut < 0 ? same(text) : { vi: text.slice(0, cut), en: text.slice(cut + between.length) };
}
