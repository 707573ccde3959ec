/** The whole result of a comparison, as data: what the terminal, the page and the JSON are made of. */
import type { Day } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Confidence, Element } from '../../model/element.ts';
import type { Collection } from '../../model/generated/fields.ts';
import type { TransitionCheck } from './checks-of-transition.ts';
import type { Deadline, Gap, Side, TaskCheck } from './gap.ts';
import type { ClosedPlan } from './later.ts';
import type { NormLine } from './norms.ts';
import type { Plan } from './plan.ts';
import type { UseTable } from './use.ts';

/** A state as the user named it. */
export interface Moment {
  /** A named state of the workspace, if that is how it was given. */
  readonly name?: string;
  /** The date as it was written, with its precision. */
  readonly written: string;
  readonly day: Day;
}

/** A requirement with its result: the worst of all the keys that it speaks of. */
export interface RequirementLine {
  readonly requirement: Element;
  /** None where it is not due. */
  readonly verdict?: Verdict;
  /** Its day is still to come, and announced plans meet it by then. */
  readonly notDue: boolean;
  readonly due?: string;
  /** How many days are left, and from which day; negative: overdue. */
  readonly dueIn?: Deadline;
  /** Met, and so many days after its day. */
  readonly late?: number;
  /** Who is responsible for it. */
  readonly owner?: Element;
  /** The least sure of what the verdict rests on. */
  readonly confidence: Confidence;
  /** A proposal binds nobody: it is listed, and makes no gap. */
  readonly proposal: boolean;
  /** Of the gaps that it makes or adds to; none where nothing falls short of it. */
  readonly keys: readonly string[];
  readonly documents: readonly Element[];
}

/** One row of the transition: an element in the first state, in the second, and what is decided about it. */
export interface TransitionRow {
  readonly element: Element;
  /** The group that is asked for a decision in its place. */
  readonly group?: Element;
  readonly from: 'present' | 'unconfirmed' | 'planned' | 'absent';
  readonly to: 'present' | 'unconfirmed' | 'planned' | 'ended' | 'absent';
  /** Of one that ends by plan: from when, and what takes its place. */
  readonly end?: { readonly day: Day; readonly successors: readonly Element[] };
  readonly decision?: Text;
  /** In the second state, by how many elements of how many bodies it is used; only where there are several bodies. */
  readonly sharedBy?: { readonly users: number; readonly bodies: number };
  /** Of what is to be merged, replaced or ended: the eight parts of its transition; else none. */
  readonly checks: readonly TransitionCheck[];
  readonly changes: readonly { readonly field: string; readonly title: Text; readonly from: Side; readonly to: Side }[];
}

/** Values that are not known; `old` of them were known once. */
export interface Unknowns {
  readonly all: number;
  readonly old: number;
}

export interface Inventory {
  readonly collection: Collection;
  readonly count: number;
  readonly withoutOwner: number;
  readonly unknowns: Unknowns;
  /** How many stand at each status, in the order of the life cycle. */
  readonly statuses: readonly { readonly status: Text; readonly count: number }[];
}

/** What a body answers for. */
export interface Holder {
  readonly body: Element;
  readonly owns: number;
  readonly operates: number;
  readonly provides: number;
}

export interface FlowLine {
  readonly flow: Element;
  readonly from: Text;
  readonly to: Text;
  readonly via: Text;
  readonly status: Text;
  readonly data: Text;
}

/** A gap that people have declared. */
export interface DeclaredLine {
  readonly gap: Element;
  readonly decision?: Text;
  readonly priority?: Text;
  readonly owner?: Element;
  /** Of the derived gaps that it covers; none where it is closed or out of date. */
  readonly keys: readonly string[];
  readonly tasks: readonly Element[];
}

export interface TaskLine {
  readonly check: TaskCheck;
  readonly deadline?: string;
  readonly status: Text;
  readonly verification?: Text;
  /** Gaps that it is to close: declared so, or because it delivers their subject. */
  readonly covers: readonly string[];
}

/** Of a report that shows a part only: what was asked for, and how much is left out. */
export interface Narrowed {
  /** As on the command line: `--owner so-khcn`. */
  readonly asked: readonly string[];
  /** All gaps between the two moments. */
  readonly all: number;
  readonly left: Readonly<Record<'gaps' | 'requirements' | 'declared' | 'tasks' | 'closed', number>>;
}

/** Gaps that belong together. */
export interface GapGroup {
  /** The layer, body, reason or plan state; none: it has none. */
  readonly id?: string;
  readonly label: Text;
  readonly gaps: readonly Gap[];
}

export type GroupBy = 'layer' | 'owner' | 'reason' | 'plan';

export interface GapReport {
  readonly architecture: Architecture;
  readonly from: Moment;
  readonly to: Moment;
  /** What was known on this day counts. */
  readonly knownAt: Day;
  readonly today: Day;
  /** The most urgent first. */
  readonly gaps: readonly Gap[];
  readonly requirements: readonly RequirementLine[];
  /** Norms of the frameworks in force; none where none is. */
  readonly norms: readonly NormLine[];
  readonly inventory: readonly Inventory[];
  /** Who owns, operates and provides services, systems and infrastructure; the one with most first. */
  readonly holders: readonly Holder[];
  /** In the whole first state. */
  readonly unknowns: Unknowns;
  /** Elements whose existence is no longer confirmed. */
  readonly unconfirmed: readonly Element[];
  readonly transition: readonly TransitionRow[];
  /** Supplied against used. */
  readonly use: UseTable;
  readonly flows: readonly FlowLine[];
  readonly declared: readonly DeclaredLine[];
  readonly tasks: readonly TaskLine[];
  /** What the tasks are as a plan: what they leave out, their order, whom they fall to. */
  readonly plan: Plan;
  /** Plans that facts have answered, before the first day or since. */
  readonly closed: readonly ClosedPlan[];
  /** Declared gaps that cover nothing derived any more. */
  readonly idle: readonly Element[];
  /** Every document that the report names, in the order of ids. */
  readonly sources: readonly Element[];
  /** Only where the report shows a part. */
  readonly narrowed?: Narrowed;
  /** Only where that was asked for; each gap stands in one group. */
  readonly groups?: { readonly by: GroupBy; readonly list: readonly GapGroup[] };
}
