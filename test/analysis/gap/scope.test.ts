/** What is asked of whom: ours and what we use, groups and parts, what is old, what others succeed. */
import { describe, expect, it } from 'vitest';
import { compare, gapIn, keys } from './gaps.ts';

const BODIES = `organizations:
  ubnd: { name: UBND, asOf: 2010-01-01, sources: [bao-1] }
  so: { name: Sở, asOf: 2010-01-01, parent: ubnd, sources: [bao-1] }
  phong: { name: Phòng, asOf: 2010-01-01, parent: so, sources: [bao-1] }
  bo: { name: Bộ, asOf: 2010-01-01, sources: [bao-1] }
`;
const system = (rest: string) => `systems:\n  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1], ${rest} }\n`;

describe('ours, or used by us', () => {
  it.each([
    ['owned in the tree', 'owner: phong', true],
    ['owned outside, not used', 'owner: bo, ourUse: not-used', false],
    ['owned outside, no longer used', 'owner: bo, ourUse: no-longer-used', false],
    ['owned outside, use not said', 'owner: bo', false],
    ['owned outside, in use', 'owner: bo, ourUse: in-use', true],
    ['owned outside, partly used', 'owner: bo, ourUse: partly-used', true],
    ['owner unknown, operated in the tree', 'owner: { unknown: không nêu }, operator: so', true],
    ['owner unknown, operated outside', 'owner: { unknown: không nêu }, operator: bo', false],
    ['owned outside, operated in the tree: the owner decides', 'owner: bo, operator: so', false],
    ['nobody known: it stands in our architecture', 'status: pilot', true],
  ])('%s', (_, owner, asked) => {
    const yaml = BODIES + system(`${owner}, coverage: { done: 1, total: 2 }`);
    expect(keys(compare(yaml, { authority: 'ubnd' }))).toEqual(asked ? ['he.coverage', 'he.decision'] : []);
  });

  it('follows a body that was merged, and an authority too', () => {
    const merged = BODIES.replace(
      'so: { name: Sở, asOf: 2010-01-01, parent: ubnd, sources: [bao-1] }',
      'so: { name: Sở, asOf: 2010-01-01, parent: ubnd, sources: [bao-1], changes: [{ since: 2017-01-01, ends: { becomes: [so-moi] }, sources: [bao-1] }] }\n  so-moi: { name: Sở mới, since: 2017-01-01, parent: ubnd, sources: [bao-1] }',
    );
    expect(keys(compare(merged + system('owner: so'), { authority: 'ubnd' }))).toEqual(['he.decision']);
    expect(keys(compare(merged + system('owner: so'), { authority: 'so' }))).toEqual(['he.decision']);
  });

  it('a body that ended without a successor owns nothing any more: its operator decides', () => {
    const gone = BODIES.replace(
      'bo: { name: Bộ, asOf: 2010-01-01, sources: [bao-1] }',
      'bo: { name: Bộ, asOf: 2010-01-01, sources: [bao-1], changes: [{ since: 2017-01-01, ends: {}, sources: [bao-1] }] }',
    );
    expect(keys(compare(gone + system('owner: bo, operator: so'), { authority: 'ubnd' }))).toEqual(['he.decision']);
    expect(keys(compare(gone + system('owner: bo'), { authority: 'ubnd' }))).toEqual(['he.decision']);
  });

  it('bodies in a circle of parents end nowhere', () => {
    const circle =
      'organizations:\n  a: { name: A, asOf: 2010-01-01, parent: b, sources: [bao-1] }\n  b: { name: B, asOf: 2010-01-01, parent: a, sources: [bao-1] }\n';
    expect(keys(compare(circle + system('owner: a'), { authority: 'ubnd' }))).toEqual([]);
  });
});

