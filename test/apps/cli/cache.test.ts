/** The cache on disk: whatever has happened to its file, what is read is what was written, or nothing. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../../src/apps/cli/cache.ts';

const KEY = 'a'.repeat(64);
let home = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'kientruc-cache-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function open(env: Record<string, string> = { XDG_CACHE_HOME: home }) {
  return openCache('/w', { env, platform: 'linux' });
}

/** Where the one entry is kept. */
function kept(): string {
  const cache = open();
  cache?.set(KEY, () => '{"value":1}');
  cache?.close();
  const folder = path.join(home, 'kientruc', 'read');
  return path.join(folder, readdirSync(folder)[0] ?? '');
}

describe.skipIf(process.platform === 'win32')('the cache', () => {
  it('gives what was kept', () => {
    kept();
    expect(open()?.get(KEY)).toBe('{"value":1}');
  });

  it('gives nothing of an entry that was changed', () => {
    const file = kept();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"value":1', '"value":2'));
    expect(open()?.get(KEY)).toBeUndefined();
    writeFileSync(file, `${KEY} {"value":1}\n`);
    expect(open()?.get(KEY)).toBeUndefined();
  });

  it('takes nothing that others may write', () => {
    const file = kept();
    chmodSync(file, 0o666);
    expect(open()?.get(KEY)).toBeUndefined();
  });

  it.each([
    ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
    ['a device', (file: string) => symlinkSync('/dev/zero', file)],
    ['a folder', (file: string) => mkdirSync(file)],
    [
      'a link to a file',
      (file: string) => {
        writeFileSync(path.join(home, 'other'), `${KEY} x\n`);
        symlinkSync(path.join(home, 'other'), file);
      },
    ],
  ])('does not read %s', { timeout: 5000 }, (_name, put) => {
    const file = kept();
    rmSync(file);
    put(file);
    expect(open()?.get(KEY)).toBeUndefined();
  });

  it('is never put where the command was called', () => {
    expect(open({ XDG_CACHE_HOME: 'rel' })).toBeUndefined();
    expect(open({ HOME: 'rel' })).toBeUndefined();
  });
});
