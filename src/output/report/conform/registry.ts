/** The formats of `conform`. Each is loaded when it is asked for. */
import type { ConformReporter } from './reporter.ts';

export const CONFORM_FORMATS = {
  text: async (): Promise<ConformReporter> => (await import('./text.ts')).text,
  markdown: async (): Promise<ConformReporter> => (await import('./markdown.ts')).markdown,
  json: async (): Promise<ConformReporter> => (await import('./json.ts')).json,
} as const;

export type ConformFormat = keyof typeof CONFORM_FORMATS;
