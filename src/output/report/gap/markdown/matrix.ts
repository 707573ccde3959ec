/**
 * Question 3: the matrix of present and target. A row for everything that is there, with what it is to become; last
 * the rows of what is new. What ends has its date in a column of its own.
 */
import type { TransitionCheck } from '../../../../analysis/gap/checks-of-transition.ts';
import type { TransitionRow } from '../../../../analysis/gap/report.ts';
import { formatDay } from '../../../../core/dates.ts';
import { compareIds } from '../../../../core/text.ts';
import { code, type Page, table } from './page.ts';

/** Beyond this many, rows in which nothing happens are only counted. */
const ALL_ROWS = 40;
const SHARED = 30;

export function matrix(page: Page): string[] {
  const { transition } = page.report;
  const title = `## 3. ${page.t('Kiến trúc mục tiêu cần gì, cái nào dùng chung?', 'What does the target need, and what is shared?')}`;
  const none = page.t(
    'Chưa có dịch vụ, hệ thống, hạ tầng nào ở hai thời điểm này.',
    'No service, system or infrastructure at these dates.',
  );
  if (transition.length === 0) return [title, '', none, ''];
  // A part to which nothing happens goes with its group.
  const there = transition.filter((row) => row.from !== 'absent' && !(row.group && isStill(row)));
  const isNew = transition.filter((row) => row.from === 'absent');
  const still = there.filter(isStill);
  const parts = transition.filter((row) => row.from !== 'absent').length - there.length;
  const shown = transition.length > ALL_ROWS ? there.filter((row) => !isStill(row)) : there;
  const head = [
    page.t('Hiện trạng', 'Now'),
    page.t('Ở trạng thái sau', 'In the later state'),
    page.t('Phương án', 'Decision'),
    page.t('Thay đổi', 'Changes'),
    page.t('Kết thúc', 'Ended'),
  ];
  const rows = [...shown.map((row) => thereRow(page, row)), ...isNew.map((row) => newRow(page, row))];
  const lines = [title, '', counts(page, there, isNew, still, parts), ''];
  lines.push(...shared(page));
  if (rows.length > 0) lines.push(...table(head, rows), '');
  if (shown.length < there.length) {
    lines.push(
      page.t(
        `${page.n(still.length)} đối tượng không có thay đổi theo kế hoạch, không liệt kê ở đây.`,
        `${page.n(still.length)} elements with no planned change are not listed here.`,
      ),
      '',
    );
  }
  lines.push(...checks(page));
  return lines;
}

/** Before something is merged, replaced or ended: what is clear of its data, accounts and the rest, and what is not. */
function checks(page: Page): string[] {
  const rows = page.report.transition.filter((row) => row.checks.length > 0);
  if (rows.length === 0) return [];
  const [first] = rows as [TransitionRow];
  const head = [
    page.t('Nội dung chuyển tiếp', 'Parts of the transition'),
    ...first.checks.map(({ name }) => page.capital(name)),
  ];
  const said: Record<TransitionCheck['state'], string> = {
    stated: '',
    unknown: page.t('chưa xác định', 'not known'),
    'not-applicable': page.t('không áp dụng', 'does not apply'),
    missing: `**${page.t('chưa nêu', 'not stated')}**`,
  };
  const cell = ({ state, text }: TransitionCheck) => (state === 'stated' && text ? page.say(text) : said[state]);
  return [
    ...table(
      head,
      rows.map((row) => [`${page.name(row.element)} ${code(row.element.id)}`, ...row.checks.map(cell)]),
    ),
    '',
  ];
}

/** What several bodies use, the most used first, whether something happens to it or not. */
function shared(page: Page): string[] {
  const rows = page.report.transition.flatMap(({ element, sharedBy }) => (sharedBy ? [{ element, ...sharedBy }] : []));
  if (rows.length === 0) return [];
  rows.sort((a, b) => b.bodies - a.bodies || b.users - a.users || compareIds(a.element.id, b.element.id));
  const said = rows.slice(0, SHARED).map(({ element, users, bodies }) => {
    const count = page.t(
      `${page.n(users)} đối tượng của ${page.n(bodies)} cơ quan sử dụng hoặc trao đổi dữ liệu qua đó`,
      `${page.n(users)} elements of ${page.n(bodies)} bodies use it or exchange data over it`,
    );
    return `${page.name(element)} (${count})`;
  });
  const more = rows.length - said.length;
  if (more > 0) said.push(page.t(`và ${page.n(more)} đối tượng khác`, `and ${page.n(more)} more`));
  return [`**${page.t('Dùng chung', 'Shared')}:** ${said.join('; ')}.`, ''];
}

/** Nothing is planned for it, and nothing is decided. */
function isStill(row: TransitionRow): boolean {
  return row.to !== 'ended' && row.changes.length === 0 && row.decision === undefined;
}

function counts(
  page: Page,
  there: readonly TransitionRow[],
  isNew: readonly TransitionRow[],
  still: readonly TransitionRow[],
  parts: number,
): string {
  const ended = there.filter((row) => row.to === 'ended').length;
  const changed = there.filter((row) => row.changes.length > 0).length;
  const [vi, en] =
    parts === 0
      ? ['', '']
      : [
          ` (không kể ${page.n(parts)} thành phần đi theo nhóm)`,
          ` (not counting ${page.n(parts)} parts that go with their group)`,
        ];
  return page.t(
    `${page.n(there.length)} đối tượng hiện có${vi}: ${page.n(changed)} thay đổi, ${page.n(ended)} kết thúc, ${page.n(still.length)} chưa có thay đổi và chưa nêu phương án; ${page.n(isNew.length)} đối tượng mới.`,
    `${page.n(there.length)} elements now${en}: ${page.n(changed)} change, ${page.n(ended)} end, ${page.n(still.length)} without a change or a decision; ${page.n(isNew.length)} new.`,
  );
}

function thereRow(page: Page, row: TransitionRow): string[] {
  return [
    `${page.name(row.element)} ${code(row.element.id)}${mark(page, row)}`,
    becomes(page, row),
    decision(page, row),
    changes(page, row),
    row.end ? page.t(`từ ${formatDay(row.end.day, 'vi')}`, `on ${formatDay(row.end.day, 'en')}`) : '',
  ];
}

/** What stands in its place later: itself, or its successors. */
function becomes(page: Page, row: TransitionRow): string {
  if (row.to === 'unconfirmed') return page.t('chưa được xác nhận lại', 'not confirmed to exist still');
  if (row.to !== 'ended') return page.t('còn', 'stays');
  const successors = row.end?.successors ?? [];
  if (successors.length === 0) return page.t('chưa nêu đối tượng kế thừa', 'no successor is named');
  return successors.map((one) => `→ ${page.name(one)}`).join('<br>');
}

function changes(page: Page, row: TransitionRow): string {
  return row.changes.map((change) => `${page.say(change.title)}: ${page.say(change.to.text)}`).join('<br>');
}

function mark(page: Page, { sharedBy }: TransitionRow): string {
  return sharedBy ? ` (${page.t('dùng chung', 'shared')})` : '';
}

function newRow(page: Page, row: TransitionRow): string[] {
  return [
    `**${page.t('Mới', 'New')}**`,
    `${page.name(row.element)} ${code(row.element.id)}${mark(page, row)}`,
    decision(page, row),
    changes(page, row),
    '',
  ];
}

function decision(page: Page, row: TransitionRow): string {
  return row.decision ? page.say(row.decision) : page.t('chưa nêu', 'not stated');
}
