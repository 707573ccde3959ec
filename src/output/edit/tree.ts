/**
 * A text as a tree of exact places: what stands where, byte for byte, with its comments. Edits are made on the text by
 * these places, so that nothing else is touched. An alias is a leaf here: what it stands for is looked up, not copied.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { Path } from '../../core/positions.ts';
import { scalarSpan } from '../../input/read/spans.ts';
import { tryEvents } from '../../input/read/yaml.ts';
import { type Comment, commentsBetween, endOfLine, type Solid, startOfLine } from './comments.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly anchor?: Anchor;
}

interface Anchor {
  readonly name: string;
  /** Offset of its `&`. */
  readonly start: number;
}

export type ScalarStyle = 'none' | 'plain' | 'single' | 'double' | 'block';

/** With its quotes, or from the `|` or `>`; `none`: a value that is not written stands where the text before it ends. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** What it reads as, before numbers and the like are told from text. */
  readonly value: string;
  /** The words themselves, without quotes and without the line of a `|`. */
  readonly inner: readonly [start: number, end: number];
  readonly block?: BlockScalar;
}

export interface BlockScalar {
  /** `|2-`, without a comment. */
  readonly header: string;
  /** Columns of its lines that are not content; -1: it has no line with words. */
  readonly indent: number;
  /** `+`: empty lines at its end are content. */
  readonly keeps: boolean;
}

export interface AliasNode extends Span {
  readonly kind: 'alias';
  readonly name: string;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Node[];
  /** Offsets of the `-` of each item; none where the list is in brackets. */
  readonly dashes: readonly number[];
}

export interface PairNode {
  readonly key: ScalarNode;
  readonly value: Node;
}

export type Node = ScalarNode | AliasNode | MapNode | SeqNode;

export interface Tree {
  readonly text: string;
  /** `undefined`: nothing but comments. */
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
  readonly anchors: ReadonlyMap<string, Node>;
  /** Texts of `|+` and `>+`: empty lines in there are content. */
  readonly kept: readonly (readonly [start: number, end: number])[];
  /** A mark `---` at the beginning, where it stands. */
  readonly marker?: number;
  /** `%YAML`, or `...` at the end. */
  readonly directives: boolean;
  /** About how many keys and values it has. */
  readonly nodes: number;
}

/** The text must be readable without a fault (see `readable`): throws where it is no YAML, or a key is no text. */
export function treeOf(text: string): Tree {
  const events = tryEvents(text);
  if (events instanceof YAMLException) throw new Error(`not readable: ${events.reason}`);
  return new TreeBuilder(text, events).tree();
}

/** Where a node begins, its anchor included. */
export function outerStart({ anchor, start }: Node): number {
  return anchor ? anchor.start : start;
}

/** The node at the path, or the key that leads to it; inside an alias, in the text that it stands for. */
export function find(tree: Tree, path: Path, part: 'key' | 'value' = 'value'): Node | undefined {
  let node = tree.root;
  let key: ScalarNode | undefined;
  for (const step of path) {
    const at = node && follow(tree, node);
    key = undefined;
    if (at?.kind === 'map') {
      const pair: PairNode | undefined = pairOf(at, step);
      node = pair?.value;
      key = pair?.key;
    } else node = at?.kind === 'seq' && typeof step === 'number' ? at.items[step] : undefined;
    if (!node) return undefined;
  }
  return part === 'key' ? key : node;
}

/** Keys of the maps that were looked into: a collection may hold thousands of elements, and each may be asked for. */
const KEYS = new WeakMap<MapNode, ReadonlyMap<string | number, PairNode>>();

function pairOf(node: MapNode, step: string | number): PairNode | undefined {
  let keys = KEYS.get(node);
  if (!keys) {
    keys = new Map(node.pairs.map((pair) => [pair.key.value, pair]));
    KEYS.set(node, keys);
  }
  return keys.get(step);
}

/** What an alias stands for; the node itself where it is none. */
export function follow(tree: Tree, node: Node): Node | undefined {
  let at: Node | undefined = node;
  for (let steps = 0; at?.kind === 'alias' && steps < 100; steps += 1) at = tree.anchors.get(at.name);
  return at?.kind === 'alias' ? undefined : at;
}

