/** Slips with quotes and with the signs that YAML keeps for itself. */
import { lineEnd, lineStart, quoted, valueEnd } from './lines.ts';
import type { Recognise, Slip, Trouble } from './slip.ts';
import { tagFault } from './words.ts';

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
    message: {
      vi: `Dấu nháy ${vi} ${sign} mở ở đây chưa được đóng.`,
      en: `The ${en} quote ${sign} opened here is not closed.`,
    },
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
  const afterAlias =
    code === 'UNEXPECTED_TOKEN' &&
    words.includes('at node end') &&
    /[:\-,[{]\s+\*[^\n]*$/.test(text.slice(lineStart(text, at), at));
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

/** `!Quan trọng`: a tag by accident, whose letters YAML does not take for a tag. */
function gluedTag({ text, at, words }: Trouble): Slip | undefined {
  if (!words.startsWith('Tags and anchors must be separated')) return undefined;
  const start = lineStart(text, at) + text.slice(lineStart(text, at), at).search(/[!&]\S*$/);
  return start < lineStart(text, at) ? undefined : quoteIt(text, start, text.charAt(start));
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

export const SIGN_SLIPS: readonly Recognise[] = [
  openQuote,
  unknownTag,
  badEscape,
  signAtStart,
  emptyName,
  gluedTag,
  textAfterQuote,
  blockHeader,
  commentWithoutSpace,
];
