/** Values in words: what the field is decides how a value reads, not what the value looks like. */
import { expect, describe as group, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { describe } from '../../src/model/describe.ts';
import type { Collection } from '../../src/model/generated/fields.ts';

const NAMES = new Map([
  ['so-tttt', { name: 'Sở TT&TT' }],
  ['cac-so', { name: 'Các sở' }],
]);

const said = (collection: Collection, field: string, value: Json | undefined) => {
  const { vi, en } = describe(collection, field, value, NAMES);
  return [vi, en];
};

group('a value in words', () => {
  it.each<[Collection, string, Json, string, string]>([
    ['tasks', 'deadline', '2018-12-31', '31/12/2018', '31 December 2018'],
    ['tasks', 'deadline', '2026-Q4', 'quý IV/2026', 'Q4 2026'],
    // A bare year is a number in YAML.
    ['requirements', 'due', 2025, 'năm 2025', '2025'],
    ['documents', 'number', '1206', '1206', '1206'],
    ['documents', 'number', '2018-12', '2018-12', '2018-12'],
    ['services', 'count', 181000, '181.000', '181,000'],
    ['systems', 'status', 'pilot', 'thử nghiệm', 'pilot'],
    ['systems', 'owner', 'so-tttt', 'Sở TT&TT', 'Sở TT&TT'],
    ['systems', 'owner', { unknown: 'nguồn không nêu' }, 'chưa xác định: nguồn không nêu', 'unknown: nguồn không nêu'],
    ['systems', 'uses', { 'so-tttt': {}, khac: {} }, 'Sở TT&TT; khac', 'Sở TT&TT; khac'],
    ['systems', 'decision', { option: 'keep' }, 'tiếp tục sử dụng', 'keep using'],
    ['systems', 'coverage', { done: 'all', of: ['cac-so'] }, 'tất cả: Các sở', 'all: Các sở'],
    [
      'systems',
      'coverage',
      { done: 1, total: 4, rest: { unknown: 'nguồn không nêu' } },
      '1/4; 3 còn lại chưa rõ',
      '1/4; of the other 3 nothing is known',
    ],
  ])('%s.%s %j', (collection, field, value, vi, en) => {
    expect(said(collection, field, value)).toEqual([vi, en]);
  });

  it('that is not there', () => {
    expect(said('systems', 'owner', undefined)).toEqual(['chưa nêu', 'not stated']);
    expect(said('systems', 'owner', null)).toEqual(['chưa nêu', 'not stated']);
  });
});
