/** Elements by their status, as people call it. */
import { fold } from '../../core/text.ts';
import { isKnown } from '../../model/element.ts';
import { type Collection, fieldInfo } from '../../model/generated/fields.ts';
import type { ElementState } from '../../model/state.ts';

/**
 * The test for a status, by its token (`operating`) or by what it is called in either language ("đang vận hành"), of
 * which one word may mean different tokens for different kinds. `undefined` where no kind knows the word.
 */
export function statusTest(
  word: string,
  collections: readonly Collection[],
): ((element: ElementState) => boolean) | undefined {
  const meant = new Map<Collection, Set<string>>();
  const folded = fold(word);
  for (const collection of collections) {
    for (const [token, label] of Object.entries(fieldInfo(collection, 'status')?.labels ?? {})) {
      if (![token, label.vi, label.en].some((name) => fold(name) === folded)) continue;
      meant.set(collection, (meant.get(collection) ?? new Set()).add(token));
    }
  }
  if (meant.size === 0) return undefined;
  return (element) => meant.get(element.element.collection)?.has(String(element.known('status'))) === true;
}

/** Its status is unknown, out of date or not stated. What has none by its nature is not asked. */
export function lacksStatus(element: ElementState): boolean {
  return fieldInfo(element.element.collection, 'status') !== undefined && !isKnown(element.get('status')?.value);
}
