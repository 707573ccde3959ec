import type { Gap } from '../../../analysis/gap/gap.ts';
import type { ClosedPlan } from '../../../analysis/gap/later.ts';
import type { GapReport } from '../../../analysis/gap/report.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { formatNumber, type Language, say, type Text, upperFirst } from '../../../core/text.ts';
import { padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import type { GapReporter } from './reporter.ts';
import { summarise } from './summary.ts';
import { closedText, comparison, gapDueText, legend, planWithTasks, sign } from './words.ts';

/** What fits a screen; the page has the rest. */
const SHOWN = 20;
const KEY_WIDTH = 30;
const PLAN_WIDTH = 28;
/** Below this the three columns do not fit beside each other. */
const NARROW = 100;
const UNDECIDED_SHOWN = 12;
const ANSWERED_SHOWN = 5;

/** The summary for a terminal: the most urgent first, a line or two a gap. */
export const terminal: GapReporter = (report, options) => {
  const { language, width } = options;
  const color = paint(options.colors);
  const t = (text: Text) => escapeTerminal(say(text, language));
  const compared = t(comparison(report.from, report.to, report.knownAt));
  const lines: string[] = wrapColumns(compared, width).map((line) => color.bold(line));
  if (options.incomplete) {
    lines.push(color.red(t({ vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi.', en: 'INCOMPLETE: the model has errors.' })));
  }
  lines.push('', ...wrapped(headline(report, language), width), '');
  const undecided = report.gaps.filter((gap) => gap.facet === 'decision' && gap.plan === 'unplanned');
  // What nobody has decided is one line however many there are.
  const each = undecided.length > 1 ? report.gaps.filter((gap) => !undecided.includes(gap)) : report.gaps;
  const shown = each.slice(0, SHOWN);
  const keyWidth = Math.min(KEY_WIDTH, Math.max(0, ...shown.map((gap) => stringWidth(gap.key))));
  for (const gap of shown) lines.push(...row(gap, language, color, keyWidth, width));
  if (each.length > shown.length) {
    const more = formatNumber(each.length - shown.length, language);
    lines.push(`  … ${t({ vi: `và ${more} khoảng cách nữa trong báo cáo`, en: `and ${more} more in the report` })}`);
  }
  if (each.length < report.gaps.length) lines.push(...undecidedRow(undecided, language, color, width));
  if (report.gaps.length > 0) lines.push('', ...wrapped(t(legend(report.gaps)), width).map((line) => color.dim(line)));
  lines.push(...answered(report, language, width));
  return `${lines.join('\n')}\n`;
};

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

function undecidedRow(gaps: readonly Gap[], language: Language, color: Paint, width: number): string[] {
  const count = formatNumber(gaps.length, language);
  const head = say({ vi: `${count} đối tượng chưa nêu phương án`, en: `${count} without a decision` }, language);
  const ids = gaps.slice(0, UNDECIDED_SHOWN).map((gap) => escapeTerminal(gap.key));
  const more = gaps.length > ids.length ? ' …' : '';
  const [first = '', ...rest] = wrapColumns(`${head}: ${ids.join(' ')}${more}`, Math.max(30, width - 6));
  const [gap] = gaps as [Gap];
  return [`  ${tone(gap, color)(sign(gap))} ${first}`, ...rest.map((line) => `    ${line}`)];
}

/** Plans that facts have answered: what was not known at the date of the comparison stands apart. */
function answered({ closed }: GapReport, language: Language, width: number): string[] {
  const parts: [Text, ClosedPlan[]][] = [
    [{ vi: 'Kế hoạch đã có kết quả:', en: 'Plans that were carried out:' }, closed.filter((plan) => !plan.since)],
    [{ vi: 'Điều đã biết sau đó:', en: 'Known since:' }, closed.filter((plan) => plan.since)],
  ];
  return parts.flatMap(([title, plans]) => {
    if (plans.length === 0) return [];
    const lines = plans.slice(0, ANSWERED_SHOWN).flatMap((plan) => {
      const said = escapeTerminal(`${plan.key}: ${say(closedText(plan), language)}`);
      const [first = '', ...rest] = wrapColumns(said, width - 4);
      return [`  ${first}`, ...rest.map((part) => `    ${part}`)];
    });
    const more = plans.length - ANSWERED_SHOWN;
    if (more > 0) lines.push(`  … ${formatNumber(more, language)}`);
    return ['', say(title, language), ...lines];
  });
}

function headline(report: Parameters<GapReporter>[0], language: Language): string {
  const s = summarise(report);
  const parts: (Text | undefined)[] = [
    { vi: `${s.gaps} khoảng cách`, en: `${s.gaps} gaps` },
    { vi: `${s.notMet} chưa đáp ứng`, en: `${s.notMet} not met` },
    { vi: `${s.notEnoughBasis} chưa đủ cơ sở đánh giá`, en: `${s.notEnoughBasis} not enough basis` },
    s.met > 0 ? { vi: `${s.met} đáp ứng, đang xấu đi`, en: `${s.met} met, getting worse` } : undefined,
    s.transitions > 0
      ? {
          vi: `${s.transitions} chuyển đổi`,
          en: `${s.transitions} ${s.transitions === 1 ? 'transition' : 'transitions'}`,
        }
      : undefined,
    { vi: `${s.unplanned} chưa có nhiệm vụ`, en: `${s.unplanned} without a task` },
    s.incomplete > 0
      ? { vi: `${s.incomplete} có nhiệm vụ, chưa đầy đủ`, en: `${s.incomplete} with an incomplete task` }
      : undefined,
    s.lapsed > 0 ? { vi: `${s.lapsed} kế hoạch quá hạn`, en: `${s.lapsed} lapsed` } : undefined,
    s.late > 0 ? { vi: `${s.late} chậm`, en: `${s.late} late` } : undefined,
    s.excepted > 0 ? { vi: `${s.excepted} ngoại lệ`, en: `${s.excepted} excepted` } : undefined,
    s.planned > 0 ? { vi: `${s.planned} có kế hoạch`, en: `${s.planned} planned` } : undefined,
  ];
  return parts.flatMap((part) => (part ? [say(part, language)] : [])).join('   ');
}

function tone(gap: Gap, color: Paint): Paint {
  if (gap.verdict === 'not-met') return color.red;
  return gap.verdict === 'not-enough-basis' ? color.yellow : color.cyan;
}

function row(gap: Gap, language: Language, color: Paint, keyWidth: number, width: number): string[] {
  const key = escapeTerminal(gap.key);
  const plan = escapeTerminal(planWithTasks(gap, language));
  const from = escapeTerminal(say(gap.from.text, language));
  const due = gapDueText(gap);
  const to = escapeTerminal([gap.to.text, ...(due ? [due] : [])].map((text) => say(text, language)).join('; '));
  // On a narrow screen, and where the key is long, the key has a line to itself.
  const narrow = width < NARROW;
  const alone = narrow || stringWidth(key) > keyWidth;
  const indent = narrow ? 4 : keyWidth + 6;
  const room = Math.max(20, width - indent - 2 - PLAN_WIDTH);
  const words = wrapColumns(upperFirst(to === '' ? from : `${from} → ${to}`), room);
  const plans = wrapColumns(plan, PLAN_WIDTH);
  const head = `  ${tone(gap, color)(sign(gap))} ${color.bold(alone ? key : padEnd(key, keyWidth))}`;
  const lines: string[] = alone ? [head] : [];
  const rows = Math.max(words.length, plans.length);
  for (let at = 0; at < rows; at += 1) {
    const lead = at === 0 && !alone ? `${head}  ` : ' '.repeat(indent);
    lines.push(`${lead}${padEnd(words[at] ?? '', room)}  ${color.dim(plans[at] ?? '')}`.trimEnd());
  }
  return lines;
}
