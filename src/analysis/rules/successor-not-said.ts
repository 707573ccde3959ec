import { isObject, own } from '../../core/json.ts';
import type { ElementState } from '../../model/state.ts';
import { CARRIES_NOTHING, danglingReferences, FLOW_ENDS } from './dangling.ts';
import type { Rule } from './rule.ts';

/** Of what is over, it is history who did it. */
const OVER: ReadonlySet<unknown> = new Set(['ended', 'expired', 'done', 'verified', 'stopped']);

export const successorNotSaid: Rule = {
  id: 'successor-not-said',
  severity: 'warning',
  title: { vi: 'Chưa nói đối tượng kế thừa', en: 'Successor is not said' },
  description: {
    vi: 'Cơ quan chủ quản, đơn vị vận hành và các liên kết tự theo đối tượng kế thừa khi đối tượng được nêu kết thúc. Chưa nói ai kế thừa, hoặc nhiều đối tượng kế thừa mà không rõ cái nào, thì mô hình không biết nay ai chịu trách nhiệm.',
    en: 'Owners, operators and links follow the successor when the element that they name ends. Where no successor is said, or several without saying which is for whom, the model does not know who is responsible now.',
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
      - { since: 2025-03-01, ends: { becomes: [so-khcn, so-vhtt] }, sources: [qd-1] }
systems:
  lgsp:
    name: LGSP Hà Nội
    owner: so-tttt # expect: successor-not-said
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
    const found = danglingReferences(
      context,
      ({ from }, field) => from.collection !== 'flows' || !Object.hasOwn(FLOW_ENDS, field),
      (element, field, to) => !OVER.has(element.get('status')?.written) && isLinked(element, field, to),
    );
    for (const { reference, field, ended, when, remedy, related } of found) {
      report({
        message: {
          vi: `${ended.vi} mà ${when.vi} ${field} vẫn nêu nó. ${remedy.vi} hoặc ghi giá trị mới.`,
          en: `${ended.en}, yet ${when.en} ${field} still names it. ${remedy.en} or write a new value.`,
        },
        element: reference.from,
        path: reference.path,
        part: reference.part,
        detail: reference.to,
        related,
      });
    }
  },
};

/** A link may have a status of its own; one that is over or not yet made needs no successor. */
function isLinked(element: ElementState, field: string, to: string): boolean {
  const written = element.get(field)?.written;
  const link = isObject(written) ? own(written, to) : undefined;
  return !isObject(link) || !CARRIES_NOTHING.has(own(link, 'status'));
}
