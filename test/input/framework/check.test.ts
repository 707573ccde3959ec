/** The files of frameworks obey their schema and are one whole; what breaks either is told with its file and line. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { FIELDS } from '../../../src/model/generated/fields.ts';
import { checkFramework } from '../../../tools/framework-check.ts';
import { frameworkIds, readFramework } from '../../../tools/frameworks.ts';

const IDS = await frameworkIds();

test.each(IDS)('%s obeys its schema and is one whole', async (id) => {
  const framework = await readFramework(id);
  expect(framework.id).toBe(id);
  for (const { field } of framework.catalogues ?? []) {
    const isField = Object.values(FIELDS).some((fields) => Object.hasOwn(fields, field));
    expect(isField, `${field} is a field`).toBe(true);
  }
});

test('there are two frameworks at least: one alone proves nothing of the other', () => {
  expect(IDS).toContain('vn-qd1425');
  expect(IDS).toContain('vn-khung-2-0');
});

const HEAD = `id: khung
name: { label: Khung thử, en: Test framework }
document: Quyết định số 1
validFrom: "2020-01-01"
documents:
  - { id: qd-1, label: Quyết định số 1, en: Decision 1, certainty: in-force }
layers:
  - id: L1
    label: Lớp một
    en: Layer one
    basis: { at: I.1 }
    groups: [{ id: nhom, label: Nhóm, en: Group }]
crossCutting: []
components:
  - { id: nhom.a, label: A, en: A, layer: L1, group: nhom, status: listed, listed: true, basis: { at: I.2 } }
`;
const PLATFORMS = `platformLists:
  - { id: A, label: Nhóm A, en: Group A, sharing: national-a, count: 1, basis: { at: II } }
platforms:
  - id: A1
    list: A
    label: Nền tảng
    en: Platform
    owner: Bộ A
    layer: L1
    group: nhom
    local: [nhom.a]
    basis: { at: II, page: "1" }
`;

/** `platforms.yaml:3 message` of every mistake in these files. */
function mistakesIn(changes: Readonly<Record<string, readonly [string, string] | string>>): string[] {
  const files = new Map([
    ['framework.yaml', HEAD],
    ['platforms.yaml', PLATFORMS],
  ]);
  for (const [file, change] of Object.entries(changes)) {
    if (typeof change === 'string') files.set(file, change);
    else {
      const text = files.get(file) ?? '';
      expect(text).toContain(change[0]);
      files.set(file, text.replace(change[0], change[1]));
    }
  }
  return checkFramework('khung', files).mistakes.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('a framework', () => {
  it('that is right has no mistake', () => {
    expect(mistakesIn({})).toEqual([]);
  });

  it.each<[string, string, readonly [string, string], string]>([
    [
      'a key that is misspelt',
      'platforms.yaml',
      ['    owner:', '    ownr:'],
      'platforms.yaml:8 There is no "ownr" here. Did you mean "owner"?',
    ],
    ['what is missing', 'platforms.yaml', ['    owner: Bộ A\n', ''], 'platforms.yaml:4 "owner" is missing.'],
    [
      'a word that is none of its kind',
      'framework.yaml',
      ['certainty: in-force', 'certainty: draftt'],
      'framework.yaml:6 "draftt" is none of in-force, draft, secondary. Did you mean "draft"?',
    ],
    [
      'a head without its layers',
      'framework.yaml',
      ['crossCutting: []\n', ''],
      'framework.yaml:1 "crossCutting" is missing.',
    ],
    [
      'a day that is none',
      'framework.yaml',
      ['"2020-01-01"', '"1/1/2020"'],
      'framework.yaml:4 It must match pattern "^\\d{4}-\\d{2}-\\d{2}$".',
    ],
    ['no YAML', 'platforms.yaml', ['    list: A', '   list: A'], 'platforms.yaml:5 This is no YAML: '],
    [
      'an id that is not the folder',
      'framework.yaml',
      ['id: khung', 'id: khac'],
      'framework.yaml:1 The id is that of the folder: "khung".',
    ],
    ['a layer that there is not', 'platforms.yaml', ['layer: L1', 'layer: L2'], 'platforms.yaml:9 There is no "L2".'],
    [
      'a group of another layer',
      'framework.yaml',
      ['group: nhom,', 'group: khac,'],
      'framework.yaml:15 There is no "khac".',
    ],
    ['a list that there is not', 'platforms.yaml', ['    list: A', '    list: C'], 'platforms.yaml:5 There is no "C".'],
    [
      'a component that there is not',
      'platforms.yaml',
      ['[nhom.a]', '[nhom.b]'],
      'platforms.yaml:11 There is no "nhom.b". Did you mean "nhom.a"?',
    ],
    [
      'a document that there is not',
      'platforms.yaml',
      ['{ at: II, page', '{ document: qd-2, at: II, page'],
      'platforms.yaml:12 There is no "qd-2". Did you mean "qd-1"?',
    ],
    [
      'a file of a document that there is not',
      'platforms.yaml',
      ['platformLists:', 'from: qd-2\nplatformLists:'],
      'platforms.yaml:3 There is no "qd-2". Did you mean "qd-1"?',
    ],
    [
      'a count that is wrong',
      'platforms.yaml',
      ['count: 1', 'count: 2'],
      'platforms.yaml:2 The list has 1 platforms, not 2.',
    ],
  ])('%s', (_name, file, change, expected) => {
    const [first = ''] = mistakesIn({ [file]: change });
    expect(first.slice(0, expected.length)).toBe(expected);
  });

  it('has each id once in its list, and each list in one file', () => {
    const twice = PLATFORMS.replace('count: 1', 'count: 2') + PLATFORMS.slice(PLATFORMS.indexOf('  - id: A1'));
    expect(mistakesIn({ 'platforms.yaml': twice })).toEqual(['platforms.yaml:13 "A1" stands in the list twice.']);
    const other = PLATFORMS.slice(0, PLATFORMS.indexOf('platforms:'));
    expect(mistakesIn({ 'more.yaml': other })).toEqual([
      'more.yaml:1 "platformLists" stands in platforms.yaml already: one list, one file.',
    ]);
  });

  it('needs its head', () => {
    const files = new Map([['platforms.yaml', PLATFORMS]]);
    expect(checkFramework('khung', files).mistakes).toMatchObject([{ file: 'framework.yaml', line: 1 }]);
  });
});

test('every field of the schema says what it is, in both languages', () => {
  const schema = JSON.parse(readFileSync('schemas/framework.schema.json', 'utf8'));
  const untold: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries((value as { properties?: object }).properties ?? {})) {
      const { title, $ref } = inner as { title?: string; $ref?: string };
      const told = title ?? schema.$defs[$ref?.split('/').at(-1) ?? '']?.title;
      if (!/^\S.* · \S/.test(told ?? '')) untold.push(`${at}.${key}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`);
  };
  walk(schema, '');
  expect(untold).toEqual([]);
});
