/** The formats of `gap`. Each is loaded when it is asked for. */
import type { GapReporter } from './reporter.ts';

export const GAP_FORMATS = {
  terminal: { extension: 'txt', load: async (): Promise<GapReporter> => (await import('./terminal.ts')).terminal },
  md: { extension: 'md', load: async (): Promise<GapReporter> => (await import('./markdown.ts')).markdown },
  html: { extension: 'html', load: async (): Promise<GapReporter> => (await import('./html.ts')).html },
  json: { extension: 'json', load: async (): Promise<GapReporter> => (await import('./json.ts')).json },
  csv: { extension: 'csv', load: async (): Promise<GapReporter> => (await import('./csv.ts')).csv },
  xlsx: { extension: 'xlsx', load: async (): Promise<GapReporter<Uint8Array>> => (await import('./xlsx.ts')).xlsx },
} as const;

export type GapFormat = keyof typeof GAP_FORMATS;
