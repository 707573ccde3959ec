import type { Checklist, Ground } from '../../../analysis/conform/checklist.ts';
import type { NormResult, NotJudged, Result } from '../../../analysis/conform/conformity.ts';
import { nameIn } from '../../../analysis/select/select.ts';
import { isoDay } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { type Language, say } from '../../../core/text.ts';
import type { VerdictCounts } from '../../../core/verdict.ts';
import type { FrameworkBasis } from '../../../model/framework-parts.ts';
import { jsonText } from '../json-text.ts';
import type { ConformReport, ConformReporter, ConformReportOptions } from './reporter.ts';
import { groundText, NO_CERTIFICATE } from './words.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** For programs. The schema is published as `schemas/conformity.schema.json`. Without chosen verdicts: all judgements. */
export const json: ConformReporter = (report, options) => {
  const { conformity, norms, checklist } = report;
  const { architecture, framework, at, today, counts, waived } = conformity;
  const { language, tool, incomplete } = options;
  return jsonText({
    formatVersion: FORMAT_VERSION,
    tool,
    language,
    notice: say(NO_CERTIFICATE, language),
    incomplete,
    workspace: { name: architecture.workspace.name, version: architecture.workspace.version ?? null },
    framework: { id: framework.id, name: say(framework.name, language), document: framework.document },
    at: at ? isoDay(at.day) : null,
    today: isoDay(today),
    summary: { ...numbers(counts), waived },
    norms: norms.map((norm) => entry(norm, report, options)),
    ...(checklist ? { checklist: checklistOf(checklist, language) } : {}),
  });
};

export function numbers(counts: VerdictCounts): JsonObject {
  return {
    notMet: counts['not-met'],
    notEnoughBasis: counts['not-enough-basis'],
    met: counts.met,
    notApplicable: counts['not-applicable'],
  };
}

function entry(
  { norm, notJudged, results, counts }: NormResult,
  { verdicts }: ConformReport,
  options: ConformReportOptions,
): JsonObject {
  const { language } = options;
  const listed = results.filter(({ judgement }) => verdicts?.has(judgement.verdict) ?? true);
  return {
    id: norm.id,
    number: norm.number,
    title: say(norm.title, language),
    demand: say(norm.demand, language),
    remedy: say(norm.remedy, language),
    basis: { ...norm.basis },
    ...(notJudged ? { notJudged: whyNot(notJudged) } : {}),
    counts: numbers(counts),
    judgements: listed.map((result) => judged(result, options)),
  };
}

function whyNot(one: NotJudged): JsonObject {
  return one.why === 'off' ? { why: one.why, reason: one.reason ?? null } : { why: one.why };
}

function judged(
  { judgement, at, place, waived }: Result,
  { language, line, prefix }: ConformReportOptions,
): JsonObject {
  const { subject, verdict, why, field } = judgement;
  return {
    verdict,
    why: say(why, language),
    ...(subject ? { element: subject.id, collection: subject.element.collection, name: nameIn(subject) } : {}),
    ...(field === undefined ? {} : { field }),
    date: isoDay(at.state.date),
    file: prefix + place.file,
    line: line(place),
    ...(waived
      ? {
          waived: {
            reason: waived.reason,
            until: isoDay(waived.until),
            ...(waived.by === undefined ? {} : { by: waived.by }),
          },
        }
      : {}),
  };
}

function checklistOf({ items, counts, deadline, daysLeft }: Checklist, language: Language): JsonObject {
  return {
    summary: numbers(counts),
    ...(deadline
      ? {
          deadline: {
            by: deadline.by,
            daysLeft: daysLeft ?? null,
            text: say(deadline.label, language),
            basis: placeOf(deadline.basis),
          },
        }
      : {}),
    items: items.map(({ item, verdict, grounds }) => ({
      id: item.id,
      requirement: say(item.requirement, language),
      verdict,
      grounds: grounds.map((ground) => groundOf(ground, language)),
      ...(item.confirm ? { confirm: say(item.confirm, language) } : {}),
      basis: placeOf(item.basis),
    })),
  };
}

function placeOf({ document, at, page }: FrameworkBasis): JsonObject {
  return { document, at, ...(page === undefined ? {} : { page }) };
}

function groundOf(ground: Ground, language: Language): JsonObject {
  const base = { kind: ground.kind, verdict: ground.verdict, text: groundText(ground, language) };
  switch (ground.kind) {
    case 'norm':
      return { ...base, norm: ground.result.norm.id, counts: numbers(ground.result.counts) };
    case 'rule':
      return { ...base, rule: ground.rule.id, findings: ground.found ?? null };
    case 'field':
      return { ...base, field: `${ground.collection}.${ground.field}`, known: ground.known, of: ground.of };
  }
}
