/** A page as text: two spaces for each level, brackets where the author wrote them and the line has room. */
import widthOf from 'fast-string-width';
import type { AliasNode, ScalarNode } from '../tree.ts';
import type { Entry, Group, Layout, Leaf, Note, Page, Trailing } from './layout.ts';
import { scalarLines, scalarText } from './scalar-text.ts';

/** Columns of a line, as in the source of this program. Long prose is not broken. */
export const WIDTH = 120;

/** The lines of the file, without line breaks. `text`: what the page was read from. */
export function print(page: Page, text: string): string[] {
  return new Printer(text).page(page);
}

class Printer {
  readonly #text: string;
  /** The line before is the end of a text in which empty lines are content: none may follow it. */
  #isOpen = false;

  constructor(text: string) {
    this.#text = text;
  }

  page({ before, marker, root, tail }: Page): string[] {
    const lines = [...this.#notes(before, 0), ...(marker ? ['---'] : [])];
    if (root?.kind === 'leaf') lines.push(...this.#leaf('', root, '', 0), ...this.#notes(root.tail, 0));
    else if (root && root.entries.length === 0) lines.push(...this.#notes(root.tail, 0), this.#inline(root) ?? '');
    else if (root) {
      if (root.anchor !== undefined) lines.push(`&${root.anchor}`);
      lines.push(...this.#group(root, 0));
    }
    lines.push(...this.#notes(tail, 0));
    return withoutFirstBlank(lines);
  }

  #group({ kind, entries, tail }: Group, indent: number): string[] {
    const lines = entries.flatMap((entry) => [
      ...this.#notes(entry.before, indent),
      ...this.#blank(entry.blank),
      ...(kind === 'map' ? this.#pair(entry, indent) : this.#item(entry, indent)),
    ]);
    return withoutFirstBlank([...lines, ...this.#notes(tail, indent)]);
  }

  #pair(entry: Entry, indent: number): string[] {
    const { key, value } = entry;
    this.#isOpen = false;
    const name = key ? anchored(key.anchor?.name, this.#keyText(key)) : '';
    const start = `${' '.repeat(indent)}${name}:`;
    if (value.kind === 'leaf')
      return [...this.#leaf(start, value, comment(entry.after), indent), ...this.#notes(value.tail, indent + 2)];
    const short = this.#short(value, `${start} `);
    if (short !== undefined) return oneLine(entry, `${start} ${short}`, indent);
    const { head, group } = opened(entry, value);
    return [`${start}${anchorOf(group)}${comment(head)}`, ...this.#group(group, indent + 2)];
  }

  #item(entry: Entry, indent: number): string[] {
    const { value } = entry;
    this.#isOpen = false;
    const start = `${' '.repeat(indent)}-`;
    if (value.kind === 'leaf')
      return [...this.#leaf(start, value, comment(entry.after), indent), ...this.#notes(value.tail, indent + 2)];
    const short = this.#short(value, `${start} `);
    if (short !== undefined) return oneLine(entry, `${start} ${short}`, indent);
    const { head, group } = opened(entry, value);
    const lines = this.#group(group, indent + 2);
    const isOpen = !head && group.anchor === undefined && group.entries[0]?.before.length === 0;
    const [first = '', ...others] = lines;
    return isOpen
      ? [`${start} ${first.slice(indent + 2)}`, ...others]
      : [`${start}${anchorOf(group)}${comment(head)}`, ...lines];
  }

  #leaf(start: string, { node }: Leaf, end: string, indent: number): string[] {
    const name = node.kind === 'scalar' ? node.anchor?.name : undefined;
    const before = [...(start === '' ? [] : [start]), ...(name === undefined ? [] : [`&${name}`])].join(' ');
    const space = before === '' ? '' : ' ';
    if (node.kind === 'scalar' && node.style === 'none') return [before + end];
    const line = this.#leafText(node);
    if (line !== undefined) return [before + space + line + end];
    this.#isOpen = node.kind === 'scalar' && node.block?.keeps === true;
    const [first = '', ...others] = scalarLines(this.#text, node as ScalarNode, indent + 2);
    // Behind the last line of a text, but behind the `|` of a block.
    if ((node as ScalarNode).style === 'block' || others.length === 0) return [before + space + first + end, ...others];
    return [before + space + first, ...others.slice(0, -1), `${others.at(-1)}${end}`];
  }

  #notes(list: readonly Note[], indent: number): string[] {
    return list.flatMap(({ text, blank }) => {
      const above = this.#blank(blank);
      this.#isOpen = false;
      return [...above, ' '.repeat(indent) + text];
    });
  }

  #blank(wanted: boolean): string[] {
    return wanted && !this.#isOpen ? [''] : [];
  }

  /** What stands in brackets, where it has no comment and the line has room. */
  #short(group: Group, start: string): string | undefined {
    if (!group.flow) return undefined;
    const line = this.#inline(group);
    if (line === undefined || group.entries.length === 0) return line;
    return widthOf(start) + widthOf(line) <= WIDTH ? line : undefined;
  }

  #inline({ kind, entries, tail, anchor, flow }: Group): string | undefined {
    if (!flow && entries.length > 0) return undefined;
    if (tail.length > 0 && entries.length > 0) return undefined;
    const parts: string[] = [];
    for (const entry of entries) {
      const part = this.#inlineEntry(entry);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    const inside = parts.join(', ');
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

  #leafText(node: ScalarNode | AliasNode): string | undefined {
    return node.kind === 'alias' ? `*${node.name}` : scalarText(this.#text, node);
  }

  #keyText(key: ScalarNode): string {
    const text = scalarText(this.#text, key);
    if (text === undefined) throw new LeftAlone('key');
    return text;
  }
}

/** A part of YAML that people do not write in models, and that is better left as it is. */
export class LeftAlone extends Error {}

/** Of two comments on what is now one line, the first stands over it. */
function oneLine({ head, after }: Entry, line: string, indent: number): string[] {
  const over = head && after ? [' '.repeat(indent) + head.text] : [];
  return [...over, line + comment(after ?? head)];
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

function withoutFirstBlank(lines: string[]): string[] {
  return lines[0] === '' ? lines.slice(1) : lines;
}
