/** Flows by whose their ends are, and whether they carry anything. */
import type { Text } from '../../../core/text.ts';
import type { ElementState, State } from '../../../model/state.ts';
import { CARRIES_NOTHING } from '../states.ts';
import type { NormContext } from './norm.ts';
import { elementsOf, whose } from './subjects.ts';

export type End = 'ours' | 'other' | 'unknown';

/** A flow with its ends: `element` is what stands at the end, where the model has it. */
export interface FlowEnds {
  readonly flow: ElementState;
  readonly from: { readonly end: End; readonly element: ElementState | undefined };
  readonly to: { readonly end: End; readonly element: ElementState | undefined };
}

const known = new WeakMap<State, readonly FlowEnds[]>();

/** Flows of the state that have not ended, with an end of the authority's own or one that may be. */
export function flowsOfOurs(context: NormContext): readonly FlowEnds[] {
  const found = known.get(context.state) ?? [...withEnds(context)];
  known.set(context.state, found);
  return found;
}

function* withEnds(context: NormContext): Generator<FlowEnds> {
  const isOurBody = bodies(context);
  const of = whose(context);
  const ending = (flow: ElementState, field: 'from' | 'to') => {
    const id = flow.known(field);
    const element = typeof id === 'string' ? context.state.of(id) : undefined;
    if (!element) return { end: 'unknown', element } as const;
    const isOurs = element.element.collection === 'organizations' ? isOurBody(element.id) : of(element) === 'ours';
    return { end: isOurs ? 'ours' : 'other', element } as const;
  };
  for (const flow of elementsOf(context, 'flows')) {
    if (flow.get('status')?.written === 'ended') continue;
    const [from, to] = [ending(flow, 'from'), ending(flow, 'to')];
    if (from.end !== 'other' || to.end !== 'other') yield { flow, from, to };
  }
}

/** Where data of others and our own do not meet, a demand on exchange does not apply: why, in words. */
export function carriesNothing(flow: ElementState): Text | undefined {
  const type = flow.known('type');
  if (type !== undefined && type !== 'data-exchange') return NO_EXCHANGE;
  return CARRIES_NOTHING.has(flow.known('status')) ? NOT_CONNECTED : undefined;
}

/** Whether it carries anything is not known, where its status is not. */
export function unsureWhether(flow: ElementState): Text | undefined {
  return flow.known('status') === undefined ? NO_STATUS : undefined;
}

const NO_EXCHANGE = { vi: 'không phải trao đổi dữ liệu', en: 'it is no exchange of data' };
const NOT_CONNECTED = { vi: 'chưa trao đổi dữ liệu', en: 'no data are exchanged yet' };
const NO_STATUS = { vi: 'chưa rõ đã trao đổi dữ liệu hay chưa', en: 'it is not known whether data are exchanged' };

const trees = new WeakMap<State, ReadonlySet<string>>();

/** Bodies of the authority's tree; all where no authority is named. */
export function bodies(context: NormContext): (id: string) => boolean {
  const { state } = context;
  const { authority } = context.architecture.workspace;
  if (authority === undefined) return () => true;
  const found = trees.get(state) ?? tree(context, [authority, ...state.successors.follow(authority, '')]);
  trees.set(state, found);
  return (id) => found.has(id);
}

function tree(context: NormContext, roots: readonly string[]): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const body of elementsOf(context, 'organizations')) {
    const parent = body.known('parent');
    if (typeof parent !== 'string') continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(body.id);
    else children.set(parent, [body.id]);
  }
  const found = new Set(roots);
  // What is added while the loop runs is looked at as well.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return found;
}
