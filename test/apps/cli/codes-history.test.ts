/** Codes in real git repositories: a number that was once given is never given again. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

const KIENTRUC = 'name: Mô hình thử\nlanguage: vi\nauthority: so-a\n';
const HEAD = 'organizations:\n  so-a: { name: Sở A, type: body }\nsystems:\n';

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'ignore' });
}

/** A repository with a commit for each text of `a.yaml`, in a folder below its root whose name has spaces and marks. */
function repository(...texts: readonly string[]): { root: string; cwd: string } {
  const root = folder({ 'mô hình/kientruc.yaml': KIENTRUC });
  const cwd = path.join(root, 'mô hình');
  git(root, 'init', '-q');
  for (const text of texts) {
    writeFileSync(path.join(cwd, 'a.yaml'), HEAD + text);
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'x');
  }
  return { root, cwd };
}

const text = (cwd: string) => readFileSync(path.join(cwd, 'a.yaml'), 'utf8');

describe('codes and the history of git', () => {
  it('gives no number that an element had which is gone', async () => {
    const { cwd } = repository(
      '  cu: { name: Hệ thống cũ, code: KT-7, owner: so-a }\n',
      '  moi: { name: Hệ thống mới, owner: so-a }\n',
    );
    expect((await kientruc(['codes'], { cwd })).exit).toBe(0);
    expect(text(cwd)).toContain('code: KT-8');
  });

  it('--check finds a code that was of something else, and says of what; exit code 1, nothing written', async () => {
    const { cwd } = repository(
      '  cu: { name: Hệ thống cũ, code: KT-7, owner: so-a }\n',
      '  khac: { name: Hệ thống khác, owner: so-a }\n',
      '  moi: { name: Hệ thống mới, code: KT-7, owner: so-a }\n',
    );
    const before = text(cwd);
    expect(await kientruc(['codes', '--check'], { cwd })).toEqual({
      exit: 1,
      stdout:
        'KT-7  moi  Hệ thống mới  a.yaml:4\n  Mã này từng là của "cu" (Hệ thống cũ). Mã chỉ cấp một lần: đặt mã mới cho "moi".\n',
      stderr: '',
    });
    expect(text(cwd)).toBe(before);
  });

  it('takes what was renamed for the same thing: first its id, later its name', async () => {
    const { cwd } = repository(
      '  cu: { name: Hệ thống A, code: KT-7, owner: so-a }\n',
      '  moi: { name: Hệ thống A, code: KT-7, owner: so-a }\n',
      '  moi: { name: Hệ thống B, code: KT-7, owner: so-a }\n',
    );
    expect(await kientruc(['codes', '--check'], { cwd })).toEqual({
      exit: 0,
      stdout: 'Không mã nào từng thuộc đối tượng khác, theo lịch sử git.\n',
      stderr: '',
    });
  });

  it('passes over versions that did not read, and files that are no model', async () => {
    const { root, cwd } = repository(
      '  cu: { name: "Hệ, code: KT-7\n',
      '  moi: { name: Hệ thống mới, code: KT-7, owner: so-a }\n',
    );
    writeFileSync(path.join(root, 'KT-7.txt'), 'systems: { x: { name: X, code: KT-7 } }\n');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'x');
    expect((await kientruc(['codes', '--check'], { cwd })).exit).toBe(0);
  });

  it('says that a shallow clone knows only a part', async () => {
    const { root } = repository(
      '  cu: { name: Cũ, code: KT-7, owner: so-a }\n',
      '  moi: { name: Mới, code: KT-7, owner: so-a }\n',
    );
    const clone = folder();
    rmSync(clone, { recursive: true });
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
    const { exit, stderr } = await kientruc(['codes', '--check'], { cwd: path.join(clone, 'mô hình') });
    expect(exit).toBe(0);
    expect(stderr).toMatch(/chỉ có một phần lịch sử/);
  });

  it('says that there is no history where there is none, and works on', async () => {
    const cwd = folder({ 'kientruc.yaml': KIENTRUC, 'a.yaml': `${HEAD}  moi: { name: Mới, owner: so-a }\n` });
    const { exit, stdout } = await kientruc(['codes', '--check'], { cwd });
    expect([exit, stdout]).toEqual([0, 'Chưa có lịch sử git để xét mã đã dùng.\n']);
    expect((await kientruc(['codes'], { cwd })).exit).toBe(0);
    expect(text(cwd)).toContain('code: KT-1');
  });
});
