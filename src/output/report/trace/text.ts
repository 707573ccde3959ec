import { ImpactPage } from './impact-page.ts';
import { PathPage } from './paths-page.ts';
import type { TraceReporter } from './reporter.ts';

/** For people: what is asked, the answer, and what was left out of it. */
export const text: TraceReporter = (report, options) => {
  const page = report.kind === 'paths' ? new PathPage(report, options) : new ImpactPage(report, options);
  return `${page.lines().join('\n')}\n`;
};
