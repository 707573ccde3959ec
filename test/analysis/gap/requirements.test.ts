/** What documents demand, held against the first state by the check that is declared. */
import { describe, expect, it } from 'vitest';
import { compare, gapIn, keys } from './gaps.ts';

const requirement = (check: string, rest = '') =>
  `requirements:\n  yc: { name: Yêu cầu, asOf: 2018-08-31, check: ${check}, sources: [bao-1]${rest} }\n`;
const document = (rest: string) => `documents:\n  vb: { name: Văn bản, asOf: 2018-08-31, sources: [bao-1], ${rest} }\n`;
const system = (rest: string) =>
  `systems:\n  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1], decision: keep, ${rest} }\n`;

const line = (yaml: string, options = {}) => {
  const [first, ...more] = compare(yaml, options).requirements;
  expect(more).toEqual([]);
  return first;
};
const verdict = (yaml: string) => line(yaml)?.verdict;

describe('a field that must have a value', () => {
  const status = requirement('{ field: status, is: submitted }', ', of: [vb]');
  it.each([
    ['preparing', 'not-met'],
    ['submitted', 'met'],
    ['issued', 'met'],
    // What has expired was issued once; it is not what is demanded now.
    ['expired', 'not-met'],
    ['{ unknown: không nêu }', 'not-enough-basis'],
    ['{ notApplicable: không thuộc phạm vi }', 'not-applicable'],
  ])('status: %s is %s', (value, expected) => {
    const yaml = document(`status: ${value}`) + status;
    expect(verdict(yaml)).toBe(expected);
    expect(keys(compare(yaml))).toEqual(
      expected.startsWith('not-') && expected !== 'not-applicable' ? ['vb.status'] : [],
    );
  });

  it('is not judged where nobody said anything', () => {
    expect(verdict(document('type: plan') + status)).toBe('not-enough-basis');
  });

  it('of a life cycle: what is operating has been through its pilot, what has ended operates no longer', () => {
    const pilot = requirement('{ field: status, is: pilot }', ', of: [he]');
    expect(verdict(system('status: operating') + pilot)).toBe('met');
    expect(verdict(system('status: building') + pilot)).toBe('not-met');
    expect(verdict(system('status: ended') + pilot)).toBe('not-met');
  });

  it.each([
    ['{ done: all }', 'met'],
    ['{ done: 5, total: 5 }', 'met'],
    ['{ of: [a, b], done: [b, a] }', 'met'],
    ['{ done: 4, total: 5 }', 'not-met'],
    ['{ of: [a, b], done: [a] }', 'not-met'],
    ['{ done: some }', 'not-met'],
    ['{ done: none }', 'not-met'],
    // Four of how many? One is named, of the rest nothing is said: neither shows that some are without.
    ['{ done: 4, total: { unknown: không nêu } }', 'not-enough-basis'],
    ['{ done: 4 }', 'not-enough-basis'],
    ['{ total: 4, done: [a], rest: { unknown: không nêu } }', 'not-enough-basis'],
    ['{ done: some, rest: { unknown: không nêu } }', 'not-enough-basis'],
    ['{ done: { unknown: không nêu } }', 'not-enough-basis'],
    ['{ unknown: không nêu }', 'not-enough-basis'],
  ])('coverage of all: %s is %s', (coverage, expected) => {
    const yaml = system(`coverage: ${coverage}`) + requirement('{ field: coverage, is: all }', ', of: [he]');
    expect(verdict(yaml)).toBe(expected);
    expect(keys(compare(yaml))).toEqual(expected === 'met' ? [] : ['he.coverage']);
  });

  it.each([
    ['count: 12', '{ field: count, is: 10 }', 'met'],
    ['count: 8', '{ field: count, is: 10 }', 'not-met'],
    ['uses: [lgsp, ndxp]', '{ field: uses, is: lgsp }', 'met'],
    ['uses: { ndxp: {} }', '{ field: uses, is: lgsp }', 'not-met'],
    ['owner: so', '{ field: owner, is: so }', 'met'],
  ])('%s against %s is %s', (field, check, expected) => {
    expect(verdict(system(field) + requirement(check, ', of: [he]'))).toBe(expected);
  });

  it('of a decision or a level: its option, its level', () => {
    const yaml = system('coverage: { done: all }').replace('decision: keep', 'decision: { option: replace }');
    expect(verdict(yaml + requirement('{ field: decision, is: replace }', ', of: [he]'))).toBe('met');
    const service =
      'services:\n  dv: { name: Dịch vụ, asOf: 2018-08-31, sources: [bao-1], level: { scheme: bao-1, is: 3 } }\n';
    expect(verdict(service + requirement('{ field: level, is: 4 }', ', of: [dv]'))).toBe('not-met');
    expect(verdict(service + requirement('{ field: level, is: 3 }', ', of: [dv]'))).toBe('met');
  });

  it('of an element that has ended: what it applies to now is not known', () => {
    const yaml = `${system('changes: [{ since: 2018-06-30, ends: {}, sources: [bao-1] }]')}${requirement('{ field: status, is: operating }', ', of: [he]')}`;
    const gap = gapIn(yaml, 'he.status');
    expect(gap.verdict).toBe('not-enough-basis');
    expect(gap.from.text.vi).toContain('đã kết thúc');
  });

  it('that names no element is a demand all the same: nothing is lost', () => {
    expect(keys(compare(requirement('{ field: status, is: issued }')))).toEqual(['yc.rule']);
    expect(keys(compare(requirement('{ indicator: khong-co, atLeast: 70 }')))).toEqual(['yc.rule']);
  });
});

