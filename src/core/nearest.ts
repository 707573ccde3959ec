/** Did-you-mean: the known word that a misspelt one most likely meant. */
import { distance } from 'fastest-levenshtein';
import { fold } from './text.ts';

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
   * The closest word, or nothing when none is close: at most one slip in three letters. Diacritics, case, spaces and
   * the signs between words do not count, so "LGSP Hà Nội" finds `lgsp-ha-noi`. Of equals the first in the order of
   * ids wins.
   */
  find(word: string): string | undefined {
    const folded = simplify(word.slice(0, 200));
    const limit = Math.min(4, Math.max(1, Math.floor(folded.length / 3)));
    let best: { word: string; slips: number } | undefined;
    for (let length = Math.max(1, folded.length - limit); length <= folded.length + limit; length += 1) {
      for (const known of this.#byLength.get(length) ?? []) {
        const slips = distance(folded, known.folded);
        if (slips > limit || (slips > 0 && slips >= folded.length)) continue;
        if (!best || slips < best.slips || (slips === best.slips && known.word < best.word)) {
          best = { word: known.word, slips };
        }
      }
    }
    return best?.word;
  }
}

function simplify(word: string): string {
  return fold(word).replace(/[\s_.-]+/g, '');
}
