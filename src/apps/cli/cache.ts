/**
 * The cache on disk: what was read of each file, by its content, so that a second run need not parse it again. One file a
 * workspace in the user's own cache folder; it holds nothing that the workspace does not say, and may be deleted at any
 * time. Whatever is wrong with it is no one's concern: the model is then read anew.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Cache } from '../../input/read/cache.ts';
import type { Io } from './io.ts';

/** The length of a key, SHA-256 in hexadecimal. */
const KEY = 64;
/** The length of the sum behind it, which tells an entry that is not as it was written. */
const SUM = 16;
/** More than this is not kept: reading it would cost what it saves. */
const LARGEST = 128 * 1024 * 1024;
/** What nobody has asked for so long is swept away. */
const DAYS_KEPT = 60;

export interface DiskCache extends Cache {
  /** Writes what is new; entries that were not asked for are left out. */
  close(): void;
}

/** `undefined` where there is no place for it, or the environment says `KIENTRUC_NO_CACHE`. */
export function openCache(root: string, io: Pick<Io, 'env' | 'platform'>): DiskCache | undefined {
  const folder = io.env.KIENTRUC_NO_CACHE ? undefined : cacheFolder(io);
  if (folder === undefined) return undefined;
  return new Pack(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.cache`);
}

/** The user's own, never a temporary one that others can write to. */
function cacheFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | undefined {
  const home = env.HOME || (platform === undefined ? undefined : homedir());
  const caches =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : env.XDG_CACHE_HOME ||
        (home === undefined ? undefined : join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'])));
  // From another folder than the root it would lie in the workspace, or wherever the command was called.
  return caches && isAbsolute(caches) ? join(caches, 'kientruc', 'read') : undefined;
}

/** Lines of a key, a space, a sum, a space and an entry; an entry has no line end of its own. */
class Pack implements DiskCache {
  readonly #folder: string;
  readonly #name: string;
  readonly #old: ReadonlyMap<string, string>;
  readonly #kept = new Map<string, string>();
  #isNew = false;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
    this.#old = entriesOf(join(folder, name));
  }

  get(key: string): string | undefined {
    const line = this.#old.get(key);
    const entry = line?.slice(SUM + 1);
    if (line === undefined || entry === undefined || !line.startsWith(`${sumOf(entry)} `)) return undefined;
    this.#kept.set(key, line);
    return entry;
  }

  set(key: string, entry: () => string): void {
    const text = entry();
    if (key.length !== KEY || /[\r\n]/.test(text)) return;
    const ascii = plain(text);
    this.#kept.set(key, `${sumOf(ascii)} ${ascii}`);
    this.#isNew = true;
  }

  close(): void {
    // A workspace from which files were removed is written again, or its entries would stay for ever.
    if (!this.#isNew && this.#kept.size * 2 > this.#old.size) return;
    const temporary = join(this.#folder, `${this.#name}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const text = [...this.#kept].map(([key, line]) => `${key} ${line}\n`).join('');
      if (text.length > LARGEST) return;
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(temporary, text, { flag: 'wx', mode: 0o600, encoding: 'latin1' });
      renameSync(temporary, join(this.#folder, this.#name));
      sweep(this.#folder);
    } catch {
      // A read-only home or a full disk: the next run reads again.
      discard(temporary);
    }
  }
}

/** JSON in ASCII only: read back without decoding, in half the memory. */
function plain(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function entriesOf(file: string): Map<string, string> {
  const entries = new Map<string, string>();
  let text: string;
  try {
    if (!isOwn(file)) return entries;
    text = readFileSync(file, 'latin1');
  } catch {
    return entries;
  }
  for (let start = 0; ; ) {
    const end = text.indexOf('\n', start);
    // A line without an end was cut off.
    if (end < 0) return entries;
    if (end - start > KEY) entries.set(text.slice(start, start + KEY), text.slice(start + KEY + 1, end));
    start = end + 1;
  }
}

/** A plain file of this user that nobody else may write: what others put there could hide what is in a model. */
function isOwn(file: string): boolean {
  // Not followed where it is a link; and a pipe or a device would never end.
  const found = lstatSync(file);
  const user = process.getuid?.();
  if (!found.isFile() || found.size > LARGEST) return false;
  return user === undefined || (found.uid === user && (found.mode & 0o022) === 0);
}

/** For accidents, not against the user, who may write whatever he likes. */
function sumOf(entry: string): string {
  return createHash('sha256').update(entry, 'latin1').digest('hex').slice(0, SUM);
}

/** Workspaces that are no longer worked on. */
function sweep(folder: string): void {
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was written, then.
  }
}
