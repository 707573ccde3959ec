/** What `gap` was given on the command line. */
import type { GapFilters } from './gap-filters.ts';
import type { CommonOptions } from './options.ts';

export interface GapOptions extends CommonOptions, GapFilters {
  readonly from?: string;
  readonly to?: string;
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly out?: string;
  readonly failOn?: readonly string[];
  readonly allowErrors?: boolean;
  readonly groupBy?: string;
  readonly series?: readonly string[];
}
