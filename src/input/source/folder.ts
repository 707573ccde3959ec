/** A workspace folder on disk. */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareIds } from '../../core/text.ts';
import { MAX_FILES, MAX_FOLDER_DEPTH } from './limits.ts';
import { byPath, type FileEntry, type FileSource, isModelName, type SourceProblem, WORKSPACE_FILE } from './source.ts';

export interface FolderOptions {
  /** Names of folders that hold no model, besides those with a dot: what the program writes, what packages bring. */
  readonly ignore?: readonly string[];
  /** Lower limits, for tests. */
  readonly maxFiles?: number;
  readonly maxDepth?: number;
}

/** `root` must exist. A folder below it with a workspace file of its own is another workspace and is left out. */
export function folderSource(root: string, options: FolderOptions = {}): FileSource {
  return {
    label: root,
    list: async () => new Walk(root, options).run(),
    read: async (path) => readFileSync(join(root, ...path.split('/'))),
  };
}

class Walk {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #ignore: ReadonlySet<string>;
  readonly #maxFiles: number;
  readonly #maxDepth: number;
  readonly #files: FileEntry[] = [];
  readonly #problems: SourceProblem[] = [];
  /** Real paths of what was taken: a link to one of them brings nothing new, and a loop ends. */
  readonly #taken = new Set<string>();
  #links: { readonly path: string; readonly depth: number }[] = [];
  #full = false;

  constructor(root: string, options: FolderOptions) {
    this.#root = root;
    this.#realRoot = realpathSync(root);
    this.#ignore = new Set(options.ignore ?? ['node_modules', 'out']);
    this.#maxFiles = options.maxFiles ?? MAX_FILES;
    this.#maxDepth = options.maxDepth ?? MAX_FOLDER_DEPTH;
  }

  run(): { files: FileEntry[]; problems: SourceProblem[] } {
    this.#folder('', 0);
    // Links last: what stands in the workspace itself is taken under its own name.
    while (this.#links.length > 0) {
      const links = this.#links.sort(byPath);
      this.#links = [];
      for (const link of links) this.#link(link.path, link.depth);
    }
    return { files: this.#files.sort(byPath), problems: this.#problems.sort(byPath) };
  }

  #folder(path: string, depth: number): void {
    if (depth > this.#maxDepth) {
      this.#problems.push({ path, why: 'too-deep', detail: String(this.#maxDepth) });
      return;
    }
    const full = this.#full ? undefined : this.#absolute(path);
    if (full === undefined) return;
    let entries: Dirent[];
    try {
      const real = realpathSync(full);
      if (this.#taken.has(real)) return;
      this.#taken.add(real);
      entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => compareIds(a.name, b.name));
    } catch (error) {
      this.#problems.push({ path, why: 'unreadable', detail: codeOf(error) });
      return;
    }
    if (path !== '' && entries.some((entry) => entry.name === WORKSPACE_FILE)) return;
    for (const entry of entries) this.#entry(entry, path === '' ? entry.name : `${path}/${entry.name}`, depth);
  }

  #entry(entry: Dirent, path: string, depth: number): void {
    if (entry.isSymbolicLink()) {
      if (!entry.name.startsWith('.') && !this.#ignore.has(entry.name)) this.#links.push({ path, depth });
    } else if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !this.#ignore.has(entry.name)) this.#folder(path, depth + 1);
    } else if (entry.isFile() && isModelName(entry.name)) this.#file(path);
  }

  #file(path: string): void {
    if (this.#files.length >= this.#maxFiles) {
      if (!this.#full) this.#problems.push({ path, why: 'too-many', detail: String(this.#maxFiles) });
      this.#full = true;
      return;
    }
    try {
      const full = this.#absolute(path);
      const real = realpathSync(full);
      if (this.#taken.has(real)) return;
      this.#taken.add(real);
      const found = statSync(full);
      // A pipe or a device, be it through a link, would be read for ever.
      if (found.isFile()) this.#files.push({ path, size: found.size });
      else this.#problems.push({ path, why: 'unreadable', detail: 'ENOTFILE' });
    } catch (error) {
      this.#problems.push({ path, why: 'unreadable', detail: codeOf(error) });
    }
  }

  #link(path: string, depth: number): void {
    const full = this.#absolute(path);
    if (!existsSync(full)) {
      if (isModelName(path.slice(path.lastIndexOf('/') + 1)))
        this.#problems.push({ path, why: 'unreadable', detail: 'ENOENT' });
      return;
    }
    try {
      const isFolder = statSync(full).isDirectory();
      if (!isFolder && !isModelName(path.slice(path.lastIndexOf('/') + 1))) return;
      const inside = relative(this.#realRoot, realpathSync(full));
      if (inside === '..' || inside.startsWith(`..${sep}`) || inside.startsWith(sep) || /^[A-Za-z]:/.test(inside)) {
        this.#problems.push({ path, why: 'link-outside' });
      } else if (isFolder) this.#folder(path, depth + 1);
      else this.#file(path);
    } catch (error) {
      this.#problems.push({ path, why: 'unreadable', detail: codeOf(error) });
    }
  }

  #absolute(path: string): string {
    return path === '' ? this.#root : join(this.#root, ...path.split('/'));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
