/** Ids of a file that cannot be parsed, by its lines: so that what refers to them is not reported as well. */

export interface Scanned {
  readonly collection: string;
  readonly id: string;
  readonly offset: number;
}

/** Keys at the margin that hold no elements: what a file says for itself. */
export const OF_FILE: ReadonlySet<string> = new Set(['defaults', 'waivers']);

const KEY = /^( *)(?:"([^"\n]{1,64})"|'([^'\n]{1,64})'|([A-Za-z][\w-]{0,63})):(?=\s|$)/gm;

/** Keys at the first indentation below each key at the margin. More than the true ids does no harm. */
export function scanIds(text: string): Scanned[] {
  const found: Scanned[] = [];
  let collection: string | undefined;
  let indent: number | undefined;
  for (const match of text.matchAll(KEY)) {
    const id = match[2] ?? match[3] ?? match[4] ?? '';
    const depth = match[1]?.length ?? 0;
    if (depth === 0) {
      collection = id;
      indent = undefined;
    } else if (collection !== undefined && !OF_FILE.has(collection)) {
      indent ??= depth;
      if (depth === indent) found.push({ collection, id, offset: match.index + depth });
    }
  }
  return found;
}
