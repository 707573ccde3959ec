/** `fmt`: what the canonical layout is, one decision after the other. That nothing is lost: fmt.properties.test.ts. */
import { describe, expect, it } from 'vitest';
import { format } from '../../../src/output/edit/fmt/format.ts';
import { pageOf } from '../../docs/support/pages.ts';

function formatted(text: string): string {
  const result = format(text);
  if (result.kind !== 'formatted') throw new Error(result.kind);
  return result.text;
}

function expectSame(text: string): void {
  expect(formatted(text)).toBe(text);
}

describe('order', () => {
  it('puts the fields of an element in the order of the schema, its changes last', () => {
    expect(
      formatted(`systems:
  mot-cua:
    changes:
      - sources: [qd-2]
        status: operating
        since: 2019-01-01
    note: Ghi chú
    status: pilot
    since: 2018-08-10
    sources: [qd-1]
    owner: so-a
    name: Một cửa
    code: KT-1
`),
    ).toBe(`systems:
  mot-cua:
    name: Một cửa
    code: KT-1
    owner: so-a
    status: pilot
    since: 2018-08-10
    sources: [qd-1]
    note: Ghi chú
    changes:
      - since: 2019-01-01
        status: operating
        sources: [qd-2]
`);
  });

  it('orders an element in brackets as well', () => {
    expect(formatted('organizations:\n  so-a: { type: body, name: Sở A }\n')).toBe(
      'organizations:\n  so-a: { name: Sở A, type: body }\n',
    );
  });

  it('puts the defaults first, then the collections in the order of the schema', () => {
    expect(
      formatted('documents:\n  d:\n    name: D\n\nsystems:\n  s:\n    name: S\ndefaults: { sources: [d] }\n'),
    ).toBe('defaults: { sources: [d] }\n\nsystems:\n  s:\n    name: S\n\ndocuments:\n  d:\n    name: D\n');
  });

  it('leaves elements, items of lists, ids of links and names of maps in their order', () => {
    expectSame(`systems:
  z:
    name: Z
    coverage: { of: [z, a], done: some }
    uses: { y: {}, a: {} }
    fits: { vn-qd1425: tinh.cqs.tthc, vn-a: x }
    tags: [z, a]
  a:
    name: A
`);
  });

  it('leaves a key that the schema does not have behind the one that it followed', () => {
    expect(formatted('systems:\n  a:\n    status: pilot\n    my-note: x\n    name: A\n')).toBe(
      'systems:\n  a:\n    name: A\n    status: pilot\n    my-note: x\n',
    );
  });

  it('leaves the order of a file with anchors, which must stand before their aliases', () => {
    expectSame('systems:\n  a:\n    note: &n Ghi chú\n    name: *n\n');
  });

  it('puts kientruc.yaml in the order of its schema, and leaves the names of states and rules in theirs', () => {
    expect(
      formatted(
        'rules: { orphan: off, codes: info }\nname: Kiến trúc\nstates: { target: 2030, baseline: 2026-11 }\nlanguage: vi\n',
      ),
    ).toBe(
      'name: Kiến trúc\nlanguage: vi\nstates: { target: 2030, baseline: 2026-11 }\nrules: { orphan: off, codes: info }\n',
    );
  });

  it('puts the waivers of a file behind its defaults, each with its rule first', () => {
    expect(
      formatted(
        'systems:\n  s: { name: S }\nwaivers: [{ until: 2027, elements: [s], reason: chờ, rule: orphan }]\ndefaults: { asOf: 2026, sources: [d] }\n',
      ),
    ).toBe(
      'defaults: { sources: [d], asOf: 2026 }\nwaivers: [{ rule: orphan, reason: chờ, until: 2027, elements: [s] }]\nsystems:\n  s: { name: S }\n',
    );
  });

  it('orders what the long form of a link says, dated values, decisions and ends, at every level', () => {
    expect(
      formatted(`services:
  a:
    name: A
    decision: { why: cũ, option: replace, transition: { cutover: một tháng, data: chuyển }, by: b }
systems:
  b:
    name: B
    uses:
      z: { status: operating, sources: [{ at: tr. 1, document: d }], code: QH-1 }
      y: { note: n, data: d }
    changes:
      - ends: { becomes: { c: { for: [z, a] } } }
        since: 2020
indicators:
  i:
    name: I
    values:
      # đo lần đầu
      - sources: [d]
        value: 1 # một
        asOf: 2019
`),
    ).toBe(`services:
  a:
    name: A
    decision: { option: replace, by: b, why: cũ, transition: { data: chuyển, cutover: một tháng } }
systems:
  b:
    name: B
    uses:
      z: { code: QH-1, status: operating, sources: [{ document: d, at: tr. 1 }] }
      y: { data: d, note: n }
    changes:
      - since: 2020
        ends: { becomes: { c: { for: [z, a] } } }
indicators:
  i:
    name: I
    values:
      # đo lần đầu
      - asOf: 2019
        value: 1 # một
        sources: [d]
`);
  });
});

