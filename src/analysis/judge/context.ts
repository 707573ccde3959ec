/** What rules look at. */
import type { Day } from '../../core/dates.ts';
import { same } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Architecture, Workspace } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { stateAt } from '../../model/state.ts';
import type { OptionSpecs, OptionValues } from '../rules/options.ts';
import type { NamedState, RuleContext } from '../rules/rule.ts';

/** What all rules share. States cost time and are wanted by few rules: they are worked out when the first one asks. */
export class World {
  readonly architecture: Architecture;
  readonly today: Day;
  readonly lookingBack: boolean;
  /** Of the norms, whichever rule judged them. */
  readonly verdicts: Verdict[] = [];
  #states: readonly NamedState[] | undefined;

  constructor(architecture: Architecture, today: Day, lookingBack: boolean) {
    this.architecture = architecture;
    this.today = today;
    this.lookingBack = lookingBack;
  }

  get states(): readonly NamedState[] {
    this.#states ??= this.statesOf(this.architecture.elements);
    return this.#states;
  }

  statesOf(elements: ReadonlyMap<string, Element>): readonly NamedState[] {
    return namedStates(this.architecture.workspace, elements, this.today);
  }
}

/** The world as one rule sees it: with its own options. */
export class Context implements RuleContext {
  readonly architecture: Architecture;
  readonly today: Day;
  readonly lookingBack: boolean;
  readonly options: OptionValues<OptionSpecs>;
  readonly #world: World;

  constructor(world: World, options: OptionValues<OptionSpecs>) {
    this.architecture = world.architecture;
    this.today = world.today;
    this.lookingBack = world.lookingBack;
    this.options = options;
    this.#world = world;
  }

  get states(): readonly NamedState[] {
    return this.#world.states;
  }

  readonly count = (verdict: Verdict): void => {
    this.#world.verdicts.push(verdict);
  };

  statesOf(elements: Iterable<Element>): readonly NamedState[] {
    const some = new Map<string, Element>();
    for (const element of elements) some.set(element.id, element);
    return this.#world.statesOf(some);
  }
}

/** The named states and today, by date. Of states on one day the first name stands for all. */
function namedStates(workspace: Workspace, elements: ReadonlyMap<string, Element>, today: Day): NamedState[] {
  const names = new Map<Day, NamedState['name']>();
  for (const [name, { day }] of workspace.states) if (!names.has(day)) names.set(day, same(name));
  names.set(today, { vi: 'hôm nay', en: 'today' });
  const { staleAfter } = workspace;
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([day, name]) => ({
      name,
      state: stateAt(elements, day, { knownAt: Math.min(day, today), ...(staleAfter ? { staleAfter } : {}) }),
    }));
}
