/** Question 1: what must be achieved. */
import type { RequirementLine } from '../../../../analysis/gap/report.ts';
import { confidenceText, VERDICT } from '../words.ts';
import { code, type Page, table } from './page.ts';

export function results(page: Page): string[] {
  const { requirements } = page.report;
  const title = `## 1. ${page.t('Cần đạt kết quả gì?', 'What must be achieved?')}`;
  const none = page.t('Mô hình chưa có yêu cầu nào tại thời điểm này.', 'The model holds no requirement at this date.');
  if (requirements.length === 0) return [title, '', none, ''];
  const head = [
    page.t('Yêu cầu', 'Requirement'),
    page.t('Văn bản', 'Document'),
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
  const notDue = page.t('Chưa đến hạn, đã có kế hoạch', 'Not due yet, planned');
  const verdict = line.notDue || !line.verdict ? notDue : page.say(VERDICT[line.verdict]);
  return [
    `${page.name(line.requirement)} ${code(line.requirement.id)}`,
    [...new Set(line.documents)].map((document) => page.document(document.id)).join('; '),
    line.due === undefined ? page.t('chưa nêu', 'not stated') : page.date(line.due),
    verdict + page.say(confidenceText(line)),
    page.keys(line.keys),
  ];
}
