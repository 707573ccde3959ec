/** Options that several commands share, and how they are settled. */
import { type Day, parseDay } from '../../core/dates.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Language } from '../../core/text.ts';
import type { Moment } from '../../analysis/gap/report.ts';
import type { Workspace } from '../../model/architecture.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

export interface CommonOptions {
  readonly workspace?: string;
  readonly lang?: Language;
  readonly today?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** The language of the locale: Vietnamese where it says so, else English. */
export function localeLanguage(env: Io['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^vi/i.test(locale) ? 'vi' : 'en';
}

/** `--lang` before options are read, so that help and mistakes in usage speak the right language too. */
export function earlyLanguage(argv: readonly string[], env: Io['env']): Language {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return asked === 'vi' || asked === 'en' ? asked : localeLanguage(env);
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

/** `--today`, else the day of the clock where the user is. */
export function todayOf(options: CommonOptions): Day {
  if (options.today === undefined) {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(options.today) ? parseDay(options.today) : undefined;
  if (day === undefined) {
    throw new UsageError({
      vi: `--today cần một ngày như 2026-11-23, không phải "${options.today}".`,
      en: `--today needs a day such as 2026-11-23, not "${options.today}".`,
    });
  }
  return day;
}

/** A named state or a date, as given to `--at`, `--from` and `--to`. */
export function momentOf(text: string, workspace: Workspace, option: string): Moment {
  const state = workspace.states.get(text);
  if (state) return { name: text, written: state.written, day: state.day };
  const day = parseDay(text);
  if (day !== undefined) return { written: text, day };
  const names = [...workspace.states.keys()];
  const meant = new Nearest(names).find(text);
  const turned = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const date = turned ? `${turned[3]}-${turned[2]?.padStart(2, '0')}-${turned[1]?.padStart(2, '0')}` : undefined;
  const hint = date ?? meant;
  const list = names.join(', ');
  throw new UsageError({
    vi: `${option} cần một thời điểm có tên${list === '' ? '' : ` (${list})`} hoặc một ngày như 2018-08-31, không phải "${text}".${hint ? ` Có phải ${hint}?` : ''}`,
    en: `${option} needs a named state${list === '' ? '' : ` (${list})`} or a date such as 2018-08-31, not "${text}".${hint ? ` Did you mean ${hint}?` : ''}`,
  });
}
