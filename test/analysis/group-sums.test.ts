/** Totals and parts are compared on the day of the total, and on no other. */
import { describe, expect, it } from 'vitest';
import { by, places, relatedPlaces } from './support/ruled.ts';

/** All parts of g are written. */
const STATES =
  'states: { then: 2018-06-30, later: 2021-12-31, target: 2030 }\nrules: { count-mismatch: { whole: [g] } }\n';
const found = (services: string) => by('count-mismatch', `services:\n${services}`, { workspace: STATES });

describe('a total and its parts', () => {
  const model = (group: string, a: string, b: string, more = '') =>
    found(`  g: { name: G, ${group} }\n  a: { name: A, partOf: g, ${a} }\n  b: { name: B, partOf: g, ${b} }\n${more}`);
  const change = (what: string) => `changes: [{ since: 2020-01-01, ${what}, sources: [qd] }]`;

  it('what ended after the day of the total was a part of it', async () => {
    expect(await model('count: 556', 'count: 386', `count: 170, ${change('ends: {}')}`)).toEqual([]);
    const [finding, ...others] = await model('count: 386', 'count: 386', `count: 170, ${change('ends: {}')}`);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('error');
    expect(places([finding])).toEqual(['2:24 services.g.count']);
    expect(finding?.message.vi).toBe('Nhóm ghi 386, các phần là 386 + 170 = 556 (a, b). Sửa số sai.');
    expect(relatedPlaces(finding)).toEqual(['3:35 services.a.count', '4:35 services.b.count']);
  });

  it('what ended before that day was none', async () => {
    const ended = `count: 170, ${change('ends: {}')}`;
    const now = (count: number) => `changes: [{ asOf: 2021-06-30, count: ${count}, sources: [qd] }]`;
    expect(await model(`count: 556, ${now(390)}`, `count: 386, ${now(390)}`, ended)).toEqual([]);
    const findings = await model(`count: 556, ${now(560)}`, `count: 386, ${now(390)}`, ended);
    expect(places(findings)).toEqual(['2:66 services.g.changes.0.count']);
    expect(findings[0]?.message.en).toBe('The group says 560, its parts are 390 (a). Correct the wrong figure.');
  });

  it('a total that is newer than its parts is not compared with them', async () => {
    const newer = 'changes: [{ asOf: 2021-06-30, count: 900, sources: [qd] }]';
    expect(await model(`count: 556, ${newer}`, 'count: 386', 'count: 170')).toEqual([]);
    expect(await model('count: 556', 'count: 386', `count: 170, ${newer}`)).toEqual([]);
    expect(await model('asOf: 2018, count: 1', 'asOf: 2018-06-30, count: 2', 'asOf: 2018-12-30, count: 3')).toEqual([]);
  });

  it('a period means its last day: the same day in other words is the same day', async () => {
    expect(await model('asOf: 2018, count: 5', 'asOf: 2018-12-31, count: 2', 'asOf: 2018-Q4, count: 3')).toEqual([]);
    expect(await model('asOf: 2018, count: 6', 'asOf: 2018-12-31, count: 2', 'asOf: 2018-Q4, count: 3')).toHaveLength(
      1,
    );
  });

  it('a plan is compared with plans for the same day', async () => {
    const plan = (date: string, count: number) => `changes: [{ since: ${date}, planned: qd, count: ${count} }]`;
    const planned = (group: string, b: string) =>
      model(`count: 3, ${group}`, `count: 1, ${plan('2028', 10)}`, `count: 2, ${b}`);
    expect(await planned(plan('2028', 30), plan('2028', 20))).toEqual([]);
    expect(await planned(plan('2028', 31), plan('2028', 20))).toHaveLength(1);
    expect(await planned(plan('2028', 31), plan('2029', 20))).toEqual([]);
    // The known parts alone are already more.
    expect(await planned(plan('2028', 9), plan('2029', 20))).toHaveLength(1);
  });

  it('unknown counts are no mistake', async () => {
    expect(await model('count: { unknown: chưa đếm }', 'count: 386', 'count: 170')).toEqual([]);
    expect(await model('count: 556', 'count: { unknown: chưa đếm }', 'count: { notApplicable: không đếm }')).toEqual(
      [],
    );
  });

  describe('where a group took the place of another', () => {
    const merged = (count: number, second = 'becomes: [g]') =>
      found(`  old:
    name: Nhóm cũ
    changes: [{ since: 2020-01-01, ends: { ${second} }, sources: [qd] }]
  mid: { name: Nhóm giữa, changes: [{ since: 2020-02-01, ends: { becomes: [g] }, sources: [qd] }] }
  g: { name: G, asOf: 2021-06-30, count: ${count} }
  a: { name: A, partOf: g, asOf: 2021-06-30, count: 4 }
  b: { name: B, partOf: old, asOf: 2021-06-30, count: 6 }
`);

    it('the parts of the old one are its own', async () => {
      expect(await merged(10)).toEqual([]);
      const [finding] = await merged(4);
      expect(finding?.message.en).toBe('The group says 4, its parts are 4 + 6 = 10 (a, b). Correct the wrong figure.');
      expect(places([finding])).toEqual(['6:42 services.g.count']);
    });

    it('over several steps too', async () => {
      expect(await merged(10, 'becomes: [mid]')).toEqual([]);
      expect(await merged(4, 'becomes: [mid]')).toHaveLength(1);
    });

    it('not before it did', async () => {
      const earlier = (count: number) =>
        found(`  old: { name: Cũ, changes: [{ since: 2020-01-01, ends: { becomes: [g] }, sources: [qd] }] }
  g: { name: G, count: ${count} }
  a: { name: A, partOf: g, count: 4 }
  b: { name: B, partOf: old, count: 6 }
`);
      expect(await earlier(4)).toEqual([]);
      expect(await earlier(10)).toHaveLength(1);
    });
  });
});
