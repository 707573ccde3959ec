/** Plain values → YAML as people write model files: elements as blocks, short values on one line, long text folded. */
import { isObject, type Json, type JsonObject } from '../src/core/json.ts';
import { plainValue } from '../src/input/read/scalars.ts';

const WIDTH = 110;

export function toYaml(file: JsonObject): string {
  return `${block(file, '', 2).join('\n')}\n`;
}

/** `deep`: levels that are always blocks, whatever their length. */
function block(value: JsonObject, indent: string, deep: number): string[] {
  return Object.entries(value).flatMap(([key, inner]) => entry(`${indent}${scalar(key, false)}:`, inner, indent, deep));
}

function entry(head: string, value: Json, indent: string, deep: number): string[] {
  const inline = `${head} ${flow(value)}`;
  const isShort = inline.length <= WIDTH && !(isObject(value) && deep > 0);
  if (typeof value === 'string') return text(head, value, indent);
  if (isShort && !(Array.isArray(value) && value.some(isLong))) return [inline];
  if (isObject(value)) return [head, ...block(value, `${indent}  `, deep - 1)];
  if (Array.isArray(value)) return [head, ...(value as readonly Json[]).flatMap((item) => listItem(item, indent))];
  return [inline];
}

function listItem(item: Json, indent: string): string[] {
  const inline = `${indent}  - ${flow(item)}`;
  if (!isObject(item) || (inline.length <= WIDTH && !isLong(item))) return [inline];
  const [first = '', ...rest] = block(item, `${indent}    `, 0);
  return [`${indent}  - ${first.trimStart()}`, ...rest];
}

/** More than people put into braces. */
function isLong(value: Json): boolean {
  return isObject(value) && Object.keys(value).length > 4;
}

function text(head: string, value: string, indent: string): string[] {
  const inline = `${head} ${scalar(value, false)}`;
  if (inline.length <= WIDTH || !value.includes(' ')) return [inline];
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && indent.length + 2 + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [`${head} >-`, ...[...lines, line].map((one) => `${indent}  ${one}`)];
}

function flow(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(flow).join(', ')}]`;
  if (!isObject(value)) return scalar(value, true);
  const pairs = Object.entries(value).map(([key, inner]) => `${scalar(key, true)}: ${flow(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Quoted only where YAML would read something else. */
function scalar(value: Json, inFlow: boolean): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = inFlow
    ? /^[\p{L}\p{N}][^\n"'#:,[\]{}]*$/u.test(value)
    : /^[\p{L}\p{N}](?:[^\n#:]|:(?=\S))*$/u.test(value);
  return isPlain && !value.endsWith(' ') && plainValue(value) === value ? value : JSON.stringify(value);
}
