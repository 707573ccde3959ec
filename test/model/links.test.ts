import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { layLink, linkTargets } from '../../src/model/links.ts';
import { at, model, value } from './model.ts';

describe('links in a change', () => {
  const unknown: Json = { unknown: 'chưa khảo sát' };
  it.each<[string, Json | undefined, Json, Json]>([
    ['a list replaces', ['a', 'b'], ['c'], ['c']],
    ['a list replaces a map', { a: {}, b: {} }, ['c'], ['c']],
    ['one id replaces', ['a', 'b'], 'c', 'c'],
    ['a map merges with a list', ['a'], { b: { status: 'pilot' } }, { a: {}, b: { status: 'pilot' } }],
    ['a map merges with one id', 'a', { b: {} }, { a: {}, b: {} }],
    ['a map merges with a map', { a: { status: 'pilot' } }, { b: {} }, { a: { status: 'pilot' }, b: {} }],
    ['null ends one', { a: {}, b: {} }, { a: null }, { b: {} }],
    ['null of no link ends nothing', ['a'], { b: null }, { a: {} }],
    ['a target that is named again has new attributes', { a: { status: 'pilot' } }, { a: {} }, { a: {} }],
    [
      'its code never changes',
      { a: { code: 'QH-3', status: 'pilot' } },
      { a: { status: 'operating' } },
      { a: { code: 'QH-3', status: 'operating' } },
    ],
    ['a map begins where nothing was', undefined, { a: {} }, { a: {} }],
    ['a map begins where nothing was known', unknown, { a: {} }, { a: {} }],
    ['unknown is a value', ['a'], unknown, unknown],
    ['null ends them all', ['a'], null, null],
  ])('%s', (_, before, change, after) => {
    expect(layLink(before, change)).toEqual(after);
  });

  it('reads all forms as targets', () => {
    expect([...(linkTargets(['a', 'b']) ?? [])]).toEqual([
      ['a', {}],
      ['b', {}],
    ]);
    expect([...(linkTargets('a')?.keys() ?? [])]).toEqual(['a']);
    expect(linkTargets(unknown)).toBeUndefined();
    expect(linkTargets(undefined)).toBeUndefined();
  });

  it('are laid over in the order of days, whatever the order in the file', () => {
    const elements = model(`
      systems:
        he:
          since: 2018
          uses: [ndxp]
          changes:
            - { since: 2022-01-01, uses: { lgsp: null } }
            - { since: 2020-01-01, uses: { lgsp: { status: pilot } } }
    `);
    expect(value(at(elements, '2019-01-01'), 'he', 'uses')).toEqual(['ndxp']);
    expect(value(at(elements, '2021-01-01'), 'he', 'uses')).toEqual({ ndxp: {}, lgsp: { status: 'pilot' } });
    expect(value(at(elements, '2022-01-01'), 'he', 'uses')).toEqual({ ndxp: {} });
  });
});
