/** Question 5: who does what, by when, verified how; and what nobody does. */
import type { TaskLine } from '../../../../analysis/gap/report.ts';
import { code, type Page, safe, table } from './page.ts';
import { plan } from './plan.ts';

const LISTED = 30;

export function work(page: Page): string[] {
  const { tasks } = page.report;
  const title = `## 5. ${page.t('Ai làm, khi nào xong, đo bằng dữ liệu nào?', 'Who does it, by when, measured by what data?')}`;
  const none = page.t('Mô hình chưa có nhiệm vụ nào tại thời điểm này.', 'The model holds no task at this date.');
  const head = [
    page.t('Nhiệm vụ', 'Task'),
    page.t('Chủ trì', 'Lead'),
    page.t('Thời hạn', 'Deadline'),
    page.t('Tình hình', 'Status'),
    page.t('Kiểm chứng bằng', 'Verified by'),
    page.t('Xử lý khoảng cách', 'Closes'),
  ];
  const lines = [title, '', ...unplanned(page)];
  lines.push(
    ...(tasks.length === 0
      ? [none]
      : table(
          head,
          tasks.map((line) => row(page, line)),
        )),
    '',
  );
  lines.push(...declared(page));
  lines.push(...plan(page));
  return lines;
}

/** What people have declared: what was decided, what it covers, who does what about it. */
function declared(page: Page): string[] {
  const { declared } = page.report;
  if (declared.length === 0) return [];
  const head = [
    page.t('Mã', 'Code'),
    page.t('Nội dung cần hoàn thiện đã khai', 'Declared gap'),
    page.t('Ưu tiên', 'Priority'),
    page.t('Phương án', 'Decision'),
    page.t('Khoảng cách nó bao gồm', 'Gaps that it covers'),
    page.t('Nhiệm vụ', 'Tasks'),
    page.t('Phụ trách', 'Responsible'),
  ];
  const [none, unknown] = [page.t('chưa nêu', 'not stated'), page.t('chưa rõ', 'not known')];
  const rows = declared.map((line) => [
    line.gap.code === undefined ? code(line.gap.id) : safe(line.gap.code),
    page.name(line.gap),
    line.priority ? page.say(line.priority) : none,
    line.decision ? page.say(line.decision) : none,
    page.keys(line.keys) || page.t('không còn', 'none any more'),
    line.tasks.map((task) => safe(task.code ?? task.id)).join(', ') || page.t('chưa có', 'none'),
    line.owner ? page.name(line.owner) : unknown,
  ]);
  return [...table(head, rows), ''];
}

/** The keys in full stand in section 4; here it matters how many there are, and which. */
function unplanned(page: Page): string[] {
  const keys = page.report.gaps.filter((gap) => gap.plan === 'unplanned').map((gap) => gap.key);
  if (keys.length === 0) return [];
  const more = keys.length - LISTED;
  const rest = more > 0 ? page.t(` và ${page.n(more)} khoảng cách khác`, ` and ${page.n(more)} more`) : '';
  return [
    `**${page.t('Chưa có nhiệm vụ', 'Without a task')} (${page.n(keys.length)}):** ${page.keys(keys.slice(0, LISTED))}${rest}`,
    '',
  ];
}

function row(page: Page, { check, deadline, status, verification, covers }: TaskLine): string[] {
  const { task, lead, late, confirmed } = check;
  const past = confirmed ? page.t('chậm', 'late') : page.t('đã quá hạn', 'deadline past');
  return [
    `${task.code === undefined ? code(task.id) : safe(task.code)} ${page.name(task)}`,
    lead ? page.name(lead) : page.t('chưa rõ', 'not known'),
    deadline === undefined ? page.t('chưa có thời hạn', 'no deadline') : page.date(deadline),
    page.say(status) + (late ? `; **${past}**` : ''),
    verification ? page.say(verification) : page.t('chưa nêu', 'not stated'),
    page.keys(covers),
  ];
}
