/** From two dates of one architecture to its gaps: derive, gather by key, match with plans, put in order. */
import { compareIds } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import type { GapContext } from './context.ts';
import { type Demand, type Evidence, type Gap, gapKey, type Hit, worse } from './gap.ts';
import { inventory, requirementLines, sourcesOf, taskLines, transition, unknownsIn } from './inventory.ts';
import { closedPlans, laterFacts } from './later.ts';
import { gapContext } from './make-context.ts';
import { Plans, planState } from './match.ts';
import { REASON_IDS, REASONS, type ReasonId } from './reasons/registry.ts';
import type { GapReport, Moment } from './report.ts';

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
  return {
    architecture,
    from: options.from,
    to: options.to,
    knownAt: context.from.knownAt,
    today: options.today,
    gaps,
    requirements: requirementLines(context),
    inventory: inventory(context),
    unknowns: unknownsIn(context.from),
    unconfirmed: [...context.from.elements()].filter((s) => s.presence === 'unconfirmed').map((s) => s.element),
    transition: transition(context, gaps),
    tasks: taskLines(context, gaps),
    closed: closedPlans(context),
    idle: plans.idle(new Set(byKey.keys())),
    sources: sourcesOf(context, gaps),
  };
}

function gather(context: GapContext, plans: Plans, key: string, hits: readonly Hit[]): Gap {
  const first = hits[0] as Hit;
  const { subject, facet } = first;
  const covers = plans.covers(subject.id, hits);
  // What to do with an element is no task's result.
  const related = facet === 'decision' || covers.length > 0 ? [] : plans.related(subject.id);
  const owner = ownerOf(context, subject);
  const demands = hits.flatMap((hit): Demand[] => (hit.demand ? [hit.demand] : []));
  const verdict = hits.map((hit) => hit.verdict).reduce(worse, undefined);
  // What is wanted: a demand says it in its own words where the first reason knows no better.
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
    demands,
    evidence: distinct(hits.flatMap((hit) => hit.evidence)),
    ...(owner ? { owner } : {}),
    covers,
    related,
    later: laterFacts(context, subject, facet),
    ...(size === undefined ? {} : { size }),
  };
}

/** A plan says what will be; without one, a demand says what must be. */
function wanted(hits: readonly Hit[]): Hit['to'] {
  const planned = hits.find((hit) => hit.pendingPlan || hit.reason === 'lapsed');
  const demanded = hits.find((hit) => hit.demand);
  return (planned ?? demanded ?? (hits[0] as Hit)).to;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ place }) => {
    const key = `${place.file} ${JSON.stringify(place.path)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Who answers for it: the owner, else who operates, provides or leads it. */
function ownerOf({ from, to, architecture }: GapContext, subject: Element): Element | undefined {
  const state = from.of(subject.id) ?? to.of(subject.id);
  for (const field of ['owner', 'operator', 'provider', 'lead', 'issuer']) {
    const id = state?.known(field);
    if (typeof id === 'string') return architecture.elements.get(id);
  }
  return undefined;
}

/**
 * The order of a meeting's agenda: not measured although that was ordered; unmet; lapsed and late; what cannot be
 * judged; what changes by plan; what nobody has decided. Unplanned before planned, larger before smaller.
 */
function byUrgency(a: Gap, b: Gap): number {
  return (
    rank(a) - rank(b) ||
    PLAN_RANK[a.plan] - PLAN_RANK[b.plan] ||
    (b.size ?? 0) - (a.size ?? 0) ||
    compareIds(a.key, b.key)
  );
}

const PLAN_RANK = { lapsed: 0, late: 1, unplanned: 2, incomplete: 3, planned: 4 } as const;

function rank(gap: Gap): number {
  if (gap.facet === 'use' && gap.demands.length > 0) return 0;
  if (gap.verdict === 'not-met') return 1;
  if (gap.plan === 'lapsed' || gap.plan === 'late') return 2;
  if (gap.facet === 'decision') return 6;
  if (gap.facet.startsWith('rule:')) return 4;
  return gap.verdict === 'not-enough-basis' ? 3 : 5;
}
