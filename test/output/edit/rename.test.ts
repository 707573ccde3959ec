/** `rename`: every place where the schema knows an id, and no other byte. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import {
  CHANGE_FIELDS,
  type Collection,
  FIELDS,
  type FieldInfo,
  LAYER_FIELDS,
} from '../../../src/model/generated/fields.ts';
import { rename, SharedText } from '../../../src/output/edit/rename/rename.ts';
import { edited, open, SETTINGS, type Texts } from './workspace.ts';

async function renamed(texts: Texts, from: string, to: string) {
  const all = { 'kientruc.yaml': SETTINGS, ...texts };
  const { edits, places, mentions } = await rename(await open(all), from, to);
  const lineOf = ({ file, at }: { file: string; at: number }) =>
    `${file}:${(all as Texts)[file]?.slice(0, at).split('\n').length}`;
  return { texts: edited(all, edits), places: places.map(lineOf), mentions: mentions.map(lineOf) };
}

/** A value that holds the id at the end of the path, as `RefPlace` describes it. */
function valueWith(id: string, steps: readonly string[]): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return id;
  if (step === '*') return [valueWith(id, rest)];
  if (step === '{}') return { [id]: {} };
  if (step === '{*}') return { other: valueWith(id, rest) };
  return { [step]: valueWith(id, rest) };
}

describe('the places', () => {
  const fields = Object.entries(FIELDS).flatMap(([collection, own]) =>
    Object.entries<FieldInfo>({ ...own, ...LAYER_FIELDS, ...CHANGE_FIELDS }).flatMap(([field, { refs = [] }]) =>
      refs.map((ref) => ({ collection: collection as Collection, field, steps: ref.path })),
    ),
  );

  it.each(fields)('$collection.$field $steps, in the base and in a change', async ({ collection, field, steps }) => {
    const value = JSON.stringify(valueWith('cu', steps));
    const text = (id: string, inner: string) =>
      `${collection}:\n  ${id}: { name: X, ${field}: ${inner}, changes: [{ since: 2020, ${field}: ${inner} }] }\n`;
    const texts = { 'a.yaml': text('x', value), 'b.yaml': 'organizations:\n  cu: { name: Cũ }\n' };
    const { texts: after, places } = await renamed(texts, 'cu', 'moi');
    expect(after['a.yaml']).toBe(text('x', value.replace('"cu"', '"moi"')));
    expect(places).toEqual(['a.yaml:2', 'a.yaml:2', 'b.yaml:2']);
  });

  it('are quoted or not, in brackets or not, in blocks, before comments: the rest stays byte for byte', async () => {
    const text = (id: string) => `# about the office
organizations:
  ${id}: # the office
    name: cu
  b: { name: B, parent: ${id} }
  "c": {"name":"C","parent":"${id}"}
systems:
  s:
    name:   S
    owner:   '${id}'   # who
    operator: >-
      ${id}
    coverage: { of: [ b,${id} , "${id}" ], done: [${id}] }
    uses:
    - t
    changes:
    - {since: 2020,owner: ${id}}
  t: {name: T, uses: {"s": {note: cu}}}
`;
    const after = await renamed({ 'a.yaml': text('cu') }, 'cu', 'co-quan-moi');
    expect(after.texts['a.yaml']).toBe(text('co-quan-moi'));
    expect(after.places).toEqual([3, 5, 6, 10, 12, 13, 13, 13, 17].map((line) => `a.yaml:${line}`));
  });

  it('hold with line ends of Windows', async () => {
    const { texts } = await renamed({ 'a.yaml': 'tasks:\r\n  a:\r\n    name: A\r\n    after: [a]\r\n' }, 'a', 'b');
    expect(texts['a.yaml']).toBe('tasks:\r\n  b:\r\n    name: A\r\n    after: [b]\r\n');
  });

  it('are written with escapes too', async () => {
    const { texts } = await renamed({ 'a.yaml': 'tasks:\n  a-b: { name: A, after: ["\\x61-b"] }\n' }, 'a-b', 'c');
    expect(texts['a.yaml']).toBe('tasks:\n  c: { name: A, after: ["c"] }\n');
  });

  it('are keys of gaps, and the requirement that such a key names', async () => {
    const text = (id: string) => `requirements:
  ${id}: { name: R }
services:
  s: { name: S }
gaps:
  g: { name: G, covers: [${id}, ${id}.presence, "s.rule:${id}", s.use, ${id}.rule:${id}, s.rule:cu-2] }
`;
    const { texts } = await renamed({ 'a.yaml': text('cu') }, 'cu', 'moi');
    expect(texts['a.yaml']).toBe(text('moi'));
  });

  it("are the authority of the workspace and the sources in a file's defaults", async () => {
    const texts = { 'a.yaml': 'organizations:\n  ubnd-tp: { name: UBND }\n' };
    expect((await renamed(texts, 'ubnd-tp', 'ubnd')).texts).toEqual({
      'kientruc.yaml': SETTINGS.replace('ubnd-tp', 'ubnd'),
      'a.yaml': 'organizations:\n  ubnd: { name: UBND }\n',
    });
    const sources = { 'b.yaml': 'defaults: { sources: [d, { document: d, at: d }] }\ndocuments:\n  d: { name: D }\n' };
    const { texts: after, mentions } = await renamed(sources, 'd', 'e');
    expect(after['b.yaml']).toBe('defaults: { sources: [e, { document: e, at: d }] }\ndocuments:\n  e: { name: D }\n');
    expect(mentions).toEqual(['b.yaml:1']);
  });

  it('are found in elements that break their schema, and of ids that two elements have', async () => {
    const texts = {
      'a.yaml': 'systems:\n  a: { nme: A, uses: [cu] }\n  cu: { name: Cũ, status: sai }\n',
      'b.yaml': 'systems:\n  cu: { name: Cũ 2 }\n',
    };
    expect((await renamed(texts, 'cu', 'moi')).texts).toMatchObject({
      'a.yaml': 'systems:\n  a: { nme: A, uses: [moi] }\n  moi: { name: Cũ, status: sai }\n',
      'b.yaml': 'systems:\n  moi: { name: Cũ 2 }\n',
    });
  });

  it('are changed once where an alias repeats them', async () => {
    const text = (id: string) =>
      `organizations:\n  ${id}: { name: Cũ }\nsystems:\n  a: { name: A, owner: &o ${id}, operator: *o }\n`;
    const after = await renamed({ 'a.yaml': text('cu') }, 'cu', 'moi');
    expect(after.texts['a.yaml']).toBe(text('moi'));
    expect(after.places).toEqual(['a.yaml:2', 'a.yaml:4']);
  });

  it('may take the id that something referred to in vain', async () => {
    const texts = { 'a.yaml': 'systems:\n  a: { name: A, uses: [moi] }\n  cu: { name: Cũ }\n' };
    expect((await renamed(texts, 'cu', 'moi')).texts['a.yaml']).toContain('\n  moi: { name: Cũ }');
  });
});

