/** The formats of `validate`. Each is loaded when it is asked for. */
import type { FindingReporter } from './reporter.ts';

export const FINDING_FORMATS = {
  stylish: async (): Promise<FindingReporter> => (await import('./stylish.ts')).stylish,
  json: async (): Promise<FindingReporter> => (await import('./json.ts')).json,
} as const;
