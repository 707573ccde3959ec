/** The package as users get it: packed, installed into an empty folder, and put to work there. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the packed package', () => {
  let root: string;
  let home: string;
  let packed: Packed;
  let installation: Ran;

  beforeAll(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kientruc-pack-')));
    home = path.join(root, 'somewhere else');
    mkdirSync(home);
    const { stdout } = npm(project, 'pack', '--ignore-scripts', '--json', '--pack-destination', root);
    packed = JSON.parse(stdout)[0];
    writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
    // Offline: the package must bring everything itself.
    installation = npm(home, 'install', '--offline', path.join(root, packed.filename));
    cpSync(path.join(project, 'architecture'), path.join(home, 'architecture'), { recursive: true });
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('installs without any other package', () => {
    expect(installation).toMatchObject({ status: 0 });
    expect(readdirSync(path.join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['kientruc']);
  });

  it.each([
    'bin/kientruc.js',
    'dist/main.js',
    'dist/THIRD-PARTY-LICENSES.txt',
    'dist/assets/fonts/BeVietnamPro_400Regular.ttf',
    'dist/assets/fonts/BeVietnamPro_600SemiBold.ttf',
    'dist/assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2',
    'dist/assets/fonts/OFL.txt',
    'schemas/model.schema.json',
    'schemas/workspace.schema.json',
    'LICENSE',
    'README.md',
    'README.vi.md',
    'CHANGELOG.md',
    'SECURITY.md',
  ])('holds %s', (file) => {
    expect(packed.files.map((entry) => entry.path)).toContain(file);
  });

  it('holds the data of the frameworks', () => {
    const names = packed.files.map((entry) => entry.path);
    expect(names.filter((name) => /^dist\/assets\/frameworks\/.+\.json$/.test(name))).not.toEqual([]);
  });

  it('holds nothing that users do not need', () => {
    const foreign = /^(src|test|tools|bench|build|node_modules)\//;
    expect(packed.files.map((entry) => entry.path).filter((file) => foreign.test(file))).toEqual([]);
  });

  it('carries the model of Hanoi for init, and nothing else of its folder', () => {
    expect(kientruc('init', 'copy', '--template', 'hanoi')).toMatchObject({ status: 0, stderr: '' });
    expect(kientruc('validate', '--workspace', 'copy')).toMatchObject({ status: 0 });
    const carried = packed.files.map((entry) => entry.path).filter((file) => file.startsWith('architecture/'));
    expect(carried).not.toEqual([]);
    expect(filesOf('copy').filter((file) => file.endsWith('.yaml')).length).toBe(carried.length);
    expect(carried.filter((file) => !file.endsWith('.yaml'))).toEqual([]);
  });

  it('is well formed in the eyes of publint', async () => {
    const tarball = readFileSync(path.join(root, packed.filename));
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, level: 'warning' });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('says its version', () => {
    expect(kientruc('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('validates', () => {
    expect(kientruc('validate')).toMatchObject({ status: 0 });
  });

  it('draws', () => {
    expect(kientruc('render', '--format', 'svg', '--out', 'drawn')).toMatchObject({ status: 0 });
    const drawings = filesOf('drawn').filter((file) => file.endsWith('.svg'));
    expect(drawings).not.toEqual([]);
    for (const file of drawings) expect(readFileSync(path.join(home, 'drawn', file), 'utf8')).toMatch(/<\/svg>\s*$/);
  });

  it('reports gaps', () => {
    const gaps = kientruc('gap', '--from', '2018-08-31', '--to', '2018-12-31', '--format', 'md', '--out', 'gaps');
    expect(gaps).toMatchObject({ status: 0 });
    expect(filesOf('gaps').filter((file) => file.endsWith('.md'))).not.toEqual([]);
  });

  function kientruc(...args: string[]): Ran {
    const { status, stdout, stderr } = npm(home, 'exec', '--offline', '--', 'kientruc', ...args);
    return { status, stdout, stderr };
  }

  function filesOf(folder: string): string[] {
    return readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' });
  }
});

function npm(folder: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync('npm', ['--loglevel=error', '--no-audit', '--no-fund', ...args], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // Settings that npm hands to the scripts it runs would speak of this project.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  });
  return { status, stdout, stderr };
}
