import type { Text } from '../../../core/text.ts';
import type { PlanStatus } from '../../../model/plans.ts';

/** What became of a plan, in a word. */
export const PLAN_STATUS: Record<PlanStatus, Text> = {
  pending: { vi: 'chưa đến hạn', en: 'pending' },
  lapsed: { vi: 'đã quá hạn, chưa có gì cho thấy đã thực hiện', en: 'lapsed: nothing shows that it was carried out' },
  moved: { vi: 'đã dời', en: 'moved' },
  revised: { vi: 'đã thay bằng kế hoạch khác', en: 'replaced by another plan' },
  closed: { vi: 'đã thực hiện', en: 'carried out' },
  exceeded: { vi: 'đã vượt', en: 'exceeded' },
  contradicted: { vi: 'trái với thực tế ghi nhận sau đó', en: 'contradicted by a later fact' },
};
