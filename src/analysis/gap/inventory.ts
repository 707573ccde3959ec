/** The parts of the report that count and list: what there is, who holds it, what is demanded, who does what. */
import { isObject, type Json } from '../../core/json.ts';
import { compareIds, same, type Text } from '../../core/text.ts';
import { worse } from '../../core/verdict.ts';
import { HOLDING } from '../../model/bodies.ts';
import { describe } from '../../model/describe.ts';
import { type Confidence, type Element, isUnknown } from '../../model/element.ts';
import { COLLECTIONS, type Collection, fieldInfo } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { lessSure } from './evidence.ts';
import { type Evidence, type Gap, gapKey } from './gap.ts';
import { groupOf, inherited } from './groups.ts';
import type { ClosedPlan } from './later.ts';
import { checkTask } from './match.ts';
import type { FlowLine, Holder, Inventory, RequirementLine, TaskLine, Unknowns } from './report.ts';
import { sayField } from './said.ts';
import type { UseTable } from './use.ts';

/** Kinds that have an owner. */
export const OWNED: ReadonlySet<Collection> = new Set(
  (Object.keys(COLLECTIONS) as Collection[]).filter((collection) => COLLECTIONS[collection].decided),
);

export function inventory({ from }: GapContext): Inventory[] {
  const byCollection = new Map<Collection, ElementState[]>();
  for (const state of from.elements()) {
    const list = byCollection.get(state.element.collection);
    if (list) list.push(state);
    else byCollection.set(state.element.collection, [state]);
  }
  return (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) => {
    const states = byCollection.get(collection);
    if (!states) return [];
    const withoutOwner = OWNED.has(collection)
      ? states.filter((state) => state.known('owner') === undefined && !asksGroup(from, state)).length
      : 0;
    const unknowns = sumOf(states.map(unknownsOf));
    return [
      { collection, count: states.length, withoutOwner, unknowns, statuses: statusesOf(from, collection, states) },
    ];
  });
}

/** A part that says nothing of its owner goes with its group, which is counted itself. */
function asksGroup(from: State, state: ElementState): boolean {
  return state.get('owner') === undefined && groupOf(from, state) !== undefined;
}

function statusesOf(
  from: State,
  collection: Collection,
  states: readonly ElementState[],
): { status: Text; count: number }[] {
  const info = fieldInfo(collection, 'status');
  if (!info) return [];
  const counts = new Map<string, number>();
  for (const state of states) {
    const status = String(inherited(from, state, 'status') ?? '');
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const order = [...(info.values ?? []).map(String), ''];
  return order.flatMap((status) => {
    const count = counts.get(status);
    if (count === undefined) return [];
    const text = status === '' ? UNKNOWN_STATUS : describe(collection, 'status', status, new Map());
    return [{ status: text, count }];
  });
}

const UNKNOWN_STATUS: Text = { vi: 'chưa rõ trạng thái', en: 'status not known' };

const ROLES = { owner: 'owns', operator: 'operates', provider: 'provides' } as const satisfies Readonly<
  Record<(typeof HOLDING)[number], keyof Holder>
>;

/** The bodies that hold something, the one with most first. */
export function holders({ from, architecture }: GapContext): Holder[] {
  const found = new Map<string, { owns: number; operates: number; provides: number }>();
  for (const state of from.elements()) {
    if (!OWNED.has(state.element.collection)) continue;
    for (const field of HOLDING) {
      const role = ROLES[field];
      const id = field === 'owner' ? inherited(from, state, field) : state.known(field);
      if (typeof id !== 'string') continue;
      const line = found.get(id) ?? { owns: 0, operates: 0, provides: 0 };
      line[role] += 1;
      found.set(id, line);
    }
  }
  const all = ({ owns, operates, provides }: Omit<Holder, 'body'>) => owns + operates + provides;
  return [...found]
    .flatMap(([id, line]): Holder[] => {
      const body = architecture.elements.get(id);
      return body ? [{ body, ...line }] : [];
    })
    .sort((a, b) => all(b) - all(a) || compareIds(a.body.id, b.body.id));
}

/** The whole of several counts. */
export function sumOf(counts: readonly Unknowns[]): Unknowns {
  return counts.reduce((sum, { all, old }) => ({ all: sum.all + all, old: sum.old + old }), { all: 0, old: 0 });
}

/** Values that say that they are not known, or are no longer known, anywhere in the element. */
function unknownsOf(element: ElementState): Unknowns {
  const sum = { all: 0, old: 0 };
  for (const field of element.fields()) {
    const found = element.get(field);
    if (found?.lost && !isUnknown(found.written)) sum.old += 1;
    sum.all += countUnknown(found?.value);
  }
  return sum;
}

function countUnknown(value: Json | undefined): number {
  if (isUnknown(value)) return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, item: Json) => sum + countUnknown(item), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + countUnknown(item), 0);
}

