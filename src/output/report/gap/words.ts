/** The words of the gap report, in both languages. Official words where the draft guidance of 13/9/2026 has them. */
import type { Demand, Evidence, Gap, LaterFact, PlanState, TaskCheck } from '../../../analysis/gap/gap.ts';
import type { ClosedPlan } from '../../../analysis/gap/later.ts';
import type { Moment } from '../../../analysis/gap/report.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import { formatNumber, type Language, say, type Text } from '../../../core/text.ts';
import { VERDICTS, type Verdict } from '../../../core/verdict.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';

export const PLAN: Readonly<Record<PlanState, Text>> = {
  lapsed: { vi: 'kế hoạch đã quá hạn, chưa rõ kết quả', en: 'the plan has lapsed, its outcome is not known' },
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
  const open = tasks.filter((task) => task.open);
  if (gap.plan === 'late') return lateText([...tasks, ...gap.related].filter((task) => task.late));
  if (gap.plan !== 'incomplete') return PLAN[gap.plan];
  if (gap.covers.length === 0) {
    return {
      vi: 'có nhiệm vụ liên quan, chưa gắn với khoảng cách này',
      en: 'a task about it, not yet linked to this gap',
    };
  }
  if (tasks.length === 0) return { vi: 'đã ghi nhận, chưa có nhiệm vụ', en: 'declared, no task' };
  if (open.length === 0)
    return { vi: 'nhiệm vụ đã kết thúc mà khoảng cách vẫn còn', en: 'the task is over, the gap is not' };
  const missing = missingIn(open);
  if (missing === undefined) return { vi: 'một phần chưa có nhiệm vụ', en: 'part of it has no task' };
  return { vi: `có nhiệm vụ, thiếu ${missing.vi}`, en: `a task without ${missing.en}` };
}

/** What tasks lack to be a plan: "đơn vị chủ trì, thời hạn". */
export function missingIn(tasks: readonly TaskCheck[]): Text | undefined {
  const missing = [...new Set(tasks.flatMap((task) => task.missing))];
  if (missing.length === 0) return undefined;
  return {
    vi: missing.map((item) => MISSING[item].vi).join(', '),
    en: missing.map((item) => MISSING[item].en).join(', '),
  };
}

/** A deadline that is past says that it is late only where the task's status is known. */
function lateText(late: readonly TaskCheck[]): Text {
  return late.some((task) => task.confirmed)
    ? PLAN.late
    : { vi: 'nhiệm vụ đã quá hạn, chưa rõ kết quả', en: 'the deadline is past, the outcome is not known' };
}

/** Codes or ids of the tasks that are to close the gap: `NV-1`. */
export function taskNames(gap: Gap): string[] {
  const tasks = [...gap.covers.flatMap((cover) => cover.tasks), ...gap.related];
  return [...new Set(tasks.map(({ task }) => task.code ?? task.id))];
}

/** Declared gaps and tasks, and how far they are a plan: `ND-1, NV-1: có nhiệm vụ, thiếu thời hạn`. */
export function planWithTasks(gap: Gap, language: Language): string {
  const declared = gap.covers.map((cover) => cover.gap.code ?? cover.gap.id);
  const names = [...new Set([...declared, ...taskNames(gap)])].join(', ');
  return `${names === '' ? '' : `${names}: `}${say(planText(gap), language)}`;
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
  if (field === 'owner' && gap.subject.collection === 'requirements') return RESPONSIBLE_BODY;
  const title = fieldInfo(gap.subject.collection, field)?.title ?? { vi: field, en: field };
  return { vi: lowerFirst(title.vi), en: lowerFirst(title.en) };
}

/** What the owner of a requirement is called. */
const RESPONSIBLE_BODY: Text = { vi: 'đơn vị chịu trách nhiệm', en: 'responsible body' };

/** `chưa đến hạn, còn 66 ngày`; `đã quá hạn 17 ngày`. Of what is met there is nothing to wait for. */
export function dueText(inDays: number): Text {
  const [vi, en] = [formatNumber(Math.abs(inDays), 'vi'), formatNumber(Math.abs(inDays), 'en')];
  if (inDays < 0) return { vi: `đã quá hạn ${vi} ngày`, en: `${en} days overdue` };
  if (inDays === 0) return { vi: 'đến hạn', en: 'due' };
  return { vi: `chưa đến hạn, còn ${vi} ngày`, en: `not due yet, ${en} days to go` };
}

/**
 * The legal days of what is demanded and not met, whatever a plan says: `đã quá hạn 17 ngày so với 29/1/2027 (QĐ …)`;
 * `hạn theo yêu cầu: 29/1/2027 (QĐ …), chưa đến hạn, còn 66 ngày`, without the day where the gap itself says it.
 */
