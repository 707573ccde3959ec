/**
 * What `fmt` writes: entries, each with the comments that belong to it, so that an entry that moves takes them along.
 */
import type { AliasNode, ScalarNode } from '../tree.ts';

/** A comment on a line of its own. */
export interface Note {
  readonly text: string;
  /** An empty line stands before it. */
  readonly blank: boolean;
}

/** A comment at the end of a line, and the spaces before it, by which authors align comments. */
export interface Trailing {
  readonly text: string;
  readonly gap: number;
}

/** A pair of a mapping, or an item of a list. */
export interface Entry {
  readonly before: readonly Note[];
  /** An empty line stands before the entry itself, after its notes. */
  readonly blank: boolean;
  readonly key?: ScalarNode;
  readonly value: Layout;
  /** At the end of the line of the key, the dash or the opening bracket. */
  readonly head?: Trailing;
  /** At the end of the value. */
  readonly after?: Trailing;
}

export interface Group {
  readonly kind: 'map' | 'seq';
  /** The author wrote it in brackets. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** After the last entry, and still inside. */
  readonly tail: readonly Note[];
  readonly anchor?: string;
}

export interface Leaf {
  readonly kind: 'leaf';
  readonly node: ScalarNode | AliasNode;
  /** Below a key that has no value. */
  readonly tail: readonly Note[];
}

export type Layout = Group | Leaf;

/** A file: the notes before the mark `---`, whether it has one, what it holds, and the notes after all. */
export interface Page {
  readonly before: readonly Note[];
  readonly marker: boolean;
  readonly root: Layout | undefined;
  readonly tail: readonly Note[];
}
