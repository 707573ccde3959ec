import { say } from '../../../core/text.ts';
import { jsonText } from '../json-text.ts';
import { countBySeverity } from './counts.ts';
import type { FindingReporter } from './reporter.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** All findings as JSON, for programs. The schema is published as `schemas/findings.schema.json`. */
export const json: FindingReporter = (result, { language }) => {
  const { stats, tool, pathOf, elsewhere } = result;
  const findings = result.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: say(finding.message, language),
    file: pathOf(finding.file),
    range: finding.range,
    ...(finding.element === undefined ? {} : { element: finding.element }),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    ...(finding.basis === undefined ? {} : { basis: finding.basis }),
    related: (finding.related ?? []).map((related) => ({
      message: say(related.message, language),
      file: pathOf(related.place.file),
      ...(related.range === undefined ? {} : { range: related.range }),
    })),
    fingerprint: finding.fingerprint,
  }));
  return jsonText({
    formatVersion: FORMAT_VERSION,
    tool,
    language,
    summary: { ...countBySeverity(result.findings), ...stats, elsewhere },
    findings,
  });
};
