import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

const FILES = {
  'kientruc.yaml': 'name: Mô hình thử\nlanguage: vi\nauthority: so-a\n',
  'a.yaml': `organizations:
  so-a: { name: Sở A, type: body }
systems:
  he-a: { name: Hệ thống A, owner: so-a } # first
  he-b:
    name: Hệ thống B
    code: KT-4
  he-c: { name: Hệ thống C }
flows:
  luong: { name: Luồng, from: he-a, to: he-b }
tasks:
  viec:
    name: Việc
  viec-2:
    name: Việc hai
`,
};

const AFTER = FILES['a.yaml']
  .replace('A, owner', 'A, code: KT-5, owner')
  .replace('name: Luồng,', 'name: Luồng, code: QH-1,')
  .replace('name: Việc\n', 'name: Việc\n    code: NV-1\n')
  .replace('name: Việc hai\n', 'name: Việc hai\n    code: NV-2\n');

function model(cwd: string): string {
  return readFileSync(path.join(cwd, 'a.yaml'), 'utf8');
}

describe('codes', () => {
  it('gives what has none a code, says which, and of whom it cannot be told', async () => {
    const cwd = folder(FILES);
    expect(await kientruc(['codes'], { cwd })).toEqual({
      exit: 0,
      stdout: `KT-5  he-a  Hệ thống A  a.yaml:4
QH-1  luong  Luồng  a.yaml:10
NV-1  viec  Việc  a.yaml:12
NV-2  viec-2  Việc hai  a.yaml:15
Đã ghi 4 mã vào 1 tệp.
Chưa gán được vì chưa biết cơ quan chủ quản, vận hành hay cung cấp. Chọn tiền tố: kientruc codes <định danh> --prefix KT
  he-c  Hệ thống C  a.yaml:8
`,
      stderr: '',
    });
    expect(model(cwd)).toBe(AFTER);
    const again = await kientruc(['codes', 'systems', '--lang', 'en'], { cwd });
    expect(again.stdout).toMatch(/^No code to give\.\nNo code yet, .*\n {2}he-c {2}/);
    expect(model(cwd)).toBe(AFTER);
    expect((await kientruc(['validate', '--fail-on', 'error'], { cwd })).exit).toBe(0);
  });

  it('--dry-run writes nothing', async () => {
    const cwd = folder(FILES);
    const { exit, stdout } = await kientruc(['codes', '--dry-run', '--lang', 'en'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toContain('NV-2  viec-2  Việc hai  a.yaml:14\n');
    expect(stdout).toContain('4 codes for 1 file; nothing was written (--dry-run).\n');
    expect(model(cwd)).toBe(FILES['a.yaml']);
  });

  it('takes collections and ids', async () => {
    const cwd = folder(FILES);
    expect((await kientruc(['codes', 'flows', '--quiet'], { cwd })).stdout).toBe('QH-1  luong  Luồng  a.yaml:10\n');
    expect((await kientruc(['codes', 'he-c', '--prefix', 'LQ', '--quiet'], { cwd })).stdout).toBe(
      'LQ-1  he-c  Hệ thống C  a.yaml:8\n',
    );
    expect(model(cwd)).toContain('he-c: { name: Hệ thống C, code: LQ-1 }');
    expect(model(cwd)).toContain('he-a: { name: Hệ thống A, owner: so-a } # first');
  });

  it('never changes a code', async () => {
    const cwd = folder(FILES);
    const { exit, stdout } = await kientruc(['codes', 'he-b', '--prefix', 'LQ', '--lang', 'en'], { cwd });
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: 'No code to give.\nhe-b has the code KT-4; codes do not change.\n',
    });
    expect(model(cwd)).toBe(FILES['a.yaml']);
  });

  it.each([
    [['he-a2'], 'There is no collection or element "he-a2". Did you mean "he-a"?'],
    [['sytems'], 'Did you mean "systems"?'],
    [['so-a'], '"so-a": Organizations and users have no local codes.'],
    [['documents'], 'have no local codes.'],
    [['luong', '--prefix', 'KT'], '"luong": the prefix KT is not for Data flows.'],
    [['he-a', '--prefix', 'XX'], '--prefix does not take "XX". Choose one of: KT, QG, LQ, CX.'],
  ])('refuses %j', async (argv, message) => {
    const cwd = folder(FILES);
    const { exit, stdout, stderr } = await kientruc(['codes', ...argv, '--lang', 'en'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(model(cwd)).toBe(FILES['a.yaml']);
  });

  it('stops where a file does not read to its end: numbers and owners may stand in it', async () => {
    const cwd = folder({ ...FILES, 'b.yaml': 'systems:\n  x: { name: X\n' });
    const { exit, stderr } = await kientruc(['codes', '--lang', 'en'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toBe(
      'kientruc: Not readable to the end: b.yaml:2. Nothing was written; mend it (see: kientruc validate) and run again.\n',
    );
    expect(model(cwd)).toBe(FILES['a.yaml']);
  });

  it('goes on where a file has other mistakes', async () => {
    const cwd = folder({ ...FILES, 'b.yaml': 'systems:\n  x: { nme: X, owner: nobody }\n' });
    expect((await kientruc(['codes', '--quiet'], { cwd })).exit).toBe(0);
    expect(model(cwd)).toBe(AFTER);
  });

  it('says that a file is read-only', async () => {
    const cwd = folder(FILES);
    chmodSync(path.join(cwd, 'a.yaml'), 0o444);
    expect(await kientruc(['codes', '--lang', 'en'], { cwd })).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'kientruc: Cannot write "a.yaml": the file is read-only.\n',
    });
  });
});
