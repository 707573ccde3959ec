/**
 * The usual slips of people who write YAML, recognised where the thorough parser stops. Each knows its sentence, the
 * range to underline and how to mend the text, at the same length, so that what follows can be read as well.
 */
import type { YAMLError } from 'yaml';
import type { Text } from '../../core/text.ts';
import type { SyntaxRuleId } from './page.ts';
import { lineEnd, lineStart, tagFault } from './words.ts';

export interface Slip {
  readonly rule: SyntaxRuleId;
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  readonly suggestion?: string;
  /** Piece to blank out, so that the rest can be read: the value, the line, or the line and all below it. */
  readonly blank: readonly [number, number];
}

/** An error of the parser, and the text it is in. `quote`: where an unclosed quote was opened. */
export interface Trouble {
  readonly text: string;
  readonly code: YAMLError['code'];
  readonly words: string;
  readonly at: number;
  readonly quote: number | undefined;
}

export function recognise(trouble: Trouble): Slip {
  for (const one of SLIPS) {
    const slip = one(trouble);
    if (slip) return slip;
  }
  return unreadable(trouble);
}

const SLIPS: readonly ((trouble: Trouble) => Slip | undefined)[] = [
  openQuote,
  unknownTag,
  badEscape,
  signAtStart,
  emptyName,
  gluedTag,
  textAfterQuote,
  textAfterBracket,
  blockHeader,
  listAfterKey,
  indentation,
  openBracket,
  colonInText,
  missingColon,
  commaInFlow,
  commentWithoutSpace,
];

function openQuote({ text, words, quote }: Trouble): Slip | undefined {
  if (quote === undefined || !words.startsWith('Missing closing')) return undefined;
  const sign = text.charAt(quote);
  const end = lineEnd(text, quote);
  const vi = sign === '"' ? 'kép' : 'đơn';
  const en = sign === '"' ? 'double' : 'single';
  return {
    rule: 'unclosed-quote',
    start: quote,
    end,
    message: { vi: `Dấu nháy ${vi} ${sign} mở ở đây chưa được đóng.`, en: `The ${en} quote ${sign} opened here is not closed.` },
    // Inside { } or [ ] the rest of the line holds the closing bracket: only the quote itself goes.
    blank: /[\]}]\s*$/.test(text.slice(quote, end)) ? [quote, quote + 1] : [quote, end],
  };
}

function unknownTag({ text, code, at }: Trouble): Slip | undefined {
  if (code !== 'TAG_RESOLVE_FAILED') return undefined;
  const end = at + (/^[^\s,[\]{}]*/.exec(text.slice(at))?.[0].length ?? 1);
  return { ...tagFault(text, at, end), blank: [at, end] };
}

function badEscape({ text, code, at }: Trouble): Slip | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const backslash = text.lastIndexOf('\\', at + 1);
  const start = backslash >= lineStart(text, at) ? backslash : at;
  const sign = text.slice(start, start + 2);
  return {
    rule: 'yaml-syntax',
    start,
    end: start + 2,
    message: {
      vi: `Trong dấu nháy kép, ${sign} không phải là ký hiệu hợp lệ. Dùng dấu nháy đơn '…', hoặc viết \\\\.`,
      en: `Inside double quotes ${sign} is no valid sign. Use single quotes '…', or write \\\\.`,
    },
    blank: [start, start + 1],
  };
}

