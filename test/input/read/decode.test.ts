import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/input/read/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decoding', () => {
  it.each([
    ['plain', 'name: Hệ thống\r\n'],
    ['decomposed', 'name: Hệ thống'.normalize('NFD')],
    ['emoji', 'a: 😀\t\u00a0\u2028'],
    ['empty', ''],
  ])('%s text stays as it is', (_name, text) => {
    expect(decode(Buffer.from(text))).toEqual({ text });
  });

  it('drops a byte order mark', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'a: b'))).toEqual({ text: 'a: b' });
  });

  it.each([
    ['UTF-16LE', bytes([0xff, 0xfe], Buffer.from('a: Hệ', 'utf16le').toJSON().data)],
    ['UTF-16LE', Buffer.from('a: b', 'utf16le')],
    ['UTF-16BE', bytes([0xfe, 0xff, 0, 0x61, 0, 0x3a])],
    ['UTF-16BE', bytes([0, 0x61, 0, 0x3a])],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ])('names %s', (name, content) => {
    expect(decode(content).fault).toMatchObject({
      rule: 'invalid-encoding',
      at: 0,
      message: { en: expect.stringContaining(name) },
    });
  });

  it.each([
    ['a lone byte of windows-1258', bytes('a: H\n', 'b: ', [0xea], ' x'), 8, '0xEA'],
    ['at the end', bytes('a: ', [0xe1, 0xba]), 3, '0xE1'],
    ['at the begin', bytes([0x80], 'a'), 0, '0x80'],
    ['an overlong form', bytes('ế: ', [0xc0, 0xaf]), 3, '0xC0'],
    ['a surrogate', bytes('aé', [0xed, 0xa0, 0x80], 'b'), 2, '0xED'],
    [
      'only bytes of no character',
      bytes(
        'ab',
        Array.from({ length: 5000 }, () => 0x80),
      ),
      2,
      '0x80',
    ],
    ['after a long text', bytes('é'.repeat(100_000), [0xff], 'x'.repeat(1000)), 100_000, '0xFF'],
  ])('finds the bad byte: %s', (_name, content, at, byte) => {
    const { fault, text } = decode(content);
    expect(fault).toMatchObject({ rule: 'invalid-encoding', at, message: { en: expect.stringContaining(byte) } });
    expect(text.length).toBeGreaterThanOrEqual(at);
  });

  it.each([['\u0000'], ['\u0007'], ['\u001b'], ['\u007f'], ['\u0085\u009f'], ['\u202e'], ['\u2066'], ['\uffff']])(
    'refuses %j',
    (sign) => {
      expect(decode(Buffer.from(`a: b${sign}`)).fault).toMatchObject({
        rule: 'control-character',
        at: 3 + sign.length,
      });
    },
  );
});
