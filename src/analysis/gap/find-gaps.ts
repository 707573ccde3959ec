/** From two dates of one architecture to its gaps: derive, gather by key, match with plans, put in order. */
import type { Json } from '../../core/json.ts';
import { worse } from '../../core/verdict.ts';
import type { Architecture } from '../../model/architecture.ts';
import { ANSWERING } from '../../model/bodies.ts';
import { type Element, isUnknown } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { declaredLines } from './declared.ts';
import { type Cover, type Demand, type Evidence, type Gap, gapKey, type Hit, type TaskCheck } from './gap.ts';
import { flowLines, holders, inventory, requirementLines, sourcesOf, sumOf, taskLines } from './inventory.ts';
import { closedPlans, laterFacts } from './later.ts';
import { focusOn, gapContext } from './make-context.ts';
import { Plans, planState } from './match.ts';
import { sortByUrgency } from './order.ts';
import { planOf } from './plan.ts';
import { REASON_IDS, REASONS, type ReasonId } from './reasons/registry.ts';
import type { GapReport, Moment } from './report.ts';
import { transition } from './transition.ts';
import { useTable } from './use-table.ts';

export interface FindOptions {
  readonly from: Moment;
  readonly to: Moment;
  readonly today: number;
  /** Only these reasons; the test of the registry leaves one out. */
  readonly reasons?: readonly ReasonId[];
}

/** The gaps between two dates. `to` must not be before `from`: the caller has seen to that. */
export function findGaps(architecture: Architecture, options: FindOptions): GapReport {
  return reportOf(
    gapContext(architecture, { from: options.from.day, to: options.to.day, today: options.today }),
    options,
  );
}

/** The same, of a context that the caller has made for the dates of the options. */
export function reportOf(context: GapContext, options: FindOptions): GapReport {
  const { architecture } = context;
  const plans = new Plans(context);
  const gaps = gapsIn(context, plans, options.reasons);
  const requirements = requirementLines(context);
  const closed = closedPlans(context);
  const there = inventory(context);
  const use = useTable(context);
  const tasks = taskLines(context, gaps);
  return {
    architecture,
    from: options.from,
    to: options.to,
    knownAt: context.from.knownAt,
    today: options.today,
    gaps,
    requirements,
    norms: context.norms().lines,
    inventory: there,
    holders: holders(context),
    unknowns: sumOf(there.map((line) => line.unknowns)),
    unconfirmed: [...context.from.elements()].filter((s) => s.presence === 'unconfirmed').map((s) => s.element),
    transition: transition(context, gaps),
    use,
    flows: flowLines(context),
    declared: declaredLines(context, gaps),
    tasks,
    plan: planOf(context, gaps, tasks),
    closed,
    idle: plans.idle(new Set(gaps.map((gap) => gap.key))),
    sources: sourcesOf(context, { gaps, requirements, closed, use }),
  };
}

/** The gaps of a comparison alone, the most urgent first. `until`: later facts up to this day; default: today. */
export function gapsIn(
  context: GapContext,
  plans: Plans,
  reasons: readonly ReasonId[] = REASON_IDS,
  until?: number,
): Gap[] {
  return sortByUrgency([...hitsByKey(context, reasons)].map(([key, hits]) => gather(context, plans, key, hits, until)));
}

/**
 * Only the gaps about one element, the same ones as in the whole comparison, at a fraction of its cost: those of which it
 * is the subject; of a declared gap or a task, those that it covers or is to close.
 */
export function gapsAbout(architecture: Architecture, element: Element, options: FindOptions): Gap[] {
  const context = gapContext(architecture, { from: options.from.day, to: options.to.day, today: options.today });
  const subjects = subjectsOf(element, architecture);
  const byKey = hitsByKey(focusOn(context, subjects), options.reasons ?? REASON_IDS);
  const plans = new Plans(context);
  const gaps = [...byKey]
    .filter(([, [first]]) => first && subjects.has(first.subject))
    .map(([key, hits]) => gather(context, plans, key, hits))
    .filter((gap) => isAbout(gap, element));
  return sortByUrgency(gaps);
}

/** The elements of whose gaps some may be about the element. */
function subjectsOf(element: Element, { references }: Architecture): Set<Element> {
  const subjects = new Set([element]);
  if (element.collection !== 'gaps' && element.collection !== 'tasks') return subjects;
  const declared = new Set([element]);
  for (const { from, field, target } of references) if (field === 'tasks' && target === element) declared.add(from);
  for (const { from, field, target } of references) {
    if (target && declared.has(from) && (field === 'covers' || field === 'delivers')) subjects.add(target);
  }
  return subjects;
}

