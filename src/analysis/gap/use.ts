/** Supplied against used: a row for each service, a column for each measure. Figures of two measures never meet. */
import type { Day } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import type { Measure as OfficialMeasure } from '../../model/framework-parts.ts';
import type { Deadline, Evidence } from './gap.ts';
import type { Pace, PresentPace } from './use-pace.ts';

/** A measure: an official one, or an indicator's own where nothing says that it is an official one. */
export interface UseColumn {
  /** The id of the official measure, or `indicator#1`, `indicator#2` …: one for each definition of an indicator. */
  readonly id: string;
  readonly label: Text;
  /** Empty: not stated. */
  readonly unit: string;
  readonly side: 'supplied' | 'used' | 'result' | 'not-stated';
  readonly official?: { readonly measure: OfficialMeasure; readonly framework: Framework };
  /** Of an indicator's own: how it is worked out, where that is said, or why it is not known. */
  readonly definition?: Text;
}

export interface UseValue {
  readonly value: number;
  readonly day: Day;
  readonly written: string;
  readonly evidence: Evidence;
}

/** From the figure before to the newest one, both of one measure, one definition and one body. */
export interface UseTrend {
  readonly before: UseValue;
  readonly change: number;
  readonly is: 'better' | 'worse' | 'same';
}

export interface UseTarget {
  readonly value: number;
  /** At least, or at most. */
  readonly bound: 'least' | 'most';
  /** By when; nothing where the requirement does not say it. */
  readonly due?: Deadline;
  /** The requirement that demands it; without one, a target of the indicator. */
  readonly requirement?: Element;
  /** It counts for the second date: the latest target due by then, else the next; of requirements, each. */
  readonly counts: boolean;
  /** Whether the newest figure keeps it; nothing where there is none that counts. */
  readonly kept?: boolean;
  readonly evidence: Evidence;
  /** What it still takes, and what the present pace leads to; of a target to come that is not kept. */
  readonly pace?: Pace;
  readonly present?: PresentPace;
}

/** One measure of one service, for the whole or for one body. */
export interface UseCell {
  readonly column: string;
  readonly indicator: Element;
  /** How many services the figures are of together, where they are not of this one alone. */
  readonly sharedBy?: number;
  /** `too-old`: the newest figure is older than the workspace lets count. */
  readonly is: 'measured' | 'not-measured' | 'too-old' | 'not-applicable';
  /** Why it is not measured or not applicable, in the author's words; empty where he gave none. */
  readonly why: string;
  readonly newest?: UseValue;
  readonly trend?: UseTrend;
  /** By date. */
  readonly targets: readonly UseTarget[];
  /** Requirements that order it to be measured. */
  readonly ordered: readonly Element[];
  readonly result: UseResult;
}

/** In the order of urgency: what was ordered to be measured and is not comes first. */
export const USE_RESULTS = [
  'ordered-not-measured',
  'below',
  'not-measured',
  'too-old',
  'not-comparable',
  'falling',
  'no-target',
  'kept',
  'not-applicable',
] as const;

export type UseResult = (typeof USE_RESULTS)[number];

/** What is measured of a service as a whole, or of one body. Neither is inferred from the other. */
export interface UseRow {
  readonly service: Element;
  /** The body that the figures are of alone; its name is the id where the model has no such body. */
  readonly body?: { readonly id: string; readonly name: string };
  /** In words: count and levels. */
  readonly supplied: Text;
  readonly count?: number;
  readonly level?: Text;
  /** In the order of the columns; of one column by indicator. */
  readonly cells: readonly UseCell[];
  readonly result: UseResult;
}

export interface UseTable {
  /** Official measures in the order of their list, then the others by id. */
  readonly columns: readonly UseColumn[];
  /** The most urgent first; the bodies of a service under it. */
  readonly rows: readonly UseRow[];
  /** Official measures of use that no indicator of any service is; empty where no framework is in force on the first day. */
  readonly without: readonly OfficialMeasure[];
}
