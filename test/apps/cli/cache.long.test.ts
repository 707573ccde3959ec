/** The cache on disk, with the built program: same answers, and nothing that was is taken for what is. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../..');
let folder = '';
let caches = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kientruc-cache-'));
  caches = path.join(folder, 'caches');
  cpSync(path.join(project, 'architecture'), path.join(folder, 'model'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
}

function kientruc(args: readonly string[], env: Readonly<Record<string, string>> = {}): Said {
  const options = {
    cwd: path.join(folder, 'model'),
    encoding: 'utf8' as const,
    env: { ...process.env, XDG_CACHE_HOME: caches, ...env },
  };
  try {
    const all = [path.join(project, 'bin/kientruc.js'), ...args, '--today', '2026-11-23'];
    return { code: 0, out: execFileSync(process.execPath, all, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout + stderr };
  }
}

const packs = () => {
  const place = path.join(caches, 'kientruc/read');
  return existsSync(place) ? readdirSync(place).map((name) => path.join(place, name)) : [];
};
const edit = (file: string, change: (text: string) => string) => {
  const full = path.join(folder, 'model', file);
  writeFileSync(full, change(readFileSync(full, 'utf8')));
};

describe('a second run', () => {
  it.each([[['validate']], [['list']], [['show', 'mot-cua-3-cap']], [['gap', '--from', 'baseline', '--to', 'target']]])(
    'of %s says the same, from one file of the cache',
    (args) => {
      const first = kientruc(args);
      expect(packs()).toHaveLength(1);
      expect(kientruc(args)).toEqual(first);
      expect(first).toEqual(kientruc([...args, '--no-cache']));
    },
  );

  it('sees what was edited meanwhile, and what was mended', () => {
    const good = kientruc(['validate']);
    edit('systems/mot-cua.yaml', (text) => text.replace('status: pilot', 'status: pilott'));
    const bad = kientruc(['validate']);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('pilott');
    expect(kientruc(['validate'])).toEqual(bad);
    edit('systems/mot-cua.yaml', (text) => text.replace('status: pilott', 'status: pilot'));
    expect(kientruc(['validate'])).toEqual(good);
  });

  it('does not mind a cache that was cut off, or that holds anything', () => {
    const good = kientruc(['validate']);
    const [pack = ''] = packs();
    const text = readFileSync(pack, 'utf8');
    for (const broken of [text.slice(0, text.length / 2), '\u0000\n\n\n', text.replaceAll(/ \{.*/g, ' [1]'), '']) {
      writeFileSync(pack, broken);
      expect(kientruc(['validate'])).toEqual(good);
    }
  });
});

it('takes nothing from another build of the program', () => {
  kientruc(['validate']);
  const [pack = ''] = packs();
  // As another build would have written it: the same files under names of its own, and nonsense in them.
  const foreign = readFileSync(pack, 'utf8').replaceAll(/^[0-9a-f]{64} .*$/gm, () => `${'0'.repeat(64)} {}`);
  writeFileSync(pack, foreign);
  expect(kientruc(['validate'])).toEqual(kientruc(['validate', '--no-cache']));
  expect(readFileSync(pack, 'utf8')).not.toContain('0'.repeat(64));
});

it.each([
  ['--no-cache', ['--no-cache'], {}],
  ['KIENTRUC_NO_CACHE', [], { KIENTRUC_NO_CACHE: '1' }],
])('%s keeps nothing', (_, args, env) => {
  kientruc(['validate', ...args], env);
  expect(packs()).toEqual([]);
});

it('goes on where there is no place for it', () => {
  writeFileSync(caches, 'a file where a folder is wanted');
  expect(kientruc(['validate']).code).toBe(0);
});
