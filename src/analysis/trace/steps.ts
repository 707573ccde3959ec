/** The ways out of an element: along its links and flows, or against them. */
import type { Named } from './named.ts';
import type { Flow, Network } from './network.ts';

/** What a step goes along. */
export type Tie =
  | { readonly kind: 'link'; readonly link: Named }
  | {
      readonly kind: 'flow';
      readonly flow: Flow;
      /** The answer to a query, which goes the other way. */
      readonly reply: boolean;
    };

export interface Step {
  readonly to: string;
  readonly tie: Tie;
  /** In the direction of the link or of the data; `false`: against it. */
  readonly along: boolean;
  /**
   * `to` is only passed by the flow. From there the flow leads on and no other does: two flows through one platform are
   * no way from the sender of the first to the receiver of the second. Its links hold all the same.
   */
  readonly passing: boolean;
}

export interface Leaving {
  readonly id: string;
  /** It was entered by a flow that only passes it. */
  readonly passing: boolean;
}

export interface Terms {
  /** Where the way begins and ends: there a flow may begin or end in mid-way, and may itself be the end. */
  readonly start: string;
  readonly goal: string;
  /** `false`: steps against the direction count too. */
  readonly directed: boolean;
}

/** In the order of the model: links as they are stated, then flows. */
export function* stepsFrom({ id, passing }: Leaving, network: Network, terms: Terms): Generator<Step> {
  const own = network.flow(id);
  // Only an end of the way is a flow.
  if (own) yield* fromFlow(own, terms);
  const { out, in: into, flows } = network.node(id);
  for (const link of out) yield { to: link.to, tie: { kind: 'link', link }, along: true, passing: false };
  if (!terms.directed) {
    for (const link of into) yield { to: link.from, tie: { kind: 'link', link }, along: false, passing: false };
  }
  if (passing) return;
  for (const flow of flows) yield* alongFlow(id, flow, terms);
}

/** From the sender on; from a stop only where the way begins there. */
function* alongFlow(id: string, flow: Flow, terms: Terms): Generator<Step> {
  const { sender, stops, receiver, replies } = flow;
  const isStop = id !== sender && id !== receiver;
  if (isStop && id !== terms.start) return;
  const all = [sender, ...stops, receiver];
  const at = isStop ? all.indexOf(id) : id === sender ? 0 : all.length - 1;
  for (let next = 0; next < all.length; next += 1) {
    const to = all[next];
    if (to === undefined || to === id) continue;
    const [ahead, back] = [next > at, next < at && replies];
    if (!ahead && !back && terms.directed) continue;
    // A stop that is not the goal is a way only to what it is linked to.
    yield {
      to,
      tie: { kind: 'flow', flow, reply: back },
      along: ahead || back,
      passing: next > 0 && next < all.length - 1,
    };
  }
  if (flow.state.id === terms.goal && (at < all.length - 1 || !terms.directed)) {
    yield { to: flow.state.id, tie: { kind: 'flow', flow, reply: false }, along: at < all.length - 1, passing: false };
  }
}

/** A flow leads to its receiver and to what it passes; against its direction to its sender. */
function* fromFlow(flow: Flow, { directed }: Terms): Generator<Step> {
  const tie = (reply: boolean): Tie => ({ kind: 'flow', flow, reply });
  for (const stop of flow.stops) yield { to: stop, tie: tie(false), along: true, passing: true };
  if (flow.receiver !== undefined) yield { to: flow.receiver, tie: tie(false), along: true, passing: false };
  if (flow.sender === undefined || !(flow.replies || !directed)) return;
  yield { to: flow.sender, tie: tie(flow.replies), along: flow.replies, passing: false };
}