describe('what is not a place', () => {
  it('is told: prose, comments, and fields that hold text; but not words of the model, nor parts of other ids', async () => {
    const texts = {
      'a.yaml': `# pilot began in 2018
systems:
  pilot: { name: Thử, status: pilot } # not pilot-2, pilots, x-pilot
  b:
    name: pilot
    contact: hỏi pilot, rồi lại pilot
    coverage: { done: some }
    uses: [pilot-2]
`,
    };
    const { mentions, texts: after } = await renamed(texts, 'pilot', 'thu');
    expect(mentions).toEqual([1, 5, 6, 6].map((line) => `a.yaml:${line}`));
    expect(after['a.yaml']).toBe(texts['a.yaml'].replace('  pilot: {', '  thu: {'));
  });

  it('stops the change where an anchor makes it one with a place', async () => {
    const text = 'organizations:\n  cu: { name: Cũ }\nsystems:\n  a: { name: A, owner: &o cu, note: *o }\n';
    const opened = await open({ 'a.yaml': text });
    await expect(rename(opened, 'cu', 'moi')).rejects.toBeInstanceOf(SharedText);
  });
});

describe('on the model of Hanoi', () => {
  const root = path.resolve(import.meta.dirname, '../../../architecture');
  const texts: Texts = Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8')]),
  );

  it('there and back is nowhere, and in between nothing has the old id', async () => {
    const { architecture } = await open(texts);
    const ids = [...architecture.elements.keys()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), fc.constantFrom('x', 'mot-id-moi', 'a1'), async (from, to) => {
        const opened = await open(texts);
        const there = edited(texts, (await rename(opened, from, to)).edits);
        const between = await open(there);
        expect(between.architecture.elements.has(from)).toBe(false);
        expect(between.architecture.references.some((reference) => reference.to === from)).toBe(false);
        expect(between.architecture.references).toHaveLength(opened.architecture.references.length);
        expect(edited(there, (await rename(between, to, from)).edits)).toEqual(texts);
      }),
      { numRuns: 12 },
    );
  });
});

it('takes no longer for each place the more there are', { timeout: 60_000 }, async () => {
  const elements = Array.from({ length: 15_000 }, (_, at) => `  s${at}: { name: S, dependsOn: [a] }\n`).join('');
  const begin = performance.now();
  const { places } = await rename(await open({ 'x.yaml': `systems:\n  a: { name: A }\n${elements}` }), 'a', 'b');
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(places).toHaveLength(15_001);
});
