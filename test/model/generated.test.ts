import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { parseDuration, parsePeriod } from '../../src/core/dates.ts';
import type {
  Coverage,
  Id,
  NotApplicable,
  System,
  SystemChange,
  Unknown,
  UsesLink,
} from '../../src/model/generated/elements.ts';
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  type FieldInfo,
  fieldInfo,
  isCollection,
  LAYER_FIELDS,
} from '../../src/model/generated/fields.ts';
import { type Node, readSource } from '../../tools/generate/source.ts';
import { generate } from '../../tools/generate.ts';

const { definitions, collections, workspace } = await readSource();

test('what is checked in is what the sources give', async () => {
  expect(await generate(true)).toEqual([]);
}, 60_000);

describe('words', () => {
  const all = Object.entries({ ...definitions, 'kientruc.yaml': workspace }).flatMap(([name, node]) =>
    placesIn(node, name),
  );

  test.each(all)('%s has title and description in both languages', (_place, node) => {
    for (const words of [node, node['x-en']]) {
      expect(words?.title).toMatch(/\S/);
      expect(words?.description).toMatch(/\S/);
    }
  });

  const keys = all.filter(
    ([place, node]) => place !== 'kientruc.yaml' && !place.endsWith('[]') && !node.examples?.length,
  );
  test('every field, and every key inside one, has an example', () => {
    expect(keys.map(([place]) => place)).toEqual([]);
  });

  test.each(Object.entries(collections))('%s says in both languages what it holds', (_name, { holds }) => {
    expect([holds.vi, holds.en].filter((text) => !/\S/.test(text))).toEqual([]);
  });
});

/** The node and every key inside its value that has words of its own: what only refers to another field has that one's. */
function placesIn(node: Node, place: string): [place: string, node: Node][] {
  const inner = Object.entries({ ...node.properties, ...node['x-link'] }).flatMap(([key, one]) =>
    one.$ref !== undefined && one.title === undefined ? [] : placesIn(one, `${place}.${key}`),
  );
  const items = node.items?.properties ? placesIn(node.items, `${place}[]`) : [];
  return [[place, node], ...inner, ...items];
}

test.each(Object.entries(definitions).filter(([, node]) => node['x-labels']))(
  '%s has a label for each word',
  (_name, node) => {
    expect(Object.keys(node['x-labels'] ?? {})).toEqual(node.enum);
  },
);

const formats = {
  'partial-date': { type: 'string', validate: (text: string) => parsePeriod(text) !== undefined },
  'period-duration': { type: 'string', validate: (text: string) => parseDuration(text) !== undefined },
} as const;

async function schemaOf(name: string): Promise<object> {
  return JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8')) as object;
}

test.each(['model', 'workspace', 'framework'])('the schema of a %s is strict JSON Schema 2020-12', async (name) => {
  const schema = await schemaOf(name);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(() => ajv.compile(schema)).not.toThrow();
});

describe.each(['model', 'workspace'])('the examples in the schema of a %s', async (name) => {
  const schema = await schemaOf(name);
  const given = nodesIn(schema, '').filter(([, node]) => node.examples !== undefined);

  test('meet it', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats });
    ajv.addSchema(schema, name);
    const examples = given
      // Inside a change stand the same ones again.
      .filter(([pointer]) => !pointer.includes('InChange'))
      .flatMap(([pointer, node]) => (node.examples ?? []).map((example) => ({ pointer, example })));
    const properties = examples.map(({ pointer }, at) => [at, { $ref: `${name}#${pointer}` }]);
    const validate = ajv.compile({ type: 'object', properties: Object.fromEntries(properties) });
    validate(Object.fromEntries(examples.map(({ example }, at) => [at, example])));
    const wrong = new Set(validate.errors?.map(({ instancePath }) => Number(instancePath.split('/')[1])));
    expect([...wrong].map((at) => examples[at])).toEqual([]);
    expect(examples.length).toBeGreaterThan(name === 'model' ? 400 : 10);
  }, 60_000);

  // The editor would write it behind the key by itself, as a fact that nobody stated.
  test('are never one alone, but for words of a list', () => {
    const alone = given.filter(
      ([pointer, { examples = [], enum: words }]) => !words && examples.length === 1 && !pointer.endsWith('/then'),
    );
    expect(alone.map(([pointer]) => pointer)).toEqual([]);
  });
});

