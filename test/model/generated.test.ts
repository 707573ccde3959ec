import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
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
import { readSource } from '../../tools/generate/source.ts';
import { generate } from '../../tools/generate.ts';

const { definitions } = await readSource();

test('what is checked in is what the sources give', async () => {
  expect(await generate(true)).toEqual([]);
});

test.each(Object.entries(definitions))('%s has titles in both languages', (_name, node) => {
  expect(node.title).toMatch(/\S/);
  expect(node['x-en']?.title).toMatch(/\S/);
  expect(node.description === undefined).toBe(node['x-en']?.description === undefined);
});

test.each(Object.entries(definitions).filter(([, node]) => node['x-labels']))(
  '%s has a label for each word',
  (_name, node) => {
    expect(Object.keys(node['x-labels'] ?? {})).toEqual(node.enum);
  },
);

test.each(['model', 'workspace', 'framework'])('the schema of a %s is strict JSON Schema 2020-12', async (name) => {
  const schema = JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8')) as object;
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: { 'partial-date': true, 'period-duration': true },
  });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(() => ajv.compile(schema)).not.toThrow();
});

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
