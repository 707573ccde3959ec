/**
 * Question 3: the matrix of present and target. A row for everything that is there, with what it is to become; last
 * the rows of what is new. What ends has its date in a column of its own.
 */
import type { TransitionRow } from '../../../../analysis/gap/report.ts';
import { formatDay } from '../../../../core/dates.ts';
import { compareIds, say } from '../../../../core/text.ts';
import { code, type HtmlPage, list, table } from './page.ts';

/** Beyond this many, rows in which nothing happens are only counted. */
const ALL_ROWS = 60;
const SHARED = 30;

export function target(page: HtmlPage): string {
  const { transition } = page.report;
  const title = page.t(
    'Kiến trúc mục tiêu cần gì, cái nào dùng chung?',
    'What does the target need, and what is shared?',
  );
  const heading = `<h2>3. ${title}</h2>`;
  if (transition.length === 0) {
    const none = page.t(
      'Chưa có dịch vụ, hệ thống, hạ tầng nào ở hai thời điểm này.',
      'No service, system or infrastructure at these dates.',
    );
    return `${heading}<p>${none}</p>`;
  }
  return [heading, numbers(page), shared(page), rows(page)].filter((part) => part !== '').join('\n');
}

type Fate = 'stays' | 'unconfirmed' | 'changes' | 'ends' | 'new';

function fateOf(row: TransitionRow): Fate {
  if (row.from === 'absent') return 'new';
  if (row.to === 'ended' || row.to === 'absent') return 'ends';
  if (row.changes.length > 0) return 'changes';
  return row.to === 'unconfirmed' ? 'unconfirmed' : 'stays';
}

/** How many there are of each decision and each fate: a part to which nothing happens goes with its group. */
function numbers(page: HtmlPage): string {
  const asked = page.report.transition.filter((row) => !goesWithGroup(row));
  const parts = page.report.transition.length - asked.length;
  const fates: Readonly<Record<Fate, string>> = {
    stays: page.t('Còn nguyên', 'Stays as it is'),
    unconfirmed: page.t('Chưa xác nhận còn tồn tại', 'Not confirmed to exist'),
    changes: page.t('Thay đổi', 'Changes'),
    ends: page.t('Kết thúc', 'Ends'),
    new: page.t('Mới', 'New'),
  };
  const notStated = page.t('chưa nêu', 'not stated');
  const byDecision = new Map<string, TransitionRow[]>();
  for (const row of asked) {
    const decision = row.decision ? say(row.decision, page.options.language) : notStated;
    byDecision.set(decision, [...(byDecision.get(decision) ?? []), row]);
  }
  const kinds = (Object.keys(fates) as Fate[]).filter((fate) => asked.some((row) => fateOf(row) === fate));
  const count = (some: readonly TransitionRow[]) => [
    ...kinds.map((fate) => page.n(some.filter((row) => fateOf(row) === fate).length)),
    page.n(some.length),
  ];
  const decisions = [...byDecision].sort(
    ([a], [b]) => Number(a === notStated) - Number(b === notStated) || compareIds(a, b),
  );
  const lines = decisions.map(([decision, some]) => [page.capital({ vi: decision, en: decision }), ...count(some)]);
  lines.push([page.t('Cộng', 'All'), ...count(asked)]);
  const title = page.t('Phương án và chuyển đổi, theo số lượng', 'Decisions and transition in numbers');
  const head = [page.t('Phương án', 'Decision'), ...kinds.map((fate) => fates[fate]), page.t('Cộng', 'All')];
  const rest =
    parts === 0
      ? ''
      : `<p class="note">${page.t(`Không kể ${page.n(parts)} thành phần đi theo nhóm.`, `Not counting ${page.n(parts)} parts that go with their group.`)}</p>`;
  return `<h3>${title}</h3>${table(title, head, lines, 'numbers sum')}${rest}`;
}

