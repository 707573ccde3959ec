/** The formats of `gap --series`. Each is loaded when it is asked for. */
import type { GapSeries } from '../../../../analysis/gap/series.ts';
import type { GapReportOptions } from '../reporter.ts';

/** A pure function from the series to text. */
export type SeriesReporter = (series: GapSeries, options: GapReportOptions) => string;

export const SERIES_FORMATS = {
  terminal: { extension: 'txt', load: async (): Promise<SeriesReporter> => (await import('./terminal.ts')).terminal },
  md: { extension: 'md', load: async (): Promise<SeriesReporter> => (await import('./markdown.ts')).markdown },
  json: { extension: 'json', load: async (): Promise<SeriesReporter> => (await import('./json.ts')).json },
} as const;

export type SeriesFormat = keyof typeof SERIES_FORMATS;
