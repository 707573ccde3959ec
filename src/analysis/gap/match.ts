/** Derived gaps against what people have planned: declared gaps that cover them, and the tasks of those. */
import { type Day, parsePeriod } from '../../core/dates.ts';
import type { Json } from '../../core/json.ts';
import type { Element } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { type Cover, gapKey, type Hit, type PlanState, type TaskCheck } from './gap.ts';

export class Plans {
  readonly #context: GapContext;
  /** Declared gaps by the key or id that they name. */
  readonly #byKey = new Map<string, ElementState[]>();
  /** Tasks by the elements that they deliver. */
  readonly #delivering = new Map<string, ElementState[]>();

  constructor(context: GapContext) {
    this.#context = context;
    for (const state of context.from.elements()) {
      const { collection } = state.element;
      if (collection === 'gaps') for (const key of strings(state.known('covers'))) push(this.#byKey, key, state);
      if (collection === 'tasks') for (const id of strings(state.known('delivers'))) push(this.#delivering, id, state);
    }
  }

  /** Declared gaps that cover the key: by the key itself, or by the element's id for all its facets. */
  covers(subject: string, hits: readonly Hit[]): Cover[] {
    const facet = hits[0]?.facet;
    const keys = facet === undefined ? [subject] : [gapKey(subject, facet), subject];
    const found = new Map<string, Cover>();
    for (const key of keys) {
      for (const gap of this.#byKey.get(key) ?? []) {
        const tasks = strings(gap.known('tasks')).flatMap((id) => this.#task(id) ?? []);
        found.set(gap.id, { gap: gap.element, tasks });
      }
    }
    return [...found.values()];
  }

  /** Tasks that deliver the subject without a declared gap that says which gap they close. */
  related(subject: string): TaskCheck[] {
    return (this.#delivering.get(subject) ?? []).map((task) => checkTask(task, this.#context.from.horizon));
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
    return state && checkTask(state, this.#context.from.horizon);
  }
}

/** What a task lacks to be a plan, and whether it is late, on the day of the first state. */
export function checkTask(task: ElementState, knownAt: Day): TaskCheck {
  const missing = (['lead', 'result', 'deadline', 'verification'] as const).filter(
    (field) => task.known(field) === undefined,
  );
  const written = task.known('deadline');
  const deadline = written === undefined ? undefined : parsePeriod(String(written))?.last;
  const status = task.get('status')?.written;
  const over = status === 'done' || status === 'verified' || status === 'stopped';
  const late = !over && (status === 'late' || (deadline !== undefined && deadline < knownAt));
  return { task: task.element, missing, ...(deadline === undefined ? {} : { deadline }), late };
}

/**
 * The first that fits: lapsed, late, unplanned, incomplete, planned. What an announced plan itself brings about is
 * planned even where nobody declared a gap for it.
 */
export function planState(hits: readonly Hit[], covers: readonly Cover[], related: readonly TaskCheck[]): PlanState {
  if (hits.some((hit) => hit.reason === 'lapsed')) return 'lapsed';
  const tasks = [...covers.flatMap((cover) => cover.tasks), ...related];
  if (tasks.some((task) => task.late)) return 'late';
  if (hits.some((hit) => hit.pendingPlan)) return 'planned';
  // A task that nobody has linked to the gap is a beginning, not yet a plan for it.
  if (covers.length === 0) return related.length > 0 ? 'incomplete' : 'unplanned';
  return covers.some(isIncomplete) ? 'incomplete' : 'planned';
}

function isIncomplete(cover: Cover): boolean {
  return cover.tasks.length === 0 || cover.tasks.some((task) => task.missing.length > 0);
}

function push(map: Map<string, ElementState[]>, key: string, state: ElementState): void {
  const list = map.get(key);
  if (list) list.push(state);
  else map.set(key, [state]);
}

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
