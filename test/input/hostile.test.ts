/** Every byte of a model may be hostile: an answer, in good time, and nothing but findings. */
import { describe, expect, it } from 'vitest';
import { MAX_ALIASES, MAX_DEPTH, MAX_FAULTS } from '../../src/input/read/limits.ts';
import { readFile } from '../../src/input/read/read.ts';
import { MAX_FILE_BYTES } from '../../src/input/source/limits.ts';
import { findings, GOOD } from './good-workspace.ts';

async function rules(content: string | Uint8Array): Promise<string[]> {
  const { found } = await findings({ 'bad.yaml': content });
  return found.map((finding) => `${finding.rule} ${finding.range.start.line}:${finding.range.start.column}`);
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

  it('a bad file never hides what is in others', async () => {
    const { found } = await findings({ 'bad.yaml': LAUGHS, 'kientruc.yaml': `${GOOD['kientruc.yaml']}nope: 1\n` });
    expect(found.map((one) => [one.file, one.rule])).toEqual([
      ['bad.yaml', 'too-many-aliases'],
      ['kientruc.yaml', 'unknown-key'],
    ]);
  });
});
