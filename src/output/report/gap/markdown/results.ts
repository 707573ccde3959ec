/** Question 1: what must be achieved. */
import type { NormLine } from '../../../../analysis/gap/norms.ts';
import type { RequirementLine } from '../../../../analysis/gap/report.ts';
import { VERDICTS, type Verdict } from '../../../../core/verdict.ts';
import { confidenceText, daysLateText, dueText } from '../words.ts';
import { code, type Page, table } from './page.ts';

export function results(page: Page): string[] {
  const { requirements } = page.report;
  const title = `## 1. ${page.t('Cần đạt kết quả gì?', 'What must be achieved?')}`;
  const none = page.t('Mô hình chưa có yêu cầu nào tại thời điểm này.', 'The model holds no requirement at this date.');
  if (requirements.length === 0) return [title, '', none, '', ...norms(page)];
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
  return [title, '', ...lines, ...norms(page)];
}

/** The norms of the framework: how many elements each judges how; what falls short stands in section 4. */
function norms(page: Page): string[] {
  const { norms } = page.report;
  if (norms.length === 0) return [];
  const count = (line: NormLine, verdict: Verdict) => (line.counts[verdict] === 0 ? '' : page.n(line.counts[verdict]));
  const head = [
    page.t('Quy định của khung kiến trúc', 'Norm of the framework'),
    page.t('Căn cứ', 'Basis'),
    page.t('Xét ở', 'Judged in'),
    ...(['not-met', 'not-enough-basis', 'met', 'not-applicable'] as const).map((one) => page.say(VERDICTS[one])),
    page.t('Khoảng cách', 'Gap'),
  ];
  const rows = norms.map((line) => [
    `${line.norm.number} ${page.say(line.norm.title)}`,
    page.basis(line.norm.basis),
    line.norm.when === 'present' ? page.t('hiện trạng', 'now') : page.t('trạng thái sau', 'the later state'),
    ...(['not-met', 'not-enough-basis', 'met', 'not-applicable'] as const).map((one) => count(line, one)),
    page.keys(line.keys.slice(0, LISTED)) +
      (line.keys.length > LISTED
        ? page.t(
            ` và ${page.n(line.keys.length - LISTED)} khoảng cách khác`,
            ` and ${page.n(line.keys.length - LISTED)} more`,
          )
        : ''),
  ]);
  return [...table(head, rows), ''];
}

const LISTED = 10;

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
