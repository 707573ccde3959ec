/** A list of elements, and how it is shown. */
import type { Moment } from '../../../analysis/gap/report.ts';
import type { Places } from '../../../analysis/select/places.ts';
import type { Language, Text } from '../../../core/text.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { ElementState, State } from '../../../model/state.ts';

export interface Listing {
  readonly architecture: Pick<Architecture, 'elements' | 'framework'>;
  readonly moment: Moment;
  readonly state: State;
  /** In the order in which they are shown: those of a collection stand together. */
  readonly elements: readonly ElementState[];
  /** Places in the framework that the date picks; none where the workspace has no framework. */
  readonly places?: Places;
  /** How many more of these collections there are, but not at this date; only where nothing else was asked for. */
  readonly absent: number;
  /** What the user should know of how it was picked. */
  readonly notes: readonly Text[];
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
