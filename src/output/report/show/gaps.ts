/** The gaps of one element, in few words each. */
import type { Gap } from '../../../analysis/gap/gap.ts';
import { say, type Text, upperFirst } from '../../../core/text.ts';
import { gapDueText, momentText, planWithTasks, sign, verdictText } from '../gap/words.ts';
import { join } from './fields.ts';
import type { ElementGaps } from './reporter.ts';
import type { Sheet } from './sheet.ts';

export function gapLines(sheet: Sheet): string[] {
  const { gaps } = sheet.report;
  if (!gaps) return [];
  const [from, to] = [momentText(gaps.from), momentText(gaps.to)];
  const title: Text = { vi: `Khoảng cách, ${from.vi} → ${to.vi}`, en: `Gaps, ${from.en} → ${to.en}` };
  const unsure: Text = { vi: 'Mô hình còn lỗi: có thể chưa đủ.', en: 'The model has errors: there may be more.' };
  const none: Text = { vi: 'Không có.', en: 'None.' };
  return sheet.section(title, [
    ...(gaps.gaps.length === 0 ? [`  ${sheet.t(none)}`] : gaps.gaps.flatMap((gap) => oneGap(sheet, gap, gaps))),
    ...(gaps.incomplete ? [`  ${sheet.t(unsure)}`] : []),
  ]);
}

function oneGap(sheet: Sheet, gap: Gap, { reasonTitle }: ElementGaps): string[] {
  const { language } = sheet.options;
  const due = gapDueText(gap);
  const reasons = gap.reasons.map((id) => sheet.t(reasonTitle(id, gap))).join(', ');
  const wanted = [gap.to.text, ...(due ? [due] : [])].map((text) => say(text, language)).join('; ');
  const now = say(gap.from.text, language);
  return [
    ...sheet.plain([
      `${sign(gap)} ${join([gap.key, reasons, sheet.t(verdictText(gap)), planWithTasks(gap, language)])}`,
    ]),
    ...sheet.plain([upperFirst(wanted === '' ? now : `${now} → ${wanted}`)]).map((line) => `  ${line}`),
  ];
}
