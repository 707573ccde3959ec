/** What the reasons look at: two states of one architecture, and what people have demanded and planned. */
import type { Day } from '../../core/dates.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Architecture, BulkDecision } from '../../model/architecture.ts';
import type { Element, SourceRef } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import type { Deadline, Evidence, Facet, Side } from './gap.ts';
import type { NormResults } from './norms.ts';

/** One requirement against one key: it adds its basis to the gap of that key rather than making a second one. */
export interface RequirementResult {
  readonly requirement: ElementState;
  readonly subject: Element;
  readonly facet: Facet;
  readonly verdict: Verdict;
  readonly sources: readonly SourceRef[];
  /** Its day is still to come, and an announced plan meets it by then. */
  readonly notDue: boolean;
  /** By when, where the requirement says it. */
  readonly due?: Deadline;
  /** Met after its day by a fact: so many days. */
  readonly late?: number;
  /** What is so, in words and as data. */
  readonly now: Side;
  /** The bound or the value that it asks for, where it names one. */
  readonly wanted?: Side;
  /** What the verdict rests on. */
  readonly basis: readonly Evidence[];
}

export interface GapContext {
  readonly architecture: Architecture;
  readonly today: Day;
  /** What was so on the first day, by what was known then. */
  readonly from: State;
  /** What was planned for the second day, by what was known on the first. */
  readonly to: State;
  readonly requirements: readonly RequirementResult[];
  /** The norms of the frameworks in force, judged when first asked for. */
  readonly norms: () => NormResults;
  /** Capabilities that nothing in the first state supplies, by id. */
  readonly unrealised: ReadonlySet<string>;
  /** Parts of a group: elements that are `partOf` it in the first state. */
  readonly parts: ReadonlyMap<string, readonly ElementState[]>;
  /** Declared gaps that say what is to become of an element, by its id. */
  readonly declaredDecisions: ReadonlyMap<string, ElementState>;
  /** What the workspace decides about many elements at once, where that means this one and nothing else is decided. */
  readonly bulkDecision: (state: ElementState) => BulkDecision | undefined;
  /** Both states with everything in them, whatever the reasons go through. */
  readonly whole: { readonly from: State; readonly to: State };
  /** The group that is asked instead of this element; `undefined` where it is asked itself. */
  readonly groupOf: (state: ElementState) => ElementState | undefined;
  /** The element is the authority's own, or is used by it: those are asked for decisions and coverage. */
  readonly concernsUs: (state: ElementState) => boolean;
  /** Another body's, and used by us: what it is to become is not ours to decide, how we use it is. */
  readonly isReference: (state: ElementState) => boolean;
}

/** By its status it is over, though nothing says when it ended: nothing more is asked of it. */
export function isOver(state: ElementState): boolean {
  return state.get('status')?.written === 'ended';
}
