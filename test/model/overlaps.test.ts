import { describe, expect, it } from 'vitest';
import { overlappingLayers } from '../../src/model/overlaps.ts';
import { model, only } from './model.ts';

function overlaps(...changes: string[]): (string | number)[][] {
  const elements = model(`
    documents: { qd: { date: 2018-01-01 }, qd-2: { date: 2019-01-01 } }
    systems: { he: { since: 2010, changes: [${changes.join(', ')}] } }
  `);
  return [...overlappingLayers(only(elements, 'he'))].map((o) => [o.earlier.index, o.later.index, ...o.fields]);
}

describe('two layers that set one field on overlapping periods', () => {
  it('are an error: pilot since 2025, operating since 2025-07-01', () => {
    expect(overlaps('{ since: 2025, status: pilot }', '{ since: 2025-07-01, status: operating }')).toEqual([
      [1, 2, 'status'],
    ]);
    expect(overlaps('{ since: 2025-07-01, status: pilot }', '{ asOf: 2025-Q3, status: operating }')).toEqual([
      [1, 2, 'status'],
    ]);
  });

  it('are fine where the periods are apart, or the fields', () => {
    expect(overlaps('{ since: 2025-06, status: pilot }', '{ since: 2025-07-01, status: operating }')).toEqual([]);
    expect(overlaps('{ since: 2025, status: pilot }', '{ since: 2025-07-01, owner: so }')).toEqual([]);
  });

  it('are a plan and its fact, or a plan and the one that takes its place: fine', () => {
    expect(
      overlaps('{ since: 2025, planned: qd, status: operating }', '{ since: 2025-07-01, status: operating }'),
    ).toEqual([]);
    expect(overlaps('{ since: 2025, planned: qd, count: 1 }', '{ since: 2025, planned: qd-2, count: 2 }')).toEqual([]);
  });

  it('are a fact and a plan that came too late for its day: fine', () => {
    expect(overlaps('{ since: 2025-03, count: 1 }', '{ since: 2025, planned: qd, count: 2 }')).toEqual([]);
  });

  it('are two plans of one announcement: an error', () => {
    expect(overlaps('{ since: 2025, planned: qd, count: 1 }', '{ since: 2025-03, planned: qd, count: 2 }')).toEqual([
      [1, 2, 'count'],
    ]);
  });
});
