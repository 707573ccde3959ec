/** How gaps opened and closed between moments. Each expectation was worked out by hand; its reason stands beside it. */
import { describe, expect, it } from 'vitest';
import { type GapSeries, gapSeries } from '../../../src/analysis/gap/series.ts';
import { architectureOf, day, type GapTest } from './gaps.ts';

function seriesOf(yaml: string, moments: readonly string[], options: GapTest = {}): GapSeries {
  const all = moments.map((written) => ({ written, day: day(written) }));
  return gapSeries(architectureOf([DOCUMENTS, yaml], options), all, day(options.today ?? '2026-11-23'));
}

const DOCUMENTS = `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  kh-2: { name: Kế hoạch số 2, date: 2019-03-15 }
`;

/** `kien-truc.status: first | fact`: at each moment why it opened, `open`, or why it closed. */
function told({ lines }: GapSeries): string[] {
  return lines.map(
    ({ key, steps }) =>
      `${key}: ${steps.map(({ gap, opened, closed }) => (gap ? (opened ?? 'open') : (closed?.kind ?? ''))).join(' | ')}`,
  );
}

const PLANNED = (more = '') => `documents:
  kien-truc:
    name: Kiến trúc
    asOf: 2018-08-31
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
${more}`;
const FOUR = ['2018-08-31', '2019-06-30', '2021-12-31', '2030'];

describe('why a gap is no more', () => {
  it('a fact, late: open as a plan, lapsed in between, closed by the fact that came 980 days late', () => {
    const series = seriesOf(PLANNED('      - { since: 2021-09-06, status: issued, sources: [bao-1] }\n'), FOUR);
    expect(told(series)).toEqual(['kien-truc.status: first | open | fact | ']);
    const step = series.lines[0]?.steps[2];
    expect(step?.closed?.fact).toMatchObject({ late: 980, text: { vi: 'đã ban hành (6/9/2021)' } });
    expect(series.lines[0]?.steps[1]?.gap?.plan).toBe('lapsed');
  });

  it('a plan, of a moment that is still to come', () => {
    const yaml = PLANNED().replace('2018-12-31', '2028-12-31');
    expect(told(seriesOf(yaml, ['2018-08-31', '2027-01-01', '2029-12-31']))).toEqual([
      'kien-truc.status: first | open | plan',
    ]);
  });

  it('never a plan whose day is past: it lapses, and is open to the end', () => {
    expect(told(seriesOf(PLANNED(), FOUR))).toEqual(['kien-truc.status: first | open | open | open']);
  });

  it('the requirement is met', () => {
    const yaml = `documents:
  kien-truc: { name: Kiến trúc, asOf: 2018-08-31, status: preparing, sources: [bao-1], changes: [{ since: 2019-02-01, status: issued, sources: [bao-1] }] }
requirements:
  yc: { name: Ban hành, asOf: 2018-08-31, of: [kien-truc], check: { field: status, is: issued }, due: 2018-12-31, sources: [bao-1] }
`;
    const series = seriesOf(yaml, FOUR);
    expect(told(series)).toEqual(['kien-truc.status: first | met |  | ']);
    expect(series.lines[0]?.steps[1]?.closed?.fact?.late).toBe(32);
  });

  it('the requirement is gone', () => {
    const yaml = `documents:
  kien-truc: { name: Kiến trúc, asOf: 2018-08-31, status: preparing, sources: [bao-1] }
requirements:
  yc: { name: Ban hành, asOf: 2018-08-31, of: [kien-truc], check: { field: status, is: issued }, sources: [bao-1], changes: [{ since: 2019-02-01, ends: { becomes: [] }, sources: [bao-1] }] }
`;
    expect(told(seriesOf(yaml, FOUR))).toEqual(['kien-truc.status: first | withdrawn |  | ']);
  });

  it('the element has ended', () => {
    const yaml = `systems:
  he: { name: Hệ, asOf: 2018-08-31, coverage: { done: 2, total: 5 }, decision: keep, sources: [bao-1], changes: [{ since: 2019-02-01, ends: { becomes: [] }, sources: [bao-1] }] }
`;
    expect(told(seriesOf(yaml, FOUR))).toEqual(['he.coverage: first | ended |  | ']);
  });

  it('a decision is stated', () => {
    const yaml = `systems:
  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1], changes: [{ since: 2019-02-01, decision: keep, sources: [bao-1] }] }
`;
    expect(told(seriesOf(yaml, FOUR))).toEqual(['he.decision: first | decided |  | ']);
  });

  it('nobody has confirmed it for long: nothing says that anything was done', () => {
    const yaml = 'systems:\n  he: { name: Hệ, asOf: 2018-08-31, sources: [bao-1] }\n';
    expect(told(seriesOf(yaml, FOUR, { staleAfter: 'P24M' }))).toEqual(['he.decision: first | open | aged | ']);
  });
});

