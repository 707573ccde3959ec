/** Where an element stands in the framework: its layer and component, as the first state has it, else the second. */
import type { GapReport } from '../../../analysis/gap/report.ts';
import { parseDay } from '../../../core/dates.ts';
import { isObject, own } from '../../../core/json.ts';
import type { Text } from '../../../core/text.ts';
import type { Element } from '../../../model/element.ts';
import type { Framework, FrameworkComponent } from '../../../model/framework.ts';
import { COLLECTIONS } from '../../../model/generated/fields.ts';
import { linkTargets } from '../../../model/links.ts';
import { type ElementState, type State, stateAt } from '../../../model/state.ts';

/** A layer of the framework, or what stands outside of all: `id` is unique among them. */
export interface Layer {
  readonly id: string;
  readonly label: Text;
}

export class Places {
  /** By which elements are placed: the one in force on the second day, else the first that the workspace names. */
  readonly framework: Framework | undefined;
  /** It was in force on the second day: only then do empty components say anything. */
  readonly inForce: boolean;
  /** What was so on the first day, as it was known then. */
  readonly from: State;
  readonly to: State;
  readonly #components = new Map<Element, FrameworkComponent | undefined>();
  readonly #byId: ReadonlyMap<string, FrameworkComponent>;

  constructor({ architecture, from, to, knownAt }: GapReport) {
    const { staleAfter } = architecture.workspace;
    const settings = { knownAt, ...(staleAfter ? { staleAfter } : {}) };
    this.from = stateAt(architecture.elements, from.day, settings);
    this.to = stateAt(architecture.elements, to.day, settings);
    const frameworks = [...architecture.framework.values()];
    const current = frameworks.find((framework) => isInForce(framework, to.day));
    this.framework = current ?? frameworks[0];
    this.inForce = current !== undefined;
    this.#byId = new Map(this.framework?.components.map((component) => [component.id, component]));
  }

  /** The component that it fits; a part without a place of its own stands with its group. */
  component(element: Element): FrameworkComponent | undefined {
    if (this.#components.has(element)) return this.#components.get(element);
    const found = this.#find(element);
    this.#components.set(element, found);
    return found;
  }

  /** Its layer in the framework; of what has none, its kind. */
  layer(element: Element): Layer {
    const component = this.component(element);
    const layer = component && this.framework?.layers.find(({ id }) => id === component.layer);
    return layer ?? { id: `kind-${element.collection}`, label: COLLECTIONS[element.collection].title };
  }

  #find(element: Element): FrameworkComponent | undefined {
    const passed = new Set<string>();
    const state = this.from.of(element.id) ? this.from : this.to;
    for (let at = state.of(element.id); at && !passed.has(at.id); at = whole(at, state)) {
      passed.add(at.id);
      const fits = at.known('fits');
      const token = this.framework && isObject(fits) ? own(fits, this.framework.id) : undefined;
      const component = typeof token === 'string' ? this.#byId.get(token) : undefined;
      if (component) return component;
    }
    return undefined;
  }
}

function whole(element: ElementState, state: State): ElementState | undefined {
  const [id] = linkTargets(element.known('partOf'))?.keys() ?? [];
  return id === undefined ? undefined : state.of(id);
}

function isInForce({ validFrom, validTo }: Framework, day: number): boolean {
  const [first, last] = [parseDay(validFrom), validTo === undefined ? undefined : parseDay(validTo)];
  return first !== undefined && first <= day && (last === undefined || day <= last);
}
