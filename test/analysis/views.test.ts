/** Views: the day they are of, what their type needs, and whether they select anything. */
import { describe, expect, it } from 'vitest';
import { RULES, type RuleId } from '../../src/analysis/rules/registry.ts';
import { findingsIn, type JudgedOptions, lines } from './support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const by = (rule: RuleId, model: string, options: JudgedOptions = {}) =>
  findingsIn(HEAD + model, { ...options, rules: [RULES[rule]] });

describe('view-at-not-found', () => {
  const workspace = 'states: { baseline: 2026-11, target: 2030 }\n';
  const of = (at: string, options: JudgedOptions = { workspace }) =>
    by('view-at-not-found', `views:\n  v: { name: V, type: map, at: ${at} }\n`, options);

  it.each(['baseline', 'target', 'today', '2026', '2026-11', '2026-Q4', '2018-08-31'])('%s is a moment', async (at) => {
    expect(await of(at)).toEqual([]);
  });

  it('names the nearest state', async () => {
    const [finding, ...others] = await of('tagret');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      suggestion: 'target',
      range: { start: { line: 5, column: 32 }, end: { line: 5, column: 38 } },
      message: {
        vi: '"tagret" không phải là thời điểm có tên, cũng không phải là ngày. Có phải "target"?',
        en: '"tagret" is neither a named state nor a date. Did you mean "target"?',
      },
    });
  });

  it.each(['2026-13', '31/12/2026', '18'])('%s is none, and the states are listed', async (at) => {
    expect((await of(at))[0]?.message.vi).toContain('Viết một ngày, hoặc một trong: baseline, target.');
  });

  it('says where states are named when there are none', async () => {
    expect((await of('hien-trang', {}))[0]?.message.en).toContain('name the state in states of kientruc.yaml');
  });
});

describe('view-incomplete', () => {
  const of = (view: string, more = '') => by('view-incomplete', `views:\n  v: { name: V, ${view} }\n${more}`);

  it.each([
    ['context', 'about'],
    ['sequence', 'about'],
    ['matrix', 'rows, columns'],
    ['matrix, rows: { collections: [systems] }', 'columns'],
    ['matrix, columns: { collections: [systems] }', 'rows'],
  ])('type: %s lacks %s', async (type, fields) => {
    const [finding, ...others] = await of(`type: ${type}`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', range: { start: { line: 5, column: 23 } } });
    expect(finding?.message.en.replace(/ \([^)]*\)/g, '')).toBe(
      `A view of the type ${type.split(',')[0]} lacks ${fields}.`,
    );
  });

  it('says it in the words of officials', async () => {
    const [finding] = await of('type: matrix');
    expect(finding?.message.vi).toBe('Sơ đồ loại matrix (bảng đối chiếu) thiếu rows (các dòng), columns (các cột).');
  });

  it.each(['map', 'flows', 'transition', 'roadmap', 'usage'])('%s needs nothing', async (type) => {
    expect(await of(`type: ${type}`)).toEqual([]);
  });

  const service = (steps: string) => `services:\n  s: { name: S${steps} }\n`;

  it('a sequence is of a service that has steps, or whose steps are not known', async () => {
    expect(await of('type: sequence, about: s', service(', steps: [{ does: Nộp }]'))).toEqual([]);
    const [none] = await of('type: sequence, about: s', service(''));
    expect(none?.message.en).toContain('has no steps');
    expect(none?.range.start).toEqual({ line: 5, column: 40 });
    const [wrong] = await of('type: sequence, about: qd');
    expect(wrong?.message.vi).toContain('"qd" không phải là dịch vụ');
  });

  it('leaves an id that does not exist to its own rule', async () => {
    expect(await of('type: sequence, about: khong-co')).toEqual([]);
    expect(await of('type: context, about: qd')).toEqual([]);
  });
});

