/** Supplied against used. */
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../src/analysis/gap/reasons/registry.ts';
import { compare, gapIn, keys } from './gaps.ts';

const model = (indicator: string, service = 'usage: ty-le') => `indicators:
  ty-le: { name: Tỷ lệ, asOf: 2018-08-31, unit: "%", direction: up, sources: [bao-1]${indicator === '' ? '' : `, ${indicator}`} }
services:
  dv: { name: Dịch vụ, asOf: 2018-08-31, decision: keep, count: 556, sources: [bao-1], ${service} }
`;
const target = (value: number, rest = '') => `targets: [{ due: 2018-12-31, value: ${value}, planned: bao-1${rest} }]`;
const values = (...entries: string[]) => `values: [${entries.map((entry) => `{ ${entry} }`).join(', ')}]`;
const KEY = 'dv.use';

describe('not measured', () => {
  it.each([
    ['no value', model('')],
    ['only unknown ones', model(values('asOf: 2018-06-30, value: { unknown: nguồn không nêu }'))],
    ['only of one body', model(values('asOf: 2018-06-30, value: 60, body: so'))],
    ['only of a later day', model(values('asOf: 2018-12-31, value: 60'))],
    ['of a period that is not over', model(values('asOf: 2018, value: 60'))],
    ['no indicator', model('', 'channels: []')],
    ['which indicator is not known', model('', 'usage: { unknown: chưa chọn }')],
  ])('is a result of its own: %s', (_, yaml) => {
    const gap = gapIn(yaml, KEY);
    expect(gap.verdict).toBe('not-enough-basis');
    expect(gap.from.text.vi).toContain(
      'Cung cấp 556 dịch vụ; mức sử dụng: chưa đo'.toLowerCase().replace('cung', 'cung'),
    );
  });

  it('says why, where the author said why', () => {
    const yaml = model(values('asOf: 2018-06-30, value: { unknown: nguồn không nêu }'));
    expect(gapIn(yaml, KEY).from.text.vi).toBe('cung cấp 556 dịch vụ; mức sử dụng: chưa đo (nguồn không nêu)');
  });

  it('comes first where measuring was ordered', () => {
    const yaml = `${model('')}requirements:
  yc: { name: Kiểm tra mức sử dụng, asOf: 2018-08-31, of: [dv], check: { indicator: ty-le, measured: true }, sources: [bao-1] }
systems:
  he: { name: Hệ, asOf: 2018-08-31, coverage: { done: 2, total: 90 }, sources: [bao-1] }
`;
    const report = compare(yaml);
    expect(report.gaps[0]).toMatchObject({ key: KEY, reasons: ['unused', 'unmet'] });
    expect(report.gaps[0]?.to.text.vi).toBe('Kiểm tra mức sử dụng');
  });

  it('anew for too long: last known, with its day', () => {
    const yaml = model(values('asOf: 2018-06-30, value: 72'));
    const options = { from: '2022-01-31', to: '2022-12-31', staleAfter: 'P24M' };
    const gap = gapIn(yaml, KEY, options);
    expect(gap.verdict).toBe('not-enough-basis');
    expect(gap.from.text.vi).toBe(
      'chưa rõ số dịch vụ cung cấp hiện nay (ghi nhận gần nhất 31/8/2018: 556); mức sử dụng: chưa đo lại từ 30/6/2018; lần đo gần nhất: 72% (30/6/2018)',
    );
  });
});

