/** Options that several commands share, and how they are settled. */
import type { Moment } from '../../analysis/gap/report.ts';
import { type Day, isoDay, parseDay } from '../../core/dates.ts';
import type { Language, Text } from '../../core/text.ts';
import type { Workspace } from '../../model/architecture.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { didYouMean, meantBy } from './meant.ts';

export interface CommonOptions {
  readonly workspace?: string;
  readonly lang?: Language;
  readonly today?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  /** `--no-cache`: nothing is taken from an earlier run, and nothing kept for a later one. */
  readonly cache?: boolean;
}

/** Colours: `--color`, `--no-color`, then NO_COLOR and FORCE_COLOR, then whether a terminal is there. */
export function wantsColors(options: CommonOptions, io: Io): boolean {
  if (options.color !== undefined) return options.color;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0') return true;
  return io.stdout.isTTY === true && io.env.TERM !== 'dumb';
}

/** Columns to write in: the terminal's, within what reads well; a fixed width where the output goes elsewhere. */
export function widthOf(io: Io): number {
  return Math.max(60, Math.min(160, io.stdout.isTTY ? (io.stdout.columns ?? 110) : 110));
}

/** Lines of the screen, those of the smallest that is usual where it does not say; `undefined`: there is no screen. */
export function heightOf(io: Io): number | undefined {
  return io.stdout.isTTY ? Math.max(24, io.stdout.rows ?? 24) : undefined;
}

/** `--today`, else the day of the clock where the user is. */
export function todayOf(options: CommonOptions): Day {
  if (options.today === undefined) {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(options.today) ? parseDay(options.today) : undefined;
  if (day !== undefined) return day;
  const hint = didYouMean(turnedDate(options.today));
  throw new UsageError({
    vi: `--today cần một ngày có thật, viết như 2026-11-23, không phải "${options.today}".${hint.vi}`,
    en: `--today needs a day that exists, written like 2026-11-23, not "${options.today}".${hint.en}`,
  });
}

/** A named state or a date, as given to `--at`, `--from` and `--to`; `today` is the day of the run. */
export function momentOf(text: string | undefined, option: string, workspace: Workspace, today: Day): Moment {
  const states = [...workspace.states].map(([name, { written }]) => `${name} = ${written}`).join(', ');
  const kinds = {
    vi: `một thời điểm có tên${states === '' ? '' : ` (${states})`} hoặc một ngày như 2018-08-31`,
    en: `a named state${states === '' ? '' : ` (${states})`} or a date such as 2018-08-31`,
  };
  if (text === undefined) {
    throw new UsageError({
      vi: `Thiếu ${option}. Hãy nêu ${kinds.vi}.`,
      en: `${option} is missing. Give ${kinds.en}.`,
    });
  }
  const state = workspace.states.get(text);
  if (state) return { name: text, written: state.written, day: state.day };
  if (text === 'today') return { written: isoDay(today), day: today };
  const day = parseDay(text);
  if (day !== undefined) return { written: text, day };
  const meant = turnedDate(text) ?? meantBy(text, [...workspace.states.keys(), 'today']);
  const hint = meant === undefined && states === '' ? howToName(text, workspace.file) : didYouMean(meant);
  throw new UsageError({
    vi: `${option} cần ${kinds.vi}, không phải "${text}".${hint.vi}`,
    en: `${option} needs ${kinds.en}, not "${text}".${hint.en}`,
  });
}

/**
 * The moments of `--series`, each after the one before; a name or a date as for `--from`. Throws `UsageError` for fewer
 * than two, and for two that are not in the order of time.
 */
export function momentsOf(texts: readonly string[], workspace: Workspace, today: Day): Moment[] {
  const moments = texts.map((text) => momentOf(text.trim(), '--series', workspace, today));
  if (moments.length < 2) {
    throw new UsageError({
      vi: '--series cần ít nhất hai thời điểm, cách nhau bằng dấu phẩy: --series 2018-08-31,2021-09-06,baseline',
      en: '--series needs two moments at least, with commas between them: --series 2018-08-31,2021-09-06,baseline',
    });
  }
  moments.forEach((moment, at) => {
    const before = moments[at - 1];
    if (!before || moment.day > before.day) return;
    const inOrder = [...moments].sort((a, b) => a.day - b.day).map(({ name, written }) => name ?? written);
    const said = (one: Moment) => (one.name === undefined ? one.written : `${one.name} = ${one.written}`);
    const same = moment.day === before.day;
    throw new UsageError({
      vi: `--series: ${said(moment)} ${same ? 'trùng ngày với' : 'đứng sau mà lại sớm hơn'} ${said(before)}. ${same ? 'Bỏ một trong hai.' : `Xếp theo thời gian: --series ${inOrder.join(',')}`}`,
      en: `--series: ${said(moment)} ${same ? 'is the same day as' : 'stands after, and is earlier than,'} ${said(before)}. ${same ? 'Leave one out.' : `In the order of time: --series ${inOrder.join(',')}`}`,
    });
  });
  return moments;
}

/** In a workspace that names no dates yet: how one is named. */
function howToName(text: string, file: string): Text {
  const name = /^[a-z0-9][a-z0-9-]*$/.test(text) && !/^\d/.test(text) ? text : 'baseline';
  return {
    vi: ` Mô hình chưa đặt tên thời điểm nào: thêm vào ${file} một dòng như states: { ${name}: 2018-08-31 }`,
    en: ` The workspace names no dates yet: add a line such as states: { ${name}: 2018-08-31 } to ${file}`,
  };
}

/** The date that was meant by one written as people write it: `31/12/2018`, `12/2018`, `2018-8-1`. */
function turnedDate(text: string): string | undefined {
  const match =
    /^(?:(?<d>\d{1,2})[/.-])?(?<m>\d{1,2})[/.-](?<y>\d{4})$/.exec(text) ??
    /^(?<y>\d{4})[/.-](?<m>\d{1,2})(?:[/.-](?<d>\d{1,2}))?$/.exec(text);
  if (!match?.groups) return undefined;
  const { y, m = '', d } = match.groups;
  const date = [y, m.padStart(2, '0'), ...(d === undefined ? [] : [d.padStart(2, '0')])].join('-');
  return parseDay(date) === undefined ? undefined : date;
}
