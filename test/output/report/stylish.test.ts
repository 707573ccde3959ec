import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/findings.ts';
import { same } from '../../../src/core/text.ts';
import { stringWidth } from '../../../src/output/report/columns.ts';
import type { ReportOptions } from '../../../src/output/report/findings/reporter.ts';
import { stylish } from '../../../src/output/report/findings/stylish.ts';
import { finding, OPTIONS, result, WAIVED } from './findings.ts';

const SYSTEM = `systems:
  mot-cua:
    name: Một cửa
    type: information-system
    ownr: so-tttt
    since: 2018-08-10
`;
const FLOWS = `flows:
  a:
    via: [lgsp-hanoi]
`;

describe('stylish', () => {
  it('lists by file: place, sentence, rule, the lines around it with a mark under the word, then what was read', () => {
    const findings = [
      finding('flows/mot-cua.yaml', '3:11-21', {
        rule: 'reference-not-found',
        message: { vi: 'Không tìm thấy "lgsp-hanoi" trong mô hình. Gần nhất: lgsp-ha-noi', en: '' },
      }),
      finding('systems/cqs.yaml', '5:5-9', {
        rule: 'unknown-key',
        message: { vi: 'Mô hình không có trường "ownr". Có phải "owner"?', en: '' },
      }),
      finding('systems/cqs.yaml', '6:12-22', { severity: 'warning', rule: 'layer-undated' }),
    ];
    const texts = { 'systems/cqs.yaml': SYSTEM, 'flows/mot-cua.yaml': FLOWS };
    expect(stylish(result(findings, texts), { ...OPTIONS, warnings: false })).toBe(`architecture/flows/mot-cua.yaml

  3:11  lỗi  Không tìm thấy "lgsp-hanoi" trong mô hình. Gần nhất: lgsp-ha-noi  reference-not-found
     2 │   a:
   > 3 │     via: [lgsp-hanoi]
       │           ^^^^^^^^^^

architecture/systems/cqs.yaml

   5:5  lỗi  Mô hình không có trường "ownr". Có phải "owner"?                  unknown-key
     4 │     type: information-system
   > 5 │     ownr: so-tttt
       │     ^^^^
     6 │     since: 2018-08-10

2 lỗi, 1 cảnh báo trong 2 tệp (đã đọc 14 tệp, 96 đối tượng, 31 luồng; 18 giá trị chưa xác định).
Xem một quy tắc: kientruc explain reference-not-found
Xem cả cảnh báo: kientruc validate --show warnings
`);
  });

  it('says in a line what was read where nothing is wrong', () => {
    const warned = [
      finding('a.yaml', '1:1', { severity: 'warning' }),
      finding('a.yaml', '1:1', { severity: 'warning' }),
    ];
    expect(stylish(result(warned), { ...OPTIONS, warnings: false })).toBe(
      '✓ Đã đọc 14 tệp: 96 đối tượng, 31 luồng, 12 chỉ tiêu, 18 giá trị chưa xác định. Không có lỗi, 2 cảnh báo.\nXem từng cảnh báo: kientruc validate --show warnings\n',
    );
    expect(stylish(result([]), { ...OPTIONS, language: 'en' })).toBe(
      '✓ Read 14 files: 96 elements, 31 flows, 12 indicators, 18 values not known. No errors, no warnings.\n',
    );
    expect(stylish(result([]), { ...OPTIONS, quiet: true })).toBe('');
  });

  it('counts one as one in English', () => {
    const text = stylish(result([finding('a.yaml', '1:1')]), { ...OPTIONS, language: 'en' });
    expect(text).toContain('1 error, 0 warnings in 1 file (read 14 files');
  });

  it('says that other files hold errors', () => {
    const elsewhere = { error: 2, warning: 0, info: 0 };
    expect(stylish(result([], {}, { elsewhere }), OPTIONS)).toContain('Ngoài các tệp này còn 2 lỗi.');
  });

  it('counts what is waived, with the day on which the first of it ends, and lists it when asked', () => {
    const one = finding('b.yaml', '7:3-5', { waived: WAIVED });
    const { by: _, ...nobody } = WAIVED;
    const later = finding('b.yaml', '9:3-5', { severity: 'warning', waived: { ...nobody, until: WAIVED.until + 1 } });
    const last = (text: string) => text.trimEnd().split('\n').at(-1);
    const of = (waived: readonly Finding[], more: Partial<ReportOptions> = {}) =>
      stylish(result([], {}, { waived }), { ...OPTIONS, ...more });
    expect(last(of([]))).toContain('không có cảnh báo');
    expect(last(of([one]))).toBe('1 phát hiện được miễn trừ (đến hết 31/3/2027): kientruc validate --show-waived');
    expect(last(of([one, later]))).toBe(
      '2 phát hiện được miễn trừ (sớm nhất đến hết 31/3/2027): kientruc validate --show-waived',
    );
    expect(last(of([one], { language: 'en' }))).toBe(
      '1 finding waived (until 31 March 2027): kientruc validate --show-waived',
    );
    expect(of([one], { quiet: true })).toBe('');
    const failed = stylish(result([finding('a.yaml', '1:1')], {}, { waived: [one] }), OPTIONS);
    expect(last(failed)).toContain('1 phát hiện được miễn trừ');
    expect(failed).toContain('1 lỗi, 0 cảnh báo trong 1 tệp');
    expect(of([one, later], { waived: true })).toBe(`Được miễn trừ

architecture/b.yaml

   7:3  lỗi       Có điều sai.  some-rule
                  đến hết 31/3/2027: chờ biên bản (Tổ kiến trúc)

   9:3  cảnh báo  Có điều sai.  some-rule
                  đến hết 1/4/2027: chờ biên bản

✓ Đã đọc 14 tệp: 96 đối tượng, 31 luồng, 12 chỉ tiêu, 18 giá trị chưa xác định. Không có lỗi, không có cảnh báo.
2 phát hiện được miễn trừ (sớm nhất đến hết 31/3/2027).
`);
  });

  it('shows related places and puts labels of different length under each other', () => {
    const related = [
      {
        message: same('Lần đầu ở đây'),
        place: { file: 'b.yaml', path: [], part: 'key' as const },
        range: { start: { line: 7, column: 3 }, end: { line: 7, column: 4 } },
      },
    ];
    const text = stylish(
      result([finding('a.yaml', '2:3', { related }), finding('a.yaml', '10:45', { severity: 'warning' })]),
      OPTIONS,
    );
    expect(text).toContain(
      '   2:3  lỗi       Có điều sai.  some-rule\n     → Lần đầu ở đây: architecture/b.yaml:7:3\n',
    );
    expect(text).toContain(' 10:45  cảnh báo  Có điều sai.  some-rule\n');
  });

  it('wraps long sentences under themselves', () => {
    const message = same('từ '.repeat(60).trim());
    const text = stylish(result([finding('a.yaml', '1:1', { message })]), { ...OPTIONS, width: 60 });
    const lines = text.split('\n').slice(2, 7);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(lines[1]).toMatch(/^ {13}từ/);
  });

  it('keeps frames to the first fifty findings', () => {
    const many = Array.from({ length: 60 }, () => finding('a.yaml', '1:1-4'));
    expect(stylish(result(many, { 'a.yaml': 'abc: 1\n' }), OPTIONS).match(/\^\^\^/g)).toHaveLength(50);
  });
});

