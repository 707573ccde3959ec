/** The roadmap: tasks and demanded days on one axis of time, from the day of the comparison to the last of them. */
import type { RequirementLine, TaskLine } from '../../../../analysis/gap/report.ts';
import { type Day, formatDate, isoDay, parseDay } from '../../../../core/dates.ts';
import { upperFirst } from '../../../../core/text.ts';
import type { HtmlPage } from './page.ts';
import { mark, table } from './page.ts';

/** Quarters where they fit; else years. */
const MOST_QUARTERS = 10;
const MOST_YEARS = 15;

interface Item {
  readonly title: string;
  readonly who: string;
  readonly day: Day | undefined;
  readonly date: string;
  readonly sign: string;
  readonly look: string;
  readonly words: string;
}

export function roadmap(page: HtmlPage): string {
  const { tasks, requirements } = page.report;
  const items = [
    ...tasks.map((line) => taskItem(page, line)),
    ...requirements.filter((line) => !line.proposal && line.due !== undefined).map((line) => demandItem(page, line)),
  ];
  if (items.length === 0) return '';
  const axis = axisOf(page, items);
  const title = page.t('Lộ trình', 'Roadmap');
  const head = [page.t('Nhiệm vụ, yêu cầu', 'Task or demand'), page.t('Chủ trì', 'Lead'), ...axis.titles];
  const sorted = items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => (a.item.day ?? Infinity) - (b.item.day ?? Infinity) || a.at - b.at)
    .map(({ item }) => item);
  const rows = sorted.map((item) => {
    const column = axis.columnOf(item.day);
    const cells = axis.titles.map((_, at) => {
      if (at === column) return `${mark(item.look, item.sign)} ${item.date}<span class="hidden">, ${item.words}</span>`;
      return at >= axis.first && at < column && item.day !== undefined ? '<span class="run"></span>' : '';
    });
    return [item.title, item.who, ...cells];
  });
  const legend = [
    ['clear', '◆', page.t('nhiệm vụ đủ nội dung', 'a complete task')],
    ['open', '◇', page.t('nhiệm vụ thiếu nội dung', 'an incomplete task')],
    ['bad', '!', page.t('quá hạn', 'past its day')],
    ['move', '▲', page.t('thời hạn theo yêu cầu', 'day of a demand')],
  ] as const;
  return [
    `<h3>${title}</h3>`,
    `<p class="legend">${legend.map(([look, sign, words]) => `<span>${mark(look, sign)} ${words}</span>`).join(' ')}</p>`,
    table(title, head, rows, 'roadmap'),
  ].join('\n');
}

function taskItem(page: HtmlPage, { check, deadline }: TaskLine): Item {
  const { task, lead, late, missing, deadline: day } = check;
  const whole = missing.length === 0;
  const [look, sign, words] = late
    ? ['bad', '!', page.t('nhiệm vụ quá hạn', 'task past its day')]
    : whole
      ? ['clear', '◆', page.t('nhiệm vụ đủ nội dung', 'complete task')]
      : ['open', '◇', page.t('nhiệm vụ thiếu nội dung', 'incomplete task')];
  return {
    title: `${task.code === undefined ? '' : `${page.say({ vi: task.code, en: task.code })} `}${page.name(task)}`,
    who: lead ? page.name(lead) : page.t('Chưa rõ', 'Not known'),
    day,
    date: deadline === undefined ? page.t('chưa có', 'none') : page.date(deadline),
    sign: sign ?? '',
    look: look ?? '',
    words: words ?? '',
  };
}

function demandItem(page: HtmlPage, { requirement, due = '', dueIn, verdict, owner, late }: RequirementLine): Item {
  const open = verdict === 'not-met' || verdict === 'not-enough-basis';
  const past = (open && (dueIn?.inDays ?? 0) < 0) || late !== undefined;
  return {
    title: page.name(requirement),
    who: owner ? page.name(owner) : page.t('Chưa nêu', 'Not stated'),
    day: parseDay(due),
    date: page.date(due),
    sign: past ? '!' : '▲',
    look: past ? 'bad' : 'move',
    words: page.t('thời hạn theo yêu cầu', 'day of a demand') + (past ? page.t(', đã quá', ', past') : ''),
  };
}

interface Axis {
  readonly titles: readonly string[];
  /** The column of the day of the comparison. */
  readonly first: number;
  readonly columnOf: (day: Day | undefined) => number;
}

/** The columns: what is past, the periods from the day of the comparison on, what has no day. */
function axisOf(page: HtmlPage, items: readonly Item[]): Axis {
  const { knownAt, to } = page.report;
  const days = items.flatMap(({ day }) => (day === undefined ? [] : [day]));
  const last = Math.max(to.day, ...days);
  const quarters = indexOf(last, 4) - indexOf(knownAt, 4) < MOST_QUARTERS;
  const per = quarters ? 4 : 1;
  const start = indexOf(knownAt, per);
  const all = indexOf(last, per) - start + 1;
  const count = Math.min(all, quarters ? MOST_QUARTERS : MOST_YEARS);
  const past = days.some((day) => day < knownAt) ? [page.t('Trước thời điểm so sánh', 'Before the comparison')] : [];
  const none = items.some(({ day }) => day === undefined) ? [page.t('Chưa có thời hạn', 'No day')] : [];
  const periods = Array.from({ length: count }, (_, at) => {
    const after = at === count - 1 && all > count;
    return (after ? page.t('Từ ', 'From ') : '') + titleOf(page, start + at, per);
  });
  const first = past.length;
  return {
    titles: [...past, ...periods, ...none],
    first,
    columnOf: (day) => {
      if (day === undefined) return first + count;
      return day < knownAt ? 0 : first + Math.min(count - 1, indexOf(day, per) - start);
    },
  };
}

function titleOf(page: HtmlPage, index: number, per: 1 | 4): string {
  const written = per === 1 ? String(index) : `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  return upperFirst(formatDate(written, page.options.language));
}

/** The number of the year or quarter of a day. */
function indexOf(day: Day, per: 1 | 4): number {
  const [year = 0, month = 1] = isoDay(day).split('-').map(Number);
  return per === 1 ? year : year * 4 + Math.floor((month - 1) / 3);
}
