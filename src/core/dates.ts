/**
 * Dates of the model: whole days, and partial dates (`2023`, `2025-03`, `2026-Q4`). A partial date means its last day
 * when it says when something took effect, and the whole period when two of them are compared for overlap.
 */
import type { Language } from './text.ts';

/** Days since 1970-01-01, a whole number, in no time zone. */
export type Day = number;

/** Before every date: the day of something that is said without a date. */
export const ALWAYS: Day = -Infinity;

/** After every date: the day of something that should have a date and has none. */
export const NEVER: Day = Infinity;

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const PATTERN = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?$/;

/** A model has few dates, and names each of them often. */
const known = new Map<string, Period | undefined>();
const MOST_KNOWN = 10_000;

/** The period that a date or partial date names; `undefined` when the text is none or the day does not exist. */
export function parsePeriod(text: string): Period | undefined {
  const found = known.get(text);
  if (found !== undefined || known.has(text)) return found;
  const period = periodOf(text);
  if (known.size < MOST_KNOWN && text.length <= LONGEST) known.set(text, period);
  return period;
}

/** `2018-12-31` */
const LONGEST = 10;

function periodOf(text: string): Period | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < 1000) return undefined;
  if (match[4] !== undefined) {
    const quarter = Number(match[4]);
    return { first: dayOf(year, quarter * 3 - 2, 1), last: dayOf(year, quarter * 3 + 1, 1) - 1 };
  }
  if (match[2] === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const lastOfMonth = dayOf(year, month + 1, 1) - 1;
  if (match[3] === undefined) return { first: dayOf(year, month, 1), last: lastOfMonth };
  const day = Number(match[3]);
  const at = dayOf(year, month, day);
  return day >= 1 && at <= lastOfMonth ? { first: at, last: at } : undefined;
}

/** The last day of a date or partial date. */
export function parseDay(text: string): Day | undefined {
  return parsePeriod(text)?.last;
}

/** Month may run to 13: the first month of the next year. */
function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export function overlap(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** `2018-12-31`. Days that are not finite give an empty text. */
export function isoDay(day: Day): string {
  return Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : '';
}

/** The day as people write it: `31/12/2018`, `31 December 2018`. */
export function formatDay(day: Day, language: Language): string {
  const iso = isoDay(day);
  return iso === '' ? '' : formatDate(iso, language);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as it was written in the file, said with the precision it has: `tháng 3/2025`, `quý IV/2026`, `năm 2023`. */
export function formatDate(text: string, language: Language): string {
  const match = parsePeriod(text) && PATTERN.exec(text);
  // A word that only looks like one (2018-13) is said as it is.
  if (!match) return text;
  const [, year, month, day, quarter] = match;
  if (quarter !== undefined) {
    return language === 'vi' ? `quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}/${year}` : `Q${quarter} ${year}`;
  }
  if (month === undefined) return language === 'vi' ? `năm ${year}` : `${year}`;
  const name = MONTHS[Number(month) - 1];
  if (day === undefined) return language === 'vi' ? `tháng ${Number(month)}/${year}` : `${name} ${year}`;
  return language === 'vi' ? `${Number(day)}/${Number(month)}/${year}` : `${Number(day)} ${name} ${year}`;
}

const DURATION = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;

/** A duration in ISO 8601 of years, months and days: `P18M`. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  return { months: Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0), days: Number(match[3] ?? 0) };
}

/** The day `duration` before `day`; the 31st of a short month is its last day. */
export function subtract(day: Day, duration: Duration): Day {
  if (!Number.isFinite(day)) return day;
  const date = new Date(day * 86_400_000);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() - duration.months;
  const year = Math.floor(month / 12);
  const lastOfMonth = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return dayOf(year, (month % 12) + 1, Math.min(date.getUTCDate(), lastOfMonth)) - duration.days;
}
