/** A state as a network: elements, and the links and flows between them. Only what is in the state has a place in it. */
import { own } from '../../core/json.ts';
import { type Collection, FIELDS, type FieldInfo } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';
import { CARRIES_NOTHING } from '../rules/states.ts';
import { linksIn, type Named } from './named.ts';

/** A flow, with its ends as they count in the state. */
export interface Flow {
  readonly state: ElementState;
  readonly sender: string | undefined;
  /** What it passes, in order; neither the sender nor the receiver. */
  readonly stops: readonly string[];
  readonly receiver: string | undefined;
  /** It is a query: an answer comes back the same way. */
  readonly replies: boolean;
  /** The data sets whose data it moves. */
  readonly datasets: readonly string[];
}

/** An element in the network. */
export interface Node {
  /** The links that it states. */
  readonly out: readonly Named[];
  /** The links that name it. */
  readonly in: readonly Named[];
  /** The flows that it sends or receives, or that pass through it; each once. */
  readonly flows: readonly Flow[];
  /** Of a data set: the flows that move its data. */
  readonly carriers: readonly Flow[];
}

interface OpenNode {
  readonly out: Named[];
  readonly in: Named[];
  readonly flows: Flow[];
  readonly carriers: Flow[];
}

const ALONE: Node = { out: [], in: [], flows: [], carriers: [] };

export class Network {
  readonly state: State;
  /** Links and flows that carry nothing: proposed only, not connected yet, or over. They lead nowhere. */
  readonly idle: number;
  readonly #nodes = new Map<string, OpenNode>();
  readonly #flows = new Map<string, Flow>();

  constructor(state: State) {
    this.state = state;
    let idle = 0;
    for (const element of state.elements()) {
      const { collection } = element.element;
      for (const field of LINK_FIELDS[collection]) idle += this.#addLinks(element, field);
      if (collection !== 'flows') continue;
      if (CARRIES_NOTHING.has(element.get('status')?.written)) idle += 1;
      else this.#addFlow(element);
    }
    this.idle = idle;
  }

  node(id: string): Node {
    return this.#nodes.get(id) ?? ALONE;
  }

  /** The flow of this id, if it carries anything. */
  flow(id: string): Flow | undefined {
    return this.#flows.get(id);
  }

  /** Gives the number of links that carry nothing. */
  #addLinks(element: ElementState, field: string): number {
    const value = element.get(field)?.value;
    if (value === undefined) return 0;
    let idle = 0;
    for (const link of linksIn(element.id, field, value)) {
      if (link.to === element.id || !this.state.of(link.to)) continue;
      if (CARRIES_NOTHING.has(own(link.attributes ?? {}, 'status'))) {
        idle += 1;
        continue;
      }
      this.#open(element.id).out.push(link);
      this.#open(link.to).in.push(link);
    }
    return idle;
  }

  #addFlow(state: ElementState): void {
    const there = (id: unknown) => (typeof id === 'string' && this.state.of(id) ? id : undefined);
    const [sender, receiver] = [there(state.known('from')), there(state.known('to'))];
    const via = state.known('via');
    const named = new Set((Array.isArray(via) ? via : [via]).flatMap((id) => there(id) ?? []));
    for (const end of [sender, receiver]) if (end !== undefined) named.delete(end);
    const carried = state.known('datasets');
    const datasets = [...new Set((Array.isArray(carried) ? carried : [carried]).flatMap((id) => there(id) ?? []))];
    const replies = state.known('reply') !== undefined;
    const flow = { state, sender, stops: [...named], receiver, replies, datasets };
    this.#flows.set(state.id, flow);
    for (const id of new Set([sender, ...named, receiver])) if (id !== undefined) this.#open(id).flows.push(flow);
    for (const id of datasets) this.#open(id).carriers.push(flow);
  }

  #open(id: string): OpenNode {
    let node = this.#nodes.get(id);
    if (!node) {
      node = { out: [], in: [], flows: [], carriers: [] };
      this.#nodes.set(id, node);
    }
    return node;
  }
}

/** By the table of fields, so that a link field of a later version counts too. */
const LINK_FIELDS = Object.fromEntries(
  Object.entries(FIELDS).map(([collection, fields]) => [
    collection,
    Object.entries<FieldInfo>(fields).flatMap(([field, info]) => (info.link ? [field] : [])),
  ]),
) as Record<Collection, string[]>;