describe('against a target', () => {
  const measured = values('asOf: 2018-06-30, value: 60');

  it.each([
    [70, ['dv.use']],
    [60, []],
  ])('of %d %%', (bound, expected) => {
    expect(keys(compare(model(`${measured}, ${target(bound)}`)))).toEqual(expected);
  });

  it('is not met, and says both sides with their lines', () => {
    const gap = gapIn(model(`${measured}, ${target(70)}`), KEY);
    expect(gap.verdict).toBe('not-met');
    expect(gap.from).toMatchObject({ value: 60 });
    expect(gap.to).toEqual({
      text: { vi: 'ít nhất 70% (hạn 31/12/2018)', en: 'at least 70% (by 31 December 2018)' },
      value: 70,
    });
    expect(gap.size).toBe(556);
    expect(gap.evidence.map(({ place, plan }) => [place.path.slice(1).join('.'), plan])).toEqual([
      ['dv.count', false],
      ['ty-le.values.0', false],
      ['ty-le.targets.0', true],
    ]);
  });

  it('where less is better, more is short', () => {
    const down = (value: number) =>
      model(`${values(`asOf: 2018-06-30, value: ${value}`)}, ${target(10)}`).replace(
        'direction: up',
        'direction: down',
      );
    expect(gapIn(down(12), KEY).to.text.vi).toBe('không quá 10% (hạn 31/12/2018)');
    expect(keys(compare(down(8)))).toEqual([]);
  });

  it('that was announced only later does not count', () => {
    const later = `${measured}, targets: [{ due: 2018-12-31, value: 70, planned: kh-2 }]`;
    expect(keys(compare(model(later)))).toEqual([]);
    expect(keys(compare(model(later), { from: '2019-03-31', to: '2019-12-31' }))).toEqual([KEY]);
  });

  it('of a document that nothing dates was never announced', () => {
    const yaml = `${model(`${measured}, targets: [{ due: 2018-12-31, value: 70, planned: vb }]`)}documents:\n  vb: { name: Văn bản }\n`;
    expect(keys(compare(yaml))).toEqual([]);
  });

  it('counts from the date of its document, not from the day on which somebody looked at it', () => {
    const yaml = `${model(`${measured}, targets: [{ due: 2018-12-31, value: 70, planned: vb }]`)}documents:\n  vb: { name: Văn bản, date: 2018-01-15, asOf: 2026-11-01 }\n`;
    expect(keys(compare(yaml))).toEqual([KEY]);
  });

  it('the one for the second date: the latest due by then, else the next', () => {
    const both = `${measured}, targets: [{ due: 2018-12-31, value: 50, planned: bao-1 }, { due: 2020-12-31, value: 80, planned: bao-1 }]`;
    expect(keys(compare(model(both)))).toEqual([]);
    expect(gapIn(model(both), KEY, { to: '2030' }).to.value).toBe(80);
    const next = `${measured}, ${target(80).replace('2018-12-31', '2020-12-31')}`;
    expect(gapIn(model(next), KEY).to.value).toBe(80);
  });

  it('of another definition says nothing of the figure', () => {
    const yaml = model(`definition: nộp trực tuyến, ${measured}, ${target(70, ', definition: xử lý toàn trình')}`);
    const gap = gapIn(yaml, KEY);
    expect(gap.verdict).toBe('not-enough-basis');
    expect(gap.from.text.vi).toContain('theo cách tính khác với mức cần đạt');
  });

  it('of one body is not that of the whole', () => {
    expect(keys(compare(model(`${measured}, ${target(70, ', body: so')}`)))).toEqual([]);
  });
});

