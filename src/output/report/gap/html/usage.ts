/** Supplied against used: for each service what is supplied, what is measured of its use, and what it should reach. */

import type { Gap } from '../../../../analysis/gap/gap.ts';
import { groupOf } from '../../../../analysis/gap/groups.ts';
import {
  isFalling,
  type Measure,
  measures,
  sayBound,
  sayMeasure,
  sayUnmeasured,
  targetFor,
} from '../../../../analysis/gap/measures.ts';
import { formatDate } from '../../../../core/dates.ts';
import { equalJson } from '../../../../core/json.ts';
import type { Text } from '../../../../core/text.ts';
import { isNotApplicable } from '../../../../model/element.ts';
import type { ElementState } from '../../../../model/state.ts';
import { LOOKS, lookOf } from './looks.ts';
import { type HtmlPage, mark, table } from './page.ts';

/** Beyond this many, services are only counted: the rest of them is in the table of gaps. */
const SHOWN = 60;

interface Line {
  readonly service: ElementState;
  readonly indicator?: ElementState;
  readonly count?: number;
  /** The newest measured value that still counts. */
  readonly measure?: Measure;
  /** Earlier ones of the same definition, the newest first. */
  readonly before: readonly Measure[];
  readonly falling: boolean;
  readonly unmeasured?: Text;
  readonly target?: { readonly value: number; readonly text: Text };
  readonly gap?: Gap;
}

export function usage(page: HtmlPage): string {
  const lines = linesOf(page);
  if (lines.length === 0) return '';
  const measured = lines.filter((line) => line.measure).length;
  const most = Math.max(1, ...lines.map((line) => line.count ?? 0));
  const shown = lines.slice(0, SHOWN);
  const more = lines.length - shown.length;
  const title = page.t('Cung cấp và sử dụng', 'Supplied against used');
  const head = [
    page.t('Dịch vụ', 'Service'),
    page.t('Cung cấp', 'Supplied'),
    page.t('Sử dụng đo được', 'Measured use'),
    page.t('Cần đạt', 'To be reached'),
    page.t('Kết luận', 'Result'),
  ];
  const sum = page.t(
    `${page.n(lines.length)} dịch vụ hoặc nhóm dịch vụ đang cung cấp: ${page.n(measured)} có số đo còn dùng được, <strong>${page.n(lines.length - measured)} chưa đo</strong>. Chưa đo không có nghĩa là không dùng.`,
    `${page.n(lines.length)} services or groups of services are supplied: ${page.n(measured)} with a value that still counts, <strong>${page.n(lines.length - measured)} not measured</strong>. Not measured does not mean not used.`,
  );
  return [
    `<h3>${title}</h3>`,
    `<p>${sum}</p>`,
    table(
      title,
      head,
      shown.map((line) => row(page, line, most)),
      'usage',
    ),
    more > 0
      ? `<p>${page.t(`Còn ${page.n(more)} dịch vụ nữa; khoảng cách của chúng ở mục 4.`, `${page.n(more)} more; their gaps are in section 4.`)}</p>`
      : '',
  ].join('\n');
}

function linesOf(page: HtmlPage): Line[] {
  const { from } = page.places;
  const gaps = new Map(page.report.gaps.filter((gap) => gap.facet === 'use').map((gap) => [gap.subject, gap]));
  const lines: Line[] = [];
  for (const service of from.elements()) {
    if (service.element.collection !== 'services' || isNotApplicable(service.get('usage')?.value)) continue;
    const gap = gaps.get(service.element);
    const id = service.known('usage');
    // Whom the comparison asks of use stands here, and who has an indicator of its own.
    if (!gap && (typeof id !== 'string' || service.presence === 'planned')) continue;
    if (typeof id !== 'string' && groupOf(from, service) && !gap) continue;
    lines.push({ ...lineOf(page, service, typeof id === 'string' ? from.of(id) : undefined), ...(gap ? { gap } : {}) });
  }
  const rank = ({ measure, gap }: Line) => (measure ? (gap ? (gap.verdict === 'not-met' ? 1 : 2) : 3) : 0);
  return lines.sort((a, b) => rank(a) - rank(b) || (b.count ?? 0) - (a.count ?? 0));
}

