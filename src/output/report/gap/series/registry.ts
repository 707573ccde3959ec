/** The formats of `gap --series`. Each is loaded when it is asked for. */
import type { SeriesReporter } from './reporter.ts';

export const SERIES_FORMATS = {
  terminal: { extension: 'txt', load: async (): Promise<SeriesReporter> => (await import('./terminal.ts')).terminal },
  md: { extension: 'md', load: async (): Promise<SeriesReporter> => (await import('./markdown.ts')).markdown },
  json: { extension: 'json', load: async (): Promise<SeriesReporter> => (await import('./json.ts')).json },
} as const;

export type SeriesFormat = keyof typeof SERIES_FORMATS;
