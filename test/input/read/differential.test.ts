/** The two YAML parsers must agree: the fast one reads, the thorough one explains and edits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  visit,
} from 'yaml';
import type { Json } from '../../../src/core/json.ts';
import { LineIndex, type Path, type Range } from '../../../src/core/positions.ts';
import { decode } from '../../../src/input/read/decode.ts';
import { rangesOf } from '../../../src/input/read/ranges.ts';
import { readYaml } from '../../../src/input/read/yaml.ts';

type Verdict = { readonly value: Json } | 'refused';

function fast(text: string): Verdict {
  const read = readYaml(text);
  return read === 'broken' || read.faults.length > 0 ? 'refused' : { value: read.value };
}

/** The other parser, and the restrictions that a model has on top of YAML, written from its tree. */
function thorough(text: string): Verdict {
  const documents = parseAllDocuments<ParsedNode>(text, {
    version: '1.2',
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if ('empty' in documents) return { value: null };
  const [document, ...more] = documents;
  if (!document || more.length > 0 || document.errors.length > 0) return 'refused';
  if (text.split('\n').some((line) => /^%(?!YAML 1\.2\s*$)/.test(line)) && document.directives?.docStart)
    return 'refused';
  try {
    if (!allowed(document.contents) || hasUnusedAnchor(document) || hasGluedElement(document.contents))
      return 'refused';
    return { value: JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: -1 }))) as Json };
  } catch {
    return 'refused';
  }
}

const GLUED = /^[A-Za-z][A-Za-z0-9-]*:[^\s/:][^\n]*$/;

/** An element that is a word like `name:LGSP`. */
function hasGluedElement(node: Node | null): boolean {
  if (!isMap(node)) return false;
  return node.items.some(
    ({ value: collection }) =>
      isMap(collection) &&
      collection.items.some(
        ({ value }) => isScalar(value) && value.type === 'PLAIN' && GLUED.test(String(value.value)),
      ),
  );
}

function hasUnusedAnchor(document: Document): boolean {
  const unused = new Set<Node>();
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) {
        if (node.anchor) unused.add(node);
      } else unused.delete(node.resolve(document) as Node);
    },
  });
  return unused.size > 0;
}

const NOT_TEXT =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|)$/;

function allowed(node: Node | null): boolean {
  if (node === null) return true;
  if (isAlias(node)) return true;
  if ((node as Scalar).tag !== undefined) return false;
  if (isScalar(node)) {
    if (typeof node.value === 'number' && !Number.isFinite(node.value)) return false;
    return typeof node.value !== 'string' || node.type === 'PLAIN' || !CONTROL.test(node.value);
  }
  if (isMap(node)) {
    return node.items.every((pair: Pair) => {
      const { key } = pair;
      if (!isScalar(key) || key.tag !== undefined) return false;
      const isPlain = key.type === 'PLAIN' || key.type === undefined;
      if (isPlain && (NOT_TEXT.test(key.source ?? '') || key.value === '<<')) return false;
      if (!isPlain && CONTROL.test(String(key.value))) return false;
      // `{a:b}` is refused with advice, though YAML takes it for one key.
      if (isPlain && isEmpty(pair.value as Node | null) && /^[A-Za-z][A-Za-z0-9-]*:[^\s/:]/.test(String(key.value)))
        return false;
      return allowed(pair.value as Node | null);
    });
  }
  if (isSeq(node)) return node.items.every((item) => allowed(item as Node));
  return true;
}

const CONTROL = {
  test: (text: string) => decode(Buffer.from(text)).fault !== undefined,
};

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

/** Ranges of keys, scalars and flow collections, where the other parser gives them. */
function rangesByTree(text: string): { path: Path; part: 'key' | 'value'; range: Range }[] {
  const lines = new LineIndex(text);
  const found: { path: Path; part: 'key' | 'value'; range: Range }[] = [];
  const walk = (node: Node | null, path: Path): void => {
    if (!node?.range) return;
    const isText =
      isScalar(node) && (node.source ?? '') !== '' && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
    if (isText || (isCollection(node) && /[[{]/.test(text.charAt(node.range[0])))) {
      found.push({ path, part: 'value', range: lines.range(node.range[0], node.range[1]) });
    }
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
        if (!isScalar(key) || !key.range || (key.source ?? '') === '') continue;
        const inner = [...path, String(key.value)];
        found.push({ path: inner, part: 'key', range: lines.range(key.range[0], key.range[1]) });
        walk(value, inner);
      }
    } else if (isSeq(node))
      node.items.forEach((item, index) => {
        walk(item as Node, [...path, index]);
      });
  };
  const documents = parseAllDocuments<ParsedNode>(text, {
    version: '1.2',
    stringKeys: true,
    merge: false,
    keepSourceTokens: true,
  });
  if (!('empty' in documents)) walk(documents[0]?.contents ?? null, []);
  return found;
}

