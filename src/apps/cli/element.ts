/** The element that was named on the command line. */
import { findElement } from '../../analysis/select/element.ts';
import { fold } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import { UsageError } from './exit.ts';
import { didYouMean, meantBy } from './meant.ts';

/** By id, code, key of a gap or name. Throws `UsageError` with the nearest id where there is none. */
export function elementNamed(word: string, elements: ReadonlyMap<string, Element>): Element {
  const found = findElement(word, elements);
  if (found) return found;
  const same = [...elements.values()].filter(({ name }) => fold(name) === fold(word)).map(({ id }) => id);
  if (same.length > 1) {
    throw new UsageError({
      vi: `Có ${same.length} đối tượng cùng tên "${word}". Nêu định danh: ${same.join(', ')}`,
      en: `${same.length} elements are called "${word}". Give the id: ${same.join(', ')}`,
    });
  }
  const hint = didYouMean(meantBy(word, elements.keys()));
  throw new UsageError({
    vi: `Không có "${word}" trong mô hình.${hint.vi} Xem các định danh: kientruc list`,
    en: `There is no "${word}" in the model.${hint.en} See the ids: kientruc list`,
  });
}
