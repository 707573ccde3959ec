/** The numbers of local codes. A code is never used again, so a number that stands anywhere is taken for good. */
import { PREFIXES, type Prefix } from '../../../model/codes.ts';

const CODE = new RegExp(`(?<![\\p{L}\\p{N}_-])(${PREFIXES.join('|')})-(\\d+)(?![\\p{L}\\p{N}_])`, 'gu');

/** Gives the next number of each prefix: above every number of that prefix in the texts, comments included. */
export class Numbers {
  readonly #highest = new Map<string, bigint>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      for (const [, prefix = '', digits = ''] of text.matchAll(CODE)) {
        const number = BigInt(digits);
        if (number > this.#last(prefix)) this.#highest.set(prefix, number);
      }
    }
  }

  next(prefix: Prefix): string {
    const number = this.#last(prefix) + 1n;
    this.#highest.set(prefix, number);
    return `${prefix}-${number}`;
  }

  #last(prefix: string): bigint {
    return this.#highest.get(prefix) ?? 0n;
  }
}
