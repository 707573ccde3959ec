/** A value that the model does not allow where it stands: which mistake it is, and what to write instead. */
import { isObject } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { ID_PATTERN } from '../../model/generated/fields.ts';
import { saysNotApplicable, saysUnknown } from '../../model/not-known.ts';
import { didYouMean, INSTEAD, unknown } from './schema-keys.ts';
import type { Located, SchemaMistake } from './schema-mistake.ts';
import { withoutCurly } from './schema-repair.ts';
import { fieldOf, isIdAt, named } from './schema-words.ts';
import {
  notAllowed,
  offNeedsReason,
  type Wrong,
  wrongDate,
  wrongForm,
  wrongId,
  wrongNumber,
  wrongType,
} from './schema-wrong.ts';

/** The bounds of a year in the schema. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

export function mistakeInValue(one: Located): SchemaMistake {
  const { path, error } = one;
  const { propertyName: name } = error;
  if (name !== undefined)
    return (path.length > 2 && misspelt(name, [...path, name])) || wrongId([...path, name], name, 'key');
  return { path, part: 'value', ...find(one) };
}

export function missing({ error, path }: Located): SchemaMistake {
  const key = String(error.params.missingProperty);
  const hint = path.length === 2 && fieldOf([...path, key])?.governed;
  return {
    rule: 'missing-key',
    path,
    part: typeof path.at(-1) === 'string' ? 'key' : 'value',
    detail: key,
    message: isReasonOfOff(path, key)
      ? offNeedsReason(path)
      : {
          vi: `Thiếu khóa bắt buộc "${key}".${hint ? ' Chưa biết thì viết { unknown: lý do }.' : ''}`,
          en: `The required key "${key}" is missing.${hint ? ' Where it is not known, write { unknown: why }.' : ''}`,
        },
  };
}

/** Only `severity: off` asks for a reason. */
function isReasonOfOff([rules, , inside]: Path, key: string): boolean {
  return rules === 'rules' && inside === undefined && key === 'reason';
}

/** `{ unknown: a, b }`: the text `a, b`, cut at the comma. `words` are the keys that came of its rest. */
export function endedByComma({ path, value }: Located, words: readonly string[]): SchemaMistake | undefined {
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).filter(([key, text]) => typeof text === 'string' && !words.includes(key));
  const order = Object.keys(value);
  const before = texts.filter(([key]) => order.indexOf(key) < order.indexOf(words[0] ?? ''));
  const [key, text] = before.at(-1) ?? texts.at(-1) ?? [];
  if (key === undefined) return undefined;
  const whole = [text, ...words].join(', ');
  const suggestion = JSON.stringify(withoutCurly(whole) ?? whole);
  return {
    rule: 'unknown-with-comma',
    path: [...path, key],
    part: 'value',
    suggestion,
    message: {
      vi: `Dấu phẩy đã cắt ngang nội dung của "${key}". Đặt trong dấu nháy: ${suggestion}`,
      en: `The comma ended the text of "${key}". Put it in quotes: ${suggestion}`,
    },
  };
}

function find(one: Located): Wrong {
  const { error, path, value } = one;
  if (value === null) return empty(path);
  const instead = isObject(value) || error.params.type === 'object' ? misspeltUnknown(one) : undefined;
  if (instead) return instead;
  const plain = typeof value === 'string' || typeof value === 'number';
  const inWords = typeof value === 'string' && fieldOf(path)?.governed ? unknownInWords(one, value) : undefined;
  if (inWords) return inWords;
  if (plain && isId(one)) return wrongId(path, String(value), 'value');
  if (plain && isDate(one)) return wrongDate(path, String(value));
  switch (error.keyword) {
    case 'type':
      return wrongType(one, isId(one) ? 'id' : isDate(one) ? 'date' : undefined);
    case 'enum':
    case 'const':
      return notAllowed(one);
    case 'minimum':
    case 'maximum':
      return wrongNumber(one);
    default:
      return wrongForm(one);
  }
}

/** `owner: Chưa xác định`, `status: không áp dụng`: a word where the reason is wanted. */
function unknownInWords(one: Located, text: string): Wrong | undefined {
  const word = saysUnknown(text) ? 'unknown' : saysNotApplicable(text) ? 'notApplicable' : undefined;
  if (word === undefined) return undefined;
  const say: Text =
    word === 'unknown'
      ? { vi: 'Chưa biết thì nêu lý do', en: 'Where it is not known say why' }
      : { vi: 'Không áp dụng thì nêu lý do', en: 'Where it does not apply say why' };
  return {
    rule: isId(one)
      ? 'invalid-id'
      : isDate(one)
        ? 'invalid-date'
        : one.error.keyword === 'type'
          ? 'wrong-type'
          : 'value-not-allowed',
    message: {
      vi: `${say.vi}, không viết "${text}": { ${word}: lý do }.`,
      en: `${say.en}, not "${text}": { ${word}: why }.`,
    },
  };
}

/** The value should be an id. */
function isId({ error, path }: Located): boolean {
  return error.params.pattern === ID_PATTERN || (error.params.type === 'string' && isIdAt(path));
}

/** The value should be a date: nothing else may be text or a whole number, and no other number is a year. */
function isDate({ error }: Located): boolean {
  const { format, type, limit } = error.params;
  return format === 'partial-date' || String(type) === 'string,integer' || limit === FIRST_YEAR || limit === LAST_YEAR;
}

function empty(path: Path): Wrong {
  const { vi, en } = named(path);
  const part = typeof path.at(-1) === 'string' ? 'key' : 'value';
  return { rule: 'wrong-type', part, message: { vi: `${vi} chưa có giá trị.`, en: `${en} has no value.` } };
}

/** `owner: { unknwn: why }`, and the same in a map of links, where the word passes for an id. */
function misspeltUnknown({ path, value }: Located): SchemaMistake | undefined {
  const last = path.at(-1);
  if (typeof value === 'string' && typeof last === 'string' && path.length > 3) return misspelt(last, path);
  const words = isObject(value) ? Object.keys(value) : [];
  return words.map((word) => misspelt(word, [...path, word])).find((found) => found !== undefined);
}

function misspelt(word: string, path: Path): SchemaMistake | undefined {
  const suggestion = new Nearest(INSTEAD).find(word);
  if (suggestion === undefined || suggestion === word) return undefined;
  return { rule: 'unknown-key', path, part: 'key', suggestion, message: didYouMean(unknown(word), suggestion) };
}
