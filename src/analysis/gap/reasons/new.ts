import { formatDay } from '../../../core/dates.ts';
import { layerEvidence } from '../evidence.ts';
import { sayMoved } from '../moved.ts';
import type { Reason } from '../reason.ts';

export const newReason: Reason = {
  id: 'new',
  title: { vi: 'Mới', en: 'New' },
  question: {
    vi: 'Kế hoạch sẽ tạo ra đối tượng nào mà hiện nay chưa có?',
    en: 'What do the plans bring about that does not exist yet?',
  },
  description: {
    vi: 'Đối tượng có trong trạng thái sau vì đã có kế hoạch công bố, và chưa có ở trạng thái trước. Đối tượng mới được ghi nhận lần đầu không phải là mới.',
    en: 'The element is in the later state because a plan was announced, and not in the earlier one. What was only seen for the first time is not new.',
  },
  bad: {
    title: { vi: 'Trung tâm điều hành dự kiến có năm 2030', en: 'An operations centre planned for 2030' },
    from: '2026-06-30',
    to: '2030',
    gaps: ['ioc.presence'],
    yaml: `documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  ioc: { name: Trung tâm giám sát điều hành, planned: kh-1, since: "2029", sources: [kh-1] }
`,
  },
  good: {
    title: { vi: 'Đã có từ trước', en: 'It existed before' },
    from: '2026-06-30',
    to: '2030',
    gaps: [],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
systems:
  ioc: { name: Trung tâm giám sát điều hành, since: "2025", status: operating, decision: keep, sources: [bc-1] }
`,
  },
  *derive({ from, to }) {
    for (const state of to.elements()) {
      if (from.of(state.id) || state.presence !== 'planned' || from.absence(state.id) === 'ended') continue;
      // Not its first layer: of a base whose day was moved, the announcement that counts.
      const begins = state.outcomes.find((o) => o.status === 'pending' && !o.plan.ends && o.plan.day <= to.date);
      if (!begins) continue;
      const { plan } = begins;
      const moved = sayMoved(state.outcomes, begins, 'presence');
      yield {
        subject: state.element,
        facet: 'presence',
        from: { text: { vi: 'chưa có gì cho thấy đã có', en: 'nothing shows that it exists' } },
        to: {
          text: {
            vi: `có từ ${formatDay(plan.day, 'vi')}${moved.vi}`,
            en: `from ${formatDay(plan.day, 'en')}${moved.en}`,
          },
        },
        evidence: [layerEvidence(state.element, plan)],
        pendingPlan: true,
      };
    }
  },
};
