/** Values of an element as people read them, with the labels of frameworks and what was last known. */
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { same, type Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { describe, describeKeys, nameOf, tokenText } from '../../model/describe.ts';
import { isKnown, isUnknown } from '../../model/element.ts';
import { catalogueEntry } from '../../model/framework.ts';
import { type Collection, fieldInfo } from '../../model/generated/fields.ts';
import type { FieldState } from '../../model/state.ts';

type Known = Pick<Architecture, 'elements' | 'framework'>;

/** The value as it counts in a state; of one that counts no longer, what was last known. `unit`: of an indicator. */
export function fieldText(collection: Collection, field: string, found: FieldState, known: Known, unit?: Json): Text {
  const { value, written, lost } = found;
  const said = valueText(collection, field, lost ? written : value, known, unit);
  if (!lost) return said;
  return lost === 'stale'
    ? { vi: `quá hạn cập nhật, ghi nhận gần nhất: ${said.vi}`, en: `old, last known: ${said.en}` }
    : { vi: `chưa rõ, ghi nhận gần nhất: ${said.vi}`, en: `not known, last known: ${said.en}` };
}

/** A status among other words: of one that is out of date it must be said what is. */
export function statusText(collection: Collection, found: FieldState, known: Known): Text {
  const said = fieldText(collection, 'status', found, known);
  return found.lost || isUnknown(found.value) ? { vi: `trạng thái ${said.vi}`, en: `status ${said.en}` } : said;
}

/** Any value that a layer gives a field. */
export function valueText(
  collection: Collection,
  field: string,
  value: Json,
  { elements, framework }: Known,
  unit?: Json,
): Text {
  // In a table of many the option is enough; of one element all is told that stands with it.
  if (field === 'decision' && isObject(value) && isKnown(value)) {
    const { option, ...others } = value;
    const said = describe(collection, field, { option: option ?? '' }, elements);
    if (Object.keys(others).length === 0) return said;
    const rest = describeKeys(fieldInfo(collection, field), others, elements);
    return { vi: `${said.vi}; ${rest.vi}`, en: `${said.en}; ${rest.en}` };
  }
  if (field === 'communeComponents' && Array.isArray(value)) {
    const codes = value.map((code): Text => {
      const label = catalogueEntry(framework.values(), field, String(code))?.label;
      return label ? { vi: `${code} ${label.vi}`, en: `${code} ${label.en}` } : same(String(code));
    });
    return { vi: codes.map(({ vi }) => vi).join('; '), en: codes.map(({ en }) => en).join('; ') };
  }
  if (field !== 'fits' || !isObject(value) || !isKnown(value))
    return describe(collection, field, value, elements, unit);
  const places = Object.entries(value).map(([id, token]): Text => {
    const label = framework.get(id)?.components.find((component) => component.id === token)?.label;
    const place = `(${id}: ${String(token)})`;
    return label ? { vi: `${label.vi} ${place}`, en: `${label.en} ${place}` } : same(place);
  });
  return { vi: places.map(({ vi }) => vi).join('; '), en: places.map(({ en }) => en).join('; ') };
}

/** The title of a field; of `check.indicator` that of `check`. */
export function fieldTitle(collection: Collection, field: string): Text {
  const [first = field] = field.split('.');
  return fieldInfo(collection, first)?.title ?? same(field);
}

/** `Bộ Công an (bo-cong-an)`; the id alone where it has no name. */
export function namedText(id: string, { elements }: Pick<Known, 'elements'>): string {
  const name = nameOf(id, elements);
  return name === id ? id : `${name} (${id})`;
}

/** What the long form of a link says of it: `QH-3 · đang vận hành`. Its note belongs where there is room. */
export function linkText(collection: Collection, attributes: JsonObject, withNote = false): Text {
  const [code, status, note] = ['code', 'status', 'note'].map((key) => own(attributes, key));
  const words = (language: 'vi' | 'en') =>
    [
      code,
      typeof status === 'string' ? tokenText(collection, 'status', status)[language] : undefined,
      withNote ? note : undefined,
    ]
      .filter((part) => typeof part === 'string')
      .join(' · ');
  return { vi: words('vi'), en: words('en') };
}
