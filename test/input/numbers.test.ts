/** Numbers as Vietnamese writes them, misplaced elements and wrong ids: one finding for one mistake. */
import { describe, expect, it } from 'vitest';
import { findingsIn, lines } from '../analysis/support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';

describe('numbers', () => {
  it.each([
    ['value: 58,4', 'invalid-number', '58.4'],
    ['value: 1.234,5', 'invalid-number', '1234.5'],
    ['value: 1,234,567', 'invalid-number', '1234567'],
    ['value: 1.234.567', 'invalid-number', '1234567'],
    ['value: 181.000', 'ambiguous-number', undefined],
  ])('%s', async (written, rule, suggestion) => {
    const model = `${HEAD}indicators:\n  a:\n    name: A\n    values:\n      - { asOf: 2025, ${written} }\n`;
    const findings = await findingsIn(model);
    expect(lines(findings)).toEqual([`8 ${rule}`]);
    expect(findings[0]?.suggestion).toBe(suggestion);
    expect(findings[0]?.range.start.column).toBe(30);
  });

  it.each([
    ['value: 0.125', []],
    ['value: 1.2340', []],
    ['value: 12.5', []],
  ])('%s is a decimal', async (written, expected) => {
    const model = `${HEAD}indicators:\n  a:\n    name: A\n    unit: "%"\n    definition: A ÷ B\n    values:\n      - { asOf: 2025, ${written} }\n`;
    expect(lines(await findingsIn(model))).toEqual(expected);
  });

  it('tells what is wanted where no number is', async () => {
    const model = `${HEAD}systems:\n  a:\n    name: A\n    code: 1.000\n    since: 2.018\n    foo: 1.000\n    count: 1.234\n`;
    expect(lines(await findingsIn(model))).toEqual([
      '7 number-for-text',
      '8 invalid-date',
      '9 unknown-key',
      '10 ambiguous-number',
    ]);
  });
});

describe('one mistake, one finding', () => {
  it('an element that is indented too deeply', async () => {
    const model = `${HEAD}systems:\n  a:\n    name: A\n    b: { name: B, uses: [a] }\n  c: { name: C, uses: [b] }\n`;
    expect(lines(await findingsIn(model))).toEqual(['7 unknown-key']);
  });

  it('a collection that is indented too deeply', async () => {
    const model = `${HEAD}systems:\n  services:\n    a: { name: A }\n    b: { name: B }\n  c: { name: C, uses: [a, b] }\n`;
    expect(lines(await findingsIn(model))).toEqual(['6 unknown-key']);
  });

  it('an id with diacritics', async () => {
    const model = `${HEAD}systems:\n  nền-tảng:\n    name: A\n  b: { name: B, uses: [nền-tảng] }\n  c: { name: C, uses: [nen-tang] }\n`;
    expect(lines(await findingsIn(model))).toEqual(['5 invalid-id']);
  });

  it('a field by its Vietnamese name, an owner by its own', async () => {
    const model = `${HEAD}organizations:\n  so-khcn: { name: Sở Khoa học và Công nghệ }\nsystems:\n  a: { name: A, chu-quan: so-khcn, trangThai: operating }\n  b: { name: B, owner: Sở KHCN }\n`;
    const findings = await findingsIn(model);
    expect(findings.map(({ suggestion }) => suggestion)).toEqual(['owner', 'status', 'so-khcn']);
    expect(findings[2]?.message.vi).toContain('Dùng so-khcn (Sở Khoa học và Công nghệ)');
  });

  it('a framework that the program does not have', async () => {
    const [finding] = await findingsIn(HEAD, { workspace: 'frameworks: [vn-qd1452]\n' });
    expect(finding?.suggestion).toBe('vn-qd1425');
  });

  it('a wrong framework is told where it stands, and not at what names it or the right one', async () => {
    const place = (framework: string) => `fits: { ${framework}: tinh.cqs.tthc }`;
    const systems = `systems:\n  a: { name: A, uses: [b], ${place('vn-qd1425')} }\n  b: { name: B, ${place('qd1425')} }\n`;
    const findings = await findingsIn(`${HEAD}${systems}`, { workspace: 'frameworks: [qd1425]\n' });
    expect(findings.map(({ file, message }) => `${file}: ${message.vi}`)).toEqual([
      'kientruc.yaml: Không có khung kiến trúc "qd1425". Có phải "vn-qd1425"? Các khung có sẵn: vn-khung-2-0, vn-qd1425.',
    ]);
    const right = await findingsIn(`${HEAD}${systems}`, { workspace: 'frameworks: [vn-qd1425]\n' });
    expect(right.map(({ message }) => message.vi)).toEqual([
      'Khung "qd1425" chưa khai trong kientruc.yaml. Có phải "vn-qd1425"?',
    ]);
  });
});