function signAtStart({ text, code, at, words }: Trouble): Slip | undefined {
  const afterAlias = code === 'UNEXPECTED_TOKEN' && words.includes('at node end') && /[:\-,[{]\s+\*[^\n]*$/.test(text.slice(lineStart(text, at), at));
  if (code !== 'BAD_SCALAR_START' && !afterAlias) return undefined;
  const start = afterAlias ? text.lastIndexOf('*', at - 1) : at;
  const from = afterAlias && text[start - 1] === '*' ? start - 1 : start;
  return quoteIt(text, from, `${text.charAt(from)}`);
}

function emptyName({ text, code, at }: Trouble): Slip | undefined {
  if (code !== 'BAD_ALIAS') return undefined;
  const start = Math.max(lineStart(text, at), text.slice(0, at + 1).search(/[&*][^&*]*$/));
  return quoteIt(text, start, text.charAt(start));
}

function quoteIt(text: string, start: number, sign: string): Slip {
  const end = valueEnd(text, start);
  const value = text.slice(start, end);
  return {
    rule: 'yaml-syntax',
    start,
    end,
    message: {
      vi: `Dấu ${sign} ở đầu là ký hiệu riêng của YAML. Đặt nội dung trong dấu nháy: ${quoted(value)}`,
      en: `The sign ${sign} at the beginning belongs to YAML. Put quotes around the text: ${quoted(value)}`,
    },
    suggestion: quoted(value),
    blank: [start, end],
  };
}

function textAfterQuote({ text, code, at, words }: Trouble): Slip | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || !words.includes('at node end')) return undefined;
  const before = text.slice(lineStart(text, at), at).trimEnd();
  const sign = before.at(-1);
  if (sign !== '"' && sign !== "'") return undefined;
  const end = valueEnd(text, at);
  const other = sign === '"' ? "'" : '"';
  return {
    rule: 'yaml-syntax',
    start: at,
    end,
    message: {
      vi: `Dấu nháy ${sign} đã đóng trước chỗ này. Nội dung có dấu nháy thì đặt trong ${other}…${other}, và mọi chữ phải nằm bên trong.`,
      en: `The quote ${sign} was closed before this. A text that holds quotes goes into ${other}…${other}, and all of it inside.`,
    },
    blank: [at, end],
  };
}

function textAfterBracket({ text, at, code, words }: Trouble): Slip | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || !words.includes('at node end') || !/[\]}]\s*$/.test(text.slice(lineStart(text, at), at))) return undefined;
  const word = /^[^\s:,\]}]+/.exec(text.slice(at))?.[0] ?? text.charAt(at);
  const inFlow = Math.max(opening(text, at, '['), opening(text, at, '{')) >= lineStart(text, at);
  if (inFlow) return missingComma(text, at, word);
  const end = valueEnd(text, at);
  return {
    rule: 'yaml-syntax',
    start: at,
    end,
    message: {
      vi: 'Sau dấu ngoặc đóng không được có chữ. Đặt cả nội dung trong dấu nháy nếu đó là chữ.',
      en: 'No text may follow the closing bracket. Put quotes around all of it if it is text.',
    },
    blank: [at, end],
  };
}

/** `!Quan trọng`: a tag by accident, whose letters YAML does not take for a tag. */
function gluedTag({ text, at, words }: Trouble): Slip | undefined {
  if (!words.startsWith('Tags and anchors must be separated')) return undefined;
  const start = lineStart(text, at) + text.slice(lineStart(text, at), at).search(/[!&]\S*$/);
  return start < lineStart(text, at) ? undefined : quoteIt(text, start, text.charAt(start));
}

function blockHeader({ text, at, code, words }: Trouble): Slip | undefined {
  const isHeader = words.startsWith('Not a YAML token') || words.includes('Block scalar header');
  if (code !== 'UNEXPECTED_TOKEN' || !isHeader) return undefined;
  const end = lineEnd(text, at);
  return {
    rule: 'yaml-syntax',
    start: at,
    end,
    message: {
      vi: 'Sau | hoặc > nội dung phải bắt đầu ở dòng dưới.',
      en: 'After | or > the text must begin on the next line.',
    },
    blank: [Math.max(lineStart(text, at), text.slice(0, at).search(/[|>][^|>]*$/)), end],
  };
}

function listAfterKey({ text, words, at }: Trouble): Slip | undefined {
  if (!words.includes('on same line with key')) return undefined;
  const end = lineEnd(text, at);
  return {
    rule: 'yaml-syntax',
    start: at,
    end,
    message: {
      vi: 'Danh sách không bắt đầu cùng dòng với khóa. Viết [a, b], hoặc xuống dòng trước dấu gạch.',
      en: 'A list does not begin on the line of its key. Write [a, b], or begin a new line before the dash.',
    },
    blank: [at, end],
  };
}

function indentation({ text, code, words, at }: Trouble): Slip | undefined {
  const isSame = code === 'BAD_INDENT' && words.includes('same column');
  const isList = words.startsWith('A block sequence may not be');
  if (!isSame && !isList && !deeperLine(text, code, at)) return undefined;
  const own = lineStart(text, at) + (/^ */.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0);
  // `-since: 2018` and more keys below it: the dash is the slip, not the lines that stand under it.
  if (/^-[^\s-]/.test(text.slice(own, own + 2))) {
    return { ...glued(text, own), blank: [own, blockEnd(text, lineStart(text, own), own - lineStart(text, own))] };
  }
  const line = isSame || isList ? lineStart(text, at) : lineEnd(text, at) + lineBreak(text, lineEnd(text, at));
  const indent = /^[ ]*/.exec(text.slice(line))?.[0].length ?? 0;
  const start = line + indent;
  const content = text.slice(start, valueEnd(text, start));
  if (isSame && !hasColon(content) && !/^- /.test(content)) return glued(text, start);
  return {
    rule: 'yaml-syntax',
    start,
    end: keyEnd(text, start),
    message: {
      vi: `Thụt lề không thẳng hàng: dòng này thụt ${indent} dấu cách, không khớp với dòng nào ở trên.`,
      en: `Indentation out of line: this line is indented by ${indent} spaces, and no line above it is.`,
    },
    blank: [line, blockEnd(text, line, indent)],
  };
}

