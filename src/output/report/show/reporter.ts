/** All that is known of one element at a date, and how it is shown. */
import type { Gap } from '../../../analysis/gap/gap.ts';
import type { Moment } from '../../../analysis/gap/report.ts';
import type { History } from '../../../analysis/select/history.ts';
import type { Touching } from '../../../analysis/trace/touching.ts';
import type { Finding } from '../../../core/findings.ts';
import type { Place } from '../../../core/positions.ts';
import type { Language, Text } from '../../../core/text.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Element } from '../../../model/element.ts';
import type { State } from '../../../model/state.ts';
import type { Waiver } from '../../../model/waivers.ts';

export interface ElementReport {
  readonly architecture: Pick<Architecture, 'elements' | 'framework'>;
  readonly element: Element;
  readonly moment: Moment;
  readonly state: State;
  readonly history: History;
  readonly touching: Touching;
  readonly findings: readonly Finding[];
  /** What was found and is accepted until a day. */
  readonly waived: readonly Finding[];
  /** All that accept findings of the element, those of its file too. */
  readonly waivers: readonly Waiver[];
  /** Only where the workspace names a baseline and a target. */
  readonly gaps?: ElementGaps;
}

/** The gaps of the element in the comparison that the workspace stands for. */
export interface ElementGaps {
  readonly from: Moment;
  readonly to: Moment;
  readonly gaps: readonly Gap[];
  /** What a reason says of this gap. */
  readonly reasonTitle: (id: string, gap: Gap) => Text;
  /** The model has errors: there may be others. */
  readonly incomplete: boolean;
}

export interface ShowOptions {
  readonly language: Language;
  readonly colors: boolean;
  readonly width: number;
  readonly line: (place: Place) => number;
  /** A file of the workspace as the user would type it. */
  readonly pathOf: (file: string) => string;
}

export type ShowReporter = (report: ElementReport, options: ShowOptions) => string;
