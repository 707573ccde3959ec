/** What waits for what (`after`), held against the deadlines: rings, orders that cannot be, the way to the last deadline. */
import type { Day } from '../../core/dates.ts';
import { compareIds } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState } from '../../model/state.ts';
import type { TaskCheck } from './gap.ts';

/** A task that is to be done before, or without, what it waits for. */
export interface ImpossibleOrder {
  readonly task: Element;
  readonly waitsFor: Element;
  /** Tasks without a deadline that stand between the two; none where one names the other. */
  readonly through: readonly Element[];
  /** `date`: due so many days before what it waits for. `stopped`: what it waits for was stopped. */
  readonly why: 'date' | 'stopped';
  readonly days?: number;
}

/** One step of the way to the last deadline, the earliest first. */
export interface PathStep {
  readonly task: Element;
  readonly deadline?: Day;
  /** Days between its deadline and that of the next step; negative: an impossible order. */
  readonly slack?: number;
}

export interface TaskOrder {
  /** Tasks that wait for each other, each ring in the order of ids. */
  readonly rings: readonly (readonly Element[])[];
  readonly impossible: readonly ImpossibleOrder[];
  /** What the last deadline of the open tasks waits for; empty where no open task has a deadline. */
  readonly path: readonly PathStep[];
  /** Open tasks that name another one in `after`. */
  readonly waiting: number;
}

interface Node {
  readonly check: TaskCheck;
  readonly id: string;
  readonly before: Node[];
}

/** `tasks` are all tasks of a state. A task that is over holds up nothing; one that was stopped never comes. */
export function taskOrder(tasks: readonly { readonly state: ElementState; readonly check: TaskCheck }[]): TaskOrder {
  const nodes = new Map<string, Node>(
    tasks.map(({ check }) => [check.task.id, { check, id: check.task.id, before: [] }]),
  );
  for (const { state } of tasks) {
    const node = nodes.get(state.id);
    for (const id of linkTargets(state.known('after'))?.keys() ?? []) {
      const before = nodes.get(id);
      if (node && before) node.before.push(before);
    }
  }
  const rings = ringsOf([...nodes.values()]);
  const inRing = new Set(rings.flat());
  const free = [...nodes.values()].filter((node) => !inRing.has(node));
  return {
    rings: rings.map((ring) => ring.map(({ check }) => check.task)),
    impossible: impossibleOrders(free, inRing),
    path: pathToLast(free, inRing),
    waiting: [...nodes.values()].filter((node) => isAhead(node) && node.before.length > 0).length,
  };
}

/** Something is still to be done for it. */
function isAhead({ check }: Node): boolean {
  return check.stage === 'ahead';
}

/** Strongly connected tasks of more than one, or one that waits for itself: Tarjan's way, without recursion. */
function ringsOf(nodes: readonly Node[]): Node[][] {
  const [index, low] = [new Map<Node, number>(), new Map<Node, number>()];
  const stack: Node[] = [];
  const onStack = new Set<Node>();
  const rings: Node[][] = [];
  const open = (node: Node) => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, at: 0 };
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    const calls = [open(root)];
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { node } = call;
      const next = node.before[call.at];
      call.at += 1;
      if (next) {
        if (!index.has(next)) calls.push(open(next));
        else if (onStack.has(next)) low.set(node, Math.min(low.get(node) ?? 0, index.get(next) ?? 0));
        continue;
      }
      calls.pop();
      const above = calls.at(-1)?.node;
      if (above) low.set(above, Math.min(low.get(above) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const ring: Node[] = [];
      for (let member = stack.pop(); member; member = stack.pop()) {
        onStack.delete(member);
        ring.push(member);
        if (member === node) break;
      }
      if (ring.length > 1 || node.before.includes(node)) rings.push(ring.sort((a, b) => compareIds(a.id, b.id)));
    }
  }
  return rings.sort((a, b) => compareIds(a[0]?.id ?? '', b[0]?.id ?? ''));
}

/** The dated task that one stands for, and the way there: itself, then `by` and so on. */
interface Latest {
  readonly node: Node;
  /** The task without a deadline, and what it was found by; none where the task has its own. */
  readonly by?: { readonly undated: Node; readonly next: Latest };
}

