/**
 * A norm: what the law or the official guidance demands of a model, judged for each element that it speaks of. Unlike a
 * rule, which only tells what is wrong, it gives every one of them a verdict. One file a norm; `registry.ts` names them.
 */
import { type Day, parsePeriod } from '../../../core/dates.ts';
import type { Basis, Example, Page, Severity } from '../../../core/findings.ts';
import type { Text } from '../../../core/text.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Framework } from '../../../model/framework.ts';
import type { ElementState, State } from '../../../model/state.ts';
import type { OptionSpecs } from '../options.ts';

/** What a norm looks at: the model as it stands on one day, and the framework that is in force on that day. */
export interface NormContext {
  readonly architecture: Architecture;
  readonly state: State;
  readonly framework: Framework;
  readonly today: Day;
}

/** What a norm finds of one element; of the model as a whole where it names none. */
export interface Judgement {
  readonly subject?: ElementState;
  readonly verdict: Verdict;
  /** What the verdict rests on, as a part of a sentence that needs no name of the element: `chưa ghi cấp độ`. */
  readonly why: Text;
  /** The field that shows it, or that is missing. */
  readonly field?: string;
  /** The rule of the model that tells this mistake already: one mistake is one finding. */
  readonly told?: string;
}

export interface Norm extends Page {
  /** Its number in the catalogue of checks, as people cite it: `R38`. */
  readonly number: string;
  /** What is demanded, as a sentence without a full stop. */
  readonly demand: Text;
  readonly basis: Basis;
  /** What to do where it is not met, as a sentence. */
  readonly remedy: Text;
  /** Of a draft, of a secondary source and of what is inferred: a warning at most. */
  readonly severity: Severity;
  /**
   * `asked`: what is not met is a finding only where the workspace sets the norm's severity. So it is with what the
   * official form asks of every record: a model in the making is not wrong without it, a dossier that is to be issued is.
   */
  readonly findings?: 'asked';
  /** What a workspace may set besides the severity. */
  readonly options?: OptionSpecs;
  /** First and last day on which the basis is in force, where they are not the framework's own. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Judged as things stand, or as they are planned to stand in the states to come. */
  readonly when: 'present' | 'target';
  /** Each marks the lines of what it is about: `# not-met`, `# not-enough-basis`, `# not-applicable`, `# met`. */
  readonly examples: readonly Example[];
  readonly judge: (context: NormContext) => Iterable<Judgement>;
}

/** Whether the basis of the norm is in force on a day. */
export function isInForce({ validFrom, validTo }: Pick<Norm, 'validFrom' | 'validTo'>, day: Day): boolean {
  const first = validFrom === undefined ? undefined : parsePeriod(validFrom)?.first;
  const last = validTo === undefined ? undefined : parsePeriod(validTo)?.last;
  return (first === undefined || first <= day) && (last === undefined || day <= last);
}
