/** The element that was named on the command line. */
import { findElement } from '../../analysis/select/element.ts';
import type { Element } from '../../model/element.ts';
import { UsageError } from './exit.ts';
import { didYouMean, meantBy } from './meant.ts';

/** By id, code, key of a gap or name. Throws `UsageError` with the nearest id where there is none. */
export function elementNamed(word: string, elements: ReadonlyMap<string, Element>): Element {
  const found = findElement(word, elements);
  if (found) return found;
  const hint = didYouMean(meantBy(word, elements.keys()));
  throw new UsageError({
    vi: `Không có "${word}" trong mô hình.${hint.vi} Xem các định danh: kientruc list`,
    en: `There is no "${word}" in the model.${hint.en} See the ids: kientruc list`,
  });
}
