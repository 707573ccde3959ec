/** Questions to who sits before a terminal. Nobody else is asked anything: a script must not wait for an answer. */
import { escapeTerminal } from '../../core/escape.ts';
import { type Language, say, type Text } from '../../core/text.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

/** Somebody can read the question and type an answer. In CI a terminal may be pretended. */
export function canAsk({ stdin, stdout, env }: Io): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && !env.CI;
}

export class Asker {
  readonly #io: Io;
  readonly #language: Language;
  readonly #chunks: AsyncIterator<Uint8Array | string>;
  readonly #decoder = new TextDecoder();
  #rest = '';

  constructor(io: Io, language: Language) {
    this.#io = io;
    this.#language = language;
    this.#chunks = io.stdin[Symbol.asyncIterator]();
  }

  /** The answer; `usual` where nothing but Enter was typed. Throws `UsageError` where the input ends. */
  async ask(question: Text, usual: string): Promise<string> {
    this.#io.stdout.write(`${say(question, this.#language)} [${escapeTerminal(usual)}]: `);
    const line = (await this.#line()).trim();
    return line === '' ? usual : line;
  }

  /** One of several words; asks again for any other. */
  async choose<Word extends string>(question: Text, words: readonly Word[], usual: Word): Promise<Word> {
    for (;;) {
      const answer = (await this.ask(question, usual)).toLowerCase();
      const found = words.find((word) => word === answer);
      if (found !== undefined) return found;
      const which: Text = { vi: 'Một trong', en: 'One of' };
      this.#io.stdout.write(`${say(which, this.#language)}: ${words.join(', ')}\n`);
    }
  }

  /** Lets go of the input, so that the program can end. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end >= 0) {
        const line = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 1);
        return line;
      }
      const { done, value } = await this.#chunks.next();
      if (done) throw new UsageError({ vi: 'Đã dừng; không tệp nào được ghi.', en: 'Stopped; nothing was written.' });
      this.#rest += typeof value === 'string' ? value : this.#decoder.decode(value, { stream: true });
    }
  }
}
