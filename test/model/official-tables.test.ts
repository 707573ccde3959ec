/** Every column of the official tables has a place in the model, and every official value a word. */
import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/core/text.ts';
import {
  COLLECTIONS,
  type Collection,
  FIELDS,
  type FieldInfo,
  fieldInfo,
  isCollection,
} from '../../src/model/generated/fields.ts';
import { COLUMNS, fieldWords, WORKSPACE } from '../../src/model/generated/words.ts';
import { readFramework } from '../../tools/frameworks.ts';
import { expanded, type OfficialColumn, readTables } from '../../tools/official-tables.ts';

const tables = await readTables('vn-qd1425');
const framework = await readFramework('vn-qd1425');
const columns = tables.tables.flatMap((table) =>
  table.columns.map((column): [string, OfficialColumn] => [
    `Bảng ${table.no}, cột ${column.no}: ${column.label}`,
    column,
  ]),
);
const all = Object.keys(COLLECTIONS) as Collection[];

/** Collections whose elements have a link field. */
function withLink(link: string): Collection[] {
  return all.filter((collection) => Object.hasOwn(FIELDS[collection], link));
}

/** Whether a place of the tables file is a field of the model, or a key inside one. */
function exists(place: string): boolean {
  const [first = '', name = '', ...rest] = place.split('.');
  if (first === 'workspace') return WORKSPACE.some(({ path }) => path === name);
  if (tables.links.includes(first))
    return name === '' ? withLink(first).length > 0 : hasKey(withLink(first), first, name);
  if (!isCollection(first) || !fieldInfo(first, name)) return false;
  return rest.length === 0 || hasKey([first], name, rest.join('.'));
}

function hasKey(collections: readonly Collection[], field: string, path: string): boolean {
  const keys = collections.map((collection) => fieldWords(collection, field)?.keys ?? []);
  return keys.length > 0 && keys.every((list) => list.some((key) => key.path === path));
}

/** Fields and keys that hold the column, with what they take. */
function homes(column: OfficialColumn): Taker[] {
  return (column.home ?? [])
    .flatMap((place) => expanded(place, tables))
    .flatMap((place): Taker[] => {
      const [first = '', name = '', ...rest] = place.split('.');
      if (!isCollection(first)) return withLink(first).flatMap((collection) => keyOf(collection, first, name));
      if (rest.length > 0) return keyOf(first, name, rest.join('.'));
      return [{ ...fieldWords(first, name), ...fieldInfo(first, name) }];
    });
}

function keyOf(collection: Collection, field: string, path: string): Taker[] {
  return fieldWords(collection, field)?.keys?.filter((key) => key.path === path) ?? [];
}

type Taker = Pick<FieldInfo, 'values' | 'labels' | 'governed'>;

test('the tables have the columns that the draft numbers', () => {
  const numbers = tables.tables.map((table) => table.columns.map(({ no }) => no));
  expect(numbers).toEqual([20, 12, 12, 22].map((count) => Array.from({ length: count }, (_, at) => at + 1)));
  expect(COLUMNS).toHaveLength(66);
  for (const table of tables.tables) {
    const labels = table.columns.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const [from = 0, to = 0] = table.page.split('-').map(Number);
    expect(table.columns.filter(({ page }) => page < from || page > to)).toEqual([]);
  }
});

describe.each(columns)('%s', (_name, column) => {
  test('has a home, or follows from what has one', () => {
    const { home = [], derived } = column;
    expect(home.length + (derived?.from.length ?? 0)).toBeGreaterThan(0);
    const places = [...home, ...(derived?.from ?? [])].flatMap((place) => expanded(place, tables));
    expect(places.filter((place) => !exists(place))).toEqual([]);
  });
});

test('a column of objects has a home in each kind of them, or says why not', () => {
  for (const column of tables.tables[0]?.columns ?? []) {
    if (!column.home) continue;
    const held = column.home.flatMap((place) => expanded(place, tables)).map((place) => place.split('.')[0] ?? '');
    expect([...held, ...(column.without?.of ?? [])].sort()).toEqual([...tables.objects].sort());
  }
});

test('every link is a row of table 2, or says why not', () => {
  const links = all.flatMap((one) => Object.entries(FIELDS[one]).filter(([, { link }]) => link));
  const told = [...tables.links, ...tables.otherLinks.flatMap((one) => one.links)];
  const ofObjects = links.filter(([name]) =>
    tables.objects.some((one) => Object.hasOwn(FIELDS[one as Collection], name)),
  );
  expect([...new Set(ofObjects.map(([name]) => name))].sort()).toEqual([...told].sort());
});

const withWords = columns.filter(([, { values }]) => values?.some(({ word }) => word !== undefined));

describe.each(withWords)('the values of %s', (_name, column) => {
  const { values = [] } = column;
  const words = values.flatMap(({ word }) => word ?? []);
  const takers = homes(column).filter((one) => one.values !== undefined);

  test('are one to one the words of our fields', () => {
    expect(takers.length).toBeGreaterThan(0);
    for (const taker of takers) {
      const ours = [...(taker.values ?? [])].map(String);
      expect([...new Set(words)]).toEqual(words);
      expect(words.filter((word) => word !== 'notApplicable').sort()).toEqual(ours.sort());
      if (words.includes('notApplicable')) expect(taker.governed).toBe(true);
    }
  });

  test('have the official label, or say why another', () => {
    const others = values.flatMap(({ label, word, differs }) => {
      const ours = word === undefined ? [] : takers.flatMap((taker) => taker.labels?.[word]?.vi ?? []);
      const isOther = ours.some((one) => one.toLowerCase() !== label.toLowerCase());
      return isOther === (differs !== undefined) ? [] : [{ label, ours, differs }];
    });
    expect(others).toEqual([]);
  });
});

test('every collection of objects and every type of one has just one official type', () => {
  const typed = columnOf('Loại đối tượng').values?.flatMap((value) => value.of ?? []) ?? [];
  const kinds = (tables.objects as Collection[]).flatMap((collection) => {
    const types = fieldInfo(collection, 'type')?.values ?? [];
    return typed.includes(collection) ? [collection] : types.map((type) => `${collection}.${type}`);
  });
  expect([...typed].sort()).toEqual(kinds.sort());
});

test('every group of the framework has just one official component in the layer', () => {
  const told = columnOf('Thành phần trong lớp').values?.flatMap((value) => value.groups ?? []) ?? [];
  expect([...told].sort()).toEqual(framework.layers.flatMap(({ groups }) => groups.map(({ id }) => id)).sort());
});

test('each relation that is a link has just one official type, and flows have the others', () => {
  const values = columnOf('Loại quan hệ').values ?? [];
  expect(values.flatMap(({ links = [] }) => links).sort()).toEqual([...tables.links].sort());
});

test('a value without a word says what it is', () => {
  const silent = columns.flatMap(([, { values = [] }]) =>
    values.filter(({ word, of, links, groups, when }) =>
      [word, of, links, groups, when].every((one) => one === undefined),
    ),
  );
  expect(silent).toEqual([]);
});

test('the two languages say different things only where words differ', () => {
  const texts: Text[] = columns.flatMap(([, { level, derived, without }]) =>
    [level, derived, without?.why].filter((one): one is Text => one !== undefined),
  );
  expect(texts.filter(({ vi, en }) => vi === en)).toEqual([]);
});

function columnOf(label: string): OfficialColumn {
  const found = columns.find(([, column]) => column.label === label);
  if (!found) throw new Error(`no column: ${label}`);
  return found[1];
}
