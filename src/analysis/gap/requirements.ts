/** Requirements, judged on the first state: what a document demands, and whether the model shows that it is met. */
import { type Day, parseDay } from '../../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import type { Verdict } from '../../core/verdict.ts';
import { describe } from '../../model/describe.ts';
import { type Element, isKnown } from '../../model/element.ts';
import { planOutcomes } from '../../model/plans.ts';
import type { ElementState } from '../../model/state.ts';
import { fieldVerdict } from './checks.ts';
import type { GapContext, RequirementResult } from './context.ts';
import { evidenceOf } from './evidence.ts';
import { type Deadline, type Facet, fieldFacet, type Side } from './gap.ts';
import { measures, sayBound, sayMeasure, sayUnmeasured } from './measures.ts';
import { sayField } from './said.ts';

type Base = Omit<GapContext, 'requirements'>;
/** What a check finds out about one subject. */
type Judged = Pick<RequirementResult, 'subject' | 'facet' | 'verdict' | 'now' | 'wanted' | 'basis' | 'late'> & {
  readonly notDue?: boolean;
};

export function evaluateRequirements(context: Base): RequirementResult[] {
  const results: RequirementResult[] = [];
  for (const requirement of context.from.elements()) {
    if (requirement.element.collection !== 'requirements') continue;
    const sources = requirement.layers[0]?.sources ?? [];
    const due = deadlineOf(context, requirement);
    for (const judged of judge(context, requirement)) {
      results.push({ requirement, sources, notDue: false, ...(due ? { due } : {}), ...judged });
    }
  }
  return results;
}

function judge(context: Base, requirement: ElementState): Judged[] {
  const check = requirement.known('check');
  const concerned = elementsOf(context, requirement);
  const [indicator, field] = isObject(check) ? [own(check, 'indicator'), own(check, 'field')] : [];
  // A check that names nothing in the model still is a demand: it is judged as one that somebody must attest.
  if (isObject(check) && typeof indicator === 'string' && context.architecture.elements.has(indicator)) {
    return byIndicator(context, indicator, check, concerned);
  }
  if (isObject(check) && typeof field === 'string' && concerned.length > 0) {
    const due = dueDay(requirement);
    return concerned.map((subject) => byField(context, subject, field, own(check, 'is') ?? null, due));
  }
  return attested(context, requirement, isObject(check) ? own(check, 'attested') : undefined, concerned);
}

function elementsOf({ architecture }: Base, requirement: ElementState): Element[] {
  const ids = requirement.known('of');
  if (!Array.isArray(ids)) return [];
  return ids.flatMap((id: Json) => (typeof id === 'string' ? (architecture.elements.get(id) ?? []) : []));
}

/** What is still to come is counted from today, whatever the first day; what was overdue then, from that day. */
function deadlineOf({ from, today }: Base, requirement: ElementState): Deadline | undefined {
  const day = dueDay(requirement);
  if (day === undefined) return undefined;
  const counted = day >= today ? today : from.horizon;
  return { written: String(requirement.known('due')), inDays: day - counted, counted };
}

function dueDay(requirement: ElementState): Day | undefined {
  const written = requirement.known('due');
  return written === undefined ? undefined : parseDay(String(written));
}

// ── a field must have a value ──

function byField(context: Base, subject: Element, field: string, value: Json, due: number | undefined): Judged {
  const { from, architecture } = context;
  const state = from.of(subject.id);
  const { collection } = subject;
  const verdict = state ? fieldVerdict(collection, field, state.get(field)?.value, value) : 'not-enough-basis';
  return {
    subject,
    facet: fieldFacet(field),
    verdict,
    notDue:
      due !== undefined && due > from.horizon && verdict !== 'met' && willMeet(context, subject, field, value, due),
    now: state
      ? { text: sayField(state, field, architecture.elements), value: state.get(field)?.value ?? null }
      : { text: sayAbsent(context, subject) },
    ...(isKnown(value)
      ? { wanted: { text: describe(collection, field, asValue(field, value), architecture.elements), value } }
      : {}),
    basis: state ? evidenceOf(state, state.get(field) ? field : undefined) : [],
    ...(state && verdict === 'met' && due !== undefined ? daysLate(context, state, field, value, due) : {}),
  };
}

/** How long after its day the first fact met it; nothing where that is only known to have been so by a later day. */
function daysLate({ from }: Base, state: ElementState, field: string, value: Json, due: Day): { late?: number } {
  const { element } = state;
  const facts = element.layers
    .filter((layer) => layer.kind === 'fact' && layer.day <= from.horizon)
    .sort((a, b) => (a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1));
  const first = facts.find((layer) => {
    const said = own(layer.fields, field);
    return said !== undefined && fieldVerdict(element.collection, field, said, value) === 'met';
  });
  if (!first || first.day <= due || (first.dating !== 'since' && first.dating !== 'date')) return {};
  return { late: first.day - due };
}

