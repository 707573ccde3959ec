import { formatDate } from '../../../core/dates.ts';
import type { Text } from '../../../core/text.ts';
import { isUnknown } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { evidenceOf } from '../evidence.ts';
import { fieldFacet } from '../gap.ts';
import type { Reason } from '../reason.ts';
import { sayField } from '../said.ts';
import { isUndecided } from '../undecided.ts';

export const unknown: Reason = {
  id: 'unknown',
  title: { vi: 'Giá trị cần biết mà chưa xác định', en: 'Not known, and needed' },
  question: {
    vi: 'Giá trị nào chưa xác định mà yêu cầu cần đến, hoặc phương án phải chờ?',
    en: 'Which values that are not known does a demand need, or a decision wait for?',
  },
  description: {
    vi: 'Một trường ghi là chưa xác định, hoặc số liệu đã quá cũ, trong khi cách kiểm tra của một yêu cầu cần giá trị đó; hoặc đối tượng chưa có phương án mà chủ quản ghi là chưa xác định và cũng chưa rõ ai vận hành, cung cấp: chưa biết hỏi ai. Giá trị chưa xác định mà không ai cần đến thì chỉ được đếm.',
    en: 'A field says that it is not known, or is too old, and the check of a demand needs it; or the element has no decision, its owner is said not to be known, and nobody is known to run or supply it: there is nobody to decide. What is not known and nobody needs is only counted.',
  },
  bad: {
    title: { vi: 'Không rõ ai quyết định', en: 'Nobody to decide' },
    from: '2026-06-30',
    to: '2030',
    gaps: ['cong.owner'],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
systems:
  cong: { name: Cổng dữ liệu, owner: { unknown: nguồn không nêu, due: 2026-09-30 }, status: operating, sources: [bc-1] }
`,
  },
  good: {
    title: { vi: 'Chưa rõ mà không ai cần; biết ai vận hành', en: 'Not known, not needed; the operator is known' },
    from: '2026-06-30',
    to: '2030',
    gaps: [],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
  khung: { name: Khung kiến trúc của tỉnh, asOf: 2026-01-15, status: { unknown: chưa tìm thấy }, sources: [bc-1] }
organizations:
  so: { name: Sở Khoa học và Công nghệ, sources: [bc-1] }
systems:
  cong: { name: Cổng dữ liệu, owner: { unknown: nguồn không nêu }, operator: so, status: operating, sources: [bc-1] }
`,
  },
  *derive(context) {
    const { architecture, from, requirements } = context;
    const names = architecture.elements;
    const told = new Set<string>();
    for (const { requirement, subject, facet, verdict, now } of requirements) {
      const field = facet.startsWith('field:') ? facet.slice('field:'.length) : undefined;
      const state = from.of(subject.id);
      if (field === undefined || verdict !== 'not-enough-basis' || requirement.known('type') === 'proposal') continue;
      const found = state?.get(field);
      if (!state || !found || !isUnknown(found.value) || told.has(`${subject.id} ${field}`)) continue;
      told.add(`${subject.id} ${field}`);
      yield {
        ...{ subject, facet, verdict },
        from: now,
        to: { text: sayNeeded(state, field, NEEDED) },
        evidence: evidenceOf(state, field),
      };
    }
    for (const state of from.elements()) {
      if (!lacksWhoDecides(state) || !isUndecided(context, state)) continue;
      yield {
        subject: state.element,
        facet: fieldFacet('owner'),
        verdict: 'not-enough-basis',
        from: { text: sayField(state, 'owner', names), value: state.get('owner')?.value ?? null },
        to: { text: sayNeeded(state, 'owner', TO_DECIDE) },
        evidence: evidenceOf(state, 'owner'),
      };
    }
  },
};

/** Its owner is said not to be known; nobody else can be asked in his place. */
function lacksWhoDecides(state: ElementState): boolean {
  if (!isUnknown(state.get('owner')?.value)) return false;
  return state.known('operator') === undefined && state.known('provider') === undefined;
}

const NEEDED: Text = { vi: 'yêu cầu cần giá trị này', en: 'a demand needs it' };
const TO_DECIDE: Text = {
  vi: 'xác định để có nơi quyết định phương án',
  en: 'to be found out, so that somebody can decide',
};

/** By when somebody has said to find it out, where he has. */
function sayNeeded(state: ElementState, field: string, why: Text): Text {
  const value = state.get(field)?.written;
  if (!isUnknown(value) || value.due === undefined) return why;
  const [vi, en] = [formatDate(String(value.due), 'vi'), formatDate(String(value.due), 'en')];
  return { vi: `${why.vi} (hạn ${vi})`, en: `${why.en} (by ${en})` };
}
