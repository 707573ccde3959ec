/** The table of a series by moment: opened, still open, closed, each by reason. */

import { CLOSINGS } from '../../../../analysis/gap/closing.ts';
import type { GapSeries, SeriesColumn, SeriesStep } from '../../../../analysis/gap/series.ts';
import { OPENINGS } from '../../../../analysis/gap/series.ts';
import { formatNumber, type Text } from '../../../../core/text.ts';
import { CLOSING_TEXT, OPENING_TEXT } from '../plan-words.ts';
import { laterText, momentText, sign } from '../words.ts';

export interface CountRow {
  readonly title: Text;
  /** One for each moment; none where there is nothing to count. */
  readonly counts: readonly (number | undefined)[];
  /** It explains the row above. */
  readonly part: boolean;
}

/** The rows of the table: the sums, and below each the reasons that occur. */
export function countRows({ columns }: GapSeries): CountRow[] {
  const row = (
    title: Text,
    count: (column: SeriesColumn, at: number) => number | undefined,
    part = false,
  ): CountRow => ({
    title,
    counts: columns.map(count),
    part,
  });
  // At the first moment nothing has closed or stayed; all that is there is there at first.
  const later = (count: (column: SeriesColumn) => number) => (column: SeriesColumn, at: number) =>
    at === 0 ? undefined : count(column);
  const parts = <Kind extends string>(
    kinds: readonly Kind[],
    words: Record<Kind, Text>,
    of: (column: SeriesColumn) => ReadonlyMap<Kind, number>,
  ) =>
    kinds
      .filter((kind) => columns.some((column) => of(column).has(kind)))
      .map((kind) => row(words[kind], (column) => of(column).get(kind), true));
  return [
    row({ vi: 'Xuất hiện', en: 'Opened' }, (column) => column.opened),
    ...parts(OPENINGS, OPENING_TEXT, (column) => column.openedBy),
    row(
      { vi: 'Vẫn còn', en: 'Still open' },
      later((column) => column.stillOpen),
    ),
    row(
      { vi: 'Không còn', en: 'Closed' },
      later((column) => column.closed),
    ),
    ...parts(CLOSINGS, CLOSING_TEXT, (column) => column.closedBy),
    row({ vi: 'Khoảng cách tại thời điểm', en: 'Gaps at the moment' }, (column) => column.gaps),
    row({ vi: 'trong đó chưa có nhiệm vụ', en: 'of them without a task' }, (column) => column.unplanned, true),
  ];
}

/** What is compared: each moment with the plans up to the last one. */
export function seriesText({ columns }: GapSeries): Text {
  const moments = columns.map(({ moment }) => momentText(moment));
  const last = moments.at(-1) ?? { vi: '', en: '' };
  return {
    vi: `Khoảng cách qua các thời điểm: ${moments.map(({ vi }) => vi).join(' → ')}. Mỗi thời điểm so với kế hoạch đến ${last.vi}, theo những gì đã biết khi đó`,
    en: `Gaps from moment to moment: ${moments.map(({ en }) => en).join(' → ')}. Each is held against the plans for ${last.en}, by what was known then`,
  };
}

/** The same where the moments stand in the head of the table. */
export function againstText({ columns }: GapSeries): Text {
  const last = columns.at(-1);
  const { vi, en } = last ? momentText(last.moment) : { vi: '', en: '' };
  return {
    vi: `Khoảng cách tại từng thời điểm, so với kế hoạch đến ${vi}, theo những gì đã biết khi đó`,
    en: `Gaps at each moment, against the plans for ${en}, by what was known then`,
  };
}

/** `Chỉ gồm --owner so-khcn: 5 khoảng cách; 24 khoảng cách khác không nêu ở đây` */
export function askedText({ asked, lines, hidden }: GapSeries): Text | undefined {
  if (!asked) return undefined;
  const words = asked.join(' ');
  return {
    vi: `Chỉ gồm ${words}: ${formatNumber(lines.length, 'vi')} khoảng cách; ${formatNumber(hidden, 'vi')} khoảng cách khác không nêu ở đây`,
    en: `Only ${words}: ${formatNumber(lines.length, 'en')} gaps; the other ${formatNumber(hidden, 'en')} are left out`,
  };
}

/** A gap in one sign, what is no more in a cross; nothing where it is not there. */
export function stepSign({ gap, closed }: SeriesStep): string {
  if (gap) return sign(gap);
  return closed ? '×' : ' ';
}

/** Why it appeared, or why it is no more, with the fact that says so. */
export function stepText({ opened, closed }: SeriesStep): Text | undefined {
  if (opened) return OPENING_TEXT[opened];
  if (!closed) return undefined;
  const why = CLOSING_TEXT[closed.kind];
  if (!closed.fact) return why;
  const fact = laterText(closed.fact);
  return { vi: `${why.vi}: ${fact.vi}`, en: `${why.en}: ${fact.en}` };
}
