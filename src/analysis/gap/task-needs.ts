/** What the forms of the draft guidance of 13 September 2026 ask of declared gaps and tasks, and the model does not say. */
import type { Json } from '../../core/json.ts';
import type { Element } from '../../model/element.ts';
import { isUnknown } from '../../model/element.ts';
import { sourceRefs } from '../../model/layers.ts';
import type { ElementState } from '../../model/state.ts';
import type { TaskCheck } from './gap.ts';

/** Of a declared gap a task and a decision (p. 45, 76); of a task the rest (p. 45, 76–78, 82). In the order of the form. */
export const NEEDS = [
  'tasks',
  'decision',
  'result',
  'lead',
  'deadline',
  'priority',
  'resources',
  'verification',
  'source',
  'evidence',
  'same-task-twice',
] as const;

export type Need = (typeof NEEDS)[number];

export interface NeedLine {
  readonly element: Element;
  readonly lacks: readonly Need[];
  /** Of those the ones that are said to be unknown, each with the reason and whom to ask where that is written. */
  readonly said: readonly { readonly field: Need; readonly reason: string; readonly contact?: string }[];
}

const OF_TASK = ['result', 'lead', 'deadline', 'priority', 'resources', 'verification'] as const;

/** Nothing where all is said. A task that was stopped is asked nothing more. */
export function needsOfTask(state: ElementState, check: TaskCheck): NeedLine | undefined {
  if (check.stage === 'stopped') return undefined;
  const lacks: Need[] = OF_TASK.filter((field) => state.known(field) === undefined);
  if (state.layers.every((layer) => layer.sources.length === 0)) lacks.push('source');
  // "Done and verified" is said by what proves it, not by the word.
  if (state.get('status')?.written === 'verified' && isEmpty(state.known('evidence'))) lacks.push('evidence');
  return line(state, lacks);
}

export function needsOfGap(state: ElementState): NeedLine | undefined {
  const tasks = state.known('tasks');
  const lacks: Need[] = [];
  if (isEmpty(tasks)) lacks.push('tasks');
  if (state.known('decision') === undefined) lacks.push('decision');
  if (state.known('priority') === undefined) lacks.push('priority');
  if (state.layers.every((layer) => layer.sources.length === 0)) lacks.push('source');
  if (Array.isArray(tasks) && new Set(tasks).size < tasks.length) lacks.push('same-task-twice');
  return line(state, lacks);
}

function line(state: ElementState, lacks: readonly Need[]): NeedLine | undefined {
  if (lacks.length === 0) return undefined;
  const said = lacks.flatMap((field) => {
    const value = state.get(field)?.value;
    if (!isUnknown(value) || value.unknown === '') return [];
    return [{ field, reason: value.unknown, ...(value.contact === undefined ? {} : { contact: value.contact }) }];
  });
  return { element: state.element, lacks, said };
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || (Array.isArray(value) && sourceRefs(value).length === 0 && value.length === 0);
}