/** It is the subject's, or the gap is covered by the declared gap, or is to be closed by the task. */
export function isAbout({ subject, covers, related }: Gap, element: Element): boolean {
  const tasks = [...covers.flatMap((cover) => cover.tasks), ...related];
  return subject === element || covers.some(({ gap }) => gap === element) || tasks.some(({ task }) => task === element);
}

function hitsByKey(context: GapContext, reasons: readonly ReasonId[]): Map<string, Hit[]> {
  const byKey = new Map<string, Hit[]>();
  for (const id of reasons) {
    for (const found of REASONS[id].derive(context)) {
      const key = gapKey(found.subject.id, found.facet);
      const hit: Hit = { ...found, reason: id };
      const list = byKey.get(key);
      if (list) list.push(hit);
      else byKey.set(key, [hit]);
    }
  }
  return byKey;
}

function gather(context: GapContext, plans: Plans, key: string, hits: readonly Hit[], until?: number): Gap {
  const first = hits[0] as Hit;
  const { subject, facet } = first;
  const covers = plans.covers(key, subject.id);
  // What to do with an element, and whose it is, is no task's result.
  const isForSomebody = facet === 'decision' || facet === 'field:owner';
  const related = isForSomebody || covers.length > 0 ? [] : plans.related(subject.id);
  const exception = plans.exception(key, subject.id);
  const verdict = hits.map((hit) => hit.verdict).reduce(worse, undefined);
  const size = hits.find((hit) => hit.size !== undefined)?.size;
  return {
    key,
    subject,
    facet,
    reasons: [...new Set(hits.map((hit) => hit.reason))],
    ...(verdict ? { verdict } : {}),
    plan: planState(hits, covers, related, exception),
    from: first.from,
    to: wanted(hits),
    demands: hits.flatMap((hit): Demand[] => (hit.demand ? [hit.demand] : [])),
    norms: [...new Map(hits.flatMap(({ norm }) => (norm ? [[norm.id, norm] as const] : []))).values()],
    evidence: distinct(hits.flatMap((hit) => hit.evidence)),
    ...responsible(context, hits.find((hit) => hit.demand) ?? first, covers, [
      ...covers.flatMap((cover) => cover.tasks),
      ...related,
    ]),
    covers,
    related,
    ...(exception ? { exception } : {}),
    later: laterFacts(context, subject, facet, until),
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

/** Who has to act, and whose the subject is; where nobody is named, whom to ask. */
function responsible(
  context: GapContext,
  { subject, facet, demand }: Hit,
  covers: readonly Cover[],
  tasks: readonly TaskCheck[],
): Pick<Gap, 'owner' | 'subjectOwner' | 'contact'> {
  const { from, to, architecture } = context;
  const [state, asked] = [from.of(subject.id) ?? to.of(subject.id), from.of(demand?.requirement.id ?? '')];
  const body = (one: ElementState | undefined, ...fields: string[]): Element | undefined => {
    for (const field of fields) {
      const found = architecture.elements.get(String(one?.known(field) ?? ''));
      if (found) return found;
    }
    return undefined;
  };
  const declared = covers.map(({ gap }) => body(from.of(gap.id), 'owner')).find((found) => found);
  const lead = tasks.find((task) => task.open && task.lead)?.lead ?? tasks.find((task) => task.lead)?.lead;
  // What others own is theirs; how we use it is ours to decide.
  const isOurUse = facet === 'decision' && state !== undefined && context.isReference(state);
  const authority = isOurUse ? architecture.elements.get(architecture.workspace.authority ?? '') : undefined;
  const subjectOwner = body(state, 'owner');
  const owner =
    declared ?? lead ?? authority ?? body(state, ...ANSWERING) ?? body(asked, 'owner') ?? body(state, 'issuer');
  const whose = subjectOwner ? { subjectOwner } : {};
  if (owner) return { owner, ...whose };
  const contact = [
    ...covers.map(({ gap }) => from.of(gap.id)?.get('owner')?.value),
    state?.get('owner')?.value,
    ...tasks.map(({ task }) => from.of(task.id)?.get('lead')?.value),
  ]
    .map(contactOf)
    .find((one) => one !== undefined);
  return contact === undefined ? whose : { contact, ...whose };
}

function contactOf(value: Json | undefined): string | undefined {
  return isUnknown(value) ? value.contact : undefined;
}
