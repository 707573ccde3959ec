import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalJson, isObject, type Json, own } from '../../src/core/json.ts';

describe('equality of values', () => {
  it('is by content: keys in any order, lists in theirs', () => {
    expect(equalJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(equalJson([1, 2], [2, 1])).toBe(false);
    expect(equalJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(equalJson({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
    expect(equalJson([], {})).toBe(false);
    expect(equalJson(null, {})).toBe(false);
    expect(equalJson(3, '3')).toBe(false);
    expect(equalJson(undefined, null)).toBe(false);
  });

  it('is not fooled by what objects inherit', () => {
    expect(equalJson({ toString: 1 }, { constructor: 1 })).toBe(false);
    expect(own({}, 'constructor')).toBeUndefined();
    expect(isObject([])).toBe(false);
  });

  it('holds of every value and its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(equalJson(value as Json, JSON.parse(JSON.stringify(value)) as Json)).toBe(true);
      }),
    );
  });
});
