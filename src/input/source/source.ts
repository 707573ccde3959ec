/** Where bytes come from. The same reading serves a folder, memory, standard input and (later) a git revision. */
import { compareIds } from '../../core/text.ts';

/** The file that makes a folder a workspace. */
export const WORKSPACE_FILE = 'kientruc.yaml';

export interface FileEntry {
  /** Path inside the workspace with `/` between the parts, on every system. */
  readonly path: string;
  /** Size in bytes where the source knows it without reading. */
  readonly size?: number;
}

/** A file or folder that is there and cannot be used, and why. */
export interface SourceProblem {
  readonly path: string;
  readonly why: 'link-outside' | 'unreadable' | 'too-deep' | 'too-many';
  readonly detail?: string;
}

export interface Listing {
  readonly files: readonly FileEntry[];
  readonly problems: readonly SourceProblem[];
}

export interface FileSource {
  /** How the user knows it: a folder's path, `<stdin>`, `git:main`. */
  readonly label: string;
  /** Model files and the workspace file, in the order of paths. */
  list(): Promise<Listing>;
  /** Bytes of a listed file. Throws where it vanished or may not be read. */
  read(path: string): Promise<Uint8Array>;
}

/** Order of paths: by code units, the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareIds(a.path, b.path);
}

export function isModelName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.startsWith('.');
}
