import type { Text } from '../../../core/text.ts';
import { describe, type Names } from '../../../model/describe.ts';
import { isNotApplicable, isUnknown } from '../../../model/element.ts';
import { COLLECTIONS } from '../../../model/generated/fields.ts';
import type { ElementState } from '../../../model/state.ts';
import { isOver } from '../context.ts';
import { decidedBy } from '../decided.ts';
import { evidenceOf } from '../evidence.ts';
import type { Reason } from '../reason.ts';
import { sayPresence } from '../said.ts';

export const undecided: Reason = {
  id: 'undecided',
  title: { vi: 'Chưa có phương án', en: 'Undecided' },
  question: {
    vi: 'Đối tượng hiện có nào chưa ai nói sẽ giữ, kết nối, nâng cấp, hợp nhất, thay thế hay kết thúc?',
    en: 'For what that exists has nobody said whether to keep, integrate, extend, consolidate or replace it?',
  },
  description: {
    vi: 'Đối tượng của cơ quan, hoặc cơ quan đang khai thác, không có phương án hoàn thiện, không có thay đổi hay kết thúc nào được lên kế hoạch, cũng không có nội dung cần hoàn thiện nào bao gồm nó mà đã nêu phương án. Với đối tượng của cơ quan khác mà cơ quan đang khai thác, chỉ hỏi phương án khai thác của cơ quan. Đối tượng thuộc một nhóm được hỏi theo nhóm.',
    en: 'An element that is ours, or that we use, has no decision, no planned change and no planned end, and no declared gap that covers it says what is to become of it. Of what another body owns only our use is asked. Parts are asked by their group.',
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
  *derive({ architecture, from, concernsUs, isReference, groupOf }) {
    const decided = decidedBy(from);
    for (const state of from.elements()) {
      if (!COLLECTIONS[state.element.collection].decided || state.presence !== 'present' || isOver(state)) continue;
      const decision = state.get('decision')?.value;
      if (state.known('decision') !== undefined || isNotApplicable(decision) || !concernsUs(state)) continue;
      // The question is asked once, of the group.
      if (groupOf(state)?.presence === 'present') continue;
      if (decided.has(state.id)) continue;
      // Whatever was announced for it, even for a later day, says what is to become of it; that it has lapsed is told apart.
      if (state.outcomes.some(({ status }) => status === 'pending' || status === 'lapsed')) continue;
      const [reference, names] = [isReference(state), architecture.elements];
      const why = isUnknown(decision) && decision.unknown !== '' ? ` (${decision.unknown})` : '';
      yield {
        subject: state.element,
        facet: 'decision',
        verdict: 'not-enough-basis',
        from: { text: reference ? sayUse(state, sayPresence(state, names), names) : sayPresence(state, names) },
        to: {
          text: reference
            ? {
                vi: `chưa nêu phương án khai thác của cơ quan${why}`,
                en: `our decision on its use is not stated${why}`,
              }
            : { vi: `chưa nêu phương án${why}`, en: `no decision stated${why}` },
        },
        evidence: evidenceOf(state, decision === undefined ? undefined : 'decision'),
      };
    }
  },
};

/** "đang vận hành; ta: đang khai thác": the status is the owner's, the use is ours. */
function sayUse(state: ElementState, status: Text, names: Names): Text {
  const use = describe(state.element.collection, 'ourUse', state.known('ourUse'), names);
  return { vi: `${status.vi}; khai thác tại cơ quan: ${use.vi}`, en: `${status.en}; our use: ${use.en}` };
}
