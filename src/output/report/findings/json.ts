import type { ConformityCounts } from '../../../analysis/judge/judge.ts';
import { isoDay } from '../../../core/dates.ts';
import type { Finding, Waived } from '../../../core/findings.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { Range } from '../../../core/positions.ts';
import { type Language, say } from '../../../core/text.ts';
import { jsonText } from '../json-text.ts';
import { countBySeverity } from './counts.ts';
import type { FindingReporter, ValidationResult } from './reporter.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** All findings as JSON, for programs. The schema is published as `schemas/findings.schema.json`. */
export const json: FindingReporter = (result, { language }) => {
  const { stats, tool, elsewhere, waived, conformity } = result;
  return jsonText({
    formatVersion: FORMAT_VERSION,
    tool,
    language,
    summary: { ...countBySeverity(result.findings), waived: waived.length, ...stats, elsewhere },
    ...(conformity ? { conformity: conformityOf(conformity) } : {}),
    findings: result.findings.map((finding) => entry(finding, result, language)),
    // Apart from those that count: who sums up the findings must not have to know of waivers.
    waived: waived.map((finding) => entry(finding, result, language)),
  });
};

function conformityOf({ framework, counts, off, unasked }: ConformityCounts): JsonObject {
  return {
    framework: framework.id,
    notMet: counts['not-met'],
    notEnoughBasis: counts['not-enough-basis'],
    met: counts.met,
    notApplicable: counts['not-applicable'],
    off: [...off],
    unasked: [...unasked],
  };
}

function entry(finding: Finding, { pathOf }: ValidationResult, language: Language): JsonObject {
  const { waived } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: say(finding.message, language),
    file: pathOf(finding.file),
    range: rangeOf(finding.range),
    ...(finding.element === undefined ? {} : { element: finding.element }),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    ...(finding.basis === undefined ? {} : { basis: { ...finding.basis } }),
    related: (finding.related ?? []).map((related) => ({
      message: say(related.message, language),
      file: pathOf(related.place.file),
      ...(related.range === undefined ? {} : { range: rangeOf(related.range) }),
    })),
    fingerprint: finding.fingerprint,
    ...(waived === undefined ? {} : { waived: waivedOf(waived, pathOf) }),
  };
}

function waivedOf({ reason, until, by, place, range }: Waived, pathOf: ValidationResult['pathOf']): JsonObject {
  return {
    reason,
    until: isoDay(until),
    ...(by === undefined ? {} : { by }),
    file: pathOf(place.file),
    ...(range === undefined ? {} : { range: rangeOf(range) }),
  };
}

function rangeOf({ start, end }: Range): JsonObject {
  return { start: { ...start }, end: { ...end } };
}
