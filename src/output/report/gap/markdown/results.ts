/** Question 1: what must be achieved. */
import type { RequirementLine } from '../../../../analysis/gap/report.ts';
import { VERDICTS } from '../../../../core/verdict.ts';
import { confidenceText, daysLateText, dueText } from '../words.ts';
import { code, type Page, table } from './page.ts';

export function results(page: Page): string[] {
  const { requirements } = page.report;
  const title = `## 1. ${page.t('Cần đạt kết quả gì?', 'What must be achieved?')}`;
  const none = page.t('Mô hình chưa có yêu cầu nào tại thời điểm này.', 'The model holds no requirement at this date.');
  if (requirements.length === 0) return [title, '', none, ''];
  const head = [
    page.t('Yêu cầu', 'Requirement'),
    page.t('Văn bản', 'Document'),
    page.t('Đơn vị chịu trách nhiệm', 'Responsible body'),
    page.t('Thời hạn', 'Due'),
    page.t('Kết luận', 'Result'),
    page.t('Khoảng cách', 'Gap'),
  ];
  const [demands, proposals] = [
    requirements.filter((line) => !line.proposal),
    requirements.filter((line) => line.proposal),
  ];
  const lines =
    demands.length === 0
      ? []
      : [
          ...table(
            head,
            demands.map((line) => row(page, line)),
          ),
          '',
        ];
  if (proposals.length > 0) {
    const names = proposals.map((line) => `${page.name(line.requirement)} ${code(line.requirement.id)}`).join('; ');
    const heading = page.t('Mới là đề xuất, chưa phải yêu cầu', 'Proposals, which demand nothing yet');
    lines.push(`${heading} (${page.n(proposals.length)}): ${names}.`, '');
  }
  return [title, '', ...lines];
}

function row(page: Page, line: RequirementLine): string[] {
  const notDue = page.t('Đã có kế hoạch đáp ứng kịp', 'Planned in time');
  const verdict = line.notDue || !line.verdict ? notDue : page.say(VERDICTS[line.verdict]);
  return [
    `${page.name(line.requirement)} ${code(line.requirement.id)}`,
    [...new Set(line.documents)].map((document) => page.document(document.id)).join('; '),
    line.owner ? page.name(line.owner) : page.t('chưa nêu', 'not stated'),
    line.due === undefined ? page.t('chưa nêu', 'not stated') : page.date(line.due),
    verdict + timing(page, line) + page.say(confidenceText(line)),
    page.keys(line.keys),
  ];
}

/** Of what is met, how late; of what is not, how long there is still, or how long it is overdue. */
function timing(page: Page, { verdict, late, dueIn, notDue }: RequirementLine): string {
  if (late !== undefined) return page.say(daysLateText(late));
  if (dueIn === undefined || (!notDue && verdict !== 'not-met' && verdict !== 'not-enough-basis')) return '';
  return `; ${page.say(dueText(dueIn))}`;
}
