import { equalJson, type Json, own } from '../../core/json.ts';
import { same, type Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, isKnown, placeIn } from '../../model/element.ts';
import { COLLECTIONS, type Collection, fieldInfo } from '../../model/generated/fields.ts';
import { linkTargets } from '../../model/links.ts';
import { howNamesDiffer, type NameDifference, nameKey } from './names.ts';
import type { Rule } from './rule.ts';

export const possibleDuplicate: Rule = {
  id: 'possible-duplicate',
  severity: 'warning',
  title: { vi: 'Có thể trùng bản ghi', en: 'Perhaps one thing recorded twice' },
  description: {
    vi: 'Hai bản ghi cùng loại có tên như nhau, hoặc chỉ khác ở chữ hoa, dấu, dấu cách, dấu câu, thường là một đối tượng ghi hai lần; hệ thống, hạ tầng và tập dữ liệu được so với nhau. Văn bản cùng số, cùng cơ quan ban hành, cùng năm cũng vậy. Không báo khi có điều phân biệt (cơ quan chủ quản, cơ quan cấp trên, nhóm, hai đầu của luồng … khác nhau), khi đối tượng này nêu đối tượng kia, hoặc khi hai đối tượng không tồn tại cùng lúc.',
    en: 'Two records of one kind with the same name, or with names that differ only in case, diacritics, spaces or punctuation, are most likely one thing recorded twice; systems, infrastructure and data sets are compared with each other. So are documents of the same number, issuer and year. Nothing is told where something tells them apart (another owner, parent, group, other ends of a flow …), where one names the other, or where they never exist at the same time.',
  },
  basis: {
    document: 'Mẫu số 03, mục 1 và mục 8: không trùng bản ghi gốc (dự thảo 13/9/2026)',
    at: 'tr. 65, 83',
    certainty: 'draft',
  },
  bad: [
    {
      title: { vi: 'Tên chỉ khác ở dấu; văn bản cùng số', en: 'Names that differ in diacritics; one number twice' },
      yaml: `defaults: { sources: [qd-1, qd-2] }
organizations:
  ubnd: { name: Ủy ban nhân dân thành phố }
documents:
  qd-1: { name: Quyết định phê duyệt kiến trúc, number: 4097/QĐ-UBND, issuer: ubnd, date: 2021-09-06 }
  qd-2:
    name: Quyết định số 4097
    number: 4097/QĐ-UBND # expect: possible-duplicate
    issuer: ubnd
    date: 2021-09-06
systems:
  bao-cao: { name: Hệ thống thông tin báo cáo }
  he-thong-bao-cao:
    name: He thong thong tin bao cao # expect: possible-duplicate
`,
    },
  ],
  good: [
    {
      title: { vi: 'Cùng tên, khác chủ quản; nay thay cho trước', en: 'One name, two owners; now instead of before' },
      yaml: `defaults: { sources: [qd-1] }
organizations:
  so-a: { name: Sở A }
  so-b: { name: Sở B }
documents:
  qd-1: { name: Quyết định phê duyệt kiến trúc, number: 4097/QĐ-UBND, date: 2021-09-06 }
systems:
  van-ban-a: { name: Hệ thống quản lý văn bản và điều hành, owner: so-a }
  van-ban-b: { name: Hệ thống quản lý văn bản và điều hành, owner: so-b }
  bao-cao-cu:
    name: Hệ thống thông tin báo cáo
    owner: so-a
    changes: [{ since: 2024-01-01, ends: { becomes: [bao-cao] }, sources: [qd-1] }]
  bao-cao: { name: Hệ thống thông tin báo cáo, owner: so-a, since: 2024-01-01 }
`,
    },
  ],
  check({ architecture }, report) {
    const twins = new Twins(architecture);
    for (const element of architecture.elements.values()) {
      const found = twins.of(element);
      if (!found) continue;
      const { other, field } = found;
      report({
        element,
        path: [field],
        message: found.message,
        related: [
          {
            message: { vi: `Bản ghi còn lại: ${other.id}`, en: `The other record: ${other.id}` },
            place: placeIn(other, [field]),
          },
        ],
        detail: other.id,
      });
    }
  },
};

