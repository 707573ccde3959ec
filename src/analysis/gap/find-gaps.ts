/** From two dates of one architecture to its gaps: derive, gather by key, match with plans, put in order. */
import type { Json } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, isUnknown } from '../../model/element.ts';
import type { GapContext } from './context.ts';
import { type Demand, type Evidence, type Gap, gapKey, type Hit, type TaskCheck, worse } from './gap.ts';
import { holders, inventory, requirementLines, sourcesOf, sumOf, taskLines } from './inventory.ts';
import { closedPlans, laterFacts } from './later.ts';
import { gapContext } from './make-context.ts';
import { Plans, planState } from './match.ts';
import { byUrgency } from './order.ts';
import { REASON_IDS, REASONS, type ReasonId } from './reasons/registry.ts';
import type { GapReport, Moment } from './report.ts';
import { transition } from './transition.ts';

export interface FindOptions {
  readonly from: Moment;
  readonly to: Moment;
  readonly today: number;
  /** Only these reasons; the test of the registry leaves one out. */
  readonly reasons?: readonly ReasonId[];
}

/** The gaps between two dates. `to` must not be before `from`: the caller has seen to that. */
export function findGaps(architecture: Architecture, options: FindOptions): GapReport {
  const context = gapContext(architecture, { from: options.from.day, to: options.to.day, today: options.today });
  const plans = new Plans(context);
  const byKey = new Map<string, Hit[]>();
  for (const id of options.reasons ?? REASON_IDS) {
    for (const found of REASONS[id].derive(context)) {
      const key = gapKey(found.subject.id, found.facet);
      const hit: Hit = { ...found, reason: id };
      const list = byKey.get(key);
      if (list) list.push(hit);
      else byKey.set(key, [hit]);
    }
  }
  const gaps = [...byKey].map(([key, hits]) => gather(context, plans, key, hits)).sort(byUrgency);
  const requirements = requirementLines(context);
  const closed = closedPlans(context);
  const there = inventory(context);
  return {
    architecture,
    from: options.from,
    to: options.to,
    knownAt: context.from.knownAt,
    today: options.today,
    gaps,
    requirements,
    inventory: there,
    holders: holders(context),
    unknowns: sumOf(there.map((line) => line.unknowns)),
    unconfirmed: [...context.from.elements()].filter((s) => s.presence === 'unconfirmed').map((s) => s.element),
    transition: transition(context, gaps),
    tasks: taskLines(context, gaps),
    closed,
    idle: plans.idle(new Set(byKey.keys())),
    sources: sourcesOf(context, { gaps, requirements, closed }),
  };
}

function gather(context: GapContext, plans: Plans, key: string, hits: readonly Hit[]): Gap {
  const first = hits[0] as Hit;
  const { subject, facet } = first;
  const covers = plans.covers(key, subject.id);
  // What to do with an element is no task's result.
  const related = facet === 'decision' || covers.length > 0 ? [] : plans.related(subject.id);
  const verdict = hits.map((hit) => hit.verdict).reduce(worse, undefined);
  const size = hits.find((hit) => hit.size !== undefined)?.size;
  return {
    key,
    subject,
    facet,
    reasons: [...new Set(hits.map((hit) => hit.reason))],
    ...(verdict ? { verdict } : {}),
    plan: planState(hits, covers, related),
    from: first.from,
    to: wanted(hits),
    demands: hits.flatMap((hit): Demand[] => (hit.demand ? [hit.demand] : [])),
    evidence: distinct(hits.flatMap((hit) => hit.evidence)),
    ...responsible(context, subject, [...covers.flatMap((cover) => cover.tasks), ...related]),
    covers,
    related,
    later: laterFacts(context, subject, facet),
    ...(size === undefined ? {} : { size }),
  };
}

/** A plan says what will be, a target how far it must be; without either, a demand says it in its own words. */
function wanted(hits: readonly Hit[]): Hit['to'] {
  const first = hits[0] as Hit;
  const planned = hits.find((hit) => hit.pendingPlan || hit.reason === 'lapsed');
  const target = first.to.value === undefined ? undefined : first;
  return (planned ?? target ?? hits.find((hit) => hit.demand) ?? first).to;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length < 2) return [...evidence];
  const seen = new Set<string>();
  return evidence.filter(({ place }) => {
    const key = `${place.file} ${JSON.stringify(place.path)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Who answers for it: the owner, else who operates, provides or leads it, else who issues it; else whom to ask. */
function responsible(
  { from, to, architecture }: GapContext,
  subject: Element,
  tasks: readonly TaskCheck[],
): Pick<Gap, 'owner' | 'contact'> {
  const state = from.of(subject.id) ?? to.of(subject.id);
  const named = (field: string) => {
    const id = state?.known(field);
    return typeof id === 'string' ? architecture.elements.get(id) : undefined;
  };
  const lead = tasks.find((task) => task.lead)?.lead;
  const owner = named('owner') ?? named('operator') ?? named('provider') ?? named('lead') ?? lead ?? named('issuer');
  if (owner) return { owner };
  const contact =
    contactOf(state?.get('owner')?.value) ??
    tasks.map(({ task }) => contactOf(from.of(task.id)?.get('lead')?.value)).find((one) => one !== undefined);
  return contact === undefined ? {} : { contact };
}

function contactOf(value: Json | undefined): string | undefined {
  return isUnknown(value) ? value.contact : undefined;
}
