/** What became known after the first day: it stands beside what was planned, never instead of it. */
import { formatDate } from '../../core/dates.ts';
import { describe } from '../../model/describe.ts';
import type { Element } from '../../model/element.ts';
import { fieldNames } from '../../model/fields.ts';
import { planOutcomes } from '../../model/plans.ts';
import { type GapContext, layerEvidence } from './context.ts';
import { type Facet, fieldFacet, gapKey, type LaterFact } from './gap.ts';

/** A plan that a fact has answered: in time, late, or by going further. */
export interface ClosedPlan {
  readonly key: string;
  readonly element: Element;
  readonly planned: string;
  readonly fact: LaterFact;
  readonly exceeded: boolean;
}

/** Facts of a field dated after what the comparison knows, up to today. */
export function laterFacts(context: GapContext, element: Element, facet: Facet): LaterFact[] {
  const { from, today, architecture } = context;
  const names = architecture.elements;
  const field = facet.startsWith('field:') ? facet.slice('field:'.length) : facet;
  const outcomes = planOutcomes(element, today);
  const found: LaterFact[] = [];
  for (const layer of element.layers) {
    if (layer.kind !== 'fact' || layer.day <= from.horizon || layer.day > today) continue;
    if (!fieldNames(layer).includes(field)) continue;
    const said = describe(element.collection, field, layer.fields[field], names);
    const closed = outcomes.find((o) => o.field === field && o.by === layer && o.status === 'closed');
    found.push({
      text: {
        vi: `${said.vi} (${formatDate(layer.written ?? '', 'vi')})`,
        en: `${said.en} (${formatDate(layer.written ?? '', 'en')})`,
      },
      evidence: layerEvidence(element, layer, field),
      ...(closed?.days === undefined ? {} : { late: closed.days }),
    });
  }
  return found;
}

/** Plans that facts known today have answered, of those announced by the first day. */
export function closedPlans(context: GapContext): ClosedPlan[] {
  const found: ClosedPlan[] = [];
  for (const element of context.architecture.elements.values()) {
    if (!element.layers.some((layer) => layer.kind === 'plan')) continue;
    const told = new Set<string>();
    for (const outcome of planOutcomes(element, context.today)) {
      // A plan that was moved is answered once, against its first date.
      if (told.has(outcome.field)) continue;
      if (outcome.announced > context.from.knownAt || !outcome.by) continue;
      if (outcome.status !== 'closed' && outcome.status !== 'exceeded') continue;
      const presence = outcome.field === 'presence';
      const value = presence ? undefined : outcome.by.fields[outcome.field];
      const said = presence
        ? { vi: 'có', en: 'exists' }
        : describe(element.collection, outcome.field, value, context.architecture.elements);
      const date = outcome.by.written ?? '';
      told.add(outcome.field);
      found.push({
        key: gapKey(element.id, presence ? 'presence' : fieldFacet(outcome.field)),
        element,
        planned: outcome.plan.written ?? '',
        fact: {
          text: { vi: `${said.vi} (${formatDate(date, 'vi')})`, en: `${said.en} (${formatDate(date, 'en')})` },
          evidence: layerEvidence(element, outcome.by, presence ? undefined : outcome.field),
          ...(outcome.days === undefined ? {} : { late: outcome.days }),
        },
        exceeded: outcome.status === 'exceeded',
      });
    }
  }
  return found;
}
