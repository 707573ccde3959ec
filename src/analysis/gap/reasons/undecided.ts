import { isNotApplicable, isUnknown } from '../../../model/element.ts';
import type { Collection } from '../../../model/generated/fields.ts';
import { isOver } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import type { Reason } from '../reason.ts';
import { sayPresence } from '../said.ts';

/** Bodies, documents and flows are not asked for one of the six options; these are. */
const ASKED: ReadonlySet<Collection> = new Set<Collection>(['services', 'systems', 'infrastructure']);

export const undecided: Reason = {
  id: 'undecided',
  title: { vi: 'Chưa có phương án', en: 'Undecided' },
  question: {
    vi: 'Đối tượng hiện có nào chưa ai nói sẽ giữ, kết nối, nâng cấp, hợp nhất, thay thế hay kết thúc?',
    en: 'For what that exists has nobody said whether to keep, integrate, extend, consolidate or replace it?',
  },
  description: {
    vi: 'Đối tượng của cơ quan ta, hoặc ta đang khai thác, không có phương án hoàn thiện, không có thay đổi hay kết thúc nào được lên kế hoạch. Đối tượng thuộc một nhóm được hỏi theo nhóm.',
    en: 'An element that is ours, or that we use, has no decision, no planned change and no planned end. Parts are asked by their group.',
  },
  bad: {
    title: { vi: 'Hệ thống không có phương án', en: 'A system without a decision' },
    from: '2026-10-31',
    to: '2030',
    gaps: ['ioc.decision'],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
systems:
  ioc: { name: Trung tâm giám sát điều hành, status: operating, sources: [bc-1] }
`,
  },
  good: {
    title: { vi: 'Tiếp tục sử dụng', en: 'To be kept' },
    from: '2026-10-31',
    to: '2030',
    gaps: [],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
systems:
  ioc: { name: Trung tâm giám sát điều hành, status: operating, decision: keep, sources: [bc-1] }
`,
  },
  *derive({ architecture, from, concernsUs, groupOf }) {
    for (const state of from.elements()) {
      if (!ASKED.has(state.element.collection) || state.presence !== 'present' || isOver(state)) continue;
      const decision = state.get('decision')?.value;
      if (state.known('decision') !== undefined || isNotApplicable(decision) || !concernsUs(state)) continue;
      // The question is asked once, of the group.
      if (groupOf(state)?.presence === 'present') continue;
      // Whatever was announced for it, even for a later day, says what is to become of it.
      if (state.outcomes.some((outcome) => outcome.status === 'pending')) continue;
      const why = isUnknown(decision) && decision.unknown !== '' ? ` (${decision.unknown})` : '';
      yield {
        subject: state.element,
        facet: 'decision',
        verdict: 'not-enough-basis',
        from: { text: sayPresence(state, architecture.elements) },
        to: { text: { vi: `chưa nêu phương án${why}`, en: `no decision stated${why}` } },
        evidence: evidenceOf(state, decision === undefined ? undefined : 'decision'),
      };
    }
  },
};
