import { workbook } from '../workbook.ts';
import type { GapReporter } from './reporter.ts';
import { tables } from './tables.ts';

/** The report as a workbook: gaps, requirements, transition, tasks and sources, each a table to filter. */
export const xlsx: GapReporter<Uint8Array> = (report, options) => workbook(tables(report, options));
