import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALWAYS,
  formatDate,
  formatDay,
  isoDay,
  overlap,
  parseDay,
  parseDuration,
  parsePeriod,
  subtract,
} from '../../src/core/dates.ts';

const days = (text: string): string[] | undefined => {
  const period = parsePeriod(text);
  return period && [isoDay(period.first), isoDay(period.last)];
};

describe('a date', () => {
  it.each([
    ['2018-12-31', '2018-12-31', '2018-12-31'],
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('%s is from %s to %s, and counts from its last day', (text, first, last) => {
    expect(days(text)).toEqual([first, last]);
    expect(isoDay(parseDay(text) ?? Number.NaN)).toBe(last);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2018-04-31', '2018-00-10', '2018-13-01', '2018-13', '2018-00', '2018-12-00'],
    ...['2018-12-32', '2026-Q5', '2026-Q0', '2026-q4', '31/12/2018', '2018/12/31', '18', '20181', '0999', '', ' 2018'],
    ...['2018-1-1', '2018-12-31T00:00:00Z', '２０１８', '2018\n'],
  ])('is not %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
    expect(parseDay(text)).toBeUndefined();
  });

  it('is the day that the calendar says, for every day of eight centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1600, 0, 1) / 864e5, max: Date.UTC(2400, 0, 1) / 864e5 }), (day) => {
        expect(parseDay(isoDay(day))).toBe(day);
      }),
    );
  });

  it('of two periods is seen whether they overlap', () => {
    const overlaps = (a: string, b: string) => {
      const [x, y] = [parsePeriod(a), parsePeriod(b)];
      return x && y && overlap(x, y) && overlap(y, x);
    };
    expect(overlaps('2025', '2025-07-01')).toBe(true);
    expect(overlaps('2025-Q2', '2025-06-30')).toBe(true);
    expect(overlaps('2025-Q2', '2025-07')).toBe(false);
  });

  it('is said as precisely as it was written', () => {
    expect(formatDate('2018-12-31', 'vi')).toBe('31/12/2018');
    expect(formatDate('2025-03', 'vi')).toBe('tháng 3/2025');
    expect(formatDate('2026-Q4', 'vi')).toBe('quý IV/2026');
    expect(formatDate('2023', 'vi')).toBe('năm 2023');
    expect(formatDate('2018-12-31', 'en')).toBe('31 December 2018');
    expect(formatDate('2025-03', 'en')).toBe('March 2025');
    expect(formatDate('2026-Q4', 'en')).toBe('Q4 2026');
    expect(formatDate('2023', 'en')).toBe('2023');
  });

  it('a word that only looks like one is said as it is', () => {
    expect(formatDate('2018-13', 'en')).toBe('2018-13');
    expect(formatDate('2018-02-30', 'vi')).toBe('2018-02-30');
  });

  it('that never was is no text', () => {
    expect(formatDay(ALWAYS, 'vi')).toBe('');
    expect(isoDay(Infinity)).toBe('');
  });
});

describe('a duration', () => {
  it.each([
    ['P18M', 18, 0],
    ['P2Y', 24, 0],
    ['P1Y6M10D', 18, 10],
    ['P90D', 0, 90],
    ['P0D', 0, 0],
  ])('%s', (text, months, count) => {
    expect(parseDuration(text)).toEqual({ months, days: count });
  });

  it.each(['P', '2Y', 'P2W', 'P1D2M', 'PT5H', 'P-1Y', 'p2y', 'P2Y ', ''])('is not %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([
    ['2026-11-23', 'P2Y', '2024-11-23'],
    ['2024-02-29', 'P1Y', '2023-02-28'],
    ['2024-03-31', 'P1M', '2024-02-29'],
    ['2026-01-15', 'P1M', '2025-12-15'],
    ['2026-01-15', 'P13M', '2024-12-15'],
    ['2026-01-01', 'P1D', '2025-12-31'],
    ['2024-03-31', 'P1M1D', '2024-02-28'],
  ])('%s less %s is %s', (from, text, to) => {
    const duration = parseDuration(text);
    expect(duration && isoDay(subtract(parseDay(from) ?? Number.NaN, duration))).toBe(to);
  });

  it('taken from always is always', () => {
    expect(subtract(ALWAYS, { months: 1, days: 0 })).toBe(ALWAYS);
  });
});
