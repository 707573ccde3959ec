/** The map of components: the framework layer by layer, each component with what stands in it and the worst result. */
import type { Gap } from '../../../../analysis/gap/gap.ts';
import { formatDate } from '../../../../core/dates.ts';
import type { Element } from '../../../../model/element.ts';
import type { Framework, FrameworkComponent } from '../../../../model/framework.ts';
import { COLLECTIONS } from '../../../../model/generated/fields.ts';
import { LOOKS, type Look, worstLook } from './looks.ts';
import { type HtmlPage, mark } from './page.ts';

/** Names of elements that a cell spells out. */
const NAMED = 3;

interface Cell {
  readonly title: string;
  readonly elements: readonly Element[];
  readonly gaps: readonly Gap[];
  readonly look: Look;
}

export function map(page: HtmlPage): string {
  const { framework, inForce } = page.places;
  const members = membersOf(page);
  const gaps = new Map<Element, Gap[]>();
  for (const gap of page.report.gaps) gaps.set(gap.subject, [...(gaps.get(gap.subject) ?? []), gap]);
  const cell = (title: string, elements: readonly Element[]): Cell => {
    const found = elements.flatMap((element) => gaps.get(element) ?? []);
    const look = elements.length === 0 ? 'empty' : worstLook(found);
    // That no gap follows says nothing good of what nobody has seen for years.
    const isStale = look === 'clear' && elements.every((element) => members.unconfirmed.has(element));
    return { title, elements, gaps: found, look: isStale ? 'stale' : look };
  };
  const used = new Set<Look>();
  const draw = (cells: readonly Cell[]) => {
    for (const { look } of cells) used.add(look);
    return `<ul class="cells">${cells.map((one) => cellHtml(page, one)).join('\n')}</ul>`;
  };
  const rows: string[] = [];
  for (const layer of [...(framework?.layers ?? [])].reverse()) {
    const groups = layer.groups.flatMap((group) => {
      const all = framework?.components.filter((one) => one.layer === layer.id && one.group === group.id) ?? [];
      const shown = all.filter((one) => inForce || members.components.has(one));
      const cells = shown.map((one) => cell(page.say(one.label), members.components.get(one) ?? []));
      // A layer with a single group of its own name need not say it twice.
      const title = group.label.vi === layer.label.vi ? '' : `<h5>${page.say(group.label)}</h5>`;
      return cells.length === 0 ? [] : [`<div class="group">${title}${draw(cells)}</div>`];
    });
    if (groups.length > 0) rows.push(row(page.say(layer.label), groups));
  }
  const others = [...members.others].map(([collection, elements]) =>
    cell(page.say(COLLECTIONS[collection].title), elements),
  );
  if (others.length > 0) {
    rows.push(
      row(page.t('Chưa xếp vào thành phần nào', 'Placed in no component'), [
        `<div class="group">${draw(others)}</div>`,
      ]),
    );
  }
  if (rows.length === 0) return '';
  return [
    `<h3>${page.t('Bản đồ thành phần', 'Map of components')}</h3>`,
    `<p class="note">${note(page, framework, inForce)}</p>`,
    `<p class="legend">${legend(page, used)}</p>`,
    `<div class="map">${rows.join('\n')}</div>`,
  ].join('\n');
}

function row(title: string, groups: readonly string[]): string {
  return `<div class="layer"><h4>${title}</h4><div class="groups">${groups.join('\n')}</div></div>`;
}

/** What exists on either day and has a place in layers, by component; what fits none, by its kind. */
function membersOf(page: HtmlPage) {
  const components = new Map<FrameworkComponent, Element[]>();
  const others = new Map<Element['collection'], Element[]>();
  const unconfirmed = new Set<Element>();
  for (const { element, from } of page.report.transition) {
    if (from === 'unconfirmed') unconfirmed.add(element);
    const component = page.places.component(element);
    const list = component ? components.get(component) : others.get(element.collection);
    if (list) list.push(element);
    else if (component) components.set(component, [element]);
    else others.set(element.collection, [element]);
  }
  return { components, others, unconfirmed };
}

function cellHtml(page: HtmlPage, { title, elements, gaps, look }: Cell): string {
  const { sign, text } = LOOKS[look];
  const names = elements.slice(0, NAMED).map((element) => page.name(element));
  const more = elements.length - names.length;
  if (more > 0) names.push(page.t(`và ${page.n(more)} đối tượng khác`, `and ${page.n(more)} more`));
  const words = gaps.length === 0 ? '' : `<span class="count">${countText(page, gaps)}</span>`;
  return [
    `<li class="cell ${look}">${mark(look, sign)}<div><b>${title}</b><span class="hidden">: ${page.say(text)}</span>`,
    names.length === 0 ? '' : `<span class="names">${names.join('; ')}</span>`,
    `${words}</div></li>`,
  ].join('');
}

/** How many, and how many of them without a task. */
function countText(page: HtmlPage, gaps: readonly Gap[]): string {
  const unplanned = gaps.filter((gap) => gap.plan === 'unplanned').length;
  const number = page.t(
    `${page.n(gaps.length)} khoảng cách`,
    `${page.n(gaps.length)} ${gaps.length === 1 ? 'gap' : 'gaps'}`,
  );
  const rest =
    unplanned === 0 ? '' : page.t(`, ${page.n(unplanned)} chưa có nhiệm vụ`, `, ${page.n(unplanned)} without a task`);
  return number + rest;
}

function legend(page: HtmlPage, used: ReadonlySet<Look>): string {
  return (Object.keys(LOOKS) as Look[])
    .filter((look) => used.has(look))
    .map((look) => `<span>${mark(look, LOOKS[look].sign)} ${page.say(LOOKS[look].text)}</span>`)
    .join(' ');
}

function note(page: HtmlPage, framework: Framework | undefined, inForce: boolean): string {
  const rule = page.t(
    'Mỗi ô lấy kết luận nặng nhất trong các khoảng cách của đối tượng xếp vào ô đó; "không có khoảng cách" chỉ có nghĩa là từ dữ liệu đã khai không tính ra khoảng cách nào.',
    'A cell shows the worst result among the gaps of what stands in it; "no gap" only means that none follows from what was declared.',
  );
  if (!framework) return rule;
  const since = formatDate(framework.validFrom, page.options.language);
  const by = page.t(`Xếp theo ${page.say(framework.name)}.`, `Placed by: ${page.say(framework.name)}.`);
  if (inForce) {
    const empty = page.t(
      'Ô trống chỉ cho biết mô hình chưa khai; khung không quy định thành phần nào là bắt buộc.',
      'An empty cell only says that nothing is declared; the framework calls no component mandatory.',
    );
    return `${by} ${rule} ${empty}`;
  }
  const later = page.t(
    `Khung này có hiệu lực từ ${since}, ở đây chỉ dùng để xếp chỗ, không dùng để đánh giá thời điểm này; ô trống không vẽ.`,
    `It is in force from ${since}: here it only gives places, and judges nothing of these dates; empty cells are not drawn.`,
  );
  return `${by} ${later} ${rule}`;
}
