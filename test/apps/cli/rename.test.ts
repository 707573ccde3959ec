import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folder, kientruc } from './support/cli.ts';

const FILES = {
  'kientruc.yaml': 'name: Mô hình thử\nlanguage: vi\nauthority: so-a\n',
  'a.yaml': `# so-a: sở
organizations:
  so-a: { name: Sở A, type: body }
`,
  'b/c.yaml': `\ufeffsystems:\r
  he-a: { name: Hệ thống A, owner: so-a, contact: hỏi so-a }\r
`,
};

function texts(cwd: string): Record<string, string> {
  return Object.fromEntries(filesIn(cwd).map((file) => [file, readFileSync(path.join(cwd, file), 'utf8')]));
}

const AFTER = {
  'kientruc.yaml': FILES['kientruc.yaml'].replace('so-a', 'so-khcn'),
  'a.yaml': FILES['a.yaml'].replace('  so-a', '  so-khcn'),
  'b/c.yaml': FILES['b/c.yaml'].replace('owner: so-a', 'owner: so-khcn'),
};

describe('rename', () => {
  it('changes the id wherever it stands, and tells where it is left in prose and comments', async () => {
    const cwd = folder(FILES);
    expect(await kientruc(['rename', 'so-a', 'so-khcn'], { cwd })).toEqual({
      exit: 0,
      stdout: `a.yaml
b/c.yaml
kientruc.yaml
so-a → so-khcn: 3 chỗ trong 3 tệp.
Còn 2 chỗ trong lời văn, chú thích, không sửa:
  a.yaml:1
  b/c.yaml:2
`,
      stderr: '',
    });
    expect(texts(cwd)).toEqual(AFTER);
    expect((await kientruc(['validate', '--fail-on', 'error'], { cwd })).exit).toBe(0);
  });

  it('--dry-run lists the places and writes nothing', async () => {
    const cwd = folder(FILES);
    const { exit, stdout } = await kientruc(['rename', 'so-a', 'so-khcn', '--dry-run', '--lang', 'en'], { cwd });
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: `a.yaml:3
b/c.yaml:2
kientruc.yaml:3
so-a → so-khcn: 3 places in 3 files; nothing was written (--dry-run).
2 more places in prose and comments, not changed:
  a.yaml:1
  b/c.yaml:2
`,
    });
    expect(texts(cwd)).toEqual(FILES);
  });

  it.each([
    [['so-b', 'so-c'], 'There is no element "so-b". Did you mean "so-a"?'],
    [['so-a', 'Sở Khoa học'], '"Sở Khoa học" is no id'],
    [['so-a', 'Sở Khoa học'], 'Did you mean "so-khoa-hoc"?'],
    [['so-a', 'null'], '"null" is no id'],
    [['so-a', 'he-a'], '"he-a" is the id of another element already (b/c.yaml:2).'],
    [['so-a', 'so-a'], 'The two ids are the same.'],
    [['so-a'], 'The argument <new> is missing.'],
  ])('refuses %j', async (argv, message) => {
    const cwd = folder(FILES);
    const { exit, stdout, stderr } = await kientruc(['rename', ...argv, '--lang', 'en'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(texts(cwd)).toEqual(FILES);
  });

  it.each([
    ['broken syntax', 'systems:\n  x: { name: X\n', 'd.yaml:2'],
    ['a key twice', 'systems:\n  x: { name: X, owner: so-a, owner: so-a }\n', 'd.yaml:2'],
    ['a second document', 'systems: {}\n---\nsystems: {}\n', 'd.yaml:2'],
    ['text that is not UTF-8', Buffer.from([0x61, 0xff]), 'd.yaml:1'],
  ])('stops where a file has %s: the id may stand in it', async (_name, text, place) => {
    const cwd = folder({ ...FILES, 'd.yaml': text });
    const { exit, stderr } = await kientruc(['rename', 'so-a', 'so-b', '--lang', 'en'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain(`Not readable to the end: ${place}.`);
    expect(readFileSync(path.join(cwd, 'a.yaml'), 'utf8')).toBe(FILES['a.yaml']);
  });

  it('goes on where the model has other mistakes', async () => {
    const cwd = folder({ ...FILES, 'd.yaml': 'systems:\n  x: { nme: X, owner: so-a }\n' });
    expect((await kientruc(['rename', 'so-a', 'so-khcn', '--quiet'], { cwd })).exit).toBe(0);
    expect(texts(cwd)['d.yaml']).toBe('systems:\n  x: { nme: X, owner: so-khcn }\n');
  });

  it('says what to do where an anchor shares the id with a text', async () => {
    const cwd = folder({ ...FILES, 'd.yaml': 'systems:\n  x: { name: X, owner: &o so-a, note: *o }\n' });
    const { exit, stderr } = await kientruc(['rename', 'so-a', 'so-b', '--lang', 'en'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^kientruc: d\.yaml: a YAML anchor .*nothing was written\.\n$/);
    expect(texts(cwd)).toMatchObject(FILES);
  });

  it('writes no file where one is read-only, and says which', async () => {
    const cwd = folder(FILES);
    chmodSync(path.join(cwd, 'kientruc.yaml'), 0o444);
    expect(await kientruc(['rename', 'so-a', 'so-b', '--lang', 'en'], { cwd })).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'kientruc: Cannot write "kientruc.yaml": the file is read-only.\n',
    });
    expect(texts(cwd)).toEqual(FILES);
  });
});
