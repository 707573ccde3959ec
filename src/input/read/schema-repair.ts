/** What the author most likely meant: dates, numbers, ids and durations, as people write them. */
import { parseDuration, parsePeriod } from '../../core/dates.ts';
import { fold } from '../../core/text.ts';
import { isId } from './id.ts';

/** `31/12/2018`, `12/2018`, `quý IV/2026`, `2018-1-5` → as the model writes it; nothing when it is no date. */
export function repairDate(written: string): string | undefined {
  const text = fold(written)
    .replace(/^(?:ngay|thang|nam)\s+/, '')
    .replace(/\s*([/.-])\s*/g, '$1');
  const candidate = dayFirst(text) ?? yearFirst(text) ?? quarter(text) ?? compact(text);
  return candidate !== undefined && parsePeriod(candidate) ? candidate : undefined;
}

function dayFirst(text: string): string | undefined {
  const match = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
  return match ? iso(match[3], match[2], match[1]) : undefined;
}

/** Also with a time of day, which the model has no use for. */
function yearFirst(text: string): string | undefined {
  const match = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2})(?:[t ].*)?)?$/.exec(text);
  return match ? iso(match[1], match[2], match[3]) : undefined;
}

function iso(...[year, month = '', day]: (string | undefined)[]): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];

function quarter(text: string): string | undefined {
  const first = /^(?:q|quy\s*)([1-4]|i{1,3}|iv)(?:[/.-]|\s+(?:nam\s+)?)(\d{4})$/.exec(text);
  const last = /^(\d{4})[/.-]?\s*(?:q|quy\s*)([1-4]|i{1,3}|iv)$/.exec(text);
  const [number, year] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
  if (number === undefined) return undefined;
  return `${year}-Q${ROMAN.includes(number) ? ROMAN.indexOf(number) + 1 : number}`;
}

function compact(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : /^\d{4}$/.test(text) ? text : undefined;
}

const CURLY = /^[“”„‟‘’‚‛«»"']+|[“”„‟‘’‚‛«»"']+$/gu;

/** `“12,5”`, `‘full’`: the quotes that a word processor makes, which YAML takes for letters; nothing where there are none. */
export function withoutCurly(written: string): string | undefined {
  return /^[“”„‟‘’‚‛«»]|[“”„‟‘’‚‛«»]$/u.test(written.trim()) ? written.trim().replace(CURLY, '').trim() : undefined;
}

/** `18,55` → `18.55`; `181.000` → `181000` where a whole number is wanted. */
export function repairNumber(written: string, whole: boolean): string | undefined {
  const text = written
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\s_\u00a0](?=\d{3}(?!\d))/g, '');
  const plain = whole ? text.replace(/[.,](?=\d{3}(?!\d))/g, '') : decimalPoint(text);
  return (whole ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/).test(plain) ? plain : undefined;
}

/** Vietnamese writes 1.234,5 and English 1,234.5: the sign that comes last, or once only, is the decimal one. */
function decimalPoint(text: string): string {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (comma === -1 && /^-?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '');
  if (comma > point) return text.replaceAll('.', '').replace(',', '.');
  return text.replaceAll(',', '');
}

/** `LGSP Hà Nội` → `lgsp-ha-noi`; nothing when no id comes of it. */
export function repairId(written: string): string | undefined {
  const id = fold(written)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return isId(id) ? id : undefined;
}

const UNITS: readonly [unit: RegExp, letter: string][] = [
  [/^(?:nam|years?|y)$/, 'Y'],
  [/^(?:thang|months?|m)$/, 'M'],
  [/^(?:ngay|days?|d)$/, 'D'],
];

/** `24 tháng` → `P24M`. */
export function repairDuration(written: string): string | undefined {
  const match = /^p?(\d{1,4})\s*([a-z]+)$/.exec(fold(written));
  const letter = UNITS.find(([unit]) => unit.test(match?.[2] ?? ''))?.[1];
  const candidate = `P${match?.[1]}${letter}`;
  return letter !== undefined && parseDuration(candidate) ? candidate : undefined;
}
