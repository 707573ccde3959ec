/** The series as a page: the table by moment, then every key with when and why it opened and closed. */
import type { SeriesLine, SeriesStep } from '../../../../analysis/gap/series.ts';
import { formatDay } from '../../../../core/dates.ts';
import { formatNumber, say, type Text, upperFirst } from '../../../../core/text.ts';
import { code, safe, table } from '../markdown/page.ts';
import { laterText, legend, momentText, planStateText, sign } from '../words.ts';
import type { SeriesReporter } from './reporter.ts';
import { askedText, countRows, seriesText, stepText } from './rows.ts';

export const markdown: SeriesReporter = (series, options) => {
  const { language, line, prefix } = options;
  const t = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const s = (text: Text) => safe(say(text, language));
  const n = (value: number | undefined) => (value === undefined ? '' : formatNumber(value, language));
  const moments = series.columns.map(({ moment }) => safe(say(momentText(moment), language)));
  const where = ({ place }: { readonly place: Parameters<typeof line>[0] }) => {
    const at = line(place);
    return code(`${prefix}${place.file}${at === undefined ? '' : `:${at}`}`);
  };
  const asked = askedText(series);
  const gaps = series.lines.flatMap(({ steps }) => steps.flatMap(({ gap }) => gap ?? []));

  const cell = (step: SeriesStep): string => {
    const parts: string[] = [];
    if (step.gap) parts.push(`${sign(step.gap)} ${s(planStateText(step.gap.plan))}`);
    const why = stepText(step);
    if (why) parts.push(`${step.closed ? '× ' : ''}*${s(why)}*`);
    if (step.closed?.fact) parts.push(where(step.closed.fact.evidence));
    for (const fact of step.gap?.later ?? [])
      parts.push(`${t('biết sau đó', 'known since')}: ${s(laterText(fact))} ${where(fact.evidence)}`);
    return parts.join('<br>');
  };
  const row = ({ subject, key, steps }: SeriesLine) => [`${safe(subject.name)} ${code(key)}`, ...steps.map(cell)];

  const lines = [
    `# ${t('Khoảng cách kiến trúc qua các thời điểm', 'Architecture gaps from moment to moment')}: ${safe(series.architecture.workspace.name)}`,
    '',
    ...(options.incomplete
      ? [
          `> **${t('KHÔNG ĐẦY ĐỦ: mô hình còn lỗi khi lập báo cáo này.', 'INCOMPLETE: the model had errors when this report was made.')}**`,
          '',
        ]
      : []),
    ...(asked ? [`> ${s(asked)}.`, ''] : []),
    `${s(seriesText(series))}. ${t('Lập ngày', 'Made on')} ${formatDay(series.today, language)}.`,
    '',
    `## ${t('Số lượng theo thời điểm', 'Numbers by moment')}`,
    '',
    ...table(
      ['', ...moments],
      countRows(series).map(({ title, counts, part }) => [
        part ? s(title) : `**${safe(upperFirst(say(title, language)))}**`,
        ...counts.map(n),
      ]),
    ),
    '',
    `## ${t('Từng khoảng cách', 'Each gap')}`,
    '',
    ...(series.lines.length === 0
      ? [t('Không có khoảng cách nào tại các thời điểm này.', 'There is no gap at these moments.')]
      : [
          `${s(legend(gaps, ' · '))} · × ${t('không còn', 'no more')}`,
          '',
          ...table([t('Khoảng cách', 'Gap'), ...moments], series.lines.map(row)),
        ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};
