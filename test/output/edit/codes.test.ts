/** `codes`: which prefix, which number, and that nothing but the code is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type Json } from '../../../src/core/json.ts';
import { assignCodes, type CodesAsked } from '../../../src/output/edit/codes/assign.ts';
import { insertion } from '../../../src/output/edit/codes/insert.ts';
import { splice } from '../../../src/output/edit/edit.ts';
import { readable } from '../../../src/output/edit/readable.ts';
import { treeOf } from '../../../src/output/edit/tree.ts';
import { edited, open, type Texts } from './workspace.ts';
import { written } from './written.ts';

async function assigned(texts: Texts, asked: CodesAsked = {}) {
  const result = assignCodes(await open(texts), asked);
  return {
    codes: Object.fromEntries(
      result.assigned.map(({ element, link, code }) => [
        link ? `${element.id}.${link.field}.${link.to}` : element.id,
        code,
      ]),
    ),
    undecided: result.undecided.map(({ element }) => element.id),
    notWritten: result.notWritten.map(({ element }) => element.id),
    texts: edited(texts, result.edits),
  };
}

const BODIES = `organizations:
  ubnd-tp: { name: UBND thành phố, tier: province }
  so-a: { name: Sở A, parent: ubnd-tp }
  tt-a: { name: Trung tâm A, parent: so-a }
  bo-b: { name: Bộ B, tier: ministry }
  cuc-b: { name: Cục B, parent: bo-b }
  tinh-c: { name: UBND tỉnh C, tier: province }
`;

/** One system with these fields; its code. */
async function codeOf(fields: string, more: Texts = {}): Promise<string | undefined> {
  const { codes } = await assigned({ 'a.yaml': BODIES, 'b.yaml': `systems:\n  x: { name: X, ${fields} }\n`, ...more });
  return codes.x;
}

