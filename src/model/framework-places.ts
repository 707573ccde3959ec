/** Where elements stand in the framework: component, group, layer. */
import { isObject, own } from '../core/json.ts';
import { fold } from '../core/text.ts';
import {
  type Framework,
  type FrameworkComponent,
  type FrameworkGroup,
  type FrameworkLayer,
  type FrameworkPart,
  partsOf,
} from './framework.ts';
import { linkTargets } from './links.ts';
import type { ElementState, State } from './state.ts';

export interface PlaceInFramework {
  readonly component: FrameworkComponent;
  readonly layer: FrameworkLayer;
  readonly group: FrameworkGroup | undefined;
}

/** What it is part of: the first group that it names, where that is in the state. */
export function wholeOf(element: ElementState, state: State): ElementState | undefined {
  const [whole] = linkTargets(element.known('partOf'))?.keys() ?? [];
  return whole === undefined ? undefined : state.of(whole);
}

/** The places of one framework in one state. */
export class Places {
  readonly #framework: Framework;
  readonly #state: State;
  readonly #components: ReadonlyMap<string, FrameworkComponent>;

  constructor(framework: Framework, state: State) {
    this.#framework = framework;
    this.#state = state;
    this.#components = new Map(framework.components.map((component) => [component.id, component]));
  }

  /** By its `fits`; a part that has none stands with what it is part of. */
  of(element: ElementState): PlaceInFramework | undefined {
    const seen = new Set<string>();
    for (let at: ElementState | undefined = element; at && !seen.has(at.id); at = wholeOf(at, this.#state)) {
      seen.add(at.id);
      const fits = at.known('fits');
      const token = isObject(fits) ? own(fits, this.#framework.id) : undefined;
      const component = typeof token === 'string' ? this.#components.get(token) : undefined;
      const layer = component && this.#framework.layers.find(({ id }) => id === component.layer);
      if (component && layer) {
        return { component, layer, group: layer.groups.find(({ id }) => id === component.group) };
      }
    }
    return undefined;
  }
}

/** By its id (of a layer, a group, a component), the number of a layer (`3`, the lowest is 1), or the whole label. */
export function findPart(word: string, framework: Framework): FrameworkPart | undefined {
  const folded = fold(word);
  const numbered = /^\d+$/.test(folded) ? framework.layers[Number(folded) - 1] : undefined;
  return (
    numbered ??
    partsOf(framework).find(
      ({ id, label }) => fold(id) === folded || fold(label.vi) === folded || fold(label.en) === folded,
    )
  );
}

/** The place lies in the layer or the group, or is the component. */
export function liesIn({ component, layer, group }: PlaceInFramework, { id }: FrameworkPart): boolean {
  return layer.id === id || group?.id === id || component.id === id;
}
