/** The formats of `show`. Each is loaded when it is asked for. */
import type { ShowReporter } from './reporter.ts';

export const SHOW_FORMATS = {
  text: async (): Promise<ShowReporter> => (await import('./text.ts')).text,
  json: async (): Promise<ShowReporter> => (await import('./json.ts')).json,
} as const;

export type ShowFormat = keyof typeof SHOW_FORMATS;
