/** The words of the gap report, in both languages. Official words where the draft guidance of 13/9/2026 has them. */
import type { Deadline, Demand, Evidence, Gap, LaterFact, PlanState, TaskCheck } from '../../../analysis/gap/gap.ts';
import type { ClosedPlan } from '../../../analysis/gap/later.ts';
import type { Moment } from '../../../analysis/gap/report.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import type { Basis } from '../../../core/findings.ts';
import { formatNumber, type Language, lowerFirst, say, type Text } from '../../../core/text.ts';
import { VERDICTS, type Verdict } from '../../../core/verdict.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';

export const PLAN: Readonly<Record<PlanState, Text>> = {
  excepted: { vi: 'ngoại lệ đã được chấp nhận', en: 'an exception was accepted' },
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

/** A plan state in few words, of whichever gap. */
export function planStateText(state: PlanState): Text {
  return PLAN[state];
}

/** Where a gap stands in people's plans, with what its tasks lack. */
export function planText(gap: Gap): Text {
  const tasks = gap.covers.flatMap((cover) => cover.tasks);
  const open = tasks.filter((task) => task.open);
  if (gap.exception) return exceptionText(gap.exception);
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

/** `ngoại lệ NL-1 đến 31/12/2027; chịu trách nhiệm: Sở A; biện pháp kiểm soát: …`: what is not said, as that. */
function exceptionText({ exception, owner, until, controls }: NonNullable<Gap['exception']>): Text {
  const name = exception.code ?? exception.id;
  const none = { vi: 'chưa nêu', en: 'not stated' };
  const by = owner ? { vi: owner.name, en: owner.name } : none;
  const day =
    until === undefined
      ? { vi: ', chưa nêu thời hạn', en: ', no last day stated' }
      : { vi: ` đến ${formatDate(until, 'vi')}`, en: ` until ${formatDate(until, 'en')}` };
  const meanwhile = controls ?? none;
  return {
    vi: `ngoại lệ ${name}${day.vi}; chịu trách nhiệm: ${by.vi}; biện pháp kiểm soát: ${meanwhile.vi}`,
    en: `exception ${name}${day.en}; responsible: ${by.en}; controls: ${meanwhile.en}`,
  };
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
  const title = fieldInfo(gap.subject.collection, field)?.title ?? { vi: field, en: field };
  return { vi: lowerFirst(title.vi), en: lowerFirst(title.en) };
}

/**
 * `chưa đến hạn, còn 66 ngày tính từ 24/11/2026`; `đã quá hạn 17 ngày tính đến 15/2/2027`. Of what is met there is
 * nothing to wait for.
 */
export function dueText({ inDays, counted }: Pick<Deadline, 'inDays' | 'counted'>): Text {
  const day = { vi: formatDay(counted, 'vi'), en: formatDay(counted, 'en') };
  const [vi, en] = [formatNumber(Math.abs(inDays), 'vi'), formatNumber(Math.abs(inDays), 'en')];
  if (inDays < 0) return { vi: `đã quá hạn ${vi} ngày tính đến ${day.vi}`, en: `${en} days overdue on ${day.en}` };
  if (inDays === 0) return { vi: `đến hạn ngày ${day.vi}`, en: `due on ${day.en}` };
  return { vi: `chưa đến hạn, còn ${vi} ngày tính từ ${day.vi}`, en: `not due yet, ${en} days to go from ${day.en}` };
}

/**
 * The legal days of what is demanded and not met, whatever a plan says: `đã quá hạn 17 ngày tính đến 15/2/2027, hạn 29/1/2027 (QĐ …)`;
 * `hạn theo yêu cầu: 29/1/2027 (QĐ …), chưa đến hạn, còn 66 ngày tính từ 24/11/2026`, without the day where the gap itself says it.
 */
export function deadlineTexts(gap: Gap, documents: (demand: Demand) => string): Text[] {
  return gap.demands.flatMap((demand) => {
    const { due } = demand;
    if (!due) return [];
    const said = dueText(due);
    const [vi, en] = [formatDate(due.written, 'vi'), formatDate(due.written, 'en')];
    const named = documents(demand);
    const by = named === '' ? '' : ` (${named})`;
    if (due.inDays < 0) return [{ vi: `${said.vi}, hạn ${vi}${by}`, en: `${said.en}, demanded by ${en}${by}` }];
    if (gap.to.text.vi.includes(`hạn ${vi}`)) return [said];
    return [{ vi: `hạn theo yêu cầu: ${vi}${by}, ${said.vi}`, en: `demanded by ${en}${by}, ${said.en}` }];
  });
}

/** In few words how the most pressing of the demanded days stands; nothing where the gap says so already. */
export function gapDueText({ demands, to }: Gap): Text | undefined {
  const first = demands.flatMap(({ due }) => due ?? []).sort((a, b) => a.inDays - b.inDays)[0];
  if (!first) return undefined;
  const said = dueText(first);
  // The gap may say the number of days; from which day they count, the page says elsewhere.
  const days = said.vi.replace(/ tính (?:đến|từ) .*$/, '');
  return to.text.vi.includes(days) ? undefined : said;
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

const CERTAINTY: Readonly<Record<Basis['certainty'], Text | undefined>> = {
  primary: undefined,
  draft: { vi: 'dự thảo', en: 'draft' },
  secondary: { vi: 'theo nguồn thứ cấp', en: 'by a secondary source' },
  inferred: { vi: 'suy ra từ văn bản', en: 'inferred from the text' },
  design: { vi: 'quy ước của mô hình', en: 'a convention of the model' },
};

/** `Nghị định 331/2026/NĐ-CP, Điều 8 (theo nguồn thứ cấp)`: how sure it is, where it is less than the text in force. */
export function basisText({ document, at, certainty }: Basis): Text {
  const place = at === undefined ? document : `${document}, ${at}`;
  const sure = CERTAINTY[certainty];
  return sure ? { vi: `${place} (${sure.vi})`, en: `${place} (${sure.en})` } : { vi: place, en: place };
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
  const signs = SIGN_ORDER.filter((key) => used.has(key)).map((key) => SIGNS[key]);
  return {
    vi: signs.map(({ sign, text }) => `${sign} ${text.vi}`).join(between),
    en: signs.map(({ sign, text }) => `${sign} ${text.en}`).join(between),
  };
}

const SIGN_ORDER = Object.keys(SIGNS) as (Verdict | 'none')[];

/** Each sign with what it means and how many gaps have it: `● 1 chưa đáp ứng`. Only those that occur. */
export function signCounts(gaps: readonly Gap[]): Text[] {
  return SIGN_ORDER.flatMap((key) => {
    const count = gaps.filter((gap) => (gap.verdict ?? 'none') === key).length;
    if (count === 0) return [];
    const { sign, text } = SIGNS[key];
    return [
      { vi: `${sign} ${formatNumber(count, 'vi')} ${text.vi}`, en: `${sign} ${formatNumber(count, 'en')} ${text.en}` },
    ];
  });
}

/** What a verdict is called in the table of gaps; of none, that it only changes. */
export function verdictText(gap: Gap): Text {
  return gap.verdict ? VERDICTS[gap.verdict] : SIGNS.none.text;
}
