/** What became of every plan, as known on a day. A plan is not a fact; a fact is never taken back by a plan. */
import { type Day, NEVER } from '../core/dates.ts';
import { equalJson, isObject, type Json, own } from '../core/json.ts';
import { type Element, isKnown, type Layer } from './element.ts';
import { closes, compareOrdered, replaces } from './equality.ts';
import { DESCRIBING, fieldNames } from './fields.ts';
import { type Collection, fieldInfo } from './generated/fields.ts';
import { announcement, byDay, byPlannedDay } from './layer-order.ts';
import { layLink, linkTargets } from './links.ts';

/**
 * - `pending`: its day is still to come.
 * - `lapsed`: its day is past and no fact equals it.
 * - `moved`: a later announcement plans the same for another day. `revised`: … plans something else for the same day.
 * - `closed`: a fact equals it. `exceeded`: a fact went further (ordered values): to more than planned, or, where the
 *   plan was to reduce what was known when it was announced, to less.
 * - `contradicted`: after the announcement a fact set something else (values without an order).
 */
export type PlanStatus = 'pending' | 'lapsed' | 'moved' | 'revised' | 'closed' | 'exceeded' | 'contradicted';

/** One planned value. `field` is a field's name, or `presence` for existence itself (a planned base, a planned end). */
export interface PlanOutcome {
  readonly field: string;
  readonly value: Json | undefined;
  readonly plan: Layer;
  readonly announced: Day;
  readonly status: PlanStatus;
  /** The fact that closed, exceeded or contradicted it, or the plan that took its place. */
  readonly by?: Layer;
  /**
   * Days from the planned day to the fact that closed or exceeded it (0 when in time; not said where the fact was only
   * seen later), or to the day it was moved to.
   */
  readonly days?: number;
}

/** The outcome of every plan of the element that was announced by `knownAt`, in the order of their days. */
export function planOutcomes(element: Element, knownAt: Day): PlanOutcome[] {
  const plans = element.layers.filter((layer) => announcedBy(layer, knownAt)).sort(byPlannedDay);
  if (plans.length === 0) return [];
  const facts = element.layers.filter((layer) => layer.kind === 'fact' && layer.day <= knownAt).sort(byDay);
  const histories = new Map<string, Step[]>();
  const historyOf = (field: string): Step[] => {
    const known = histories.get(field) ?? history(element.collection, field, facts);
    histories.set(field, known);
    return known;
  };
  const outcomes: PlanOutcome[] = [];
  for (const plan of plans) {
    // What a planned base says the element is, is no promise that could lapse.
    const names = fieldNames(plan).filter((name) => plan.index > 0 || !DESCRIBING.has(name));
    for (const field of names) outcomes.push(valueOutcome(element, field, plan, plans, historyOf(field), knownAt));
    // A planned change without a field says that the element will be there.
    if (plan.index === 0 || plan.ends || names.length === 0) {
      outcomes.push(presenceOutcome(element.collection, plan, plans, facts, knownAt));
    }
  }
  return outcomes;
}

function announcedBy(layer: Layer, knownAt: Day): boolean {
  return layer.kind === 'plan' && announcement(layer) <= knownAt && layer.day !== NEVER;
}

/** What the facts gave a field, and from which of them on. */
interface Step {
  readonly fact: Layer;
  readonly value: Json;
}

function history(collection: Collection, field: string, facts: readonly Layer[]): Step[] {
  const isLink = fieldInfo(collection, field)?.link === true;
  const steps: Step[] = [];
  for (const fact of facts) {
    const said = own(fact.fields, field);
    if (said === undefined) continue;
    steps.push({ fact, value: isLink ? layLink(steps.at(-1)?.value, said) : said });
  }
  return steps;
}

function valueOutcome(
  element: Element,
  field: string,
  plan: Layer,
  plans: readonly Layer[],
  steps: readonly Step[],
  knownAt: Day,
): PlanOutcome {
  const { collection } = element;
  const announced = announcement(plan);
  const value = own(plan.fields, field) ?? null;
  const base = { field, value, plan, announced };

  // What held when the plan was announced, and all that was seen since then; what was over before says nothing.
  const before = steps.findLast((step) => step.fact.day <= announced);
  const since = steps.filter((step) => step.fact.day > announced);
  const isCut = before !== undefined && (compareOrdered(collection, field, value, before.value) ?? 0) < 0;
  let held = before && isKnown(before.value) ? before.value : undefined;
  let contradicting: Layer | undefined;
  if (before && closes(collection, field, before.value, value))
    return { ...base, status: 'closed', ...met(before.fact, plan) };
  for (const { fact, value: now } of since) {
    if (closes(collection, field, now, value)) return { ...base, status: 'closed', ...met(fact, plan) };
    if (!isKnown(now)) continue;
    const further = compareOrdered(collection, field, now, value) ?? 0;
    if (isCut ? further < 0 : further > 0) return { ...base, status: 'exceeded', ...met(fact, plan) };
    if (contradicts(collection, field, plan, held, now)) contradicting = fact;
    held = now;
  }
  const next = replacement(collection, field, plan, plans);
  if (next?.how === 'again') return { ...base, status: 'moved', by: next.by, days: next.by.day - plan.day };
  if (next) return { ...base, status: 'revised', by: next.by };
  if (contradicting) return { ...base, status: 'contradicted', by: contradicting };
  return { ...base, status: plan.day > knownAt ? 'pending' : 'lapsed' };
}

