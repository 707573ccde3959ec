/** Where an id stands in prose and comments: people must look whether it speaks of the element. */
import type { SourceFile } from '../../../input/read/source-file.ts';
import { fieldInfo, isCollection } from '../../../model/generated/fields.ts';
import { scalars, type Tree } from '../tree.ts';

export interface Mention {
  readonly file: string;
  /** Offset in the text before the change; no line is added or taken away by it. */
  readonly at: number;
}

/** `taken`: offsets where the id was found as an id. */
export function mentionsOf({ path: file }: SourceFile, tree: Tree, id: string, taken: ReadonlySet<number>): Mention[] {
  const { text } = tree;
  const mentions: Mention[] = [];
  const word = new RegExp(`(?<![\\p{L}\\p{N}_-])${id}(?![\\p{L}\\p{N}_-])`, 'gu');
  const collect = (start: number, end: number) => {
    for (const match of text.slice(start, end).matchAll(word)) mentions.push({ file, at: start + match.index });
  };
  for (const { start, end } of tree.comments) collect(start, end);
  for (const { node, path, part } of scalars(tree)) {
    if (part === 'value' && !taken.has(node.inner[0]) && !isWord(node.value, path)) collect(...node.inner);
  }
  return mentions.sort((a, b) => a.at - b.at);
}

/** A word of the model that happens to be an id as well: `status: pilot`. */
function isWord(value: string, path: readonly (string | number)[]): boolean {
  const [collection, , ...inside] = path.map(String);
  if (collection === undefined || !isCollection(collection)) return false;
  const field = inside[0] === 'changes' ? inside[2] : inside[0];
  const info = field === undefined ? undefined : fieldInfo(collection, field);
  return info?.values?.includes(value) === true || (info?.labels !== undefined && Object.hasOwn(info.labels, value));
}
