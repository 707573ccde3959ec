/** The words of the plan, of the series and of what was asked for, in both languages. */
import type { ClosingKind } from '../../../analysis/gap/closing.ts';
import type { Plan } from '../../../analysis/gap/plan.ts';
import type { GroupBy, Narrowed, TaskLine } from '../../../analysis/gap/report.ts';
import type { Opening } from '../../../analysis/gap/series.ts';
import type { Need } from '../../../analysis/gap/task-needs.ts';
import type { ImpossibleOrder } from '../../../analysis/gap/task-order.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import type { Element } from '../../../model/element.ts';

export const NEED_TEXT: Record<Need, Text> = {
  tasks: { vi: 'nhiệm vụ', en: 'task' },
  decision: { vi: 'phương án', en: 'decision' },
  result: { vi: 'kết quả cần đạt', en: 'result' },
  lead: { vi: 'đơn vị chủ trì', en: 'lead' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  priority: { vi: 'mức ưu tiên', en: 'priority' },
  resources: { vi: 'nguồn lực', en: 'resources' },
  verification: { vi: 'tiêu chí kiểm chứng', en: 'criterion' },
  source: { vi: 'nguồn, minh chứng', en: 'source' },
  evidence: { vi: 'minh chứng đã kiểm chứng', en: 'evidence of verification' },
  'same-task-twice': { vi: 'nêu trùng một nhiệm vụ', en: 'names one task twice' },
};

export const CLOSING_TEXT: Record<ClosingKind, Text> = {
  fact: { vi: 'thực tế đã có kết quả', en: 'a fact closed it' },
  met: { vi: 'đã đáp ứng yêu cầu', en: 'the requirement is met' },
  decided: { vi: 'đã có phương án', en: 'a decision is stated' },
  plan: { vi: 'hết nếu kế hoạch được thực hiện', en: 'closed if the plan is kept' },
  ended: { vi: 'đối tượng đã kết thúc', en: 'the element has ended' },
  withdrawn: { vi: 'yêu cầu không còn', en: 'the requirement is gone' },
  replanned: { vi: 'kế hoạch đã thay đổi', en: 'the plan has changed' },
  unrelated: { vi: 'không còn thuộc diện xem xét', en: 'not asked any more: not ours, or asked of its group' },
  aged: { vi: 'thông tin đã cũ, chưa xác nhận lại', en: 'information too old, not confirmed' },
  gone: { vi: 'không còn tính ra từ mô hình, chưa rõ vì sao', en: 'no longer follows, the model does not say why' },
};

export const OPENING_TEXT: Record<Opening, Text> = {
  first: { vi: 'có từ đầu', en: 'there at first' },
  demanded: { vi: 'có yêu cầu mới', en: 'a new requirement' },
  planned: { vi: 'có kế hoạch mới', en: 'a new plan' },
  appeared: { vi: 'đối tượng mới được ghi nhận', en: 'a new element' },
  lapsed: { vi: 'kế hoạch đã quá hạn', en: 'a plan has lapsed' },
  aged: { vi: 'thông tin đã cũ', en: 'information too old' },
  changed: { vi: 'thực tế thay đổi', en: 'facts have changed' },
  again: { vi: 'xuất hiện lại', en: 'there again' },
};

export const GROUP_TEXT: Record<GroupBy, Text> = {
  layer: { vi: 'lớp', en: 'layer' },
  owner: { vi: 'đơn vị phụ trách', en: 'responsible body' },
  reason: { vi: 'lý do', en: 'reason' },
  plan: { vi: 'tình trạng kế hoạch', en: 'plan state' },
};

/** What a task is called in few words: its code, else its id. */
export function taskName({ code, id }: Pick<Element, 'code' | 'id'>): string {
  return code ?? id;
}

/** `NV-2 hạn 30/6/2027, phải chờ NV-1 đến 31/12/2027: sớm hơn 184 ngày`, of a report that lists both. */
export function impossibleText(order: ImpossibleOrder, deadlines: ReadonlyMap<Element, string>): Text {
  const [task, before] = [taskName(order.task), taskName(order.waitsFor)];
  if (order.why === 'stopped') {
    return {
      vi: `${task} phải chờ ${before}, mà ${before} đã dừng`,
      en: `${task} waits for ${before}, which was stopped`,
    };
  }
  const by = (one: Element, language: 'vi' | 'en') => formatDate(deadlines.get(one) ?? '', language);
  const names = order.through.map(taskName).join(', ');
  const [viaVi, viaEn] = names === '' ? ['', ''] : [` (qua ${names})`, ` (through ${names})`];
  const days = order.days ?? 0;
  return {
    vi: `${task} hạn ${by(order.task, 'vi')}, nhưng phải chờ ${before} đến ${by(order.waitsFor, 'vi')}${viaVi}: sớm hơn ${formatNumber(days, 'vi')} ngày`,
    en: `${task} is due ${by(order.task, 'en')}, yet waits for ${before}, due ${by(order.waitsFor, 'en')}${viaEn}: ${formatNumber(days, 'en')} days too early`,
  };
}

/** Deadlines as they were written, by task. */
export function deadlinesOf(tasks: readonly TaskLine[]): ReadonlyMap<Element, string> {
  return new Map(tasks.flatMap(({ check, deadline }) => (deadline === undefined ? [] : [[check.task, deadline]])));
}

/** The numbers that say how the tasks stand as a plan; of what is in order nothing. */
export function planCounts(plan: Plan, tasks: readonly TaskLine[]): Text[] {
  const ahead = tasks.filter(({ check }) => check.stage === 'ahead');
  const without = (field: 'lead' | 'deadline') => ahead.filter(({ check }) => check.missing.includes(field)).length;
  const end = plan.path.at(-1);
  const said: [number, string, string][] = [
    [plan.late.length, 'chậm hoặc quá hạn', 'late or overdue'],
    [without('lead'), 'chưa rõ chủ trì', 'without a lead'],
    [without('deadline'), 'chưa có thời hạn', 'without a deadline'],
    [plan.idle.length, 'không xử lý khoảng cách nào', 'that close no gap'],
    [plan.impossible.length, 'thứ tự không khả thi', 'impossible orders'],
    [plan.rings.length, 'vòng chờ lẫn nhau', 'rings of waiting'],
    [plan.stale.length, 'nội dung đã khai không còn khoảng cách', 'declared gaps with nothing left'],
  ];
  const counts = said
    .filter(([count]) => count > 0)
    .map(([count, vi, en]) => ({ vi: `${formatNumber(count, 'vi')} ${vi}`, en: `${formatNumber(count, 'en')} ${en}` }));
  const all = formatNumber(ahead.length, 'vi');
  return [
    { vi: `Nhiệm vụ: ${all} đang mở`, en: `Tasks: ${formatNumber(ahead.length, 'en')} open` },
    ...counts,
    ...(end?.deadline === undefined
      ? []
      : [
          {
            vi: `hạn cuối ${formatDay(end.deadline, 'vi')} (${taskName(end.task)})`,
            en: `last deadline ${formatDay(end.deadline, 'en')} (${taskName(end.task)})`,
          },
        ]),
  ];
}

/** `Chỉ gồm --owner so-khcn: 5 trong 29 khoảng cách; 24 khoảng cách khác không nêu ở đây` */
export function narrowedText({ asked, all, left }: Narrowed): Text {
  const words = asked.join(' ');
  const [shown, hidden] = [all - left.gaps, left.gaps];
  return {
    vi: `Chỉ gồm ${words}: ${formatNumber(shown, 'vi')} trong ${formatNumber(all, 'vi')} khoảng cách; ${formatNumber(hidden, 'vi')} khoảng cách khác không nêu ở đây`,
    en: `Only ${words}: ${formatNumber(shown, 'en')} of ${formatNumber(all, 'en')} gaps; the other ${formatNumber(hidden, 'en')} are left out`,
  };
}