describe('the prefix', () => {
  it('is that of the collection where it has one', async () => {
    const texts = {
      'a.yaml': `flows:
  l: { name: L, from: ubnd-tp, to: ubnd-tp }
indicators:
  c: { name: C }
gaps:
  g: { name: G, covers: [c] }
tasks:
  n: { name: N }
`,
    };
    expect((await assigned(texts)).codes).toEqual({ l: 'QH-1', c: 'KPI-1', g: 'ND-1', n: 'NV-1' });
  });

  it('is none for bodies, requirements and documents', async () => {
    const texts = { 'a.yaml': `${BODIES}requirements:\n  r: { name: R }\ndocuments:\n  d: { name: D }\n` };
    expect((await assigned(texts)).codes).toEqual({});
  });

  it.each([
    ['the authority owns it', 'owner: ubnd-tp', 'KT-1'],
    ['a body of the authority owns it', 'owner: tt-a', 'KT-1'],
    ['the owner is not known, and a body of the authority runs it', 'owner: { unknown: x }, operator: so-a', 'KT-1'],
    ['a ministry owns it and all bodies share it', 'owner: bo-b, fits: { vn-qd1425: tinh.ntl.dung-chung }', 'QG-1'],
    ['a part of a ministry owns it and all share it', 'owner: cuc-b, fits: { vn-qd1425: tinh.ntl.dung-chung }', 'QG-1'],
    ['a ministry owns it for itself', 'owner: bo-b', 'LQ-1'],
    ['others own what is declared as shared nationally', 'owner: tinh-c, sharing: national-b', 'QG-1'],
    ['others share it among themselves', 'owner: bo-b, sharing: ministry', 'LQ-1'],
    ['another province owns it', 'owner: tinh-c, fits: { vn-qd1425: tinh.ntl.dung-chung }', 'LQ-1'],
    ['nobody is known', 'owner: { unknown: x }', undefined],
    ['nobody is named', 'type: platform', undefined],
  ])('of a system where %s', async (_name, fields, code) => {
    expect(await codeOf(fields)).toBe(code);
  });

  it('goes by the newest fact about the owner, not by a plan', async () => {
    const changes = [
      '{ since: 2020-01-01, owner: bo-b }',
      '{ since: 2018-01-01, owner: so-a }',
      '{ since: 2030, planned: d, owner: so-a }',
    ];
    expect(await codeOf(`owner: tinh-c, asOf: 2017-01-01, changes: [${changes.join(', ')}]`)).toBe('LQ-1');
  });

  it('is KT for what a body owned that is now a part of the authority, and for what followed the authority', async () => {
    const merged = { 'kientruc.yaml': 'name: Thử\nauthority: cu\n', 'c.yaml': MERGED };
    expect(await codeOf('owner: moi', merged)).toBe('KT-1');
    expect(await codeOf('owner: cu', merged)).toBe('KT-1');
  });

  it('of a part that names nobody is that of its group', async () => {
    const more = { 'c.yaml': 'systems:\n  all: { name: All, owner: so-a }\n' };
    expect(await codeOf('partOf: all', more)).toMatch(/^KT-/);
    // A ring of groups ends.
    expect(await codeOf('partOf: y', { 'c.yaml': 'systems:\n  y: { name: Y, partOf: x }\n' })).toBe(undefined);
  });

  it('of data sets and capabilities goes by the owner too; a capability that nobody owns is our own', async () => {
    const texts = {
      'a.yaml': BODIES,
      'b.yaml': `capabilities:
  a: { name: A }
  b: { name: B, owner: bo-b }
datasets:
  c: { name: C, owner: so-a }
  d: { name: D }
`,
    };
    const { codes, undecided } = await assigned(texts);
    expect({ codes, undecided }).toEqual({ codes: { a: 'KT-1', b: 'LQ-1', c: 'KT-2' }, undecided: ['d'] });
  });

  it('is KT for all in a workspace that names no authority', async () => {
    expect(await codeOf('owner: bo-b', { 'kientruc.yaml': 'name: Thử\n' })).toBe('KT-1');
  });

  it('is the one that is asked for where nobody is known, and for what is named by its id', async () => {
    const texts = {
      'a.yaml': BODIES,
      'b.yaml': 'systems:\n  x: { name: X }\n  y: { name: Y, owner: bo-b }\n  z: { name: Z, owner: bo-b }\n',
    };
    const { codes } = await assigned(texts, { prefix: 'CX', forced: new Set(['y']) });
    expect(codes).toEqual({ x: 'CX-1', y: 'CX-2', z: 'LQ-1' });
  });
});

const MERGED = `organizations:
  cu: { name: Cũ, changes: [{ since: 2025-07-01, ends: { becomes: [moi] } }] }
  moi: { name: Mới }
`;

describe('the number', () => {
  it('is above every number of the prefix that stands anywhere: in codes, in links, in comments', async () => {
    const texts = {
      'a.yaml': `${BODIES}# KT-41 was given up
systems:
  a: { name: A, code: KT-3, owner: so-a }
  b: { name: B, owner: so-a, uses: { a: { code: QH-7 } } }
flows:
  f: { name: F, from: a, to: b }
`,
    };
    expect((await assigned(texts)).codes).toEqual({ b: 'KT-42', f: 'QH-8' });
  });

  it('is not confused by words that only look like codes, nor by numbers of any length', async () => {
    const texts = {
      'a.yaml': `tasks:
  a: { name: A, code: NV-DL-90 }
  b: { name: B, note: "XNV-50, NV-60a, KNV-NV-70" }
  c: { name: C, code: NV-0099999999999999999999 }
  d: { name: D }
`,
    };
    expect((await assigned(texts)).codes).toEqual({ b: 'NV-100000000000000000000', d: 'NV-100000000000000000001' });
  });

  it('follows the order of collections, files and lines, whatever the ids', async () => {
    const texts = {
      'b.yaml': 'systems:\n  z: { name: Z, owner: ubnd-tp }\n  a: { name: A, owner: ubnd-tp }\n',
      'a.yaml': `${BODIES}infrastructure:\n  i: { name: I, owner: so-a }\nsystems:\n  m: { name: M, owner: so-a }\nservices:\n  s: { name: S, owner: so-a }\n`,
    };
    expect((await assigned(texts)).codes).toEqual({ s: 'KT-1', m: 'KT-2', z: 'KT-3', a: 'KT-4', i: 'KT-5' });
  });

  it('is given once: a second run finds nothing to do', async () => {
    const first = await assigned({ 'a.yaml': `${BODIES}systems:\n  a: { name: A, owner: so-a }\n` });
    const second = await assigned(first.texts);
    expect(second.codes).toEqual({});
    expect(second.texts).toEqual(first.texts);
  });
});

