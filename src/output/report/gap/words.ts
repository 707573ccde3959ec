/** The words of the gap report, in both languages. Official words where the draft guidance of 13/9/2026 has them. */

import type { Evidence, Gap, LaterFact, PlanState, TaskCheck, Verdict } from '../../../analysis/gap/gap.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';
import type { Moment } from '../../../analysis/gap/report.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import { formatNumber, type Language, say, type Text } from '../../../core/text.ts';

/** The four results (draft guidance, p. 46). */
export const VERDICT: Record<Verdict, Text> = {
  'not-met': { vi: 'Chưa đáp ứng', en: 'Not met' },
  'not-enough-basis': { vi: 'Chưa đủ cơ sở đánh giá', en: 'Not enough basis to assess' },
  met: { vi: 'Đáp ứng', en: 'Met' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
};

const PLAN: Record<PlanState, Text> = {
  lapsed: { vi: 'kế hoạch đã quá hạn', en: 'the plan has lapsed' },
  late: { vi: 'nhiệm vụ chậm', en: 'the task is late' },
  unplanned: { vi: 'chưa có nhiệm vụ', en: 'no task' },
  incomplete: { vi: 'có nhiệm vụ, chưa đầy đủ', en: 'a task, incomplete' },
  planned: { vi: 'có kế hoạch', en: 'planned' },
};

const MISSING: Record<TaskCheck['missing'][number], Text> = {
  lead: { vi: 'đơn vị chủ trì', en: 'lead' },
  result: { vi: 'kết quả cần đạt', en: 'result' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  verification: { vi: 'tiêu chí kiểm chứng', en: 'criterion' },
};

/** Where a gap stands in people's plans, with what its tasks lack. */
export function planText(gap: Gap): Text {
  const tasks = gap.covers.flatMap((cover) => cover.tasks);
  if (gap.plan === 'incomplete') {
    if (gap.covers.length === 0) {
      return {
        vi: 'có nhiệm vụ liên quan, chưa khai là để khép khoảng cách này',
        en: 'a task about it, not declared to close this gap',
      };
    }
    if (tasks.length === 0) return { vi: 'đã khai, chưa có nhiệm vụ', en: 'declared, no task' };
    const missing = [...new Set(tasks.flatMap((task) => task.missing))];
    const [vi, en] = [
      missing.map((item) => MISSING[item].vi).join(', '),
      missing.map((item) => MISSING[item].en).join(', '),
    ];
    return { vi: `có nhiệm vụ, thiếu ${vi}`, en: `a task without ${en}` };
  }
  return PLAN[gap.plan];
}

/** Codes or ids of the tasks that are to close the gap: `NV-1`. */
export function taskNames(gap: Gap): string[] {
  const tasks = [...gap.covers.flatMap((cover) => cover.tasks), ...gap.related];
  return [...new Set(tasks.map(({ task }) => task.code ?? task.id))];
}

/** The tasks and how far they are a plan: `NV-1: có nhiệm vụ, thiếu thời hạn`. */
export function planWithTasks(gap: Gap, language: Language): string {
  const tasks = taskNames(gap).join(', ');
  return `${tasks === '' ? '' : `${tasks}: `}${say(planText(gap), language)}`;
}

const FACET: Record<string, Text> = {
  presence: { vi: 'tồn tại', en: 'existence' },
  decision: { vi: 'phương án hoàn thiện', en: 'decision' },
  coverage: { vi: 'phạm vi đã thực hiện', en: 'coverage' },
  use: { vi: 'mức sử dụng', en: 'use' },
  value: { vi: 'mức đạt được', en: 'level reached' },
  route: { vi: 'đường kết nối', en: 'route' },
  rule: { vi: 'yêu cầu', en: 'requirement' },
};

/** What side of its subject a gap is about, in words. */
export function facetText(gap: Gap): Text {
  const [kind = '', field = ''] = gap.facet.split(':');
  if (kind !== 'field') return FACET[kind] ?? { vi: gap.facet, en: gap.facet };
  const title = fieldInfo(gap.subject.collection, field)?.title ?? { vi: field, en: field };
  return { vi: lowerFirst(title.vi), en: lowerFirst(title.en) };
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence begins with a capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `31/8/2018`, or `baseline (tháng 11/2026)` for a named state. */
export function momentText(moment: Moment): Text {
  const [vi, en] = [formatDate(moment.written, 'vi'), formatDate(moment.written, 'en')];
  return moment.name === undefined ? { vi, en } : { vi: `${moment.name} (${vi})`, en: `${moment.name} (${en})` };
}

/** A later fact with how late it came and how sure it is. */
export function laterText(fact: LaterFact): Text {
  const late: Text =
    fact.late === undefined
      ? { vi: '', en: '' }
      : fact.late === 0
        ? { vi: ', đúng hạn', en: ', in time' }
        : { vi: `, chậm ${formatNumber(fact.late, 'vi')} ngày`, en: `, ${formatNumber(fact.late, 'en')} days late` };
  const sure = confidenceText(fact.evidence);
  return { vi: fact.text.vi + late.vi + sure.vi, en: fact.text.en + late.en + sure.en };
}

/** Said only where it is less than stated. */
export function confidenceText(evidence: Evidence): Text {
  if (evidence.confidence === 'stated') return { vi: '', en: '' };
  return evidence.confidence === 'assumed'
    ? {
        vi: ' [giả định của người lập mô hình, chưa có nguồn xác nhận]',
        en: " [the modeller's assumption, no source confirms it]",
      }
    : { vi: ' [suy ra từ nguồn]', en: ' [derived from the source]' };
}

/** What the comparison is, in one line: the states, and what was known. */
export function comparison(from: Moment, to: Moment, knownAt: number): Text {
  const [a, b] = [momentText(from), momentText(to)];
  return {
    vi: `Hiện trạng ${a.vi} → kế hoạch đến ${b.vi} (theo những gì đã biết ngày ${formatDay(knownAt, 'vi')})`,
    en: `State of ${a.en} → plans for ${b.en} (by what was known on ${formatDay(knownAt, 'en')})`,
  };
}

/** A filled sign where something must be judged, a ring where something only changes: no colour is needed. */
export function sign(gap: Gap): string {
  if (gap.verdict === 'not-met') return '●';
  return gap.verdict === 'not-enough-basis' ? '◐' : '○';
}
