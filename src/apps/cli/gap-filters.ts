/** Which gaps were asked for, and how they are grouped: what was typed → tests. The words are those of `list`. */
import type { GapContext } from '../../analysis/gap/context.ts';
import { isAbout } from '../../analysis/gap/find-gaps.ts';
import { type Gap, PLAN_STATES } from '../../analysis/gap/gap.ts';
import type { Narrowing } from '../../analysis/gap/narrow.ts';
import { REASON_IDS, REASONS, type ReasonId } from '../../analysis/gap/reasons/registry.ts';
import type { GapGroup, GroupBy } from '../../analysis/gap/report.ts';
import { isHeldBy } from '../../analysis/select/bodies.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import { Places } from '../../model/framework-places.ts';
import type { ElementState } from '../../model/state.ts';
import { planStateText } from '../../output/report/gap/words.ts';
import { elementNamed } from './element.ts';
import { UsageError } from './exit.ts';
import { bodiesNamed, groupsOf } from './filters.ts';
import { notAmong } from './meant.ts';

export interface GapFilters {
  readonly focus?: readonly string[];
  readonly layer?: readonly string[];
  readonly owner?: readonly string[];
  readonly reason?: readonly string[];
  readonly plan?: readonly string[];
}

type Kind = keyof GapFilters;
const KINDS = ['focus', 'layer', 'owner', 'reason', 'plan'] as const satisfies readonly Kind[];

/** The words of a filter that were given, as they were typed. */
function asked(filters: GapFilters): [Kind, string[]][] {
  return KINDS.flatMap((kind): [Kind, string[]][] => {
    const words = filters[kind]?.map((word) => word.trim());
    return words ? [[kind, words]] : [];
  });
}

/**
 * Filters of different kinds must all hold, of one kind one of its words. `undefined` where there is none. Throws
 * `UsageError` for a word that nothing can fit.
 */
export function narrowingOf(
  filters: GapFilters,
  context: GapContext,
): (Narrowing & { notes: readonly Text[] }) | undefined {
  const given = asked(filters);
  if (given.length === 0) return undefined;
  const notes: Text[] = [];
  const tests = given.map(([kind, words]) => words.map((word) => MAKERS[kind](word, context, notes)));
  const ofElements = given.every(([kind]) => kind !== 'reason' && kind !== 'plan');
  const elements = tests.map((group) => group.flatMap((test) => (test.element ? [test.element] : [])));
  return {
    asked: given.map(([kind, words]) => `--${kind} ${words.join(',')}`),
    test: (gap) => tests.every((group) => group.some((test) => test.gap(gap))),
    ...(ofElements ? { element: (one: Element) => elements.every((group) => group.some((test) => test(one))) } : {}),
    notes,
  };
}

interface GapTest {
  readonly gap: (gap: Gap) => boolean;
  readonly element?: (element: Element) => boolean;
}

const MAKERS: Record<Kind, (word: string, context: GapContext, notes: Text[]) => GapTest> = {
  focus,
  layer,
  owner,
  reason: (word) => {
    const id = among(
      word,
      REASON_IDS,
      { vi: 'Không có lý do', en: 'There is no reason' },
      { vi: 'Các lý do', en: 'Reasons' },
    );
    return { gap: (gap) => gap.reasons.includes(id) };
  },
  plan: (word) => {
    const none = { vi: 'Không có tình trạng kế hoạch', en: 'There is no plan state' };
    const state = among(word, PLAN_STATES, none, { vi: 'Các tình trạng', en: 'Plan states' });
    return { gap: (gap) => gap.plan === state };
  },
};

function among<Word extends string>(word: string, words: readonly Word[], none: Text, all: Text): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) throw notAmong(word, words, none, all);
  return found;
}

/** The element, its parts, and what is linked with one of them; of a requirement, a declared gap or a task its gaps. */
function focus(word: string, context: GapContext): GapTest {
  const { architecture, parts } = context;
  const middle = elementNamed(word, architecture.elements);
  const whole = new Set([middle.id]);
  // A set is gone through with what is added on the way.
  for (const id of whole) for (const part of parts.get(id) ?? []) whole.add(part.id);
  const near = new Set(whole);
  for (const { from, target, field } of architecture.references) {
    if (!target || field === 'sources' || field.endsWith('planned') || field.endsWith('.sources')) continue;
    if (target.collection === 'documents' || from.collection === 'documents') continue;
    if (whole.has(from.id)) near.add(target.id);
    if (whole.has(target.id)) near.add(from.id);
  }
  return {
    gap: (gap) =>
      near.has(gap.subject.id) ||
      isAbout(gap, middle) ||
      gap.demands.some(({ requirement }) => whole.has(requirement.id)),
    element: ({ id }) => near.has(id),
  };
}

