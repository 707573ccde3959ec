/** The element that a person means by a word. */
import { fold } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';

/**
 * By its id, its code (`KT-1`), the key of a gap (`dvctt-3-4.use`: the element that it is about), a body by its agency
 * code (`H26`), or by its whole name, diacritics and case aside, where only one has it.
 */
export function findElement(word: string, elements: ReadonlyMap<string, Element>): Element | undefined {
  const [id = ''] = word.split('.');
  const found = elements.get(word) ?? elements.get(id);
  if (found) return found;
  const code = word.toLowerCase();
  const name = fold(word);
  let named: Element | undefined;
  let several = false;
  for (const element of elements.values()) {
    if (element.code?.toLowerCase() === code || isAgency(element, code)) return element;
    if (fold(element.name) !== name) continue;
    several = named !== undefined;
    named ??= element;
  }
  return several ? undefined : named;
}

function isAgency({ collection, layers }: Element, code: string): boolean {
  return (
    collection === 'organizations' &&
    layers.some(({ fields }) => String(fields.agencyCode ?? '').toLowerCase() === code)
  );
}
