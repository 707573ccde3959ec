/** The canonical layout of a file, with the proof that it says what it said. */
import { isObject, type Json } from '../../../core/json.ts';
import { MAX_DEPTH } from '../../../input/read/limits.ts';
import { orderOf } from '../order.ts';
import { readable } from '../readable.ts';
import { same } from '../same.ts';
import { type Node, type Tree, treeOf } from '../tree.ts';
import { arrange } from './arrange.ts';
import { attach } from './attach.ts';
import { print } from './print.ts';

export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  /** It does not read to its end: nothing is known of it for sure. */
  | { readonly kind: 'broken' }
  /** It is better left to its author. */
  | { readonly kind: 'left'; readonly why: WhyLeft };

/** A part of YAML that people do not write in models; more levels or more values than people write. */
export type WhyLeft = 'yaml' | 'deep' | 'large';

/**
 * Pure. The text has no byte order mark. Throws where the new text does not read as the old one, lacks a comment, or
 * would not be stable: an error of the program, for which no file may pay.
 */
export function format(text: string): Formatted {
  const before = readable(text);
  if (!before) return { kind: 'broken' };
  const tree = treeOf(text);
  const why = whyLeft(tree);
  if (why) return { kind: 'left', why };
  const formatted = written(tree);
  if (formatted !== text) prove(tree, before.value, formatted);
  return { kind: 'formatted', text: formatted };
}

function written(tree: Tree): string {
  const page = attach(tree);
  // An alias must stand behind its anchor.
  const lines = print(tree.anchors.size > 0 ? page : arrange(page), tree.text);
  const end = lineBreakOf(tree.text);
  return lines.map((line) => line + end).join('');
}

/** Keys and values: twice as many as a file of the greatest size has when people write it. */
const MOST_NODES = 600_000;

/** As lines, levels count for more than in brackets; the model needs ten. */
const MOST_LEVELS = MAX_DEPTH / 2 - 2;

function whyLeft({ text, root, directives, nodes }: Tree): WhyLeft | undefined {
  if (nodes > MOST_NODES) return 'large';
  if (root && depthOf(root) > MOST_LEVELS) return 'deep';
  return directives || (root && hasKeyOfLines(text, root)) ? 'yaml' : undefined;
}

function depthOf(node: Node): number {
  return inside(node).reduce((most, one) => Math.max(most, depthOf(one) + 1), 0);
}

function hasKeyOfLines(text: string, node: Node): boolean {
  if (node.kind === 'map' && node.pairs.some(({ key }) => /[\r\n]/.test(text.slice(key.start, key.end)))) return true;
  return inside(node).some((one) => hasKeyOfLines(text, one));
}

function inside(node: Node): readonly Node[] {
  if (node.kind === 'map') return node.pairs.map(({ value }) => value);
  return node.kind === 'seq' ? node.items : [];
}

function lineBreakOf(text: string): string {
  const all = text.match(/\n/g)?.length ?? 0;
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return windows * 2 > all ? '\r\n' : '\n';
}

function prove(tree: Tree, before: Json, text: string): void {
  const after = readable(text);
  if (!after || !same(before, after.value, orderOf(isObject(before) ? Object.keys(before) : [])))
    throw new Error('formatted, it does not read as before');
  const again = treeOf(text);
  if (!sameWords(commentsOf(tree), commentsOf(again))) throw new Error('formatted, it lacks a comment');
  if (written(again) !== text) throw new Error('formatted twice, it is not the same');
}

function commentsOf({ text, comments }: Tree): string[] {
  return comments.map(({ start, end }) => text.slice(start, end)).sort();
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
