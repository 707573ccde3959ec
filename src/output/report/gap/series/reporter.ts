/** A reporter of the series: a pure function from its data to text. */
import type { GapSeries } from '../../../../analysis/gap/series.ts';
import type { GapReportOptions } from '../reporter.ts';

export type SeriesReporter = (series: GapSeries, options: GapReportOptions) => string;
