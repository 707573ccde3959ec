/** A list of elements, and how it is shown. */
import type { Moment } from '../../../analysis/gap/report.ts';
import type { Language, Text } from '../../../core/text.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Places } from '../../../model/framework-places.ts';
import type { ElementState, State } from '../../../model/state.ts';

export interface Listing {
  readonly architecture: Pick<Architecture, 'elements' | 'framework'>;
  readonly moment: Moment;
  readonly state: State;
  /** In the order in which they are shown: those of a collection stand together. */
  readonly elements: readonly ElementState[];
  /** Places in the framework that the date picks; none where the workspace has no framework. */
  readonly places?: Places;
  /** The others of these collections; only where nothing else was asked for. */
  readonly others?: Others;
  /** What the user should know of how it was picked. */
  readonly notes: readonly Text[];
}

/** Elements that are in no state of this date: it is another thing to have ended than to be attested by nothing. */
export interface Others {
  /** They have ended. */
  readonly notThere: number;
  /** Nothing attests them by this date: whether they were there is not known. */
  readonly notKnown: number;
}

export interface ListOptions {
  readonly language: Language;
  readonly colors: boolean;
  /** Columns of the terminal; none: long cells stay whole. */
  readonly width?: number;
  /** What stands before the workspace's paths. */
  readonly prefix: string;
}

export type ListReporter = (listing: Listing, options: ListOptions) => string;
