/** How gaps opened and closed between moments: each moment is held against the last one, by what was known then. */
import type { Day } from '../../core/dates.ts';
import { compareIds } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { type Closing, type ClosingKind, Closings } from './closing.ts';
import type { GapContext } from './context.ts';
import { gapsIn } from './find-gaps.ts';
import type { Facet, Gap } from './gap.ts';
import { gapContext } from './make-context.ts';
import { Plans } from './match.ts';
import type { Moment } from './report.ts';

/**
 * - `first`: there at the first moment. `again`: it had been closed before.
 * - `lapsed`: the day of a plan has passed. `appeared`: the element was not known to exist before.
 * - `demanded`: a requirement that was not there before. `planned`: a plan that was not announced before.
 * - `aged`: what was known of it has grown too old. `changed`: a fact says something else than before.
 */
export const OPENINGS = ['first', 'demanded', 'planned', 'appeared', 'lapsed', 'aged', 'changed', 'again'] as const;
export type Opening = (typeof OPENINGS)[number];

/** What a moment says of a key. */
export interface SeriesStep {
  /** The gap as it stands at this moment; none where it is not there. */
  readonly gap?: Gap;
  /** It was not there at the moment before. */
  readonly opened?: Opening;
  /** It was there at the moment before, and is no more. */
  readonly closed?: Closing;
}

export interface SeriesLine {
  readonly key: string;
  readonly subject: Element;
  readonly facet: Facet;
  /** One for each moment. */
  readonly steps: readonly SeriesStep[];
}

export interface SeriesColumn {
  readonly moment: Moment;
  readonly knownAt: Day;
  /** All that are there at this moment: those opened since the moment before and those still open. */
  readonly gaps: number;
  readonly opened: number;
  readonly stillOpen: number;
  /** Those of the moment before that are no more. */
  readonly closed: number;
  readonly openedBy: ReadonlyMap<Opening, number>;
  readonly closedBy: ReadonlyMap<ClosingKind, number>;
  readonly unplanned: number;
}

export interface GapSeries {
  readonly architecture: Architecture;
  readonly today: Day;
  readonly columns: readonly SeriesColumn[];
  /** The earliest first, of those the ones that are there longest, then by key. */
  readonly lines: readonly SeriesLine[];
  /** What was asked for, as on the command line, where that is a part only. */
  readonly asked?: readonly string[];
  /** Keys that were left out, since they were not asked for. */
  readonly hidden: number;
}

/**
 * At least two moments, each after the one before: the caller has seen to that. `testIn` gives for each moment what is
 * asked for: a key is told whole where its gap fits at one of the moments at least.
 */
export function gapSeries(
  architecture: Architecture,
  moments: readonly Moment[],
  today: Day,
  testIn: (context: GapContext) => ((gap: Gap) => boolean) | undefined = () => undefined,
): GapSeries {
  const last = moments.at(-1) as Moment;
  const all = moments.map((moment, index): At => {
    const context = gapContext(architecture, { from: moment.day, to: last.day, today });
    const until = moments[index + 1]?.day ?? today;
    return {
      context,
      gaps: new Map(gapsIn(context, new Plans(context), undefined, until).map((gap) => [gap.key, gap])),
    };
  });
  const [asked, keys] = [new Set<string>(), new Set<string>()];
  for (const { context, gaps } of all) {
    const test = testIn(context);
    for (const [key, gap] of gaps) {
      keys.add(key);
      if (!test || test(gap)) asked.add(key);
    }
  }
  const steps = new Map<string, Step[]>();
  const columns: SeriesColumn[] = [];
  let before: At | undefined;
  moments.forEach((moment, index) => {
    const { context, gaps: found } = all[index] as At;
    const gaps = new Map([...found].filter(([key]) => asked.has(key)));
    const at: At = { context, gaps };
    const column = { openedBy: new Map<Opening, number>(), closedBy: new Map<ClosingKind, number>() };
    for (const gap of gaps.values()) {
      const known = steps.get(gap.key) ?? [];
      steps.set(gap.key, known);
      const opened = before?.gaps.has(gap.key) ? undefined : openingOf(gap, at, before, known.length > 0);
      if (opened) count(column.openedBy, opened);
      known.push({ index, gap, ...(opened ? { opened } : {}) });
    }
    const closings = new Closings(context);
    for (const gap of before?.gaps.values() ?? []) {
      if (gaps.has(gap.key)) continue;
      const closed = closings.of({ subject: gap.subject, facet: gap.facet, demandedBy: demandedBy(gap) });
      count(column.closedBy, closed.kind);
      steps.get(gap.key)?.push({ index, closed });
    }
    const opened = sum(column.openedBy);
    columns.push({
      moment,
      knownAt: context.from.knownAt,
      gaps: gaps.size,
      opened,
      stillOpen: gaps.size - opened,
      closed: sum(column.closedBy),
      ...column,
      unplanned: [...gaps.values()].filter(({ plan }) => plan === 'unplanned').length,
    });
    before = at;
  });
  return { architecture, today, columns, lines: linesOf(steps, moments.length), hidden: keys.size - asked.size };
}

interface At {
  readonly context: GapContext;
  readonly gaps: ReadonlyMap<string, Gap>;
}

interface Step extends SeriesStep {
  readonly index: number;
}

/** The first that fits, in the order of what weighs most. */
function openingOf(gap: Gap, now: At, before: At | undefined, known: boolean): Opening {
  if (!before) return 'first';
  if (known) return 'again';
  if (gap.reasons.includes('lapsed')) return 'lapsed';
  const was = before.context.from;
  const demands = demandedBy(gap);
  if (demands.length > 0 && demands.every(({ id }) => !was.of(id))) return 'demanded';
  if (gap.reasons.some((reason) => PLANNED.has(reason))) return 'planned';
  if (!was.of(gap.subject.id)) return 'appeared';
  return isAged(gap, now.context) ? 'aged' : 'changed';
}

const PLANNED: ReadonlySet<string> = new Set(['new', 'changed', 'ending']);

/** What it is about counts no longer, because it is old. */
function isAged({ subject, facet }: Gap, { from }: GapContext): boolean {
  const state = from.of(subject.id);
  if (state?.presence === 'unconfirmed') return true;
  const field = facet.startsWith('field:') ? facet.slice('field:'.length) : facet;
  return state?.get(field)?.lost === 'stale';
}

/** The requirements of a gap that nothing but they make one. */
function demandedBy({ reasons, demands }: Gap): Element[] {
  return reasons.every((reason) => reason === 'unmet') ? demands.map(({ requirement }) => requirement) : [];
}

function linesOf(all: ReadonlyMap<string, readonly Step[]>, moments: number): SeriesLine[] {
  const lines: SeriesLine[] = [];
  for (const [key, known] of all) {
    const gap = known.find((step) => step.gap)?.gap;
    if (!gap) continue;
    const at = new Map(known.map(({ index, ...step }) => [index, step]));
    const steps = Array.from({ length: moments }, (_, index): SeriesStep => at.get(index) ?? {});
    lines.push({ key, subject: gap.subject, facet: gap.facet, steps });
  }
  const first = ({ steps }: SeriesLine) => steps.findIndex(({ gap }) => gap);
  const open = ({ steps }: SeriesLine) => steps.filter(({ gap }) => gap).length;
  return lines.sort((a, b) => first(a) - first(b) || open(b) - open(a) || compareIds(a.key, b.key));
}

function count<Kind>(counts: Map<Kind, number>, kind: Kind): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}
