import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Suggester } from '../../../src/input/link/suggest.ts';
import { locate } from '../../../src/input/locate.ts';
import { type Opened, openWorkspace } from '../../../src/input/open.ts';
import { memoryCache } from '../../../src/input/read/cache.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { GOOD, good } from '../good-workspace.ts';

function references(opened: Opened, id: string): string[] {
  return opened.architecture.references
    .filter((one) => one.from.id === id)
    .map((one) => `${one.path.join('/')} ${one.part} ${one.field} → ${one.to}${one.target ? '' : ' ✗'}`);
}

describe('linking', () => {
  it('finds every id: short and long links, sources, plans, successors, values, covers, changes', async () => {
    const opened = await good({
      'more.yaml': `systems:
  a:
    name: A
    uses: [lgsp-ha-noi, khong-co]
    dependsOn: mot-cua
    owner: { unknown: chưa rõ }
    coverage: { of: [ubnd], done: [so-tttt] }
    sources: [qd-1, { document: qd-2, at: tr. 1 }]
    changes:
      - since: 2020
        uses: { mot-cua: { status: operating, sources: [qd-1] } }
        planned: qd-1
      - since: 2021
        ends: { becomes: { mot-cua: { for: [ubnd] }, lgsp-ha-noi: {} } }
      - since: 2022
        ends: { becomes: [mot-cua] }
indicators:
  i:
    name: I
    values: [{ asOf: 2020, value: 1, body: ubnd, sources: [qd-1] }]
    targets: [{ due: 2021, value: 2, planned: qd-1 }]
requirements:
  r: { name: R, check: { indicator: ty-le, measured: true } }
services:
  s: { name: S, level: { scheme: qd-1, is: 3 }, partOf: [s2], usage: ty-le }
  s2: { name: S2, owner: { notApplicable: không có } }
gaps:
  g: { name: G, covers: [s.use, a, i.field:value], decision: { option: add, by: [a] } }
`,
    });
    expect(opened.problems).toEqual([]);
    expect(references(opened, 'a').sort()).toEqual(
      [
        'uses/0 value uses → lgsp-ha-noi',
        'uses/1 value uses → khong-co ✗',
        'dependsOn value dependsOn → mot-cua',
        'coverage/of/0 value coverage.of → ubnd',
        'coverage/done/0 value coverage.done → so-tttt',
        'sources/0 value sources → qd-1',
        'sources/1/document value sources → qd-2 ✗',
        'changes/0/uses/mot-cua key uses → mot-cua',
        'changes/0/uses/mot-cua/sources/0 value uses.sources → qd-1',
        'changes/0/planned value planned → qd-1',
        'changes/1/ends/becomes/mot-cua key ends.becomes → mot-cua',
        'changes/1/ends/becomes/mot-cua/for/0 value ends.becomes.for → ubnd',
        'changes/1/ends/becomes/lgsp-ha-noi key ends.becomes → lgsp-ha-noi',
        'changes/2/ends/becomes/0 value ends.becomes → mot-cua',
      ].sort(),
    );
    expect(references(opened, 'i')).toEqual([
      'values/0/body value values.body → ubnd',
      'values/0/sources/0 value values.sources → qd-1',
      'targets/0/planned value targets.planned → qd-1',
    ]);
    expect(references(opened, 'r')).toEqual(['check/indicator value check.indicator → ty-le']);
    expect(references(opened, 's')).toEqual([
      'level/scheme value level.scheme → qd-1',
      'partOf/0 value partOf → s2',
      'usage value usage → ty-le',
    ]);
    expect(references(opened, 's2')).toEqual([]);
    expect(references(opened, 'g')).toEqual([
      'covers/0 value covers → s',
      'covers/1 value covers → a',
      'covers/2 value covers → i',
      'decision/by/0 value decision.by → a',
    ]);
    const owner = opened.architecture.references.find((one) => one.from.id === 'mot-cua' && one.field === 'operator');
    expect(owner?.allowed).toEqual(['organizations']);
    expect(opened.architecture.stats.unknowns).toBe(2);
  });

  it('defaults of a file reach its elements', async () => {
    const { architecture } = await good();
    expect(architecture.elements.get('ubnd')?.layers[0]?.sources).toEqual([{ document: 'qd-1' }]);
  });

  it('who confirmed what a file says is said of its bases, not of changes', async () => {
    const { architecture } = await good({
      'more.yaml': `defaults: { sources: [qd-1], confirmedBy: Phòng Hạ tầng số }
systems:
  a: { name: A, changes: [{ since: 2020, status: pilot }] }
  b: { name: B, confirmedBy: Phòng khác }
`,
    });
    const confirmed = (id: string) => architecture.elements.get(id)?.layers.map((layer) => layer.confirmedBy);
    expect(confirmed('a')).toEqual(['Phòng Hạ tầng số', undefined]);
    expect(confirmed('b')).toEqual(['Phòng khác']);
  });

  it('finds the ids that files name for themselves', async () => {
    const { architecture } = await good({ 'more.yaml': 'defaults: { sources: [so-tttt, { document: khong-co }] }\n' });
    expect(
      architecture.fileReferences.map(
        ({ place, field, to, target }) =>
          `${place.file} ${place.path.join('/')} ${field} → ${to} ${target?.collection}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        'kientruc.yaml authority authority → so-tttt organizations',
        'more.yaml defaults/sources/0 sources → so-tttt organizations',
        'more.yaml defaults/sources/1/document sources → khong-co undefined',
      ]),
    );
  });

  it('keeps the first of several and all their places', async () => {
    const twice = 'systems:\n  mot-cua: { name: Hai, sources: [qd-1] }\n';
    const opened = await good({
      'a.yaml': twice,
      'z.yaml': `${twice}services:\n  mot-cua: { name: Ba, sources: [qd-1] }\n`,
    });
    expect(opened.architecture.elements.get('mot-cua')?.file).toBe('a.yaml');
    expect(opened.architecture.duplicates).toEqual([
      {
        id: 'mot-cua',
        places: [
          { file: 'a.yaml', path: ['systems', 'mot-cua'], part: 'key' },
          { file: 'systems/main.yaml', path: ['systems', 'mot-cua'], part: 'key' },
          { file: 'z.yaml', path: ['systems', 'mot-cua'], part: 'key' },
          { file: 'z.yaml', path: ['services', 'mot-cua'], part: 'key' },
        ],
      },
    ]);
  });

  it('what is broken keeps its id', async () => {
    const opened = await good({
      'bad.yaml': 'systems:\n  hong: { name: Hỏng, nope: 1 }\n',
      'worse.yaml': 'systems:\n  te: { name: "Tệ }\n  khac: { name: Khác }\n',
      'worst.yaml': Buffer.from([...Buffer.from('systems:\n  xau:\n    name: '), 0xff]),
    });
    expect([...opened.architecture.broken].sort()).toEqual(['hong', 'khac', 'te', 'xau']);
    expect(opened.architecture.elements.has('hong')).toBe(false);
    expect(opened.architecture.duplicates).toEqual([]);
  });

  it('the order of files never matters', async () => {
    const files = Object.entries({
      ...GOOD,
      'a.yaml': 'systems:\n  mot-cua: { name: Hai }\n  b: { name: B, uses: [khong-co] }\n',
      'z/bad.yaml': 'systems:\n  c: { nam: C }\n',
    });
    const view = async (order: typeof files) => {
      const opened = await openWorkspace(memorySource(order));
      const { architecture } = opened;
      return JSON.stringify([
        [...architecture.elements.values()],
        architecture.duplicates,
        architecture.references.map(({ from, target, ...rest }) => [from.id, target?.id, rest]),
        [...architecture.broken].sort(),
        architecture.stats,
        locate(opened, opened.problems),
      ]);
    };
    const expected = await view(files);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
        expect(await view(order)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('the order of elements in a file never matters for what they mean', async () => {
    const blocks = [
      '  a: { name: A, uses: [b], sources: [qd-1] }',
      '  b: { name: B, sources: [qd-1] }',
      '  c: { name: C, partOf: [a], sources: [qd-1] }',
    ];
    const view = async (lines: string[]) => {
      const { architecture } = await good({ 'more.yaml': `systems:\n${lines.join('\n')}\n` });
      return JSON.stringify([
        [...architecture.elements.values()],
        architecture.references.map((one) => [one.from.id, one.path, one.to]),
      ]);
    };
    const expected = await view(blocks);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(blocks, { minLength: 3 }), async (lines) => {
        expect(await view(lines)).toBe(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('a cache changes nothing, and is used', async () => {
    const cache = memoryCache();
    const files = Object.entries({
      ...GOOD,
      'bad.yaml': 'systems:\n  c: { nam: C }\n',
      'torn.yaml': 'systems:\n  d: "x\n',
    });
    const [first, second] = [
      await openWorkspace(memorySource(files), { cache, stamp: '1' }),
      await openWorkspace(memorySource(files), { cache, stamp: '1' }),
    ];
    expect(cache.size).toBe(files.length);
    expect(locate(second, second.problems)).toEqual(locate(first, first.problems));
    expect([...second.architecture.elements.values()]).toEqual([...first.architecture.elements.values()]);
    const spoilt = { get: () => '{"elements":1}', set: () => {} };
    expect((await openWorkspace(memorySource(files), { cache: spoilt })).problems).toEqual(first.problems);
    await openWorkspace(memorySource(files), { cache, stamp: '2' });
    expect(cache.size).toBe(2 * files.length);
  });
});

describe('did you mean', () => {
  it.each([
    ['lgsp-hanoi', 'lgsp-ha-noi'],
    ['LGSP Hà Nội', 'lgsp-ha-noi'],
    ['Sở TT&TT', 'so-tttt'],
    ['STTTT', 'so-tttt'],
    ['Sở Thông tin và Truyền thông', 'so-tttt'],
    ['Sở Thông tin & Truyền thông', 'so-tttt'],
    ['UBND thành phố', 'ubnd'],
    ['Hệ thống một cửa', 'mot-cua'],
    ['hoan-toan-khac', undefined],
    ['', undefined],
  ])('%s', async (written, meant) => {
    const { architecture } = await good();
    expect(new Suggester(architecture.elements).find(written)).toBe(meant);
  });

  it('prefers what the field allows', async () => {
    const { architecture } = await good({ 'more.yaml': 'systems:\n  so-ttttt: { name: Sổ, sources: [qd-1] }\n' });
    const suggester = new Suggester(architecture.elements);
    expect(suggester.find('so-tttttt', ['organizations'])).toBe('so-tttt');
    expect(suggester.find('so-tttttt')).toBe('so-ttttt');
  });
});
