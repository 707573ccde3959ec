/** Plans that facts have answered: before the first day, and since. */
import type { ClosedPlan } from '../../../../analysis/gap/later.ts';
import { closedText } from '../words.ts';
import { code, type HtmlPage, list } from './page.ts';

export function before(page: HtmlPage): string {
  const plans = page.report.closed.filter((plan) => !plan.since);
  if (plans.length === 0) return '';
  return `<h2>${page.t('Kế hoạch đã có kết quả', 'Plans that were carried out')}</h2>${items(page, plans)}`;
}

export function since(page: HtmlPage): string {
  const plans = page.report.closed.filter((plan) => plan.since);
  if (plans.length === 0) return '';
  const note = page.t(
    'Không thay cho kết luận ở trên: khi so sánh, những điều này chưa biết.',
    'This changes nothing above: at the date of the comparison it was not known.',
  );
  return `<h2>${page.t('Điều đã biết sau đó', 'What became known since')}</h2><p class="note">${note}</p>${items(page, plans)}`;
}

function items(page: HtmlPage, plans: readonly ClosedPlan[]): string {
  return list(
    plans.map((plan) => {
      const { sources } = plan.fact.evidence;
      const behind = `(${page.sources(sources)}; ${page.where(plan.fact.evidence)})`;
      return `${page.name(plan.element)} ${code(plan.key)}: ${page.say(closedText(plan))} ${behind}`;
    }),
  );
}
