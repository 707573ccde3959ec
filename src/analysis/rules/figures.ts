/** The figures of an indicator, and the day or period of each. */
import { formatDate, type Period, parsePeriod } from '../../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import type { Layer } from '../../model/element.ts';

/** A measured value that is known, and where it stands in the list. */
export interface Figure {
  readonly index: number;
  readonly entry: JsonObject;
  readonly value: number;
}

export function figures(fields: JsonObject): Figure[] {
  const list = own(fields, 'values');
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: Json, index): Figure[] => {
    const value = isObject(entry) ? own(entry, 'value') : undefined;
    return isObject(entry) && typeof value === 'number' ? [{ index, entry, value }] : [];
  });
}

export interface PeriodFault {
  readonly key: string;
  readonly message: Text;
}

export function faultOfPeriod(entry: JsonObject): PeriodFault | undefined {
  const [asOf, from, to] = ['asOf', 'from', 'to'].map((key) => own(entry, key));
  if (from === undefined && to === undefined) return undefined;
  if (asOf !== undefined) {
    return {
      key: from === undefined ? 'to' : 'from',
      message: {
        vi: 'Số đo ghi cả ngày (asOf) và kỳ (from, to). Giữ một: asOf cho số tại một ngày, from và to cho số của một kỳ.',
        en: 'The figure has both a day (asOf) and a period (from, to). Keep one: asOf for a day, from and to for a period.',
      },
    };
  }
  if (from === undefined || to === undefined) {
    const [key, other] = from === undefined ? ['to', 'from'] : ['from', 'to'];
    return {
      key,
      message: {
        vi: `Kỳ của số đo chỉ ghi ${key}. Thêm ${other}; nếu là số tại một ngày thì ghi asOf.`,
        en: `The period of the figure has ${key} only. Add ${other}; for a figure of one day write asOf.`,
      },
    };
  }
  const [start, end] = [parsePeriod(String(from)), parsePeriod(String(to))];
  if (!start || !end || start.first <= end.last) return undefined;
  return {
    key: 'to',
    message: {
      vi: `Kỳ của số đo kết thúc (${formatDate(String(to), 'vi')}) trước khi bắt đầu (${formatDate(String(from), 'vi')}). Sửa from hoặc to.`,
      en: `The period of the figure ends (${formatDate(String(to), 'en')}) before it begins (${formatDate(String(from), 'en')}). Correct from or to.`,
    },
  };
}

/** The day or period of a figure; what says none is of the day of its layer. */
export function dayOf(entry: JsonObject, { period }: Layer): Period {
  const written = (key: string) => parsePeriod(String(own(entry, key) ?? ''));
  const asOf = written('asOf');
  if (asOf) return asOf;
  const [from, to] = [written('from'), written('to')];
  return from && to ? { first: from.first, last: to.last } : period;
}
