/** What depends on an element: what fails or must change when it changes or ends. */
import { compareIds } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import type { Named } from './named.ts';
import type { Flow, Network } from './network.ts';
import { touching } from './touching.ts';

/**
 * - `states`: it states a link to the other (`uses`, `dependsOn` …). `part`: it is part of the group that is concerned.
 *   `whole`: a part of it, or what realizes it, is concerned.
 * - `receives`: it receives data from the other. `asks`: it asks the other and waits for the answer. `passes`: its flow
 *   passes the other.
 * - `carries`: a flow that moves the data of the other. `sends`: it sends such a flow; it is touched, and what depends on
 *   it is not: only its receiver has the data from the flow.
 * - `body`: the other is its owner, operator, lead … It has to find another one; those that depend on it need not.
 */
export type Why = 'states' | 'part' | 'whole' | 'receives' | 'asks' | 'passes' | 'carries' | 'sends' | 'body';

export interface Dependence {
  readonly why: Why;
  /** Of a link or a body: the field. */
  readonly named?: Named;
  readonly flow?: Flow;
}

export interface Impacted {
  readonly id: string;
  /** Steps from the element that was asked about. */
  readonly distance: number;
  /** What it depends on, one step nearer; of the nearest nothing, for that is the element that was asked about. */
  readonly previous?: Impacted;
  readonly by: readonly Dependence[];
}

export interface Impact {
  /** By distance, then by collection and id. */
  readonly impacted: readonly Impacted[];
  /** How many more are further away than `depth`. */
  readonly further: number;
}

/** Links of what something is made of: who states them carries the one that is named. */
const MADE_OF: ReadonlySet<string> = new Set(['partOf', 'realizes']);

export function impactOf(network: Network, architecture: Architecture, start: string, depth: number): Impact {
  const first: Reached = { id: start, distance: 0, by: [], upward: false, leaf: false };
  /** By id; and once more where it is reached from one of its parts, for its other parts are not concerned then. */
  const reached = new Map([[start, first]]);
  for (const at of reached.values()) {
    if (at.leaf) continue;
    for (const next of dependentsOf(at, network, architecture)) {
      if (next.id === start) continue;
      // Who only sends is touched once more where something that it needs is reached later.
      const key = next.upward ? `${next.id} ` : next.leaf && at.distance > 0 ? `${next.id}  ` : next.id;
      const known = reached.get(key);
      if (!known) reached.set(key, next);
      else if (known.previous === next.previous && known.distance === next.distance) known.by.push(...next.by);
    }
  }
  const nearest = new Map<string, Reached>();
  for (const one of reached.values()) if (one !== first && !nearest.has(one.id)) nearest.set(one.id, one);
  const order = (one: Reached) => ORDER.indexOf(network.state.of(one.id)?.element.collection ?? '');
  const impacted = [...nearest.values()].sort(
    (a, b) => a.distance - b.distance || order(a) - order(b) || compareIds(a.id, b.id),
  );
  const near = impacted.filter(({ distance }) => distance <= depth);
  return { impacted: near, further: impacted.length - near.length };
}

const ORDER: readonly string[] = Object.keys(COLLECTIONS);

interface Reached extends Impacted {
  readonly by: Dependence[];
  /** It is the group of what is concerned. */
  readonly upward: boolean;
  /** What depends on it is not concerned. */
  readonly leaf: boolean;
}

function* dependentsOf(at: Reached, network: Network, architecture: Architecture): Generator<Reached> {
  const next = (id: string, dependence: Dependence, how: { upward?: boolean; leaf?: boolean } = {}): Reached => ({
    id,
    distance: at.distance + 1,
    ...(at.distance > 0 ? { previous: at } : {}),
    by: [dependence],
    upward: how.upward === true,
    leaf: how.leaf === true,
  });
  const { in: into, out, flows, carriers } = network.node(at.id);
  for (const named of into) {
    if (!MADE_OF.has(named.field)) yield next(named.from, { why: 'states', named });
    else if (named.field === 'partOf' && !at.upward) yield next(named.from, { why: 'part', named });
  }
  for (const named of out) {
    if (MADE_OF.has(named.field)) yield next(named.to, { why: 'whole', named }, { upward: true });
  }
  for (const flow of flows) yield* alongFlow(flow, at.id, next);
  const own = network.flow(at.id);
  for (const flow of carriers) yield next(flow.state.id, { why: 'carries', flow });
  if (own?.sender !== undefined && !own.replies && at.by.some(({ why }) => why === 'carries'))
    yield next(own.sender, { why: 'sends', flow: own }, { leaf: true });
  if (own?.receiver !== undefined) yield next(own.receiver, { why: 'receives', flow: own });
  if (own?.sender !== undefined && own.replies) yield next(own.sender, { why: 'asks', flow: own });
  if (at.distance > 0) return;
  for (const named of touching(at.id, architecture, network.state).in) {
    if (named.role === 'body') yield next(named.from, { why: 'body', named }, { leaf: true });
  }
}

type Next = (id: string, dependence: Dependence) => Reached;

/** The receiver waits for the sender, who asks waits for the answer, and both ends need what lies between them. */
function* alongFlow(flow: Flow, at: string, next: Next): Generator<Reached> {
  const { sender, receiver, replies } = flow;
  const isStop = at !== sender && at !== receiver;
  if (receiver !== undefined && receiver !== at) yield next(receiver, { why: isStop ? 'passes' : 'receives', flow });
  if (sender === undefined || sender === at) return;
  if (isStop) yield next(sender, { why: 'passes', flow });
  else if (replies) yield next(sender, { why: 'asks', flow });
}
