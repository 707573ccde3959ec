/** The two schemas that editors and validators read, each complete in itself. */
import type { Text } from '../../src/core/text.ts';
import type { OfficialTables } from '../official-tables.ts';
import type { CollectionSource, FieldSource, Source } from './source.ts';
import { type Schema, Values, wordsOf } from './values.ts';
import { columnsOf } from './words.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A model file: what it says for itself, and a map from id to element for each collection. */
export function modelSchema(source: Source, tables: OfficialTables): Schema {
  const values = new Values(source.definitions, officialColumns(source, tables));
  const definitions: Record<string, Schema> = {};
  for (const collection of source.collections) {
    const name = elementName(collection);
    definitions[name] = baseSchema(source, collection);
    definitions[`${name}Change`] = changeSchema(source, collection);
  }
  for (const name of Object.keys(source.definitions)) {
    definitions[name] = values.definition(name);
    definitions[`${name}InChange`] = values.inChange(name);
  }
  Object.assign(definitions, Object.fromEntries(values.links));
  const root: Schema = {
    ...wordsOf(source.model),
    type: 'object',
    additionalProperties: false,
    properties: {
      defaults: {
        ...wordsOf(source.defaults.words),
        type: 'object',
        additionalProperties: false,
        properties: properties(source.defaults.fields),
      },
      ...properties(source.file),
      ...Object.fromEntries(
        source.collections.map((collection) => [
          collection.name,
          {
            title: `${collection.title.vi} · ${collection.title.en}`,
            type: 'object',
            propertyNames: { $ref: '#/$defs/id' },
            additionalProperties: { $ref: `#/$defs/${elementName(collection)}` },
          },
        ]),
      ),
    },
  };
  return complete('urn:kientruc:schema:model', root, definitions);
}

/** Which columns of the official tables a definition holds, in words, whatever collections have it. */
function officialColumns({ collections, layer }: Source, tables: OfficialTables): ReadonlyMap<string, Text> {
  const columns = columnsOf(tables);
  const texts = new Map<string, Text>();
  const all = collections.flatMap(({ name: collection, fields }) =>
    [...fields, ...layer].map(({ name, definition }) => ({ place: `${collection}.${name}`, definition })),
  );
  for (const definition of new Set(all.map((one) => one.definition))) {
    const places = new Set(all.filter((one) => one.definition === definition).map(({ place }) => place));
    const held = columns.filter(({ home }) => home.some((place) => places.has(place)));
    if (held.length === 0) continue;
    const { vi, en } = tables.short;
    texts.set(definition, {
      vi: `(${upperFirst(vi)}: ${held.map((one) => `Bảng ${one.table}, cột ${one.no}: ${one.level.vi}`).join('; ')}.)`,
      en: `(${upperFirst(en)}: ${held.map((one) => `table ${one.table}, column ${one.no}: ${one.level.en}`).join('; ')}.)`,
    });
  }
  return texts;
}

/** `kientruc.yaml`. */
export function workspaceSchema(source: Source): Schema {
  const values = new Values(source.definitions);
  const root = values.schema(source.workspace);
  const names = Object.keys(source.definitions);
  return complete(
    'urn:kientruc:schema:workspace',
    root,
    Object.fromEntries(names.map((name) => [name, values.definition(name)])),
  );
}

/** `system`: the definition of one element. */
function elementName({ type }: CollectionSource): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}

/** A value that must be there cannot end before its element does; what is fixed never stands in a change. */
export function mayEnd({ fixed, required }: CollectionSource, field: string): boolean {
  return !fixed.includes(field) && !required.includes(field);
}

function baseSchema(source: Source, collection: CollectionSource): Schema {
  return {
    title: `${upperFirst(collection.one.vi)} · ${upperFirst(collection.one.en)}`,
    type: 'object',
    additionalProperties: false,
    required: collection.required,
    properties: {
      ...properties([...collection.fields, ...source.layer]),
      changes: {
        ...wordsOf(source.changes),
        type: 'array',
        maxItems: source.changes.maxItems,
        items: { $ref: `#/$defs/${elementName(collection)}Change` },
      },
    },
  };
}

function changeSchema(source: Source, collection: CollectionSource): Schema {
  const fields = collection.fields.filter(({ name }) => !collection.fixed.includes(name));
  return {
    ...wordsOf(source.oneChange),
    type: 'object',
    additionalProperties: false,
    properties: {
      ...properties([...source.layer, ...source.changeOnly]),
      ...Object.fromEntries(
        fields.map(({ name, definition }) => [
          name,
          { $ref: `#/$defs/${definition}${mayEnd(collection, name) ? 'InChange' : ''}` },
        ]),
      ),
    },
  };
}

function properties(fields: readonly FieldSource[]): Schema {
  return Object.fromEntries(fields.map(({ name, definition }) => [name, { $ref: `#/$defs/${definition}` }]));
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** With the definitions that it uses, directly or not, and no others. */
function complete(id: string, root: Schema, definitions: Record<string, Schema>): Schema {
  const used = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string') {
        collect(inner);
        continue;
      }
      const name = inner.slice('#/$defs/'.length);
      if (used.has(name)) continue;
      if (!definitions[name]) throw new Error(`No definition "${name}"`);
      used.add(name);
      collect(definitions[name]);
    }
  };
  collect(root);
  const kept = Object.entries(definitions).filter(([name]) => used.has(name));
  return { $schema: DIALECT, $id: id, ...root, $defs: Object.fromEntries(kept) };
}
