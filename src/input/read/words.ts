/** What is said about YAML that a model may not be: each fault with its rule, range and sentence. */
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_NODES } from './limits.ts';
import { lineEnd } from './lines.ts';
import type { SyntaxRuleId } from './page.ts';
import { spanOf } from './spans.ts';

/** A fault at offsets of the text (UTF-16 units); lines are worked out once all are known. */
export interface BareFault {
  readonly rule: SyntaxRuleId | 'invalid-number';
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  readonly suggestion?: string;
  readonly related?: { readonly start: number; readonly end: number; readonly message: Text };
  /** What tells it from another fault of its rule at its path. */
  readonly detail?: string;
}

export interface Fault extends BareFault {
  readonly path: Path;
  readonly part: 'key' | 'value';
}

export function duplicateKey(text: string, key: string, event: ScalarEvent, first: ScalarEvent | undefined): BareFault {
  const fault = {
    rule: 'duplicate-key' as const,
    ...spanOf(text, event),
    message: {
      vi: `Khóa "${key}" viết hai lần. Bỏ một, hoặc gộp nội dung lại.`,
      en: `The key "${key}" stands here twice. Remove one, or bring their content together.`,
    },
    detail: key,
  };
  if (!first) return fault;
  return { ...fault, related: { ...spanOf(text, first), message: { vi: 'Lần đầu ở đây', en: 'First here' } } };
}

export function tag(text: string, event: ScalarEvent | MappingEvent | SequenceEvent): BareFault {
  return tagFault(text, event.tagStart, event.tagEnd);
}

export function tagFault(text: string, start: number, end: number): BareFault & { readonly rule: 'unsupported-yaml' } {
  const name = text.slice(start, end);
  return {
    rule: 'unsupported-yaml',
    start,
    end,
    message: {
      vi: `Thẻ YAML ${name} không được dùng trong mô hình. Bỏ thẻ; giá trị là chữ thì đặt trong dấu nháy.`,
      en: `The YAML tag ${name} is not used in models. Remove it; put quotes around a value that is text.`,
    },
    detail: name,
  };
}

export function mergeKey(event: ScalarEvent): BareFault {
  return {
    rule: 'unsupported-yaml',
    start: event.valueStart,
    end: event.valueEnd,
    message: {
      vi: 'Khóa gộp << không được hỗ trợ (YAML 1.2 không có). Viết thẳng các trường, hoặc dùng defaults của tệp.',
      en: 'The merge key << is not supported (YAML 1.2 has none). Write the fields themselves, or use defaults of the file.',
    },
    detail: '<<',
  };
}

/** `word` is given for a scalar that YAML reads as a number, true, false or null. */
export function keyNotText(text: string, event: Event, word?: string): BareFault {
  const written = word === undefined || word === '' ? undefined : word;
  return {
    rule: 'unsupported-yaml',
    ...spanOf(text, event),
    message: written
      ? {
          vi: `Khóa phải là chữ, YAML đọc ${written} thành giá trị khác. Đặt trong dấu nháy: "${written}".`,
          en: `A key must be text, and YAML reads ${written} as something else. Put quotes around it: "${written}".`,
        }
      : { vi: 'Khóa phải là chữ.', en: 'A key must be text.' },
    ...(written ? { suggestion: `"${written}"`, detail: written } : {}),
  };
}

/** `1.000`, where YAML sees a decimal point and a Vietnamese reader a thousand. */
export function ambiguousNumber(event: ScalarEvent, word: string): BareFault {
  const whole = word.replace('.', '');
  const short = word.replace(/0+$/, '').replace(/\.$/, '.0');
  const decimal = short === word ? `${word}0` : short;
  return {
    rule: 'ambiguous-number',
    start: event.valueStart,
    end: event.valueEnd,
    message: {
      vi: `"${word}" có thể là ${whole} (dấu chấm ngăn hàng nghìn) hoặc ${word.replace('.', ',')} (số thập phân). Viết ${whole}, hoặc ${decimal}.`,
      en: `"${word}" may be ${whole} (a point between thousands) or ${word} (a decimal). Write ${whole}, or ${decimal}.`,
    },
    detail: word,
  };
}

/** `58,4` inside { }: the comma made a key of what follows it. */
export function commaInNumber(
  { start, end, meant, decimal: point }: { start: number; end: number; meant: string; decimal?: string },
  written: string,
): BareFault {
  // Without a zero more, `61.552` would be asked about again.
  if (point !== undefined)
    return {
      rule: 'invalid-number',
      start,
      end,
      message: {
        vi: `"${written}" có thể là ${written} (số thập phân) hoặc ${meant} (dấu phẩy ngăn hàng nghìn). Viết ${point}0, hoặc ${meant}.`,
        en: `"${written}" may be ${point} (a decimal) or ${meant} (a comma between thousands). Write ${point}0, or ${meant}.`,
      },
      detail: written,
    };
  const decimal = meant.includes('.');
  return {
    rule: 'invalid-number',
    start,
    end,
    message: decimal
      ? { vi: `Số thập phân dùng dấu chấm: ${meant}`, en: `A decimal is written with a point: ${meant}` }
      : { vi: `Số không có dấu ngăn hàng nghìn: ${meant}`, en: `A number has no separator of thousands: ${meant}` },
    suggestion: meant,
    detail: written,
  };
}