describe('view-selects-nothing', () => {
  const MODEL = `organizations:
  so-a:
    name: Sở A
    changes: [{ since: 2025-03-01, ends: { becomes: [so-b] }, sources: [qd] }]
  so-b: { name: Sở B }
  so-c: { name: Sở C }
systems:
  a: { name: A, owner: so-a, status: operating, tags: [dùng chung] }
  b:
    name: B
    status: pilot
    changes: [{ since: 2030-12-31, planned: qd, status: ended, tags: [cũ] }]
flows:
  f: { name: F, from: a, to: b }
`;
  const workspace = 'frameworks: [vn-qd1425]\n';
  const of = (selections: string, options: JudgedOptions = { workspace }) =>
    by('view-selects-nothing', `${MODEL}views:\n  v: { name: V, type: map, ${selections} }\n`, options);

  it.each([
    'include: { collections: [systems] }',
    'include: { owner: [so-a] }',
    // The successor of an ended owner.
    'include: { collections: [systems], owner: [so-b] }',
    'include: { status: [ended], tag: [cũ] }',
    'include: { layer: [L1, hts, tinh.cqs.tthc, xs-ai] }',
    'include: { ids: [a], status: [operating] }',
    'include: { near: { of: [a] } }',
    'rows: { tag: [dùng chung, cũ] }',
    // Nothing is of it now: the list of statuses has it.
    'exclude: { status: [merging] }',
    'exclude: { owner: [so-c] }',
  ])('%s', async (selections) => {
    expect(await of(selections)).toEqual([]);
  });

  it.each([
    [
      'include: { status: [operatng] }',
      'operating',
      '"operatng" is no status of what is selected. Did you mean "operating"?',
    ],
    [
      'include: { status: [đang vận hành] }',
      'operating',
      '"đang vận hành" is no status of what is selected. Did you mean "operating"?',
    ],
    [
      'rows: { tag: [dung chung] }',
      'dùng chung',
      '"dung chung" is a tag that no element has. Did you mean "dùng chung"?',
    ],
    ['exclude: { tag: [xyz] }', undefined, '"xyz" is a tag that no element has.'],
    ['columns: { layer: [L5] }', undefined, '"L5" is no layer or component of the framework.'],
    ['include: { layer: [tinh.cqs.tthcc] }', 'tinh.cqs.tthc', undefined],
  ])('%s: a word that nothing has', async (selections, suggestion, message) => {
    const [finding, ...others] = await of(selections);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.suggestion).toBe(suggestion);
    if (message !== undefined) expect(finding?.message.en).toBe(message);
  });

  it('points at the word', async () => {
    const [finding] = await of('include: { status: [operating, pilo] }');
    expect(finding?.range).toEqual({ start: { line: 19, column: 59 }, end: { line: 19, column: 63 } });
  });

  it('knows which statuses the selected collections have', async () => {
    expect(lines(await of('include: { collections: [flows], status: [not-connected] }'))).toEqual([
      '19 view-selects-nothing',
    ]);
    expect((await of('include: { collections: [systems], status: [not-connected] }'))[0]?.message.vi).toContain(
      'không phải là trạng thái của loại đối tượng nào được chọn',
    );
  });

  it.each([
    'include: { collections: [flows], owner: [so-a] }',
    'include: { owner: [so-c] }',
    'rows: { ids: [b], status: [operating] }',
    'columns: { tag: [cũ], owner: [so-a] }',
  ])('%s: conditions that nothing meets together', async (selections) => {
    const [finding, ...others] = await of(selections);
    expect(others).toEqual([]);
    expect(finding?.message.vi).toBe(
      'Không đối tượng nào của mô hình hợp với mọi điều kiện này. Bỏ bớt hoặc sửa điều kiện.',
    );
    expect(finding?.range.start).toEqual({ line: 19, column: 28 });
  });

  it('says so where there is no framework to have layers, and waits where it is not known', async () => {
    expect((await of('include: { layer: [L1] }', {}))[0]?.message.en).toContain('kientruc.yaml names no framework');
    const unknown = await of('include: { layer: [L1] }', { workspace: 'frameworks: [vn-qd9]\n' });
    expect(unknown.map(({ rule }) => rule)).toEqual(['value-not-allowed']);
  });
});
