/** Where a code is written: on a line of its own below the name, or behind it in brackets. */
import type { Path } from '../../../core/positions.ts';
import { nextLine, startOfLine } from '../comments.ts';
import type { Splice } from '../edit.ts';
import { find, type Node, outerStart, type Tree } from '../tree.ts';

/**
 * `undefined` where the element's lines stand for something else as well (an alias or an anchor), or where its name is a
 * block of text that ends the file without a line break, which one would change.
 */
export function insertion(tree: Tree, collection: string, id: string, code: string): Splice | undefined {
  const node = find(tree, [collection, id]);
  if (node?.kind !== 'map' || node.anchor) return undefined;
  const name = node.pairs.find(({ key }) => key.value === 'name');
  if (!name) return undefined;
  const { text } = tree;
  if (node.flow) return { start: name.value.end, end: name.value.end, text: `, code: ${code}` };
  const start = outerStart(name.key);
  const line = startOfLine(text, start);
  const indent = ' '.repeat(start - line);
  const at = behind(text, name.value);
  const end = lineBreakBefore(text, at) ?? lineBreakBefore(text, nextLine(text, 0)) ?? '\n';
  if (lineBreakBefore(text, at) !== undefined) return { start: at, end: at, text: `${indent}code: ${code}${end}` };
  if (name.value.kind === 'scalar' && name.value.block) return undefined;
  return { start: at, end: at, text: `${end}${indent}code: ${code}` };
}

/** First in what the long form of a link says, at `path` from the root: on the line below the target, or behind the bracket. */
export function linkInsertion(tree: Tree, path: Path, code: string): Splice | undefined {
  const [key, node] = [find(tree, path, 'key'), find(tree, path)];
  if (!key || node?.kind !== 'map' || node.anchor || node.start < key.end) return undefined;
  const { text } = tree;
  const [first] = node.pairs;
  if (node.flow) {
    const at = node.start + 1;
    return {
      start: at,
      end: at,
      text: first ? ` code: ${code},${/\s/.test(text.charAt(at)) ? '' : ' '}` : ` code: ${code} `,
    };
  }
  if (!first) return undefined;
  const start = outerStart(first.key);
  const at = nextLine(text, key.end);
  const end = lineBreakBefore(text, at);
  if (end === undefined || at > start) return undefined;
  return { start: at, end: at, text: `${' '.repeat(start - startOfLine(text, start))}code: ${code}${end}` };
}

/** The begin of the line below a value. */
function behind(text: string, value: Node): number {
  // Empty lines at the end of a block may be part of it.
  if (value.kind === 'scalar' && value.block) return value.inner[1];
  return nextLine(text, Math.max(value.start, value.end - 1));
}

/** The line break that ends at `at`; `undefined` where none does. */
function lineBreakBefore(text: string, at: number): string | undefined {
  if (text.endsWith('\r\n', at)) return '\r\n';
  const sign = text.charAt(at - 1);
  return sign === '\n' || sign === '\r' ? sign : undefined;
}