export function notFinite(event: ScalarEvent, word: string): BareFault {
  return {
    rule: 'unsupported-yaml',
    start: event.valueStart,
    end: event.valueEnd,
    message: { vi: `${word} không phải là số dùng được.`, en: `${word} is not a number that can be used.` },
    detail: word,
  };
}

export function escapedControl(event: ScalarEvent): BareFault {
  return {
    rule: 'control-character',
    start: event.valueStart - 1,
    end: event.valueEnd + 1,
    message: {
      vi: 'Nội dung chứa ký tự điều khiển viết bằng dấu \\. Hãy bỏ ký tự đó.',
      en: 'The text holds a control character, written with \\. Remove it.',
    },
  };
}

export function missingSpace(event: ScalarEvent): BareFault {
  return {
    rule: 'yaml-syntax',
    start: event.valueStart,
    end: event.valueEnd,
    message: { vi: 'Thiếu dấu cách sau dấu hai chấm.', en: 'A space is missing after the colon.' },
  };
}

export function unknownAlias(name: string, start: number, end: number, inItself: boolean): BareFault {
  return {
    rule: 'yaml-syntax',
    start: start - 1,
    end,
    message: inItself
      ? {
          vi: `Bí danh *${name} nằm trong chính nội dung của nó.`,
          en: `The alias *${name} stands inside what it names.`,
        }
      : {
          vi: `Dấu * mở một bí danh YAML, và không có neo &${name}. Nếu là chữ, đặt trong dấu nháy: "*${name}".`,
          en: `The sign * begins a YAML alias, and there is no anchor &${name}. If it is text, put quotes around it: "*${name}".`,
        },
    detail: name,
  };
}

export function unusedAnchor(name: string, start: number, end: number): BareFault {
  return {
    rule: 'yaml-syntax',
    start: start - 1,
    end,
    message: {
      vi: `Dấu & mở một neo YAML, và không nơi nào dùng *${name}. Nếu là chữ, đặt trong dấu nháy: "&${name} …".`,
      en: `The sign & begins a YAML anchor, and nothing uses *${name}. If it is text, put quotes around it: "&${name} …".`,
    },
    detail: name,
  };
}

export function directive(text: string): BareFault {
  const start = Math.max(0, text.search(/^%/m));
  return {
    rule: 'unsupported-yaml',
    start,
    end: lineEnd(text, start),
    message: {
      vi: 'Chỉ thị này không được hỗ trợ: mô hình luôn là YAML 1.2. Bỏ dòng này.',
      en: 'This directive is not supported: a model is always YAML 1.2. Remove the line.',
    },
  };
}

export function secondDocument(text: string, firstIsMarked: boolean): BareFault {
  // Where the first document has its own ---, the second mark opens the second document; after ... it has none.
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].map((match) => match.index);
  const start = marks[firstIsMarked ? 1 : 0] ?? 0;
  return {
    rule: 'multiple-documents',
    start,
    end: start + 3,
    message: {
      vi: 'Một tệp chỉ chứa một tài liệu YAML. Bỏ dấu này hoặc tách thành hai tệp.',
      en: 'A file holds one YAML document. Remove this mark or split the file in two.',
    },
  };
}

export function tooManyAliases(start: number, end: number): BareFault {
  return {
    rule: 'too-many-aliases',
    start: start - 1,
    end,
    message: {
      vi: `Quá nhiều bí danh YAML: tối đa ${MAX_ALIASES} bí danh và ${MAX_NODES} giá trị một tệp. Viết thẳng giá trị.`,
      en: `Too many YAML aliases: at most ${MAX_ALIASES} aliases and ${MAX_NODES} values in a file. Write the values themselves.`,
    },
  };
}

export function tooManyNodes(event: Event | undefined): BareFault {
  return {
    rule: 'too-large',
    ...spanOf('', event),
    message: {
      vi: `Quá nhiều giá trị trong một tệp: tối đa ${MAX_NODES}. Tách thành nhiều tệp.`,
      en: `Too many values in one file: at most ${MAX_NODES}. Split it into several files.`,
    },
  };
}

export function tooDeep(at: number): BareFault {
  return {
    rule: 'too-deep',
    start: at,
    end: at + 1,
    message: {
      vi: `Lồng nhau quá sâu: tối đa ${MAX_DEPTH} tầng.`,
      en: `Nested too deeply: at most ${MAX_DEPTH} levels.`,
    },
  };
}
