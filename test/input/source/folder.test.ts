import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../../src/input/locate.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { type FolderOptions, folderSource } from '../../../src/input/source/folder.ts';
import { findWorkspace } from '../../../src/input/workspace/find.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kientruc-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text = 'systems: {}\n'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function listed(options?: FolderOptions): Promise<{ files: string[]; problems: string[] }> {
  const { files, problems } = await folderSource(join(root, 'w'), options).list();
  return { files: files.map((file) => file.path), problems: problems.map((one) => `${one.why} ${one.path}`) };
}

describe('a folder', () => {
  it('lists models in the order of paths, with slashes', async () => {
    for (const path of ['kientruc.yaml', 'b/x.yml', 'b/a.YAML', 'a.yaml', 'b-c.yaml', 'note.md', 'data.json'])
      write(`w/${path}`);
    expect(await listed()).toEqual({
      files: ['a.yaml', 'b-c.yaml', 'b/a.YAML', 'b/x.yml', 'kientruc.yaml'],
      problems: [],
    });
  });

  it('leaves out hidden folders, packages, results and other workspaces', async () => {
    for (const path of [
      'kientruc.yaml',
      '.git/a.yaml',
      '.hidden.yaml',
      'node_modules/p/a.yaml',
      'out/a.yaml',
      'other/kientruc.yaml',
      'other/deep/a.yaml',
      'mine/a.yaml',
    ])
      write(`w/${path}`);
    expect(await listed()).toEqual({ files: ['kientruc.yaml', 'mine/a.yaml'], problems: [] });
    expect((await listed({ ignore: [] })).files).toContain('out/a.yaml');
  });

  it('follows no link out of the workspace, and no loop', async () => {
    write('w/kientruc.yaml');
    write('w/real/a.yaml');
    write('outside/secret.yaml');
    write('w-beside/secret.yaml');
    symlinkSync(join(root, 'outside/secret.yaml'), join(root, 'w/secret.yaml'));
    symlinkSync(join(root, 'outside'), join(root, 'w/away'));
    symlinkSync(join(root, 'w-beside'), join(root, 'w/beside'));
    symlinkSync('/etc/passwd', join(root, 'w/passwd'));
    symlinkSync(join(root, 'w'), join(root, 'w/real/loop'));
    symlinkSync(join(root, 'w/real'), join(root, 'w/again'));
    symlinkSync(join(root, 'w/real/a.yaml'), join(root, 'w/again.yaml'));
    symlinkSync(join(root, 'nowhere.yaml'), join(root, 'w/nowhere.yaml'));
    expect(await listed()).toEqual({
      files: ['kientruc.yaml', 'real/a.yaml'],
      problems: ['link-outside away', 'link-outside beside', 'unreadable nowhere.yaml', 'link-outside secret.yaml'],
    });
  });

  it('a link inside to what is not read otherwise is read once', async () => {
    write('w/.shared/a.yaml');
    symlinkSync(join(root, 'w/.shared'), join(root, 'w/shared'));
    symlinkSync(join(root, 'w/.shared/a.yaml'), join(root, 'w/z.yaml'));
    expect(await listed()).toEqual({ files: ['shared/a.yaml'], problems: [] });
  });

  it.skipIf(process.platform === 'win32')(
    'reads no pipe that a link inside leads to: it would wait for ever',
    async () => {
      write('w/a.yaml');
      mkdirSync(join(root, 'w/.run'));
      execFileSync('mkfifo', [join(root, 'w/.run/pipe')]);
      symlinkSync(join(root, 'w/.run/pipe'), join(root, 'w/z.yaml'));
      expect(await listed()).toEqual({ files: ['a.yaml'], problems: ['unreadable z.yaml'] });
    },
  );

  it('ends at limits of number and depth', async () => {
    for (let index = 0; index < 9; index += 1) write(`w/f${index}.yaml`);
    write('w/1/2/3/4/deep.yaml');
    expect(await listed({ maxFiles: 5 })).toEqual({
      files: ['1/2/3/4/deep.yaml', 'f0.yaml', 'f1.yaml', 'f2.yaml', 'f3.yaml'],
      problems: ['too-many f4.yaml'],
    });
    expect((await listed({ maxDepth: 2 })).problems).toEqual(['too-deep 1/2/3']);
  });

  it.skipIf(process.getuid?.() === 0)('says what may not be read, and reads the rest', async () => {
    write('w/kientruc.yaml', 'name: x\n');
    write('w/a.yaml');
    chmodSync(join(root, 'w/a.yaml'), 0);
    const opened = await openWorkspace(folderSource(join(root, 'w')));
    expect(opened.failures.map((one) => one.text.en)).toEqual(['Cannot read a.yaml (EACCES).']);
  });

  it('opens: a link out is a finding, a folder without a workspace file an error', async () => {
    write('w/kientruc.yaml', 'name: x\n');
    write('outside.yaml');
    symlinkSync(join(root, 'outside.yaml'), join(root, 'w/a.yaml'));
    const opened = await openWorkspace(folderSource(join(root, 'w')));
    expect(locate(opened, opened.problems).map((one) => [one.rule, one.file])).toEqual([
      ['outside-workspace', 'a.yaml'],
    ]);
    await expect(openWorkspace(folderSource(root))).rejects.toMatchObject({ name: 'InputError', code: 'no-workspace' });
  });
});

describe('the nearest workspace', () => {
  it('upward from a folder or a file, else in architecture', () => {
    write('w/kientruc.yaml');
    write('w/deep/er/a.yaml');
    write('p/architecture/kientruc.yaml');
    expect(findWorkspace(join(root, 'w/deep/er'))).toBe(join(root, 'w'));
    expect(findWorkspace(join(root, 'w/deep/er/a.yaml'))).toBe(join(root, 'w'));
    expect(findWorkspace(join(root, 'w'))).toBe(join(root, 'w'));
    expect(findWorkspace(join(root, 'p'))).toBe(join(root, 'p/architecture'));
    expect(findWorkspace(root)).toBeUndefined();
  });
});
