/** The formats of `list`. Each is loaded when it is asked for. */
import type { ListReporter } from './reporter.ts';

export const LIST_FORMATS = {
  table: async (): Promise<ListReporter> => (await import('./table.ts')).table,
  json: async (): Promise<ListReporter> => (await import('./json.ts')).json,
  csv: async (): Promise<ListReporter> => (await import('./csv.ts')).csv,
} as const;

export type ListFormat = keyof typeof LIST_FORMATS;
