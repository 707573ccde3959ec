/** Which prefix the code of an element has. */
import { isObject, type Json } from '../../../core/json.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Element, Layer } from '../../../model/element.ts';
import { linkTargets } from '../../../model/links.ts';
import type { Prefix } from './prefix.ts';

/** By name, so that a collection that the schema does not have yet is known; all others have no code. */
const BY_COLLECTION: Readonly<Record<string, Prefix | 'by-owner'>> = {
  services: 'by-owner',
  // What must exist whoever supplies it is part of the body's own architecture.
  capabilities: 'KT',
  systems: 'by-owner',
  datasets: 'by-owner',
  infrastructure: 'by-owner',
  flows: 'QH',
  gaps: 'ND',
  tasks: 'NV',
  indicators: 'KPI',
};

export function takesCodes(collection: string): boolean {
  return Object.hasOwn(BY_COLLECTION, collection);
}

/** Systems, data, infrastructure, services: what an object prefix may be given to. */
export function isObjectCollection(collection: string): boolean {
  const prefix = BY_COLLECTION[collection];
  return prefix === 'by-owner' || prefix === 'KT';
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

  /** `undefined`: nobody is known to own, operate or provide it. The collection must take codes. */
  of(element: Element): Prefix | undefined {
    const prefix = BY_COLLECTION[element.collection];
    if (prefix !== 'by-owner') return prefix;
    if (this.#ours.size === 0) return 'KT';
    const body = this.#bodyOf(element, new Set());
    if (body === undefined) return undefined;
    const line = this.#line(body);
    if (line.some(({ id }) => this.#ours.has(id))) return 'KT';
    return line.some(isNational) && isSharedByAll(element) ? 'QG' : 'LQ';
  }

  /** Who owns it, else who operates or provides it; a part that names nobody goes with its group. */
  #bodyOf(element: Element, passed: Set<Element>): Element | undefined {
    passed.add(element);
    const { elements } = this.#architecture;
    for (const field of ['owner', 'operator', 'provider']) {
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

function isNational(body: Element): boolean {
  const tier = newest(body, 'tier');
  return tier === 'central' || tier === 'ministry';
}

/** Its place in the framework is that of what all bodies of the political system share: `tinh.ntl.dung-chung`. */
function isSharedByAll(element: Element): boolean {
  const fits = newest(element, 'fits', isObject);
  return (
    isObject(fits) &&
    Object.values(fits).some((place) => typeof place === 'string' && /(?:^|\.)dung-chung$/.test(place))
  );
}
