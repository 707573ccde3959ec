/** What a rule is. One file a rule; the registry in `registry.ts` names them all. */
import type { Day } from '../../core/dates.ts';
import type { Basis, Example, Page, Problem, Related, Severity } from '../../core/findings.ts';
import type { Path, Place, Range } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, placeIn } from '../../model/element.ts';
import type { State } from '../../model/state.ts';
import type { OptionSpecs, OptionValues } from './options.ts';

/** A state with the name that messages give it. */
export interface NamedState {
  readonly name: Text;
  readonly state: State;
}

/** What a rule looks at: the linked model, and its states on the dates that matter, each worked out once. */
export interface RuleContext<Options extends OptionSpecs = OptionSpecs> {
  readonly architecture: Architecture;
  readonly today: Day;
  /** `today` was asked for, and may be before the day on which the model was written. */
  readonly lookingBack: boolean;
  /** The named states of the workspace and today, in the order of their dates. Worked out when first asked for. */
  readonly states: readonly NamedState[];
  /**
   * The same states with nothing in them but `elements`: for a rule that looks at a few of many. Ids follow successors
   * only where the ended elements are among them.
   */
  statesOf(elements: Iterable<Element>): readonly NamedState[];
  /** Told of each judgement of a norm, so that whoever runs the rules need not judge again to count them. */
  readonly count?: (verdict: Verdict) => void;
  /** The rule's own options: as the workspace sets them, else their defaults. */
  readonly options: OptionValues<Options>;
}

/** Where in an element. */
interface InElement {
  /** Whose finding it is; a second definition of an id is told as what it is in its own file. */
  readonly element: Pick<Element, 'id' | 'file' | 'collection'>;
  /** Path inside the element; none: the element's id. */
  readonly path?: Path;
  readonly part?: 'key' | 'value';
}

/** Where in a file, outside of its elements. */
interface InFile {
  readonly place: Place;
}

export type Where = InElement | InFile;

/** A rule reports; how severe that is, the rule says by default and the workspace may change. */
export type Report = Where & {
  readonly message: Text;
  readonly related?: readonly Related[];
  readonly suggestion?: string;
  readonly detail?: string;
  /** The exact range, where the place is a part of a text. */
  readonly range?: Range;
  /** What stands there must not be printed. */
  readonly hidden?: true;
};

export interface Rule extends Page {
  readonly severity: Severity;
  readonly basis: Basis;
  /** Each bad line carries `# expect: <id>`; with the rule off the example is clean. */
  readonly bad: readonly Example[];
  /** Clean under all rules. */
  readonly good: readonly Example[];
  /** What a workspace may set besides the severity. */
  readonly options?: OptionSpecs;
  check(context: RuleContext, report: (report: Report) => void): void;
}

/** A rule that reads options: `const OPTIONS = { … } as const satisfies OptionSpecs`, `RuleWith<typeof OPTIONS>`. */
export interface RuleWith<Options extends OptionSpecs> extends Rule {
  readonly options: Options;
  check(context: RuleContext<Options>, report: (report: Report) => void): void;
}

export function toProblem(rule: Rule, severity: Severity, report: Report): Problem {
  const judged = { rule: rule.id, severity, basis: rule.basis };
  if ('place' in report) return { ...report, ...judged };
  const { element, path, part, ...rest } = report;
  return { ...rest, ...judged, place: placeIn(element, path, part), element: element.id };
}