/** Every scalar of the text in its order, keys too, with the path that leads to it. */
export function* scalars(tree: Tree): Generator<{ node: ScalarNode; path: Path; part: 'key' | 'value' }> {
  if (tree.root) yield* scalarsIn(tree.root, []);
}

function* scalarsIn(node: Node, path: Path): ReturnType<typeof scalars> {
  if (node.kind === 'scalar') yield { node, path, part: 'value' };
  else if (node.kind === 'seq') {
    for (const [index, item] of node.items.entries()) yield* scalarsIn(item, [...path, index]);
  } else if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      const inner = [...path, key.value];
      yield { node: key, path: inner, part: 'key' };
      yield* scalarsIn(value, inner);
    }
  }
}

const STYLES: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
};

class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, Node>();
  readonly #solids: Solid[] = [];
  readonly #kept: [number, number][] = [];
  #at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  tree(): Tree {
    const first = this.#events[0];
    const document = first?.type === EVENT_ID.DOCUMENT ? first : undefined;
    this.#collectSolids();
    this.#at = 1;
    const root = document ? this.#node(0) : undefined;
    const isEmpty = root?.kind === 'scalar' && root.style === 'none' && !root.anchor;
    const marker = document?.explicitStart ? /^---(?=\s|$)/m.exec(this.#text)?.index : undefined;
    return {
      text: this.#text,
      root: isEmpty ? undefined : root,
      comments: commentsBetween(this.#text, this.#solids),
      anchors: this.#anchors,
      kept: this.#kept,
      ...(marker === undefined ? {} : { marker }),
      directives: document !== undefined && (document.directives.length > 0 || document.explicitEnd),
      nodes: this.#events.length,
    };
  }

  /** All that is no punctuation: between these stand only signs, spaces and comments. */
  #collectSolids(): void {
    for (const event of this.#events) {
      if ('anchorStart' in event && event.anchorStart !== -1)
        this.#solids.push({ start: event.anchorStart - 1, end: event.anchorEnd });
      if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) continue;
      const block = this.#blockOf(event);
      if (!block) {
        const [start, end] = scalarSpan(this.#text, event) as [number, number];
        this.#solids.push({ start, end });
        continue;
      }
      this.#solids.push({ start: block.start, end: block.start + block.header.length });
      this.#solids.push({ start: event.valueStart, end: Math.max(event.valueStart, block.end) });
      if (block.keeps) this.#kept.push([event.valueStart, event.valueEnd]);
    }
  }

  /** From its `|` or `>` to its last word; where empty lines are content, to the last of them. */
  #blockOf(event: ScalarEvent): (BlockScalar & { start: number; end: number }) | undefined {
    if (event.style !== SCALAR_STYLE.LITERAL_BLOCK && event.style !== SCALAR_STYLE.FOLDED_BLOCK) return undefined;
    const { valueStart, valueEnd, indent } = event;
    // The sign ends the line before the text, but for a comment.
    const isAtBreak = /[\r\n]/.test(this.#text.charAt(valueStart - 1));
    const line = startOfLine(this.#text, isAtBreak ? valueStart - (this.#isWindows(valueStart) ? 2 : 1) : valueStart);
    const found = /(?:^|[ \t])([|>][-+\d]*)[ \t]*(?:[ \t]#.*)?$/.exec(
      this.#text.slice(line, endOfLine(this.#text, line)),
    );
    const header = found?.[1] ?? '|';
    const start = found ? line + found.index + found[0].indexOf(header) : valueStart;
    const keeps = header.includes('+');
    let end = valueEnd;
    if (!keeps) while (end > valueStart && isSpace(this.#text.charCodeAt(end - 1))) end -= 1;
    return { start, end: Math.max(end, start + header.length), header, indent, keeps };
  }

  #isWindows(at: number): boolean {
    return this.#text.startsWith('\r\n', at - 2);
  }

  /** `last`: where the text before this node ended. */
  #node(last: number): Node {
    const event = this.#events[this.#at];
    this.#at += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#keep(this.#scalar(event, last));
      case EVENT_ID.MAPPING:
        return this.#keep(this.#mapping(event.start, this.#text[event.start] === '{', this.#anchor(event)));
      case EVENT_ID.SEQUENCE:
        return this.#keep(this.#sequence(event.start, this.#text[event.start] === '[', this.#anchor(event)));
      case EVENT_ID.ALIAS: {
        const { anchorStart, anchorEnd } = event;
        const name = this.#text.slice(anchorStart, anchorEnd);
        return { kind: 'alias', name, start: anchorStart - 1, end: anchorEnd };
      }
      default:
        return { kind: 'scalar', style: 'none', value: '', start: last, end: last, inner: [last, last] };
    }
  }

  #keep<N extends Node>(node: N): N {
    if (node.anchor) this.#anchors.set(node.anchor.name, node);
    return node;
  }

  #anchor({ anchorStart, anchorEnd }: { readonly anchorStart: number; readonly anchorEnd: number }): {
    anchor?: Anchor;
  } {
    if (anchorStart === -1) return {};
    return { anchor: { name: this.#text.slice(anchorStart, anchorEnd), start: anchorStart - 1 } };
  }

  #scalar(event: ScalarEvent, last: number): ScalarNode {
    const anchor = this.#anchor(event);
    if (event.valueStart === -1) {
      const at = event.anchorStart === -1 ? last : event.anchorEnd;
      return { kind: 'scalar', style: 'none', value: '', start: at, end: at, inner: [at, at], ...anchor };
    }
    const value = getScalarValue(this.#text, event);
    const inner = [event.valueStart, event.valueEnd] as const;
    const block = this.#blockOf(event);
    if (block) {
      const { start, end, header, indent, keeps } = block;
      return { kind: 'scalar', style: 'block', value, start, end, inner, block: { header, indent, keeps }, ...anchor };
    }
    const [start, end] = scalarSpan(this.#text, event) as [number, number];
    return { kind: 'scalar', style: STYLES[event.style] ?? 'plain', value, start, end, inner, ...anchor };
  }

  #mapping(from: number, isBraced: boolean, anchor: { anchor?: Anchor }): MapNode {
    const pairs: PairNode[] = [];
    const flow = isBraced || this.#isInFlow(from);
    let end = from + (isBraced ? 1 : 0);
    while (this.#goesOn()) {
      const key = this.#node(end);
      if (key.kind !== 'scalar') throw new Error('a key is no text');
      const value = this.#node(key.end);
      pairs.push({ key, value });
      end = Math.max(end, value.end);
    }
    this.#at += 1;
    const first = pairs[0];
    const start = isBraced || !first ? from : outerStart(first.key);
    return { kind: 'map', flow, pairs, start, end: isBraced ? this.#closing(end, '}') : end, ...anchor };
  }

  #sequence(start: number, flow: boolean, anchor: { anchor?: Anchor }): SeqNode {
    const items: Node[] = [];
    const dashes: number[] = [];
    let end = start + (flow ? 1 : 0);
    while (this.#goesOn()) {
      if (!flow) {
        const dash = this.#sign(end, '-');
        dashes.push(dash);
        end = dash + 1;
      }
      const item = this.#node(end);
      items.push(item);
      end = Math.max(end, item.end);
    }
    this.#at += 1;
    return { kind: 'seq', flow, items, dashes, start, end: flow ? this.#closing(end, ']') : end, ...anchor };
  }

  #goesOn(): boolean {
    const event = this.#events[this.#at];
    return event !== undefined && event.type !== EVENT_ID.POP;
  }

  /** `[a: b]` holds a mapping without braces of its own. */
  #isInFlow(at: number): boolean {
    const event = this.#events[this.#at - 1];
    return event?.type === EVENT_ID.MAPPING && event.start === at && event.style === COLLECTION_STYLE.FLOW;
  }

  #closing(from: number, sign: string): number {
    return Math.min(this.#sign(from, sign) + 1, this.#text.length);
  }

  /** The next such sign: between the last item and it there are only spaces, commas, colons and comments. */
  #sign(from: number, sign: string): number {
    let at = from;
    while (at < this.#text.length && this.#text[at] !== sign) {
      if (this.#text[at] === '#') while (at < this.#text.length && !/[\r\n]/.test(this.#text.charAt(at))) at += 1;
      else at += 1;
    }
    return at;
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
