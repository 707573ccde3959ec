/** Slips of whole lines: indentation, a colon or a space that is missing. */
import { blockEnd, hasColon, keyEnd, lineBreak, lineEnd, lineStart, valueEnd } from './lines.ts';
import type { Recognise, Slip, Trouble } from './slip.ts';

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
      : {
          vi: 'Thiếu dấu hai chấm: mỗi dòng là "khóa: giá trị".',
          en: 'A colon is missing: each line is "key: value".',
        };
  return { rule: 'yaml-syntax', start, end: key ? start + key.length : end, message: missing, blank: [start, end] };
}

export const LINE_SLIPS: readonly Recognise[] = [listAfterKey, indentation, missingColon];