/** `name: x` and then, deeper, `owner: y`: the parser blames the first line, people have slipped in the second. */
function deeperLine(text: string, code: string, at: number): boolean {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || hasColon(text.slice(at, lineEnd(text, at)))) return false;
  const end = lineEnd(text, at);
  const next = text.slice(end + lineBreak(text, end));
  const own = /^[ ]*/.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0;
  return (/^[ ]*(?=\S)/.exec(next)?.[0].length ?? 0) > own;
}

function openBracket({ text, words, at }: Trouble): Slip | undefined {
  const match = /^Flow (map|sequence) .*end with a ([\]}])/.exec(words);
  if (!match?.[2]) return undefined;
  const sign = match[2] === ']' ? '[' : '{';
  const start = opening(text, at, sign);
  if (start === -1) return undefined;
  const other = text.charAt(at);
  const isOther = other === ']' || other === '}';
  if (isOther && opening(text, at, other === ']' ? '[' : '{') === -1) return bracketTooMany(at, other);
  const end = isOther && lineStart(text, at) === lineStart(text, start) ? at : valueEnd(text, start);
  return {
    rule: 'yaml-syntax',
    start,
    end,
    message: { vi: `Dấu ${sign} mở ở đây chưa được đóng bằng ${match[2]}.`, en: `The bracket ${sign} opened here is not closed by ${match[2]}.` },
    blank: [start, Math.max(end, lineStart(text, at) > end ? lineStart(text, at) : end)],
  };
}

function bracketTooMany(at: number, sign: string): Slip {
  return {
    rule: 'yaml-syntax',
    start: at,
    end: at + 1,
    message: { vi: `Thừa dấu ${sign}: không có dấu mở nào khớp với nó.`, en: `One ${sign} too many: no bracket was opened for it.` },
    blank: [at, at + 1],
  };
}

function colonInText({ text, code, at, words }: Trouble): Slip | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && !(code === 'BLOCK_IN_FLOW' && words.startsWith('Block collections'))) return undefined;
  const end = code === 'BLOCK_IN_FLOW' ? flowItemEnd(text, at) : valueEnd(text, at);
  const start = code === 'BLOCK_IN_FLOW' ? flowValueStart(text, at) : at;
  const value = text.slice(start, end).trimEnd();
  const word = /^(.*\S)\s+([a-z][A-Za-z]*)\s*:\s/.exec(value)?.[2];
  if (code === 'BLOCK_IN_FLOW' && word !== undefined) return missingComma(text, start + value.search(new RegExp(`\\b${word}\\s*:`)), word);
  return {
    rule: 'yaml-syntax',
    start,
    end: start + value.length,
    message: {
      vi: `Nội dung có dấu hai chấm phải đặt trong dấu nháy: ${quoted(value)}`,
      en: `A text that holds a colon needs quotes: ${quoted(value)}`,
    },
    suggestion: quoted(value),
    blank: [start, start + value.length],
  };
}

function missingComma(text: string, at: number, word: string): Slip {
  return {
    rule: 'yaml-syntax',
    start: at,
    end: at + word.length,
    message: { vi: `Thiếu dấu phẩy trước "${word}".`, en: `A comma is missing before "${word}".` },
    blank: [at, flowItemEnd(text, at)],
  };
}

function missingColon({ text, code, words, at }: Trouble): Slip | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && !words.startsWith('Implicit map keys need')) return undefined;
  const line = lineStart(text, at);
  return glued(text, line + (/^[ ]*(?:- +)*/.exec(text.slice(line))?.[0].length ?? 0));
}

