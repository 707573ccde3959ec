/** The matrix of transition: what there is against what will be, with what begins and what ends. */
import type { Json } from '../../core/json.ts';
import { describe, type Names } from '../../model/describe.ts';
import type { Element } from '../../model/element.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import { decidedBy } from './decided.ts';
import type { Gap } from './gap.ts';
import { OWNED } from './inventory.ts';
import type { TransitionRow } from './report.ts';
import { type Users, usersIn } from './shared.ts';

export function transition(context: GapContext, gaps: readonly Gap[]): TransitionRow[] {
  const { from, to, architecture } = context;
  const changed = new Map<Element, Gap[]>();
  for (const gap of gaps) {
    if (gap.reasons.includes('changed')) changed.set(gap.subject, [...(changed.get(gap.subject) ?? []), gap]);
  }
  const decided = decidedBy(from);
  const users = usersIn(to);
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
      ...decisionOf(element, decision, decided.get(element.id), architecture.elements),
      ...sharing(users.get(element.id)),
      changes: (changed.get(element) ?? []).map((gap) => changeOf(element, gap)),
    });
  }
  return rows;
}

/** What it says itself, else what a declared gap says that covers it. */
function decisionOf(
  { collection }: Element,
  own: Json | undefined,
  declared: ElementState | undefined,
  names: Names,
): Pick<TransitionRow, 'decision'> {
  if (own !== undefined) return { decision: describe(collection, 'decision', own, names) };
  const value = declared?.known('decision');
  if (!declared || value === undefined) return {};
  const said = describe('gaps', 'decision', value, names);
  const by = declared.element.code ?? declared.id;
  return { decision: { vi: `${said.vi} (${by})`, en: `${said.en} (${by})` } };
}

/** One body's use of its own makes nothing shared. */
function sharing(users: Users | undefined): Pick<TransitionRow, 'sharedBy'> {
  return users && users.bodies.size > 1 ? { sharedBy: { users: users.users.size, bodies: users.bodies.size } } : {};
}

function changeOf(element: Element, gap: Gap): TransitionRow['changes'][number] {
  const field = gap.key.slice(gap.key.indexOf('.') + 1);
  const title = fieldInfo(element.collection, field)?.title ?? { vi: field, en: field };
  return { field, title, from: gap.from, to: gap.to };
}

function presence(state: ElementState): 'present' | 'unconfirmed' | 'planned' {
  return state.presence;
}