export function deadlineTexts(gap: Gap, documents: (demand: Demand) => string): Text[] {
  return gap.demands.flatMap((demand) => {
    const { due } = demand;
    if (!due) return [];
    const said = dueText(due.inDays);
    const [vi, en] = [formatDate(due.written, 'vi'), formatDate(due.written, 'en')];
    const named = documents(demand);
    const by = named === '' ? '' : ` (${named})`;
    if (due.inDays < 0) return [{ vi: `${said.vi} so với ${vi}${by}`, en: `${said.en} against ${en}${by}` }];
    if (gap.to.text.vi.includes(`hạn ${vi}`)) return [said];
    return [{ vi: `hạn theo yêu cầu: ${vi}${by}, ${said.vi}`, en: `demanded by ${en}${by}, ${said.en}` }];
  });
}

/** In few words how the most pressing of the demanded days stands; nothing where the gap says so already. */
export function gapDueText({ demands, to }: Gap): Text | undefined {
  const days = demands.flatMap(({ due }) => (due ? [due.inDays] : []));
  if (days.length === 0) return undefined;
  const said = dueText(Math.min(...days));
  return to.text.vi.includes(said.vi) ? undefined : said;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence begins with a capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `31/8/2018`, or `tháng 11/2026 (baseline)` for a named state. */
export function momentText(moment: Moment): Text {
  const [vi, en] = [formatDate(moment.written, 'vi'), formatDate(moment.written, 'en')];
  return moment.name === undefined ? { vi, en } : { vi: `${vi} (${moment.name})`, en: `${en} (${moment.name})` };
}

/** A later fact with how late it came and how sure it is. */
export function laterText(fact: LaterFact): Text {
  const late: Text =
    fact.late === undefined
      ? { vi: '', en: '' }
      : fact.late === 0
        ? { vi: ', đúng hạn', en: ', in time' }
        : daysLateText(fact.late);
  const sure = confidenceText(fact.evidence);
  return { vi: fact.text.vi + late.vi + sure.vi, en: fact.text.en + late.en + sure.en };
}

/** `, chậm 980 ngày` */
export function daysLateText(days: number): Text {
  return { vi: `, chậm ${formatNumber(days, 'vi')} ngày`, en: `, ${formatNumber(days, 'en')} days late` };
}

/** Said only where it is less than stated. */
export function confidenceText({ confidence }: Pick<Evidence, 'confidence'>): Text {
  if (confidence === 'stated') return { vi: '', en: '' };
  return confidence === 'assumed'
    ? {
        vi: ' [giả định của người lập mô hình, chưa có nguồn xác nhận]',
        en: " [the modeller's assumption, no source confirms it]",
      }
    : { vi: ' [suy ra từ nguồn]', en: ' [derived from the source]' };
}

/** What was planned, and the fact that answered it. */
export function closedText(plan: ClosedPlan): Text {
  const [vi, en] = [formatDate(plan.planned, 'vi'), formatDate(plan.planned, 'en')];
  const fact = laterText(plan.fact);
  return {
    vi: `kế hoạch: ${plan.wanted.vi} (hạn ${vi}); thực tế: ${fact.vi}${plan.exceeded ? ', vượt kế hoạch' : ''}`,
    en: `planned: ${plan.wanted.en} (by ${en}); in fact: ${fact.en}${plan.exceeded ? ', beyond the plan' : ''}`,
  };
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
  return SIGNS[gap.verdict ?? 'none'].sign;
}

export const SIGNS: Record<Verdict | 'none', { readonly sign: string; readonly text: Text }> = {
  'not-met': { sign: '●', text: { vi: 'chưa đáp ứng', en: 'not met' } },
  'not-enough-basis': { sign: '◐', text: { vi: 'chưa đủ cơ sở đánh giá', en: 'not enough basis to assess' } },
  met: { sign: '△', text: { vi: 'đáp ứng, đang xấu đi', en: 'met, getting worse' } },
  'not-applicable': { sign: '–', text: { vi: 'không áp dụng', en: 'not applicable' } },
  none: { sign: '○', text: { vi: 'chuyển đổi theo kế hoạch', en: 'transition by plan' } },
};

/** The signs that occur, each with its meaning. */
export function legend(gaps: readonly Gap[], between = '   '): Text {
  const used = new Set(gaps.map((gap) => gap.verdict ?? 'none'));
  const signs = (Object.keys(SIGNS) as (Verdict | 'none')[]).filter((key) => used.has(key)).map((key) => SIGNS[key]);
  return {
    vi: signs.map(({ sign, text }) => `${sign} ${text.vi}`).join(between),
    en: signs.map(({ sign, text }) => `${sign} ${text.en}`).join(between),
  };
}

/** What a verdict is called in the table of gaps; of none, that it only changes. */
export function verdictText(gap: Gap): Text {
  return gap.verdict ? VERDICTS[gap.verdict] : SIGNS.none.text;
}
