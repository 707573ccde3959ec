/** Requirements, judged on the first state: what a document demands, and whether the model shows it is met. */
import { parseDay } from '../../core/dates.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import { type Element, isKnown } from '../../model/element.ts';
import { closes, compareOrdered } from '../../model/equality.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext, RequirementResult } from './context.ts';
import { type Facet, fieldFacet, type Verdict } from './gap.ts';
import { measures } from './measures.ts';

type Base = Omit<GapContext, 'requirements'>;

export function evaluateRequirements(context: Base): RequirementResult[] {
  const results: RequirementResult[] = [];
  for (const state of context.from.elements()) {
    if (state.element.collection === 'requirements') results.push(...evaluate(context, state));
  }
  return results;
}

function evaluate(context: Base, requirement: ElementState): RequirementResult[] {
  const check = requirement.known('check');
  const sources = requirement.layers[0]?.sources ?? [];
  const due = dueDay(requirement);
  const ahead = due !== undefined && due > context.from.horizon && due <= context.to.date;
  const base = { requirement, sources, notDue: false };
  const concerned = elementsOf(context, requirement);
  if (isObject(check) && typeof own(check, 'indicator') === 'string')
    return byIndicator(context, base, check, concerned);
  if (isObject(check) && typeof own(check, 'field') === 'string') {
    const field = String(own(check, 'field'));
    const value = own(check, 'is') ?? null;
    return concerned.map((subject) => ({
      ...base,
      subject,
      facet: fieldFacet(field),
      verdict: fieldVerdict(context.from.of(subject.id), field, value),
      notDue: ahead && fieldVerdict(context.to.of(subject.id), field, value) === 'met',
      wanted: { field, value },
    }));
  }
  const attested = isObject(check) ? own(check, 'attested') : undefined;
  const facet: Facet = `rule:${requirement.id}`;
  const verdict = ATTESTED[String(attested)] ?? 'not-enough-basis';
  return (concerned.length > 0 ? concerned : [requirement.element]).map((subject) => ({
    ...base,
    subject,
    facet,
    verdict,
  }));
}

function dueDay(requirement: ElementState): number | undefined {
  const written = requirement.known('due');
  return written === undefined ? undefined : parseDay(String(written));
}

const ATTESTED: Readonly<Record<string, Verdict>> = {
  met: 'met',
  'not-met': 'not-met',
  'not-applicable': 'not-applicable',
};

function elementsOf({ architecture }: Base, requirement: ElementState): Element[] {
  const ids = requirement.known('of');
  if (!Array.isArray(ids)) return [];
  return ids.flatMap((id: Json) => (typeof id === 'string' ? (architecture.elements.get(id) ?? []) : []));
}

function byIndicator(
  context: Base,
  base: Pick<RequirementResult, 'requirement' | 'sources' | 'notDue'>,
  check: Json,
  concerned: readonly Element[],
): RequirementResult[] {
  if (!isObject(check)) return [];
  const id = String(own(check, 'indicator'));
  const indicator = context.from.of(id);
  const verdict = indicator ? indicatorVerdict(context, indicator, check) : 'not-enough-basis';
  // It speaks of the use of the services that this indicator measures; of others, of the indicator's own value.
  const services = concerned.filter((element) => context.from.of(element.id)?.known('usage') === id);
  if (services.length > 0) return services.map((subject) => ({ ...base, subject, facet: 'use' as const, verdict }));
  const subject = context.architecture.elements.get(id);
  return subject ? [{ ...base, subject, facet: 'value', verdict }] : [];
}

function indicatorVerdict(context: Base, indicator: ElementState, check: Json): Verdict {
  if (!isObject(check)) return 'not-enough-basis';
  const newest = measures(indicator, context.from.horizon).at(-1);
  if (!newest || context.from.isTooOld(newest.day)) return 'not-enough-basis';
  const [atLeast, atMost] = [own(check, 'atLeast'), own(check, 'atMost')];
  if (typeof atLeast === 'number' && newest.value < atLeast) return 'not-met';
  if (typeof atMost === 'number' && newest.value > atMost) return 'not-met';
  return 'met';
}

/** A later value of an ordered field meets the demand too: what is operating has been through its pilot. */
function fieldVerdict(state: ElementState | undefined, field: string, wanted: Json): Verdict {
  if (!state) return 'not-enough-basis';
  const found = state.get(field);
  if (field === 'coverage' && typeof wanted === 'string') {
    const done = isObject(found?.value) ? own(found.value, 'done') : undefined;
    if (!isKnown(done)) return 'not-enough-basis';
    const difference = compareOrdered(state.element.collection, field, found?.value ?? null, { done: wanted });
    // Where nothing is known of the rest, "not all are named" does not mean "not all are done".
    if (
      isObject(found?.value) &&
      own(found.value, 'rest') !== undefined &&
      !(difference !== undefined && difference >= 0)
    ) {
      return 'not-enough-basis';
    }
    return difference !== undefined && difference >= 0 ? 'met' : 'not-met';
  }
  if (!isKnown(found?.value)) return 'not-enough-basis';
  if (closes(state.element.collection, field, found.value, wanted)) return 'met';
  const difference = compareOrdered(state.element.collection, field, found.value, wanted);
  return difference !== undefined && difference > 0 ? 'met' : 'not-met';
}
