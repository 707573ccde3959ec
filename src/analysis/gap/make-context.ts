/** Makes the context of a comparison: the two states, what belongs together, what is ours, what is demanded. */
import type { Day, Duration } from '../../core/dates.ts';
import type { Json } from '../../core/json.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element, Layer } from '../../model/element.ts';
import { type Absence, type ElementState, State, stateAt } from '../../model/state.ts';
import type { Successors } from '../../model/successors.ts';
import type { GapContext } from './context.ts';
import { groupOf, partsIn } from './groups.ts';
import { concern } from './ours.ts';
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
  const base = {
    architecture,
    today: options.today,
    from,
    to,
    parts: partsIn(from),
    groupOf: (state: Parameters<GapContext['groupOf']>[0]) => groupOf(from, state),
    concernsUs: (state: Parameters<GapContext['concernsUs']>[0]) => whose(state) !== 'none',
    isReference: (state: Parameters<GapContext['isReference']>[0]) => whose(state) === 'used',
  };
  return { ...base, requirements: evaluateRequirements(base) };
}

/** The same context, in which reasons come across one element only; all others are there when they are asked for. */
export function focusOn(context: GapContext, element: Element): GapContext {
  const { staleAfter } = context.architecture.workspace;
  return {
    ...context,
    from: new StateOfOne(element, context.from, staleAfter),
    to: new StateOfOne(element, context.to, staleAfter),
  };
}

/** A state that, gone through, shows one element; whatever else is asked, the whole state answers. */
class StateOfOne extends State {
  override readonly successors: Successors;
  readonly #id: string;
  readonly #whole: State;

  constructor(element: Element, whole: State, staleAfter: Duration | undefined) {
    const options = { knownAt: whole.knownAt, ...(staleAfter ? { staleAfter } : {}) };
    super(new Map([[element.id, element]]), whole.date, options);
    this.#id = element.id;
    this.#whole = whole;
    this.successors = whole.successors;
  }

  override of(id: string): ElementState | undefined {
    return this.#whole.of(id);
  }

  override elements(): Iterable<ElementState> {
    const found = this.#whole.of(this.#id);
    return found ? [found] : [];
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