describe('comments', () => {
  it('move with their entry', () => {
    expect(
      formatted(`systems:
  a:
    # who owns it
    # and since when
    owner: so-a # the office
    # what it is called
    name: A
    # at the end of the element
  # about b
  b:
    name: B
`),
    ).toBe(`systems:
  a:
    # what it is called
    name: A
    # who owns it
    # and since when
    owner: so-a # the office
    # at the end of the element
  # about b
  b:
    name: B
`);
  });

  it('stay at the end of their line, as far off as they stood', () => {
    expectSame('states:   # named dates\n  baseline: 2026    # today\n  target: 2030      # the aim\n');
  });

  it('stay at the end of the line of brackets, of a block, of a key without a value', () => {
    expectSame(`systems: # what there is
  a:
    name: >- # a long one
      Hệ thống một cửa
    status: # to be found out
      # ask the office
    uses: [b, c] # two
    tags:
      - x # one
`);
  });

  it('over the first key stay at the top of the file where an empty line sets them off', () => {
    expect(formatted('# The file.\n\n# Sources.\ndocuments:\n  d: { name: D }\nsystems:\n  s: { name: S }\n')).toBe(
      '# The file.\n\nsystems:\n  s: { name: S }\n# Sources.\ndocuments:\n  d: { name: D }\n',
    );
  });

  it('over the first key that may be of the file or of the key keep the collections where they are', () => {
    expectSame('# Sources?\ndocuments:\n  d: { name: D }\nsystems:\n  s: { name: S }\n');
  });

  it('for the language server stay first', () => {
    expect(
      formatted('# yaml-language-server: $schema=./m.json\ndocuments:\n  d: { name: D }\nsystems:\n  s: { name: S }\n'),
    ).toBe('# yaml-language-server: $schema=./m.json\nsystems:\n  s: { name: S }\ndocuments:\n  d: { name: D }\n');
  });

  it('inside brackets turn the brackets into lines', () => {
    expect(
      formatted('systems:\n  a:\n    name: A\n    uses: [ # both\n      b, # the first\n      # and\n      c ]\n'),
    ).toBe('systems:\n  a:\n    name: A\n    uses: # both\n      - b # the first\n      # and\n      - c\n');
  });
});

describe('layout', () => {
  it('indents by two, lists too, and keeps single empty lines', () => {
    expect(
      formatted('systems:\n\n    a:\n        name: A\n\n\n\n        tags:\n        - x\n\n    b: {name: B}\n'),
    ).toBe('systems:\n  a:\n    name: A\n\n    tags:\n      - x\n\n  b: { name: B }\n');
  });

  it('keeps brackets on a line that has room, and else turns the outer ones into lines', () => {
    const at = 'x'.repeat(75);
    expect(formatted(`documents:\n  d: { name: D, sources: [{document: d, at: "${at}"}] }\n`)).toBe(
      `documents:\n  d:\n    name: D\n    sources: [{ document: d, at: ${at} }]\n`,
    );
  });

  it('joins brackets over several lines that have room on one', () => {
    expect(formatted('systems:\n  a:\n    name: A\n    uses: [\n      b,\n      c,\n    ]\n')).toBe(
      'systems:\n  a:\n    name: A\n    uses: [b, c]\n',
    );
  });

  it('never makes brackets out of lines', () => {
    expectSame('systems:\n  a:\n    name: A\n    uses:\n      - b\n');
  });

  it('does not wrap prose, and keeps its lines where the author broke it', () => {
    const long = 'chữ '.repeat(60).trim();
    expectSame(`systems:\n  a:\n    name: ${long}\n    note: >-\n      dòng một\n      dòng hai\n`);
  });

  it('keeps texts of several lines as they read, whatever their indentation was', () => {
    expect(
      formatted(
        'systems:\n    a:\n        name: một\n            hai\n        note: |2+\n             thụt\n          dòng\n\n',
      ),
    ).toBe('systems:\n  a:\n    name: một\n      hai\n    note: |2+\n         thụt\n      dòng\n\n');
  });

  it('turns only as many brackets into lines as it must', () => {
    const at = 'x'.repeat(88);
    expect(formatted(`documents:\n  d: { name: D, sources: [{document: d, at: ${at}}] }\n`)).toBe(
      `documents:\n  d:\n    name: D\n    sources:\n      - { document: d, at: ${at} }\n`,
    );
  });

  it('ends with a line break', () => {
    expect(formatted('name: x')).toBe('name: x\n');
    expect(formatted('name: |\n  x')).toBe('name: |\n  x\n');
  });

  it('keeps the line ends of the file', () => {
    expect(formatted('a:\r\n    b: 1\r\n')).toBe('a:\r\n  b: 1\r\n');
  });

  it('has nothing to say of an empty file, and keeps a file of comments', () => {
    expect(formatted('')).toBe('');
    expect(formatted('\n\n# nothing yet\n\n\n# to come')).toBe('# nothing yet\n\n# to come\n');
  });

  it('keeps a mark --- at the top', () => {
    expect(formatted('# of the file\n---\nname:   x\n')).toBe('# of the file\n---\nname: x\n');
  });
});