describe('what is written', () => {
  it.each([
    ['tasks:\n  a:\n    name: A\n    lead: b\n', 'tasks:\n  a:\n    name: A\n    code: NV-1\n    lead: b\n'],
    ['tasks:\n  a: { name: A, lead: b } # c\n', 'tasks:\n  a: { name: A, code: NV-1, lead: b } # c\n'],
    ['tasks:\n  a: {name: A}\n', 'tasks:\n  a: {name: A, code: NV-1}\n'],
    ['tasks: { a: { lead: b, "name": "A" } }\n', 'tasks: { a: { lead: b, "name": "A", code: NV-1 } }\n'],
    [
      'tasks:\n  a:\n      name: A   # c\n\n      lead: b\n',
      'tasks:\n  a:\n      name: A   # c\n      code: NV-1\n\n      lead: b\n',
    ],
    ['tasks:\r\n  a:\r\n    name: A\r\n', 'tasks:\r\n  a:\r\n    name: A\r\n    code: NV-1\r\n'],
    ['tasks:\n  a:\n    name: A', 'tasks:\n  a:\n    name: A\n    code: NV-1'],
    ['tasks:\r\n  a:\r\n    name: A', 'tasks:\r\n  a:\r\n    name: A\r\n    code: NV-1'],
    [
      'tasks:\n  a:\n    name: >-\n      dài\n      hai dòng\n    lead: b\n',
      'tasks:\n  a:\n    name: >-\n      dài\n      hai dòng\n    code: NV-1\n    lead: b\n',
    ],
    [
      'tasks:\n  a:\n    name: |+\n      A\n\n    lead: b\n',
      'tasks:\n  a:\n    name: |+\n      A\n\n    code: NV-1\n    lead: b\n',
    ],
    [
      'tasks:\n  a:\n    name: A\n      và B\n    lead: b\n',
      'tasks:\n  a:\n    name: A\n      và B\n    code: NV-1\n    lead: b\n',
    ],
    [
      'tasks:\n  a:\n    name: &n A\n    result: *n\n',
      'tasks:\n  a:\n    name: &n A\n    code: NV-1\n    result: *n\n',
    ],
  ])('%j', async (before, after) => {
    expect((await assigned({ 'a.yaml': before })).texts['a.yaml']).toBe(after);
  });

  it.each([
    ['an element that an anchor shares', 'tasks:\n  a: &x { name: A }\n  b: *x\n'],
    ['a block of text that ends the file without a line break', 'tasks:\n  a:\n    name: |\n      A'],
  ])('is nothing for %s: it is named', async (_name, text) => {
    const { notWritten, texts } = await assigned({ 'a.yaml': text });
    expect(notWritten[0]).toBe('a');
    expect(texts['a.yaml']).toBe(text);
  });

  it.each([
    [
      'uses:\n      b:\n        status: operating\n',
      'uses:\n      b:\n        code: QH-1\n        status: operating\n',
    ],
    [
      'uses:\n        b: # vì sao\n            # từ khi nào\n            status: operating # c\n',
      'uses:\n        b: # vì sao\n            code: QH-1\n            # từ khi nào\n            status: operating # c\n',
    ],
    ['uses: { b: { status: operating } } # c\n', 'uses: { b: { code: QH-1, status: operating } } # c\n'],
    ['uses: { b: {status: operating} }\n', 'uses: { b: { code: QH-1, status: operating} }\n'],
    ['uses: { b: {} }\n', 'uses: { b: { code: QH-1 } }\n'],
    [
      'uses:\n      b: { # c\n        status: operating,\n      }\n',
      'uses:\n      b: { code: QH-1, # c\n        status: operating,\n      }\n',
    ],
    [
      'changes:\n      - { since: 2020, uses: { b: { status: operating } } }\n',
      'changes:\n      - { since: 2020, uses: { b: { code: QH-1, status: operating } } }\n',
    ],
    // Short forms, links that are coded in another layer, and links that take no code stay as they are.
    ['uses: [b]\n', 'uses: [b]\n'],
    ['partOf: { b: {} }\n', 'partOf: { b: {} }\n'],
    ['uses: { unknown: chưa rõ }\n', 'uses: { unknown: chưa rõ }\n'],
    [
      'uses: { b: { code: QH-9 } }\n    changes:\n      - { since: 2020, uses: { b: { status: operating } } }\n',
      'uses: { b: { code: QH-9 } }\n    changes:\n      - { since: 2020, uses: { b: { status: operating } } }\n',
    ],
  ])('in a link in its long form is one line or pair: %j', async (before, after) => {
    const start = 'systems:\n  b: { name: B, code: KT-2 }\n  a:\n    name: A\n    code: KT-1\n    ';
    for (const end of ['\n', '\r\n']) {
      const whole = (text: string) => (start + text).replaceAll('\n', end);
      expect((await assigned({ 'a.yaml': whole(before) })).texts['a.yaml']).toBe(whole(after));
    }
  });

  it('counts links after flows, once a link over all its layers, and names what an anchor shares', async () => {
    const text = `systems:
  b: { name: B, code: KT-2 }
  a:
    name: A
    code: KT-1
    uses: { b: { status: proposed } }
    dependsOn: { b: &x { status: operating } }
    changes:
      - { since: 2020, uses: { b: { status: operating } } }
  c: { name: C, code: KT-3, dependsOn: { b: *x } }
flows:
  l: { name: L, from: a, to: b }
`;
    const { codes, notWritten, texts } = await assigned({ 'a.yaml': text });
    expect(codes).toEqual({ l: 'QH-1', 'a.uses.b': 'QH-2' });
    expect(notWritten).toEqual(['a', 'c']);
    expect((await assigned(texts)).codes).toEqual({});
  });

  it('is nothing for an id that two elements have, and for an element that breaks its schema', async () => {
    const texts = { 'a.yaml': 'tasks:\n  a: { name: A }\n  c: { nme: C }\n', 'b.yaml': 'tasks:\n  a: { name: B }\n' };
    expect((await assigned(texts)).codes).toEqual({});
  });

  it('is one line or pair, wherever people wrote the name', () => {
    fc.assert(
      fc.property(written({ anchors: true }), ({ text }) => {
        const before = readable(text)?.value;
        if (!isObject(before)) throw new Error('not readable');
        const tree = treeOf(text);
        for (const [collection, elements] of Object.entries(before)) {
          for (const [id, element] of Object.entries(isObject(elements) ? elements : {})) {
            const one = insertion(tree, collection, id, 'KT-7');
            if (!one || Object.hasOwn(element as object, 'code')) continue;
            const expected = structuredClone(before) as Record<string, Record<string, Record<string, Json>>>;
            Object.assign(expected[collection]?.[id] ?? {}, { code: 'KT-7' });
            expect(readable(splice(text, [one]))?.value).toEqual(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('takes no longer for each code the more there are', { timeout: 60_000 }, async () => {
  const elements = Array.from({ length: 30_000 }, (_, at) => `  s${at}: { name: S, owner: so-a }\n`).join('');
  const begin = performance.now();
  const { codes } = await assigned({ 'a.yaml': BODIES, 'b.yaml': `systems:\n${elements}` });
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(codes.s29999).toBe('KT-30000');
});
