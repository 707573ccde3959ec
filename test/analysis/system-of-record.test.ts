/** Where data arise: one system of record, said for each data set of our own. */
import { describe, expect, it } from 'vitest';
import { day } from './support/judged.ts';
import { by, places } from './support/ruled.ts';

const SYSTEMS = `systems:
  a: { name: A }
  b: { name: B }
  c: { name: C }
`;

describe('system-of-record', () => {
  const found = (dataset: string, workspace = '', systems = SYSTEMS) =>
    by('system-of-record', `${systems}datasets:\n  d: { name: D, ${dataset} }\n`, { workspace });

  it('is one, today: the model asks it of all data, the decree of master data', async () => {
    const [finding, ...others] = await found('systemOfRecord: [a, b]', 'states: { then: 2018, target: 2030 }\n');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.basis).toEqual({
      document: 'Tính toàn vẹn của mô hình; Nghị định 224/2026/NĐ-CP yêu cầu như vậy đối với dữ liệu chủ',
      at: 'Điều 23 khoản 5 điểm b',
      certainty: 'design',
    });
    expect(places([finding])).toEqual(['6:17 datasets.d.systemOfRecord']);
    expect(finding?.message).toEqual({
      vi: 'Tập dữ liệu hôm nay có 2 hệ thống lưu dữ liệu gốc: a, b. Giữ một hệ thống trong systemOfRecord; hệ thống giữ bản sao thì ghi vào copies, hệ thống truy cập trực tuyến thì ghi thành luồng.',
      en: 'The data set has 2 systems of record today: a, b. Keep one in systemOfRecord; those with a copy stand in copies, those that read online are flows.',
    });
  });

  it('what was so before today is history; what is planned is not', async () => {
    const since = (date: string) =>
      `systemOfRecord: [a, b], changes: [{ since: ${date}, systemOfRecord: [a], sources: [qd] }]`;
    const states = 'states: { before: 2026-08-31, target: 2030-12-31 }\n';
    expect(await found(since('2026-10-01'), states)).toEqual([]);
    expect(await found(since('2026-11-23'), states)).toEqual([]);
    const [finding, ...others] = await found(
      'systemOfRecord: [a], changes: [{ since: 2028-01-01, planned: qd, systemOfRecord: [a, b] }]',
      states,
    );
    expect(others).toEqual([]);
    expect(finding?.message.en).toContain('2 systems of record in target (31 December 2030)');
  });

  it('knows no day of a law: asked on a day before it, the rule says the same', async () => {
    const model = `${SYSTEMS}datasets:\n  d: { name: D, systemOfRecord: [a, b] }\n`;
    expect(await by('system-of-record', model, { today: day('2020-06-30') })).toHaveLength(1);
  });

  it.each([
    'systemOfRecord: [a]',
    'systemOfRecord: { a: {} }',
    'systemOfRecord: { unknown: đang rà soát }',
    'systemOfRecord: { notApplicable: dữ liệu giấy }',
    'systemOfRecord: [a, b], count: 2',
    'systemOfRecord: [a, b], count: { unknown: chưa đếm }',
    'systemOfRecord: [a, b], status: ended',
    'systemOfRecord: { a: {}, b: {} }, changes: [{ since: 2020-01-01, systemOfRecord: { b: null }, sources: [qd] }]',
    'type: database',
  ])('keeps quiet with %s', async (dataset) => {
    expect(await found(dataset)).toEqual([]);
  });

  it('parts of a data set may arise in different systems', async () => {
    expect(await found('systemOfRecord: [a, b] }\n  e: { name: E, partOf: d')).toEqual([]);
  });

  it('one that became two systems is two', async () => {
    const split = SYSTEMS.replace(
      'a: { name: A }',
      'a: { name: A, changes: [{ since: 2025-01-01, ends: { becomes: [b, c] }, sources: [qd] }] }',
    );
    const [finding] = await found('systemOfRecord: [a]', '', split);
    expect(finding?.message.vi).toContain(
      'có 2 hệ thống lưu dữ liệu gốc: b, c (a đã kết thúc, có nhiều hệ thống kế thừa).',
    );
    const merged = split.replace('[b, c]', '[b]');
    expect(await found('systemOfRecord: [a, b]', '', merged)).toEqual([]);
    // Nobody to follow is the matter of another rule.
    const gone = split.replace('{ becomes: [b, c] }', '{}');
    expect(await found('systemOfRecord: [a]', '', gone)).toEqual([]);
    const dataset = `${gone}datasets:\n  d: { name: D, systemOfRecord: [a] }\n`;
    expect((await by('successor-not-said', dataset))[0]?.message.vi).toContain('d (systemOfRecord)');
  });

  it('is no copy, in any state', async () => {
    const [finding, ...others] = await found('systemOfRecord: [a], copies: [b, a]', 'states: { then: 2018-06-30 }\n');
    expect(others).toEqual([]);
    expect(places([finding])).toEqual(['6:50 datasets.d.copies.1']);
    expect(finding?.message).toEqual({
      vi: '"a" vừa là hệ thống lưu dữ liệu gốc vừa giữ bản sao. Giữ một: bỏ khỏi copies, hoặc ghi systemOfRecord khác.',
      en: '"a" is the system of record and has a copy as well. Keep one: remove it from copies, or write another systemOfRecord.',
    });
    expect(places(await found('systemOfRecord: [a], copies: { a: { status: operating } }'))).toEqual([
      '6:48 datasets.d.copies.a',
    ]);
    expect(await found('systemOfRecord: [a], copies: { a: { status: ended }, b: {} }')).toEqual([]);
    const merged = SYSTEMS.replace(
      'b: { name: B }',
      'b: { name: B, changes: [{ since: 2025-01-01, ends: { becomes: [a] }, sources: [qd] }] }',
    );
    expect(places(await found('systemOfRecord: [a], copies: [b]', '', merged))).toEqual(['6:38 datasets.d.copies']);
  });
});

