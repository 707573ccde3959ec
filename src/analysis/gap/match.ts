/** Derived gaps against what people have planned: declared gaps that cover them, and the tasks of those. */
import { type Day, parsePeriod } from '../../core/dates.ts';
import type { Json } from '../../core/json.ts';
import type { Element } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { type Exception, exceptionOf, exceptionsByKey } from './exceptions.ts';
import type { Cover, Hit, PlanState, TaskCheck } from './gap.ts';

export class Plans {
  readonly #context: GapContext;
  /** Declared gaps by the key or id that they name. */
  readonly #byKey = new Map<string, ElementState[]>();
  readonly #exceptions: ReadonlyMap<string, ElementState>;
  /** Tasks by the elements that they deliver. */
  readonly #delivering = new Map<string, ElementState[]>();

  constructor(context: GapContext) {
    this.#context = context;
    this.#exceptions = exceptionsByKey(context);
    for (const state of context.from.elements()) {
      const { collection } = state.element;
      if (collection === 'gaps') for (const key of strings(state.known('covers'))) push(this.#byKey, key, state);
      if (collection === 'tasks') for (const id of strings(state.known('delivers'))) push(this.#delivering, id, state);
    }
  }

  /** Declared gaps that cover the key: by the key itself, or by the element's id for all its facets. */
  covers(key: string, subject: string): Cover[] {
    const found = new Map<string, Cover>();
    for (const name of [key, subject]) {
      for (const gap of this.#byKey.get(name) ?? []) {
        const tasks = strings(gap.known('tasks')).flatMap((id) => this.#task(id) ?? []);
        found.set(gap.id, { gap: gap.element, tasks });
      }
    }
    return [...found.values()];
  }

  /** The exception in force that accepts the gap: by its key, or by the element's id for all its facets. */
  exception(key: string, subject: string): Exception | undefined {
    const found = this.#exceptions.get(key) ?? this.#exceptions.get(subject);
    return found && exceptionOf(found, this.#context);
  }

  /** Tasks that deliver the subject without a declared gap that says which gap they close. */
  related(subject: string): TaskCheck[] {
    return (this.#delivering.get(subject) ?? []).map((task) => checkTask(task, this.#context));
  }

  /** Declared gaps of which nothing that they cover is derived any more: closed, or out of date. */
  idle(keys: ReadonlySet<string>): Element[] {
    const subjects = new Set([...keys].map((key) => key.slice(0, key.indexOf('.'))));
    const covering = (gap: ElementState) =>
      strings(gap.known('covers')).some((key) => keys.has(key) || subjects.has(key));
    const all = new Set([...this.#byKey.values()].flat());
    return [...all].filter((gap) => !covering(gap)).map((gap) => gap.element);
  }

  #task(id: string): TaskCheck | undefined {
    const state = this.#context.from.of(id);
    return state && checkTask(state, this.#context);
  }
}

/** What a task lacks to be a plan, and whether it is late, on the day of the first state. */
export function checkTask(task: ElementState, { from, architecture }: GapContext): TaskCheck {
  const missing = (['lead', 'result', 'deadline', 'verification'] as const).filter(
    (field) => task.known(field) === undefined,
  );
  const deadline = deadlineOf(task);
  // What was last known of its status: "done" never ages, and a task that was late has not been in time since.
  const status = task.get('status')?.written;
  const isOver = status === 'done' || status === 'verified' || status === 'stopped';
  const isPast = deadline !== undefined && deadline < from.horizon;
  const lead = task.known('lead');
  const leader = typeof lead === 'string' ? architecture.elements.get(lead) : undefined;
  return {
    task: task.element,
    missing,
    ...(deadline === undefined ? {} : { deadline }),
    late: !isOver && (status === 'late' || isPast),
    open: status !== 'stopped' && status !== 'verified',
    stage: isOver ? status : 'ahead',
    confirmed: task.known('status') !== undefined,
    ...(leader ? { lead: leader } : {}),
  };
}

function deadlineOf(task: ElementState): Day | undefined {
  const written = task.known('deadline');
  return written === undefined ? undefined : parsePeriod(String(written))?.last;
}

/**
 * The first that fits: excepted, lapsed, late, unplanned, incomplete, planned. What an announced plan itself brings about is
 * planned even where nobody declared a gap for it.
 */
export function planState(
  hits: readonly Hit[],
  covers: readonly Cover[],
  related: readonly TaskCheck[],
  exception?: Exception,
): PlanState {
  if (exception) return 'excepted';
  if (hits.some((hit) => hit.reason === 'lapsed')) return 'lapsed';
  const tasks = [...covers.flatMap((cover) => cover.tasks), ...related];
  if (tasks.some((task) => task.late)) return 'late';
  if (covers.length > 0) return covers.some(isIncomplete) ? 'incomplete' : 'planned';
  if (hits.some((hit) => hit.pendingPlan)) return 'planned';
  // A task that nobody has linked to the gap is a beginning, not yet a plan for it.
  return related.some((task) => task.open) ? 'incomplete' : 'unplanned';
}

/** Without a task of which something is still to come, or with one that lacks what makes it a plan. */
function isIncomplete({ tasks }: Cover): boolean {
  const open = tasks.filter((task) => task.open);
  return open.length === 0 || open.some((task) => task.missing.length > 0);
}

function push(map: Map<string, ElementState[]>, key: string, state: ElementState): void {
  const list = map.get(key);
  if (list) list.push(state);
  else map.set(key, [state]);
}

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
