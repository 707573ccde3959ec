import type { Gap } from '../../../analysis/gap/gap.ts';
import type { ClosedPlan } from '../../../analysis/gap/later.ts';
import type { GapReport } from '../../../analysis/gap/report.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { formatNumber, type Language, say, type Text, upperFirst } from '../../../core/text.ts';
import { cutColumns, padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import { narrowedText, planCounts } from './plan-words.ts';
import type { GapReporter, GapReportOptions } from './reporter.ts';
import { summarise } from './summary.ts';
import { countsText, paceTexts, USE_TITLE } from './use-words.ts';
import { closedText, comparison, gapDueText, planWithTasks, sign, signCounts } from './words.ts';

/** What is worth reading on a screen, however tall; the page has the rest. */
const SHOWN = 20;
/** Fewer than this say nothing, however low the screen. */
const LEAST = 2;
const KEY_WIDTH = 30;
const PLAN_WIDTH = 28;
/** Below this the three columns do not fit beside each other. */
const NARROW = 100;
const UNDECIDED_SHOWN = 12;
const PACES_SHOWN = 4;
/** Lines that the caller adds below (where the files are), and the prompt after them. */
const BELOW = 3;
/** Where there is no screen to fit, nothing is cut. */
const WHOLE = Number.POSITIVE_INFINITY;

type Say = (text: Text) => string;

/**
 * The summary for a terminal: as much as fits the screen, the most urgent first, at most two lines a gap. Where there is no
 * screen, as in a log, each gap in full.
 */
export const terminal: GapReporter = (report, options) => {
  const { language, width, height } = options;
  const color = paint(options.colors);
  const t: Say = (text) => escapeTerminal(say(text, language));
  const head = headOf(report, options, color, t);
  const undecided = report.gaps.filter((gap) => gap.facet === 'decision' && gap.plan === 'unplanned');
  // What nobody has decided is one line however many there are.
  const folded = undecided.length > 1 && !report.groups;
  const each = folded ? report.gaps.filter((gap) => !undecided.includes(gap)) : report.gaps;
  const tail = [
    ...(folded ? undecidedRow(undecided, language, color, width) : []),
    ...used(report, language, width, height === undefined ? PACES_SHOWN : 1),
    ...planRow(report, width, t),
    ...answered(report, language, width, height === undefined ? WHOLE : 1),
  ];
  const room = height === undefined ? Number.POSITIVE_INFINITY : height - BELOW - head.length - tail.length;
  const rows = report.groups ? groupRows(report.groups.list, options, color, t) : gapRows(each, options, color);
  return `${[...head, ...fitted(rows, room, language), ...tail].join('\n')}\n`;
};

/** What is compared, what was asked for, and the numbers with the signs that stand below. */
function headOf(report: GapReport, { width, incomplete, language }: GapReportOptions, color: Paint, t: Say): string[] {
  const lines = wrapColumns(t(comparison(report.from, report.to, report.knownAt)), width).map((line) =>
    color.bold(line),
  );
  if (incomplete) {
    lines.push(color.red(t({ vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi.', en: 'INCOMPLETE: the model has errors.' })));
  }
  if (report.narrowed) lines.push(...wrapColumns(t(narrowedText(report.narrowed)), width));
  return [...lines, '', ...wrapped(headline(report, language), width), ''];
}

/** Rows of one or two lines, as many as there is room for, and how many gaps are not shown. */
interface Row {
  readonly lines: readonly string[];
  readonly gaps: number;
}

function fitted(rows: readonly Row[], room: number, language: Language): string[] {
  const lines: string[] = [];
  const all = rows.reduce((sum, row) => sum + row.gaps, 0);
  let [shown, told] = [0, 0];
  for (const row of rows) {
    // The line that says how many more there are needs a place too.
    const rest = told + row.gaps < all ? 1 : 0;
    if (shown === SHOWN || (shown >= LEAST && lines.length + row.lines.length + rest > room)) break;
    lines.push(...row.lines);
    shown += 1;
    told += row.gaps;
  }
  if (told < all) {
    const more = formatNumber(all - told, language);
    lines.push(
      `  … ${say({ vi: `và ${more} khoảng cách nữa trong báo cáo`, en: `and ${more} more in the report` }, language)}`,
    );
  }
  return lines;
}

function gapRows(gaps: readonly Gap[], options: GapReportOptions, color: Paint): Row[] {
  const shown = gaps.slice(0, SHOWN);
  const keyWidth = Math.min(KEY_WIDTH, Math.max(0, ...shown.map((gap) => stringWidth(gap.key))));
  const rows = shown.map((gap) => ({ lines: row(gap, options, color, keyWidth), gaps: 1 }));
  return gaps.length > shown.length ? [...rows, { lines: [], gaps: gaps.length - shown.length }] : rows;
}

/** Two columns in; parts that three spaces part stay whole. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('   ')) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last) + 3 + stringWidth(part) <= width)
      lines[lines.length - 1] = `${last}   ${part}`;
    else lines.push(`  ${part}`);
  }
  return lines;
}

/** A group in two lines: its name with the numbers, and the keys of its most urgent. */
function groupRows(
  groups: NonNullable<GapReport['groups']>['list'],
  { language, width }: GapReportOptions,
  color: Paint,
  t: Say,
): Row[] {
  return groups.map(({ label, gaps }) => {
    const name = upperFirst(t(label));
    const counts = t(groupCounts(gaps));
    const title = `${name} (${formatNumber(gaps.length, language)})`;
    const keys = gaps.slice(0, UNDECIDED_SHOWN).map((gap) => escapeTerminal(gap.key));
    const first = cutColumns(title, Math.max(20, width - stringWidth(counts) - 5));
    return {
      lines: [`  ${color.bold(first)}   ${counts}`, color.dim(`    ${cutColumns(keys.join(' '), width - 4)}`)],
      gaps: gaps.length,
    };
  });
}

/** `● 1  ◐ 24  ○ 4  20 chưa có nhiệm vụ`: the numbers above say what the signs mean. */
function groupCounts(gaps: readonly Gap[]): Text {
  const signs = new Map<string, number>();
  for (const gap of gaps) signs.set(sign(gap), (signs.get(sign(gap)) ?? 0) + 1);
  const count = gaps.filter((gap) => gap.plan === 'unplanned').length;
  const say = (language: Language, words: string) =>
    [
      ...[...signs].sort().map(([one, number]) => `${one} ${formatNumber(number, language)}`),
      ...(count > 0 ? [`${formatNumber(count, language)} ${words}`] : []),
    ].join('  ');
  return { vi: say('vi', 'chưa có nhiệm vụ'), en: say('en', 'without a task') };
}

function undecidedRow(gaps: readonly Gap[], language: Language, color: Paint, width: number): string[] {
  const count = formatNumber(gaps.length, language);
  const head = say({ vi: `${count} đối tượng chưa nêu phương án`, en: `${count} without a decision` }, language);
  const ids = gaps.slice(0, UNDECIDED_SHOWN).map((gap) => escapeTerminal(gap.key));
  const more = gaps.length > ids.length ? ' …' : '';
  const lines = atMost(2, `${head}: ${ids.join(' ')}${more}`, Math.max(30, width - 6));
  const [gap] = gaps as [Gap];
  return lines.map((line, at) => (at === 0 ? `  ${tone(gap, color)(sign(gap))} ${line}` : `    ${line}`));
}

/** Supplied against used in a few lines: how many services stand how, and of those below a target what it takes. */
function used({ use }: GapReport, language: Language, width: number, paces: number): string[] {
  const whole = use.rows.filter((row) => row.body === undefined);
  if (whole.length === 0) return [];
  const columns = new Map(use.columns.map((column) => [column.id, column]));
  const pacesOf = whole.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const column = columns.get(cell.column);
      const target = cell.targets.find((one) => one.counts && one.pace);
      return column && target
        ? paceTexts(target, column).map((text) => `${row.service.id}: ${say(text, language)}`)
        : [];
    }),
  );
  const counts = `${say(USE_TITLE, language)}: ${say(countsText(whole.map((row) => row.result)), language)}`;
  const indented = pacesOf.slice(0, paces).flatMap((pace) => {
    const [first = '', ...rest] = wrapColumns(escapeTerminal(pace), width - 4);
    return [`  ${first}`, ...rest.map((part) => `    ${part}`)];
  });
  return [...(paces > 1 ? [''] : []), ...wrapColumns(escapeTerminal(counts), width), ...indented];
}

/** How the tasks stand as a plan, where there are any. */
function planRow({ plan, tasks }: GapReport, width: number, t: Say): string[] {
  if (tasks.length === 0 && plan.stale.length === 0) return [];
  return ['', ...wrapped(planCounts(plan, tasks).map(t).join('   '), width)];
}

/** Plans that facts have answered: what was not known at the date of the comparison stands apart, the first of each. */
function answered({ closed }: GapReport, language: Language, width: number, most: number): string[] {
  const parts: [Text, ClosedPlan[]][] = [
    [{ vi: 'Kế hoạch đã có kết quả', en: 'Plans that were carried out' }, closed.filter((plan) => !plan.since)],
    [{ vi: 'Điều đã biết sau đó', en: 'Known since' }, closed.filter((plan) => plan.since)],
  ];
  return parts.flatMap(([title, plans]) => {
    const [first] = plans;
    if (!first) return [];
    const count = plans.length > 1 ? ` (${formatNumber(plans.length, language)})` : '';
    const said = escapeTerminal(`${say(title, language)}${count}: ${first.key}: ${say(closedText(first), language)}`);
    return atMost(most, said, width - 4).map((line, at) => `${at === 0 ? '  ' : '    '}${line}`);
  });
}

/** Wrapped; what does not fit the last line is cut there. */
function atMost(lines: number, text: string, width: number): string[] {
  const all = wrapColumns(text, width);
  if (all.length <= lines) return all;
  return [...all.slice(0, lines - 1), cutWords(all.slice(lines - 1).join(' '), width)];
}

/** At most `width` columns, cut between words where there are some. */
function cutWords(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const [first = '', second] = wrapColumns(text, width - 2);
  return second === undefined || stringWidth(first) < width / 2 ? cutColumns(text, width) : `${first} …`;
}

function headline(report: GapReport, language: Language): string {
  const s = summarise(report);
  const count = (value: number, vi: string, en: string): Text[] =>
    value > 0 ? [{ vi: `${formatNumber(value, 'vi')} ${vi}`, en: `${formatNumber(value, 'en')} ${en}` }] : [];
  const parts: Text[] = [
    s.gaps === 0
      ? { vi: '0 khoảng cách', en: '0 gaps' }
      : (count(s.gaps, 'khoảng cách', s.gaps === 1 ? 'gap' : 'gaps')[0] as Text),
    ...signCounts(report.gaps),
    ...count(s.unplanned, 'chưa có nhiệm vụ', 'without a task'),
    ...count(s.incomplete, 'có nhiệm vụ, chưa đầy đủ', 'with an incomplete task'),
    ...count(s.lapsed, 'kế hoạch quá hạn', 'lapsed'),
    ...count(s.late, 'chậm', 'late'),
    ...count(s.excepted, 'ngoại lệ', 'excepted'),
    ...count(s.planned, 'có kế hoạch', 'planned'),
  ];
  return parts.map((part) => say(part, language)).join('   ');
}

function tone(gap: Gap, color: Paint): Paint {
  if (gap.verdict === 'not-met') return color.red;
  return gap.verdict === 'not-enough-basis' ? color.yellow : color.cyan;
}

function row(gap: Gap, { language, width, height }: GapReportOptions, color: Paint, keyWidth: number): string[] {
  const key = escapeTerminal(gap.key);
  const plan = escapeTerminal(planWithTasks(gap, language));
  const mark = tone(gap, color)(sign(gap));
  const isScreen = height !== undefined;
  // On a narrow screen, and where the key is long, what it says has a line to itself, below key and plan.
  if (width < NARROW || stringWidth(key) > keyWidth) {
    const words = sides(gap, language, width - 4, isScreen ? 1 : WHOLE).map((line) => `    ${line}`);
    if (!isScreen) {
      const plans = wrapColumns(plan, width - 4).map((line) => color.dim(`    ${line}`));
      return [`  ${mark} ${color.bold(key)}`, ...words, ...plans];
    }
    const room = width - 6 - stringWidth(key);
    const state = room < 12 ? '' : `  ${color.dim(cutColumns(plan, room))}`;
    return [`  ${mark} ${color.bold(cutColumns(key, width - 4))}${state}`, ...words];
  }
  const indent = keyWidth + 6;
  const room = Math.max(20, width - indent - 2 - PLAN_WIDTH);
  const most = isScreen ? 2 : WHOLE;
  const [words, plans] = [sides(gap, language, room, most), atMost(most, plan, PLAN_WIDTH)];
  return Array.from({ length: Math.max(words.length, plans.length) }, (_, at) => {
    const lead = at === 0 ? `  ${mark} ${color.bold(padEnd(key, keyWidth))}  ` : ' '.repeat(indent);
    return `${lead}${padEnd(words[at] ?? '', room)}  ${color.dim(plans[at] ?? '')}`.trimEnd();
  });
}

/** What is so and what should be, in so many lines; where both are too long, first what stands in brackets goes. */
function sides(gap: Gap, language: Language, width: number, lines: number): string[] {
  const due = gapDueText(gap);
  const from = upperFirst(escapeTerminal(say(gap.from.text, language)));
  const to = escapeTerminal([gap.to.text, ...(due ? [due] : [])].map((text) => say(text, language)).join('; '));
  if (to === '') return atMost(lines, from, width);
  const whole = wrapColumns(`${from} → ${to}`, width);
  if (whole.length <= lines) return whole;
  // Words are not parted, so that a line may stay shorter than it could be.
  const room = width * lines - 3 - (lines - 1) * 8;
  const plain = from.replace(/ \([^()]*\)/g, '');
  const most = Math.max(Math.floor(room / 2), room - stringWidth(to));
  return atMost(lines, `${cutWords(plain, most)} → ${to}`, width);
}
