import { formatDate } from '../../../core/dates.ts';
import type { Text } from '../../../core/text.ts';
import { describe } from '../../../model/describe.ts';
import { isKnown, placeIn } from '../../../model/element.ts';
import { evidenceOf, type GapContext, layerEvidence, type RequirementResult } from '../context.ts';
import type { Evidence, Hit } from '../gap.ts';
import type { Reason } from '../reason.ts';

export const unmet: Reason = {
  id: 'unmet',
  title: { vi: 'Yêu cầu chưa đáp ứng', en: 'Unmet requirement' },
  question: {
    vi: 'Văn bản yêu cầu điều gì mà hiện trạng chưa đáp ứng, hoặc chưa đủ cơ sở để nói?',
    en: 'What is demanded that is not met, or cannot be judged?',
  },
  description: {
    vi: 'Yêu cầu được đối chiếu với hiện trạng theo cách kiểm tra đã khai. Yêu cầu làm rõ thêm căn cứ cho khoảng cách mà nó nói đến, không tạo khoảng cách thứ hai.',
    en: 'A requirement is held against the first state by its check. It adds its basis to the gap it speaks of rather than making a second one.',
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
  *derive(context) {
    for (const result of context.requirements) {
      if (result.verdict !== 'not-met' && result.verdict !== 'not-enough-basis') continue;
      // A proposal binds nobody: it is listed, and nothing falls short of it.
      if (result.requirement.known('type') === 'proposal') continue;
      yield hit(context, result);
    }
  },
};

function hit(context: GapContext, result: RequirementResult): Omit<Hit, 'reason'> {
  const { requirement, subject, verdict, sources, wanted } = result;
  const state = context.from.of(subject.id);
  const names = context.architecture.elements;
  const field = wanted?.field;
  const due = requirement.known('due');
  const by: Text =
    typeof due === 'string' || typeof due === 'number'
      ? { vi: ` (hạn ${formatDate(String(due), 'vi')})`, en: ` (by ${formatDate(String(due), 'en')})` }
      : { vi: '', en: '' };
  const now: Text =
    field === undefined || !state
      ? { vi: 'chưa có gì cho thấy đã đáp ứng', en: 'nothing shows that it is met' }
      : describe(subject.collection, field, state.get(field)?.value, names);
  const layer = requirement.layers[0];
  const evidence: Evidence[] = state && field !== undefined ? evidenceOf(state, field) : [];
  return {
    subject,
    facet: result.facet,
    ...(result.notDue ? {} : { verdict }),
    from: { text: now, ...(field === undefined ? {} : { value: state?.get(field)?.value ?? null }) },
    to: {
      text: { vi: `${requirement.element.name}${by.vi}`, en: `${requirement.element.name}${by.en}` },
      ...(wanted && isKnown(wanted.value) ? { value: wanted.value } : {}),
    },
    evidence,
    ...(layer
      ? {
          demand: {
            requirement: requirement.element,
            verdict,
            sources,
            notDue: result.notDue,
            evidence: { ...layerEvidence(requirement.element, layer), place: placeIn(requirement.element) },
          },
        }
      : {}),
  };
}
