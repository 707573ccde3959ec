import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../src/apps/cli/templates/registry.ts';
import { filesIn, folder, kientruc, project } from './support/cli.ts';

const TODAY = ['--today', '2026-11-25'];

describe.each(Object.keys(TEMPLATES))('init --template %s', (template) => {
  it.each(['vi', 'en'])('begins a model without a mistake (%s)', async (language) => {
    const cwd = folder();
    const made = await kientruc(['init', '--template', template, '--lang', language, ...TODAY], { cwd });
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    for (const file of filesIn(cwd)) expect(made.stdout).toContain(file);
    // The model of Hanoi may hold warnings that are true of it.
    const failOn = template === 'hanoi' ? 'error' : 'warning';
    const argv = ['validate', '--show', 'warnings', '--fail-on', failOn, '--lang', 'en', ...TODAY];
    const { exit, stdout } = await kientruc(argv, { cwd });
    expect(exit, stdout).toBe(0);
    expect(stdout).toContain(failOn === 'error' ? 'No errors, ' : 'No errors, no warnings');
  });

  it('gives the same bytes on the same day', async () => {
    const [a, b] = [folder(), folder()];
    for (const cwd of [a, b]) await kientruc(['init', 'm', '--template', template, '--lang', 'vi', ...TODAY], { cwd });
    expect(filesIn(a)).toEqual(filesIn(b));
    for (const file of filesIn(a)) expect(bytes(path.join(a, file))).toBe(bytes(path.join(b, file)));
  });

  it('is in canonical layout', async () => {
    const cwd = folder();
    await kientruc(['init', '--template', template, ...TODAY], { cwd });
    expect(await kientruc(['fmt', '--check', '--quiet'], { cwd })).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('editors find the schema that each file names', async () => {
    const cwd = folder();
    await kientruc(['init', 'm', '--template', template, ...TODAY], { cwd });
    const models = filesIn(cwd).filter((file) => file.endsWith('.yaml'));
    expect(models.length).toBeGreaterThan(2);
    for (const file of models) {
      const [line = ''] = readFileSync(path.join(cwd, file), 'utf8').split('\n');
      const schema = path.join(cwd, path.dirname(file), line.replace(/^# yaml-language-server: \$schema=/, ''));
      const { title } = JSON.parse(readFileSync(schema, 'utf8'));
      expect(title).toMatch(file.endsWith('kientruc.yaml') ? /kientruc\.yaml/ : /Tệp mô hình/);
    }
  });
});

describe('init --template hanoi', () => {
  it('is the model that comes with the program, and answers for the same dates', async () => {
    const cwd = folder();
    await kientruc(['init', 'm', '--template', 'hanoi', ...TODAY], { cwd });
    const gaps = async (workspace: string) => {
      const argv = ['gap', '--from', 'nam-2018', '--to', '2018-12-31', '--format', 'json', '-w', workspace, ...TODAY];
      const { exit, stdout } = await kientruc(argv, { cwd });
      expect(exit).toBe(0);
      return JSON.parse(stdout).gaps.map(({ key }: { key: string }) => key);
    };
    const copied = await gaps('m');
    expect(copied).toContain('dvctt-3-4.use');
    expect(copied).toEqual(await gaps(path.join(project, 'architecture')));
  });

  it('takes no other name', async () => {
    const cwd = folder();
    const argv = ['init', '--template', 'hanoi', '--name', 'A', '--lang', 'en', ...TODAY];
    const { exit, stderr } = await kientruc(argv, { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('leave out --name and --body');
    expect(filesIn(cwd)).toEqual([]);
  });
});

describe('init', () => {
  it('takes any name as text, never as YAML', async () => {
    const cwd = folder();
    const name = '"A": {x} # y \\ - é';
    await kientruc(['init', '--name', name, '--body', name, ...TODAY], { cwd });
    const { exit } = await kientruc(['validate', ...TODAY], { cwd });
    expect(exit).toBe(0);
    const { stdout } = await kientruc(['show', 'co-quan', ...TODAY], { cwd });
    expect(stdout).toContain(name);
  });

  it('the province has its date and its unmeasured use as gaps', async () => {
    const cwd = folder();
    await kientruc(['init', '--template', 'province', '--lang', 'en', ...TODAY], { cwd });
    const { stdout } = await kientruc(['gap', '--from', 'baseline', '--to', 'target', '--format', 'json', ...TODAY], {
      cwd,
    });
    const keys = JSON.parse(stdout).gaps.map(({ key }: { key: string }) => key);
    expect(keys).toContain('khung-kien-truc.status');
    expect(keys).toContain('dich-vu-cong-truc-tuyen.use');
  });

  it('writes over nothing: one file that is there stops it whole', async () => {
    const cwd = folder({ 'm/documents.yaml': 'mine' });
    const { exit, stderr, stdout } = await kientruc(['init', 'm', '--lang', 'en', ...TODAY], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('There already: m/documents.yaml.');
    expect(filesIn(cwd)).toEqual(['m/documents.yaml']);
    expect(readFileSync(path.join(cwd, 'm/documents.yaml'), 'utf8')).toBe('mine');
  });

  it.each([['--name'], ['--body']])('%s of nothing but spaces is refused', async (option) => {
    const cwd = folder();
    const { exit, stderr } = await kientruc(['init', option, '  ', '--lang', 'en', ...TODAY], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain(`${option} is empty.`);
    expect(filesIn(cwd)).toEqual([]);
  });

  it('a file in the place of the folder: said in a sentence', async () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'm'), '');
    mkdirSync(path.join(cwd, 'n'));
    const { exit, stderr } = await kientruc(['init', 'm', '--lang', 'en', ...TODAY], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('a file stands where a folder is needed');
    expect((await kientruc(['init', 'n', ...TODAY], { cwd })).exit).toBe(0);
  });
});

describe('schema', () => {
  it.each(['model', 'workspace', 'framework', 'findings', 'gap-report'])(
    '%s is printed byte for byte',
    async (name) => {
      const { exit, stdout, stderr } = await kientruc(['schema', name]);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toBe(readFileSync(path.join(project, `schemas/${name}.schema.json`), 'utf8'));
    },
  );

  it('without a name it lists all that are published', async () => {
    const { stdout } = await kientruc(['schema', '--lang', 'en']);
    const published = filesIn(path.join(project, 'schemas')).filter((file) => file.endsWith('.schema.json'));
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => `${line.split(' ')[0]}.schema.json`)
        .sort(),
    ).toEqual(published);
  });

  it('goes into one file, and never into one of two', async () => {
    const cwd = folder();
    const two = ['schema', 'model', '--output-file', 'a.json', '--output-file', 'b.json', '--lang', 'en'];
    const { exit, stderr } = await kientruc(two, { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('One schema goes into one file');
    expect(filesIn(cwd)).toEqual([]);
    await kientruc(two.slice(0, 4), { cwd });
    expect(bytes(path.join(cwd, 'a.json'))).toBe(bytes(path.join(project, 'schemas/model.schema.json')));
  });

  it('a slip gets the name that was meant', async () => {
    const { exit, stderr } = await kientruc(['schema', 'modl', '--lang', 'en']);
    expect(exit).toBe(2);
    expect(stderr).toContain('There is no schema "modl". Did you mean "model"?');
  });
});

/** A character for each byte: two long buffers take seconds to compare. */
function bytes(file: string): string {
  return readFileSync(file, 'latin1');
}

describe('init before a terminal', () => {
  const terminal = { terminal: 100, typed: true };

  it('asks for what no option says', async () => {
    const cwd = folder();
    const stdin = 'tinh\nProvince\nKiến trúc số tỉnh A\nUBND tỉnh A\n';
    const { exit, stdout } = await kientruc(['init', '--lang', 'vi', ...TODAY], { cwd, stdin, ...terminal });
    expect(exit).toBe(0);
    expect(stdout).toContain('Mẫu (empty, province, hanoi) [empty]: Một trong: empty, province, hanoi\n');
    expect(stdout).toContain('Tên của kiến trúc [Kiến trúc số (sửa tên này)]: ');
    expect(readFileSync(path.join(cwd, 'architecture/kientruc.yaml'), 'utf8')).toContain('Kiến trúc số tỉnh A');
    expect(filesIn(cwd).length).toBeGreaterThan(4);
  });

  it('takes the usual for Enter, the same as without a terminal', async () => {
    const [a, b] = [folder(), folder()];
    await kientruc(['init', '--lang', 'en', ...TODAY], { cwd: a, stdin: '\n\r\n\n', ...terminal });
    await kientruc(['init', '--lang', 'en', ...TODAY], { cwd: b });
    expect(filesIn(a)).toEqual(filesIn(b));
    for (const file of filesIn(a)) expect(bytes(path.join(a, file))).toBe(bytes(path.join(b, file)));
  });

  it('asks nothing where all is said, in CI, with --quiet, or where the input is no terminal', async () => {
    const said = ['--template', 'empty', '--name', 'A', '--body', 'B'];
    const runs = [
      kientruc(['init', ...said, ...TODAY], { cwd: folder(), ...terminal }),
      kientruc(['init', ...TODAY], { cwd: folder(), env: { CI: 'true' }, ...terminal }),
      kientruc(['init', '--quiet', ...TODAY], { cwd: folder(), ...terminal }),
      kientruc(['init', ...TODAY], { cwd: folder(), terminal: 100 }),
      kientruc(['init', '--template', 'hanoi', ...TODAY], { cwd: folder(), ...terminal }),
    ];
    for (const { exit, stdout } of await Promise.all(runs)) {
      expect(exit).toBe(0);
      expect(stdout).not.toContain(']: ');
    }
  });

  it('writes nothing when the input ends in the middle', async () => {
    const cwd = folder();
    const { exit, stderr } = await kientruc(['init', '--lang', 'vi'], { cwd, stdin: 'empty\nTên', ...terminal });
    expect(exit).toBe(2);
    expect(stderr).toContain('Đã dừng; không tệp nào được ghi.');
    expect(filesIn(cwd)).toEqual([]);
  });
});
