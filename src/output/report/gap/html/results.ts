/** Question 1: what must be achieved. */
import type { RequirementLine } from '../../../../analysis/gap/report.ts';
import { VERDICTS } from '../../../../core/verdict.ts';
import { confidenceText, daysLateText, dueText } from '../words.ts';
import { LOOKS, type Look } from './looks.ts';
import { code, type HtmlPage, list, mark, table } from './page.ts';

export function results(page: HtmlPage): string {
  const { requirements } = page.report;
  const title = page.t('Cần đạt kết quả gì?', 'What must be achieved?');
  const heading = `<h2>1. ${title}</h2>`;
  if (requirements.length === 0) {
    return `${heading}<p>${page.t('Mô hình chưa có yêu cầu nào tại thời điểm này.', 'The model holds no requirement at this date.')}</p>`;
  }
  const demands = requirements.filter((line) => !line.proposal);
  const proposals = requirements.filter((line) => line.proposal);
  const head = [
    page.t('Yêu cầu', 'Requirement'),
    page.t('Văn bản', 'Document'),
    page.t('Đơn vị chịu trách nhiệm', 'Responsible body'),
    page.t('Thời hạn', 'Due'),
    page.t('Kết luận', 'Result'),
    page.t('Khoảng cách', 'Gap'),
  ];
  const parts = [heading];
  if (demands.length > 0) {
    parts.push(
      table(
        title,
        head,
        demands.map((line) => row(page, line)),
        'wide',
      ),
    );
  }
  if (proposals.length > 0) {
    const names = proposals.map((line) => `${page.name(line.requirement)} ${code(line.requirement.id)}`);
    parts.push(
      `<h3>${page.t('Mới là đề xuất, chưa phải yêu cầu', 'Proposals, which demand nothing yet')} (${page.n(proposals.length)})</h3>`,
      list(names),
    );
  }
  return parts.join('\n');
}

function row(page: HtmlPage, line: RequirementLine): string[] {
  const notStated = page.t('chưa nêu', 'not stated');
  return [
    `${page.name(line.requirement)} ${code(line.requirement.id)}`,
    page.documents(line.documents.map(({ id }) => id)) || notStated,
    line.owner ? page.name(line.owner) : notStated,
    line.due === undefined ? notStated : page.date(line.due),
    verdict(page, line),
    page.keys(line.keys) || page.t('không có', 'none'),
  ];
}

function verdict(page: HtmlPage, line: RequirementLine): string {
  const planned = line.notDue || !line.verdict;
  const look = planned ? 'move' : lookOf(line.verdict);
  const words = planned
    ? page.t('Đã có kế hoạch đáp ứng kịp', 'Planned in time')
    : page.capital(VERDICTS[line.verdict ?? 'not-enough-basis']);
  return `${mark(look, LOOKS[look].sign)} ${words}${timing(page, line)}${page.say(confidenceText(line))}`;
}

function lookOf(verdict: RequirementLine['verdict']): Look {
  if (verdict === 'not-met') return 'bad';
  return verdict === 'not-enough-basis' ? 'open' : verdict === 'met' ? 'clear' : 'empty';
}

/** Of what is met, how late; of what is not, how long there is still, or how long it is overdue. */
function timing(page: HtmlPage, { verdict, late, dueIn, notDue }: RequirementLine): string {
  if (late !== undefined) return page.say(daysLateText(late));
  if (dueIn === undefined || (!notDue && verdict !== 'not-met' && verdict !== 'not-enough-basis')) return '';
  return `; ${page.say(dueText(dueIn))}`;
}
