/** A page as text: two spaces for each level, brackets where the author wrote them and the line has room. */
import widthOf from 'fast-string-width';
import type { AliasNode, ScalarNode } from '../tree.ts';
import type { Entry, Group, Layout, Leaf, Note, Page, Trailing } from './layout.ts';
import { scalarLines, scalarText } from './scalar-text.ts';

/** Columns of a line, as in the source of this program. Long prose is not broken. */
const WIDTH = 120;

/** The lines of the file, without line breaks. `text`: what the page was read from; no key in it has several lines. */
export function print(page: Page, text: string): string[] {
  return new Printer(text).page(page);
}

/** More characters than a line of so many columns can have, combining marks and all. */
const MOST = WIDTH * 8;

class Printer {
  readonly #text: string;
  readonly #lines: string[] = [];
  /** No empty line may follow: nothing stands before, or a text in which empty lines are content. */
  #isClosed = true;

  constructor(text: string) {
    this.#text = text;
  }

  page({ before, marker, root, tail }: Page): string[] {
    this.#notes(before, 0);
    if (marker) this.#line('---');
    if (root?.kind === 'leaf') {
      this.#leaf('', root, '', 0);
      this.#notes(root.tail, 0);
    } else if (root && root.entries.length === 0) {
      this.#notes(root.tail, 0);
      this.#line(this.#inline(root) ?? '');
    } else if (root) {
      if (root.anchor !== undefined) this.#line(`&${root.anchor}`);
      this.#group(root, 0);
    }
    this.#notes(tail, 0);
    return this.#lines;
  }

  #group({ kind, entries, tail }: Group, indent: number): void {
    this.#isClosed = true;
    for (const entry of entries) {
      this.#notes(entry.before, indent);
      this.#blank(entry.blank);
      if (kind === 'map') this.#pair(entry, indent);
      else this.#item(entry, indent);
    }
    this.#notes(tail, indent);
  }

  #pair(entry: Entry, indent: number): void {
    const { key, value } = entry;
    const name = key ? anchored(key.anchor?.name, this.#keyText(key)) : '';
    const start = `${' '.repeat(indent)}${name}:`;
    if (this.#fits(entry, start, indent) || value.kind === 'leaf') return;
    const { head, group } = opened(entry, value);
    this.#line(start + anchorOf(group) + comment(head));
    this.#group(group, indent + 2);
  }

  #item(entry: Entry, indent: number): void {
    const { value } = entry;
    const start = `${' '.repeat(indent)}-`;
    if (this.#fits(entry, start, indent) || value.kind === 'leaf') return;
    const { head, group } = opened(entry, value);
    const opensOnLine = !head && group.anchor === undefined && group.entries[0]?.before.length === 0;
    if (!opensOnLine) this.#line(start + anchorOf(group) + comment(head));
    const first = this.#lines.length;
    this.#group(group, indent + 2);
    if (opensOnLine) this.#lines[first] = `${start} ${this.#lines[first]?.slice(indent + 2)}`;
  }

  /** Writes a value that is no lines of its own: `false` where it is. */
  #fits({ value, head, after }: Entry, start: string, indent: number): boolean {
    if (value.kind === 'leaf') {
      this.#leaf(start, value, comment(after), indent);
      this.#notes(value.tail, indent + 2);
      return true;
    }
    const short = this.#short(value, `${start} `);
    if (short === undefined) return false;
    // Of two comments on what is now one line, the first stands over it.
    if (head && after) this.#line(' '.repeat(indent) + head.text);
    this.#line(`${start} ${short}${comment(after ?? head)}`);
    return true;
  }

  #leaf(start: string, { node }: Leaf, end: string, indent: number): void {
    const name = node.kind === 'scalar' && node.anchor ? `&${node.anchor.name}` : '';
    const before = start !== '' && name !== '' ? `${start} ${name}` : start + name;
    const lines = this.#leafLines(node, indent + 2);
    const space = before === '' || lines[0] === '' ? '' : ' ';
    // Behind the last line of a text, but behind the `|` of a block.
    const last = node.kind === 'scalar' && node.block ? 0 : lines.length - 1;
    for (const [at, line] of lines.entries())
      this.#line((at === 0 ? before + space : '') + line + (at === last ? end : ''));
    this.#isClosed = node.kind === 'scalar' && node.block?.keeps === true;
  }

  #leafLines(node: ScalarNode | AliasNode, indent: number): string[] {
    if (node.kind === 'alias') return [`*${node.name}`];
    if (node.style === 'none') return [''];
    const line = scalarText(this.#text, node);
    return line === undefined ? scalarLines(this.#text, node, indent) : [line];
  }

  #notes(list: readonly Note[], indent: number): void {
    for (const { text, blank } of list) {
      this.#blank(blank);
      this.#line(' '.repeat(indent) + text);
    }
  }

  #blank(wanted: boolean): void {
    if (wanted && !this.#isClosed) this.#line('');
  }

  #line(line: string): void {
    this.#lines.push(line);
    this.#isClosed = false;
  }

  /** What stands in brackets, where it has no comment and the line has room. */
  #short(group: Group, start: string): string | undefined {
    if (!group.flow) return undefined;
    const line = this.#inline(group);
    if (line === undefined || group.entries.length === 0) return line;
    return widthOf(start) + widthOf(line) <= WIDTH ? line : undefined;
  }

  #inline({ kind, entries, tail, anchor, flow }: Group): string | undefined {
    if (entries.length > 0 && (!flow || tail.length > 0)) return undefined;
    let inside = '';
    for (const entry of entries) {
      const part = this.#inlineEntry(entry);
      if (part === undefined || inside.length > MOST) return undefined;
      inside += (inside === '' ? '' : ', ') + part;
    }
    const line = kind === 'seq' ? `[${inside}]` : inside === '' ? '{}' : `{ ${inside} }`;
    return anchored(anchor, line);
  }

  #inlineEntry({ before, head, after, key, value }: Entry): string | undefined {
    if (before.length > 0 || head || after) return undefined;
    const said = value.kind === 'leaf' ? this.#inlineLeaf(value) : this.#inline(value);
    if (said === undefined || !key) return said;
    return `${anchored(key.anchor?.name, this.#keyText(key))}: ${said}`;
  }

  #inlineLeaf({ node }: Leaf): string | undefined {
    if (node.kind === 'alias') return `*${node.name}`;
    const text = node.style === 'none' ? 'null' : scalarText(this.#text, node);
    return text === undefined ? undefined : anchored(node.anchor?.name, text);
  }

  #keyText(key: ScalarNode): string {
    return scalarText(this.#text, key) ?? '';
  }
}

/** Brackets that become lines: the comment behind them ends the line of the key, or follows the last entry. */
function opened({ head, after }: Entry, group: Group): { head: Trailing | undefined; group: Group } {
  if (!after) return { head, group };
  if (!head && !hasComments(group)) return { head: after, group };
  return { head, group: { ...group, tail: [...group.tail, { text: after.text, blank: false }] } };
}

function hasComments(layout: Layout): boolean {
  if (layout.tail.length > 0) return true;
  if (layout.kind === 'leaf') return false;
  return layout.entries.some(
    ({ before, head, after, value }) =>
      before.length > 0 || head !== undefined || after !== undefined || hasComments(value),
  );
}

function comment(one: Trailing | undefined): string {
  return one ? ' '.repeat(one.gap) + one.text : '';
}

function anchored(name: string | undefined, text: string): string {
  return name === undefined ? text : `&${name} ${text}`;
}

function anchorOf({ anchor }: Group): string {
  return anchor === undefined ? '' : ` &${anchor}`;
}
