/** Bytes → text: strict UTF-8 without control characters. Says where and why when the bytes are something else. */
import { isUtf8 } from 'node:buffer';
import type { Text } from '../../core/text.ts';

export interface Decoded {
  /** Without a byte order mark. Where the bytes are not UTF-8 it is the best guess, good for showing lines only. */
  readonly text: string;
  readonly fault?: {
    readonly rule: 'invalid-encoding' | 'control-character';
    readonly at: number;
    readonly message: Text;
  };
}

// What YAML does not allow in a stream, and the marks that turn the direction of text around: with those a line can
// show an editor something else than it says.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** One for all files: making one costs more than a small file. */
const UTF_8 = new TextDecoder('utf-8');

export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) {
    const words = { vi: `Tệp dùng mã ${wide}. Hãy lưu lại bằng UTF-8.`, en: `The file is ${wide}. Save it as UTF-8.` };
    return { text: decodeWide(bytes, wide), fault: { rule: 'invalid-encoding', at: 0, message: words } };
  }
  // Node's own check is some times faster than decoding, and most files pass.
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const text = UTF_8.decode(bytes);
  const at = text.search(FORBIDDEN);
  return at === -1 ? { text } : { text, fault: { rule: 'control-character', at, message: forbidden(text, at) } };
}

function forbidden(text: string, at: number): Text {
  const code = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    vi: `Ký tự điều khiển không được phép: ${code}. Hãy xóa ký tự này.`,
    en: `A control character is not allowed here: ${code}. Remove it.`,
  };
}

/** `true` where a value holds a character that may not stand in a file either, written as an escape: "\\u0000". */
export function hasForbidden(text: string): boolean {
  return FORBIDDEN.test(text);
}

type Wide = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32';

function wideEncoding(bytes: Uint8Array): Wide | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'UTF-32';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  // Without a mark: the first characters of a model are ASCII, so every second byte is zero.
  if (a !== 0 && b === 0 && c !== 0 && d === 0 && bytes.length >= 4) return 'UTF-16LE';
  if (a === 0 && b !== 0 && c === 0 && d !== 0 && bytes.length >= 4) return 'UTF-16BE';
  return undefined;
}

function decodeWide(bytes: Uint8Array, encoding: Wide): string {
  if (encoding === 'UTF-32') return '';
  if (encoding === 'UTF-16LE') return new TextDecoder('utf-16le').decode(bytes);
  const swapped = Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
  return new TextDecoder('utf-16le').decode(swapped);
}

function notUtf8(bytes: Uint8Array): Decoded {
  const bad = firstBadByte(bytes);
  const at = new TextDecoder('utf-8').decode(bytes.subarray(0, bad)).length;
  const byte = `0x${(bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const words = {
    vi: `Tệp không phải UTF-8: byte ${byte} ở vị trí ${bad}. Hãy lưu lại bằng UTF-8.`,
    en: `The file is not UTF-8: byte ${byte} at offset ${bad}. Save it as UTF-8.`,
  };
  return { text: new TextDecoder('utf-8').decode(bytes), fault: { rule: 'invalid-encoding', at, message: words } };
}

/** Offset of the first byte that no UTF-8 text has there: halves the piece that is wrong until one character is left. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  for (;;) {
    let middle = (good + bad) >> 1;
    // Cut between characters, never inside one.
    while (middle > good && ((bytes[middle] ?? 0) & 0xc0) === 0x80) middle -= 1;
    if (middle === good) break;
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  // One character that is followed by bytes of none: the fault is after it.
  for (let length = 4; length > 0; length -= 1) {
    if (good + length < bad && isUtf8(bytes.subarray(good, good + length))) return good + length;
  }
  return good;
}
