/** bin/kientruc.js by itself: what it answers before, or without, the program. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));

describe('the door of the program', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'kientruc-door-'));
    cpSync(path.join(project, 'bin'), path.join(root, 'bin'), { recursive: true });
    cpSync(path.join(project, 'package.json'), path.join(root, 'package.json'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each(['--version', '-V'])('answers %s without the program', (option) => {
    expect(run(option)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says once how to build the program where it is missing, and ends with 2', () => {
    const { status, stdout, stderr } = run('validate');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.match(/npm run build/g)).toHaveLength(1);
    expect(stderr).not.toContain('    at ');
  });

  it('hands arguments, streams and exit code through', () => {
    mkdirSync(path.join(root, 'dist'));
    writeFileSync(
      path.join(root, 'dist/main.js'),
      'export const main = async (argv, io) => { io.stdout.write(JSON.stringify([argv, io.cwd()])); return 7; };',
    );
    const { status, stdout } = run('gap', '--version');
    expect(status).toBe(7);
    expect(JSON.parse(stdout)[0]).toEqual(['gap', '--version']);
  });

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/kientruc.js'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: path.join(root, 'cache') },
    });
    return { status, stdout, stderr };
  }
});