/**
 * The fact that met a plan, and how late: not said where the fact was only seen after the planned day, for then it may
 * well have come about in time.
 */
function met(fact: Layer, plan: Layer): { by: Layer; days?: number } {
  if (fact.day <= plan.day) return { by: fact, days: 0 };
  return fact.dating === 'since' || fact.dating === 'date' ? { by: fact, days: fact.day - plan.day } : { by: fact };
}

/** A fact turned a field without an order from what it was to something that is not the plan. */
function contradicts(collection: Collection, field: string, plan: Layer, held: Json | undefined, now: Json): boolean {
  const info = fieldInfo(collection, field);
  if (info?.ordered) return false;
  if (!info?.link) {
    // A first sight of how things were is no contradiction, except of a plan for how the element should begin.
    return held === undefined ? plan.index === 0 : !equalJson(held, now);
  }
  // A map of links speaks of its own targets only; a list of all.
  const planned = own(plan.fields, field) ?? null;
  if (held === undefined || !isKnown(planned) || isObject(planned)) return false;
  const [was, is, goal] = [linkTargets(held), linkTargets(now), linkTargets(planned)];
  const added = [...(is?.keys() ?? [])].some((id) => !was?.has(id) && !goal?.has(id));
  return added || [...(was?.keys() ?? [])].some((id) => !is?.has(id) && goal?.has(id));
}

interface Replacement {
  readonly how: 'again' | 'over';
  readonly by: Layer;
}

/**
 * The latest announcement that takes the plan's place: the same value for another day, or another value for its last
 * day. "Pilot by June" does not take the place of "operating by the end of the year": both are steps.
 */
function replacement(
  collection: Collection,
  field: string,
  plan: Layer,
  plans: readonly Layer[],
): Replacement | undefined {
  let latest: Replacement | undefined;
  for (const by of plans) {
    const value = own(by.fields, field);
    if (value === undefined || announcement(by) <= announcement(plan)) continue;
    if (latest && announcement(by) < announcement(latest.by)) continue;
    const how = replaces(collection, field, value, own(plan.fields, field) ?? null);
    if (how === 'again' || (how === 'over' && by.day === plan.day)) latest = { how, by };
  }
  return latest;
}

function presenceOutcome(
  collection: Collection,
  plan: Layer,
  plans: readonly Layer[],
  facts: readonly Layer[],
  knownAt: Day,
): PlanOutcome {
  const base = { field: 'presence', value: plan.ends ? null : true, plan, announced: announcement(plan) } as const;
  const fact = facts.find((layer) => !plan.ends || layer.ends !== undefined);
  if (fact) return { ...base, status: 'closed', ...met(fact, plan) };
  let next: Layer | undefined;
  for (const later of plans) {
    if (announcement(later) <= base.announced || !movesPresence(collection, later, plan)) continue;
    if (!next || announcement(later) > announcement(next)) next = later;
  }
  if (next) return { ...base, status: 'moved', by: next, days: next.day - plan.day };
  return { ...base, status: plan.day > knownAt ? 'pending' : 'lapsed' };
}

/**
 * A later announcement moves an end by another end. It moves a beginning when the beginning had lapsed by then, when it
 * says nothing but a new day, or when it plans a value of the beginning anew.
 */
function movesPresence(collection: Collection, later: Layer, plan: Layer): boolean {
  if (plan.ends || later.ends) return plan.ends !== undefined && later.ends !== undefined;
  const names = fieldNames(later);
  if (names.length === 0 || plan.day <= announcement(later)) return true;
  return names.some((field) => {
    const [value, before] = [own(later.fields, field), own(plan.fields, field)];
    if (value === undefined || before === undefined || DESCRIBING.has(field)) return false;
    return replaces(collection, field, value, before) === 'again';
  });
}
