/** What is compared, by what is known, from what sources; the numbers; what must be decided first. */
import type { Gap } from '../../../../analysis/gap/gap.ts';
import type { Narrowed } from '../../../../analysis/gap/report.ts';
import { formatDay } from '../../../../core/dates.ts';
import { upperFirst } from '../../../../core/text.ts';
import { type AgendaItem, agenda } from '../agenda.ts';
import { reliabilityText } from '../documents.ts';
import { narrowedText } from '../plan-words.ts';
import { summarise } from '../summary.ts';
import { gapDueText, momentText } from '../words.ts';
import { type Page, safe } from './page.ts';

/** What a meeting can take up at once. */
const DECISIONS = 7;

export function head(page: Page): string[] {
  const { architecture, from, to, knownAt, today, sources } = page.report;
  const { workspace, stats } = architecture;
  const language = page.options.language;
  const known = formatDay(knownAt, language);
  const version = workspace.version ?? page.t('chưa đặt', 'not set');
  const documents = sources.map((source) => `${page.document(source.id)} (${page.say(reliabilityText(source))})`);
  const lines = [
    `# ${page.t('Báo cáo khoảng cách kiến trúc', 'Architecture gap report')}: ${safe(workspace.name)}`,
    '',
  ];
  if (page.options.incomplete) lines.push(`> **${page.t(BROKEN.vi, BROKEN.en)}**`, '');
  if (page.report.narrowed) lines.push(part(page, page.report.narrowed), '');
  return [
    ...lines,
    `**${page.t('Hiện trạng', 'State')}:** ${page.say(momentText(from))} · **${page.t('So với', 'Against')}:** ${page.t('kế hoạch đến', 'plans for')} ${page.say(momentText(to))}, ${page.t(`theo những gì đã biết ngày ${known}`, `by what was known on ${known}`)}  `,
    `**${page.t('Mô hình', 'Model')}:** ${page.t('phiên bản', 'version')} ${safe(version)}, ${page.n(stats.files)} ${page.t('tệp', 'files')} · **${page.t('Lập ngày', 'Made on')}:** ${formatDay(today, language)}  `,
    `**${page.t('Nguồn', 'Sources')}:** ${documents.join('; ') || page.t('chưa nêu', 'none named')}  `,
    `*${page.t('Kết quả tự động chỉ phản ánh dữ liệu đã khai, không phải chứng nhận tuân thủ.', 'Automatic results reflect only the data that was declared; they certify no compliance.')}*`,
    '',
    counts(page),
    '',
  ];
}

/** What was asked for, what is left out of each section, and what is not narrowed. */
function part(page: Page, narrowed: Narrowed): string {
  const { requirements, declared, tasks, closed } = narrowed.left;
  const said: [number, string, string][] = [
    [requirements, 'yêu cầu', 'requirements'],
    [declared, 'nội dung đã khai', 'declared gaps'],
    [tasks, 'nhiệm vụ', 'tasks'],
    [closed, 'kế hoạch đã có kết quả', 'plans that were carried out'],
  ];
  const left = said.filter(([count]) => count > 0).map(([count, vi, en]) => `${page.n(count)} ${page.t(vi, en)}`);
  const also = left.length === 0 ? '' : page.t(`; cùng với đó là ${left.join(', ')}`, `; with them ${left.join(', ')}`);
  const whole = page.t(
    'Mục 2 (số lượng, đơn vị quản lý, giá trị chưa xác định) vẫn nêu toàn bộ',
    'The numbers, holders and unknown values of section 2 are those of the whole',
  );
  return `> ${page.say(narrowedText(narrowed))}${also}. ${whole}.`;
}

const BROKEN = {
  vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi khi lập báo cáo này.',
  en: 'INCOMPLETE: the model had errors when this report was made.',
};

function counts(page: Page): string {
  const s = summarise(page.report);
  const say = (value: number, vi: string, en: string) => `${page.n(value)} ${page.t(vi, en)}`;
  const parts = [
    `**${say(s.gaps, 'khoảng cách', 'gaps')}**`,
    say(s.notMet, 'chưa đáp ứng', 'not met'),
    say(s.notEnoughBasis, 'chưa đủ cơ sở đánh giá', 'not enough basis to assess'),
  ];
  if (s.met > 0) parts.push(say(s.met, 'đáp ứng, đang xấu đi', 'met, getting worse'));
  parts.push(say(s.transitions, 'chuyển đổi theo kế hoạch', 'transitions by plan'));
  const plans = [
    say(s.unplanned, 'chưa có nhiệm vụ', 'without a task'),
    say(s.incomplete, 'có nhiệm vụ chưa đầy đủ', 'with an incomplete task'),
  ];
  if (s.lapsed > 0) plans.push(say(s.lapsed, 'có kế hoạch đã quá hạn', 'with a lapsed plan'));
  if (s.late > 0) plans.push(say(s.late, 'có nhiệm vụ chậm', 'with a late task'));
  if (s.excepted > 0) plans.push(say(s.excepted, 'ngoại lệ đã được chấp nhận', 'accepted as exceptions'));
  plans.push(say(s.planned, 'có kế hoạch', 'planned'));
  return `${parts.join(' · ')}  \n${page.t('Về kế hoạch', 'In the plans')}: ${plans.join(' · ')}`;
}

