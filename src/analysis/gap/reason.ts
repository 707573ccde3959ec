/** A reason for a gap: the question it answers, and how it is derived from two states. One file each. */
import type { Example, Page } from '../../core/findings.ts';
import type { Text } from '../../core/text.ts';
import type { GapContext } from './context.ts';
import type { Gap, Hit } from './gap.ts';

/** A small model and the gap keys that the reason derives from it, between two dates. */
export interface GapExample extends Example {
  readonly from: string;
  readonly to: string;
  /** Keys that this reason must derive; none in a good example. */
  readonly gaps: readonly string[];
}

export interface Reason extends Page {
  readonly question: Text;
  /** What is said of one gap, where the title covers several results. */
  readonly titleOf?: (gap: Pick<Gap, 'verdict' | 'from'>) => Text;
  readonly bad: GapExample;
  readonly good: GapExample;
  readonly derive: (context: GapContext) => Iterable<Omit<Hit, 'reason'>>;
}
