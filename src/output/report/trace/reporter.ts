/** Paths between two elements, or what depends on one; and how they are shown. */
import type { Moment } from '../../../analysis/gap/report.ts';
import type { Impact } from '../../../analysis/trace/impact.ts';
import type { Paths } from '../../../analysis/trace/paths.ts';
import type { Language } from '../../../core/text.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Element } from '../../../model/element.ts';
import type { State } from '../../../model/state.ts';

interface Traced {
  readonly architecture: Pick<Architecture, 'elements' | 'framework'>;
  readonly moment: Moment;
  readonly state: State;
  readonly start: Element;
  readonly depth: number;
  /** Links and flows that carry nothing, and were passed over. */
  readonly idle: number;
}

export interface PathReport extends Traced {
  readonly kind: 'paths';
  readonly goal: Element;
  readonly limit: number;
  /** `false`: none was found along the direction of links and flows, and it was given up. */
  readonly directed: boolean;
  readonly paths: Paths;
}

export interface ImpactReport extends Traced {
  readonly kind: 'impact';
  readonly impact: Impact;
}

export type TraceReport = PathReport | ImpactReport;

export interface TraceOptions {
  readonly language: Language;
  readonly colors: boolean;
  readonly width: number;
}

export type TraceReporter = (report: TraceReport, options: TraceOptions) => string;
