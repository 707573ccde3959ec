import type { Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, isNotApplicable, isUnknown } from '../../model/element.ts';
import { type Collection, FIELDS } from '../../model/generated/fields.ts';
import type { Rule } from './rule.ts';

export const orphan: Rule = {
  id: 'orphan',
  severity: 'info',
  title: { vi: 'Đối tượng chưa có quan hệ', en: 'Element that stands alone' },
  description: {
    vi: 'Hệ thống, hạ tầng, tập dữ liệu hoặc năng lực không có quan hệ nào với phần còn lại của mô hình: không đối tượng nào nêu nó, và nó không nêu chủ quản, đơn vị vận hành hay liên kết nào. Cơ quan, tổ chức không bị xét: một bên có tên trong văn bản có thể không gắn với đối tượng nào. Quan hệ chưa xác định hoặc không áp dụng mà đã ghi như vậy thì coi là đã nêu. Chỉ xét khi phần lớn đối tượng cùng loại, và ít nhất ba, đã có quan hệ: danh mục chưa ghi quan hệ nào thì chưa có gì để so.',
    en: 'A system, infrastructure, data set or capability without any relation to the rest of the model: nothing names it, and it names no owner, operator or link. Organizations are not asked: whom a document names may have to do with nothing else. A relation that says that it is not known or does not apply counts as stated. Judged only where most elements of the collection, and at least three, have relations: in a mere list there is nothing to stand out from.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Một hệ thống không nối với gì', en: 'One system that nothing touches' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội }
  mot-cua: { name: Một cửa điện tử, uses: [lgsp] }
  van-ban: { name: Quản lý văn bản, uses: [lgsp] }
  bao-cao: # expect: orphan
    name: Hệ thống báo cáo
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có liên kết, hoặc nói rõ là chưa rà soát', en: 'Linked, or said not to be looked into yet' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội }
  mot-cua: { name: Một cửa điện tử, uses: [lgsp] }
  van-ban: { name: Quản lý văn bản, uses: [lgsp] }
  bao-cao: { name: Hệ thống báo cáo, uses: { unknown: chưa rà soát kết nối } }
`,
    },
  ],
  check({ architecture, today }, report) {
    // What broken elements name is not known.
    if (architecture.broken.size > 0) return;
    const linked = linkedIn(architecture);
    /** How many of a collection are related to something, and how many are not. */
    const counts = new Map<Collection, { related: number; alone: number }>();
    const alone: Element[] = [];
    for (const element of architecture.elements.values()) {
      const { collection, layers } = element;
      // Of what is only planned, most is not known before it exists.
      if (!Object.hasOwn(REMEDY, collection) || layers[0]?.kind === 'plan') continue;
      const count = counts.get(collection) ?? { related: 0, alone: 0 };
      counts.set(collection, count);
      if (linked.has(element) || saysThatItIsNotKnown(element)) count.related += 1;
      else {
        count.alone += 1;
        alone.push(element);
      }
    }
    for (const element of alone) {
      const { collection, layers } = element;
      const { related = 0, alone: like = 0 } = counts.get(collection) ?? {};
      if (related < FEWEST || related <= like || layers.some(({ ends, day }) => ends && day <= today)) continue;
      const remedy = REMEDY[collection] ?? { vi: '', en: '' };
      report({
        element,
        message: {
          vi: `Không đối tượng nào nêu "${element.id}", và nó không nêu quan hệ nào. ${remedy.vi}; chưa rõ thì ghi { unknown: lý do }.`,
          en: `Nothing names "${element.id}", and it names no relation. ${remedy.en}; where none is known, write { unknown: reason }.`,
        },
      });
    }
  },
};

/** With fewer than this, there is no pattern to stand out from. */
const FEWEST = 3;

const REMEDY: Readonly<Partial<Record<Collection, Text>>> = {
  systems: {
    vi: 'Thêm owner, operator, uses, hostedOn hoặc một luồng',
    en: 'Add owner, operator, uses, hostedOn or a flow',
  },
  infrastructure: {
    vi: 'Thêm owner, operator, hoặc nêu nó ở hostedOn của hệ thống',
    en: 'Add owner, operator, or name it in hostedOn of a system',
  },
  datasets: {
    vi: 'Thêm owner, systemOfRecord, hoặc nêu nó ở datasets của luồng',
    en: 'Add owner, systemOfRecord, or name it in datasets of a flow',
  },
  capabilities: {
    vi: 'Thêm owner, hoặc nêu nó ở realizes của hệ thống',
    en: 'Add owner, or name it in realizes of a system',
  },
};

/** Both ends of every reference, but for sources and diagrams: that a thing is written about or drawn relates it to nothing. */
function linkedIn({ references }: Architecture): Set<Element> {
  const linked = new Set<Element>();
  for (const { from, target, to } of references) {
    if (!target || from.id === to || target.collection === 'documents' || from.collection === 'views') continue;
    linked.add(from).add(target);
  }
  return linked;
}

/** Fields that name others: a relation that is not known is stated as well. */
const RELATIONS = new Map<Collection, readonly string[]>(
  (Object.keys(REMEDY) as Collection[]).map((collection) => [
    collection,
    Object.entries(FIELDS[collection])
      .filter(([, { refs = [] }]) => refs.some(({ to }) => to.length !== 1 || to[0] !== 'documents'))
      .map(([field]) => field),
  ]),
);

function saysThatItIsNotKnown({ collection, layers }: Element): boolean {
  const fields = RELATIONS.get(collection) ?? [];
  return layers.some((layer) =>
    fields.some((field) => {
      const value = layer.fields[field];
      return isUnknown(value) || isNotApplicable(value);
    }),
  );
}