describe('not due yet', () => {
  const planned = (day: string) =>
    document(`status: preparing, changes: [{ since: ${day}, planned: bao-1, status: issued }]`);
  const due = (day: string) => requirement('{ field: status, is: issued }', `, of: [vb], due: ${day}`);

  it('with a pending plan that meets it in time: no verdict yet', () => {
    const yaml = planned('2018-12-31') + due('2018-12-31');
    expect(line(yaml)).toMatchObject({ notDue: true, keys: ['vb.status'] });
    expect(line(yaml)?.verdict).toBeUndefined();
    expect(gapIn(yaml, 'vb.status').verdict).toBeUndefined();
    expect(gapIn(yaml, 'vb.status').plan).toBe('planned');
  });

  it('with a plan that comes too late, or none: not met', () => {
    expect(line(planned('2019-06-30') + due('2018-12-31'), { to: '2020' })).toMatchObject({
      notDue: false,
      verdict: 'not-met',
    });
    expect(verdict(document('status: preparing') + due('2018-12-31'))).toBe('not-met');
  });

  it('where it is due after the second date and planned in time', () => {
    const gap = gapIn(planned('2019-06-30') + due('2019-12-31'), 'vb.status');
    expect(gap).toMatchObject({ reasons: ['unmet'], plan: 'planned' });
    expect(gap.verdict).toBeUndefined();
  });

  it('of an element that only a plan brings about', () => {
    const yaml = `systems:\n  he: { name: Hệ, since: 2018-12-01, planned: bao-1, status: pilot }\n${requirement('{ field: status, is: pilot }', ', of: [he], due: 2018-12-31')}`;
    expect(gapIn(yaml, 'he.status').plan).toBe('planned');
  });

  it('once the day has come, the plan helps no more', () => {
    const report = compare(planned('2018-12-31') + due('2018-12-31'), { from: '2018-12-31', to: '2019-12-31' });
    expect(report.requirements[0]).toMatchObject({ notDue: false, verdict: 'not-met' });
    expect(report.gaps[0]).toMatchObject({ verdict: 'not-met', plan: 'lapsed' });
  });
});

