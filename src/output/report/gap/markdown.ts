/** The report as a page: first what must be decided, then the five official questions, then what became known since. */
import { gaps } from './markdown/gaps.ts';
import { decisions, head } from './markdown/head.ts';
import { matrix } from './markdown/matrix.ts';
import { Page } from './markdown/page.ts';
import { present } from './markdown/present.ts';
import { results } from './markdown/results.ts';
import { since } from './markdown/since.ts';
import { sources } from './markdown/sources.ts';
import { use } from './markdown/use.ts';
import { work } from './markdown/work.ts';
import type { GapReporter } from './reporter.ts';

const SECTIONS = [head, decisions, use, results, present, matrix, gaps, work, since, sources];

export const markdown: GapReporter = (report, options) => {
  const page = new Page(report, options);
  return `${SECTIONS.flatMap((section) => section(page))
    .join('\n')
    .trimEnd()}\n`;
};
