/** What became known since stands beside what was planned, never instead of it. */
import { describe, expect, it } from 'vitest';
import { closedText, laterText } from '../../../src/output/report/gap/words.ts';
import { compare, gapIn } from './gaps.ts';

const document = (...facts: string[]) => `documents:
  vb:
    name: Văn bản
    asOf: 2018-08-31
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
${facts.map((fact) => `      - { ${fact}, sources: [bao-1] }\n`).join('')}`;

describe('a fact of after the first day', () => {
  it.each([
    ['since: 2018-11-30', 0, 'đã ban hành (30/11/2018), đúng hạn'],
    ['since: 2019-03-31', 90, 'đã ban hành (31/3/2019), chậm 90 ngày'],
    // It was only seen then: it may well have come about in time.
    ['asOf: 2019-03-31', undefined, 'đã ban hành (31/3/2019)'],
  ])('%s', (date, late, words) => {
    const gap = gapIn(document(`${date}, status: issued`), 'vb.status');
    expect(gap.later.map((fact) => fact.late)).toEqual([late]);
    expect(gap.later.map((fact) => laterText(fact).vi)).toEqual([words]);
    // Nothing of the gap itself is changed by it.
    expect(gap).toMatchObject({ reasons: ['changed'], plan: 'planned' });
  });

  it('that is assumed says so', () => {
    const [fact] = gapIn(document('since: 2021-09-06, status: issued, confidence: assumed'), 'vb.status').later;
    expect(fact && laterText(fact).vi).toContain('giả định');
    expect(fact && laterText(fact).en).toContain('assumption');
  });

  it('counts up to today, and not a plan', () => {
    expect(gapIn(document('since: 2019-03-31, status: issued'), 'vb.status', { today: '2019-01-31' }).later).toEqual(
      [],
    );
    const other = document('since: 2019-03-31, contact: Văn phòng');
    expect(gapIn(other, 'vb.status').later).toEqual([]);
  });

  it('a figure measured since stands beside "not measured"', () => {
    const yaml = `indicators:
  ty-le: { name: Tỷ lệ, asOf: 2018-08-31, unit: "%", sources: [bao-1], changes: [{ asOf: 2019-06-30, values: [{ asOf: 2019-03-31, value: 40 }, { asOf: 2019-06-30, value: 45 }], sources: [bao-1] }] }
services:
  dv: { name: Dịch vụ, asOf: 2018-08-31, decision: keep, usage: ty-le, sources: [bao-1] }
`;
    const gap = gapIn(yaml, 'dv.use');
    expect(gap.from.text.vi).toContain('chưa đo');
    expect(gap.later.map((fact) => fact.text.vi)).toEqual(['45% (30/6/2019)']);
  });

  it('that what was planned came to be, or ended', () => {
    const yaml = `systems:
  moi: { name: Mới, since: 2018-12-01, planned: bao-1, changes: [{ since: 2019-01-31, status: pilot, sources: [bao-1] }] }
  cu: { name: Cũ, asOf: 2018-08-31, sources: [bao-1], changes: [{ since: 2018-12-01, planned: bao-1, ends: {} }, { since: 2018-12-01, ends: {}, sources: [bao-1] }] }
`;
    expect(gapIn(yaml, 'moi.presence').later.map((fact) => laterText(fact).vi)).toEqual([
      'đã có (31/1/2019), chậm 61 ngày',
    ]);
    expect(gapIn(yaml, 'cu.presence').later.map((fact) => laterText(fact).vi)).toEqual([
      'đã kết thúc (1/12/2018), đúng hạn',
    ]);
  });
});

describe('plans that facts have answered', () => {
  const late = document('since: 2019-03-31, status: issued, confidence: assumed');

  it('since the first day, or before it', () => {
    expect(compare(late).closed.map((plan) => plan.since)).toEqual([true]);
    expect(compare(late, { from: '2026', to: '2030' }).closed.map((plan) => plan.since)).toEqual([false]);
    expect(compare(late, { from: '2018-06-30', to: '2018-12-31' }).closed).toEqual([]);
  });

  it('say the plan, the fact, how late, and that it is assumed', () => {
    const [plan] = compare(late).closed;
    expect(plan && closedText(plan).vi).toBe(
      'kế hoạch: đã ban hành (hạn 31/12/2018); thực tế: đã ban hành (31/3/2019), chậm 90 ngày [giả định của người lập mô hình, chưa có nguồn xác nhận]',
    );
  });

  it('or went beyond', () => {
    const yaml =
      'systems:\n  he: { name: Hệ, asOf: 2018-08-31, count: 30, sources: [bao-1], changes: [{ since: 2018-12-31, planned: bao-1, count: 50 }, { since: 2018-11-30, count: 80, sources: [bao-1] }] }\n';
    const [plan] = compare(yaml).closed;
    expect(plan && closedText(plan).vi).toBe(
      'kế hoạch: 50 (hạn 31/12/2018); thực tế: 80 (30/11/2018), đúng hạn, vượt kế hoạch',
    );
  });

  it('each step is told, though one fact answers both', () => {
    const steps = document('since: 2019-03-31, status: issued').replace(
      '    changes:\n',
      '    changes:\n      - { since: 2018-10-31, planned: bao-1, status: submitted }\n',
    );
    expect(compare(steps).closed.map((plan) => [plan.wanted.en, plan.exceeded])).toEqual([
      ['submitted', true],
      ['issued', false],
    ]);
  });
});