/** A line without a colon that counts: what is missing is a space after the colon or the dash, or the colon itself. */
function glued(text: string, start: number): Slip {
  const end = valueEnd(text, start);
  const key = /^([A-Za-z][\w-]*):(?=\S)/.exec(text.slice(start, end))?.[0];
  const dash = /^-[^\s-]/.test(text.slice(start, end));
  const missing = key
    ? { vi: 'Thiếu dấu cách sau dấu hai chấm.', en: 'A space is missing after the colon.' }
    : dash
      ? { vi: 'Thiếu dấu cách sau dấu gạch.', en: 'A space is missing after the dash.' }
      : { vi: 'Thiếu dấu hai chấm: mỗi dòng là "khóa: giá trị".', en: 'A colon is missing: each line is "key: value".' };
  return { rule: 'yaml-syntax', start, end: key ? start + key.length : end, message: missing, blank: [start, end] };
}

function commaInFlow({ text, at, code, words }: Trouble): Slip | undefined {
  const isDouble = code === 'UNEXPECTED_TOKEN' && /^Unexpected (?:,|empty item) in/.test(words);
  const isMissing = words.startsWith('Missing ,') || (code === 'UNEXPECTED_TOKEN' && words === 'Unexpected scalar token');
  if (!isDouble && !isMissing) return undefined;
  if (isMissing) return missingComma(text, at, /^[^\s:,\]}]+/.exec(text.slice(at))?.[0] ?? text.charAt(at));
  return {
    rule: 'yaml-syntax',
    start: at,
    end: at + 1,
    message: { vi: 'Thừa dấu phẩy, hoặc thiếu giá trị trước dấu phẩy.', en: 'A comma too many, or a value is missing before it.' },
    blank: [at, at + 1],
  };
}

function commentWithoutSpace({ text, at, words }: Trouble): Slip | undefined {
  if (!words.startsWith('Comments must be separated')) return undefined;
  const end = lineEnd(text, at);
  return {
    rule: 'yaml-syntax',
    start: at,
    end,
    message: { vi: 'Thiếu dấu cách trước #.', en: 'A space is missing before #.' },
    blank: [at, end],
  };
}

function unreadable({ text, at }: Trouble): Slip {
  const line = lineStart(text, at);
  const end = Math.max(lineEnd(text, at), at);
  const start = text.slice(at, end).trim() === '' ? line + (/^\s*/.exec(text.slice(line, end))?.[0].length ?? 0) : at;
  return {
    rule: 'yaml-syntax',
    start,
    end,
    message: {
      vi: 'Không đọc được YAML từ chỗ này. Xem dấu ngoặc, dấu nháy và thụt lề của dòng này.',
      en: 'The YAML cannot be read here. Look at brackets, quotes and indentation of this line.',
    },
    blank: [start, end],
  };
}

function hasColon(text: string): boolean {
  return /:(?:\s|$)/.test(text);
}

function lineBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;
}

/** The end of a value on its line: before a comment and trailing space. */
function valueEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  return start + line.replace(/\s#.*$/, '').trimEnd().length;
}

function keyEnd(text: string, start: number): number {
  const end = valueEnd(text, start);
  const colon = text.slice(start, end).search(/:(?:\s|$)/);
  return colon === -1 ? Math.max(end, start + 1) : start + colon;
}

/** The end of the line and of all deeper lines below it. */
function blockEnd(text: string, line: number, indent: number): number {
  let end = lineEnd(text, line);
  for (;;) {
    const next = end + lineBreak(text, end);
    if (next === end || next >= text.length) return end;
    const deeper = /^[ ]*(?=\S)/.exec(text.slice(next, lineEnd(text, next)))?.[0].length;
    if (deeper !== undefined && deeper <= indent) return end;
    end = lineEnd(text, next);
  }
}

/** The nearest bracket before `at` that no bracket closes. */
function opening(text: string, at: number, sign: string): number {
  const close = sign === '[' ? ']' : '}';
  let open = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (text[index] === close) open += 1;
    else if (text[index] === sign) {
      if (open === 0) return index;
      open -= 1;
    }
  }
  return -1;
}

/** In `{ name: Kiến trúc: bản 2, … }`: where the value begins, and where the item ends. */
function flowValueStart(text: string, at: number): number {
  const key = /^[\w-]+:\s+/.exec(text.slice(at, lineEnd(text, at)));
  return key ? at + key[0].length : at;
}

function flowItemEnd(text: string, at: number): number {
  const item = /^[^,\]}\n\r]*/.exec(text.slice(at))?.[0] ?? '';
  return at + item.trimEnd().length;
}

function quoted(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return text.includes('"') ? `'${shown.replaceAll("'", "''")}'` : `"${shown}"`;
}