export function decisions(page: Page): string[] {
  const items = agenda(page.report.gaps);
  if (items.length === 0) return [];
  const rows = items.slice(0, DECISIONS).map((item, at) => `${at + 1}. ${agendaItem(page, item)}`);
  const more = items.slice(DECISIONS).reduce((sum, item) => sum + item.gaps.length, 0);
  if (more > 0)
    rows.push('', page.t(`Còn ${page.n(more)} khoảng cách nữa ở mục 4.`, `${page.n(more)} more gaps in section 4.`));
  return [`## ${page.t('Điều cần quyết định trước', 'To be decided first')}`, '', ...rows, ''];
}

function agendaItem(page: Page, { title, gaps, action }: AgendaItem): string {
  const [gap] = gaps as [Gap];
  const does = `**${page.t('Cần', 'To do')}:** ${page.say(action)}.`;
  if (gaps.length > 1) {
    const list = gaps.slice(0, 12).map((one) => `   - ${line(page, one)}`);
    const more = gaps.length - list.length;
    if (more > 0)
      list.push(`   - … ${page.t(`và ${page.n(more)} nội dung nữa ở mục 4`, `and ${page.n(more)} more in section 4`)}`);
    return [`**${page.capital(title)} (${page.n(gaps.length)}).** ${does}`, ...list].join('\n');
  }
  return `**${page.capital(title)}: ${page.name(gap.subject)}.** ${said(page, gap)} ${does} ${page.keys([gap.key])}`;
}

/** One of several: its name and what is so, or what was demanded. */
function line(page: Page, gap: Gap): string {
  const demand = gap.facet.startsWith('rule:') ? gap.demands[0]?.requirement : undefined;
  if (demand)
    return `${[page.name(demand), ...page.deadlines(gap), page.plan(gap)].join('; ')} ${page.keys([gap.key])}`;
  if (gap.facet === 'decision') return `${page.name(gap.subject)} ${page.keys([gap.key])}`;
  return `${page.name(gap.subject)}: ${page.say(gap.from.text)} → ${[page.say(gap.to.text), ...page.deadlines(gap)].join('; ')}; ${page.plan(gap)} ${page.keys([gap.key])}`;
}

function said(page: Page, gap: Gap): string {
  const sentences = [`${page.capital(gap.from.text)}.`, goal(page, gap)];
  if (gapDueText(gap)) for (const due of page.deadlines(gap)) sentences.push(`${upperFirst(due)}.`);
  // What it lacks stands under what has to be done.
  if (gap.plan === 'late' || gap.plan === 'planned')
    sentences.push(`${page.t('Tiến độ', 'Progress')}: ${page.plan(gap)}.`);
  sentences.push(responsible(page, gap));
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The other side of the comparison: a plan, or what is demanded; nobody has said it: no label. */
function goal(page: Page, gap: Gap): string {
  const label = labelOf(page, gap);
  return label === '' ? `${page.capital(gap.to.text)}.` : `${label}: ${page.say(gap.to.text)}.`;
}

function labelOf(page: Page, gap: Gap): string {
  if (gap.plan === 'lapsed' || gap.reasons.some((reason) => PLANNED.has(reason))) return page.t('Kế hoạch', 'Planned');
  if (gap.demands.length > 0) return page.t('Yêu cầu', 'Demanded');
  return gap.to.value === undefined ? '' : page.t('Cần đạt', 'To be reached');
}

const PLANNED: ReadonlySet<string> = new Set(['changed', 'new', 'ending']);

function responsible(page: Page, { owner, contact }: Gap): string {
  if (owner) return `${page.t('Phụ trách', 'Responsible')}: ${page.name(owner)}.`;
  return contact === undefined
    ? ''
    : `${page.t('Phụ trách chưa rõ, hỏi', 'Responsible not known, ask')}: ${safe(contact)}.`;
}