describe('undecided', () => {
  it.each([
    ['a decision', 'decision: keep'],
    ['a decision in the long form', 'decision: { option: replace, by: he-2 }'],
    ['not applicable, with a reason', 'decision: { notApplicable: dùng chung quốc gia }'],
    ['an announced change', 'changes: [{ since: 2018-12-01, planned: bao-1, status: operating }]'],
    [
      'an announced change after the second date',
      'changes: [{ since: 2030-12-01, planned: bao-1, status: operating }]',
    ],
    ['an announced end', 'changes: [{ since: 2018-12-01, planned: bao-1, ends: {} }]'],
    ['a status that says it is over', 'status: ended'],
  ])('is not what has %s', (_, rest) => {
    expect(keys(compare(system(rest)))).not.toContain('he.decision');
  });

  it('is what a plan was once announced for, if that one is over or has lapsed', () => {
    const built = `systems:\n  he: { name: Hệ, since: 2016-12-31, planned: kh-0, changes: [{ since: 2017-03-01, status: operating, sources: [bao-1] }] }\ndocuments:\n  kh-0: { name: Kế hoạch, date: 2016-01-01 }\n`;
    expect(keys(compare(built))).toEqual(['he.decision']);
  });

  it('says what was said of it, and how it stands', () => {
    const gap = gapIn(system('status: pilot, decision: { unknown: chờ đề án }'), 'he.decision');
    expect(gap.from.text.vi).toBe('thử nghiệm');
    expect(gap.to.text.vi).toBe('chưa nêu phương án (chờ đề án)');
  });

  it('asks neither bodies, documents nor flows', () => {
    const yaml = `${BODIES}flows:\n  f: { name: Luồng, asOf: 2018-08-31, from: so, to: bo, sources: [bao-1] }\n`;
    expect(keys(compare(yaml))).toEqual([]);
  });

  it('asks the group, not its parts; the part where the group is not there', () => {
    const parts = `${system('type: platform')}  he-con: { name: Phân hệ, asOf: 2018-08-31, partOf: he, sources: [bao-1] }\n`;
    expect(keys(compare(parts))).toEqual(['he.decision']);
    const later = parts.replace('he: { name: Hệ, asOf: 2018-08-31', 'he: { name: Hệ, asOf: 2019-08-31');
    expect(keys(compare(later))).toEqual(['he-con.decision']);
  });

  it('what is only known from long ago is unconfirmed, not undecided', () => {
    const report = compare(system('status: operating'), { from: '2026-11-23', to: '2030', staleAfter: 'P36M' });
    expect(keys(report)).toEqual([]);
    expect(report.unconfirmed.map((element) => element.id)).toEqual(['he']);
    expect(report.transition.map((row) => [row.from, row.to])).toEqual([['unconfirmed', 'unconfirmed']]);
  });
});

describe('coverage', () => {
  it.each([
    ['all', '{ done: all }'],
    ['as many as there are', '{ done: 5, total: 5 }'],
    ['each of those named', '{ of: [so, bo], done: [bo, so] }'],
    ['not applicable', '{ notApplicable: dùng chung }'],
  ])('is complete: %s', (_, coverage) => {
    expect(keys(compare(system(`decision: keep, coverage: ${coverage}`)))).toEqual([]);
  });

  it.each([
    ['{ of: [so], done: some }', 'một số (Sở); chưa rõ số lượng', undefined],
    ['{ done: 2, total: 5 }', '2/5', 3],
    ['{ done: none, total: 5 }', 'chưa nơi nào', 5],
    [
      '{ measure: được công nhận, total: 4, done: [so], rest: { unknown: không nêu } }',
      '1/4 (được công nhận): Sở; 3 còn lại chưa rõ',
      3,
    ],
    ['{ done: [so], rest: { unknown: không nêu } }', '1: Sở; phần còn lại chưa rõ', undefined],
    ['{ done: { unknown: không nêu } }', 'chưa rõ đã đến đâu', undefined],
    ['{ unknown: không nêu }', 'chưa xác định: không nêu', undefined],
  ])('%s says %s', (coverage, words, size) => {
    const gap = gapIn(BODIES + system(`decision: keep, coverage: ${coverage}`), 'he.coverage');
    expect(gap.from.text.vi).toBe(words);
    expect(gap.size).toBe(size);
  });

  it('that is old counts no longer, and says what was last known', () => {
    const gap = gapIn(system('coverage: { done: 2, total: 5 }'), 'he.coverage', {
      from: '2026-11-23',
      to: '2030',
      staleAfter: 'P36M',
    });
    expect(gap.verdict).toBe('not-enough-basis');
    expect(gap.from.text.vi).toBe('chưa có thông tin mới; ghi nhận gần nhất 31/8/2018: 2/5');
    expect(gap.size).toBeUndefined();
  });

  it('of bodies that have ended is not known: it does not follow them', () => {
    const districts = `organizations:
  quan: { name: Các quận, asOf: 2018-08-31, sources: [bao-1], changes: [{ since: 2025-07-01, ends: { becomes: [xa] }, sources: [bao-1] }] }
  xa: { name: Các xã, since: 2025-07-01, sources: [bao-1] }
`;
    const yaml = districts + system('decision: keep, coverage: { of: [quan], done: some }');
    const gap = gapIn(yaml, 'he.coverage', { from: '2026-06-30', to: '2030' });
    expect(gap.from.text.vi).toBe(
      'chưa rõ, vì có nơi trong phạm vi đã kết thúc hoặc sắp xếp lại; ghi nhận gần nhất 31/8/2018: một số (Các quận); chưa rõ số lượng',
    );
  });
});

