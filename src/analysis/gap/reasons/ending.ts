import { formatDay } from '../../../core/dates.ts';
import { nameOf } from '../../../model/describe.ts';
import { evidenceOf, layerEvidence } from '../evidence.ts';
import type { Reason } from '../reason.ts';
import { sayPresence } from '../said.ts';

export const ending: Reason = {
  id: 'ending',
  title: { vi: 'Kết thúc', en: 'Ending' },
  question: { vi: 'Đối tượng nào sẽ thôi không còn theo kế hoạch?', en: 'What do the plans bring to an end?' },
  description: {
    vi: 'Đối tượng có ở trạng thái trước và theo kế hoạch đã công bố sẽ kết thúc trước trạng thái sau; đối tượng kế thừa được nêu nếu có.',
    en: 'The element is in the earlier state, and by an announced plan it ends before the later one; its successors are named where they are said.',
  },
  bad: {
    title: { vi: 'Cổng của thành phố sẽ đóng', en: 'A portal that will close' },
    from: '2025-05-31',
    to: '2025-12-31',
    gaps: ['cong-tp.presence'],
    yaml: `documents:
  cv-1: { name: Công văn số 1, date: 2025-05-30 }
systems:
  cong-quoc-gia: { name: Cổng Dịch vụ công quốc gia, since: 2019-12-09, status: operating, decision: keep, sources: [cv-1] }
  cong-tp:
    name: Cổng dịch vụ công của thành phố
    since: "2016"
    status: operating
    sources: [cv-1]
    changes:
      - { since: 2025-07-01, planned: cv-1, ends: { becomes: [cong-quoc-gia] } }
`,
  },
  good: {
    title: { vi: 'Đã kết thúc từ trước', en: 'It ended before' },
    from: '2026-01-31',
    to: '2026-12-31',
    gaps: [],
    yaml: `documents:
  cv-1: { name: Công văn số 1, date: 2025-05-30 }
systems:
  cong-tp:
    name: Cổng dịch vụ công của thành phố
    since: "2016"
    sources: [cv-1]
    changes:
      - { since: 2025-07-01, ends: {} }
`,
  },
  *derive({ architecture, from, to }) {
    for (const state of from.elements()) {
      const end = to.absence(state.id) === 'ended' ? to.endOf(state.id) : undefined;
      if (!end?.ends) continue;
      const next = end.ends.becomes.map(({ id }) => nameOf(id, architecture.elements)).join('; ');
      const into =
        next === ''
          ? { vi: '; chưa nêu đối tượng kế thừa', en: '; no successor is named' }
          : { vi: `; kế thừa: ${next}`, en: `; succeeded by ${next}` };
      yield {
        subject: state.element,
        facet: 'presence',
        from: { text: sayPresence(state, architecture.elements) },
        to: {
          text: {
            vi: `kết thúc từ ${formatDay(end.day, 'vi')}${into.vi}`,
            en: `ends on ${formatDay(end.day, 'en')}${into.en}`,
          },
        },
        evidence: [...evidenceOf(state), layerEvidence(state.element, end)],
        pendingPlan: true,
      };
    }
  },
};
