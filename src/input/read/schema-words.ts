/** Words of the messages about values. */
import type { Json } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Language, Text } from '../../core/text.ts';
import { type Collection, type FieldInfo, fieldInfo, isCollection } from '../../model/generated/fields.ts';

/** Kinds of values that a field may want, by their name in the schema. */
export const KINDS: Readonly<Record<string, Text>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'một số', en: 'a number' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  array: { vi: 'một danh sách trong [ ]', en: 'a list in [ ]' },
  object: { vi: 'các cặp khóa: giá trị', en: 'key: value pairs' },
  id: { vi: 'một định danh', en: 'one id' },
  date: { vi: 'một ngày', en: 'a date' },
};

/** How a field is written that wants pairs. */
const PAIRS: Readonly<Record<string, string>> = {
  coverage: '{ of: [cac-so], done: some }',
  fits: '{ vn-qd1425: tinh.cqs.tthc }',
  level: '{ scheme: nd-42-2022, is: full }',
  ends: '{ becomes: [httt-tthc] }',
  check: '{ indicator: ty-le, atLeast: 80 }',
};

/** Successors are of the kind of what ended: an office becomes offices. */
const SUCCESSOR: Readonly<Partial<Record<Collection, string>>> = {
  organizations: 'so-khcn',
  services: 'dvc-truc-tuyen',
  capabilities: 'giai-quyet-tthc',
  datasets: 'kho-du-lieu',
  infrastructure: 'ttdl-tinh',
  flows: 'ho-so-qua-lgsp',
  indicators: 'ty-le-ho-so',
  requirements: 'yc-ket-noi',
  gaps: 'nd-ket-noi',
  tasks: 'nv-ket-noi',
  documents: 'kh-2026',
};

/** How the field at a path is written, where it wants pairs. */
export function pairsAt(path: Path): string | undefined {
  const [collection] = path;
  const successor =
    path.at(-1) === 'ends' && typeof collection === 'string' && isCollection(collection)
      ? SUCCESSOR[collection]
      : undefined;
  return successor === undefined ? PAIRS[String(path.at(-1))] : `{ becomes: [${successor}] }`;
}

/** `operating (đang vận hành)`: each word with what people call it, where that is another. */
export function wordsWithMeaning(words: readonly Json[], path: Path): Text {
  const labels = labelsAt(path);
  const text = (language: Language): string =>
    words
      .map((word) => {
        const label = labels[String(word)]?.[language];
        return label === undefined || label === String(word) ? String(word) : `${word} (${label})`;
      })
      .join(', ');
  return { vi: text('vi'), en: text('en') };
}

/** Forms that a value must have, by field, format or keyword. */
export const FORMS: Readonly<Record<string, Text>> = {
  blank: { vi: 'để trống. Điền nội dung hoặc bỏ khóa này.', en: 'is blank. Fill it in or remove the key.' },
  minItems: {
    vi: 'là danh sách trống. Thêm một mục hoặc bỏ khóa này.',
    en: 'is an empty list. Add an item or remove the key.',
  },
  maxItems: {
    vi: 'có quá nhiều mục. Tách thành nhiều đối tượng.',
    en: 'has too many items. Split the element into several.',
  },
  minProperties: { vi: 'chưa có khóa nào.', en: 'has no key.' },
  url: { vi: 'phải bắt đầu bằng https:// hoặc http://.', en: 'must begin with https:// or http://.' },
  covers: {
    vi: 'phải là khóa của khoảng cách (dvctt-3-4.use) hoặc định danh của đối tượng.',
    en: 'must be the key of a gap (dvctt-3-4.use) or the id of an element.',
  },
  field: { vi: 'phải là tên một trường: owner, status.', en: 'must be the name of a field: owner, status.' },
  'period-duration': {
    vi: 'phải là khoảng thời gian ISO 8601: P24M, P2Y.',
    en: 'must be a duration of ISO 8601: P24M, P2Y.',
  },
};

/** What kind of value stands there. */
export function kindOf(value: Json | undefined): Text {
  if (typeof value === 'string') return { vi: 'chữ', en: 'text' };
  if (typeof value === 'number') return { vi: 'số', en: 'a number' };
  if (typeof value === 'boolean') return { vi: 'true/false', en: 'true or false' };
  if (Array.isArray(value)) return { vi: 'danh sách', en: 'a list' };
  return { vi: 'các cặp khóa: giá trị', en: 'key: value pairs' };
}

/** `"via"`, or `Mục 2 của "via"`. */
export function named(path: Path): Text {
  const last = path.at(-1);
  if (last === undefined) return { vi: 'Tệp', en: 'The file' };
  const key = path.findLast((step) => typeof step === 'string');
  if (typeof last === 'string') return { vi: `"${key}"`, en: `"${key}"` };
  return { vi: `Mục ${last + 1} của "${key}"`, en: `Item ${last + 1} of "${key}"` };
}

/** What the model knows of the field at a path. */
export function fieldOf([collection, , field, , inChange]: Path): FieldInfo | undefined {
  if (typeof collection !== 'string' || !isCollection(collection)) return undefined;
  const name = field === 'changes' ? inChange : field;
  return typeof name === 'string' ? fieldInfo(collection, name) : undefined;
}

/** What people call the words that the field at a path takes. */
export function labelsAt(path: Path): Readonly<Record<string, Text>> {
  return fieldOf(path)?.labels ?? {};
}

/** An id stands at the path, and no other text. */
export function isIdAt(path: Path): boolean {
  const inside = path.slice(path[2] === 'changes' ? 5 : 3).map((step) => (typeof step === 'number' ? '*' : step));
  return (fieldOf(path)?.refs ?? []).some(
    ({ path: place }) =>
      place.length === inside.length && place.every((step, index) => step === inside[index] || step === '{*}'),
  );
}