describe('quotes', () => {
  it.each([
    ["'Một cửa'", 'Một cửa'],
    ['"Hệ thống \\"một cửa\\""', 'Hệ thống "một cửa"'],
    ["'a, b'", '"a, b"'],
    ["'a: b'", '"a: b"'],
    ['\'nói "một, hai"\'', '\'nói "một, hai"\''],
  ])('%s becomes %s', (before, after) => {
    expect(formatted(`name: ${before}\n`)).toBe(`name: ${after}\n`);
  });

  it.each(['"0102"', '"yes"', '"2018-12-31"', '"12:30"', '"null"', '" x"', '"%"', '"# x"', '"a\\tb"', '"0.1.0"', '""'])(
    '%s stays',
    (text) => expectSame(`name: ${text}\n`),
  );

  it('of keys go too', () => {
    expect(formatted('"name": x\n\'1\': y\n')).toBe('name: x\n"1": y\n');
  });
});

describe('what is left to its author', () => {
  it.each([
    ['a directive', '%YAML 1.2\n---\na:   1\n', 'yaml'],
    ['an end mark', 'a:   1\n...\n', 'yaml'],
    ['a key of several lines', '? "a\n  b"\n: 1\n', 'yaml'],
    ['a block as a key', 'x:\n  - ? |\n      a\n    : 1\n', 'yaml'],
    ['more levels than anybody needs', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`, 'deep'],
  ])('%s', (_name, text, why) => {
    expect(format(text)).toEqual({ kind: 'left', why });
  });

  it('more values than people write', () => {
    expect(format(`a: [${'x,'.repeat(600_000)}]\n`)).toEqual({ kind: 'left', why: 'large' });
  }, 60_000);

  it.each([
    ['broken syntax', 'a: [1\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a tag', 'a: !!str 5\n'],
    ['an anchor that nothing uses', 'a: &b c\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a conflict of git', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n'],
  ])('%s', (_name, text) => expect(format(text)).toEqual({ kind: 'broken' }));
});

describe('hostile files', () => {
  const many = (text: string) => text.repeat(20_000 / text.length);

  it.each([
    ['comments', `a: 1\n${many('# x\n')}`],
    ['comments in brackets', `a: [\n${many(' # x\n')} ]\n`],
    ['comments in brackets that are all', `{\n${many(' # x\n')} }\n`],
    ['items', `a:\n${many('- x\n')}`],
    ['items in brackets', `a: [${many('x, ')}]\n`],
    ['brackets in brackets', `a: ${'['.repeat(25)}${many('[x],')}${']'.repeat(25)}\n`],
    ['texts with empty lines', `a:\n${many('- |+\n  x\n\n')}`],
    ['empty lines', `a: 1\n${many('\n')}b: 1\n`],
    ['aliases of a long text', `a: &a "${many('x')}"\nb: [${'*a , '.repeat(900)}]\n`],
    [
      'aliases of aliases',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a ,'.repeat(9)}]\nc: &c [${'*b ,'.repeat(9)}]\nd: [*c ]\n`,
    ],
  ])('%s are formatted like any other', (_name, text) => {
    expect(formatted(formatted(text))).toBe(formatted(text));
  });
});

it.each(['docs/edit.md', 'docs/edit.vi.md'])('%s shows what becomes of its example', (file) => {
  const { blocks } = pageOf(file);
  const before = blocks.find(({ text }) => text.startsWith('# systems.yaml'))?.text ?? '';
  const shown = blocks.find(({ info, text }) => info === 'yaml' && text.includes('mot-cua:'))?.text;
  expect(shown).toBeDefined();
  expect(formatted(before)).toContain(shown);
});

it('takes no longer for each pair of brackets the more stand on a line', { timeout: 60_000 }, () => {
  const begin = performance.now();
  const text = formatted(`systems: { a: { name: A, tags: [${'[a], '.repeat(60_000)}[b]] } } # ghi chú\n`);
  expect(performance.now() - begin).toBeLessThan(25_000);
  expect(text).toContain('# ghi chú');
});
