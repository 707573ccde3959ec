/** The tasks as a plan: the way to the last deadline, what cannot be in that order, what is in vain, who carries how much. */
import { type LoadLine, lastDay } from '../../../../analysis/gap/task-load.ts';
import { formatDate, formatDay } from '../../../../core/dates.ts';
import { same } from '../../../../core/text.ts';
import type { Element } from '../../../../model/element.ts';
import { CLOSING_TEXT, deadlinesOf, impossibleText, NEED_TEXT, taskName } from '../plan-words.ts';
import { laterText } from '../words.ts';
import { code, type Page, safe, table } from './page.ts';

/** More columns than this do not fit a page: what comes later stands together. */
const PERIODS = 8;
const LISTED = 30;

export function plan(page: Page): string[] {
  const { plan, tasks } = page.report;
  if (tasks.length === 0 && plan.needs.length === 0 && plan.stale.length === 0) return [];
  const points = [...wayPoints(page), ...orderPoints(page), ...idlePoints(page), ...stalePoints(page)];
  return [...(points.length > 0 ? [...points, ''] : []), ...load(page), ...needs(page)];
}

/** `NV-1, NV-2 và 5 nhiệm vụ khác` */
function names(page: Page, tasks: readonly Element[]): string {
  const shown = tasks.slice(0, LISTED).map((task) => safe(taskName(task)));
  const more = tasks.length - shown.length;
  return shown.join(', ') + (more > 0 ? page.t(` và ${page.n(more)} nhiệm vụ khác`, ` and ${page.n(more)} more`) : '');
}

function wayPoints(page: Page): string[] {
  const { path } = page.report.plan;
  const { language } = page.options;
  const end = path.at(-1);
  if (!end || end.deadline === undefined) return [];
  const head = `- **${page.t('Hạn cuối', 'Last deadline')}:** ${formatDay(end.deadline, language)} (${safe(taskName(end.task))})`;
  if (path.length === 1) {
    return [`${head}; ${page.t('không phải chờ nhiệm vụ nào đang mở', 'it waits for no open task')}.`];
  }
  const steps = path.map(({ task, deadline, slack }) => {
    const by = deadline === undefined ? page.t('chưa có thời hạn', 'no deadline') : formatDay(deadline, language);
    const left =
      slack === undefined ? '' : page.t(`, cách hạn sau ${page.n(slack)} ngày`, `, ${page.n(slack)} days to the next`);
    return `${safe(taskName(task))} (${by}${left})`;
  });
  const why = page.t(
    'Đường găng, chậm ở đâu thì hạn cuối có thể chậm ở đó',
    'Critical path: what is late on it may make the end late',
  );
  return [`${head}. ${why}: ${steps.join(' → ')}.`];
}

function orderPoints(page: Page): string[] {
  const { impossible, rings, unconfirmed } = page.report.plan;
  const deadlines = deadlinesOf(page.report.tasks);
  const lines: string[] = [];
  if (impossible.length > 0) {
    const said = impossible.slice(0, LISTED).map((order) => page.say(impossibleText(order, deadlines)));
    const title = page.t('Thứ tự không khả thi', 'Impossible orders');
    const more = impossible.length - said.length;
    lines.push(
      `- **${title} (${page.n(impossible.length)}):** ${said.join('; ')}${more > 0 ? `; … +${page.n(more)}` : ''}.`,
    );
  }
  if (rings.length > 0) {
    const title = page.t(
      'Chờ lẫn nhau thành vòng, không nhiệm vụ nào bắt đầu được',
      'Waiting in a ring: none of them can begin',
    );
    lines.push(
      `- **${title} (${page.n(rings.length)}):** ${rings
        .slice(0, LISTED)
        .map((ring) => names(page, ring))
        .join('; ')}.`,
    );
  }
  if (unconfirmed.length > 0) {
    const title = page.t('Đã lâu không cập nhật tình hình', 'No news of their status for long');
    lines.push(`- **${title} (${page.n(unconfirmed.length)}):** ${names(page, unconfirmed)}.`);
  }
  return lines;
}

