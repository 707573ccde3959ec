/** Values in words: what a report says of a field. */
import { formatDate } from '../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../core/json.ts';
import { formatNumber, same, type Text } from '../core/text.ts';
import type { Element } from './element.ts';
import { isNotApplicable, isUnknown } from './element.ts';
import { COLLECTIONS, type Collection, FIELDS, fieldInfo, type KeyInfo } from './generated/fields.ts';
import { linkTargets } from './links.ts';
import { statusWords } from './statuses.ts';

const COLLECTION_NAMES = Object.keys(COLLECTIONS) as Collection[];

/** Names of elements for ids; the id where there is none. */
export type Names = ReadonlyMap<string, Pick<Element, 'name'>>;

/** `{ unknown: why }` in words: that it is not known, and why, where the author said. */
function unknownText(value: Json | undefined): Text {
  const why = isObject(value) && typeof value.unknown === 'string' && value.unknown !== '' ? `: ${value.unknown}` : '';
  return { vi: `chưa xác định${why}`, en: `unknown${why}` };
}

/**
 * The value of a field in words: labels for tokens, names for ids, numbers and dates as people write them. `unit`: of the
 * indicator whose values these are.
 */
export function describe(
  collection: Collection,
  field: string,
  value: Json | undefined,
  names: Names,
  unit?: Json,
): Text {
  if (value === undefined || value === null) return { vi: 'chưa nêu', en: 'not stated' };
  if (isUnknown(value)) return unknownText(value);
  if (isNotApplicable(value)) return notApplicableText(value.notApplicable);
  if (field === 'coverage') return describeCoverage(value, names);
  if (field === 'level') return describeLevel(value);
  if (field === 'decision' && isObject(value)) return tokenText(collection, field, String(own(value, 'option') ?? ''));
  const info = fieldInfo(collection, field);
  if (info?.labels && typeof value === 'string') return tokenText(collection, field, value);
  if (info?.date) return { vi: formatDate(String(value), 'vi'), en: formatDate(String(value), 'en') };
  if (typeof value === 'number') return { vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') };
  if (field === 'check' && isObject(value)) return describeCheck(collection, value, names);
  if (info?.refs && info.refs.length > 0 && !hasObjects(value, info.link === true)) {
    const ids = [...(linkTargets(value)?.keys() ?? [])];
    if (ids.length > 0) return same(ids.map((id) => nameOf(id, names)).join('; '));
  }
  if (SERIES.has(field) && Array.isArray(value) && value.length > 0 && value.every(isObject))
    return joined(value.map((item) => describeEntry(item, names, unit)));
  if (info?.labels && Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const words = value.map((item) => tokenText(collection, field, item));
    return { vi: words.map(({ vi }) => vi).join('; '), en: words.map(({ en }) => en).join('; ') };
  }
  if (typeof value === 'string') return same(value);
  if (Array.isArray(value)) return joined(value.map((item) => describeKey(info, item, names)));
  return isObject(value) ? describeKeys(info, value, names) : describeKey(info, value, names);
}

/** Lists of what was measured, is aimed at, or is done one after the other. */
const SERIES: ReadonlySet<string> = new Set(['values', 'targets', 'steps']);

function notApplicableText(why: Json): Text {
  return { vi: `không áp dụng: ${why}`, en: `not applicable: ${why}` };
}

function joined(texts: readonly Text[], between = '; '): Text {
  return { vi: texts.map(({ vi }) => vi).join(between), en: texts.map(({ en }) => en).join(between) };
}

/** An object in the titles of its keys: `Nghiệp vụ: chậm một ngày; An ninh: chưa xác định: chưa đánh giá`. */
export function describeKeys(info: KeyInfo | undefined, value: JsonObject, names: Names): Text {
  const { document, at, ...others } = value;
  if (typeof document === 'string' && Object.keys(others).length === 0)
    return same(nameOf(document, names) + (at === undefined ? '' : `, ${at}`));
  return joined(
    Object.entries(value).map(([key, item]) => {
      const known = info?.keys && Object.hasOwn(info.keys, key) ? info.keys[key] : undefined;
      const title = known?.title ?? same(key);
      // A selection picks by statuses of any collection.
      const said = describeKey(key === 'status' && !known?.labels ? ANY_STATUS : known, item, names);
      const isInner = isObject(item) && !isUnknown(item) && !isNotApplicable(item);
      const [open, close] = isInner ? [' (', ')'] : [': ', ''];
      return { vi: title.vi + open + said.vi + close, en: title.en + open + said.en + close };
    }),
  );
}

const ANY_STATUS: KeyInfo = {
  title: same(''),
  labels: Object.fromEntries(statusWords(COLLECTION_NAMES).map(({ token, label }) => [token, label])),
};

/** What stands under a key, or is an item of a list. */
function describeKey(info: KeyInfo | undefined, value: Json, names: Names): Text {
  if (value === null) return { vi: 'chưa nêu', en: 'not stated' };
  if (isUnknown(value)) return unknownText(value);
  if (isNotApplicable(value)) return notApplicableText(value.notApplicable);
  if (Array.isArray(value))
    return joined(
      value.map((item) => describeKey(info, item, names)),
      ', ',
    );
  if (isObject(value)) {
    const ids = info?.link ? [...(linkTargets(value)?.keys() ?? [])] : [];
    return ids.length > 0 ? same(ids.map((id) => nameOf(id, names)).join(', ')) : describeKeys(info, value, names);
  }
  if (info?.date) return dated(String(value));
  if (typeof value === 'number') return { vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') };
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  const text = String(value);
  if (info?.labels && Object.hasOwn(info.labels, text)) return info.labels[text] as Text;
  return same(info?.refs ? nameOf(text, names) : text);
}

/** Objects that are no links: their keys are words of the model, not ids. */
function hasObjects(value: Json, isLink: boolean): boolean {
  return Array.isArray(value) ? value.some(isObject) : isObject(value) && !isLink;
}

/** A measured value or a target: `58,4 (năm 2025; Sở A)`. */
function describeEntry(entry: JsonObject, names: Names, unit: Json | undefined): Text {
  const does = own(entry, 'does');
  if (typeof does === 'string') {
    const by = own(entry, 'by');
    return same(typeof by === 'string' ? `${does} (${nameOf(by, names)})` : does);
  }
  const value = measured(own(entry, 'value'), names, unit);
  const period = [own(entry, 'from'), own(entry, 'to')].filter((day) => day !== undefined).map(String);
  const day = own(entry, 'asOf');
  const due = own(entry, 'due');
  const ids = [own(entry, 'body'), own(entry, 'planned')].filter((id) => typeof id === 'string');
  const confidence = own(entry, 'confidence');
  const details: Text[] = [
    ...(day === undefined ? [] : [dated(String(day))]),
    ...(period.length === 0
      ? []
      : [
          {
            vi: period.map((one) => formatDate(one, 'vi')).join(' – '),
            en: period.map((one) => formatDate(one, 'en')).join(' – '),
          },
        ]),
    ...(due === undefined
      ? []
      : [{ vi: `hạn ${formatDate(String(due), 'vi')}`, en: `due ${formatDate(String(due), 'en')}` }]),
    ...ids.map((id) => same(nameOf(id, names))),
    ...(typeof confidence === 'string' && confidence !== 'stated'
      ? [tokenText('indicators', 'confidence', confidence)]
      : []),
  ];
  if (details.length === 0) return value;
  const [vi, en] = [details.map((one) => one.vi).join('; '), details.map((one) => one.en).join('; ')];
  return { vi: `${value.vi} (${vi})`, en: `${value.en} (${en})` };
}

/** `58,4%`, `2,3 triệu hồ sơ`; a value that is not known has no unit. */
function measured(value: Json | undefined, names: Names, unit: Json | undefined): Text {
  const said = describe('indicators', 'value', value, names);
  if (typeof value !== 'number' || typeof unit !== 'string') return said;
  const behind = unit === '%' ? unit : ` ${unit}`;
  return { vi: said.vi + behind, en: said.en + behind };
}

function dated(day: string): Text {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en') };
}

/** How a requirement is checked, as a sentence without its end. */
function describeCheck(collection: Collection, check: JsonObject, names: Names): Text {
  const parts: Text[] = [];
  const { indicator, field, is, attested } = check;
  const [least, most] = [own(check, 'atLeast'), own(check, 'atMost')];
  if (typeof indicator === 'string') parts.push(same(nameOf(indicator, names)));
  if (own(check, 'measured') === true) parts.push({ vi: 'phải có số đo', en: 'must be measured' });
  if (typeof least === 'number')
    parts.push({ vi: `ít nhất ${formatNumber(least, 'vi')}`, en: `at least ${formatNumber(least, 'en')}` });
  if (typeof most === 'number')
    parts.push({ vi: `nhiều nhất ${formatNumber(most, 'vi')}`, en: `at most ${formatNumber(most, 'en')}` });
  if (typeof field === 'string') {
    const owners = COLLECTION_NAMES.filter((one) => Object.hasOwn(FIELDS[one], field));
    const of =
      owners.find((one) => Object.hasOwn(fieldInfo(one, field)?.labels ?? {}, String(is))) ?? owners[0] ?? collection;
    const title = fieldInfo(of, field)?.title ?? same(field);
    const goal = is === undefined ? same('') : describe(of, field, is, names);
    parts.push({ vi: `${title.vi} phải là: ${goal.vi}`, en: `${title.en} must be: ${goal.en}` });
  }
  if (typeof attested === 'string') {
    const said = tokenText('requirements', 'check', attested);
    parts.push({ vi: `theo xác nhận: ${said.vi}`, en: `as attested: ${said.en}` });
  }
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

export function nameOf(id: string, names: Names): string {
  return names.get(id)?.name ?? id;
}

/** Coverage in words: what part of what is done, and what is not known of it. */
export function describeCoverage(value: Json, names: Names): Text {
  if (isUnknown(value)) return unknownText(value);
  if (isNotApplicable(value)) return describe('systems', 'coverage', value, names);
  if (!isObject(value)) return same(String(value));
  const [done, total, rest, of] = [own(value, 'done'), own(value, 'total'), own(value, 'rest'), own(value, 'of')];
  const measure = own(value, 'measure');
  const what = typeof measure === 'string' ? ` (${measure})` : '';
  const places = Array.isArray(of) ? of.map((id) => nameOf(String(id), names)).join('; ') : '';
  if (typeof done === 'string') return describeExtent(done, places, what, total, rest !== undefined);
  const count = Array.isArray(done) ? done.length : typeof done === 'number' ? done : undefined;
  const [among, amongEn] = places === '' ? ['', ''] : [` (${places})`, ` of: ${places}`];
  if (count === undefined) {
    return { vi: `chưa rõ đã đến đâu${among}${what}`, en: `extent not known${amongEn}${what}` };
  }
  const named = Array.isArray(done) ? `: ${done.map((id) => nameOf(String(id), names)).join('; ')}` : '';
  const outOf = typeof total === 'number' ? `/${total}` : '';
  const left = restText(rest !== undefined, typeof total === 'number' ? total - count : undefined);
  return {
    vi: `${count}${outOf}${places === '' || named !== '' ? '' : among}${what}${named}${left.vi}`,
    en: `${count}${outOf}${places === '' || named !== '' ? '' : amongEn}${what}${named}${left.en}`,
  };
}

/** none, some, all */
function describeExtent(done: string, places: string, what: string, total: Json | undefined, restOpen: boolean): Text {
  const part = tokenText('systems', 'coverage', done);
  const [vi, en] =
    places === '' ? ['', ''] : done === 'all' ? [`: ${places}`, `: ${places}`] : [` (${places})`, ` of: ${places}`];
  const unsure: Text =
    done !== 'some' || (typeof total === 'number' && !restOpen)
      ? same('')
      : { vi: '; chưa rõ số lượng', en: '; the number is not known' };
  return { vi: `${part.vi}${vi}${what}${unsure.vi}`, en: `${part.en}${en}${what}${unsure.en}` };
}

function restText(isOpen: boolean, left: number | undefined): Text {
  if (!isOpen) return same('');
  return left === undefined
    ? { vi: '; phần còn lại chưa rõ', en: '; of the rest nothing is known' }
    : { vi: `; ${left} còn lại chưa rõ`, en: `; of the other ${left} nothing is known` };
}

function describeLevel(value: Json): Text {
  const level = isObject(value) ? own(value, 'is') : undefined;
  if (typeof level === 'number') return { vi: `mức độ ${level}`, en: `level ${level}` };
  return tokenText('services', 'level', String(level ?? ''));
}

/** What a token of a field is called; the token itself where it has no word. */
export function tokenText(collection: Collection, field: string, token: string): Text {
  const labels = fieldInfo(collection, field)?.labels;
  return labels && Object.hasOwn(labels, token) ? (labels[token] as Text) : same(token);
}
