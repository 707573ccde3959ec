/** Exact ranges of keys and values, in every way YAML can write them. */
import { describe, expect, it } from 'vitest';
import type { Path, Range } from '../../../src/core/positions.ts';
import { decode } from '../../../src/input/read/decode.ts';
import { rangesOf } from '../../../src/input/read/ranges.ts';

const NFD = 'Hệ thống'.normalize('NFD');

/** Text, path, part → the text under the range and where it starts. */
const CASES: readonly (readonly [string, string, Path, 'key' | 'value', string, string])[] = [
  ['block key', 'a:\n  b: c\n', ['a', 'b'], 'key', '2:3', 'b'],
  ['block value', 'a:\n  b: c d # e\n', ['a', 'b'], 'value', '2:6', 'c d'],
  ['block mapping', 'a:\n  b: c\n  d: e\nf: g\n', ['a'], 'value', '2:3', 'b: c\n  d: e'],
  ['block list item', 'a:\n  - b\n  - c\n', ['a', 1], 'value', '3:5', 'c'],
  ['mapping in a list', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'c'], 'key', '3:5', 'c'],
  ['list at the indent of its key', 'a:\n- b\n- c\n', ['a', 0], 'value', '2:3', 'b'],
  ['flow mapping', 'a: { b: 1, c: [x, y] }\n', ['a'], 'value', '1:4', '{ b: 1, c: [x, y] }'],
  ['flow list', 'a: { b: 1, c: [x, y] }\n', ['a', 'c'], 'value', '1:15', '[x, y]'],
  ['flow item', 'a: { b: 1, c: [x, y] }\n', ['a', 'c', 1], 'value', '1:19', 'y'],
  [
    'flow over lines, comment with a bracket',
    'a: [\n  b, # ]\n  c,\n]\nd: e\n',
    ['a'],
    'value',
    '1:4',
    '[\n  b, # ]\n  c,\n]',
  ],
  ['double quotes', 'a: "b \\" c"\n', ['a'], 'value', '1:4', '"b \\" c"'],
  ['single quotes', "a: 'it''s'\n", ['a'], 'value', '1:4', "'it''s'"],
  ['quoted key', '"a b": c\n', ['a b'], 'key', '1:1', '"a b"'],
  ['quotes over lines', 'a: "b\n  c"\nd: e\n', ['a'], 'value', '1:4', '"b\n  c"'],
  ['plain over lines', 'a: b\n  c\nd: e\n', ['a'], 'value', '1:4', 'b\n  c'],
  ['literal block', 'a: |-  # why | here\n  b\n  c\n\nd: e\n', ['a'], 'value', '1:4', '|-  # why | here\n  b\n  c'],
  ['folded block', 'a: >\n  b\nd: e\n', ['a'], 'value', '1:4', '>\n  b'],
  ['after a block', 'a: |\n  b\nd: e\n', ['d'], 'value', '3:4', 'e'],
  ['alias as a whole', 'a: &x [b]\nc: *x\n', ['c'], 'value', '2:4', '*x'],
  ['inside an alias: where it stands', 'a: &x [b]\nc: *x\n', ['c', 0], 'value', '1:8', 'b'],
  ['anchored value', 'a: &x b\nc: *x\n', ['a'], 'value', '1:7', 'b'],
  ['no value: its key', 'a:\n  b:\n  c: 1\n', ['a', 'b'], 'value', '2:3', 'b'],
  ['missing key: its parent', 'a:\n  b:\n    c: 1\n', ['a', 'b', 'x'], 'value', '2:3', 'b'],
  ['missing in a list item: its first key', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'x'], 'value', '2:5', 'b'],
  ['missing in a flow item', 'a: [{ b: 1 }]\n', ['a', 0, 'x'], 'value', '1:7', 'b'],
  ['missing at the top', 'a: 1\n', ['x'], 'value', '1:1', 'a'],
  ['the whole file', '# c\na: 1\nb: 2\n', [], 'value', '2:1', 'a: 1\nb: 2'],
  ['explicit key', '? a\n: b\n', ['a'], 'value', '2:3', 'b'],
  ['emoji before it', 'a: { "😀": 1, b: 2 }\n', ['a', 'b'], 'key', '1:15', 'b'],
  ['decomposed Vietnamese', `a: { ${NFD}: 1, b: 2 }\n`, ['a', 'b'], 'key', `1:${11 + NFD.length}`, 'b'],
  ['a key twice: the first', 'a: 1\na: 2\n', ['a'], 'value', '1:4', '1'],
  ['a collection twice: its elements', 'a:\n  b: 1\na:\n  c: 2\n', ['a', 'c'], 'value', '4:6', '2'],
];

function under(text: string, range: Range | undefined): [string, string] {
  if (!range) return ['', ''];
  const lines = text.split('\n');
  const offset = (at: Range['start']) =>
    lines.slice(0, at.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + at.column - 1;
  return [`${range.start.line}:${range.start.column}`, text.slice(offset(range.start), offset(range.end))];
}

describe('ranges', () => {
  it.each(CASES)('%s', (_name, text, path, part, at, word) => {
    expect(under(text, rangesOf(text)({ path, part }))).toEqual([at, word]);
  });

  it.each(CASES)('%s, with CRLF', (_name, text, path, part, at, word) => {
    const range = rangesOf(text.replaceAll('\n', '\r\n'))({ path, part });
    expect(under(text, range)).toEqual([at, word]);
  });

  it('a byte order mark takes no column', () => {
    const { text } = decode(Buffer.from('\ufeffa: b\n'));
    expect(rangesOf(text)({ path: ['a'], part: 'key' })?.start).toEqual({ line: 1, column: 1 });
  });

  it('knows nothing of a text that is no YAML, or of an empty one', () => {
    expect(rangesOf('a: "b')({ path: ['a'], part: 'key' })).toBeUndefined();
    expect(rangesOf('')({ path: [], part: 'value' })).toBeUndefined();
  });

  it('keys with the names of what objects inherit are keys', () => {
    const ranges = rangesOf('constructor: 1\n__proto__:\n  x: 2\n');
    expect(under('constructor: 1\n__proto__:\n  x: 2\n', ranges({ path: ['__proto__', 'x'], part: 'value' }))).toEqual([
      '3:6',
      '2',
    ]);
  });
});
