/** All reasons, the heaviest first: where several speak of one key, the first one's words stand. */
import type { Reason } from '../reason.ts';
import { changed } from './changed.ts';
import { direct } from './direct.ts';
import { ending } from './ending.ts';
import { lapsed } from './lapsed.ts';
import { missing } from './missing.ts';
import { newReason } from './new.ts';
import { partial } from './partial.ts';
import { short } from './short.ts';
import { undecided } from './undecided.ts';
import { unknown } from './unknown.ts';
import { unmet } from './unmet.ts';
import { unused } from './unused.ts';

export type ReasonId =
  | 'unused'
  | 'short'
  | 'missing'
  | 'direct'
  | 'lapsed'
  | 'partial'
  | 'changed'
  | 'unmet'
  | 'unknown'
  | 'new'
  | 'ending'
  | 'undecided';

export const REASONS: Readonly<Record<ReasonId, Reason>> = {
  unused,
  short,
  missing,
  direct,
  lapsed,
  partial,
  changed,
  unmet,
  unknown,
  new: newReason,
  ending,
  undecided,
};

export const REASON_IDS = Object.keys(REASONS) as ReasonId[];