interface SchemaNode {
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
}

/** Every schema inside, with its JSON pointer. */
function nodesIn(value: unknown, pointer: string): [pointer: string, node: SchemaNode][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value)
    .filter(([key]) => !['examples', 'enum', 'required'].includes(key) || /(properties|\$defs)$/.test(pointer))
    .flatMap(([key, one]) => nodesIn(one, `${pointer}/${key}`));
  return [[pointer, value], ...inner];
}

describe('the table of fields', () => {
  const all = Object.entries(FIELDS).flatMap(([collection, fields]) =>
    Object.entries(fields).map(([name, info]): [string, FieldInfo] => [`${collection}.${name}`, info]),
  );

  test.each([...all, ...Object.entries(LAYER_FIELDS), ...Object.entries(CHANGE_FIELDS)])('%s', (_name, info) => {
    expect([info.title.vi, info.title.en].every((title) => /\S/.test(title))).toBe(true);
    for (const { to } of info.refs ?? []) expect(to.filter((name) => !isCollection(name))).toEqual([]);
  });

  test('knows fields of the element, its layers and its changes, and no others', () => {
    expect(fieldInfo('systems', 'status')?.ordered).toContain('pilot');
    expect(fieldInfo('systems', 'sources')?.refs).toContainEqual({ path: ['*', 'document'], to: ['documents'] });
    expect(fieldInfo('systems', 'ends')?.refs).toContainEqual({ path: ['becomes', '{}'], to: [] });
    expect(fieldInfo('gaps', 'covers')?.refs).toEqual([{ path: ['*'], to: [], key: true }]);
    for (const name of ['constructor', '__proto__', 'provider']) expect(fieldInfo('systems', name)).toBeUndefined();
  });

  test('an element may be part only of its own kind', () => {
    const kinds = (collection: Collection): unknown => fieldInfo(collection, 'partOf')?.refs?.[0]?.to;
    expect([kinds('services'), kinds('systems')]).toEqual([['services'], ['systems']]);
  });

  test('every collection requires only fields that it has', () => {
    for (const [name, { required, fixed }] of Object.entries(COLLECTIONS)) {
      expect(Object.keys(FIELDS[name as Collection])).toEqual(expect.arrayContaining([...required, ...fixed]));
    }
  });
});

test('types say what the schema says', () => {
  const good: System = {
    name: 'LGSP',
    owner: { unknown: 'nguồn không nêu' },
    since: 2018,
    uses: { ndxp: { status: 'operating', sources: ['qd-1', { document: 'qd-2', at: 'tr. 5' }] } },
    coverage: { of: ['cac-so'], done: 'some' },
    changes: [{ since: '2025-07-01', owner: null, uses: { ndxp: null }, ends: { becomes: ['ioc'] } }],
  };
  expect(good.name).toBe('LGSP');
  expectTypeOf<System['name']>().toEqualTypeOf<string>();
  expectTypeOf<System['owner']>().toEqualTypeOf<Id | Unknown | NotApplicable | undefined>();
  expectTypeOf<SystemChange['owner']>().toEqualTypeOf<Id | Unknown | NotApplicable | null | undefined>();
  expectTypeOf<SystemChange>().not.toHaveProperty('code');
  expectTypeOf<System>().not.toHaveProperty('provider');
  expectTypeOf<NonNullable<System['coverage']>>().toEqualTypeOf<Coverage | Unknown | NotApplicable>();
  expectTypeOf<Coverage['done']>().toEqualTypeOf<Id[] | Unknown | number | 'none' | 'some' | 'all'>();
  expectTypeOf<NonNullable<System['uses']>>().toEqualTypeOf<
    Id | Id[] | Record<Id, UsesLink> | Unknown | NotApplicable
  >();
});
