/** All reasons, the heaviest first: where several speak of one key, the first one's words stand. */
import type { Reason } from '../reason.ts';
import { changed } from './changed.ts';
import { ending } from './ending.ts';
import { lapsed } from './lapsed.ts';
import { newReason } from './new.ts';
import { partial } from './partial.ts';
import { short } from './short.ts';
import { undecided } from './undecided.ts';
import { unmet } from './unmet.ts';
import { unused } from './unused.ts';

export type ReasonId = 'unused' | 'short' | 'lapsed' | 'partial' | 'changed' | 'unmet' | 'new' | 'ending' | 'undecided';

export const REASONS: Readonly<Record<ReasonId, Reason>> = {
  unused,
  short,
  lapsed,
  partial,
  changed,
  unmet,
  new: newReason,
  ending,
  undecided,
};

export const REASON_IDS = Object.keys(REASONS) as ReasonId[];
