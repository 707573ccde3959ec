import type { Gap } from '../../../analysis/gap/gap.ts';
import { formatDate } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { type Language, say, type Text } from '../../../core/text.ts';
import { padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { type Paint, paint } from '../paint.ts';
import type { GapReporter } from './reporter.ts';
import { summarise } from './summary.ts';
import { comparison, laterText, planWithTasks, sign, upperFirst } from './words.ts';

/** What fits a screen; the page has the rest. */
const SHOWN = 20;
const KEY_WIDTH = 30;
const PLAN_WIDTH = 28;

/** The summary for a terminal: the most urgent first, a line or two a gap. */
export const terminal: GapReporter = (report, options) => {
  const { language, width } = options;
  const color = paint(options.colors);
  const t = (text: Text) => escapeTerminal(say(text, language));
  const lines: string[] = [color.bold(t(comparison(report.from, report.to, report.knownAt)))];
  if (options.incomplete) {
    lines.push(color.red(t({ vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi.', en: 'INCOMPLETE: the model has errors.' })));
  }
  lines.push('', `  ${headline(report, language)}`, '');
  const keyWidth = Math.min(KEY_WIDTH, Math.max(0, ...report.gaps.slice(0, SHOWN).map((gap) => stringWidth(gap.key))));
  for (const gap of report.gaps.slice(0, SHOWN)) lines.push(...row(gap, language, color, keyWidth, width));
  const more = report.gaps.length - SHOWN;
  if (more > 0)
    lines.push(`  … ${t({ vi: `và ${more} khoảng cách nữa trong báo cáo`, en: `and ${more} more in the report` })}`);
  if (report.gaps.length > 0) {
    lines.push(
      '',
      color.dim(
        t({
          vi: '  ● chưa đáp ứng   ◐ chưa đủ cơ sở đánh giá   ○ chuyển đổi theo kế hoạch',
          en: '  ● not met   ◐ not enough basis to assess   ○ transition by plan',
        }),
      ),
    );
  }
  if (report.closed.length > 0) {
    lines.push('', t({ vi: 'Điều đã biết sau đó:', en: 'Known since:' }));
    for (const closed of report.closed) {
      const planned = t({
        vi: `kế hoạch ${formatDate(closed.planned, 'vi')}`,
        en: `planned for ${formatDate(closed.planned, 'en')}`,
      });
      const said = `${escapeTerminal(closed.key)}: ${planned} → ${t(laterText(closed.fact))}`;
      const [first = '', ...rest] = wrapColumns(said, width - 4);
      lines.push(`  ${first}`, ...rest.map((part) => `    ${part}`));
    }
  }
  return `${lines.join('\n')}\n`;
};

function headline(report: Parameters<GapReporter>[0], language: Language): string {
  const s = summarise(report);
  const parts: (Text | undefined)[] = [
    { vi: `${s.gaps} khoảng cách`, en: `${s.gaps} gaps` },
    { vi: `${s.notMet} chưa đáp ứng`, en: `${s.notMet} not met` },
    { vi: `${s.notEnoughBasis} chưa đủ cơ sở đánh giá`, en: `${s.notEnoughBasis} not enough basis` },
    s.transitions > 0 ? { vi: `${s.transitions} chuyển đổi`, en: `${s.transitions} transitions` } : undefined,
    { vi: `${s.unplanned} chưa có nhiệm vụ`, en: `${s.unplanned} without a task` },
    s.lapsed > 0 ? { vi: `${s.lapsed} quá hạn`, en: `${s.lapsed} lapsed` } : undefined,
    s.late > 0 ? { vi: `${s.late} chậm`, en: `${s.late} late` } : undefined,
  ];
  return parts.flatMap((part) => (part ? [say(part, language)] : [])).join('   ');
}

function row(gap: Gap, language: Language, color: Paint, keyWidth: number, width: number): string[] {
  const key = escapeTerminal(gap.key);
  const plan = escapeTerminal(planWithTasks(gap, language));
  const from = escapeTerminal(say(gap.from.text, language));
  const to = escapeTerminal(say(gap.to.text, language));
  const tone = gap.verdict === 'not-met' ? color.red : gap.verdict === 'not-enough-basis' ? color.yellow : color.cyan;
  const room = Math.max(30, width - keyWidth - 6 - PLAN_WIDTH);
  const words = wrapColumns(upperFirst(to === '' ? from : `${from} → ${to}`), room);
  const plans = wrapColumns(plan, PLAN_WIDTH);
  const long = stringWidth(key) > keyWidth;
  const lines: string[] = long ? [`  ${tone(sign(gap))} ${color.bold(key)}`] : [];
  const rows = Math.max(words.length, plans.length);
  for (let at = 0; at < rows; at += 1) {
    const lead =
      at === 0 && !long ? `  ${tone(sign(gap))} ${color.bold(padEnd(key, keyWidth))}` : ' '.repeat(keyWidth + 4);
    lines.push(`${lead}  ${padEnd(words[at] ?? '', room)}  ${color.dim(plans[at] ?? '')}`.trimEnd());
  }
  return lines;
}
