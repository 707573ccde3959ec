/** How a scalar is written: without quotes where it reads the same without them, else in double quotes where that needs no escapes. */
import { plainValue } from '../../../input/read/scalars.ts';
import type { ScalarNode } from '../tree.ts';

/**
 * A word or a sentence that no reader takes for anything else, in brackets or out of them: begins with a letter, holds
 * no sign with a meaning in YAML.
 */
const PLAIN = /^\p{L}[^:#,[\]{}\p{C}\p{Zl}\p{Zp}]*$/u;

/** Words that readers of YAML 1.1 take for a truth value or for nothing. */
const OLD_WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** The scalar on one line, without its anchor; `undefined` where it has several lines. */
export function scalarText(text: string, node: ScalarNode): string | undefined {
  const source = text.slice(node.start, node.end);
  if (node.style === 'block' || /[\r\n]/.test(source)) return undefined;
  if (node.style !== 'single' && node.style !== 'double') return source;
  const { value } = node;
  if (isPlain(value)) return value;
  return node.style === 'single' && !/["\\\p{C}]/u.test(value) ? `"${value}"` : source;
}

function isPlain(value: string): boolean {
  return PLAIN.test(value) && value.trim() === value && !OLD_WORDS.test(value) && plainValue(value) === value;
}

/** The lines of a scalar that has several; the first stands behind its key, the others below, `indent` columns deep. */
export function scalarLines(text: string, node: ScalarNode, indent: number): string[] {
  if (node.block) return blockLines(text, node, indent);
  const [first = '', ...others] = text.slice(node.start, node.end).split(/\r\n|\r|\n/);
  const pad = ' '.repeat(indent);
  // Space at the begin of such a line is no content, and a line without words is an empty one.
  return [first.trimEnd(), ...others.map((line) => (line.trim() === '' ? '' : pad + line.replace(/^[ \t]+/, '')))];
}

function blockLines(text: string, { block, inner }: ScalarNode, indent: number): string[] {
  const { header = '|', indent: before = 0, keeps = false } = block ?? {};
  const lines = text.slice(...inner).split(/\r\n|\r|\n/);
  // Without its indentation; of a line that is all space only what is deeper than the text is content.
  const words = lines.map((line) => (before < 0 ? '' : line.slice(before)));
  // Behind the last line break there is no line.
  if (words.at(-1) === '') words.pop();
  if (!keeps) while (words.at(-1) === '') words.pop();
  const pad = ' '.repeat(indent);
  const moved = words.map((line) => (line === '' ? '' : pad + line));
  return [header.replace(/\d/, '2'), ...moved];
}