/** One word stands for a coverage in a check. */
function asValue(field: string, value: Json): Json {
  return field === 'coverage' ? { done: value } : value;
}

/** A plan that was announced, is still to come, and meets the demand by its day. */
function willMeet({ from }: Base, subject: Element, field: string, value: Json, due: number): boolean {
  return planOutcomes(subject, from.knownAt).some(
    (plan) =>
      plan.field === field &&
      plan.status === 'pending' &&
      plan.plan.day <= due &&
      fieldVerdict(subject.collection, field, plan.value, value) === 'met',
  );
}

function sayAbsent({ from }: Base, subject: Element) {
  return from.absence(subject.id) === 'ended'
    ? {
        vi: 'đối tượng đã kết thúc; chưa rõ yêu cầu còn áp dụng cho đối tượng nào',
        en: 'it has ended; what the demand applies to now is not known',
      }
    : { vi: 'chưa có gì cho thấy đã có', en: 'nothing shows that it exists' };
}

// ── an indicator must be measured, or reach a bound ──

function byIndicator(context: Base, id: string, check: JsonObject, concerned: readonly Element[]): Judged[] {
  const { from, architecture } = context;
  const indicator = from.of(id);
  const newest = indicator && measures(indicator, from.horizon).at(-1);
  const counts = newest !== undefined && !from.isTooOld(newest.day) ? newest : undefined;
  const said = indicator ? (newest ? sayMeasure(newest, indicator) : sayUnmeasured(indicator)) : NOT_MEASURED;
  const judged = {
    verdict: counts && isBounded(check) ? boundVerdict(counts.value, check) : ('not-enough-basis' as const),
    now: {
      text: newest && !counts ? { vi: `chưa đo lại; ${said.vi}`, en: `not measured since; ${said.en}` } : said,
      ...(newest ? { value: newest.value } : {}),
    },
    ...bound(indicator, check),
    basis: newest ? [newest.evidence] : indicator ? evidenceOf(indicator, 'values') : [],
  };
  // It speaks of the use of the services that this indicator measures; of others, of the indicator's own value.
  const services = concerned.filter((element) => from.of(element.id)?.known('usage') === id);
  if (services.length > 0) return services.map((subject) => ({ subject, facet: 'use', ...judged }));
  const subject = architecture.elements.get(id);
  return subject ? [{ subject, facet: 'value', ...judged }] : [];
}

const NOT_MEASURED = { vi: 'chưa đo', en: 'not measured' };

/** What an indicator must reach, or that it must be measured at all; without either nothing can be judged. */
function isBounded(check: JsonObject): boolean {
  return ['measured', 'atLeast', 'atMost'].some((key) => own(check, key) !== undefined);
}

function boundVerdict(value: number, check: JsonObject): Verdict {
  const [atLeast, atMost] = [own(check, 'atLeast'), own(check, 'atMost')];
  if (typeof atLeast === 'number' && value < atLeast) return 'not-met';
  if (typeof atMost === 'number' && value > atMost) return 'not-met';
  return 'met';
}

function bound(indicator: ElementState | undefined, check: JsonObject): { wanted?: Side } {
  const [atLeast, atMost] = [own(check, 'atLeast'), own(check, 'atMost')];
  if (!indicator) return {};
  if (typeof atLeast === 'number') return { wanted: { text: sayBound('least', atLeast, indicator), value: atLeast } };
  return typeof atMost === 'number' ? { wanted: { text: sayBound('most', atMost, indicator), value: atMost } } : {};
}

// ── the responsible body states it ──

const ATTESTED: Readonly<Record<string, Verdict>> = {
  met: 'met',
  'not-met': 'not-met',
  'not-applicable': 'not-applicable',
};

function attested(
  { unrealised }: Base,
  requirement: ElementState,
  value: Json | undefined,
  concerned: readonly Element[],
): Judged[] {
  const facet: Facet = `rule:${requirement.id}`;
  const verdict = Object.hasOwn(ATTESTED, String(value)) ? (ATTESTED[String(value)] as Verdict) : 'not-enough-basis';
  const text =
    verdict === 'not-met'
      ? { vi: 'đã xác nhận là chưa đáp ứng', en: 'stated as not met' }
      : { vi: 'chưa có gì xác nhận đã đáp ứng', en: 'nothing confirms that it is met' };
  const basis = evidenceOf(requirement, requirement.get('check') ? 'check' : undefined);
  const subjects = concerned.length > 0 ? concerned : [requirement.element];
  const falls = verdict === 'not-met' || verdict === 'not-enough-basis';
  // That a capability must be there is the basis of its being missed, not a second gap.
  const about = (subject: Element): Facet => (falls && unrealised.has(subject.id) ? 'presence' : facet);
  return subjects.map((subject) => ({ subject, facet: about(subject), verdict, now: { text }, basis }));
}
