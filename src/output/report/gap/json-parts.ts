/** What several parts of the JSON report hold. */
import type { Evidence } from '../../../analysis/gap/gap.ts';
import type { Element } from '../../../model/element.ts';
import type { GapReportOptions } from './reporter.ts';

export function evidenceValue(evidence: Evidence, { line, prefix }: Pick<GapReportOptions, 'line' | 'prefix'>) {
  return {
    file: prefix + evidence.place.file,
    line: line(evidence.place) ?? null,
    date: evidence.written ?? null,
    confidence: evidence.confidence,
    plan: evidence.plan,
    sources: evidence.sources,
  };
}

export function named(element: Element) {
  return { id: element.id, name: element.name, ...(element.code === undefined ? {} : { code: element.code }) };
}
