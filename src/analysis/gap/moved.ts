/** A plan that was announced again for another day: how far it moved. */
import { formatDay } from '../../core/dates.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import type { PlanOutcome } from '../../model/plans.ts';

/** `, lùi 547 ngày so với kế hoạch đầu tiên (31/12/2018)`; nothing where the plan was not moved. */
export function sayMoved(outcomes: readonly PlanOutcome[], now: PlanOutcome, field = now.field): Text {
  const first = outcomes.find((o) => o.field === field && o.status === 'moved' && o.by === now.plan);
  const days = first?.days ?? 0;
  if (!first || days === 0) return { vi: '', en: '' };
  const [vi, en] = [formatNumber(Math.abs(days), 'vi'), formatNumber(Math.abs(days), 'en')];
  const [dayVi, dayEn] = [formatDay(first.plan.day, 'vi'), formatDay(first.plan.day, 'en')];
  return days > 0
    ? { vi: `, lùi ${vi} ngày so với kế hoạch đầu tiên (${dayVi})`, en: `, ${en} days after the first plan (${dayEn})` }
    : {
        vi: `, sớm hơn ${vi} ngày so với kế hoạch đầu tiên (${dayVi})`,
        en: `, ${en} days before the first plan (${dayEn})`,
      };
}
