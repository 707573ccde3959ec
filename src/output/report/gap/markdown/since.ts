/** Plans that facts have answered: before the first day, and since. */
import type { ClosedPlan } from '../../../../analysis/gap/later.ts';
import { closedText } from '../words.ts';
import { code, type Page } from './page.ts';

export function since(page: Page): string[] {
  const { closed } = page.report;
  const [before, later] = [closed.filter((plan) => !plan.since), closed.filter((plan) => plan.since)];
  const lines: string[] = [];
  if (before.length > 0) {
    lines.push(
      `## ${page.t('Kế hoạch đã có kết quả', 'Plans that were carried out')}`,
      '',
      ...before.map((plan) => item(page, plan)),
      '',
    );
  }
  if (later.length > 0) {
    const title = page.t('Điều đã biết sau đó', 'What became known since');
    const note = page.t(
      'Không thay cho kết luận ở trên: khi so sánh, những điều này chưa biết.',
      'This changes nothing above: at the date of the comparison it was not known.',
    );
    lines.push(`## ${title}`, '', note, '', ...later.map((plan) => item(page, plan)), '');
  }
  return lines;
}

function item(page: Page, plan: ClosedPlan): string {
  const { sources } = plan.fact.evidence;
  const behind = `(${page.sources(sources)}; ${page.where(plan.fact.evidence)})`;
  return `- ${page.name(plan.element)} ${code(plan.key)}: ${page.say(closedText(plan))} ${behind}`;
}