describe('an indicator', () => {
  const indicator = (rest: string) =>
    `indicators:\n  cs: { name: Chỉ số, asOf: 2018-08-31, unit: "%", sources: [bao-1], ${rest} }\n`;
  const values = 'values: [{ asOf: 2018-06-30, value: 50 }]';

  it.each([
    ['{ indicator: cs, measured: true }', values, 'met'],
    [
      '{ indicator: cs, measured: true }',
      'values: [{ asOf: 2018-06-30, value: { unknown: không nêu } }]',
      'not-enough-basis',
    ],
    ['{ indicator: cs, atLeast: 50 }', values, 'met'],
    ['{ indicator: cs, atLeast: 70 }', values, 'not-met'],
    ['{ indicator: cs, atMost: 50 }', values, 'met'],
    ['{ indicator: cs, atMost: 40 }', values, 'not-met'],
    // A figure of a later day is not known yet; that of one body is not the whole.
    ['{ indicator: cs, atLeast: 40 }', 'values: [{ asOf: 2018-12-31, value: 50 }]', 'not-enough-basis'],
    ['{ indicator: cs, atLeast: 40 }', 'values: [{ asOf: 2018-06-30, value: 50, body: so }]', 'not-enough-basis'],
  ])('%s with %s is %s', (check, measured, expected) => {
    const yaml = indicator(measured) + requirement(check);
    expect(verdict(yaml)).toBe(expected);
    expect(keys(compare(yaml))).toEqual(expected === 'met' ? [] : ['cs.value']);
  });

  it('says what was measured, and the bound', () => {
    const gap = gapIn(indicator(values) + requirement('{ indicator: cs, atLeast: 70 }'), 'cs.value');
    expect(gap.from.text.vi).toBe('50% (30/6/2018)');
    expect(gap.to.text.vi).toBe('Yêu cầu: ít nhất 70%');
    expect(gap.evidence.map((evidence) => evidence.place.path)).toEqual([['indicators', 'cs', 'values', 0]]);
  });

  it('is too old to judge by', () => {
    const yaml = indicator(values) + requirement('{ indicator: cs, atLeast: 40 }');
    const report = compare(yaml, { from: '2022', to: '2023', staleAfter: 'P24M' });
    expect(report.requirements[0]?.verdict).toBe('not-enough-basis');
    expect(report.gaps[0]?.from.text.vi).toBe('chưa đo lại; 50% (30/6/2018)');
  });
});

describe('attested', () => {
  it.each([
    ['met', 'met'],
    ['not-met', 'not-met'],
    ['not-applicable', 'not-applicable'],
    ['unknown', 'not-enough-basis'],
  ])('%s is %s', (attested, expected) => {
    const yaml = requirement(`{ attested: ${attested} }`);
    expect(verdict(yaml)).toBe(expected);
    expect(keys(compare(yaml))).toEqual(['not-met', 'unknown'].includes(attested) ? ['yc.rule'] : []);
  });

  it('speaks of the elements it names, one gap each', () => {
    const yaml =
      system('status: pilot') + document('type: plan') + requirement('{ attested: unknown }', ', of: [he, vb]');
    expect(keys(compare(yaml))).toEqual(['he.rule:yc', 'vb.rule:yc']);
  });

  it('none: no check is no basis', () => {
    expect(verdict('requirements:\n  yc: { name: Yêu cầu, asOf: 2018-08-31, sources: [bao-1] }\n')).toBe(
      'not-enough-basis',
    );
  });
});

describe('a proposal', () => {
  it('is listed, and nothing falls short of it', () => {
    const report = compare(requirement('{ attested: not-met }', ', type: proposal'));
    expect(report.gaps).toEqual([]);
    expect(report.requirements[0]).toMatchObject({ proposal: true, keys: [] });
  });
});

describe('what a result rests on', () => {
  it('is no surer than the facts behind it', () => {
    const yaml =
      document('status: issued, confidence: assumed') + requirement('{ field: status, is: issued }', ', of: [vb]');
    expect(line(yaml)).toMatchObject({ verdict: 'met', confidence: 'assumed' });
    expect(
      line(document('status: issued') + requirement('{ field: status, is: issued }', ', of: [vb]'))?.confidence,
    ).toBe('stated');
  });
});