describe('a trend', () => {
  const two = (first: string, second: string) => values(`asOf: 2018-03-31, ${first}`, `asOf: 2018-06-30, ${second}`);

  it('falling: nothing says how low is too low, or the target is still met', () => {
    const falling = two('value: 72', 'value: 65');
    expect(gapIn(model(falling), KEY)).toMatchObject({ verdict: 'not-enough-basis' });
    expect(gapIn(model(falling), KEY).from.text.vi).toContain('65% (30/6/2018), đang xấu đi');
    expect(gapIn(model(`${falling}, ${target(60)}`), KEY)).toMatchObject({ verdict: 'met' });
  });

  it.each([
    ['rising', two('value: 60', 'value: 65')],
    ['the same', two('value: 65', 'value: 65')],
    ['figures of different definitions', two('value: 72, definition: a', 'value: 65, definition: b')],
    ['of a definition that nobody knows', `${two('value: 72', 'value: 65')}, definition: { unknown: không nêu }`],
    ['of one body', two('value: 72, body: so', 'value: 65')],
    ['two figures of one day', values('asOf: 2018-06-30, value: 72', 'asOf: 2018-06-30, value: 65')],
    ['one figure', values('asOf: 2018-06-30, value: 65')],
  ])('is none: %s', (_, yaml) => {
    expect(keys(compare(model(yaml)))).toEqual([]);
  });

  it('passes over a figure of another definition in between', () => {
    const yaml = values(
      'asOf: 2018-03-31, value: 72, definition: a',
      'asOf: 2018-05-31, value: 90, definition: b',
      'asOf: 2018-06-30, value: 65, definition: a',
    );
    expect(keys(compare(model(yaml)))).toEqual([KEY]);
  });

  it('where less is better, more is worse', () => {
    const down = (yaml: string) => model(yaml).replace('direction: up', 'direction: down');
    expect(keys(compare(down(two('value: 8', 'value: 12'))))).toEqual([KEY]);
    expect(keys(compare(down(two('value: 12', 'value: 8'))))).toEqual([]);
  });

  it('does not depend on the order in which values are written', () => {
    const turned = values('asOf: 2018-06-30, value: 65', 'asOf: 2018-03-31, value: 72');
    expect(keys(compare(model(turned)))).toEqual([KEY]);
  });
});

describe('what is asked for its use', () => {
  it.each(['status: proposed', 'status: building', 'status: ended', 'usage: { notApplicable: không có hồ sơ }'])(
    'not a service with %s',
    (service) => {
      expect(keys(compare(model('', service)))).toEqual([]);
    },
  );

  const parts = (
    rest: string,
  ) => `${model('')}  dv-3: { name: Mức 3, asOf: 2018-08-31, partOf: dv, level: { scheme: bao-1, is: 3 }, count: 386, sources: [bao-1]${rest} }
  dv-4: { name: Mức 4, asOf: 2018-08-31, partOf: [dv], level: { scheme: bao-1, is: 4 }, count: 170, sources: [bao-1] }
`;

  it('the group, with its parts by level; a part that has a measure of its own too', () => {
    const report = compare(parts(''));
    expect(keys(report)).toEqual([KEY]);
    expect(report.gaps[0]?.from.text.vi).toBe(
      'cung cấp 556 dịch vụ (386 mức độ 3, 170 mức độ 4); mức sử dụng: chưa đo',
    );
    expect(keys(compare(parts(', usage: ty-le')))).toEqual(['dv-3.use', KEY]);
  });

  it('parts that are each a part of the other are asked themselves', () => {
    const yaml = `services:
  a: { name: A, asOf: 2018-08-31, decision: keep, partOf: b, sources: [bao-1] }
  b: { name: B, asOf: 2018-08-31, decision: keep, partOf: [a], sources: [bao-1] }
  c: { name: C, asOf: 2018-08-31, decision: keep, partOf: c, sources: [bao-1] }
`;
    expect(keys(compare(yaml))).toEqual(['a.use', 'b.use', 'c.use']);
  });
});

describe('its title says its own result', () => {
  const titleOf = (indicator: string) => REASONS.unused.titleOf?.(gapIn(model(indicator), KEY)).vi;

  it.each([
    ['', 'Chưa có số đo mức sử dụng'],
    [`${values('asOf: 2018-06-30, value: 60')}, ${target(70)}`, 'Mức sử dụng thấp hơn mức cần đạt'],
    [`${values('asOf: 2018-03-31, value: 90', 'asOf: 2018-06-30, value: 80')}, ${target(70)}`, 'Mức sử dụng đang giảm'],
    [values('asOf: 2018-03-31, value: 90', 'asOf: 2018-06-30, value: 80'), 'Chưa đủ cơ sở đánh giá mức sử dụng'],
  ])('%s', (indicator, title) => {
    expect(titleOf(indicator)).toBe(title);
  });
});
