/** The one table of conditions for `--fail-on`, for all commands. */
import type { Gap } from '../../analysis/gap/gap.ts';
import type { Severity } from '../../core/findings.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import { UsageError } from './exit.ts';
import { notAmong } from './meant.ts';

export type FindingCondition = Severity | 'never';

export const FINDING_CONDITIONS: Readonly<Record<FindingCondition, Text>> = {
  error: { vi: 'có lỗi (mặc định)', en: 'an error (default)' },
  warning: { vi: 'có lỗi hoặc cảnh báo', en: 'an error or a warning' },
  info: { vi: 'có bất kỳ phát hiện nào', en: 'any finding' },
  never: { vi: 'không bao giờ', en: 'never' },
};

export type GapCondition =
  | 'gap'
  | 'not-met'
  | 'not-enough-basis'
  | 'unplanned'
  | 'incomplete'
  | 'late'
  | 'lapsed'
  | 'never';

export const GAP_CONDITIONS: Readonly<
  Record<GapCondition, { readonly text: Text; readonly test: (gap: Gap) => boolean }>
> = {
  gap: { text: { vi: 'có khoảng cách', en: 'any gap' }, test: () => true },
  'not-met': {
    text: { vi: 'có kết luận Chưa đáp ứng', en: 'a result of Not met' },
    test: (gap) => gap.verdict === 'not-met',
  },
  'not-enough-basis': {
    text: { vi: 'có kết luận Chưa đủ cơ sở đánh giá', en: 'a result of Not enough basis' },
    test: (gap) => gap.verdict === 'not-enough-basis',
  },
  unplanned: {
    text: { vi: 'có khoảng cách chưa có nhiệm vụ', en: 'a gap without a task' },
    test: (gap) => gap.plan === 'unplanned',
  },
  incomplete: {
    text: { vi: 'có nhiệm vụ chưa đầy đủ', en: 'a gap whose tasks are incomplete' },
    test: (gap) => gap.plan === 'incomplete',
  },
  late: { text: { vi: 'có nhiệm vụ chậm', en: 'a late task' }, test: (gap) => gap.plan === 'late' },
  lapsed: { text: { vi: 'có kế hoạch đã quá hạn', en: 'a lapsed plan' }, test: (gap) => gap.plan === 'lapsed' },
  never: { text: { vi: 'không bao giờ (mặc định)', en: 'never (default)' }, test: () => false },
};

export type ConformCondition = 'not-met' | 'not-enough-basis' | 'never';

/** Of norms, and of the items of the checklist. What is waived does not count. */
export const CONFORM_CONDITIONS: Readonly<
  Record<ConformCondition, { readonly text: Text; readonly verdict?: Verdict }>
> = {
  'not-met': { text: GAP_CONDITIONS['not-met'].text, verdict: 'not-met' },
  'not-enough-basis': { text: GAP_CONDITIONS['not-enough-basis'].text, verdict: 'not-enough-basis' },
  never: { text: GAP_CONDITIONS.never.text },
};

/** `unplanned,late` as a list of conditions. Throws `UsageError` naming the nearest word. */
export function parseConditions<C extends string>(
  asked: readonly string[] | undefined,
  known: Readonly<Record<C, unknown>>,
  usual: C,
): C[] {
  if (asked === undefined) return [usual];
  const words = asked.map((word) => word.trim()).filter((word) => word !== '');
  const names = Object.keys(known);
  const all: Text = { vi: 'Các điều kiện', en: 'Conditions' };
  const unknown = words.find((word) => !Object.hasOwn(known, word));
  if (unknown !== undefined) {
    throw notAmong(unknown, names, { vi: '--fail-on không có điều kiện', en: '--fail-on has no condition' }, all);
  }
  if (words.length === 0) {
    throw new UsageError({
      vi: `--fail-on cần một điều kiện. ${all.vi}: ${names.join(', ')}.`,
      en: `--fail-on needs a condition. ${all.en}: ${names.join(', ')}.`,
    });
  }
  return words as C[];
}
