/** What a field takes and how it behaves, in words: the same for `explain` and for the pages. */
import { type Language, same, type Text } from '../core/text.ts';
import type { OfficialBasis, OfficialColumn, Takes } from './field-words.ts';
import type { Collection, CollectionInfo, FieldInfo } from './generated/fields.ts';

/** Every form that a value may have, as one sentence without its end: `an id of organizations`. */
export function takesText(takes: readonly Takes[], collection?: Collection): Text {
  return joined(takes.map((one) => formText(one, collection)));
}

function formText({ kind, list, to = [] }: Takes, collection: Collection | undefined): Text {
  const one = FORMS[kind];
  const { vi, en } = list ? one.list : one.one;
  const of = ofText(to.map((name) => (name === 'same' ? collection : name)));
  return { vi: vi.replace('{of}', of.vi), en: en.replace('{of}', of.en) };
}

/** Of which collections an id may be; `undefined`: of that in which the field stands. */
function ofText(to: readonly (Collection | undefined)[]): Text {
  if (to.length === 0) return same('');
  const names = { vi: to.map((name) => name ?? 'cùng nhóm'), en: to.map((name) => name ?? 'the same collection') };
  return { vi: ` trong ${names.vi.join(', ')}`, en: ` of ${names.en.join(', ')}` };
}

const FORMS: Readonly<Record<Takes['kind'], { readonly one: Text; readonly list: Text }>> = {
  text: { one: { vi: 'chữ', en: 'text' }, list: { vi: 'danh sách chuỗi ký tự', en: 'a list of texts' } },
  date: {
    one: { vi: 'ngày hoặc kỳ', en: 'a day or a period' },
    list: { vi: 'danh sách ngày hoặc kỳ', en: 'a list of days or periods' },
  },
  number: { one: { vi: 'số', en: 'a number' }, list: { vi: 'danh sách số', en: 'a list of numbers' } },
  integer: {
    one: { vi: 'số nguyên', en: 'a whole number' },
    list: { vi: 'danh sách số nguyên', en: 'a list of whole numbers' },
  },
  word: {
    one: { vi: 'một trong các giá trị định sẵn', en: 'one of its set values' },
    list: { vi: 'danh sách giá trị định sẵn', en: 'a list of its set values' },
  },
  true: { one: same('true'), list: same('true') },
  id: {
    one: { vi: 'một định danh{of}', en: 'an id{of}' },
    list: { vi: 'danh sách định danh{of}', en: 'a list of ids{of}' },
  },
  key: {
    one: { vi: 'định danh hoặc khóa của khoảng cách', en: 'an id or the key of a gap' },
    list: { vi: 'danh sách định danh hoặc khóa của khoảng cách', en: 'a list of ids or keys of gaps' },
  },
  source: {
    one: {
      vi: 'một văn bản: định danh, hoặc { document, at, asOf, for }',
      en: 'a document: its id, or { document, at, asOf, for }',
    },
    list: {
      vi: 'danh sách văn bản: định danh, hoặc { document, at, asOf, for }',
      en: 'a list of documents: ids, or { document, at, asOf, for }',
    },
  },
  link: {
    one: { vi: 'liên kết đến định danh{of}: [id], hoặc { id: {…} }', en: 'links to ids{of}: [id], or { id: {…} }' },
    list: { vi: 'liên kết đến định danh{of}', en: 'links to ids{of}' },
  },
  keys: {
    one: { vi: '{…} gồm các khóa bên dưới', en: '{…} with the keys below' },
    list: { vi: 'danh sách, mỗi mục gồm các khóa bên dưới', en: 'a list, each item with the keys below' },
  },
  map: {
    one: { vi: '{ tên: giá trị }', en: '{ name: value }' },
    list: { vi: 'danh sách { tên: giá trị }', en: 'a list of { name: value }' },
  },
  unknown: { one: same('{ unknown: … }'), list: same('{ unknown: … }') },
};

function joined(texts: readonly Text[]): Text {
  return { vi: texts.map(({ vi }) => vi).join(', hoặc '), en: texts.map(({ en }) => en).join(', or ') };
}

/** What a governed value may be instead. */
export const GOVERNED: Text = {
  vi: 'Chưa biết thì viết { unknown: lý do }; không áp dụng thì viết { notApplicable: lý do }.',
  en: 'Where it is not known, write { unknown: reason }; where it does not apply, { notApplicable: reason }.',
};

const REQUIRED: Text = {
  vi: 'Bắt buộc ở phần gốc; không xóa được bằng null.',
  en: 'Required in the base; null cannot end it.',
};

/** How a field behaves, a sentence each; nothing of what holds for most fields: that a change may set it, and null end it. */
export function behaviour(
  { required, fixed }: Pick<CollectionInfo, 'required' | 'fixed'>,
  name: string,
  info: FieldInfo,
): Text[] {
  const { governed, ages, final = [], labels = {}, follows, ordered } = info;
  return [
    required.includes(name) && REQUIRED,
    fixed.includes(name) && { vi: 'Không đổi: chỉ ghi ở phần gốc.', en: 'Never changes: in the base only.' },
    governed && GOVERNED,
    follows && {
      vi: 'Đối tượng được nêu kết thúc thì tự theo đối tượng kế thừa.',
      en: 'Follows the successor of an element that has ended.',
    },
    ages && agesText(final, labels),
    ordered && {
      vi: 'Kế hoạch không bao giờ đưa giá trị lùi lại so với thực tế đã ghi nhận.',
      en: 'A plan never takes a fact back.',
    },
  ].filter((one): one is Text => typeof one === 'object');
}

function agesText(final: readonly string[], labels: NonNullable<FieldInfo['labels']>): Text {
  const but = (language: Language): string =>
    final.map((word) => (Object.hasOwn(labels, word) ? `${word} (${labels[word]?.[language]})` : word)).join(', ');
  return {
    vi: `Cũ hơn staleAfter thì coi là chưa xác nhận lại${final.length > 0 ? `, trừ ${but('vi')}` : ''}.`,
    en: `Counts as unknown once older than staleAfter${final.length > 0 ? `, but for ${but('en')}` : ''}.`,
  };
}

/** `Bảng 1, cột 11 "Cơ quan chủ quản": Bắt buộc` */
export function columnText({ table, no, title, level }: OfficialColumn): Text {
  return {
    vi: `Bảng ${table}, cột ${no} "${title.vi}": ${level.vi}`,
    en: `Table ${table}, column ${no} "${title.vi}": ${level.en}`,
  };
}

/** The columns that the field, or a key inside it, is the home of. Links of any collection are `uses.via`. */
export function columnsOf(columns: readonly OfficialColumn[], collection: Collection, path: string): OfficialColumn[] {
  return columns.filter(({ home }) => home.includes(`${collection}.${path}`) || home.includes(path));
}

/** What the numbers of tables and columns are of. */
export function basisText({ document, at, page }: OfficialBasis): Text {
  return {
    vi: `Các bảng của ${at}, ${document.vi}, tr. ${page}; chưa phải quy định.`,
    en: `The tables of ${at}, ${document.en}, p. ${page}; no rule yet.`,
  };
}
