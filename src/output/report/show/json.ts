import { layerEvidence } from '../../../analysis/gap/evidence.ts';
import type { Gap } from '../../../analysis/gap/gap.ts';
import type { HistoryEntry } from '../../../analysis/select/history.ts';
import type { Named } from '../../../analysis/trace/named.ts';
import { type Day, isoDay } from '../../../core/dates.ts';
import type { Place } from '../../../core/positions.ts';
import { say, type Text } from '../../../core/text.ts';
import { type Layer, placeIn } from '../../../model/element.ts';
import type { PlanOutcome } from '../../../model/plans.ts';
import type { ElementState } from '../../../model/state.ts';
import { planText } from '../gap/words.ts';
import { jsonText } from '../json-text.ts';
import { fieldText } from '../values.ts';
import type { ElementGaps, ElementReport, ShowOptions, ShowReporter } from './reporter.ts';

/** Raised when a field changes its meaning or goes; fields may be added without it. */
const FORMAT_VERSION = 1;

/** For programs. Values are those of the model; `text` fields are in the language of the report. */
export const json: ShowReporter = (report, options) => {
  const { element, state, moment, touching, gaps } = report;
  const found = state.of(element.id);
  const end = state.endOf(element.id);
  return jsonText({
    formatVersion: FORMAT_VERSION,
    id: element.id,
    collection: element.collection,
    name: found?.known('name') ?? element.name,
    ...(element.code === undefined ? {} : { code: element.code }),
    ...where(placeIn(element), options),
    at: isoDay(moment.day),
    knownAt: isoDay(state.knownAt),
    presence: found?.presence ?? null,
    absence: state.absence(element.id) ?? null,
    ...(end ? { ended: ending(end) } : {}),
    fields: found ? fields(found, report, options) : [],
    history: report.history.entries.map((entry) => historyEntry(entry, options)),
    notYetKnown: report.history.notYetKnown,
    touching: {
      names: touching.out.map(({ to, ...named }) => ({ id: to, ...relation(named) })),
      namedBy: touching.in.map(({ from, ...named }) => ({ id: from, ...relation(named) })),
      succeeds: touching.succeeds,
      left: touching.left.map(({ from, ...named }) => ({ id: from, ...relation(named) })),
    },
    findings: report.findings.map(({ rule, severity, message, file, range, fingerprint }) => ({
      rule,
      severity,
      message: say(message, options.language),
      file: options.pathOf(file),
      range,
      fingerprint,
    })),
    waivers: report.waivers.map(({ rule, reason, until, field, by, element: beside, path, file }) => ({
      rule,
      reason,
      until: day(until),
      scope: beside === undefined ? 'file' : 'element',
      ...(field === undefined ? {} : { field }),
      ...(by === undefined ? {} : { by }),
      ...where({ file, path, part: 'value' }, options),
    })),
    gaps: gaps ? comparison(gaps, options) : null,
  });
};

function fields(found: ElementState, { architecture }: ElementReport, options: ShowOptions) {
  const { element } = found;
  return found.fields().flatMap((field) => {
    const value = found.get(field);
    if (!value) return [];
    return [
      {
        field,
        value: value.value,
        text: say(fieldText(element.collection, field, value, architecture, found.known('unit')), options.language),
        ...(value.lost ? { lost: value.lost, lastKnown: value.written } : {}),
        ...where(layerEvidence(element, value.layer, field).place, options),
        ...saying(value.layer, field),
      },
    ];
  });
}

/** The date of a layer, what it rests on, how sure it is. */
function saying(layer: Layer, field?: string) {
  return {
    date: layer.written ?? null,
    dating: layer.dating,
    plan: layer.kind === 'plan',
    confidence: layer.confidence,
    sources: layer.sources.filter((source) => field === undefined || !source.for || source.for.includes(field)),
  };
}

function historyEntry(entry: HistoryEntry, options: ShowOptions) {
  const { layer, place, changes, lasting, presence } = entry;
  const { planned } = layer;
  return {
    ...saying(layer),
    ...where(place, options),
    ...(planned ? { plannedBy: planned.by, announced: day(planned.announced) } : {}),
    ...(layer.asPlanned ? { asPlanned: true } : {}),
    changes: changes.map(({ field, from, to, place: at, outcome }) => ({
      field,
      from: from ?? null,
      to,
      line: options.line(at),
      ...(outcome ? { outcome: outcomeValue(outcome) } : {}),
    })),
    unchanged: lasting,
    ...(layer.ends ? { ends: ending(layer) } : {}),
    ...(presence ? { presence: outcomeValue(presence) } : {}),
    ...(layer.note === undefined ? {} : { note: layer.note }),
  };
}

function ending({ day: on, ends }: Layer) {
  return { date: day(on), becomes: ends?.becomes ?? [] };
}

function outcomeValue({ status, days, by }: PlanOutcome) {
  return { status, ...(days === undefined ? {} : { days }), ...(by?.written === undefined ? {} : { by: by.written }) };
}

function relation({ field, role, attributes }: Omit<Named, 'from' | 'to'>) {
  return { field, role, ...(attributes ? { attributes } : {}) };
}

function comparison({ from, to, gaps, incomplete }: ElementGaps, options: ShowOptions) {
  return {
    from: isoDay(from.day),
    to: isoDay(to.day),
    incomplete,
    gaps: gaps.map((gap) => gapValue(gap, (text) => say(text, options.language))),
  };
}

function gapValue(gap: Gap, t: (text: Text) => string) {
  return {
    key: gap.key,
    reasons: gap.reasons,
    verdict: gap.verdict ?? null,
    plan: { state: gap.plan, text: t(planText(gap)) },
    from: t(gap.from.text),
    to: t(gap.to.text),
  };
}

function where(place: Place, { pathOf, line }: ShowOptions) {
  return { file: pathOf(place.file), line: line(place) };
}

function day(value: Day | undefined): string | null {
  return value !== undefined && Number.isFinite(value) ? isoDay(value) : null;
}
