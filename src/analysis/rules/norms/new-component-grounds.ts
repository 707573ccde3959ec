import { isObject, own } from '../../../core/json.ts';
import { same, type Text } from '../../../core/text.ts';
import { isKnown, isNotApplicable } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import type { Judgement, Norm } from './norm.ts';
import { whose } from './subjects.ts';

export const newComponentGrounds: Norm = {
  id: 'new-component-grounds',
  number: 'R20',
  severity: 'warning',
  when: 'target',
  title: { vi: 'Căn cứ đầu tư, xây dựng mới', en: 'Grounds for something new' },
  demand: {
    vi: 'Chỉ bổ sung mới khi chưa có thành phần dùng chung, hoặc việc kế thừa, nâng cấp không đáp ứng yêu cầu; căn cứ được nêu rõ',
    en: 'Something new is added only where no shared component exists, or what there is will not do; the grounds are stated',
  },
  description: {
    vi: 'Xét đối tượng của cơ quan có phương án (decision). Bổ sung mới (add) nêu căn cứ ở why là đáp ứng; căn cứ chưa xác định thì chưa đủ cơ sở; không nêu là chưa đáp ứng, và quy tắc addition-without-grounds báo điều đó. Phương án khác thì không áp dụng. Chương trình không đánh giá căn cứ có thuyết phục hay không.',
    en: 'Judged are our own elements with a decision. To add something with its grounds in why is met; grounds that are not known are not enough basis; none is not met, and told by addition-without-grounds. Other options are not concerned. Whether the grounds convince is for people.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Điều 2 khoản 1 điểm d; Khung, II.4.a', certainty: 'primary' },
  remedy: {
    vi: 'Nêu ở decision.why vì sao thành phần dùng chung hiện có không đáp ứng.',
    en: 'Say in decision.why why no shared component that exists will do.',
  },
  examples: [
    {
      title: {
        vi: 'Có căn cứ; không nêu; chưa xác định; phương án khác',
        en: 'With grounds; without; not known; another option',
      },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `systems:
  den-giao-thong: { name: Điều khiển đèn, decision: { option: add, why: Chưa có thành phần dùng chung cho thiết bị tại nút giao } } # met
  kho-moi: { name: Kho dữ liệu mới, status: proposed, decision: add } # not-met
  ban-do: { name: Bản đồ số, decision: { option: add, why: { unknown: đang đối chiếu với nền tảng của tỉnh } } } # not-enough-basis
  mot-cua: { name: Một cửa điện tử, decision: extend } # not-applicable
`,
    },
  ],
  *judge(context) {
    const of = whose(context);
    for (const subject of context.state.elements()) {
      // What is only proposed is what this is about.
      if (subject.get('status')?.written === 'ended' || subject.get('decision') === undefined) continue;
      if (of(subject) !== 'ours') continue;
      const found = judged(subject);
      if (found) yield { subject, field: 'decision', ...found };
    }
  },
};

function judged(subject: ElementState): Pick<Judgement, 'verdict' | 'why' | 'told'> | undefined {
  const decision = subject.get('decision')?.value;
  if (isNotApplicable(decision)) return { verdict: 'not-applicable', why: same(decision.notApplicable) };
  if (!isKnown(decision)) return undefined;
  const option = isObject(decision) ? own(decision, 'option') : decision;
  if (option !== 'add') return { verdict: 'not-applicable', why: OTHER };
  const why = isObject(decision) ? own(decision, 'why') : undefined;
  if (why === undefined) return { verdict: 'not-met', why: NONE, told: 'addition-without-grounds' };
  return isKnown(why) ? { verdict: 'met', why: STATED } : { verdict: 'not-enough-basis', why: UNKNOWN };
}

const OTHER: Text = { vi: 'không phải bổ sung mới', en: 'nothing new is added' };
const NONE: Text = { vi: 'bổ sung mới mà không nêu căn cứ', en: 'something new without grounds' };
const UNKNOWN: Text = { vi: 'căn cứ chưa xác định', en: 'the grounds are not known' };
const STATED: Text = { vi: 'đã nêu căn cứ bổ sung mới', en: 'the grounds are stated' };