function compare(text: string): void {
  const [ours, theirs] = [fast(text), thorough(text)];
  // A file that is one text is no model whatever the text is, and whether or not the text has a fault of its own.
  if ([ours, theirs].some((one) => one !== 'refused' && typeof one.value === 'string')) return;
  expect({ text, ...normal(ours) }).toEqual({ text, ...normal(theirs) });
  if (ours === 'refused' || theirs === 'refused') return;
  const ranges = rangesOf(text);
  for (const { path, part, range } of rangesByTree(text)) {
    expect({ text, path, part, range: ranges({ path, part }) }).toEqual({ text, path, part, range });
  }
}

function normal(verdict: Verdict): { value: unknown } | { refused: true } {
  return verdict === 'refused' ? { refused: true } : { value: JSON.parse(JSON.stringify(verdict.value)) };
}

const CORPUS: readonly string[] = [
  '',
  '# only a comment\n',
  '---\n',
  'a: 1\n',
  'a: 2018-12-31\nb: yes\nc: 1_000\nd: 012\ne: 0o17\nf: 0x1F\ng: +5\nh: -0\ni: 1.5e3\nj: .5\nk: 5.\nl: 1e400\n',
  'a: null\nb: ~\nc:\nd: Null\ne: TRUE\nf: false\ng: n\n',
  'a: .inf\n',
  'a: .nan\n',
  'a: "x\\ny"\nb: \'it\'\'s\'\nc: "\\u00e9\\x41\\U0001F600"\n',
  'a: "\\0"\n',
  'a: "many\n  lines\n\n  here"\nb: plain\n  folded\n  text\nc: x\n',
  'a: |\n  one\n  two\n\nb: >-\n  fold\n  this\n\n  and that\nc: |+\n  keep\n\nd: x\n',
  'a: |2\n    indented\n  text\nb: >\n   x\n    y\n   z\n',
  'a: [1, two, "three", [4], {five: 5}]\nb: { c: d, e: [f, g], h: }\n',
  'a: [\n  1, # one\n  2,\n]\nb: {\n  c: d, # x ]\n}\n',
  'a:\n- 1\n- b: 2\n  c: 3\n- - 4\n  - 5\n-\n',
  'a: &x {b: 1}\nc: *x\nd: [*x, *x]\n',
  'a: &x b\n',
  'a: &x [\n  b,\n]\nc: *x\n',
  'a: [\n  b, # ]\n  "]", {\n  c: [d\n  ]}\n]\n',
  'a: |\n  [\n]\n',
  'a: *nothing\n',
  'a: &x [*x]\n',
  'a: &x 1\nb: &x 2\nc: *x\n',
  '<<: {a: 1}\n',
  '"<<": {a: 1}\n',
  'a: !!str 5\n',
  'a: !foo x\n',
  'a: ! x\n',
  '1: a\n',
  '"1": a\n',
  'true: a\n',
  ': a\n',
  '? a\n: b\n',
  '? [a]\n: b\n',
  '[a]: b\n',
  'a: 1\na: 2\n',
  'a: {b: 1, b: 2}\n',
  'a: 1\n---\nb: 2\n',
  'a: 1\n...\n',
  '--- \na: 1\n...\n# end\n',
  '%YAML 1.2\n---\na: 1\n',
  '%TAG ! tag:x,2000:\n---\na: 1\n',
  'a: b: c\n',
  'a: {b: c: d}\n',
  'a:b\n',
  'a: {b:c}\n',
  'a: {"b":c}\n',
  'a: "x\n',
  "a: 'x\nb: 'y'\n",
  'a: [1, 2\nb: 3\n',
  'a: {b: 1\n',
  'a: 1\n\tb: 2\n',
  'a:\n\t- 1\n',
  'a:\n  b: 1\n c: 2\n',
  'a:\n  b: 1\n    c: 2\n',
  'a: 1 # note\nb: x#y\nc: "x"# z\n',
  'a: @x\n',
  'a: `x`\n',
  'a: %x\n',
  'a: *x*\n',
  'a: http://example.org/x?y=1#z\nb: 12:30\nc: {u: http://x}\n',
  'Tên: Hệ thống một cửa\n"Mô tả": "Kiến trúc: phiên bản 2"\n',
  'a: 😀\n"😀": b\nc: Hệ thống\n',
  'a: 1\r\nb:\r\n  - x\r\n  - "y"\r\nc: |\r\n  t\r\n',
  'a:\n  # comment\n  b: 1\n\n  # more\n  c: 2\n# end',
  '__proto__: {a: 1}\nconstructor: 2\ntoString: 3\n',
  'a: - b\n',
  'a: ? b\n',
  'a: -1\nb: - \nc: -\n',
  '- a\n- b\n',
  'just text\n',
  '"quoted"\n',
  'a: [b: c, d]\n',
  'a: [? b : c]\n',
  'a: {? b : c, ? d}\n',
  'a: [,]\n',
  'a: [1,,2]\n',
  'a: {,}\n',
  'a: !!null\n',
  '&a a: &b b\n*a : c\n',
  '- &x a\n- *x\n',
  'a:\n- b\n c: d\n',
  'a: "x" y\n',
  "a: 'x' 'y'\n",
  'a: |x\n  y\n',
  'a: >\n\n\nb: 1\n',
  'a: "\\q"\n',
  '{a: 1, b: [2]}\n',
  '[a, b]\n',
  'a: 1}\n',
  'a: ]\n',
  'a: x, y\nb: x [y] {z}\n',
  'a: "trailing"   \nb: \'x\'\t\n',
  'a: x\u2028y\n',
];

