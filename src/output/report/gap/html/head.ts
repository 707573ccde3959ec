/** What is compared, by what is known; the numbers; what must be decided first. */
import type { Gap } from '../../../../analysis/gap/gap.ts';
import { formatDay } from '../../../../core/dates.ts';
import { escapeHtml } from '../../../../core/escape.ts';
import { upperFirst } from '../../../../core/text.ts';
import { type AgendaItem, agenda } from '../agenda.ts';
import { reliabilityText } from '../documents.ts';
import { summarise } from '../summary.ts';
import { gapDueText, momentText, PLAN } from '../words.ts';
import { LOOKS, type Look, worstLook } from './looks.ts';
import { type HtmlPage, list, mark } from './page.ts';

/** What a meeting can take up at once. */
const DECISIONS = 7;
const LINES = 12;

export function titleOf(page: HtmlPage): string {
  return `${page.t('Báo cáo khoảng cách kiến trúc', 'Architecture gap report')}: ${escapeHtml(page.report.architecture.workspace.name)}`;
}

export function head(page: HtmlPage): string {
  const { architecture, from, to, knownAt, today } = page.report;
  const { workspace, stats } = architecture;
  const { language, tool } = page.options;
  const version =
    workspace.version === undefined ? page.t('chưa đặt phiên bản', 'no version set') : escapeHtml(workspace.version);
  const facts = [
    [page.t('Hiện trạng', 'State'), page.say(momentText(from))],
    [page.t('So với kế hoạch đến', 'Against plans for'), page.say(momentText(to))],
    [page.t('Theo những gì đã biết ngày', 'By what was known on'), formatDay(knownAt, language)],
    [
      page.t('Mô hình', 'Model'),
      `${page.t('phiên bản', 'version')} ${version}, ${page.n(stats.files)} ${page.t('tệp', 'files')}`,
    ],
    [page.t('Nguồn', 'Sources'), sourcesText(page)],
    [page.t('Lập ngày', 'Made on'), `${formatDay(today, language)}, ${escapeHtml(`${tool.name} ${tool.version}`)}`],
  ];
  const broken = page.t(
    'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi khi lập báo cáo này.',
    'INCOMPLETE: the model had errors when this report was made.',
  );
  return [
    `<h1>${titleOf(page)}</h1>`,
    page.options.incomplete ? `<p class="broken" role="alert">${broken}</p>` : '',
    `<dl class="facts">${facts.map(([term, words]) => `<div><dt>${term}</dt><dd>${words}</dd></div>`).join('')}</dl>`,
    `<p class="note">${page.t('Kết quả tự động chỉ phản ánh dữ liệu đã khai, không phải chứng nhận tuân thủ.', 'Automatic results reflect only the data that was declared; they certify no compliance.')}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** How many, and how far they can be relied on: `3 văn bản (nguồn thứ cấp: 3)`. */
function sourcesText(page: HtmlPage): string {
  const { sources } = page.report;
  if (sources.length === 0) return page.t('chưa nêu', 'none named');
  const kinds = new Map<string, number>();
  for (const source of sources) {
    const kind = page.say(reliabilityText(source));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const number = page.t(`${page.n(sources.length)} văn bản`, `${page.n(sources.length)} documents`);
  return `<a href="#sources">${number}</a> (${[...kinds].map(([kind, count]) => `${kind}: ${page.n(count)}`).join('; ')})`;
}

export function counts(page: HtmlPage): string {
  const s = summarise(page.report);
  const results: [Look, number][] = [
    ['bad', s.notMet],
    ['open', s.notEnoughBasis],
    ['falling', s.met],
    ['move', s.transitions],
  ];
  const tile = (number: number, words: string, kind = '', sign = '') =>
    `<li class="tile ${kind}">${sign === '' ? '' : mark(kind, sign)}<b>${page.n(number)}</b> <span>${words}</span></li>`;
  const tiles = [
    tile(s.gaps, page.t('khoảng cách', s.gaps === 1 ? 'gap' : 'gaps'), 'sum'),
    ...results
      .filter(([look, number]) => number > 0 || look === 'bad' || look === 'open')
      .map(([look, number]) => tile(number, page.say(LOOKS[look].text), look, LOOKS[look].sign)),
  ];
  const plans = [
    [s.unplanned, PLAN.unplanned],
    [s.incomplete, PLAN.incomplete],
    [s.lapsed, PLAN.lapsed],
    [s.late, PLAN.late],
    [s.planned, PLAN.planned],
  ] as const;
  const said = plans
    .filter(([number]) => number > 0)
    .map(([number, words]) => `<strong>${page.n(number)}</strong> ${page.say(words)}`);
  return [
    `<h2 class="hidden">${page.t('Số liệu chung', 'In numbers')}</h2>`,
    `<ul class="tiles">${tiles.join('')}</ul>`,
    said.length === 0 ? '' : `<p>${page.t('Về kế hoạch', 'In the plans')}: ${said.join(' · ')}.</p>`,
  ].join('\n');
}

export function decisions(page: HtmlPage): string {
  const items = agenda(page.report.gaps);
  if (items.length === 0) return '';
  const shown = items.slice(0, DECISIONS).map((item) => agendaItem(page, item));
  const more = items.slice(DECISIONS).reduce((sum, item) => sum + item.gaps.length, 0);
  const rest = page.t(`Còn ${page.n(more)} khoảng cách nữa ở mục 4.`, `${page.n(more)} more gaps in section 4.`);
  return `<h2>${page.t('Điều cần quyết định trước', 'To be decided first')}</h2>${list(shown, 'ol')}${more > 0 ? `<p>${rest}</p>` : ''}`;
}

function agendaItem(page: HtmlPage, { title, gaps, action }: AgendaItem): string {
  const [gap] = gaps as [Gap];
  const look = worstLook(gaps);
  const sign = mark(look, LOOKS[look].sign);
  const does = `<p class="todo"><strong>${page.t('Cần', 'To do')}:</strong> ${page.say(action)}.</p>`;
  if (gaps.length === 1) {
    return `<p>${sign} <strong>${page.capital(title)}: ${page.name(gap.subject)}.</strong> ${said(page, gap)} ${page.key(gap.key)}</p>${does}`;
  }
  const lines = gaps.slice(0, LINES).map((one) => line(page, one));
  const more = gaps.length - lines.length;
  if (more > 0) lines.push(page.t(`và ${page.n(more)} nội dung nữa ở mục 4`, `and ${page.n(more)} more in section 4`));
  return `<p>${sign} <strong>${page.capital(title)} (${page.n(gaps.length)}).</strong></p>${list(lines)}${does}`;
}

/** One of several: its name and what is so, or what was demanded. */
function line(page: HtmlPage, gap: Gap): string {
  const demand = gap.facet.startsWith('rule:') ? gap.demands[0]?.requirement : undefined;
  const key = page.key(gap.key);
  if (demand) return `${[page.name(demand), ...page.deadlines(gap), page.plan(gap)].join('; ')} ${key}`;
  if (gap.facet === 'decision') return `${page.name(gap.subject)} ${key}`;
  const aim = [page.say(gap.to.text), ...page.deadlines(gap)].join('; ');
  return `${page.name(gap.subject)}: ${page.say(gap.from.text)} → ${aim}; ${page.plan(gap)} ${key}`;
}

function said(page: HtmlPage, gap: Gap): string {
  const sentences = [`${page.capital(gap.from.text)}.`, goal(page, gap)];
  if (gapDueText(gap)) for (const due of page.deadlines(gap)) sentences.push(`${upperFirst(due)}.`);
  // What it lacks stands under what has to be done.
  if (gap.plan === 'late' || gap.plan === 'planned')
    sentences.push(`${page.t('Tiến độ', 'Progress')}: ${page.plan(gap)}.`);
  if (gap.owner) sentences.push(`${page.t('Phụ trách', 'Responsible')}: ${page.name(gap.owner)}.`);
  else if (gap.contact !== undefined) {
    sentences.push(`${page.t('Phụ trách chưa rõ, hỏi', 'Responsible not known, ask')}: ${escapeHtml(gap.contact)}.`);
  }
  return sentences.join(' ');
}

/** The other side of the comparison: a plan, or what is demanded; nobody has said it: no label. */
function goal(page: HtmlPage, gap: Gap): string {
  const planned = gap.plan === 'lapsed' || gap.reasons.some((reason) => PLANNED.has(reason));
  const label = planned
    ? page.t('Kế hoạch', 'Planned')
    : gap.demands.length > 0
      ? page.t('Yêu cầu', 'Demanded')
      : gap.to.value === undefined
        ? ''
        : page.t('Cần đạt', 'To be reached');
  return label === '' ? `${page.capital(gap.to.text)}.` : `${label}: ${page.say(gap.to.text)}.`;
}

const PLANNED: ReadonlySet<string> = new Set(['changed', 'new', 'ending']);