describe('frames', () => {
  /** The line of the file and the line of the mark, after the gutter. */
  function frame(text: string, at: string, width = 100): [string, string] {
    const lines = stylish(result([finding('a.yaml', at)], { 'a.yaml': text }), { ...OPTIONS, width }).split('\n');
    const index = lines.findIndex((line) => line.includes('> '));
    return [lines[index] ?? '', lines[index + 1] ?? ''];
  }

  const columnOf = (line: string, word: string) => stringWidth(line.slice(0, line.indexOf(word)));

  it.each([
    ['composed letters', 'name: Hệ thống một cửa, ownr: x'],
    ['decomposed letters', 'name: Hệ thống một cửa, ownr: x'.normalize('NFD')],
    ['tabs', '\tname:\tx,\townr: x'],
    ['wide signs', 'name: 漢字👍, ownr: x'],
    ['signs without width', 'name: a\u200bb\u2060c\ufeff, ownr: x'],
    ['control characters', 'name: \u001b[31mđỏ\u0007\u009b1m, ownr: x'],
    ['signs of direction', 'name: \u202eabc\u2066\u200f, ownr: x'],
  ])('the mark stands under the word after %s', (_, text) => {
    const column = text.indexOf('ownr') + 1;
    const [line, mark] = frame(text, `1:${column}-${column + 4}`);
    expect(columnOf(line, 'ownr')).toBe(mark.indexOf('^'));
    expect(mark.match(/\^+/)?.[0]).toBe('^^^^');
  });

  it('the mark is as wide as the word in columns', () => {
    const word = 'thống'.normalize('NFD');
    expect(frame(`a: ${word}`, `1:4-${4 + word.length}`)[1].match(/\^+/)?.[0]).toBe('^^^^^');
  });

  it.each([0, 1, 50, 500, 4_000, 9_990])('a line of 10,000 signs is shown around column %d', (before) => {
    const text = `${'x'.repeat(before)}ownr${'y'.repeat(10_000 - before)}`;
    const [line, mark] = frame(text, `1:${before + 1}-${before + 5}`, 80);
    expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(columnOf(line, 'ownr')).toBe(mark.indexOf('^'));
    expect(line.includes('…x')).toBe(before >= 50);
    expect(line.endsWith('y…')).toBe(before < 9_990);
  });

  it('never cuts a letter from its marks', () => {
    const text = `${'ệ'.normalize('NFD').repeat(400)}ownr`;
    const at = text.indexOf('ownr') + 1;
    expect(frame(text, `1:${at}-${at + 4}`, 80)[0]).toMatch(/│ …e/);
  });

  it('nothing of a file, its name or a message reaches the terminal raw', () => {
    const hostile = '\u001b]0;x\u0007\u001b[2J\u009b31m\u202e\u2066\r\u0000\u007f';
    const bad = finding(`a${hostile}.yaml`, '1:3-9', {
      message: same(hostile),
      related: [{ message: same(hostile), place: { file: hostile, path: [], part: 'key' } }],
    });
    const waived = [{ ...bad, waived: { ...WAIVED, reason: hostile, by: hostile } }];
    const texts = { [bad.file]: `a: ${hostile}\nb: ${hostile}` };
    const text = stylish(result([bad], texts, { waived }), { ...OPTIONS, waived: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });
});