interface Twin {
  readonly other: Element;
  readonly field: 'name' | 'number';
  readonly message: Text;
}

/** What a kind of record is compared with, and the fields that tell two of one name apart. */
interface Kind {
  readonly family: string;
  readonly apart: readonly string[];
}

const THING: Kind = { family: 'things', apart: ['owner', 'operator', 'dataOwner', 'partOf'] };

const KINDS: Readonly<Record<Collection, Kind>> = {
  organizations: { family: 'organizations', apart: ['parent', 'tier', 'type', 'agencyCode'] },
  services: { family: 'services', apart: ['owner', 'provider', 'partOf', 'level'] },
  capabilities: { family: 'capabilities', apart: ['owner', 'partOf', 'type'] },
  systems: THING,
  datasets: THING,
  infrastructure: THING,
  flows: { family: 'flows', apart: ['from', 'to', 'via', 'data', 'type'] },
  indicators: { family: 'indicators', apart: ['of', 'unit', 'definition', 'owner'] },
  // Two documents may demand the same.
  requirements: { family: 'requirements', apart: ['sources', 'of', 'type', 'due', 'check'] },
  gaps: { family: 'gaps', apart: ['covers', 'owner'] },
  tasks: { family: 'tasks', apart: ['delivers', 'lead', 'deadline', 'result'] },
  documents: { family: 'documents', apart: ['number', 'issuer', 'type', 'date'] },
  exceptions: { family: 'exceptions', apart: ['covers', 'owner'] },
  views: { family: 'views', apart: ['type', 'at', 'about'] },
};

/** Of many records with one name, so many earlier ones are looked at, and so many are told: mending these shows the others. */
const MOST = 20;

class Twins {
  readonly #architecture: Architecture;
  readonly #byName = new Map<string, Element[]>();
  readonly #byNumber = new Map<string, Element[]>();
  readonly #told = new Map<string, number>();
  #links: Set<string> | undefined;

  constructor(architecture: Architecture) {
    this.#architecture = architecture;
  }

  /** An earlier record that is most likely the same thing. Every element is asked for once, in the order of the model. */
  of(element: Element): Twin | undefined {
    const [byNumber, byName] = [this.#ofNumber(element), this.#ofName(element)];
    return byNumber ?? byName;
  }

  #ofNumber(element: Element): Twin | undefined {
    if (element.collection !== 'documents') return undefined;
    const [number, issuer] = [own(element.raw, 'number'), own(element.raw, 'issuer')];
    if (typeof number !== 'string' || typeof issuer !== 'string') return undefined;
    const key = `number ${number.normalize('NFC').toLowerCase().replace(/\s+/g, '').replace(/^0+/, '')} ${issuer}`;
    const told = this.#told.get(key) ?? 0;
    if (told >= MOST) return undefined;
    const before = earlier(this.#byNumber, key, element);
    const other = before.find((one) => one !== element && !areApart(one, element, ['date']));
    if (!other) return undefined;
    this.#told.set(key, told + 1);
    return { other, field: 'number', message: sameNumber(number, other) };
  }

  #ofName(element: Element): Twin | undefined {
    const { family, apart } = KINDS[element.collection];
    const key = `${family} ${nameKey(element.name)}`;
    const told = this.#told.get(key) ?? 0;
    if (told >= MOST) return undefined;
    for (const other of earlier(this.#byName, key, element)) {
      if (
        other === element ||
        areApart(other, element, apart) ||
        !livedTogether(other, element) ||
        this.#areLinked(other, element)
      )
        continue;
      const difference = howNamesDiffer(other.name, element.name);
      if (!difference) continue;
      this.#told.set(key, told + 1);
      return { other, field: 'name', message: sameName(other, element, difference) };
    }
    return undefined;
  }

  /** One names the other: whoever wrote that knows them as two. */
  #areLinked(a: Element, b: Element): boolean {
    this.#links ??= new Set(this.#architecture.references.map(({ from, to }) => `${from.id} ${to}`));
    return this.#links.has(`${a.id} ${b.id}`) || this.#links.has(`${b.id} ${a.id}`);
  }
}