/** The tasks without a deadline between the two. */
function throughOf(latest: Latest): Element[] {
  const through: Element[] = [];
  for (let at: Latest | undefined = latest; at?.by; at = at.by.next) through.push(at.by.undated.check.task);
  return through;
}

function impossibleOrders(nodes: readonly Node[], inRing: ReadonlySet<Node>): ImpossibleOrder[] {
  const latest = latestBefore(inRing);
  const found: ImpossibleOrder[] = [];
  for (const node of nodes) {
    if (!isAhead(node)) continue;
    const { deadline, task } = node.check;
    for (const before of node.before) {
      if (before.check.stage === 'stopped') {
        found.push({ task, waitsFor: before.check.task, through: [], why: 'stopped' });
        continue;
      }
      const one = latest(before);
      const days = deadline === undefined ? 0 : (one?.node.check.deadline ?? deadline) - deadline;
      if (!one || days <= 0) continue;
      found.push({ task, waitsFor: one.node.check.task, through: throughOf(one), why: 'date', days });
    }
  }
  return found;
}

/** Of a task the dated one that it stands for: itself, or where it has no deadline the latest of what it waits for. */
function latestBefore(inRing: ReadonlySet<Node>): (node: Node) => Latest | undefined {
  const known = new Map<Node, Latest | undefined>();
  return (start) => {
    const open = [start];
    for (let node = open.at(-1); node; node = open.at(-1)) {
      if (known.has(node)) {
        open.pop();
        continue;
      }
      const asks = node.check.deadline === undefined && isAhead(node) && !inRing.has(node) ? node.before : [];
      const missing = asks.filter((one) => !known.has(one) && !inRing.has(one));
      if (missing.length > 0) {
        open.push(...missing);
        continue;
      }
      open.pop();
      known.set(node, latestOf(node, asks, known));
    }
    return known.get(start);
  };
}

function latestOf(node: Node, asks: readonly Node[], known: ReadonlyMap<Node, Latest | undefined>): Latest | undefined {
  if (!isAhead(node)) return undefined;
  if (node.check.deadline !== undefined) return { node };
  let best: Latest | undefined;
  for (const one of asks) {
    const its = known.get(one);
    if (its && (its.node.check.deadline ?? 0) > (best?.node.check.deadline ?? -Infinity)) {
      best = { node: its.node, by: { undated: node, next: its } };
    }
  }
  return best;
}

/**
 * Back from the open task with the last deadline, each time to the open one with the latest deadline that it waits for:
 * what is late there is late at the end. Where several end last, the longest way.
 */
function pathToLast(nodes: readonly Node[], inRing: ReadonlySet<Node>): PathStep[] {
  const ahead = nodes.filter((node) => isAhead(node) && node.check.deadline !== undefined);
  const last = ahead.reduce((max, { check }) => Math.max(max, check.deadline ?? max), -Infinity);
  const next = (node: Node) =>
    node.before
      .filter((one) => isAhead(one) && !inRing.has(one))
      .sort((a, b) => (b.check.deadline ?? -Infinity) - (a.check.deadline ?? -Infinity) || compareIds(a.id, b.id))[0];
  const lengths = new Map<Node, number>();
  const length = (start: Node): number => {
    const way: Node[] = [];
    for (let at: Node | undefined = start; at && !lengths.has(at); at = next(at)) way.push(at);
    for (const node of way.reverse()) lengths.set(node, 1 + (lengths.get(next(node) ?? node) ?? 0));
    return lengths.get(start) ?? 0;
  };
  let end: Node | undefined;
  for (const node of ahead) {
    if (node.check.deadline !== last) continue;
    if (!end || length(node) > length(end) || (length(node) === length(end) && compareIds(node.id, end.id) < 0))
      end = node;
  }
  const way: Node[] = [];
  for (let at = end; at; at = next(at)) way.push(at);
  way.reverse();
  return way.map(({ check }, at) => {
    const after = way[at + 1]?.check.deadline;
    const { task, deadline } = check;
    return {
      task,
      ...(deadline === undefined ? {} : { deadline }),
      ...(deadline === undefined || after === undefined ? {} : { slack: after - deadline }),
    };
  });
}
