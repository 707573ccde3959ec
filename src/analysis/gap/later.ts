/** What became known after the first day: it stands beside what was planned, never instead of it. */
import { type Day, formatDate } from '../../core/dates.ts';
import { own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import type { Element, Layer } from '../../model/element.ts';
import { fieldNames } from '../../model/fields.ts';
import { byDay } from '../../model/layer-order.ts';
import { type PlanOutcome, planOutcomes } from '../../model/plans.ts';
import type { GapContext } from './context.ts';
import { layerEvidence } from './evidence.ts';
import { type Facet, fieldFacet, gapKey, type LaterFact } from './gap.ts';
import { measuresOf, sayMeasure } from './measures.ts';

/** A plan that a fact has answered: in time, late, or by going further. */
export interface ClosedPlan {
  readonly key: string;
  readonly element: Element;
  /** The value that was planned, in words, and the date for which it was. */
  readonly wanted: Text;
  readonly planned: string;
  readonly fact: LaterFact;
  readonly exceeded: boolean;
  /** The fact came after the first day of the comparison: it was not known then. */
  readonly since: boolean;
}

/**
 * Facts of what the facet is about, dated after what the comparison knows, up to `until` (default: today), the earliest
 * first.
 */
export function laterFacts(context: GapContext, element: Element, facet: Facet, until = context.today): LaterFact[] {
  const { from } = context;
  const today = Math.min(context.today, until);
  if (from.horizon >= today || facet.startsWith('rule:')) return [];
  if (facet === 'use' || facet === 'value') return laterMeasures(context, element, facet, today);
  const layers = element.layers.filter((layer) => isLater(layer, from.horizon, today)).sort(byDay);
  if (layers.length === 0) return [];
  const outcomes = planOutcomes(element, today).filter((outcome) => outcome.announced <= from.knownAt);
  if (facet === 'presence') return laterPresence(context, element, layers, outcomes);
  const field = facet.startsWith('field:') ? facet.slice('field:'.length) : facet;
  return layers
    .filter((layer) => fieldNames(layer).includes(field))
    .map((layer) => {
      const said = describe(element.collection, field, layer.fields[field], context.architecture.elements);
      return laterFact(element, layer, said, outcomes, field);
    });
}

function isLater(layer: Layer, horizon: Day, today: Day): boolean {
  return layer.kind === 'fact' && layer.day > horizon && layer.day <= today;
}

/** It came to be, or it ended. */
function laterPresence(
  { from }: GapContext,
  element: Element,
  layers: readonly Layer[],
  outcomes: readonly PlanOutcome[],
): LaterFact[] {
  const end = layers.find((layer) => layer.ends);
  if (end) return [laterFact(element, end, { vi: 'đã kết thúc', en: 'ended' }, outcomes, 'presence')];
  const [first] = layers;
  if (!first || from.of(element.id)?.presence === 'present') return [];
  return [laterFact(element, first, { vi: 'đã có', en: 'it exists' }, outcomes, 'presence')];
}

function laterFact(
  element: Element,
  layer: Layer,
  said: Text,
  outcomes: readonly PlanOutcome[],
  field: string,
): LaterFact {
  const closed = outcomes.find((o) => o.field === field && o.by === layer && o.status === 'closed');
  return {
    text: dated(said, layer.written),
    evidence: layerEvidence(element, layer, field === 'presence' ? undefined : field),
    ...(closed?.days === undefined ? {} : { late: closed.days }),
  };
}

function dated(said: Text, written: string | undefined): Text {
  if (written === undefined) return said;
  return { vi: `${said.vi} (${formatDate(written, 'vi')})`, en: `${said.en} (${formatDate(written, 'en')})` };
}

/** The newest figure of the indicator that was measured since. */
function laterMeasures({ architecture, from }: GapContext, element: Element, facet: Facet, today: Day): LaterFact[] {
  const id = facet === 'value' ? element.id : from.of(element.id)?.known('usage');
  const indicator = typeof id === 'string' ? architecture.elements.get(id) : undefined;
  const state = indicator && from.of(indicator.id);
  if (!indicator || !state) return [];
  const said = indicator.layers.filter((layer) => layer.kind === 'fact' && layer.day <= today);
  const newest = said
    .flatMap((layer) => measuresOf(indicator, layer, own(layer.fields, 'definition'), today))
    .filter((measure) => measure.day > from.horizon)
    .reduce<ReturnType<typeof measuresOf>[number] | undefined>((a, b) => (a && a.day > b.day ? a : b), undefined);
  return newest ? [{ text: sayMeasure(newest, state), evidence: newest.evidence }] : [];
}

/** Plans of which facts known today are the answer, of those announced by the first day. */
export function closedPlans(context: GapContext): ClosedPlan[] {
  const found: ClosedPlan[] = [];
  for (const element of context.architecture.elements.values()) {
    if (!element.layers.some((layer) => layer.kind === 'plan')) continue;
    const told = new Set<string>();
    for (const outcome of planOutcomes(element, context.today)) {
      if (outcome.announced > context.from.knownAt || !outcome.by) continue;
      if (outcome.status !== 'closed' && outcome.status !== 'exceeded') continue;
      // A plan that was moved is answered once, against its first date.
      const same = `${outcome.field} ${JSON.stringify(outcome.value)} ${outcome.by.index}`;
      if (told.has(same)) continue;
      told.add(same);
      found.push(closedPlan(context, element, outcome, outcome.by));
    }
  }
  return found;
}

function closedPlan(context: GapContext, element: Element, outcome: PlanOutcome, by: Layer): ClosedPlan {
  const { field, plan } = outcome;
  const isPresence = field === 'presence';
  const names = context.architecture.elements;
  const exists = plan.ends ? { vi: 'kết thúc', en: 'ended' } : { vi: 'có', en: 'exists' };
  const said = (value: ClosedPlan['wanted'] | undefined, json: PlanOutcome['value']) =>
    value ?? describe(element.collection, field, json, names);
  return {
    key: gapKey(element.id, isPresence ? 'presence' : fieldFacet(field)),
    element,
    wanted: said(isPresence ? exists : undefined, outcome.value),
    planned: plan.written ?? '',
    fact: {
      text: dated(said(isPresence ? exists : undefined, by.fields[field]), by.written),
      evidence: layerEvidence(element, by, isPresence ? undefined : field),
      ...(outcome.days === undefined ? {} : { late: outcome.days }),
    },
    exceeded: outcome.status === 'exceeded',
    since: by.day > context.from.horizon,
  };
}
