/** A value as people write it in a model file, on one line: `{ of: [cac-so], done: 9 }`. */
import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';

/** What YAML reads as itself, also inside `{ }` and `[ ]`. */
const PLAIN = /^[\p{L}\p{N}/.÷(][^,[\]{}#&*!|>'"`@]*$/u;
const MEANS_SOMETHING = /: |:$|^(?:true|false|null|~)$|^[-+]?[\d.]+(?:e[-+]?\d+)?$/i;

/** Throws where YAML would read something else back. */
export function yamlText(value: unknown): string {
  const text = printed(value);
  if (!isDeepStrictEqual(load(text), value)) throw new Error(`YAML reads another value: ${text}`);
  return text;
}

function printed(value: unknown): string {
  if (typeof value === 'string')
    return PLAIN.test(value) && !MEANS_SOMETHING.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${printed(key)}: ${printed(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
