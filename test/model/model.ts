/** Models for tests, written as architects write them. */
import { parse } from 'yaml';
import { type Day, parseDay, parseDuration } from '../../src/core/dates.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import type { Element } from '../../src/model/element.ts';
import type { Collection } from '../../src/model/generated/fields.ts';
import { buildElements, type Defaults, type RawElement } from '../../src/model/layers.ts';
import { type ElementState, type State, stateAt } from '../../src/model/state.ts';

/** The elements of one or more model files, before they have layers. */
function rawElements(...files: string[]): RawElement[] {
  return files.flatMap((text, at) => {
    const { defaults, ...collections } = parse(text, { version: '1.2' }) as Record<string, Record<string, JsonObject>>;
    return Object.entries(collections).flatMap(([collection, elements]) =>
      Object.entries(elements).map(([id, raw]) => ({
        id,
        collection: collection as Collection,
        file: `${at + 1}.yaml`,
        raw: { name: id, ...raw },
        ...(defaults === undefined ? {} : { defaults: defaults as Defaults }),
      })),
    );
  });
}

export function model(...files: string[]): Map<string, Element> {
  return buildElements(rawElements(...files));
}

export function only(elements: ReadonlyMap<string, Element>, id: string): Element {
  const element = elements.get(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no date: ${text}`);
  return found;
}

/** The state on a date, by what was known then or on another date. */
export function at(elements: ReadonlyMap<string, Element>, date: string, knownAt = date, staleAfter?: string): State {
  const duration = staleAfter === undefined ? undefined : parseDuration(staleAfter);
  return stateAt(elements, day(date), { knownAt: day(knownAt), ...(duration ? { staleAfter: duration } : {}) });
}

export function there(state: State, id: string): ElementState {
  const element = state.of(id);
  if (!element) throw new Error(`${id} is not in the state: ${state.absence(id)}`);
  return element;
}

export function value(state: State, id: string, field: string): Json | undefined {
  return state.of(id)?.get(field)?.value;
}