function idlePoints(page: Page): string[] {
  const { idle } = page.report.plan;
  if (idle.length === 0) return [];
  const said = idle.slice(0, LISTED).map(({ task, delivers }) => {
    const what =
      delivers.length === 0
        ? page.t('chưa nêu bàn giao đối tượng nào', 'says of nothing that it delivers it')
        : page.t(
            `bàn giao ${page.names(delivers)}, không thiếu gì theo mô hình`,
            `delivers ${page.names(delivers)}, of which nothing is missing`,
          );
    return `${safe(taskName(task))} (${what})`;
  });
  const title = page.t('Nhiệm vụ không xử lý khoảng cách nào', 'Tasks that close no gap');
  const more = idle.length - said.length;
  return [`- **${title} (${page.n(idle.length)}):** ${said.join('; ')}${more > 0 ? `; … +${page.n(more)}` : ''}.`];
}

function stalePoints(page: Page): string[] {
  return page.report.plan.stale.slice(0, LISTED).map(({ gap, state, keys }) => {
    const said = keys.map(({ key, closing }) => {
      const fact = closing.fact ? `: ${page.say(laterText(closing.fact))}` : '';
      return `${code(key)} ${page.say(CLOSING_TEXT[closing.kind])}${fact}`;
    });
    const title =
      state === 'closed'
        ? page.t('Nội dung đã khai đã xử lý xong', 'Declared gap that is closed')
        : page.t('Nội dung đã khai không còn phù hợp, cần rà soát', 'Declared gap that is out of date');
    return `- **${title}:** ${safe(gap.code ?? gap.id)} ${page.name(gap)} (${said.join('; ')}).`;
  });
}

/** Open tasks by lead and quarter. */
function load(page: Page): string[] {
  const { load } = page.report.plan;
  if (load.length === 0) return [];
  const all = [...new Set(load.flatMap((line) => line.periods.map((cell) => cell.period)))].sort(
    (a, b) => lastDay(a) - lastDay(b),
  );
  const shown = all.length > PERIODS ? all.slice(0, PERIODS - 1) : all;
  const rest = all.slice(shown.length);
  const title = (period: string | undefined) =>
    period === undefined ? page.t('chưa có thời hạn', 'no deadline') : formatDate(period, page.options.language);
  const head = [
    page.t('Đơn vị chủ trì', 'Lead'),
    page.t('Đang mở', 'Open'),
    ...shown.map((period) => page.capital(same(title(period)))),
    ...(rest.length > 0 ? [page.t('Sau đó', 'Later')] : []),
  ];
  const count = (line: LoadLine, periods: readonly (string | undefined)[]) => {
    const number = line.periods.reduce((sum, cell) => sum + (periods.includes(cell.period) ? cell.tasks.length : 0), 0);
    return number === 0 ? '' : page.n(number);
  };
  const rows = load.map((line) => [
    line.lead ? page.name(line.lead) : page.t('chưa rõ chủ trì', 'lead not known'),
    page.n(line.count),
    ...shown.map((period) => count(line, [period])),
    ...(rest.length > 0 ? [count(line, rest)] : []),
  ]);
  const what = page.t(
    'Khối lượng: số nhiệm vụ đang mở theo đơn vị chủ trì và quý đến hạn',
    'Load: open tasks by lead and quarter of their deadline',
  );
  return [`**${what}**`, '', ...table(head, rows), ''];
}

/** What the form asks and the model does not say. */
function needs(page: Page): string[] {
  const { needs } = page.report.plan;
  if (needs.length === 0) return [];
  const head = [
    page.t('Nội dung, nhiệm vụ', 'Declared gap or task'),
    page.t('Còn thiếu', 'Lacks'),
    page.t('Lý do chưa xác định; nơi hỏi', 'Why it is unknown; whom to ask'),
  ];
  const rows = needs.map(({ element, lacks, said }) => [
    `${safe(taskName(element))} ${page.name(element)}`,
    lacks.map((need) => page.say(NEED_TEXT[need])).join(', '),
    [...new Set(said.map(({ reason, contact }) => reason + (contact === undefined ? '' : `; ${contact}`)))]
      .map(safe)
      .join('<br>'),
  ]);
  const title = page.t(
    `Thông tin còn thiếu theo Mẫu 03 của dự thảo hướng dẫn ngày 13/9/2026 (tr. 45, 75–78, 82)`,
    `What form 03 of the draft guidance of 13 September 2026 asks (p. 45, 75–78, 82) and is not said`,
  );
  return [`**${title} (${page.n(needs.length)})**`, '', ...table(head, rows), ''];
}
