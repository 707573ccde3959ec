/** The canonical layout of a file, with the proof that it says what it said. */
import type { Json } from '../../../core/json.ts';
import { MAX_DEPTH } from '../../../input/read/limits.ts';
import { readable } from '../readable.ts';
import { same } from '../same.ts';
import { type Node, type Tree, treeOf } from '../tree.ts';
import { arrange } from './arrange.ts';
import { attach } from './attach.ts';
import { LeftAlone, print } from './print.ts';

export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  /** It does not read to its end: nothing is known of it for sure. */
  | { readonly kind: 'broken' }
  /** It uses a part of YAML that is better left to its author: directives, an end mark, a key of several lines, depth. */
  | { readonly kind: 'left' };

/**
 * Pure. The text has no byte order mark. Throws where the new text does not read as the old one, lacks a comment, or
 * would not be stable: an error of the program, for which no file may pay.
 */
export function format(text: string): Formatted {
  const before = readable(text);
  if (!before) return { kind: 'broken' };
  const tree = treeOf(text);
  const formatted = written(tree);
  if (formatted === undefined) return { kind: 'left' };
  if (formatted !== text) prove(tree, before.value, formatted);
  return { kind: 'formatted', text: formatted };
}

function written(tree: Tree): string | undefined {
  if (tree.directives || (tree.root && depthOf(tree.root) > MOST_LEVELS)) return undefined;
  try {
    const page = attach(tree);
    // An alias must stand behind its anchor.
    const lines = print(tree.anchors.size > 0 ? page : arrange(page), tree.text);
    const end = lineBreakOf(tree.text);
    return lines.map((line) => line + end).join('');
  } catch (error) {
    if (error instanceof LeftAlone) return undefined;
    throw error;
  }
}

/** As lines, levels count for more than in brackets; the model needs ten. */
const MOST_LEVELS = MAX_DEPTH / 2 - 2;

function depthOf(node: Node): number {
  const inside = node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.kind === 'seq' ? node.items : [];
  return inside.reduce((most, one) => Math.max(most, depthOf(one) + 1), 0);
}

function lineBreakOf(text: string): string {
  const all = text.match(/\n/g)?.length ?? 0;
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return windows * 2 > all ? '\r\n' : '\n';
}

function prove(tree: Tree, before: Json, text: string): void {
  const after = readable(text);
  if (!after || !same(before, after.value, isOrdered)) throw new Error('formatted, it does not read as before');
  const again = treeOf(text);
  if (!sameWords(commentsOf(tree), commentsOf(again))) throw new Error('formatted, it lacks a comment');
  if (written(again) !== text) throw new Error('formatted twice, it is not the same');
}

/** Where the order of keys is the program's: collections, fields of elements, fields of changes. */
function isOrdered(depth: number): boolean {
  return depth === 0 || depth === 2 || depth === 4;
}

function commentsOf({ text, comments }: Tree): string[] {
  return comments.map(({ start, end }) => text.slice(start, end)).sort();
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
