import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds, compareText, fold, formatNumber } from '../../src/core/text.ts';

describe('folding', () => {
  it.each([
    ['Một Cửa', 'mot cua'],
    ['ĐƯỜNG đi', 'duong di'],
    ['Đà  Nẵng\n', 'da nang'],
    ['Thành phố Hồ Chí Minh', 'thanh pho ho chi minh'],
    ['Ủy ban', 'uy ban'],
    ['LGSP\u00a0Hà Nội', 'lgsp ha noi'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same for NFC and NFD, and of what is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâđêôơưếộẩẵĐỨỴ bc') }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('order', () => {
  it('of names is Vietnamese, with numbers by value', () => {
    const names = ['Đống Đa', 'Ba Đình', 'mức 10', 'Dương', 'mức 2', 'Ăn', 'An', 'Ân', 'Êm', 'Em'];
    expect([...names].sort(compareText)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Ba Đình',
      'Dương',
      'Đống Đa',
      'Em',
      'Êm',
      'mức 2',
      'mức 10',
    ]);
  });

  it('of names does not depend on their form', () => {
    expect(compareText('Hà Nội'.normalize('NFD'), 'Hà Nội'.normalize('NFC'))).toBe(0);
  });

  it('of ids is that of code units', () => {
    expect(['b', 'a-2', 'a', 'a-10'].sort(compareIds)).toEqual(['a', 'a-10', 'a-2', 'b']);
  });
});

describe('numbers', () => {
  it('are written as the language writes them', () => {
    expect(formatNumber(181000, 'vi')).toBe('181.000');
    expect(formatNumber(181000, 'en')).toBe('181,000');
    expect(formatNumber(18.55, 'vi')).toBe('18,55');
    expect(formatNumber(-1234.5, 'en')).toBe('-1,234.5');
    expect(formatNumber(0, 'vi')).toBe('0');
    expect(formatNumber(1e21, 'vi')).toBe('1e+21');
  });
});