function lineOf(page: HtmlPage, service: ElementState, indicator: ElementState | undefined): Line {
  const { from, to } = page.places;
  const count = service.known('count');
  const base = { service, ...(typeof count === 'number' ? { count } : {}), before: [], falling: false };
  if (!indicator) return { ...base, unmeasured: { vi: 'chưa đo, chưa có chỉ tiêu', en: 'not measured, no indicator' } };
  const found = targetFor(indicator, to, page.report.architecture.elements);
  const down = indicator.known('direction') === 'down';
  const target = found && { value: found.value, text: aim(found, indicator, down) };
  const line = { ...base, indicator, ...(target ? { target } : {}) };
  const series = measures(indicator, from.horizon);
  const newest = series.at(-1);
  if (!newest) return { ...line, unmeasured: sayUnmeasured(indicator) };
  if (from.isTooOld(newest.day)) {
    const last = sayMeasure(newest, indicator);
    const unmeasured = {
      vi: `chưa đo lại; lần đo gần nhất: ${last.vi}`,
      en: `not measured again; last measured: ${last.en}`,
    };
    return { ...line, unmeasured };
  }
  const before = series.filter((one) => one.day < newest.day && equalJson(one.definition, newest.definition)).reverse();
  return { ...line, measure: newest, before, falling: isFalling(series, down) };
}

function aim(target: NonNullable<ReturnType<typeof targetFor>>, indicator: ElementState, down: boolean): Text {
  const bound = sayBound(down ? 'most' : 'least', target.value, indicator);
  const [vi, en] = [formatDate(target.written, 'vi'), formatDate(target.written, 'en')];
  return { vi: `${bound.vi} (hạn ${vi})`, en: `${bound.en} (by ${en})` };
}

function row(page: HtmlPage, line: Line, most: number): string[] {
  return [
    page.name(line.service.element),
    supplied(page, line, most),
    used(page, line),
    line.target ? page.capital(line.target.text) : page.t('Chưa nêu', 'Not stated'),
    result(page, line),
  ];
}

function supplied(page: HtmlPage, { service, count }: Line, most: number): string {
  if (count !== undefined) {
    const words = page.t(`${page.n(count)} dịch vụ`, `${page.n(count)} ${count === 1 ? 'service' : 'services'}`);
    return bar('supply', count / most) + words;
  }
  const found = service.get('count');
  const last = found?.lost === 'stale' && typeof found.written === 'number' ? found.written : undefined;
  if (last === undefined) return page.t('Chưa rõ số lượng', 'Number not known');
  return page.t(`Chưa rõ hiện nay; ghi nhận gần nhất: ${page.n(last)}`, `Not known now; last known: ${page.n(last)}`);
}

function used(page: HtmlPage, line: Line): string {
  const { indicator, measure, unmeasured, target } = line;
  if (!indicator || !measure)
    return `${hatched()}<strong>${page.capital(unmeasured ?? { vi: 'chưa đo', en: 'not measured' })}</strong>`;
  const percent = indicator.known('unit') === '%';
  const whole = percent ? 100 : Math.max(measure.value, target?.value ?? 0, 1);
  const lines = [
    bar('use', measure.value / whole, target && target.value / whole) + page.capital(sayMeasure(measure, indicator)),
  ];
  if (line.falling) lines.push(`<strong>${page.t('đang xấu đi', 'getting worse')}</strong>`);
  const [last] = line.before;
  if (last) lines.push(`${page.t('trước đó', 'before')}: ${page.say(sayMeasure(last, indicator))}`);
  lines.push(`<span class="names">${page.name(indicator.element)}</span>`);
  return lines.join('<br>');
}

function result(page: HtmlPage, { gap, target, measure }: Line): string {
  if (gap) {
    const look = lookOf(gap);
    return `${mark(look, LOOKS[look].sign)} ${page.capital(LOOKS[look].text)}<br>${page.key(gap.key)}`;
  }
  const words = measure && target ? { vi: 'đáp ứng', en: 'met' } : LOOKS.clear.text;
  return `${mark('clear', LOOKS.clear.sign)} ${page.capital(words)}`;
}

/** A bar of the part of a whole, with a tick where it should reach. Drawn by attributes alone: no style is inline. */
function bar(kind: 'supply' | 'use', part: number, target?: number): string {
  const width = round(part * 200);
  const tick =
    target === undefined ? '' : `<rect class="aim" x="${round(target * 200 - 1.5)}" y="0" width="3" height="14"/>`;
  return `<svg class="bar" viewBox="0 0 200 14" width="200" height="14" aria-hidden="true"><rect class="all" x="0.5" y="2.5" width="199" height="9"/><rect class="${kind}" x="0" y="2" width="${width}" height="10"/>${tick}</svg>`;
}

/** A frame with strokes: nothing is known, which is not nought. */
function hatched(): string {
  const strokes = Array.from({ length: 20 }, (_, at) => `M${at * 10} 12l10-10`).join('');
  return `<svg class="bar" viewBox="0 0 200 14" width="200" height="14" aria-hidden="true"><rect class="all" x="0.5" y="2.5" width="199" height="9"/><path class="strokes" d="${strokes}"/></svg>`;
}

function round(width: number): number {
  return Math.round(Math.min(200, Math.max(0, width)) * 10) / 10;
}
