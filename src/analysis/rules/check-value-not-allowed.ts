import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { isField } from '../../model/fields.ts';
import { type Collection, FIELDS } from '../../model/generated/fields.ts';
import { wholeness } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Report, Rule } from './rule.ts';

export const checkValueNotAllowed: Rule = {
  id: 'check-value-not-allowed',
  severity: 'error',
  title: { vi: 'Cách kiểm tra không thể đạt', en: 'Check that nothing can meet' },
  description: {
    vi: 'Yêu cầu kiểm tra một trường (check: field, is) thì trường phải có ở loại đối tượng nêu trong of, và giá trị phải là một từ mà trường đó nhận; nếu không, yêu cầu luôn bị coi là chưa đạt.',
    en: 'A requirement that checks a field (check: field, is) needs a field that the elements in of have, and a word that the field takes; nothing else could ever meet it.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Giá trị và trường không có', en: 'A word and a field that do not exist' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  ioc: { name: Trung tâm điều hành, status: pilot }
requirements:
  yc-van-hanh:
    name: Đưa vào vận hành
    of: [ioc]
    check:
      field: status
      is: đang vận hành # expect: check-value-not-allowed
  yc-cap-do:
    name: Phê duyệt cấp độ an toàn
    of: [ioc]
    check:
      field: securityLevl # expect: check-value-not-allowed
      is: 3
`,
    },
  ],
  good: [
    {
      title: { vi: 'Trường và giá trị của mô hình', en: 'A field and a word of the model' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  ioc: { name: Trung tâm điều hành, status: pilot }
requirements:
  yc-van-hanh: { name: Đưa vào vận hành, of: [ioc], check: { field: status, is: operating } }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'requirements') continue;
      for (const { path, raw } of writtenLayers(element)) {
        const check = own(raw, 'check');
        if (!isObject(check)) continue;
        const found = judge(check, collectionsOf(architecture, own(raw, 'of') ?? own(element.raw, 'of')));
        if (found) report({ ...found.says, element, path: [...path, 'check', found.key] });
      }
    }
  },
};

interface Found {
  readonly key: 'field' | 'is';
  readonly says: Pick<Report, 'message' | 'detail' | 'suggestion'>;
}

function collectionsOf({ elements }: Architecture, of: Json | undefined): Collection[] {
  const ids = Array.isArray(of) ? of : [];
  const named = ids.map((id) => elements.get(String(id))).filter((one): one is Element => one !== undefined);
  return [...new Set(named.map((one) => one.collection))];
}

function judge(check: JsonObject, collections: readonly Collection[]): Found | undefined {
  const [field, is] = [own(check, 'field'), own(check, 'is')];
  if (typeof field !== 'string' || collections.length === 0) return undefined;
  const infos = collections.flatMap((one) => (Object.hasOwn(FIELDS[one], field) ? (FIELDS[one][field] ?? []) : []));
  if (infos.length === 0 || !isField(field)) return { key: 'field', says: noSuchField(field, collections) };
  if (is === undefined) return undefined;
  const allowed = new Set<string>();
  const meant = new Map<string, string>();
  for (const { values, labels = {} } of infos) {
    // Where only labels are known (a coverage, a level), numbers may stand there too.
    const words = (values ?? Object.keys(labels)).map(String);
    if (words.length === 0 || (values === undefined && typeof is === 'number')) return undefined;
    for (const word of words) {
      allowed.add(word);
      meant.set(word, word);
      const label = labels[word];
      if (label) meant.set(label.vi, word).set(label.en, word);
    }
  }
  if (allowed.has(String(is))) return undefined;
  const nearest = new Nearest(meant.keys()).find(String(is));
  const word = nearest === undefined ? undefined : meant.get(nearest);
  const list = [...allowed].join(', ');
  return {
    key: 'is',
    says: {
      message: {
        vi: `"${field}" không có giá trị "${is}".${word ? ` Có phải "${word}"?` : ''} Các giá trị: ${list}.`,
        en: `"${is}" is no value of "${field}".${word ? ` Did you mean "${word}"?` : ''} Values: ${list}.`,
      },
      detail: String(is),
      ...(word ? { suggestion: word } : {}),
    },
  };
}

function noSuchField(field: string, collections: readonly Collection[]): Found['says'] {
  const fields = collections.flatMap((one) => Object.entries(FIELDS[one]).filter(([name]) => isField(name)));
  const words = new Map(fields.flatMap(([name, { title }]) => [[title.vi, name] as const, [name, name] as const]));
  const nearest = new Nearest(words.keys()).find(field);
  const meant = nearest === undefined ? undefined : words.get(nearest);
  const kinds = collections.join(', ');
  return {
    message: {
      vi: `${kinds} không có trường "${field}".${meant ? ` Có phải "${meant}"?` : ''}`,
      en: `"${field}" is no field of ${kinds}.${meant ? ` Did you mean "${meant}"?` : ''}`,
    },
    detail: field,
    ...(meant ? { suggestion: meant } : {}),
  };
}
