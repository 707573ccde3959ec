/** Slips inside brackets and braces: not closed, commas, colons. */
import { flowItemEnd, flowValueStart, lineStart, opening, quoted, valueEnd } from './lines.ts';
import type { Recognise, Slip, Trouble } from './slip.ts';

function textAfterBracket({ text, at, code, words }: Trouble): Slip | undefined {
  if (
    code !== 'UNEXPECTED_TOKEN' ||
    !words.includes('at node end') ||
    !/[\]}]\s*$/.test(text.slice(lineStart(text, at), at))
  )
    return undefined;
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
    message: {
      vi: `Dấu ${sign} mở ở đây chưa được đóng bằng ${match[2]}.`,
      en: `The bracket ${sign} opened here is not closed by ${match[2]}.`,
    },
    blank: [start, Math.max(end, lineStart(text, at))],
  };
}

function bracketTooMany(at: number, sign: string): Slip {
  return {
    rule: 'yaml-syntax',
    start: at,
    end: at + 1,
    message: {
      vi: `Thừa dấu ${sign}: không có dấu mở nào khớp với nó.`,
      en: `One ${sign} too many: no bracket was opened for it.`,
    },
    blank: [at, at + 1],
  };
}

function colonInText({ text, code, at, words }: Trouble): Slip | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && !(code === 'BLOCK_IN_FLOW' && words.startsWith('Block collections')))
    return undefined;
  const end = code === 'BLOCK_IN_FLOW' ? flowItemEnd(text, at) : valueEnd(text, at);
  const start = code === 'BLOCK_IN_FLOW' ? flowValueStart(text, at) : at;
  const value = text.slice(start, end).trimEnd();
  const word = /^(.*\S)\s+([a-z][A-Za-z]*)\s*:\s/.exec(value)?.[2];
  if (code === 'BLOCK_IN_FLOW' && word !== undefined)
    return missingComma(text, start + value.search(new RegExp(`\\b${word}\\s*:`)), word);
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

function commaInFlow({ text, at, code, words }: Trouble): Slip | undefined {
  const isDouble = code === 'UNEXPECTED_TOKEN' && /^Unexpected (?:,|empty item) in/.test(words);
  const isMissing =
    words.startsWith('Missing ,') || (code === 'UNEXPECTED_TOKEN' && words === 'Unexpected scalar token');
  if (!isDouble && !isMissing) return undefined;
  if (isMissing) return missingComma(text, at, /^[^\s:,\]}]+/.exec(text.slice(at))?.[0] ?? text.charAt(at));
  return {
    rule: 'yaml-syntax',
    start: at,
    end: at + 1,
    message: {
      vi: 'Thừa dấu phẩy, hoặc thiếu giá trị trước dấu phẩy.',
      en: 'A comma too many, or a value is missing before it.',
    },
    blank: [at, at + 1],
  };
}

export const BRACKET_SLIPS: readonly Recognise[] = [textAfterBracket, openBracket, colonInText, commaInFlow];
