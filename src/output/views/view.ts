/** What a view is: from a state of the model to a plain value that can be laid out and drawn. */

import type { Moment } from '../../analysis/gap/report.ts';
import type { Day } from '../../core/dates.ts';
import type { Page } from '../../core/findings.ts';
import type { Language } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { State } from '../../model/state.ts';
import type { BlockMap } from './block-map.ts';

export interface ViewContext {
  readonly architecture: Architecture;
  readonly state: State;
  /** The state as the user named it. */
  readonly moment: Moment;
  readonly today: Day;
  readonly language: Language;
  /** The model had errors and the user went on: the sheet says so. */
  readonly incomplete: boolean;
}

export interface View extends Page {
  readonly map: (context: ViewContext) => BlockMap;
}
