/** The seam for a cache of read files. What is stored is data only, and may vanish at any time. */
import { createHash } from 'node:crypto';

export interface Cache {
  get(key: string): string | undefined;
  /** `entry` is asked for its text only by a cache that keeps it. */
  set(key: string, entry: () => string): void;
}

export const NO_CACHE: Cache = { get: () => undefined, set: () => {} };

export function memoryCache(): Cache & { readonly size: number } {
  const entries = new Map<string, string>();
  return {
    get: (key) => entries.get(key),
    set: (key, entry) => void entries.set(key, entry()),
    get size() {
      return entries.size;
    },
  };
}

/**
 * Name of a file's entry. `stamp` says which program and which schema read it, so that a new version never takes what
 * an older one understood; the path is part of it because findings hold it.
 */
export function cacheKey(stamp: string, path: string, hash: string): string {
  return createHash('sha256').update(`${stamp}\u0000${path}\u0000${hash}`).digest('hex');
}
