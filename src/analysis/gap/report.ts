/** The whole result of a comparison, as data: what the terminal, the page and the JSON are made of. */
import type { Day } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import type { Collection } from '../../model/generated/fields.ts';
import type { Gap, Side, TaskCheck, Verdict } from './gap.ts';
import type { ClosedPlan } from './later.ts';

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
  readonly verdict: Verdict;
  /** Its day is still to come, and announced plans meet it by then. */
  readonly notDue: boolean;
  /** A proposal binds nobody: it is listed, and makes no gap. */
  readonly proposal: boolean;
  readonly keys: readonly string[];
  readonly documents: readonly Element[];
}

/** One row of the transition: an element in the first state, in the second, and what is decided about it. */
export interface TransitionRow {
  readonly element: Element;
  readonly from: 'present' | 'unconfirmed' | 'absent';
  readonly to: 'present' | 'unconfirmed' | 'planned' | 'ended' | 'absent';
  readonly decision?: Text;
  readonly changes: readonly { readonly field: string; readonly from: Side; readonly to: Side }[];
}

export interface Inventory {
  readonly collection: Collection;
  readonly count: number;
  readonly withoutOwner: number;
}

export interface TaskLine {
  readonly check: TaskCheck;
  readonly lead?: Element;
  readonly deadline: Text;
  readonly verification?: Text;
  readonly covers: readonly string[];
}

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
  readonly inventory: readonly Inventory[];
  /** Values of the first state that are not known. */
  readonly unknowns: number;
  /** Elements whose existence is no longer confirmed. */
  readonly unconfirmed: readonly Element[];
  readonly transition: readonly TransitionRow[];
  readonly tasks: readonly TaskLine[];
  /** Plans that facts have answered since. */
  readonly closed: readonly ClosedPlan[];
  /** Declared gaps that cover nothing derived any more. */
  readonly idle: readonly Element[];
  /** Documents behind the first state and the plans. */
  readonly sources: readonly Element[];
}
