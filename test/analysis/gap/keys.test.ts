/** One key all along: what a gap is called, what stands under it, and how its verdict comes about. */
import { describe, expect, it } from 'vitest';
import { gapKey } from '../../../src/analysis/gap/gap.ts';
import { worse } from '../../../src/core/verdict.ts';
import { FIELDS } from '../../../src/model/generated/fields.ts';
import { compare, gapIn, gapOf, keys } from './gaps.ts';

/** Planned for the end of 2018, seen not done, planned again for the middle of 2020, done in 2021. */
const PLANNED_TWICE = `documents:
  kien-truc:
    name: Kiến trúc
    asOf: 2018-08-31
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
      - { asOf: 2019-06-30, status: preparing, sources: [bao-1] }
      - { since: 2020-06-30, planned: kh-2, status: issued }
      - { since: 2021-09-06, status: issued, sources: [bao-1] }
`;

describe('a key', () => {
  it('is the subject and the facet; the name of a field stands for itself', () => {
    expect(gapKey('dvctt', 'use')).toBe('dvctt.use');
    expect(gapKey('kien-truc', 'field:status')).toBe('kien-truc.status');
    expect(gapKey('mot-cua', 'rule:r26')).toBe('mot-cua.rule:r26');
  });

  it('does not say twice the id of a requirement that names no element', () => {
    expect(gapKey('yc-1', 'rule:yc-1')).toBe('yc-1.rule');
  });

  it('is never that of two facets: no field is called like a facet, but those that are one', () => {
    const facets = ['presence', 'use', 'value', 'route', 'rule'];
    for (const fields of Object.values(FIELDS))
      expect(facets.filter((facet) => Object.hasOwn(fields, facet))).toEqual([]);
  });

  it.each([
    ['2018-08-31', '2018-12-31', ['changed'], 'planned', undefined],
    // On 2019-01-31 the plan has lapsed; the second one was announced in March.
    ['2019-01-31', '2019-12-31', ['lapsed'], 'lapsed', 'not-enough-basis'],
    ['2019-07-31', '2020-12-31', ['changed'], 'planned', undefined],
    ['2020-07-31', '2021-12-31', ['lapsed'], 'lapsed', 'not-enough-basis'],
  ] as const)('stays the same at %s', (from, to, reasons, plan, verdict) => {
    const report = compare(PLANNED_TWICE, { from, to });
    expect(keys(report)).toEqual(['kien-truc.status']);
    expect(report.gaps[0]).toMatchObject({ reasons, plan });
    expect(report.gaps[0]?.verdict).toBe(verdict);
  });

  it('is closed by the fact, late against the first date, under the same key', () => {
    const report = compare(PLANNED_TWICE, { from: '2021-10-31', to: '2022-12-31' });
    expect(keys(report)).toEqual([]);
    expect(report.closed.map(({ key, planned, fact }) => [key, planned, fact.late])).toEqual([
      ['kien-truc.status', '2018-12-31', 980],
    ]);
  });

  it('says how far a plan was moved, and what lapsed', () => {
    const moved = gapIn(PLANNED_TWICE, 'kien-truc.status', { from: '2019-07-31', to: '2020-12-31' });
    expect(moved.to.text.vi).toBe('đã ban hành (hạn 30/6/2020, lùi 547 ngày so với kế hoạch đầu tiên (31/12/2018))');
    const lapsed = gapIn(PLANNED_TWICE, 'kien-truc.status', { from: '2020-07-31', to: '2021-12-31' });
    expect(lapsed.to.text.en).toContain('by 30 June 2020');
    expect(lapsed.to.text.en).toContain('31 days overdue');
  });
});

describe('several reasons of one key', () => {
  const yaml = `requirements:
  yc: { name: Ban hành trong năm 2018, of: [kien-truc], check: { field: status, is: issued }, due: 2018-12-31, sources: [bao-1] }
documents:
  kien-truc:
    name: Kiến trúc
    asOf: 2018-08-31
    status: preparing
    sources: [bao-1]
    changes: [{ since: 2018-12-31, planned: bao-1, status: issued }]
`;

  it('make one gap, with the worst verdict and every basis', () => {
    const report = compare(yaml, { from: '2019-01-31', to: '2019-12-31' });
    expect(keys(report)).toEqual(['kien-truc.status']);
    const gap = gapOf(report, 'kien-truc.status');
    expect(gap.reasons).toEqual(['lapsed', 'unmet']);
    // Lapsed alone is not enough basis; an unmet demand is worse.
    expect(gap.verdict).toBe('not-met');
    expect(gap.demands.map((demand) => demand.requirement.id)).toEqual(['yc']);
    const places = gap.evidence.map((evidence) => evidence.place.path.join('.'));
    expect(places).toEqual(['documents.kien-truc.status', 'documents.kien-truc.changes.0.status']);
    expect(gap.evidence.map((evidence) => evidence.plan)).toEqual([false, true]);
  });

  it('keep the key of the plan before it has lapsed', () => {
    expect(keys(compare(yaml))).toEqual(['kien-truc.status']);
  });
});

