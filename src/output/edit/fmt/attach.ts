/**
 * Which entry a comment belongs to. At the end of a line: to what stands on the line. On a line of its own: to the entry
 * below it; after the last entry, to the list or mapping as deep as the comment is indented.
 */
import { type Comment, startOfLine } from '../comments.ts';
import {
  type AliasNode,
  type MapNode,
  type Node,
  outerStart,
  type ScalarNode,
  type SeqNode,
  type Tree,
} from '../tree.ts';
import type { Entry, Group, Layout, Note, Page, Trailing } from './layout.ts';

export function attach(tree: Tree): Page {
  return new Attacher(tree).page();
}

/** What comes after a list or mapping: from where on, and how far it is indented. */
interface Next {
  readonly start: number;
  readonly column: number;
}

/** Most entries have none. */
const NO_COMMENTS: readonly Comment[] = [];
const NO_NOTES: readonly Note[] = [];

interface Member {
  readonly start: number;
  readonly key?: ScalarNode;
  readonly value: Node;
}

class Attacher {
  readonly #tree: Tree;
  readonly #comments: readonly Comment[];
  readonly #text: string;
  #at = 0;

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#text = tree.text;
    this.#comments = tree.comments;
  }

  page(): Page {
    const { root, marker } = this.#tree;
    const before = marker === undefined ? [] : this.#notesUntil(marker);
    const layout = root && this.#root(root);
    const rest = this.#notesUntil(this.#text.length);
    return { before, marker: marker !== undefined, root: layout, tail: rest };
  }

  #root(root: Node): Layout {
    const end: Next = { start: this.#text.length, column: -1 };
    if (root.kind !== 'map' && root.kind !== 'seq')
      return { kind: 'leaf', node: root, tail: this.#notesUntil(end.start) };
    if (!root.flow) return this.#block(root, -1, end);
    const over = this.#notesUntil(root.start);
    const { group, opening, lost } = this.#flow(root);
    const before = [...over, ...(opening ? [noteOf(opening)] : []), ...lost];
    const [first, ...others] = group.entries;
    if (first) return { ...group, entries: [{ ...first, before: [...before, ...first.before] }, ...others] };
    return { ...group, tail: before };
  }

  #block(node: MapNode | SeqNode, parentColumn: number, next: Next): Group {
    const members = membersOf(node);
    const column = this.#columnOf(members[0]?.start ?? node.start);
    const entries = members.map((member, index): Entry => {
      const before = this.#notesUntil(member.start);
      const blank = this.#hasBlankBefore(member.start);
      const after = members[index + 1];
      const following = after ? { start: after.start, column } : next;
      return { ...this.#entry(member, before, column, following), blank };
    });
    // A list may stand no deeper than its key: what is not deeper than the key is not inside the list.
    const least = Math.max(column, parentColumn + 1);
    const tail = this.#takeOwn((one) => one.start < next.start && one.column >= least && one.column > next.column);
    return { kind: node.kind, flow: false, entries, tail: tail.map((one) => this.#note(one)), ...nameOf(node) };
  }

  #entry(member: Member, before: readonly Note[], column: number, next: Next): Omit<Entry, 'blank'> {
    const { key, value } = member;
    const named = key ? { key } : {};
    if (value.kind !== 'map' && value.kind !== 'seq') return { ...named, ...this.#leaf(value, before, column, next) };
    if (!value.flow) {
      const head = this.#trailing(value.start);
      return { ...named, before, value: this.#block(value, column, next), ...optional('head', head) };
    }
    const [notes, head] = this.#between(outerStart(value));
    const { group, opening, lost } = this.#flow(value);
    const after = optional('after', this.#onLine(value.end));
    const heads = [head, opening].filter((one) => one !== undefined);
    // The last of them ends the line; where notes follow it, it is a note as well, or their order would change.
    const last = lost.length === 0 ? heads.pop() : undefined;
    const all = [...before, ...notes, ...heads.map(noteOf), ...lost];
    return { ...named, before: all, value: group, ...optional('head', last), ...after };
  }

  #leaf(node: ScalarNode | AliasNode, before: readonly Note[], column: number, next: Next): Omit<Entry, 'blank'> {
    if (node.kind === 'scalar' && node.style === 'none') {
      const after = optional('after', this.#onLine(node.end));
      const deeper = Math.max(column, next.column);
      const tail = this.#takeOwn((one) => one.start < next.start && one.column > deeper);
      return { before, value: { kind: 'leaf', node, tail: tail.map((one) => this.#note(one)) }, ...after };
    }
    const isBlock = node.kind === 'scalar' && node.style === 'block';
    const [notes, head] = this.#between(isBlock ? node.inner[0] : outerStart(node));
    const after = this.#onLine(node.end);
    const all = [...before, ...notes, ...(head && after ? [noteOf(head)] : [])];
    return { before: all, value: { kind: 'leaf', node, tail: [] }, ...optional('after', after ?? head) };
  }

  /** Comments between a key and its value: as notes, or the only one that ends the line of the key. */
  #between(offset: number): [notes: readonly Note[], head: Trailing | undefined] {
    const head = this.#trailing(offset);
    const notes = this.#notesUntil(offset);
    return head && notes.length > 0 ? [[noteOf(head), ...notes], undefined] : [notes, head];
  }

  /** `opening`: the comment behind the opening bracket; `lost`: notes of brackets that hold nothing else. */
  #flow(node: MapNode | SeqNode): { group: Group; opening?: Trailing; lost: Note[] } {
    const members = membersOf(node);
    const opening = this.#onLine(node.start + 1);
    const entries: Entry[] = [];
    for (const member of members) {
      const before: Note[] = [];
      for (const one of this.#takeUntil(member.start)) {
        const previous = entries.at(-1);
        if (!one.ownLine && before.length === 0 && previous && !previous.after)
          entries[entries.length - 1] = { ...previous, after: trailingOf(this.#text, one) };
        else before.push(this.#note(one));
      }
      entries.push({ ...this.#flowEntry(member, before), blank: false });
    }
    const tail: Note[] = [];
    for (const one of this.#takeUntil(node.end)) {
      const last = entries.at(-1);
      if (!one.ownLine && tail.length === 0 && last && !last.after)
        entries[entries.length - 1] = { ...last, after: trailingOf(this.#text, one) };
      else tail.push(this.#note(one));
    }
    const group: Group = {
      kind: node.kind,
      flow: true,
      entries,
      tail: members.length > 0 ? tail : [],
      ...nameOf(node),
    };
    return { group, ...optional('opening', opening), lost: members.length > 0 ? [] : tail };
  }

  #flowEntry(member: Member, before: readonly Note[]): Omit<Entry, 'blank'> {
    const { key, value } = member;
    const notes = [...before, ...this.#notesUntil(outerStart(value))];
    const named = key ? { key } : {};
    if (value.kind !== 'map' && value.kind !== 'seq')
      return { ...named, before: notes, value: { kind: 'leaf', node: value, tail: [] } };
    const { group, opening, lost } = this.#flow(value);
    const isHead = lost.length === 0;
    const all = [...notes, ...(opening && !isHead ? [noteOf(opening)] : []), ...lost];
    return { ...named, before: all, value: group, ...optional('head', isHead ? opening : undefined) };
  }

  #notesUntil(offset: number): readonly Note[] {
    const comments = this.#takeUntil(offset);
    return comments.length === 0 ? NO_NOTES : comments.map((one) => this.#note(one));
  }

  #takeUntil(offset: number): readonly Comment[] {
    if ((this.#comments[this.#at]?.start ?? offset) >= offset) return NO_COMMENTS;
    const from = this.#at;
    while ((this.#comments[this.#at]?.start ?? offset) < offset) this.#at += 1;
    return this.#comments.slice(from, this.#at);
  }

  #takeOwn(belongs: (comment: Comment) => boolean): Comment[] {
    const from = this.#at;
    for (let one = this.#comments[this.#at]; one?.ownLine && belongs(one); one = this.#comments[this.#at])
      this.#at += 1;
    return this.#comments.slice(from, this.#at);
  }

  /** The next comment, where it ends a line before `offset`. */
  #trailing(offset: number): Trailing | undefined {
    const one = this.#comments[this.#at];
    if (!one || one.ownLine || one.start >= offset) return undefined;
    this.#at += 1;
    return trailingOf(this.#text, one);
  }

  /** The next comment, where it ends the line that holds `offset`. */
  #onLine(offset: number): Trailing | undefined {
    const one = this.#comments[this.#at];
    if (!one || one.ownLine || one.start < offset) return undefined;
    // Not to the end of the line first: thousands of brackets may stand on it.
    let at = offset;
    while (at < one.start && isBetween(this.#text.charAt(at))) at += 1;
    if (at < one.start) return undefined;
    this.#at += 1;
    return trailingOf(this.#text, one);
  }

  #note(one: Comment): Note {
    return { text: this.#text.slice(one.start, one.end), blank: this.#hasBlankBefore(one.start) };
  }

  #columnOf(offset: number): number {
    return offset - startOfLine(this.#text, offset);
  }

  /** An empty line above that is no content of a text. */
  #hasBlankBefore(offset: number): boolean {
    const line = startOfLine(this.#text, offset);
    if (this.#text.slice(line, offset).trim() !== '' || line === 0) return false;
    const end = line - (this.#text.startsWith('\r\n', line - 2) ? 2 : 1);
    const above = startOfLine(this.#text, end);
    return this.#text.slice(above, end).trim() === '' && !this.#isContent(above);
  }

  /** Texts stand in their order: halves them until one is left. */
  #isContent(offset: number): boolean {
    const { kept } = this.#tree;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle]?.[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (kept[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
  }
}

/** What may stand between a value and the comment on its line. */
function isBetween(sign: string): boolean {
  return sign === ',' || sign === ':' || (sign !== '\n' && sign !== '\r' && /\s/.test(sign));
}

function membersOf(node: MapNode | SeqNode): Member[] {
  if (node.kind === 'map') return node.pairs.map(({ key, value }) => ({ start: outerStart(key), key, value }));
  return node.items.map((value, index) => ({ start: node.dashes[index] ?? outerStart(value), value }));
}

function nameOf({ anchor }: Node): { anchor?: string } {
  return anchor ? { anchor: anchor.name } : {};
}

function trailingOf(text: string, { start, end, gap }: Comment): Trailing {
  const spaces = text.slice(start - gap, start);
  return { text: text.slice(start, end), gap: spaces.includes('\t') ? 1 : Math.max(1, gap) };
}

function noteOf({ text }: Trailing): Note {
  return { text, blank: false };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