/** Each requirement once: the worst of its results, and how sure what they rest on is. */
export function requirementLines({ architecture, requirements }: GapContext): RequirementLine[] {
  const lines = new Map<string, { -readonly [K in keyof RequirementLine]: RequirementLine[K] } & { keys: string[] }>();
  for (const result of requirements) {
    const { element } = result.requirement;
    const due = result.requirement.known('due');
    const line = lines.get(element.id) ?? {
      requirement: element,
      notDue: true,
      ...(due === undefined ? {} : { due: String(due) }),
      ...(result.due ? { dueIn: result.due } : {}),
      ...ownerOf(result.requirement, architecture.elements),
      // Its own: that it is demanded at all may be a reading of the modeller's.
      confidence: saidBy(result.requirement),
      proposal: result.requirement.known('type') === 'proposal',
      keys: [],
      documents: result.sources.flatMap((source) => architecture.elements.get(source.document) ?? []),
    };
    const verdict = worse(line.verdict, result.notDue ? undefined : result.verdict);
    if (verdict) line.verdict = verdict;
    line.notDue = line.notDue && result.notDue;
    if (result.late !== undefined) line.late = Math.max(line.late ?? 0, result.late);
    line.confidence = result.basis.map((basis) => basis.confidence).reduce(lessSure, line.confidence);
    const falls = result.verdict === 'not-met' || result.verdict === 'not-enough-basis';
    if (falls && !line.proposal) line.keys.push(gapKey(result.subject.id, result.facet));
    lines.set(element.id, line);
  }
  return [...lines.values()];
}

/** How sure the demand itself is: the least sure of what says that it is demanded, of which elements, how it is checked. */
function saidBy(requirement: ElementState): Confidence {
  const behind = ['of', 'check', 'due'].flatMap((field) => requirement.get(field)?.layer ?? []);
  return [...requirement.layers.slice(0, 1), ...behind].map((layer) => layer.confidence).reduce(lessSure, 'stated');
}

function ownerOf(requirement: ElementState, elements: ReadonlyMap<string, Element>): Pick<RequirementLine, 'owner'> {
  const owner = elements.get(String(requirement.known('owner') ?? ''));
  return owner ? { owner } : {};
}

/** The flows of the first state, in the order of the model. */
export function flowLines({ from, architecture }: GapContext): FlowLine[] {
  const lines: FlowLine[] = [];
  for (const state of from.elements()) {
    if (state.element.collection !== 'flows') continue;
    const said = (field: string) => sayField(state, field, architecture.elements);
    lines.push({
      flow: state.element,
      from: said('from'),
      to: said('to'),
      via: said('via'),
      status: said('status'),
      data: said('data'),
    });
  }
  return lines;
}

/** Tasks of the first state, the earliest deadline first, those without one last. */
export function taskLines(context: GapContext, gaps: readonly Gap[]): TaskLine[] {
  const byTask = new Map<Element, string[]>();
  for (const gap of gaps) {
    for (const { task } of [...gap.related, ...gap.covers.flatMap((cover) => cover.tasks)]) {
      byTask.set(task, [...(byTask.get(task) ?? []), gap.key]);
    }
  }
  const lines: TaskLine[] = [];
  for (const state of context.from.elements()) {
    if (state.element.collection !== 'tasks') continue;
    const [deadline, verification] = [state.known('deadline'), state.known('verification')];
    const status = state.known('status');
    lines.push({
      check: checkTask(state, context),
      ...(deadline === undefined ? {} : { deadline: String(deadline) }),
      status:
        status === undefined ? UNKNOWN_STATUS : describe('tasks', 'status', status, context.architecture.elements),
      ...(typeof verification === 'string' ? { verification: same(verification) } : {}),
      covers: [...new Set(byTask.get(state.element))],
    });
  }
  const day = (line: TaskLine) => line.check.deadline ?? Number.MAX_SAFE_INTEGER;
  return lines.sort((a, b) => day(a) - day(b) || byCode(a.check.task, b.check.task));
}

function byCode(a: Element, b: Element): number {
  return compareIds(a.code ?? '', b.code ?? '') || compareIds(a.id, b.id);
}

/** Every document that the report names, in the order of ids. */
export function sourcesOf(
  { architecture }: Pick<GapContext, 'architecture'>,
  named: {
    gaps: readonly Gap[];
    requirements: readonly RequirementLine[];
    closed: readonly ClosedPlan[];
    use: UseTable;
  },
): Element[] {
  const ids = new Set<string>();
  const add = (evidence: Pick<Evidence, 'sources'>) => {
    for (const source of evidence.sources) ids.add(source.document);
  };
  for (const gap of named.gaps) {
    for (const evidence of [...gap.evidence, ...gap.demands, ...gap.later.map((fact) => fact.evidence)]) add(evidence);
    for (const demand of gap.demands) add(demand.evidence);
  }
  for (const line of named.requirements) for (const document of line.documents) ids.add(document.id);
  for (const plan of named.closed) add(plan.fact.evidence);
  for (const { newest, trend, targets } of named.use.rows.flatMap((row) => row.cells)) {
    if (newest) add(newest.evidence);
    if (trend) add(trend.before.evidence);
    for (const target of targets) add(target.evidence);
  }
  return [...ids].sort(compareIds).flatMap((id) => architecture.elements.get(id) ?? []);
}