/** Where the element stands, before or after. */
function stateIn({ from, to }: GapContext, { id }: Element): ElementState | undefined {
  return from.of(id) ?? to.of(id);
}

function layer(word: string, context: GapContext, notes: Text[]): GapTest {
  const { architecture, from, to } = context;
  const framework = frameworkOn(architecture.framework, to.date);
  const places = framework && new Places(framework.framework, from);
  const groups = groupsOf({ layer: [word] }, { architecture, state: from, collections: [], framework, places });
  for (const note of groups.notes) if (!notes.some(({ vi }) => vi === note.vi)) notes.push(note);
  const element = (one: Element) => {
    const state = stateIn(context, one);
    return state !== undefined && groups.tests.every((tests) => tests.some((test) => test(state)));
  };
  return { gap: (gap) => element(gap.subject), element };
}

/** Who has to act, or owns, runs, supplies or leads the element. */
function owner(word: string, context: GapContext): GapTest {
  const { architecture, from } = context;
  const bodies = bodiesNamed(word, { architecture, state: from });
  if (!bodies) return { gap: (gap) => gap.owner === undefined, element: () => false };
  const element = (one: Element) => {
    const state = stateIn(context, one);
    return state !== undefined && isHeldBy(state, bodies, from);
  };
  return { gap: (gap) => (gap.owner !== undefined && bodies.has(gap.owner.id)) || element(gap.subject), element };
}

/** Nothing is made of nothing: a filter that no gap fits is told as what it is. */
export function nothingMatched({
  asked,
  all,
}: {
  readonly asked: readonly string[];
  readonly all: number;
}): UsageError {
  const words = asked.join(' ');
  return new UsageError({
    vi: `Không có khoảng cách nào khớp với ${words} (có ${formatNumber(all, 'vi')} khoảng cách khi không lọc). Bớt một điều kiện rồi chạy lại.`,
    en: `No gap fits ${words} (${formatNumber(all, 'en')} without filters). Leave out a filter and run again.`,
  });
}

const GROUPINGS = ['layer', 'owner', 'reason', 'plan'] as const satisfies readonly GroupBy[];

/** Throws `UsageError` for a word that is no grouping, and for layers where the workspace names no framework. */
export function groupingOf(
  word: string,
  context: GapContext,
): { by: GroupBy; of: (gap: Gap) => Omit<GapGroup, 'gaps'> } {
  const none = { vi: '--group-by không có cách xếp', en: '--group-by has no grouping' };
  const by = among(word, GROUPINGS, none, { vi: 'Các cách xếp', en: 'Groupings' });
  return { by, of: GROUPS[by](context) };
}

const GROUPS: Record<GroupBy, (context: GapContext) => (gap: Gap) => Omit<GapGroup, 'gaps'>> = {
  owner:
    () =>
    ({ owner: body }) =>
      body ? { id: body.id, label: { vi: body.name, en: body.name } } : { label: NOBODY },
  reason:
    () =>
    ({ reasons: [first = 'unmet'] }) => ({ id: first, label: REASONS[first as ReasonId].title }),
  plan:
    () =>
    ({ plan }) => ({ id: plan, label: planStateText(plan) }),
  layer: (context) => {
    const { architecture, from, to } = context;
    const framework = frameworkOn(architecture.framework, to.date);
    // The same sentence as the filter's where there is no framework.
    if (!framework) layer('none', context, []);
    const places = framework && new Places(framework.framework, from);
    return ({ subject }) => {
      const state = stateIn(context, subject);
      const place = state && places?.of(state);
      return place ? { id: place.layer.id, label: place.layer.label } : { label: NO_LAYER };
    };
  },
};

const NOBODY: Text = { vi: 'chưa rõ ai phụ trách', en: 'responsible not known' };
const NO_LAYER: Text = { vi: 'chưa xếp lớp', en: 'in no layer' };