/** The first of those that came before under the same key; the element joins them, while there are few. */
function earlier(groups: Map<string, Element[]>, key: string, element: Element): readonly Element[] {
  const group = groups.get(key);
  if (!group) groups.set(key, [element]);
  else if (group.length < MOST) group.push(element);
  return group ?? [];
}

/** A field that is known of both and differs. */
function areApart(a: Element, b: Element, fields: readonly string[]): boolean {
  return fields.some((field) => {
    const [one, other] = [telling(a, field), telling(b, field)];
    return isKnown(one) && isKnown(other) && !equalJson(one, other);
  });
}

function telling({ collection, raw, layers }: Element, field: string): Json | undefined {
  if (field === 'sources') return layers[0]?.sources.map(({ document }) => document);
  const value = own(raw, field);
  // Numbers of documents begin anew each year; the days that two people wrote may differ.
  if (field === 'date') return isKnown(value) ? String(value).slice(0, 4) : undefined;
  const targets = fieldInfo(collection, field)?.link ? linkTargets(value) : undefined;
  if (targets) return [...targets.keys()].sort();
  return Array.isArray(value) ? value.map(String).sort() : value;
}

/** The one had not ended when the other was first seen. */
function livedTogether(a: Element, b: Element): boolean {
  return endOf(a) > beginOf(b) && endOf(b) > beginOf(a);
}

function beginOf({ layers }: Element): number {
  return Math.min(...layers.map(({ day }) => day));
}

function endOf({ layers }: Element): number {
  return layers.find(({ ends }) => ends)?.day ?? Number.POSITIVE_INFINITY;
}

function sameNumber(number: string, other: Element): Text {
  return {
    vi: `Văn bản số "${number}" của cùng cơ quan đã ghi ở "${other.id}". Giữ một bản ghi; nếu là hai văn bản thì sửa số hoặc ngày.`,
    en: `The document "${number}" of the same issuer is recorded as "${other.id}" already. Keep one record; if they are two, correct the number or the date.`,
  };
}

const DIFFERENCE: Readonly<Record<NameDifference, (name: string) => Text>> = {
  none: () => ({ vi: 'Tên trùng với', en: 'The name is that of' }),
  signs: (name) => ({
    vi: `Tên chỉ khác "${name}" ở chữ hoa, dấu cách hoặc dấu câu:`,
    en: `But for case, spaces or punctuation this is the name "${name}" of`,
  }),
  marks: (name) => ({ vi: `Tên chỉ khác "${name}" ở dấu:`, en: `But for diacritics this is the name "${name}" of` }),
};

function sameName(other: Element, { collection }: Element, difference: NameDifference): Text {
  const { vi, en } = DIFFERENCE[difference](other.name);
  const kind = other.collection === collection ? same('') : COLLECTIONS[other.collection].one;
  const [what, whatEn] = kind.vi === '' ? ['', ''] : [` (${kind.vi})`, ` (${kind.en})`];
  const fields = KINDS[collection].apart.filter((field) => field !== 'sources').slice(0, 2);
  return {
    vi: `${vi} "${other.id}"${what}. Nếu là một đối tượng thì giữ một bản ghi; nếu là hai thì đặt tên cho phân biệt được, hoặc ghi điều phân biệt (${fields.join(', ')}).`,
    en: `${en} "${other.id}"${whatEn}. If they are one thing, keep one record; if they are two, give them names that differ, or state what tells them apart (${fields.join(', ')}).`,
  };
}
