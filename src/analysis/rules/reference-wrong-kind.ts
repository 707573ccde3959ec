import type { Text } from '../../core/text.ts';
import { placeIn } from '../../model/element.ts';
import { COLLECTIONS, type Collection } from '../../model/generated/fields.ts';
import { wholeness } from './grounds.ts';
import { whereNamed } from './places.ts';
import type { Rule } from './rule.ts';

export const referenceWrongKind: Rule = {
  id: 'reference-wrong-kind',
  severity: 'error',
  title: { vi: 'Dẫn chiếu đến đối tượng sai loại', en: 'Reference to an element of the wrong kind' },
  description: {
    vi: 'Mỗi trường chỉ nhận đối tượng của một số loại: cơ quan chủ quản là cơ quan, tổ chức; nguồn là văn bản; luồng đi qua hệ thống hoặc hạ tầng.',
    en: 'A field takes elements of some kinds only: an owner is an organization, a source a document, and a flow passes systems or infrastructure.',
  },
  basis: wholeness('72, 83'),
  bad: [
    {
      title: { vi: 'Ghi một hệ thống làm cơ quan chủ quản', en: 'A system as the owner' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội }
  mot-cua:
    name: Một cửa điện tử
    owner: lgsp # expect: reference-wrong-kind
`,
    },
  ],
  good: [
    {
      title: { vi: 'Cơ quan chủ quản là một sở', en: 'An organization as the owner' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-tttt: { name: Sở Thông tin và Truyền thông }
systems:
  lgsp: { name: LGSP Hà Nội }
  mot-cua: { name: Một cửa điện tử, owner: so-tttt, uses: [lgsp] }
`,
    },
  ],
  check({ architecture }, report) {
    for (const reference of [...architecture.fileReferences, ...architecture.references]) {
      const { to, target, allowed, field } = reference;
      if (!target || allowed.length === 0 || allowed.includes(target.collection)) continue;
      const { one } = COLLECTIONS[target.collection];
      const wanted = anyOf(allowed);
      report({
        ...whereNamed(reference),
        message: {
          vi: `"${to}" là ${one.vi}; ${field} cần ${wanted.vi}.`,
          en: `"${to}" stands in ${target.collection}; ${field} takes an id of ${wanted.en}.`,
        },
        detail: to,
        related: [{ message: { vi: `"${to}" ở đây`, en: `"${to}" is here` }, place: placeIn(target) }],
      });
    }
  },
};

/** In English by the words of the file: they are English, and need no article. */
function anyOf(collections: readonly Collection[]): Text {
  const list = (items: readonly string[], or: string) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${or} ${items.at(-1)}`;
  return {
    vi: list(
      collections.map((collection) => COLLECTIONS[collection].one.vi),
      'hoặc',
    ),
    en: list(collections, 'or'),
  };
}
