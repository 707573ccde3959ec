/** Makes the context of a comparison: the two states, what belongs together, what is ours, what is demanded. */
import type { Day, Duration } from '../../core/dates.ts';
import type { Json } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element, Layer } from '../../model/element.ts';
import { concern } from '../../model/ours.ts';
import { type Absence, type ElementState, State, stateAt } from '../../model/state.ts';
import type { Successors } from '../../model/successors.ts';
import { agreed, bulkDecisionsIn } from '../rules/bulk-decisions.ts';
import { unrealised } from './capabilities.ts';
import type { GapContext } from './context.ts';
import { decidedBy } from './decided.ts';
import { groupOf, partsIn } from './groups.ts';
import { normResults } from './norms.ts';
import { evaluateRequirements } from './requirements.ts';

export interface GapOptions {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

export function gapContext(architecture: Architecture, options: GapOptions): GapContext {
  const knownAt = Math.min(options.from, options.today);
  const { staleAfter } = architecture.workspace;
  const settings = { knownAt, ...(staleAfter ? { staleAfter } : {}) };
  const from = stateAt(architecture.elements, options.from, settings);
  const to = stateAt(architecture.elements, options.to, settings);
  const whose = concern(architecture.workspace, from);
  const bulk = bulkDecisionsIn(architecture, from);
  const base = {
    architecture,
    today: options.today,
    from,
    to,
    whole: { from, to },
    norms: once(() => normResults({ architecture, today: options.today, from, to })),
    bulkDecision: (state: ElementState) => agreed(bulk(state)),
    declaredDecisions: decidedBy(from),
    unrealised: unrealised(from),
    parts: partsIn(from),
    groupOf: (state: Parameters<GapContext['groupOf']>[0]) => groupOf(from, state),
    concernsUs: (state: Parameters<GapContext['concernsUs']>[0]) => whose(state) !== 'none',
    isReference: (state: Parameters<GapContext['isReference']>[0]) => whose(state) === 'used',
  };
  return { ...base, requirements: evaluateRequirements(base) };
}

function once<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** The same context, in which reasons come across some elements only; all others are there when they are asked for. */
export function focusOn(context: GapContext, elements: Iterable<Element>): GapContext {
  const { staleAfter } = context.architecture.workspace;
  const some = new Map([...elements].map((element) => [element.id, element]));
  return {
    ...context,
    from: new StateOfSome(some, context.from, staleAfter),
    to: new StateOfSome(some, context.to, staleAfter),
  };
}

/** A state that, gone through, shows some elements; whatever else is asked, the whole state answers. */
class StateOfSome extends State {
  override readonly successors: Successors;
  readonly #ids: Iterable<string>;
  readonly #whole: State;

  constructor(some: ReadonlyMap<string, Element>, whole: State, staleAfter: Duration | undefined) {
    super(some, whole.date, { knownAt: whole.knownAt, ...(staleAfter ? { staleAfter } : {}) });
    this.#ids = [...some.keys()];
    this.#whole = whole;
    this.successors = whole.successors;
  }

  override *elements(): Iterable<ElementState> {
    for (const id of this.#ids) {
      const found = this.#whole.of(id);
      if (found) yield found;
    }
  }

  override of(id: string): ElementState | undefined {
    return this.#whole.of(id);
  }

  override absence(id: string): Absence | undefined {
    return this.#whole.absence(id);
  }

  override endOf(id: string): Layer | undefined {
    return this.#whole.endOf(id);
  }

  override get hasEnded(): boolean {
    return this.#whole.hasEnded;
  }

  override namesEnded(ids: Json | undefined): boolean {
    return this.#whole.namesEnded(ids);
  }
}
