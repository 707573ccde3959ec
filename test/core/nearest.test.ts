import { describe, expect, it } from 'vitest';
import { Nearest } from '../../src/core/nearest.ts';

describe('did you mean', () => {
  const ids = new Nearest(['lgsp-ha-noi', 'mot-cua-3-cap', 'so-tttt', 'ndxp', 'operating', 'uses', 'x']);

  it.each([
    ['lgsp-hanoi', 'lgsp-ha-noi'],
    ['LGSP Hà Nội', 'lgsp-ha-noi'],
    ['LGSP Hà Nội'.normalize('NFD'), 'lgsp-ha-noi'],
    ['một-cửa-3-cấp', 'mot-cua-3-cap'],
    ['mot_cua_3_cap', 'mot-cua-3-cap'],
    ['operatng', 'operating'],
    ['sở-tttt', 'so-tttt'],
    ['use', 'uses'],
  ])('%s: %s', (wrong, right) => {
    expect(ids.find(wrong)).toBe(right);
  });

  it.each(['something-else', 'y', '', '---', 'nd'])('finds nothing close to %j', (word) => {
    expect(ids.find(word)).toBeUndefined();
  });

  it('takes the first of equals, whatever the order they came in', () => {
    expect(new Nearest(['abcb', 'abca']).find('abcz')).toBe('abca');
    expect(new Nearest(['abca', 'abcb']).find('abcz')).toBe('abca');
  });

  it('is quick with a hostile word', () => {
    expect(ids.find('a'.repeat(1_000_000))).toBeUndefined();
  });
});
