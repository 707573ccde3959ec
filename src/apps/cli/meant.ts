/** Did-you-mean for what was typed: a slip of the hand, or only a part of the word. */
import { Nearest } from '../../core/nearest.ts';
import { fold, type Text } from '../../core/text.ts';
import { UsageError } from './exit.ts';

/** The word that was most likely meant; the shortest of those that hold what was typed. */
export function meantBy(typed: string, words: Iterable<string>): string | undefined {
  const all = [...words];
  const near = new Nearest(all).find(typed);
  if (near !== undefined) return near;
  const part = fold(typed).replace(/\s+/g, '-');
  if (part.length < 3) return undefined;
  const holding = all.filter((word) => word.includes(part));
  return holding.reduce<string | undefined>(
    (best, word) => (best === undefined || word.length < best.length ? word : best),
    undefined,
  );
}

/** ` Có phải "x"?`, or nothing. */
export function didYouMean(meant: string | undefined): Text {
  return meant === undefined ? { vi: '', en: '' } : { vi: ` Có phải "${meant}"?`, en: ` Did you mean "${meant}"?` };
}

/** `Không có định dạng "pgn". Các định dạng: svg, mmd.` `none` and `all` are the words before and after. */
export function notAmong(word: string, names: readonly string[], none: Text, all: Text): UsageError {
  const hint = didYouMean(meantBy(word, names));
  const list = names.join(', ');
  return new UsageError({
    vi: `${none.vi} "${word}".${hint.vi} ${all.vi}: ${list}.`,
    en: `${none.en} "${word}".${hint.en} ${all.en}: ${list}.`,
  });
}
