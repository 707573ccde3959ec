/** A key that the model does not have where it stands. */
import { keyLists } from '#validators';
import { Nearest } from '../../core/nearest.ts';
import type { Path } from '../../core/positions.ts';
import { fold, type Text } from '../../core/text.ts';
import {
  CHANGE_FIELDS,
  COLLECTIONS,
  type Collection,
  FIELDS,
  fieldInfo,
  isCollection,
} from '../../model/generated/fields.ts';
import { type Located, type SchemaMistake, unknownKey } from './schema-mistake.ts';

/** What may stand in place of a value that is not known. */
export const INSTEAD = ['unknown', 'notApplicable'];
/** More keys than this are not listed in a message. */
const SHORT_LIST = 8;

export function mistakeInKey(one: Located): SchemaMistake {
  const { error, path } = one;
  const key = unknownKey(one);
  const allowed = keyLists[Number(error.params.list)] ?? [];
  const mistake = { rule: 'unknown-key', path: [...path, key], part: 'key' } as const;
  const elsewhere = placeElsewhere(key, path);
  if (elsewhere) return { ...mistake, message: elsewhere };
  const { words, nearest } = choices(allowed, isGoverned(error.schemaPath));
  const named = fieldByTitle(key, path, allowed);
  if (named) return { ...mistake, message: useField(unknown(key), named.field, named.title), suggestion: named.field };
  const suggestion = nearest.find(key) ?? words.find((word) => letters(word) === letters(key));
  return suggestion === undefined
    ? { ...mistake, message: withList(unknown(key), allowed) }
    : { ...mistake, message: didYouMean(unknown(key), suggestion), suggestion };
}

interface Choices {
  readonly words: readonly string[];
  readonly nearest: Nearest;
}

/** By the list of keys: a file may have the same mistake in each of its elements. */
const CHOICES = [new Map<readonly string[], Choices>(), new Map<readonly string[], Choices>()] as const;

function choices(allowed: readonly string[], governed: boolean): Choices {
  const known = CHOICES[governed ? 1 : 0];
  let found = known.get(allowed);
  if (!found) {
    const words = [...allowed, ...(governed ? INSTEAD : [])];
    found = { words, nearest: new Nearest(words) };
    known.set(allowed, found);
  }
  return found;
}

/** `chu-quan`, `trangThai`: the field by what Vietnamese calls it, or by some words of that. */
function fieldByTitle(
  key: string,
  [collection, , changes, , more]: Path,
  allowed: readonly string[],
): { field: string; title: string } | undefined {
  if (typeof collection !== 'string' || !isCollection(collection) || more !== undefined) return undefined;
  if (changes !== undefined && changes !== 'changes') return undefined;
  const said = plainWords(key.replace(/([a-z])([A-Z])/g, '$1 $2'));
  const fields = titled(collection, allowed);
  const isPart = (part: string) => said.includes(' ') && ` ${part} `.includes(` ${said} `);
  return fields.find(({ words }) => words.includes(said)) ?? fields.find(({ words }) => words.some(isPart));
}

interface Titled {
  readonly field: string;
  readonly title: string;
  readonly words: readonly string[];
}

const TITLED = new Map<Collection, Map<readonly string[], readonly Titled[]>>();

function titled(collection: Collection, allowed: readonly string[]): readonly Titled[] {
  const lists = TITLED.get(collection) ?? new Map<readonly string[], readonly Titled[]>();
  TITLED.set(collection, lists);
  const fields =
    lists.get(allowed) ??
    allowed.flatMap((field) => {
      const title = fieldInfo(collection, field)?.title.vi;
      return title === undefined ? [] : [{ field, title, words: title.split(',').map(plainWords) }];
    });
  lists.set(allowed, fields);
  return fields;
}

function plainWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function useField({ vi, en }: Text, field: string, title: string): Text {
  return { vi: `${vi} Dùng "${field}" (${title}).`, en: `${en} Use "${field}" (${title}).` };
}

/** `doen` is `done`: letters in another order, which in a short word are too many slips. */
function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

export function unknown(key: string): Text {
  return { vi: `Mô hình không có trường "${key}".`, en: `Key not in the model: "${key}".` };
}

export function didYouMean({ vi, en }: Text, word: string): Text {
  return { vi: `${vi} Có phải "${word}"?`, en: `${en} Did you mean "${word}"?` };
}

/** The alternatives to a value lie behind two conditions, and its short form behind one more. */
function isGoverned(schemaPath: string): boolean {
  return /\/else\/else(?:\/then)?\/additionalProperties$/.test(schemaPath);
}

/** A field that the model has, in another place. */
function placeElsewhere(key: string, path: Path): Text | undefined {
  const [collection, , changes] = path;
  if (typeof collection !== 'string' || !isCollection(collection)) return undefined;
  if (path.length === 2 && Object.hasOwn(CHANGE_FIELDS, key)) {
    return { vi: `Khóa "${key}" chỉ dùng trong changes.`, en: `"${key}" stands only in changes.` };
  }
  const inChange = path.length === 4 && changes === 'changes';
  if (inChange && (key === 'changes' || COLLECTIONS[collection].fixed.includes(key))) {
    return {
      vi: `Khóa "${key}" không thay đổi theo thời gian: đặt ngoài changes.`,
      en: `"${key}" never changes: put it outside changes.`,
    };
  }
  return path.length === 2 || inChange ? ofOthers(key, collection) : undefined;
}

function ofOthers(key: string, collection: Collection): Text | undefined {
  const others = Object.entries(FIELDS).flatMap(([name, fields]) => (Object.hasOwn(fields, key) ? [name] : []));
  if (others.length === 0) return undefined;
  const list = others.join(', ');
  return {
    vi: `Khóa "${key}" không dùng cho ${collection}; nó thuộc ${list}.`,
    en: `"${key}" is no field of ${collection}; it belongs to ${list}.`,
  };
}

function withList({ vi, en }: Text, allowed: readonly string[]): Text {
  if (allowed.length === 0 || allowed.length > SHORT_LIST) return { vi, en };
  const list = allowed.join(', ');
  return { vi: `${vi} Các khóa dùng được: ${list}.`, en: `${en} Allowed: ${list}.` };
}
