/** Question 4: the gaps in numbers, and the table to filter and sort; each row opens what stands behind it. */
import type { Gap, PlanState } from '../../../../analysis/gap/gap.ts';
import { REASONS } from '../../../../analysis/gap/reasons/registry.ts';
import { escapeHtml } from '../../../../core/escape.ts';
import { same, type Text } from '../../../../core/text.ts';
import { facetText, laterText, PLAN, verdictText } from '../words.ts';
import { LOOKS, type Look, lookOf } from './looks.ts';
import { code, type HtmlPage, list, mark, rowId, table } from './page.ts';

/** Rows that are there at once; the script shows the others in portions of this size. */
const PORTION = 100;
const OWNERS = 15;

export function gaps(page: HtmlPage): string {
  const { gaps } = page.report;
  const title = page.t(
    'Nội dung nào phải tiếp tục, chuẩn hóa, nâng cấp, hợp nhất, thay thế hoặc bổ sung?',
    'What must be kept, standardised, upgraded, merged, replaced or added?',
  );
  const heading = `<h2>4. ${title}</h2>`;
  if (gaps.length === 0) {
    return `${heading}<p>${page.t('Không có khoảng cách nào được tính ra từ mô hình.', 'No gap follows from the model.')}</p>`;
  }
  return [heading, byLayer(page), byOwner(page), filters(page), gapTable(page)].join('\n');
}

function byLayer(page: HtmlPage): string {
  const groups = new Map<string, { label: string; gaps: Gap[] }>();
  for (const layer of [...(page.places.framework?.layers ?? [])].reverse()) {
    groups.set(layer.id, { label: page.say(layer.label), gaps: [] });
  }
  for (const gap of page.report.gaps) {
    const { id, label } = page.places.layer(gap.subject);
    const group = groups.get(id) ?? { label: page.say(label), gaps: [] };
    group.gaps.push(gap);
    groups.set(id, group);
  }
  const rows = [...groups.values()].filter((group) => group.gaps.length > 0);
  const title = page.t('Theo lớp kiến trúc', 'By layer');
  const head = page.t('Lớp; ngoài các lớp: loại', 'Layer; outside of all: kind');
  return `<h3>${title}</h3>${numbers(page, title, head, rows)}`;
}

function byOwner(page: HtmlPage): string {
  const groups = new Map<string, { label: string; gaps: Gap[] }>();
  for (const gap of page.report.gaps) {
    const group = groups.get(gap.owner?.id ?? '') ?? { label: ownerName(page, gap), gaps: [] };
    group.gaps.push(gap);
    groups.set(gap.owner?.id ?? '', group);
  }
  const rows = [...groups.values()].sort((a, b) => b.gaps.length - a.gaps.length);
  const rest = rows.slice(OWNERS).flatMap((row) => row.gaps);
  const shown = rows.slice(0, OWNERS);
  if (rest.length > 0) {
    const others = rows.length - OWNERS;
    shown.push({ label: page.t(`${page.n(others)} cơ quan khác`, `${page.n(others)} more bodies`), gaps: rest });
  }
  const title = page.t('Theo đơn vị phụ trách', 'By responsible body');
  return `<h3>${title}</h3>${numbers(page, title, page.t('Đơn vị', 'Body'), shown)}`;
}

function ownerName(page: HtmlPage, { owner }: Gap): string {
  return owner ? page.name(owner) : page.t('Chưa rõ ai phụ trách', 'Nobody is known to be responsible');
}

function numbers(
  page: HtmlPage,
  title: string,
  first: string,
  groups: readonly { label: string; gaps: Gap[] }[],
): string {
  const all = groups.flatMap((group) => group.gaps);
  const looks = (Object.keys(LOOKS) as Look[]).filter((look) => all.some((gap) => lookOf(gap) === look));
  const most = Math.max(...groups.map((group) => group.gaps.length));
  const cells = (gaps: readonly Gap[], chart: boolean) => [
    ...looks.map((look) => page.n(gaps.filter((gap) => lookOf(gap) === look).length)),
    page.n(gaps.filter((gap) => gap.plan === 'unplanned').length),
    `${page.n(gaps.length)}`,
    chart ? stack(looks, gaps, most) : '',
  ];
  const head = [
    first,
    ...looks.map((look) => `${mark(look, LOOKS[look].sign)} ${page.capital(LOOKS[look].text)}`),
    page.t('Chưa có nhiệm vụ', 'Without a task'),
    page.t('Tất cả', 'All'),
    page.t('Biểu đồ', 'Chart'),
  ];
  const rows = groups.map((group) => [group.label, ...cells(group.gaps, true)]);
  return table(title, head, [...rows, [page.t('Cộng', 'Sum'), ...cells(all, false)]], 'numbers sum chart');
}

