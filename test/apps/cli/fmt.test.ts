import { chmodSync, lstatSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folder, kientruc, WORKSPACE } from './support/cli.ts';

const UGLY = `systems:
    he-a: {type: platform,   name: "Hệ thống A"} # a system
`;
const PRETTY = `systems:
  he-a: { name: Hệ thống A, type: platform } # a system
`;
const BROKEN = 'systems:\n  he-b: { name: B\n';

function bytes(cwd: string, file: string): string {
  return readFileSync(path.join(cwd, file), 'utf8');
}

describe('fmt', () => {
  it('writes what is not in canonical layout, and names it', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': UGLY, 'b/c.yaml': PRETTY });
    expect(await kientruc(['fmt'], { cwd })).toEqual({
      exit: 0,
      stdout: 'a.yaml\nĐã trình bày lại 1 trên 3 tệp.\n',
      stderr: '',
    });
    expect(bytes(cwd, 'a.yaml')).toBe(PRETTY);
    expect(await kientruc(['fmt', '--lang', 'en'], { cwd })).toEqual({
      exit: 0,
      stdout: '3 files, nothing to change.\n',
      stderr: '',
    });
    expect(filesIn(cwd)).toEqual(['a.yaml', 'b/c.yaml', 'kientruc.yaml']);
  });

  it('--check writes nothing, and ends with 1 where something would change', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': UGLY });
    const checked = await kientruc(['fmt', '--check', '--lang', 'en'], { cwd });
    expect(checked).toEqual({
      exit: 1,
      stdout: 'a.yaml\n1 of 2 files not in canonical layout (mend: kientruc fmt).\n',
      stderr: '',
    });
    expect(bytes(cwd, 'a.yaml')).toBe(UGLY);
    await kientruc(['fmt', '--quiet'], { cwd });
    expect(await kientruc(['fmt', '--check', '--quiet'], { cwd })).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('takes the files and folders that are named, from wherever one stands', async () => {
    const cwd = folder({ 'm/kientruc.yaml': WORKSPACE, 'm/a.yaml': UGLY, 'm/b/c.yaml': UGLY, 'm/b/d.yaml': UGLY });
    expect((await kientruc(['fmt', 'm/b', '--quiet'], { cwd })).stdout).toBe('m/b/c.yaml\nm/b/d.yaml\n');
    expect((await kientruc(['fmt', 'a.yaml', '--quiet'], { cwd: path.join(cwd, 'm') })).stdout).toBe('a.yaml\n');
    const { exit, stderr } = await kientruc(['fmt', 'm/a.yaml', 'm/none.yaml', '--lang', 'en'], { cwd });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'kientruc: There is no file or folder "m/none.yaml".\n' });
  });

  it('leaves a file that does not read to its end, names it with its line, and does the others', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': UGLY, 'b.yaml': BROKEN, 'c.yaml': Buffer.from([0xff]) });
    const { exit, stdout, stderr } = await kientruc(['fmt', '--lang', 'en', '--quiet'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: 'a.yaml\n' });
    expect(stderr).toBe(
      'kientruc: b.yaml:2: not readable to its end, left as it is (see: kientruc validate).\n' +
        'kientruc: c.yaml:1: not readable to its end, left as it is (see: kientruc validate).\n',
    );
    expect(bytes(cwd, 'b.yaml')).toBe(BROKEN);
    expect(readFileSync(path.join(cwd, 'c.yaml'))).toEqual(Buffer.from([0xff]));
  });

  it('formats a file that has other mistakes', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': 'systems:\n   he-a:\n       nme:   x\n' });
    expect(await kientruc(['fmt', '--quiet'], { cwd })).toMatchObject({ exit: 0, stdout: 'a.yaml\n' });
    expect(bytes(cwd, 'a.yaml')).toBe('systems:\n  he-a:\n    nme: x\n');
  });

  it('leaves a file with a part of YAML that models do not need, says so, and is content', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': '%YAML 1.2\n---\nsystems:   {}\n' });
    const { exit, stdout, stderr } = await kientruc(['fmt', '--quiet', '--lang', 'en'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' });
    expect(stderr).toMatch(/^kientruc: a\.yaml: left as it is, for it has a % directive.*\.\n$/);
  });

  it('keeps the byte order mark, the line ends and the rights of a file', async () => {
    const windows = `\ufeff${UGLY.replaceAll('\n', '\r\n')}`;
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': windows });
    chmodSync(path.join(cwd, 'a.yaml'), 0o640);
    expect((await kientruc(['fmt', '--quiet'], { cwd })).exit).toBe(0);
    expect(bytes(cwd, 'a.yaml')).toBe(`\ufeff${PRETTY.replaceAll('\n', '\r\n')}`);
    if (process.platform !== 'win32') expect(statSync(path.join(cwd, 'a.yaml')).mode & 0o777).toBe(0o640);
  });

  it('writes through a link inside of the workspace, and never out of it', async () => {
    const outside = folder({ 'x.yaml': UGLY });
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, '.shared/a.yaml': UGLY });
    symlinkSync(path.join(cwd, '.shared/a.yaml'), path.join(cwd, 'in.yaml'));
    symlinkSync(path.join(outside, 'x.yaml'), path.join(cwd, 'out.yaml'));
    expect(await kientruc(['fmt', '--quiet'], { cwd })).toEqual({ exit: 0, stdout: 'in.yaml\n', stderr: '' });
    expect(lstatSync(path.join(cwd, 'in.yaml')).isSymbolicLink()).toBe(true);
    expect(realpathSync(path.join(cwd, 'in.yaml'))).toBe(path.join(cwd, '.shared/a.yaml'));
    expect(bytes(cwd, '.shared/a.yaml')).toBe(PRETTY);
    expect(bytes(outside, 'x.yaml')).toBe(UGLY);
  });

  it('writes no file where one is read-only, and says which', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': UGLY, 'b.yaml': UGLY });
    chmodSync(path.join(cwd, 'b.yaml'), 0o444);
    expect(await kientruc(['fmt', '--lang', 'en'], { cwd })).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'kientruc: Cannot write "b.yaml": the file is read-only.\n',
    });
    expect(bytes(cwd, 'a.yaml')).toBe(UGLY);
    expect(filesIn(cwd)).toEqual(['a.yaml', 'b.yaml', 'kientruc.yaml']);
  });

  it('writes no file where the disk refuses one of them', async () => {
    // There is no room for a longer name beside this one.
    const long = `${'z'.repeat(248)}.yaml`;
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': UGLY, [long]: UGLY });
    const { exit, stdout, stderr } = await kientruc(['fmt', '--lang', 'en'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('the name is too long');
    expect(bytes(cwd, 'a.yaml')).toBe(UGLY);
    expect(filesIn(cwd)).toEqual(['a.yaml', 'kientruc.yaml', long]);
  });

  it('needs a workspace', async () => {
    const { exit, stderr } = await kientruc(['fmt', '--lang', 'en'], { cwd: folder({ 'a.yaml': UGLY }) });
    expect(exit).toBe(2);
    expect(stderr).toContain('There is no kientruc.yaml');
  });

  it('says where a file lies in words that cannot harm a terminal', async () => {
    const name = 'a\u001b[31m.yaml';
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, [name]: UGLY });
    expect((await kientruc(['fmt', '--quiet'], { cwd })).stdout).toBe('a[31m.yaml\n');
  });
});

