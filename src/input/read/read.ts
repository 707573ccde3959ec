/** One file, from bytes to what the linker needs. Whatever is wrong with it becomes a problem, never an exception. */
import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES } from '../source/limits.ts';
import { type Cache, cacheKey, NO_CACHE } from './cache.ts';
import { decode } from './decode.ts';
import { type FileKind, fromCache, type SourceFile, toCache } from './source-file.ts';

export interface ReadOptions {
  readonly cache?: Cache;
  /** Which program and schema reads: part of the name of cached entries. */
  readonly stamp?: string;
}

/** The parser and the validators are loaded for the first file that no cache knows: a warm run never pays for them. */
const loadParser = () => import('./parse.ts');

export async function readFile(
  path: string,
  bytes: Uint8Array,
  kind: FileKind,
  options: ReadOptions = {},
): Promise<SourceFile> {
  const { cache = NO_CACHE, stamp = '' } = options;
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(path, kind, bytes.length);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const key = cache === NO_CACHE ? '' : cacheKey(stamp, path, hash);
  const entry = cache.get(key);
  // What was kept has been decoded once: the bytes are the same.
  const cached = entry === undefined ? undefined : fromCache(entry, { path, kind, hash }, () => decode(bytes).text);
  if (cached) return cached;
  const { text, fault } = decode(bytes);
  const known = { path, kind, hash, text };
  if (fault) {
    const { unread } = await loadParser();
    return unread(known, { ...fault, start: fault.at, end: fault.at + 1, path: [], part: 'value' });
  }
  const { parse } = await loadParser();
  const file = await parse(known);
  cache.set(key, () => toCache(file));
  return file;
}

/** A file that is not read at all: only its size is known. */
export async function tooLarge(path: string, kind: FileKind, size: number): Promise<SourceFile> {
  const { overLimit, unread } = await loadParser();
  return unread({ path, kind, hash: '', text: '' }, overLimit(size));
}
