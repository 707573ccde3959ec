/** Question 5: who does what, by when, verified how; and what nobody does. */
import type { TaskLine } from '../../../../analysis/gap/report.ts';
import { escapeHtml } from '../../../../core/escape.ts';
import { code, type HtmlPage, list, table } from './page.ts';
import { roadmap } from './roadmap.ts';

const LISTED = 30;

export function work(page: HtmlPage): string {
  const title = page.t('Ai làm, khi nào xong, đo bằng dữ liệu nào?', 'Who does it, by when, measured by what data?');
  return [`<h2>5. ${title}</h2>`, unplanned(page), roadmap(page), tasks(page), declared(page), idle(page)]
    .filter((part) => part !== '')
    .join('\n');
}

/** The rows stand in section 4; here it matters how many there are, and which. */
function unplanned(page: HtmlPage): string {
  const found = page.report.gaps.filter((gap) => gap.plan === 'unplanned');
  if (found.length === 0) return '';
  const items = found.slice(0, LISTED).map((gap) => `${page.name(gap.subject)}: ${page.key(gap.key)}`);
  const more = found.length - items.length;
  if (more > 0)
    items.push(page.t(`và ${page.n(more)} khoảng cách khác ở mục 4`, `and ${page.n(more)} more in section 4`));
  const title = `${page.t('Chưa có nhiệm vụ', 'Without a task')} (${page.n(found.length)})`;
  return `<h3>${title}</h3><div class="columns">${list(items)}</div>`;
}

function tasks(page: HtmlPage): string {
  const { tasks } = page.report;
  const title = page.t('Nhiệm vụ', 'Tasks');
  if (tasks.length === 0) {
    return `<h3>${title}</h3><p>${page.t('Mô hình chưa có nhiệm vụ nào tại thời điểm này.', 'The model holds no task at this date.')}</p>`;
  }
  const head = [
    page.t('Nhiệm vụ', 'Task'),
    page.t('Chủ trì', 'Lead'),
    page.t('Thời hạn', 'Deadline'),
    page.t('Tình hình', 'Status'),
    page.t('Kiểm chứng bằng', 'Verified by'),
    page.t('Xử lý khoảng cách', 'Closes'),
  ];
  const rows = tasks.map((line) => taskRow(page, line));
  return `<h3>${title}</h3>${table(title, head, rows, 'wide')}`;
}

function taskRow(page: HtmlPage, { check, deadline, status, verification, covers }: TaskLine): string[] {
  const { task, lead, late, confirmed } = check;
  const past = confirmed ? page.t('chậm', 'late') : page.t('đã quá hạn', 'deadline past');
  return [
    `${task.code === undefined ? code(task.id) : escapeHtml(task.code)} ${page.name(task)}`,
    lead ? page.name(lead) : page.t('Chưa rõ', 'Not known'),
    deadline === undefined ? page.t('Chưa có thời hạn', 'No deadline') : page.date(deadline),
    page.capital(status) + (late ? `; <strong class="bad">${past}</strong>` : ''),
    verification ? page.capital(verification) : page.t('Chưa nêu', 'Not stated'),
    page.keys(covers) || page.t('Không có', 'None'),
  ];
}

/** What people have declared: what was decided, what it covers, who does what about it. */
function declared(page: HtmlPage): string {
  const { declared } = page.report;
  if (declared.length === 0) return '';
  const title = page.t('Nội dung cần hoàn thiện đã khai', 'Declared gaps');
  const head = [
    page.t('Nội dung', 'Declared gap'),
    page.t('Ưu tiên', 'Priority'),
    page.t('Phương án', 'Decision'),
    page.t('Khoảng cách nó bao gồm', 'Gaps that it covers'),
    page.t('Nhiệm vụ', 'Tasks'),
    page.t('Phụ trách', 'Responsible'),
  ];
  const none = page.t('Chưa nêu', 'Not stated');
  const rows = declared.map((line) => [
    `${line.gap.code === undefined ? code(line.gap.id) : escapeHtml(line.gap.code)} ${page.name(line.gap)}`,
    line.priority ? page.capital(line.priority) : none,
    line.decision ? page.capital(line.decision) : none,
    page.keys(line.keys) || page.t('Không còn', 'None any more'),
    line.tasks.map((task) => escapeHtml(task.code ?? task.id)).join(', ') || page.t('Chưa có', 'None'),
    line.owner ? page.name(line.owner) : page.t('Chưa rõ', 'Not known'),
  ]);
  return `<h3>${title}</h3>${table(title, head, rows, 'wide')}`;
}

function idle(page: HtmlPage): string {
  const { idle } = page.report;
  if (idle.length === 0) return '';
  const title = page.t(
    'Nội dung đã khai mà nay không còn khoảng cách tương ứng',
    'Declared gaps that no longer follow from the model',
  );
  return `<h3>${title}</h3>${list(idle.map((element) => `${page.name(element)} ${code(element.id)}`))}`;
}
