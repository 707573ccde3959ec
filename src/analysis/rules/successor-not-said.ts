import type { Day } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Layer } from '../../model/element.ts';
import { type Dangling, danglingReferences, isOfRoute } from './dangling.ts';
import { namesOf, referrers, sayEnded } from './dangling-words.ts';
import { successorsOf } from './endings.ts';
import { pathOfField } from './places.ts';
import type { Rule } from './rule.ts';
import { inWhich } from './states.ts';

export const successorNotSaid: Rule = {
  id: 'successor-not-said',
  severity: 'warning',
  title: { vi: 'Chưa nói đối tượng kế thừa', en: 'Successor is not said' },
  description: {
    vi: 'Cơ quan chủ quản, đơn vị vận hành và các liên kết tự theo đối tượng kế thừa khi đối tượng được nêu kết thúc. Chưa nói đối tượng nào kế thừa, hoặc có nhiều mà không rõ cái nào cho ai, thì mô hình không biết nay ai chịu trách nhiệm. Báo một lần tại nơi ghi kết thúc (ends), kèm mọi nơi còn nêu đối tượng đó, kể cả các bước của dịch vụ, chặng của liên kết và phương án hoàn thiện.',
    en: 'Owners, operators and links follow the successor when the element that they name ends. Where no successor is said, or several without saying which is for whom, the model does not know who is responsible now. It is told once, where the end is written, with all places that still name the element: also in the steps of services, the stops of links and decisions.',
  },
  basis: {
    document: 'Mẫu số 03, quy tắc chất lượng dữ liệu (dự thảo 13/9/2026)',
    at: 'tr. 69–73, 83',
    certainty: 'draft',
  },
  bad: [
    {
      title: {
        vi: 'Hai sở kế thừa, chưa nói sở nào nhận hệ thống',
        en: 'Two successors, and not said which takes the system',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-khcn: { name: Sở Khoa học và Công nghệ }
  so-vhtt: { name: Sở Văn hóa và Thể thao }
  so-tttt:
    name: Sở Thông tin và Truyền thông
    changes:
      - since: 2025-03-01
        ends: { becomes: [so-khcn, so-vhtt] } # expect: successor-not-said
        sources: [qd-1]
systems:
  lgsp: { name: LGSP Hà Nội, owner: so-tttt }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Nói rõ sở nào nhận gì', en: 'It is said which takes what' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-khcn: { name: Sở Khoa học và Công nghệ }
  so-vhtt: { name: Sở Văn hóa và Thể thao }
  so-tttt:
    name: Sở Thông tin và Truyền thông
    changes:
      - since: 2025-03-01
        ends: { becomes: { so-khcn: {}, so-vhtt: { for: [trang-bao-chi] } } }
        sources: [qd-1]
systems:
  lgsp: { name: LGSP Hà Nội, owner: so-tttt }
  trang-bao-chi: { name: Trang thông tin báo chí, owner: so-tttt }
`,
    },
  ],
  check(context, report) {
    const byEnd = new Map<Layer, Dangling[]>();
    for (const dangling of danglingReferences(context)) {
      const { how, end } = dangling;
      if ((how !== 'no-successor' && how !== 'not-said-which') || isOfRoute(dangling)) continue;
      const before = byEnd.get(end);
      if (before) before.push(dangling);
      else byEnd.set(end, [dangling]);
    }
    for (const all of byEnd.values()) {
      const [first] = all;
      if (!first) continue;
      const { ended, end } = first;
      report({
        element: ended,
        path: pathOfField(ended, end, 'ends'),
        message: first.how === 'no-successor' ? noSuccessor(all, first, context.today) : notSaidWhich(all, first),
        related: referrers(all),
      });
    }
  },
};

function noSuccessor(all: readonly Dangling[], first: Dangling, today: Day): Text {
  const [ended, names, when] = [sayEndOf(first), namesOf(all), inWhich(first.at, today)];
  const places = all.length === 1 ? '1 place' : `${all.length} places`;
  return {
    vi: `${ended.vi}, chưa nói đối tượng kế thừa, mà ${when.vi} còn ${all.length} nơi nêu đối tượng này: ${names}. Ghi ends: { becomes: [đối tượng kế thừa] }, hoặc ghi giá trị mới ở những nơi đó.`,
    en: `${ended.en} and no successor is named, yet ${when.en} ${places} still name it: ${names}. Write ends: { becomes: [successor] }, or a new value in these places.`,
  };
}

function notSaidWhich(all: readonly Dangling[], first: Dangling): Text {
  const [ended, names] = [sayEndOf(first), namesOf(all)];
  const successors = successorsOf(first.end);
  const ids = successors.map(({ id }) => id);
  const referrer = first.reference.from.id;
  const example = ids.map((id, at) => (at === 0 ? `${id}: { for: [${referrer}] }` : `${id}: {}`)).join(', ');
  // Where some are said to be for somebody, these lists stay as they are.
  const remedy = successors.some((successor) => successor.for)
    ? { vi: `Thêm "${referrer}" vào for của một đối tượng kế thừa`, en: `Add "${referrer}" to the for of one of them` }
    : { vi: `Ghi becomes: { ${example} }`, en: `Write becomes: { ${example} }` };
  return {
    vi: `${ended.vi}, đối tượng kế thừa là ${ids.join(', ')}, chưa nói đối tượng nào cho: ${names}. ${remedy.vi}; đối tượng kế thừa không có for nhận phần còn lại.`,
    en: `${ended.en}, its successors are ${ids.join(', ')}, and it is not said which is for: ${names}. ${remedy.en}; the one without for takes the rest.`,
  };
}

/** `"so-tttt" ended on 1 March 2025`, of whoever names it. */
function sayEndOf(dangling: Dangling): Text {
  const { reference, ended } = dangling;
  return sayEnded({ ...dangling, reference: { ...reference, to: ended.id } });
}