/** One bar of the results, side by side. What it shows stands in the cells beside it. */
function stack(looks: readonly Look[], gaps: readonly Gap[], most: number): string {
  let x = 0;
  const parts = looks.map((look) => {
    const width = (gaps.filter((gap) => lookOf(gap) === look).length / most) * 160;
    const part = width > 0 ? `<rect class="${look}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="12"/>` : '';
    x += width;
    return part;
  });
  return `<svg class="stack" viewBox="0 0 160 12" width="160" height="12" aria-hidden="true">${parts.join('')}</svg>`;
}

const PLANS = Object.keys(PLAN) as PlanState[];

/** The controls. Without a script they are of no use, and stay hidden. */
function filters(page: HtmlPage): string {
  const looks = (Object.keys(LOOKS) as Look[]).filter((look) => page.report.gaps.some((gap) => lookOf(gap) === look));
  const plans = PLANS.filter((plan) => page.report.gaps.some((gap) => gap.plan === plan));
  const reasons = [...new Set(page.report.gaps.flatMap((gap) => gap.reasons))];
  const layers = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const gap of page.report.gaps) {
    const layer = page.places.layer(gap.subject);
    layers.set(layer.id, page.say(layer.label));
    owners.set(gap.owner?.id ?? '', ownerName(page, gap));
  }
  const byLabel = (choices: ReadonlyMap<string, string>) => [...choices].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const any = page.t('Tất cả', 'All');
  const select = (name: string, label: string, choices: readonly (readonly [string, string])[], none = any) =>
    `<label>${label} <select name="${name}">${none === '' ? '' : `<option value="">${none}</option>`}${choices
      .map(([id, words]) => `<option value="${escapeHtml(id)}">${words}</option>`)
      .join('')}</select></label>`;
  const sorts = [
    ['urgency', page.t('Mức cấp thiết', 'Urgency')],
    ['name', page.t('Tên đối tượng', 'Name')],
    ['verdict', page.t('Kết luận', 'Result')],
    ['due', page.t('Thời hạn theo yêu cầu', 'Day of the demand')],
    ['owner', page.t('Đơn vị phụ trách', 'Responsible body')],
    ['plan', page.t('Kế hoạch', 'Plan')],
  ] as const;
  return [
    `<h3 id="table-title">${page.t('Bảng khoảng cách', 'Table of gaps')}</h3>`,
    `<div class="filters" id="filters" role="search" aria-labelledby="table-title" hidden>`,
    `<label class="find">${page.t('Tìm', 'Find')} <input type="search" name="q" autocomplete="off" placeholder="${page.t('tên, mã, cơ quan, văn bản; gõ không dấu cũng được', 'name, key, body, document')}"></label>`,
    select(
      'v',
      page.t('Kết luận', 'Result'),
      looks.map((look) => [look, `${LOOKS[look].sign} ${page.capital(LOOKS[look].text)}`]),
    ),
    select(
      'p',
      page.t('Kế hoạch', 'Plan'),
      plans.map((plan) => [plan, page.capital(PLAN[plan])]),
    ),
    select(
      'r',
      page.t('Loại khoảng cách', 'Kind of gap'),
      reasons.map((id) => [id, page.say(reasonTitle(id))]),
    ),
    select('l', page.t('Lớp', 'Layer'), byLabel(layers)),
    select(
      'o',
      page.t('Phụ trách', 'Responsible'),
      byLabel(owners).map(([id, label]) => [id === '' ? '-' : id, label]),
    ),
    select('sort', page.t('Sắp xếp theo', 'Sort by'), sorts, ''),
    `<div class="buttons"><button type="button" id="clear">${page.t('Bỏ lọc', 'Clear filters')}</button> <button type="button" id="open-all">${page.t('Mở mọi bằng chứng', 'Open all evidence')}</button> <button type="button" id="close-all">${page.t('Đóng lại', 'Close all')}</button></div>`,
    `</div>`,
    `<p id="shown" role="status" data-words="${page.t('Đang xem {n} trong {m} khoảng cách khớp bộ lọc, tổng số {a}.', 'Showing {n} of {m} gaps that match, of {a} in all.')}"></p>`,
  ].join('\n');
}

/** Reasons that this page does not know are called by their id. */
function reasonTitle(id: string): Text {
  return Object.hasOwn(REASONS, id) ? REASONS[id as keyof typeof REASONS].title : same(id);
}

