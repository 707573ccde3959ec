/** Which prefix the code of an element has. */
import { isObject, type Json } from '../../../core/json.ts';
import type { Architecture } from '../../../model/architecture.ts';
import { HOLDING } from '../../../model/bodies.ts';
import { PREFIXES_OF, type Prefix } from '../../../model/codes.ts';
import type { Element, Layer } from '../../../model/element.ts';
import type { Collection } from '../../../model/generated/fields.ts';
import { linkTargets } from '../../../model/links.ts';

export function takesCodes(collection: Collection): boolean {
  return PREFIXES_OF[collection].length > 0;
}

/** Systems, data, infrastructure, services: what an object prefix may be given to. */
export function isObjectCollection(collection: Collection): boolean {
  return PREFIXES_OF[collection].length > 1;
}

/** Decides the prefix of each element of a model. */
export class Prefixes {
  readonly #architecture: Architecture;
  /** The authority and what it was merged into. */
  readonly #ours: ReadonlySet<string>;

  constructor(architecture: Architecture) {
    this.#architecture = architecture;
    this.#ours = successorsOf(architecture);
  }

  /** `undefined`: nobody is known to own, operate or provide it, or its collection takes no codes. */
  of(element: Element): Prefix | undefined {
    const { collection } = element;
    if (!isObjectCollection(collection)) return PREFIXES_OF[collection][0];
    if (this.#ours.size === 0) return 'KT';
    const body = this.#bodyOf(element, new Set());
    // What must be there whoever supplies it is part of the body's own architecture.
    if (body === undefined) return collection === 'capabilities' ? 'KT' : undefined;
    const line = this.#line(body);
    if (line.some(({ id }) => this.#ours.has(id))) return 'KT';
    return isNational(element) || (line.some(isCentral) && isSharedByAll(element, this.#architecture)) ? 'QG' : 'LQ';
  }

  /** Who owns it, else who operates or provides it; a part that names nobody goes with its group. */
  #bodyOf(element: Element, passed: Set<Element>): Element | undefined {
    passed.add(element);
    const { elements } = this.#architecture;
    for (const field of HOLDING) {
      const id = newest(element, field, (value) => typeof value === 'string' && elements.has(value));
      if (typeof id === 'string') return elements.get(id);
    }
    for (const id of linkTargets(newest(element, 'partOf'))?.keys() ?? []) {
      const group = elements.get(id);
      const body = group && !passed.has(group) ? this.#bodyOf(group, passed) : undefined;
      if (body) return body;
    }
    return undefined;
  }

  /** The body and those above it. */
  #line(body: Element): Element[] {
    const line = new Set<Element>();
    for (let at: Element | undefined = body; at && !line.has(at); ) {
      line.add(at);
      const parent = newest(at, 'parent', (value) => typeof value === 'string');
      at = this.#architecture.elements.get(String(parent));
    }
    return [...line];
  }
}

/** The ids of the authority and of those that it became. */
function successorsOf({ workspace, elements }: Architecture): Set<string> {
  const ours = new Set<string>(workspace.authority === undefined ? [] : [workspace.authority]);
  for (const id of ours) {
    for (const layer of elements.get(id)?.layers ?? []) {
      for (const { id: next, for: some } of layer.ends?.becomes ?? []) if (!some) ours.add(next);
    }
  }
  return ours;
}

/** The newest value of a field that fits, by facts; where no fact says one, by plans. */
function newest(element: Element, field: string, fits: (value: Json) => boolean = () => true): Json | undefined {
  const byDay = (a: Layer, b: Layer) => b.day - a.day || b.index - a.index;
  const facts = element.layers.filter(({ kind }) => kind === 'fact').sort(byDay);
  const plans = element.layers.filter(({ kind }) => kind === 'plan').sort(byDay);
  for (const { fields } of [...facts, ...plans]) {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value !== undefined && fits(value)) return value;
  }
  return undefined;
}

/** Its record says that the nation shares it. */
function isNational(element: Element): boolean {
  const sharing = newest(element, 'sharing', (value) => typeof value === 'string');
  return sharing === 'national-a' || sharing === 'national-b';
}

function isCentral(body: Element): boolean {
  const tier = newest(body, 'tier');
  return tier === 'central' || tier === 'ministry';
}

/** Its place in a framework is that of what all bodies of the political system share. */
function isSharedByAll(element: Element, { framework }: Architecture): boolean {
  const fits = newest(element, 'fits', isObject);
  return (
    isObject(fits) &&
    Object.entries(fits).some(([id, place]) =>
      framework.get(id)?.components.some((component) => component.id === place && component.shared),
    )
  );
}