describe('both parsers', () => {
  it.each(CORPUS.map((text) => [JSON.stringify(text), text]))('agree on %s', (_name, text) => {
    compare(text);
  });

  it('agree on generated documents', () => {
    const word = fc.constantFrom(
      'a',
      'b-c',
      'tên',
      'Hệ thống',
      '12',
      '0102',
      '1.5',
      'true',
      '~',
      '2018-12-31',
      '😀',
      '-',
      '- x',
      'x: y',
      '#',
      'x #y',
      '"q"',
      "it's",
      '[',
      '{a}',
      '*',
      '&',
      '!',
      '%',
      '@',
      '|',
      '>',
      ',',
      ':',
      'x:',
      ':x',
      '?',
      '<<',
      '',
    );
    const text = fc.oneof(
      word,
      word.map((w) => JSON.stringify(w)),
      word.map((w) => `'${w.replaceAll("'", "''")}'`),
    );
    const line = fc.tuple(
      fc.constantFrom('', '  ', '    ', '\t', '   '),
      fc.constantFrom('', '- ', '- - '),
      text,
      fc.constantFrom(': ', ':', '', ' : '),
      fc.oneof(
        text,
        fc.tuple(text, text).map(([a, b]) => `[${a}, ${b}]`),
        fc.tuple(text, text).map(([a, b]) => `{ ${a}: ${b} }`),
        fc.constantFrom('|', '>-', '&x', '*x'),
      ),
    );
    const document = fc
      .array(
        line.map((parts) => parts.join('')),
        { minLength: 1, maxLength: 5 },
      )
      .map((lines) => `${lines.join('\n')}\n`);
    fc.assert(
      fc.property(document, (doc) => {
        if (!known(doc)) compare(doc);
      }),
      { numRuns: Number(process.env.DIFFERENTIAL_RUNS ?? 3000) },
    );
  });

  it('agree on what was written from values', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const value = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.string({ maxLength: 6 }), tie('tree'), { maxKeys: 4 }),
      ),
    })).tree;
    fc.assert(
      fc.property(value, (json) => {
        compare(JSON.stringify(json, undefined, 1));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Where the parsers differ and we know it. */
function known(text: string): boolean {
  // A tab before the first word of a text that is no mapping: the fast parser takes it for a space.
  if (/^\s*\t/.test(text)) return true;
  // A line that begins with % before anything else: the thorough parser takes any for a directive and is silent.
  return /^\s*%/.test(text);
}
