/** What touches an element in a state: what it names, and what names it. */
import type { Architecture } from '../../model/architecture.ts';
import type { State } from '../../model/state.ts';
import { type Named, namedBy } from './named.ts';

export interface Touching {
  /** What it names itself, in the order of its fields. */
  readonly out: readonly Named[];
  /** What names it, also by the id of an ended element that it succeeds; in the order of ids. */
  readonly in: readonly Named[];
  /** Ended elements that named it as their successor. */
  readonly succeeds: readonly string[];
  /** Of an ended one: what the files still name it in. It counts for its successors, where they are said. */
  readonly left: readonly Named[];
}

export function touching(id: string, { references }: Architecture, state: State): Touching {
  const element = state.of(id);
  const referrers = new Set<string>();
  const succeeds = new Set<string>();
  for (const { from, to, field } of references) {
    if (from.id === id) continue;
    if (to === id && field.startsWith('ends.') && state.endOf(from.id)?.ends?.becomes.some((one) => one.id === id)) {
      succeeds.add(from.id);
    }
    if (to === id || (state.endOf(to) && state.successors.follow(to, from.id).includes(id))) referrers.add(from.id);
  }
  const present = [...referrers].flatMap((one) => state.of(one) ?? []);
  const leadTo = (one: Named) => one.to === id;
  return {
    out: element ? namedBy(element).filter(({ to }) => to !== id) : [],
    in: state.endOf(id) ? [] : present.flatMap((one) => namedBy(one)).filter(leadTo),
    succeeds: [...succeeds],
    left: state.endOf(id) ? present.flatMap((one) => namedBy(one, 'written')).filter(leadTo) : [],
  };
}
