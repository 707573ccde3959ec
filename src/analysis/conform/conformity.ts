/** The model held against every norm of the framework in force: what each finds, of which elements, in which state. */
import { type Day, isoDay } from '../../core/dates.ts';
import type { Waived } from '../../core/findings.ts';
import type { Place } from '../../core/positions.ts';
import { compareIds, type Text } from '../../core/text.ts';
import { countVerdicts, type VerdictCounts } from '../../core/verdict.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Framework } from '../../model/framework.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import { stateAt } from '../../model/state.ts';
import type { Moment } from '../gap/report.ts';
import { World } from '../judge/context.ts';
import { waive } from '../judge/waivers.ts';
import { judgementsOver, reportOf, ruleOf, statesFor } from '../rules/norms/judged.ts';
import { isInForce, type Judgement, type Norm } from '../rules/norms/norm.ts';
import { NORMS } from '../rules/norms/registry.ts';
import { type NamedState, toProblem } from '../rules/rule.ts';

/** One judgement with where it stands. */
export interface Result {
  readonly judgement: Judgement;
  readonly at: NamedState;
  readonly place: Place;
  /** Not met, and accepted until a day: the verdict stays what it is. */
  readonly waived?: Waived;
}

/** Why a norm of the framework was not judged: nothing is left out in silence. */
export type NotJudged =
  /** The workspace turned it off. */
  | { readonly why: 'off'; readonly reason: string | undefined }
  /** Its own basis is not in force on that day. */
  | { readonly why: 'not-in-force' }
  /** It speaks of the states to come, and none of these was looked at. */
  | { readonly why: 'no-state' };

export interface NormResult {
  readonly norm: Norm;
  readonly notJudged?: NotJudged;
  /** In the order of elements, those of the model as a whole first. */
  readonly results: readonly Result[];
  readonly counts: VerdictCounts;
}

export interface Conformity {
  readonly architecture: Architecture;
  readonly framework: Framework;
  /** The day that was asked for; none: today, and the states to come for the norms that speak of those. */
  readonly at?: Moment;
  readonly today: Day;
  /** The states that were looked at. */
  readonly states: readonly NamedState[];
  /** In the order of their numbers. */
  readonly norms: readonly NormResult[];
  readonly counts: VerdictCounts;
  /** How many of what is not met are waived. */
  readonly waived: number;
}

export interface ConformOptions {
  readonly today: Day;
  readonly at?: Moment;
}

/**
 * `undefined` where no framework of the workspace is in force on the day. Without `at` each norm looks at the states that
 * it speaks of, as in `validate`; with it all look at that one state, those of states to come only if it is to come.
 */
export function conformityOf(architecture: Architecture, { today, at }: ConformOptions): Conformity | undefined {
  const found = frameworkOn(architecture.framework, at?.day ?? today);
  if (!found?.inForce) return undefined;
  const { framework } = found;
  const states = statesOf(architecture, today, at);
  const norms = Object.values<Norm>(NORMS)
    .filter(({ id }) => framework.norms.includes(id))
    .sort((a, b) => compareIds(a.number, b.number) || compareIds(a.id, b.id))
    .map((norm) => resultOf(norm, architecture, states, { today, ...(at ? { at } : {}) }));
  return {
    architecture,
    framework,
    ...(at ? { at } : {}),
    today,
    states,
    norms,
    counts: countVerdicts(norms.flatMap(({ results }) => results.map(({ judgement }) => judgement.verdict))),
    waived: norms.reduce((sum, { results }) => sum + results.filter(({ waived }) => waived).length, 0),
  };
}

function statesOf(architecture: Architecture, today: Day, at: Moment | undefined): readonly NamedState[] {
  if (!at) return new World(architecture, today, false).states.filter(({ state }) => state.date >= today);
  const { staleAfter } = architecture.workspace;
  const knownAt = Math.min(at.day, today);
  const state = stateAt(architecture.elements, at.day, { knownAt, ...(staleAfter ? { staleAfter } : {}) });
  const name = at.name ?? isoDay(at.day);
  return [{ name: { vi: name, en: name }, state }];
}

function resultOf(
  norm: Norm,
  architecture: Architecture,
  states: readonly NamedState[],
  { today, at }: ConformOptions,
): NormResult {
  const setting = architecture.workspace.rules.get(norm.id);
  const mine = at
    ? states.filter(({ state }) => norm.when === 'present' || state.date > today)
    : statesFor(norm, { states, today });
  const notJudged = ((): NotJudged | undefined => {
    if (setting?.severity === 'off') return { why: 'off', reason: setting.reason };
    if (mine.length === 0) return { why: 'no-state' };
    if (mine.every(({ state }) => !isInForce(norm, state.date))) return { why: 'not-in-force' };
    return undefined;
  })();
  if (notJudged) return { norm, notJudged, results: [], counts: countVerdicts([]) };
  const severity = setting?.severity ?? norm.severity;
  const rule = ruleOf(norm);
  const found = [...judgementsOver(norm, mine, { architecture, today })].map((one) => ({
    ...one,
    problem: toProblem(
      rule,
      severity === 'off' ? norm.severity : severity,
      reportOf(norm, one.judgement, architecture.workspace),
    ),
  }));
  const unmet = found.filter(({ judgement }) => judgement.verdict === 'not-met').map(({ problem }) => problem);
  const waivers = new Map<Text, Waived>();
  for (const { message, waived } of waive({ problems: unmet, ran: new Set() }, architecture, today).waived)
    if (waived) waivers.set(message, waived);
  const results = found
    .map(({ judgement, at, problem }): Result => {
      const waived = waivers.get(problem.message);
      return { judgement, at, place: problem.place, ...(waived ? { waived } : {}) };
    })
    .sort((a, b) => compareIds(a.judgement.subject?.id ?? '', b.judgement.subject?.id ?? ''));
  return { norm, results, counts: countVerdicts(results.map(({ judgement }) => judgement.verdict)) };
}
