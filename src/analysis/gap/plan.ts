/** The tasks of a state as a plan: what they leave out, what they do in vain, in which order, by whom, and what is not said. */
import type { Json } from '../../core/json.ts';
import type { Element } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState } from '../../model/state.ts';
import { type Closing, Closings } from './closing.ts';
import type { GapContext } from './context.ts';
import { type Facet, fieldFacet, type Gap, type TaskCheck } from './gap.ts';
import { type LoadLine, taskLoad } from './task-load.ts';
import { type NeedLine, needsOfGap, needsOfTask } from './task-needs.ts';
import { type TaskOrder, taskOrder } from './task-order.ts';

/** A declared gap of which nothing is derived any more, and what the model says of each key that it covers. */
export interface StaleLine {
  readonly gap: Element;
  /** `closed`: something says so of every key. `stale`: of some key nothing says why it is gone; it is out of date. */
  readonly state: 'closed' | 'stale';
  readonly keys: readonly { readonly key: string; readonly closing: Closing }[];
}

/** A task that closes no gap. */
export interface IdleTask {
  readonly task: Element;
  /** What it delivers, of which nothing is missing; none where it does not say. */
  readonly delivers: readonly Element[];
}

/** A task as the report lists it. */
export interface PlannedTask {
  readonly check: TaskCheck;
  readonly deadline?: string;
  /** Keys of the gaps that it is to close. */
  readonly covers: readonly string[];
}

export interface Plan extends TaskOrder {
  /** Open tasks that deliver nothing of which something is missing, and for which nothing waits that does. */
  readonly idle: readonly IdleTask[];
  readonly stale: readonly StaleLine[];
  /** Open tasks past their deadline, or late by their own word. */
  readonly late: readonly Element[];
  /** Tasks of which nobody has confirmed for long how they stand. */
  readonly unconfirmed: readonly Element[];
  readonly load: readonly LoadLine[];
  readonly needs: readonly NeedLine[];
}

/** Of the first state. `lines` are its tasks, in the order of the report. */
export function planOf(context: GapContext, gaps: readonly Gap[], lines: readonly PlannedTask[]): Plan {
  const { from } = context;
  const tasks = lines.flatMap((line) => {
    const state = from.of(line.check.task.id);
    return state ? [{ ...line, state }] : [];
  });
  const ahead = tasks.filter(({ check }) => check.stage === 'ahead');
  const declared = [...from.elements()].filter((state) => state.element.collection === 'gaps');
  return {
    ...taskOrder(tasks),
    idle: idleTasks(context, gaps, ahead),
    stale: staleLines(context, gaps, declared),
    late: ahead.filter(({ check }) => check.late).map(({ check }) => check.task),
    unconfirmed: ahead.filter(({ state }) => state.get('status')?.lost === 'stale').map(({ check }) => check.task),
    load: taskLoad(tasks),
    needs: [
      ...declared.flatMap((state) => needsOfGap(state) ?? []),
      ...tasks.flatMap(({ state, check }) => needsOfTask(state, check) ?? []),
    ],
  };
}

interface StatedTask extends PlannedTask {
  readonly state: ElementState;
}

function idleTasks({ architecture }: GapContext, gaps: readonly Gap[], ahead: readonly StatedTask[]): IdleTask[] {
  const missing = new Set(gaps.map((gap) => gap.subject.id));
  const byId = new Map(ahead.map((line) => [line.state.id, line]));
  const useful = ahead.filter(
    ({ covers, state }) => covers.length > 0 || strings(state.known('delivers')).some((id) => missing.has(id)),
  );
  // What something useful waits for is of use: a list is gone through with what is added on the way.
  const used = new Set(useful);
  for (const { state } of used) {
    for (const id of linkTargets(state.known('after'))?.keys() ?? []) {
      const before = byId.get(id);
      if (before) used.add(before);
    }
  }
  return ahead
    .filter((line) => !used.has(line))
    .map(({ check, state }) => ({
      task: check.task,
      delivers: strings(state.known('delivers')).flatMap((id) => architecture.elements.get(id) ?? []),
    }));
}

function staleLines(context: GapContext, gaps: readonly Gap[], declared: readonly ElementState[]): StaleLine[] {
  const open = new Set(gaps.flatMap((gap) => [gap.key, gap.subject.id]));
  let closings: Closings | undefined;
  const lines: StaleLine[] = [];
  for (const state of declared) {
    const covers = strings(state.known('covers'));
    if (covers.length === 0 || covers.some((key) => open.has(key))) continue;
    closings ??= new Closings(context);
    const keys: StaleLine['keys'][number][] = [];
    for (const key of covers) {
      const closing = closingOf(key, context, closings);
      keys.push({ key, closing });
    }
    const said = keys.every(({ closing }) => closing.kind !== 'gone' && closing.kind !== 'plan');
    lines.push({ gap: state.element, state: said ? 'closed' : 'stale', keys });
  }
  return lines;
}

/** `kien-truc.status`, or an id for all that is missing of it. */
function closingOf(key: string, { architecture, from }: GapContext, closings: Closings): Closing {
  const dot = key.indexOf('.');
  const subject = architecture.elements.get(dot < 0 ? key : key.slice(0, dot));
  if (!subject) return { kind: 'gone' };
  if (dot < 0) return from.endOf(subject.id) ? closings.of({ subject, facet: 'presence' }) : { kind: 'gone' };
  return closings.of({ subject, facet: facetOf(key.slice(dot + 1), subject) });
}

function facetOf(word: string, subject: Element): Facet {
  if (word === 'rule') return `rule:${subject.id}`;
  if (word.startsWith('rule:')) return word as Facet;
  return WORDS.has(word) ? (word as Facet) : fieldFacet(word);
}

const WORDS: ReadonlySet<string> = new Set(['presence', 'use', 'value', 'route']);

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