/** What several bodies use, the most used first, whether something happens to it or not. */
function shared(page: HtmlPage): string {
  const found = page.report.transition.flatMap(({ element, sharedBy }) => (sharedBy ? [{ element, ...sharedBy }] : []));
  const title = page.t('Dùng chung', 'Shared');
  if (found.length === 0) {
    const none = page.t(
      'Mô hình chưa cho thấy đối tượng nào được nhiều cơ quan cùng sử dụng.',
      'The model shows nothing that several bodies use.',
    );
    return `<h3>${title}</h3><p>${none}</p>`;
  }
  found.sort((a, b) => b.bodies - a.bodies || b.users - a.users || compareIds(a.element.id, b.element.id));
  const items = found.slice(0, SHARED).map(({ element, users, bodies }) => {
    const count = page.t(
      `${page.n(users)} đối tượng của ${page.n(bodies)} cơ quan sử dụng`,
      `used by ${page.n(users)} elements of ${page.n(bodies)} bodies`,
    );
    return `${page.name(element)}: ${count}`;
  });
  const more = found.length - items.length;
  if (more > 0) items.push(page.t(`và ${page.n(more)} đối tượng khác`, `and ${page.n(more)} more`));
  return `<h3>${title} (${page.n(found.length)})</h3>${list(items)}`;
}

function rows(page: HtmlPage): string {
  const { transition } = page.report;
  const there = transition.filter((row) => row.from !== 'absent' && !goesWithGroup(row));
  const isNew = transition.filter((row) => row.from === 'absent');
  const still = there.filter(isStill);
  const shown = transition.length > ALL_ROWS ? there.filter((row) => !isStill(row)) : there;
  const title = page.t('Ma trận hiện trạng và mục tiêu', 'Matrix of present and target');
  const head = [
    page.t('Hiện trạng', 'Now'),
    page.t('Ở trạng thái sau', 'In the later state'),
    page.t('Phương án', 'Decision'),
    page.t('Thay đổi', 'Changes'),
    page.t('Kết thúc', 'Ended'),
  ];
  const lines = [...shown.map((row) => thereRow(page, row)), ...isNew.map((row) => newRow(page, row))];
  const parts = [`<h3>${title}</h3>`];
  if (shown.length < there.length) {
    const words = page.t(
      `${page.n(still.length)} đối tượng chưa có thay đổi và chưa nêu phương án, không liệt kê ở đây.`,
      `${page.n(still.length)} elements with no change and no decision are not listed here.`,
    );
    parts.push(`<p class="note">${words}</p>`);
  }
  if (lines.length > 0) parts.push(table(title, head, lines, 'wide'));
  return parts.join('\n');
}

/** Nothing is planned for it, and nothing is decided. */
function isStill(row: TransitionRow): boolean {
  return row.to !== 'ended' && row.changes.length === 0 && row.decision === undefined;
}

function goesWithGroup(row: TransitionRow): boolean {
  return row.from !== 'absent' && row.group !== undefined && isStill(row);
}

function thereRow(page: HtmlPage, row: TransitionRow): string[] {
  return [
    element(page, row),
    becomes(page, row),
    decision(page, row),
    changes(page, row),
    row.end ? page.t(`từ ${formatDay(row.end.day, 'vi')}`, `on ${formatDay(row.end.day, 'en')}`) : NOTHING,
  ];
}

function newRow(page: HtmlPage, row: TransitionRow): string[] {
  return [
    `<em class="new">${page.t('Mới', 'New')}</em>`,
    element(page, row),
    decision(page, row),
    changes(page, row),
    NOTHING,
  ];
}

/** An empty cell is said as one. */
const NOTHING = '<span class="nothing">–</span>';

function element(page: HtmlPage, { element, sharedBy }: TransitionRow): string {
  const mark = sharedBy ? ` (${page.t('dùng chung', 'shared')})` : '';
  return `${page.name(element)} ${code(element.id)}${mark}`;
}

/** What stands in its place later: itself, or its successors. */
function becomes(page: HtmlPage, row: TransitionRow): string {
  if (row.to === 'unconfirmed') return page.t('Chưa xác nhận còn tồn tại', 'Not confirmed to exist still');
  if (row.to !== 'ended') return page.t('Còn', 'Stays');
  const successors = row.end?.successors ?? [];
  if (successors.length === 0) return page.t('Chưa nêu đối tượng kế thừa', 'No successor is named');
  return successors.map((one) => `→ ${page.name(one)}`).join('<br>');
}

function changes(page: HtmlPage, row: TransitionRow): string {
  const said = row.changes.map(
    (change) => `${page.capital(change.title)}: ${page.say(change.from.text)} → ${page.say(change.to.text)}`,
  );
  return said.join('<br>') || NOTHING;
}

function decision(page: HtmlPage, row: TransitionRow): string {
  return row.decision ? page.capital(row.decision) : page.t('Chưa nêu', 'Not stated');
}