function gapTable(page: HtmlPage): string {
  const { gaps } = page.report;
  const head = [
    ['name', page.t('Khoảng cách', 'Gap')],
    [undefined, page.t('Hiện trạng', 'Now')],
    [undefined, page.t('Yêu cầu hoặc kế hoạch', 'Demand or plan')],
    ['verdict', page.t('Kết luận', 'Result')],
    ['owner', page.t('Phụ trách', 'Responsible')],
    ['plan', page.t('Kế hoạch', 'Plan')],
  ] as const;
  const cells = head.map(([sort, label]) => `<th scope="col"${sort ? ` data-sort="${sort}"` : ''}>${label}</th>`);
  const rows = gaps.map((gap) => body(page, gap));
  const rest = rows.slice(PORTION);
  const more = page.t('Xem thêm', 'Show more');
  const parts = [
    `<table class="gaps" id="gaps" data-portion="${PORTION}"><caption class="hidden">${page.t('Bảng khoảng cách', 'Table of gaps')}</caption>`,
    `<thead><tr>${cells.join('')}</tr></thead>`,
    rows.slice(0, PORTION).join('\n'),
    `</table>`,
  ];
  if (rest.length > 0) {
    const note = page.t(
      `Trình duyệt không chạy được phần tương tác của trang: chỉ thấy ${PORTION} khoảng cách cấp thiết nhất. Toàn bộ có trong tệp Markdown, CSV, XLSX.`,
      `The interactive part of this page does not run here: only the ${PORTION} most urgent gaps are shown. All are in the Markdown, CSV and XLSX.`,
    );
    parts.push(
      `<p id="not-all" class="note">${note}</p>`,
      `<template id="rest"><table>${rest.join('\n')}</table></template>`,
    );
  }
  parts.push(`<p><button type="button" id="more" hidden>${more}</button></p>`);
  return parts.join('\n');
}

function body(page: HtmlPage, gap: Gap): string {
  const look = lookOf(gap);
  const due = gap.demands.flatMap((demand) => (demand.due ? [demand.due.inDays] : []));
  const data = [
    ['v', look],
    ['p', gap.plan],
    ['r', gap.reasons.join(' ')],
    ['l', page.places.layer(gap.subject).id],
    ['o', gap.owner?.id ?? '-'],
    ['d', due.length === 0 ? '' : String(Math.min(...due))],
  ];
  const verdict = [`${mark(look, LOOKS[look].sign)} ${page.capital(verdictText(gap))}`, ...page.deadlines(gap)].join(
    '; ',
  );
  const cells = [
    page.capital(gap.from.text),
    page.capital(gap.to.text),
    verdict,
    responsible(page, gap),
    page.plan(gap),
  ];
  const attributes = data
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` data-${name}="${escapeHtml(value ?? '')}"`)
    .join('');
  return [
    `<tbody id="${escapeHtml(rowId(gap.key))}"${attributes}>`,
    `<tr><th scope="row">${page.name(gap.subject)} ${code(gap.key)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    `<tr class="more"><td colspan="6">${evidence(page, gap)}</td></tr></tbody>`,
  ].join('');
}

/** Who has to act; whose it is, where that is somebody else. */
function responsible(page: HtmlPage, { owner, subjectOwner, contact }: Gap): string {
  if (owner) {
    const whose =
      subjectOwner && subjectOwner !== owner ? [`${page.t('chủ quản', 'owner')}: ${page.name(subjectOwner)}`] : [];
    return [page.name(owner), ...whose].join('<br>');
  }
  const ask = contact === undefined ? '' : `; ${page.t('hỏi', 'ask')} ${escapeHtml(contact)}`;
  return page.t('Chưa rõ', 'Not known') + ask;
}

function evidence(page: HtmlPage, gap: Gap): string {
  const count = gap.demands.length + gap.evidence.length;
  const title = page.t('Căn cứ và bằng chứng', 'Basis and evidence');
  const demands = gap.demands.map(
    (demand) =>
      `<strong>${page.t('Yêu cầu', 'Demand')}:</strong> ${page.name(demand.requirement)}. ${page.evidence(demand.evidence)}`,
  );
  const facts = gap.evidence.map((one) => page.evidence(one));
  const later = gap.later.map(
    (fact) =>
      `<strong>${page.t('Biết sau đó', 'Known since')}:</strong> ${page.say(laterText(fact))}; ${page.evidence(fact.evidence)}`,
  );
  const reasons = gap.reasons.map((id) => page.say(reasonTitle(id))).join('; ');
  const about = [
    `${page.t('Loại', 'Kind')}: ${reasons}`,
    `${page.t('Về', 'About')}: ${page.say(facetText(gap))}`,
    ...(gap.size === undefined ? [] : [`${page.t('Quy mô', 'Size')}: ${page.n(gap.size)}`]),
    ...gap.covers.map((cover) => `${page.t('Đã khai', 'Declared')}: ${page.name(cover.gap)}`),
  ];
  return `<details><summary>${title} (${page.n(count)})</summary>${list([...demands, ...facts, ...later])}<p class="about">${about.join(' · ')}</p></details>`;
}
