import { escapeTerminal } from '../../../../core/escape.ts';
import { formatNumber, say, type Text, upperFirst } from '../../../../core/text.ts';
import { cutColumns, padEnd, stringWidth, wrapColumns } from '../../columns.ts';
import { paint } from '../../paint.ts';
import type { SeriesReporter } from './reporter.ts';
import { againstText, askedText, countRows, stepSign, stepText } from './rows.ts';

/** Lines that the caller adds below, and the prompt after them. */
const BELOW = 3;
const SHOWN = 20;
const LEAST = 3;
const KEY_WIDTH = 40;

/** The table by moment, then what was closed last, as much as fits the screen. */
export const terminal: SeriesReporter = (series, { language, width, height, colors, incomplete }) => {
  const color = paint(colors);
  const t = (text: Text) => escapeTerminal(say(text, language));
  const lines = wrapColumns(t(againstText(series)), width).map((line) => color.bold(line));
  if (incomplete)
    lines.push(color.red(t({ vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi.', en: 'INCOMPLETE: the model has errors.' })));
  const asked = askedText(series);
  if (asked) lines.push(...wrapColumns(t(asked), width));
  lines.push('');
  const heads = series.columns.map(({ moment }) => escapeTerminal(moment.name ?? moment.written));
  const cell = Math.max(...heads.map((head) => stringWidth(head)), 6);
  const first = Math.max(20, width - 2 - series.columns.length * (cell + 2));
  const end = (text: string) => ' '.repeat(Math.max(0, cell - stringWidth(text))) + text;
  lines.push(`  ${padEnd('', first)}${heads.map((head) => `  ${end(cutColumns(head, cell))}`).join('')}`.trimEnd());
  const all = countRows(series);
  // On a low screen the reasons stand in the page.
  const isLow = height !== undefined && lines.length + all.length + LEAST + 1 + BELOW > height;
  for (const { title, counts, part } of isLow ? all.filter((row) => !row.part) : all) {
    const name = `${part ? '  ' : ''}${part ? t(title) : upperFirst(t(title))}`;
    const numbers = counts
      .map((count) => `  ${end(count === undefined ? '' : formatNumber(count, language))}`)
      .join('');
    const text = `  ${padEnd(cutColumns(name, first), first)}${numbers}`.trimEnd();
    lines.push(part ? color.dim(text) : text);
  }
  lines.push('', ...changes(series, language, width, (height ?? Number.POSITIVE_INFINITY) - lines.length - 1 - BELOW));
  return `${lines.join('\n')}\n`;
};

/** The keys that opened or closed, the latest moments in full on the page: here each in a line, signs by moment. */
function changes(
  series: Parameters<SeriesReporter>[0],
  language: Parameters<SeriesReporter>[1]['language'],
  width: number,
  room: number,
): string[] {
  // Those of which something says why they are no more come first: that is what one looks for.
  const closed = series.lines.filter(({ steps }) => steps.some((step) => step.closed));
  const others = series.lines.filter((line) => !closed.includes(line));
  const all = [...closed, ...others];
  const fits = Math.max(LEAST, Math.min(SHOWN, room));
  const shown = all.slice(0, all.length > fits ? fits - 1 : fits);
  const rows = shown.map(({ key, steps }) => {
    const last = steps.findLast((step) => step.opened || step.closed) ?? {};
    const signs = steps.map(stepSign).join(' ');
    const name = padEnd(cutColumns(escapeTerminal(key), KEY_WIDTH), Math.min(KEY_WIDTH, Math.floor(width / 2) - 6));
    const why = stepText(last);
    return `  ${cutColumns(`${signs}  ${name}  ${why ? escapeTerminal(say(why, language)) : ''}`.trimEnd(), width - 2)}`;
  });
  if (all.length > shown.length) {
    const more = formatNumber(all.length - shown.length, language);
    rows.push(
      `  … ${say({ vi: `và ${more} khoảng cách nữa trong báo cáo`, en: `and ${more} more in the report` }, language)}`,
    );
  }
  return rows;
}
