/** Words in what an element says of itself: diacritics, case and the signs between words do not count. */
import { fold } from '../../core/text.ts';
import type { ElementState } from '../../model/state.ts';

/** Fields that are searched besides the id, the code and the name. */
const SEARCHED = ['description', 'tags', 'number', 'agencyCode'] as const;

/**
 * Finds the words in the given order, from the beginning of a word on: "mot cua" finds "Một cửa" and `mot-cua-3-cap`,
 * "dich v" finds "dịch vụ", and neither finds "của". A number is whole: `KT-1` does not find `KT-10`. `undefined` where
 * there is nothing to look for.
 */
export function matcher(words: string): ((element: ElementState) => boolean) | undefined {
  const simple = simplify(words);
  if (simple === '') return undefined;
  const wanted = /\d$/.test(simple) ? ` ${simple} ` : ` ${simple}`;
  return (element) => textsOf(element).some((text) => ` ${simplify(text)} `.includes(wanted));
}

function textsOf(element: ElementState): string[] {
  const { id, code, name } = element.element;
  const said = [element.known('name') ?? name, ...SEARCHED.map((field) => element.known(field))].flat();
  return [id, code ?? '', ...said.filter((text): text is string => typeof text === 'string')];
}

function simplify(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
