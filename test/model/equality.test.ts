import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { closes, compareOrdered } from '../../src/model/equality.ts';

describe('the order of coverage', () => {
  const of = ['q1', 'q2', 'q3'];
  it.each<[Json, Json, number | undefined]>([
    [{ done: 'none' }, { done: 'some' }, -1],
    [{ done: 'some' }, { done: 'all' }, -1],
    [{ done: 'none' }, { done: 'all' }, -1],
    [{ done: 'some' }, { done: 'some' }, 0],
    [{ done: 3 }, { done: 5 }, -1],
    [{ done: 0 }, { done: 'none' }, 0],
    [{ done: 0 }, { done: 'some' }, -1],
    [{ done: 579, total: 579 }, { done: 'all' }, 0],
    [{ done: 5, total: 579 }, { done: 'all' }, -1],
    [{ done: 'some' }, { done: 5 }, undefined],
    [{ done: ['q1'] }, { done: ['q1', 'q2'] }, -1],
    [{ done: ['q1'] }, { done: ['q2'] }, undefined],
    [{ done: ['q2', 'q1'] }, { done: ['q1', 'q2'] }, 0],
    [{ of, done: ['q3', 'q2', 'q1'] }, { of, done: 'all' }, 0],
    [{ of, done: ['q1'] }, { of, done: 'all' }, -1],
    [{ of: ['q2', 'q1'], done: 'some' }, { of: ['q1', 'q2'], done: 'all' }, -1],
    [{ of: ['so'], done: 'some' }, { of, done: 'all' }, undefined],
    [{ measure: 'TTHC', done: 3 }, { measure: 'đơn vị', done: 5 }, undefined],
    [{ of, done: 'some' }, { done: 'all' }, -1],
    [{ unknown: 'a' }, { done: 'all' }, undefined],
  ])('%j · %j', (a, b, sign) => {
    const forth = compareOrdered('systems', 'coverage', a, b);
    const back = compareOrdered('systems', 'coverage', b, a);
    expect(forth === undefined ? undefined : Math.sign(forth)).toBe(sign);
    expect(back === undefined ? undefined : Math.sign(back) + 0).toBe(sign === undefined ? undefined : 0 - sign);
  });
});

describe('the order of words and numbers', () => {
  it('is that of the schema', () => {
    expect(compareOrdered('systems', 'status', 'pilot', 'operating')).toBeLessThan(0);
    expect(compareOrdered('documents', 'status', 'issued', 'preparing')).toBeGreaterThan(0);
    expect(compareOrdered('services', 'count', 80, 50)).toBeGreaterThan(0);
  });

  it('is none for words without one, unknown values and other fields', () => {
    expect(compareOrdered('tasks', 'status', 'paused', 'done')).toBeUndefined();
    expect(compareOrdered('systems', 'status', 'no-such', 'pilot')).toBeUndefined();
    expect(compareOrdered('services', 'count', { unknown: '' }, 3)).toBeUndefined();
    expect(compareOrdered('systems', 'owner', 'a', 'b')).toBeUndefined();
  });
});

describe('a fact closes a plan', () => {
  it('when the two are equal, and not when one is missing', () => {
    expect(closes('systems', 'owner', 'a', 'a')).toBe(true);
    expect(closes('systems', 'owner', 'a', 'b')).toBe(false);
    expect(closes('systems', 'owner', undefined, 'b')).toBe(false);
    expect(closes('systems', 'owner', null, null)).toBe(true);
    expect(closes('services', 'level', { scheme: 'nd', is: 3 }, { is: 3, scheme: 'nd' })).toBe(true);
  });

  it('not when it is unknown', () => {
    expect(closes('systems', 'coverage', { unknown: 'a' }, { unknown: 'b' })).toBe(false);
    expect(closes('systems', 'uses', { unknown: 'a' }, { ndxp: null })).toBe(false);
  });
});