describe('transition', () => {
  it('an owner that is followed to its successor is no change; another owner is one', () => {
    const bodies = `organizations:
  so: { name: Sở, asOf: 2018-01-01, sources: [bao-1], changes: [{ since: 2018-12-01, planned: bao-1, ends: { becomes: [so-moi] } }] }
  so-moi: { name: Sở mới, since: 2018-12-01, planned: bao-1 }
  khac: { name: Khác, asOf: 2018-01-01, sources: [bao-1] }
`;
    const owned = (rest: string) => bodies + system(`decision: keep, owner: so${rest}`);
    const plan = (owner: string) => owned(`, changes: [{ since: 2018-12-01, planned: bao-1, owner: ${owner} }]`);
    expect(keys(compare(owned('')))).toEqual(['so-moi.presence', 'so.presence']);
    expect(keys(compare(plan('so-moi')))).toEqual(['so-moi.presence', 'so.presence']);
    expect(keys(compare(plan('khac')))).toEqual(['he.owner', 'so-moi.presence', 'so.presence']);
  });

  it('what a plan takes away is a change too', () => {
    const yaml = system(
      'decision: keep, contact: Tổng đài, changes: [{ since: 2018-12-01, planned: bao-1, contact: null }]',
    );
    expect(gapIn(yaml, 'he.contact').to.text.vi).toBe('không còn (hạn 1/12/2018)');
  });

  it('a link that is added and a coverage that grows have their own keys', () => {
    const yaml = system(
      'decision: keep, coverage: { done: some }, uses: [lgsp], changes: [{ since: 2018-12-01, planned: bao-1, coverage: { done: all }, uses: { ndxp: {} } }]',
    );
    expect(keys(compare(yaml))).toEqual(['he.coverage', 'he.uses']);
    expect(gapIn(yaml, 'he.coverage')).toMatchObject({ reasons: ['partial', 'changed'], plan: 'planned' });
    expect(gapIn(yaml, 'he.coverage').to.text.vi).toBe('tất cả (hạn 1/12/2018)');
  });

  it('what ends names its successor, or that none is named', () => {
    const end = (becomes: string) =>
      `${system(`changes: [{ since: 2018-12-01, planned: bao-1, ends: ${becomes} }]`)}  moi: { name: Hệ mới, asOf: 2018-08-31, decision: keep, sources: [bao-1] }\n`;
    expect(gapIn(end('{ becomes: [moi] }'), 'he.presence').to.text.vi).toBe('kết thúc từ 1/12/2018; kế thừa: Hệ mới');
    expect(gapIn(end('{}'), 'he.presence').to.text.vi).toBe('kết thúc từ 1/12/2018; chưa nêu đối tượng kế thừa');
    const row = compare(end('{ becomes: [moi] }')).transition.find(({ element }) => element.id === 'he');
    expect(row).toMatchObject({ from: 'present', to: 'ended' });
    expect(row?.end?.successors.map((one) => one.id)).toEqual(['moi']);
  });

  it('what is new is dated by the announcement that counts', () => {
    const yaml = `systems:
  ioc: { name: IOC, since: 2018-06-30, planned: kh-0, changes: [{ since: 2018-12-01, planned: bao-1, status: pilot }] }
documents:
  kh-0: { name: Kế hoạch, date: 2017-01-01 }
`;
    expect(gapIn(yaml, 'ioc.presence').to.text.vi).toBe(
      'có từ 1/12/2018, lùi 154 ngày so với kế hoạch đầu tiên (30/6/2018)',
    );
  });

  it('of what never came to be, the coming to be has lapsed, not each field', () => {
    const yaml = 'systems:\n  ioc: { name: IOC, since: 2018-12-31, planned: bao-1, status: pilot, owner: so }\n';
    const report = compare(yaml, { from: '2019-06-30', to: '2019-12-31' });
    expect(keys(report)).toEqual(['ioc.presence']);
    expect(report.gaps[0]).toMatchObject({ plan: 'lapsed', verdict: 'not-enough-basis' });
    expect(report.gaps[0]?.from.text.vi).toBe('chưa có gì cho thấy đã có');
  });

  it('a plan to end that has lapsed keeps the key of the end', () => {
    const yaml = system('decision: replace, changes: [{ since: 2018-12-01, planned: bao-1, ends: {} }]');
    expect(keys(compare(yaml))).toEqual(['he.presence']);
    expect(gapIn(yaml, 'he.presence', { from: '2019-06-30', to: '2019-12-31' })).toMatchObject({ plan: 'lapsed' });
  });

  it('steps of one plan that have both lapsed are one gap that names both', () => {
    const yaml =
      'documents:\n  vb: { name: Văn bản, asOf: 2018-08-31, status: preparing, sources: [bao-1], changes: [{ since: 2018-10-31, planned: bao-1, status: submitted }, { since: 2018-12-31, planned: bao-1, status: issued }] }\n';
    const gap = gapIn(yaml, 'vb.status', { from: '2019-06-30', to: '2019-12-31' });
    expect(gap.to.text.vi).toBe('đã trình (hạn 31/10/2018), đã ban hành (hạn 31/12/2018); đã quá hạn 181 ngày');
    expect(gap.evidence).toHaveLength(3);
  });

  it('lapsed with what was last known, where that is old', () => {
    const yaml =
      'documents:\n  vb: { name: Văn bản, asOf: 2018-08-31, status: preparing, sources: [bao-1], changes: [{ since: 2018-12-31, planned: bao-1, status: issued }] }\n';
    const gap = gapIn(yaml, 'vb.status', { from: '2026-10-31', to: '2030', staleAfter: 'P36M' });
    expect(gap.from.text.vi).toBe('chưa có thông tin mới; ghi nhận gần nhất 31/8/2018: đang xây dựng');
  });
});
