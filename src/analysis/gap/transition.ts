/** The matrix of transition: what there is against what will be, with what begins and what ends. */
import { describe } from '../../model/describe.ts';
import type { Element } from '../../model/element.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import type { Gap } from './gap.ts';
import { OWNED } from './inventory.ts';
import type { TransitionRow } from './report.ts';

export function transition(context: GapContext, gaps: readonly Gap[]): TransitionRow[] {
  const { from, to, architecture } = context;
  const changed = new Map<Element, Gap[]>();
  for (const gap of gaps) {
    if (gap.reasons.includes('changed')) changed.set(gap.subject, [...(changed.get(gap.subject) ?? []), gap]);
  }
  const rows: TransitionRow[] = [];
  for (const element of architecture.elements.values()) {
    if (!OWNED.has(element.collection)) continue;
    const [before, after] = [from.of(element.id), to.of(element.id)];
    if (!before && !after) continue;
    const decision = (after ?? before)?.known('decision');
    const group = before && context.groupOf(before);
    const end = to.endOf(element.id);
    const successors = (end?.ends?.becomes ?? []).flatMap(({ id }) => architecture.elements.get(id) ?? []);
    rows.push({
      element,
      ...(group ? { group: group.element } : {}),
      from: before ? presence(before) : 'absent',
      to: after ? presence(after) : end ? 'ended' : 'absent',
      ...(end ? { end: { day: end.day, successors } } : {}),
      ...(decision === undefined
        ? {}
        : { decision: describe(element.collection, 'decision', decision, architecture.elements) }),
      changes: (changed.get(element) ?? []).map((gap) => changeOf(element, gap)),
    });
  }
  return rows;
}

function changeOf(element: Element, gap: Gap): TransitionRow['changes'][number] {
  const field = gap.key.slice(gap.key.indexOf('.') + 1);
  const title = fieldInfo(element.collection, field)?.title ?? { vi: field, en: field };
  return { field, title, from: gap.from, to: gap.to };
}

function presence(state: ElementState): 'present' | 'unconfirmed' | 'planned' {
  return state.presence;
}
