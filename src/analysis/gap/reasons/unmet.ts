import { formatDate } from '../../../core/dates.ts';
import { placeIn } from '../../../model/element.ts';
import type { RequirementResult } from '../context.ts';
import { layerEvidence } from '../evidence.ts';
import type { Demand, Hit } from '../gap.ts';
import type { NormFault } from '../norms.ts';
import type { Reason } from '../reason.ts';

export const unmet: Reason = {
  id: 'unmet',
  title: { vi: 'Yêu cầu chưa đáp ứng', en: 'Unmet requirement' },
  question: {
    vi: 'Văn bản yêu cầu điều gì mà hiện trạng chưa đáp ứng, hoặc chưa đủ cơ sở để nói?',
    en: 'What is demanded that is not met, or cannot be judged?',
  },
  description: {
    vi: 'Yêu cầu được đối chiếu với hiện trạng theo cách kiểm tra đã khai. Yêu cầu làm rõ thêm căn cứ cho khoảng cách mà nó nói đến, không tạo khoảng cách thứ hai. Quy định của khung kiến trúc đang có hiệu lực cũng vậy: quy định về hiện trạng xét trạng thái trước, quy định về mục tiêu xét trạng thái sau; chỉ điều chưa đáp ứng thành khoảng cách, điều chưa đủ cơ sở thì được đếm.',
    en: 'A requirement is held against the first state by its check. It adds its basis to the gap it speaks of rather than making a second one. So does a norm of the framework in force: one about the present in the first state, one about the target in the second; only what is not met is a gap, what cannot be judged is counted.',
  },
  bad: {
    title: { vi: 'Phải ban hành mà chưa ban hành', en: 'To be issued, and not issued' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: ['kien-truc.status'],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  kien-truc: { name: Kiến trúc Chính quyền điện tử, asOf: 2018-08-31, status: preparing, sources: [bao-1] }
requirements:
  yc-1: { name: Ban hành kiến trúc, of: [kien-truc], check: { field: status, is: issued }, sources: [bao-1] }
`,
  },
  good: {
    title: { vi: 'Đã ban hành', en: 'Issued' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: [],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  kien-truc: { name: Kiến trúc Chính quyền điện tử, asOf: 2018-08-31, status: issued, sources: [bao-1] }
requirements:
  yc-1: { name: Ban hành kiến trúc, of: [kien-truc], check: { field: status, is: issued }, sources: [bao-1] }
`,
  },
  *derive({ requirements, norms }) {
    for (const result of requirements) {
      if (result.verdict !== 'not-met' && result.verdict !== 'not-enough-basis') continue;
      // A proposal binds nobody: it is listed, and nothing falls short of it.
      if (result.requirement.known('type') === 'proposal') continue;
      yield hit(result);
    }
    for (const fault of norms().faults) yield normHit(fault);
  },
};

function hit(result: RequirementResult): Omit<Hit, 'reason'> {
  const { subject, facet, verdict, now, wanted, basis, notDue } = result;
  const { name } = result.requirement.element;
  const due = result.requirement.known('due');
  // A bound says more than the name of the demand; that a document must be "issued" says the same again.
  const bound = typeof wanted?.value === 'number' ? wanted.text : undefined;
  const [vi, en] = bound ? [`${name}: ${bound.vi}`, `${name}: ${bound.en}`] : [name, name];
  const to =
    typeof due === 'string' || typeof due === 'number'
      ? { vi: `${vi} (hạn ${formatDate(String(due), 'vi')})`, en: `${en} (by ${formatDate(String(due), 'en')})` }
      : { vi, en };
  const demand = demandOf(result);
  return {
    subject,
    facet,
    ...(notDue ? { pendingPlan: true } : { verdict }),
    from: now,
    to: { text: to, ...(wanted?.value === undefined ? {} : { value: wanted.value }) },
    // Of what is only attested, the demand itself is all there is.
    evidence: basis.filter(({ place }) => place.path[1] !== result.requirement.id),
    ...(demand ? { demand } : {}),
  };
}

function normHit({ norm, subject, facet, why, evidence }: NormFault): Omit<Hit, 'reason'> {
  const { id, number, title, demand, basis, remedy } = norm;
  const later = norm.when === 'target';
  return {
    subject,
    facet,
    verdict: 'not-met',
    from: { text: later ? { vi: `theo kế hoạch: ${why.vi}`, en: `by plan: ${why.en}` } : why },
    to: { text: demand },
    evidence,
    norm: { id, number, title, basis, remedy },
  };
}

function demandOf({ requirement, verdict, sources, notDue, due }: RequirementResult): Demand | undefined {
  const [layer] = requirement.layers;
  if (!layer) return undefined;
  const { element } = requirement;
  const evidence = { ...layerEvidence(element, layer), place: placeIn(element) };
  return { requirement: element, verdict, sources, notDue, ...(due ? { due } : {}), evidence };
}
