/** Every byte of a model may be hostile: an answer, in good time, and nothing but findings. */
import { describe, expect, it } from 'vitest';
import { isInternalError, judge } from '../../src/analysis/judge/judge.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_FAULTS } from '../../src/input/read/limits.ts';
import { readFile } from '../../src/input/read/read.ts';
import { MAX_FILE_BYTES } from '../../src/input/source/limits.ts';
import { memorySource } from '../../src/input/source/memory.ts';
import { findings, GOOD, good } from './good-workspace.ts';

async function rules(content: string | Uint8Array): Promise<string[]> {
  const { found } = await findings({ 'bad.yaml': content });
  return found.map((finding) => `${finding.rule} ${finding.range.start.line}:${finding.range.start.column}`);
}

function lines(times: number, line: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => line(at)).join('');
}

const LAUGHS = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((name, at) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefghij'[at]}`).join(', ')}]`)
  .join('\n')}\nlast: *j\n`;

describe('hostile files', () => {
  it('depth', async () => {
    expect(await rules(`a: ${'['.repeat(100_000)}`)).toEqual([`too-deep 1:${MAX_DEPTH + 3}`]);
    expect(await rules(`a: ${'{ a: '.repeat(5000)}`)).toHaveLength(1);
    expect(await rules(`${'- '.repeat(5000)}x`)).toHaveLength(1);
    expect(await rules(Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'))).toHaveLength(1);
  });

  it('billion laughs', async () => {
    const found = await rules(LAUGHS);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^too-many-aliases \d+:/);
  });

  it('many aliases', async () => {
    const text = `systems: &x {}\nflows: [${Array.from({ length: MAX_ALIASES + 1 }, () => '*x').join(', ')}]\n`;
    expect((await rules(text))[0]).toMatch(/^too-many-aliases 2:/);
  });

  it('an alias in itself', async () => {
    expect(await rules('systems: &x\n  a: *x\n')).toEqual(['yaml-syntax 2:6']);
  });

  it('a large file', async () => {
    expect(await rules(Buffer.alloc(6 * 1024 * 1024, '#'))).toEqual(['too-large 1:1']);
    expect(await rules(Buffer.alloc(MAX_FILE_BYTES, '#'))).toEqual([]);
  });

  it('bytes that are no text', async () => {
    expect(await rules(Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0xfd, 0x0a]))).toEqual(['invalid-encoding 1:4']);
    expect(await rules(Buffer.from('systems:\n  a:\n    name: x\u0000y\n'))).toEqual(['control-character 3:12']);
    expect(await rules(Buffer.from('\ufeffsystems:\n  a: { name: x }\n', 'utf16le'))).toEqual(['invalid-encoding 1:1']);
  });

  it('names of what objects inherit', async () => {
    const { opened, found } = await findings({
      'bad.yaml':
        'systems:\n  constructor: { name: Một, sources: [qd-1] }\n  valueof:\n    name: Hai\n    sources: [qd-1]\n    __proto__: { status: operating }\n',
    });
    expect(found.map((one) => [one.rule, one.range.start.line])).toEqual([['unknown-key', 6]]);
    expect(opened.architecture.elements.get('constructor')?.name).toBe('Một');
    expect(({} as Record<string, unknown>).status).toBeUndefined();
    expect(await rules('__proto__: { name: x }\n')).toEqual(['unknown-key 1:1']);
  });

  it('many faults end at a limit', async () => {
    expect((await rules(`systems:\n${'  a: {}\n'.repeat(5000)}`)).length).toBeLessThanOrEqual(MAX_FAULTS + 1);
    expect(
      (await rules(`systems:\n${Array.from({ length: 500 }, (_, at) => `  a${at}: { name: "x }\n`).join('')}`)).length,
    ).toBeLessThanOrEqual(MAX_FAULTS);
  });

  it.each([
    ['anchors on anchors', `a: ${'&a\n'.repeat(60)}`],
    ['properties in lists', `${Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}- &a${at}\n`).join('')}`],
    [
      'properties before keys',
      `${Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}&a${at} k${at}:\n`).join('')}`,
    ],
    ['nested properties on a line', `a: ${'&a [ '.repeat(60)}`],
    ['tags on tags', `a:\n${Array.from({ length: 60 }, (_, at) => `${' '.repeat(at + 1)}!!map\n`).join('')}`],
    ['question marks', '? '.repeat(5000)],
    ['colons', ': '.repeat(5000)],
    ['commas', `a: [${','.repeat(100_000)}`],
    ['quotes', `a: ${'"'.repeat(100_001)}`],
    ['brackets on lines', 'a: [\n'.repeat(20_000)],
    ['closing brackets on lines', `a:\n  b: [\n${']\n'.repeat(20_000)}`],
    ['lists closed at the margin', Array.from({ length: 3000 }, (_, at) => `a${at}: [\n  x,\n]\n`).join('')],
    ['conflict marks', '<<<<<<< a\n'.repeat(20_000)],
    ['conflict halves', '<<<<<<< a\n=======\n'.repeat(10_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['spaces and a slip', `a: "x\n${' '.repeat(200_000)}\nb: c`],
    ['tabs', `a:\n${'\t'.repeat(200_000)}b: c`],
    ['hashes', `a: [${' #'.repeat(100_000)}\n`],
    ['one long word', `${'a'.repeat(2_000_000)}: b`],
    ['a long line of glue', `a: {${Array.from({ length: 20_000 }, (_, at) => `k${at}:v`).join(', ')}}`],
    ['dashes', '-'.repeat(500_000)],
    ['ampersands', '&'.repeat(100_000)],
    ['stars', `a: ${'* '.repeat(50_000)}`],
    ['percent', '%'.repeat(100_000)],
    ['pipes', 'a: |\n'.repeat(20_000)],
  ])('does not hang on %s', { timeout: 20_000 }, async (_name, text) => {
    const begin = performance.now();
    const file = await readFile('bad.yaml', Buffer.from(text), 'model');
    expect(file.problems.length).toBeLessThan(30_000);
    expect(performance.now() - begin).toBeLessThan(8000);
  });

  it.each([
    [
      'dangling references',
      20_000,
      (at: number) => `  he-thong-so-${at}: { name: A, uses: [he-thonq-so-${at}x] }\n`,
      'systems:\n',
    ],
    ['required keys misspelt', 5000, (at: number) => `  f${at}: { nmae: A, form: a, ot: b }\n`, 'flows:\n'],
    [
      'a chain of successors',
      8000,
      (at: number) => `  o${at}: { name: O, owner: o0, changes: [{ since: 2020, ends: { becomes: [o${at + 1}] } }] }\n`,
      'services:\n',
    ],
    [
      'layers of one day',
      8000,
      (at: number) =>
        `${at % 400 === 0 ? `  s${at}:\n    name: S\n    changes:\n` : ''}      - { since: 2020, asPlanned: true, status: pilot }\n`,
      'systems:\n',
    ],
    [
      'waivers of one element',
      20_000,
      (at: number) => `      - { rule: source-missing, reason: r${at}, until: 2027, field: ownr${at} }\n`,
      'systems:\n  a:\n    name: A\n    waivers:\n',
    ],
    [
      'more findings than a call takes arguments',
      150_000,
      (at: number) => `  a${at}: { name: A, owner: a0 }\n`,
      'systems:\n',
    ],
  ])('does not hang on %s', { timeout: 60_000 }, async (_name, times, line, head) => {
    const text = head + Array.from({ length: times }, (_, at) => line(at)).join('');
    const opened = await good({ 'bad.yaml': text });
    const begin = performance.now();
    const { problems } = judge(opened.architecture, { today: Date.UTC(2026, 0, 1) / 86_400_000 });
    expect(performance.now() - begin).toBeLessThan(12_000);
    expect(problems.filter(isInternalError)).toEqual([]);
    expect(opened.problems.length + problems.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'blocks of text',
      `systems:\n${lines(10_000, (at) => `  s${at}:\n    name: |\n      A\n    owner: |\n     b\n`)}`,
      20_000,
    ],
    ['the same wrong key', `systems: {${lines(4000, (at) => `s${at}: {nmae: S}, `)}}\n`, 4000],
    ['wrong items of a list', `systems: {a: {name: A, tags: [${'[a], '.repeat(30_000)}]}}\n`, 30_000],
  ])('does not hang on placing what it finds in %s', { timeout: 60_000 }, async (_name, text, least) => {
    const begin = performance.now();
    const { found } = await findings({ 'bad.yaml': text });
    expect(performance.now() - begin).toBeLessThan(12_000);
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it('more changes of one element than anybody writes', async () => {
    const change = (at: number) => `      - { since: ${1000 + at}, status: pilot, sources: [qd-1] }\n`;
    const system = (times: number) =>
      `systems:\n  a:\n    name: A\n    changes:\n${Array.from({ length: times }, (_, at) => change(at)).join('')}`;
    expect(await rules(system(400))).toEqual([]);
    expect(await rules(system(401))).toEqual(['invalid-format 5:7']);
  });

  it('a file that is larger than what is read, by its size alone', async () => {
    const source = memorySource(Object.entries(GOOD));
    const opened = await openWorkspace({
      ...source,
      list: async () => {
        const { files, problems } = await source.list();
        return { files: [...files, { path: 'zz.yaml', size: 3 * 1024 ** 3 }], problems };
      },
    });
    expect(opened.problems.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual(['zz.yaml too-large']);
    expect(opened.failures).toEqual([]);
  });

  it('a bad file never hides what is in others', async () => {
    const { found } = await findings({ 'bad.yaml': LAUGHS, 'kientruc.yaml': `${GOOD['kientruc.yaml']}nope: 1\n` });
    expect(found.map((one) => [one.file, one.rule])).toEqual([
      ['bad.yaml', 'too-many-aliases'],
      ['kientruc.yaml', 'unknown-key'],
    ]);
  });
});