describe('system-of-record-missing', () => {
  const BODIES = `organizations:
  tp: { name: Thành phố }
  so: { name: Sở, parent: tp }
  bo: { name: Bộ }
`;
  const found = (dataset: string, workspace = 'authority: tp\n') =>
    by('system-of-record-missing', `${BODIES}${SYSTEMS}datasets:\n  d: { name: D, ${dataset} }\n`, { workspace });

  it('asks of a data set of our own that is in use', async () => {
    const [finding, ...others] = await found(
      'owner: so, status: operating',
      'authority: tp\nstates: { target: 2030 }\n',
    );
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('info');
    expect(finding?.basis?.certainty).toBe('design');
    expect(places([finding])).toEqual(['10:3 datasets.d']);
    expect(finding?.message).toEqual({
      vi: 'Tập dữ liệu hôm nay đang được vận hành mà chưa nói hệ thống nào lưu dữ liệu gốc. Ghi systemOfRecord: [hệ thống], hoặc systemOfRecord: { unknown: lý do }.',
      en: 'The data set is in use today, and its system of record is not said. Add systemOfRecord: [system], or systemOfRecord: { unknown: why }.',
    });
  });

  it.each([
    'owner: bo, status: operating',
    'owner: bo, status: operating, ourUse: in-use',
    'owner: so, status: proposed',
    'owner: so, status: { unknown: chưa rõ }',
    'owner: so',
    'owner: so, status: operating, systemOfRecord: [a]',
    'owner: so, status: operating, systemOfRecord: { unknown: đang rà soát }',
    'owner: so, status: operating, count: 12',
    'owner: so, status: operating, changes: [{ since: 2026-01-01, systemOfRecord: [a], sources: [qd] }]',
  ])('keeps quiet with %s', async (dataset) => {
    expect(await found(dataset)).toEqual([]);
  });

  it('a part leaves it to its group, where that says it', async () => {
    const part = (group: string) => `owner: so, status: operating, partOf: g }\n  g: { name: G, ${group}`;
    expect(await found(part('systemOfRecord: [a]'))).toEqual([]);
    expect(await found(part('owner: so'))).toHaveLength(1);
  });

  it('whose it is not known counts as ours', async () => {
    expect(await found('owner: { unknown: chưa rõ }, status: pilot', '')).toHaveLength(1);
  });
});