describe('fmt -', () => {
  it('prints what comes in in canonical layout, needs no workspace, and keeps the mark', async () => {
    const cwd = folder();
    expect(await kientruc(['fmt', '-'], { cwd, stdin: UGLY })).toEqual({ exit: 0, stdout: PRETTY, stderr: '' });
    expect((await kientruc(['fmt', '-'], { cwd, stdin: `\ufeff${UGLY}` })).stdout).toBe(`\ufeff${PRETTY}`);
    expect(filesIn(cwd)).toEqual([]);
  });

  it('--check prints nothing', async () => {
    expect(await kientruc(['fmt', '-', '--check'], { stdin: UGLY })).toEqual({ exit: 1, stdout: '', stderr: '' });
    expect(await kientruc(['fmt', '-', '--check'], { stdin: PRETTY })).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('prints nothing for what does not read to its end, so that no editor takes it', async () => {
    const { exit, stdout, stderr } = await kientruc(['fmt', '-', '--lang', 'en'], { stdin: BROKEN });
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toContain('<stdin>: not readable to its end');
  });

  it('stands alone', async () => {
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': UGLY });
    expect((await kientruc(['fmt', '-', 'a.yaml'], { cwd })).exit).toBe(2);
    writeFileSync(path.join(cwd, 'b.yaml'), UGLY);
    expect(bytes(cwd, 'a.yaml')).toBe(UGLY);
  });
});
