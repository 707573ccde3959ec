/** Did-you-mean for what was typed: a slip of the hand, or only a part of the word. */
import { didYouMean, Nearest } from '../../core/nearest.ts';
import { fold, type Text } from '../../core/text.ts';
import { UsageError } from './exit.ts';

export { didYouMean };

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

/** `Không có định dạng "pgn". Các định dạng: svg, mmd.` `none` and `all` are the words before and after. */
export function notAmong(word: string, names: readonly string[], none: Text, all: Text): UsageError {
  const hint = didYouMean(meantBy(word, names));
  const list = names.join(', ');
  return new UsageError({
    vi: `${none.vi} "${word}".${hint.vi} ${all.vi}: ${list}.`,
    en: `${none.en} "${word}".${hint.en} ${all.en}: ${list}.`,
  });
}