describe('why a gap appears', () => {
  it('a new element, a new requirement, a new plan, again', () => {
    const yaml = `systems:
  cu: { name: Cũ, asOf: 2018-08-31, decision: keep, status: pilot, sources: [bao-1], changes: [{ since: 2028, planned: kh-2, status: operating }] }
  moi: { name: Mới, asOf: 2019-05-01, sources: [bao-1] }
  lai: { name: Lại, asOf: 2018-08-31, coverage: { done: 2, total: 5 }, decision: keep, sources: [bao-1], changes: [{ asOf: 2019-05-01, coverage: { done: all }, sources: [bao-1] }, { asOf: 2021-05-01, coverage: { done: 4, total: 6 }, sources: [bao-1] }] }
documents:
  van-ban: { name: Văn bản, asOf: 2018-08-31, status: preparing, sources: [bao-1] }
requirements:
  yc: { name: Ban hành, asOf: 2019-05-01, of: [van-ban], check: { field: status, is: issued }, sources: [bao-1] }
`;
    expect(told(seriesOf(yaml, FOUR)).sort()).toEqual(
      [
        // 2/5 at first, all in 2019, 4/6 in 2021.
        'lai.coverage: first | fact | again | open',
        // Seen first in 2019.
        'moi.decision:  | appeared | open | open',
        // Demanded from 2019 on.
        'van-ban.status:  | demanded | open | open',
        // Announced in March 2019 for 2028, which is to come: closed at 2030 if it is kept.
        'cu.status:  | planned | open | plan',
      ].sort(),
    );
  });
});

describe('the numbers', () => {
  it('add up: open before = still open + closed; gaps = opened + still open', () => {
    const yaml = `${PLANNED('      - { since: 2021-09-06, status: issued, sources: [bao-1] }\n')}systems:
  he: { name: Hệ, asOf: 2019-01-01, sources: [bao-1] }
`;
    const { columns } = seriesOf(yaml, FOUR);
    columns.forEach((column, at) => {
      expect(column.gaps).toBe(column.opened + column.stillOpen);
      expect(column.stillOpen + column.closed).toBe(columns[at - 1]?.gaps ?? 0);
    });
    expect(columns.map(({ gaps }) => gaps)).toEqual([1, 2, 1, 1]);
  });

  it('what is asked for is told whole, the rest is counted', () => {
    const yaml =
      'systems:\n  a: { name: A, asOf: 2018-08-31, sources: [bao-1] }\n  b: { name: B, asOf: 2018-08-31, sources: [bao-1] }\n';
    const moments = FOUR.map((written) => ({ written, day: day(written) }));
    const series = gapSeries(
      architectureOf([DOCUMENTS, yaml]),
      moments,
      day('2026-11-23'),
      () => (gap) => gap.subject.id === 'a',
    );
    expect(series.lines.map(({ key }) => key)).toEqual(['a.decision']);
    expect(series.hidden).toBe(1);
  });
});

describe('what became known between two moments', () => {
  const yaml = `systems:
  he:
    name: Hệ
    asOf: 2018-08-31
    decision: keep
    coverage: { done: 2, total: 9 }
    sources: [bao-1]
    changes:
      - { asOf: 2021-01-01, coverage: { done: 4, total: 9 }, sources: [bao-1] }
      - { asOf: 2019-01-01, coverage: { done: 3, total: 9 }, sources: [bao-1] }
`;
  const later = (series: GapSeries) =>
    series.lines[0]?.steps.map(({ gap }) => gap?.later.map(({ evidence }) => evidence.written));

  it('stands at the moment before, the earliest first, and nowhere else', () => {
    expect(later(seriesOf(yaml, ['2018-08-31', '2019-06-30', '2022-01-01']))).toEqual([
      ['2019-01-01'],
      ['2021-01-01'],
      [],
    ]);
    expect(later(seriesOf(yaml, ['2018-08-31', '2022-01-01']))).toEqual([['2019-01-01', '2021-01-01'], []]);
  });

  it('never after today', () => {
    expect(later(seriesOf(yaml, ['2018-08-31', '2022-01-01'], { today: '2020-01-01' }))).toEqual([['2019-01-01'], []]);
  });
});
