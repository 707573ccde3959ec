/** The parts of the report that count and list: what there is, what is demanded, what becomes of it, who does what. */
import { formatDate } from '../../core/dates.ts';
import { isObject, type Json } from '../../core/json.ts';
import { same, type Text } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import { type Element, isUnknown } from '../../model/element.ts';
import { COLLECTIONS, type Collection } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { type Gap, gapKey, worse } from './gap.ts';
import { checkTask } from './match.ts';
import type { Inventory, RequirementLine, TaskLine, TransitionRow } from './report.ts';

const OWNED: ReadonlySet<Collection> = new Set<Collection>(['services', 'systems', 'infrastructure']);
/** Kinds that stand in the matrix of transition. */
const IN_MATRIX = OWNED;

export function inventory({ from }: GapContext): Inventory[] {
  const counts = new Map<Collection, { count: number; withoutOwner: number }>();
  for (const state of from.elements()) {
    const { collection } = state.element;
    const line = counts.get(collection) ?? { count: 0, withoutOwner: 0 };
    line.count += 1;
    if (OWNED.has(collection) && state.known('owner') === undefined) line.withoutOwner += 1;
    counts.set(collection, line);
  }
  return (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) => {
    const line = counts.get(collection);
    return line ? [{ collection, ...line }] : [];
  });
}

/** Values that say that they are not known, anywhere in the elements of the state. */
export function unknownsIn(state: State): number {
  let count = 0;
  for (const element of state.elements()) {
    for (const field of element.fields()) count += unknownsOf(element.get(field)?.value);
  }
  return count;
}

function unknownsOf(value: Json | undefined): number {
  if (isUnknown(value)) return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, item: Json) => sum + unknownsOf(item), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + unknownsOf(item), 0);
}

export function requirementLines({ architecture, requirements }: GapContext): RequirementLine[] {
  const lines = new Map<string, { -readonly [K in keyof RequirementLine]: RequirementLine[K] } & { keys: string[] }>();
  for (const result of requirements) {
    const { element } = result.requirement;
    const line = lines.get(element.id) ?? {
      requirement: element,
      verdict: result.verdict,
      notDue: true,
      proposal: result.requirement.known('type') === 'proposal',
      keys: [],
      documents: [],
    };
    line.verdict = worse(line.verdict, result.verdict) ?? result.verdict;
    line.notDue = line.notDue && result.notDue;
    line.keys.push(gapKey(result.subject.id, result.facet));
    line.documents = result.sources.flatMap((source) => architecture.elements.get(source.document) ?? []);
    lines.set(element.id, line);
  }
  return [...lines.values()];
}

export function transition(context: GapContext, gaps: readonly Gap[]): TransitionRow[] {
  const { from, to, architecture } = context;
  const rows: TransitionRow[] = [];
  for (const element of architecture.elements.values()) {
    if (!IN_MATRIX.has(element.collection)) continue;
    const [before, after] = [from.of(element.id), to.of(element.id)];
    if (!before && !after) continue;
    const decision = (after ?? before)?.known('decision');
    rows.push({
      element,
      from: presence(before),
      to: after ? after.presence : to.absence(element.id) === 'ended' ? 'ended' : 'absent',
      ...(decision === undefined
        ? {}
        : { decision: describe(element.collection, 'decision', decision, architecture.elements) }),
      changes: gaps
        .filter((gap) => gap.subject === element && gap.reasons.includes('changed'))
        .map((gap) => ({ field: gap.key.slice(gap.key.indexOf('.') + 1), from: gap.from, to: gap.to })),
    });
  }
  return rows;
}

function presence(state: ElementState | undefined): TransitionRow['from'] {
  if (!state) return 'absent';
  return state.presence === 'unconfirmed' ? 'unconfirmed' : 'present';
}

/** Tasks of the first state, the earliest deadline first, those without one last. */
export function taskLines(context: GapContext, gaps: readonly Gap[]): TaskLine[] {
  const { from, architecture } = context;
  const lines: TaskLine[] = [];
  for (const state of from.elements()) {
    if (state.element.collection !== 'tasks') continue;
    const check = checkTask(state, from.horizon);
    const lead = state.known('lead');
    const verification = state.known('verification');
    const leader = typeof lead === 'string' ? architecture.elements.get(lead) : undefined;
    lines.push({
      check,
      ...(leader ? { lead: leader } : {}),
      deadline: deadlineText(state),
      ...(typeof verification === 'string' ? { verification: same(verification) } : {}),
      covers: gaps
        .filter((gap) => [...gap.related, ...gap.covers.flatMap((cover) => cover.tasks)].some(({ task }) => task === state.element))
        .map((gap) => gap.key),
    });
  }
  return lines.sort((a, b) => (a.check.deadline ?? Infinity) - (b.check.deadline ?? Infinity) || 0);
}

function deadlineText(task: ElementState): Text {
  const written = task.known('deadline');
  if (written === undefined) return { vi: 'chưa có thời hạn', en: 'no deadline' };
  return { vi: formatDate(String(written), 'vi'), en: formatDate(String(written), 'en') };
}

/** The documents that stand behind the gaps, once each, in the order of ids. */
export function sourcesOf({ architecture }: GapContext, gaps: readonly Gap[]): Element[] {
  const ids = new Set<string>();
  for (const gap of gaps) {
    for (const evidence of gap.evidence) for (const source of evidence.sources) ids.add(source.document);
    for (const demand of gap.demands) for (const source of demand.sources) ids.add(source.document);
  }
  return [...ids].sort().flatMap((id) => architecture.elements.get(id) ?? []);
}
