/** One file after reading: plain data that can be written as JSON, so a cache by content can stand for parsing. */
import type { Problem } from '../../core/findings.ts';
import type { Json } from '../../core/json.ts';
import { once } from '../../core/once.ts';
import type { Sensitive } from '../../model/sensitive.ts';

/** An element as it stands in a file: where, and what. It registers its id even when it breaks its schema. */
export interface FileElement {
  readonly collection: string;
  readonly id: string;
  /** Offset of the id's key in the text (UTF-16 units), for its line. */
  readonly offset: number;
  /** Broke its schema or its syntax: the id is known, its content is not used. */
  readonly broken: boolean;
}

/** Which of the two kinds of file: the workspace file has its own schema and no elements. */
export type FileKind = 'model' | 'workspace';

export interface SourceFile {
  readonly path: string;
  readonly kind: FileKind;
  /** SHA-256 of the bytes, hexadecimal; empty where the file is too large to be read. */
  readonly hash: string;
  /** The whole text, decoded, without byte order mark; for code frames and exact ranges. Not in the cache. */
  readonly text: string;
  /** The file's value; `undefined` when it could not be read as YAML. */
  readonly value: Json | undefined;
  readonly elements: readonly FileElement[];
  /** What is wrong with this file alone: encoding, syntax, schema, traps. */
  readonly problems: readonly Problem[];
  /** What must not stand in it, wherever it stands; by rule, each in the order of the text. */
  readonly sensitive: readonly Sensitive[];
}

/** What a cache keeps of a file. Its text comes from the bytes, which are at hand anyway. */
type Cached = Omit<SourceFile, 'text' | 'hash' | 'path' | 'kind'>;

export function toCache(file: SourceFile): string {
  const { value, elements, problems, sensitive } = file;
  return JSON.stringify({ value, elements, problems, sensitive } satisfies Cached);
}

/**
 * `undefined` when the entry is not what this version writes: the file is then read again. `text` is asked when somebody
 * wants to see the file itself, which a healthy run seldom does.
 */
export function fromCache(
  entry: string,
  known: Pick<SourceFile, 'path' | 'kind' | 'hash'>,
  text: () => string,
): SourceFile | undefined {
  try {
    const { value, elements, problems, sensitive } = JSON.parse(entry) as Cached;
    if (![elements, problems, sensitive].every(Array.isArray)) return undefined;
    const lazily = once(text);
    return {
      ...known,
      value,
      elements,
      problems,
      sensitive,
      get text() {
        return lazily();
      },
    };
  } catch {
    return undefined;
  }
}
