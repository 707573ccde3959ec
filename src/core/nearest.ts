/** Did-you-mean: the known word that a misspelt one most likely meant. */
import { distance } from 'fastest-levenshtein';
import { fold, type Text } from './text.ts';

/** Words by the length of their folded form, so that a look-up compares only words of about the same length. */
export class Nearest {
  readonly #byLength = new Map<number, { word: string; folded: string }[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const folded = simplify(word);
      const bucket = this.#byLength.get(folded.length);
      if (bucket) bucket.push({ word, folded });
      else this.#byLength.set(folded.length, [{ word, folded }]);
    }
  }

  /**
   * The closest word, or nothing when none is close: at most one slip in three letters. A sign of two with a digit (A5) is
   * never a slip for another. Diacritics, case, spaces and
   * the signs between words do not count, so "LGSP Hà Nội" finds `lgsp-ha-noi`. Of equals one that begins with the
   * same letter wins, then the first in the order of ids. `most`: of slips, where less than four make another word.
   */
  find(word: string, most = 4): string | undefined {
    const folded = simplify(word.slice(0, 200));
    const limit = /^.?\d.?$/.test(folded) ? 0 : Math.min(most, Math.max(1, Math.floor(folded.length / 3)));
    let best: Found | undefined;
    for (let length = Math.max(1, folded.length - limit); length <= folded.length + limit; length += 1) {
      for (const known of this.#byLength.get(length) ?? []) {
        const slips = distance(folded, known.folded);
        if (slips > limit || (slips > 0 && slips >= folded.length)) continue;
        const turned = folded[0] !== known.folded[0];
        const found = { word: known.word, slips, turned };
        if (!best || isCloser(found, best)) best = found;
      }
    }
    return best?.word;
  }
}

interface Found {
  readonly word: string;
  readonly slips: number;
  /** It begins with another letter: people seldom slip on the first. */
  readonly turned: boolean;
}

function isCloser(one: Found, other: Found): boolean {
  if (one.slips !== other.slips) return one.slips < other.slips;
  if (one.turned !== other.turned) return other.turned;
  return one.word < other.word;
}

function simplify(word: string): string {
  return fold(word).replace(/[\s_.-]+/g, '');
}

/** ` Có phải "x"?`, or nothing. */
export function didYouMean(meant: string | undefined): Text {
  return meant === undefined ? { vi: '', en: '' } : { vi: ` Có phải "${meant}"?`, en: ` Did you mean "${meant}"?` };
}
