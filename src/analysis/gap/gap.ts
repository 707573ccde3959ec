/** What a gap is: a subject and a facet. Its reasons may change over time, its key does not. */
import type { Day } from '../../core/dates.ts';
import type { Basis } from '../../core/findings.ts';
import type { Json } from '../../core/json.ts';
import type { Place } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Confidence, Element, SourceRef } from '../../model/element.ts';
import type { Exception } from './exceptions.ts';

export type Facet =
  | 'presence'
  | 'decision'
  | 'coverage'
  | 'use'
  | 'value'
  | 'route'
  | `field:${string}`
  | `rule:${string}`;

/**
 * The name that people and `covers` use: `dvctt-3-4.use`, `kien-truc-cqdt.status`, `mot-cua.rule:r26`. A requirement
 * that names no element is its own subject, and its id is not said twice: `yc-1.rule`.
 */
export function gapKey(subject: string, facet: Facet): string {
  if (facet === `rule:${subject}`) return `${subject}.rule`;
  return `${subject}.${facet.startsWith('field:') ? facet.slice('field:'.length) : facet}`;
}

/** The facet that a change or an unknown of a field is about: coverage and decision have their own. */
export function fieldFacet(field: string): Facet {
  return field === 'coverage' || field === 'decision' ? field : `field:${field}`;
}

/** In the order in which the first that fits is told; `incomplete` and `planned` have a task or a plan. */
export const PLAN_STATES = ['excepted', 'lapsed', 'late', 'unplanned', 'incomplete', 'planned'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What stands behind one side of a gap: the lines and the documents. */
export interface Evidence {
  readonly place: Place;
  readonly sources: readonly SourceRef[];
  /** The day for which it is said, as it was written; of a plan, when it was announced. */
  readonly written?: string;
  readonly confidence: Confidence;
  /** It tells of a plan, not of a fact. */
  readonly plan: boolean;
}

/** One side of the comparison, in words and as data. */
export interface Side {
  readonly text: Text;
  readonly value?: Json;
}

/** What demands it: a requirement of the model, with its documents. */
export interface Demand {
  readonly requirement: Element;
  readonly verdict: Verdict;
  readonly sources: readonly SourceRef[];
  /** Its day is still to come, and an announced plan meets it by then: nothing falls short of it yet. */
  readonly notDue: boolean;
  /** By when, as it was written, and how many days are left; overdue, negative. */
  readonly due?: Deadline;
  readonly evidence: Evidence;
}

/** A norm of the framework or the law that is not met. */
export interface NormDemand {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly basis: Basis;
  readonly remedy: Text;
}

export interface Deadline {
  readonly written: string;
  readonly inDays: number;
  /** The day that it is counted from: today while it is still to come, else the first day of the comparison. */
  readonly counted: Day;
}

/** What one reason has to say about a key. Several hits of one key make one gap. */
export interface Hit {
  readonly subject: Element;
  readonly facet: Facet;
  readonly reason: string;
  readonly verdict?: Verdict;
  readonly from: Side;
  readonly to: Side;
  readonly evidence: readonly Evidence[];
  readonly demand?: Demand;
  readonly norm?: NormDemand;
  /** An announced plan already brings it about by the second date. */
  readonly pendingPlan?: boolean;
  /** How many things it is about, where that can be counted: services, bodies. */
  readonly size?: number;
}

/** A declared gap that covers a derived one, and its tasks. */
export interface Cover {
  readonly gap: Element;
  readonly tasks: readonly TaskCheck[];
}

/** A task, and what it lacks to be a plan: a lead, a result, a criterion, a concrete deadline. */
export interface TaskCheck {
  readonly task: Element;
  readonly missing: readonly ('lead' | 'result' | 'deadline' | 'verification')[];
  readonly deadline?: Day;
  /** The deadline is past, or the task itself says so, and it is not done. */
  readonly late: boolean;
  /** Neither stopped nor verified as done: something is still to come of it. */
  readonly open: boolean;
  /** By its last known status; a task of which nothing is known is still ahead. */
  readonly stage: 'ahead' | 'done' | 'verified' | 'stopped';
  /** Its status is known for the day of the report; without that, "late" only means that the deadline is past. */
  readonly confirmed: boolean;
  readonly lead?: Element;
}

/** A fact of after the day on which the comparison stands: beside the gap, never instead of it. */
export interface LaterFact {
  readonly text: Text;
  readonly evidence: Evidence;
  /** Days after the planned date; 0 in time. */
  readonly late?: number;
}

export interface Gap {
  readonly key: string;
  readonly subject: Element;
  readonly facet: Facet;
  /** The heaviest first. */
  readonly reasons: readonly string[];
  /** None for a pure transition: that something is going to change is neither good nor bad. */
  readonly verdict?: Verdict;
  readonly plan: PlanState;
  readonly from: Side;
  readonly to: Side;
  readonly demands: readonly Demand[];
  /** Of the framework and the law, those that are not met. */
  readonly norms: readonly NormDemand[];
  readonly evidence: readonly Evidence[];
  /**
   * Who has to act: the owner of the declared gap, else the lead of its tasks, else who owns, operates, provides or
   * issues the subject; of how we use what others own, our authority. `undefined`: nobody is named.
   */
  readonly owner?: Element;
  /** Who owns the subject, whoever has to act. */
  readonly subjectOwner?: Element;
  /** Whom to ask where nobody is named: the contact of an unknown owner or lead. */
  readonly contact?: string;
  readonly covers: readonly Cover[];
  /** It was accepted for a time. */
  readonly exception?: Exception;
  /** Tasks that deliver the subject though no declared gap links them to this gap. */
  readonly related: readonly TaskCheck[];
  readonly later: readonly LaterFact[];
  readonly size?: number;
}
