/**
 * The usual slips of people who write YAML, recognised where the thorough parser stops. Each knows its sentence, the
 * range to underline and how to mend the text, at the same length, so that what follows can be read as well.
 */
import { lineEnd, lineStart } from './lines.ts';
import type { Recognise, Slip, Trouble } from './slip.ts';
import { BRACKET_SLIPS } from './slip-brackets.ts';
import { LINE_SLIPS } from './slip-lines.ts';
import { SIGN_SLIPS } from './slip-signs.ts';

/** The first that fits counts: what a quote broke is no matter of brackets, what the indentation broke none of colons. */
const SLIPS: readonly Recognise[] = [...SIGN_SLIPS, ...LINE_SLIPS, ...BRACKET_SLIPS];

export function recognise(trouble: Trouble): Slip {
  for (const one of SLIPS) {
    const slip = one(trouble);
    if (slip) return slip;
  }
  return unreadable(trouble);
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