describe('the verdict', () => {
  it.each([
    ['not-met', 'not-enough-basis', 'not-met'],
    ['not-enough-basis', 'met', 'not-enough-basis'],
    ['met', 'not-applicable', 'met'],
    [undefined, 'not-enough-basis', 'not-enough-basis'],
    [undefined, 'met', 'met'],
  ] as const)('of %s and %s is %s, either way round', (a, b, expected) => {
    expect(worse(a, b)).toBe(expected);
    expect(worse(b, a)).toBe(expected);
  });

  const system = (rest: string) => `systems:\n  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1], ${rest} }\n`;
  const all = `requirements:\n  yc: { name: Có ở tất cả, of: [he], check: { field: coverage, is: all }, sources: [bao-1] }\n`;

  it.each([
    // Chưa đáp ứng: an unmet requirement, a shortfall, partial against a requirement of all.
    [system('decision: keep, coverage: { done: 2, total: 5 }') + all, 'he.coverage', 'not-met'],
    [
      system('decision: keep, status: pilot').concat(
        `requirements:\n  yc: { name: Vận hành, of: [he], check: { field: status, is: operating }, sources: [bao-1] }\n`,
      ),
      'he.status',
      'not-met',
    ],
    // Chưa đủ cơ sở: unknown, partial without a demand, of the rest nothing known, undecided.
    [system('decision: keep, coverage: { done: 2, total: 5 }'), 'he.coverage', 'not-enough-basis'],
    [
      system('decision: keep, coverage: { done: some, rest: { unknown: không nêu } }') + all,
      'he.coverage',
      'not-enough-basis',
    ],
    [system('decision: keep, coverage: { unknown: không nêu }') + all, 'he.coverage', 'not-enough-basis'],
    [system('status: pilot'), 'he.decision', 'not-enough-basis'],
    // None: pure transition.
    [
      system('decision: keep, status: pilot, changes: [{ since: 2018-12-01, planned: bao-1, status: operating }]'),
      'he.status',
      undefined,
    ],
    [system('changes: [{ since: 2018-12-01, planned: bao-1, ends: {} }]'), 'he.presence', undefined],
    ['systems:\n  he: { name: Hệ, since: 2018-12-01, planned: bao-1 }\n', 'he.presence', undefined],
  ] as const)('follows the table: %#', (yaml, key, verdict) => {
    expect(gapIn(yaml, key).verdict).toBe(verdict);
  });
});

describe('gaps between two dates', () => {
  const yaml = `systems:
  he: { name: Hệ, asOf: 2018-08-31, status: pilot, sources: [bao-1], changes: [{ since: 2018-12-01, planned: bao-1, status: operating }] }
  moi: { name: Mới, since: 2018-12-01, planned: bao-1 }
`;

  it('that are one date have no transition; a plan for later still says what is to become of it', () => {
    expect(keys(compare(yaml, { to: '2018-08-31' }))).toEqual([]);
  });

  it('from in the future: what is planned by then is no gap; known is what is known today', () => {
    const report = compare(yaml, { from: '2030', to: '2035', today: '2018-09-30' });
    expect(report.knownAt).toBe(report.today);
    expect(keys(report)).toEqual([]);
    expect(report.transition.map((row) => [row.element.id, row.from, row.to])).toEqual([
      ['he', 'present', 'present'],
      ['moi', 'planned', 'planned'],
    ]);
  });

  it('of an empty model: none, and a report all the same', () => {
    const report = compare('systems: {}\n');
    expect(report.gaps).toEqual([]);
    expect(report.unknowns).toEqual({ all: 0, old: 0 });
    expect(report.sources).toEqual([]);
  });

  it('report nothing as new that was only seen for the first time', () => {
    expect(keys(compare('systems:\n  he: { name: Hệ, asOf: 2018-10-31, decision: keep, sources: [bao-1] }\n'))).toEqual(
      [],
    );
  });
});
