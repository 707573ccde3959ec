/** The formats of `trace`. Each is loaded when it is asked for. */
import type { TraceReporter } from './reporter.ts';

export const TRACE_FORMATS = {
  text: async (): Promise<TraceReporter> => (await import('./text.ts')).text,
  json: async (): Promise<TraceReporter> => (await import('./json.ts')).json,
} as const;

export type TraceFormat = keyof typeof TRACE_FORMATS;
