/** How a result looks on the page: a sign, and a colour that only repeats it. */
import type { Gap } from '../../../../analysis/gap/gap.ts';
import type { Text } from '../../../../core/text.ts';
import { SIGNS } from '../words.ts';

export type Look = 'bad' | 'open' | 'falling' | 'move' | 'clear' | 'stale' | 'empty';

/** In the order of a legend: the worst first. */
export const LOOKS: Readonly<Record<Look, { readonly sign: string; readonly text: Text }>> = {
  bad: SIGNS['not-met'],
  open: SIGNS['not-enough-basis'],
  falling: SIGNS.met,
  move: SIGNS.none,
  clear: { sign: '✓', text: { vi: 'không có khoảng cách', en: 'no gap' } },
  stale: { sign: '?', text: { vi: 'chưa xác nhận còn tồn tại', en: 'not confirmed to exist still' } },
  empty: { sign: '–', text: { vi: 'chưa khai đối tượng nào', en: 'nothing declared' } },
};

export function lookOf({ verdict }: Gap): Look {
  if (verdict === 'not-met') return 'bad';
  if (verdict === 'not-enough-basis') return 'open';
  return verdict === undefined ? 'move' : 'falling';
}

/** The worst of several; of none, that there is no gap. */
export function worstLook(gaps: readonly Gap[]): Look {
  const looks = new Set(gaps.map(lookOf));
  return (['bad', 'open', 'falling', 'move'] as const).find((look) => looks.has(look)) ?? 'clear';
}
