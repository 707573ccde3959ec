import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex, pointer } from '../../src/core/positions.ts';

const place = (text: string, mark: string): string => {
  const { line, column } = new LineIndex(text).position(text.indexOf(mark));
  return `${line}:${column}`;
};

describe('a position', () => {
  it.each([
    ['ab\ncX', '2:2'],
    ['ab\r\ncX', '2:2'],
    ['ab\rcX', '2:2'],
    ['\r\r\n\nX', '4:1'],
    ['X', '1:1'],
    ['\n\nX\n', '3:1'],
    // A pair of surrogates is two columns, as editors and SARIF count.
    ['🏛X', '1:3'],
    // A letter with its sign apart is two columns, one with the sign in it one.
    ['ế'.normalize('NFD').concat('X'), '1:4'],
    ['ếX'.normalize('NFC'), '1:2'],
  ])('%j: %s', (text, expected) => {
    expect(place(text, 'X')).toBe(expected);
  });

  it('of the end of a text is one past its last character', () => {
    expect(new LineIndex('ab\n').position(3)).toEqual({ line: 2, column: 1 });
    expect(new LineIndex('').position(0)).toEqual({ line: 1, column: 1 });
  });

  it('outside of a text is at its ends', () => {
    expect(new LineIndex('ab').position(99)).toEqual({ line: 1, column: 3 });
    expect(new LineIndex('ab').position(-1)).toEqual({ line: 1, column: 1 });
  });

  it('is what counting by hand gives', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'đ', '\n', '\r', '\r\n', '🏛') }),
        fc.nat(60),
        (text, offset) => {
          const at = Math.min(offset, text.length);
          // Between the two characters of one line end it is still the line that they end.
          const before = text[at - 1] === '\r' && text[at] === '\n' ? text.slice(0, at - 1) : text.slice(0, at);
          const lines = before.split(/\r\n|\r|\n/);
          const last = (lines.at(-1) ?? '').length + 1 + (before.length < at ? 1 : 0);
          expect(new LineIndex(text).position(offset)).toEqual({ line: lines.length, column: last });
        },
      ),
    );
  });

  it('of two offsets is a range', () => {
    expect(new LineIndex('ab\ncd').range(1, 4)).toEqual({ start: { line: 1, column: 2 }, end: { line: 2, column: 2 } });
  });
});

describe('a path as text', () => {
  it('tells steps apart that hold its own signs', () => {
    expect(pointer(['systems', 'ioc', 'changes', 0, 'a/b', 'c~d'])).toBe('/systems/ioc/changes/0/a~1b/c~0d');
    expect(pointer(['a/b'])).not.toBe(pointer(['a', 'b']));
    expect(pointer([])).toBe('');
  });
});
