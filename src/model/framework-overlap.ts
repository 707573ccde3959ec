/** Whether something does by its name what a national shared platform does. A hint to look at, never a judgement. */
import { fold } from '../core/text.ts';
import type { Platform } from './framework-parts.ts';

export interface PlatformOverlap {
  readonly platform: Platform;
  readonly by: 'name' | 'function';
  /** The words of the platform that the name holds. */
  readonly words: string;
}

/**
 * The platforms whose name or function stands in a name, each once, a name before a function. `place`: the component of
 * the framework that the element fits; where a province deploys such a component itself there is no overlap. A short
 * form of one word (NDOP) counts only where it is the whole name: what connects to a platform names it too.
 */
export function overlapsOf(
  { name, place }: { readonly name: string; readonly place?: string | undefined },
  platforms: readonly Platform[],
): PlatformOverlap[] {
  // Who writes diacritics means them: "thuê bao" is not "thuế". Who writes none means any.
  const inWords = signsOf(name) === '' ? foldedWords : signedWords;
  const whole = inWords(name);
  return platforms.flatMap((platform): PlatformOverlap[] => {
    if (place !== undefined && platform.local.includes(place)) return [];
    const named = [platform.label.vi, ...platform.names].find((words) => isNamed(whole, inWords(words)));
    if (named !== undefined) return [{ platform, by: 'name', words: named }];
    const does = platform.functions.find((words) => whole.includes(inWords(words)));
    return does === undefined ? [] : [{ platform, by: 'function', words: does }];
  });
}

function isNamed(whole: string, name: string): boolean {
  return name.trim().includes(' ') ? whole.includes(name) : whole === name;
}

/** With one space around every word: what is found in it are whole words. */
function foldedWords(text: string): string {
  return ` ${split(text).map(fold).join(' ')} `;
}

/** Each word with its signs after it: "hoá" and "hóa" are one word. */
function signedWords(text: string): string {
  return ` ${split(text)
    .map((word) => fold(word) + signsOf(word))
    .join(' ')} `;
}

function split(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The combining signs of a text in their order of code, đ among them. */
function signsOf(text: string): string {
  const signs =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{M}đ]/gu) ?? [];
  return signs.sort().join('');
}
