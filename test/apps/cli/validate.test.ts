import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, filesIn, folder, GOOD, kientruc, WORKSPACE } from './support/cli.ts';

const CLEAN = { 'kientruc.yaml': WORKSPACE, 'hệ thống/một cửa.yaml': GOOD };
const BROKEN = { ...CLEAN, 'bad.yaml': BAD };

describe('validate', () => {
  it('says what it read where nothing is wrong, and ends with 0', async () => {
    const called = await kientruc(['validate'], { cwd: folder(CLEAN) });
    expect(called).toEqual({
      exit: 0,
      stdout:
        '✓ Đã đọc 2 tệp: 3 đối tượng, 0 luồng, 0 chỉ tiêu, 0 giá trị chưa xác định. Không có lỗi, không có cảnh báo.\n',
      stderr: '',
    });
  });

  it('says nothing of that with --quiet', async () => {
    expect(await kientruc(['validate', '--quiet'], { cwd: folder(CLEAN) })).toEqual({
      exit: 0,
      stdout: '',
      stderr: '',
    });
    const broken = await kientruc(['validate', '--quiet'], { cwd: folder(BROKEN) });
    expect(broken.exit).toBe(1);
    expect(broken.stdout).toContain('unknown-key');
  });

  it('puts findings on stdout and ends with 1', async () => {
    const { exit, stdout, stderr } = await kientruc(['validate'], { cwd: folder(BROKEN) });
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toBe(`bad.yaml

  2:74  lỗi  Mô hình không có trường "ownr". Có phải "owner"?  unknown-key
     1 │ systems:
   > 2 │ …b: { name: Hệ thống B, type: information-system, since: 2018-01-10, ownr: so-a, sources: [van-ban] }
       │                                                                      ^^^^

1 lỗi, 0 cảnh báo trong 1 tệp (đã đọc 3 tệp, 3 đối tượng, 0 luồng; 0 giá trị chưa xác định).
Xem một quy tắc: kientruc explain unknown-key
`);
  });

  it('says that a workspace is empty', async () => {
    const { exit, stdout } = await kientruc(['validate', '--lang', 'en'], {
      cwd: folder({ 'kientruc.yaml': WORKSPACE }),
    });
    expect(exit).toBe(0);
    expect(stdout).toContain('Read 1 file: 0 elements');
    expect(stdout).toContain('There is no element in the model yet.');
  });

  it('finds the workspace from a folder in it, from beside it, and by --workspace', async () => {
    const root = folder(
      Object.fromEntries(Object.entries(BROKEN).map(([file, text]) => [`architecture/${file}`, text])),
    );
    mkdirSync(path.join(root, 'docs'));
    const from = async (cwd: string, ...more: string[]) =>
      (await kientruc(['validate', ...more], { cwd })).stdout.split('\n')[0];
    expect(await from(root)).toBe('architecture/bad.yaml');
    expect(await from(path.join(root, 'architecture/hệ thống'))).toBe('../bad.yaml');
    expect(await from(path.join(root, 'docs'), '--workspace', '../architecture')).toBe('../architecture/bad.yaml');
  });
});

describe('what is waived', () => {
  const TODAY = ['--today', '2026-11-23'];
  const waiver = (until: string) => `{ rule: reference-not-found, reason: chờ biên bản, until: ${until} }`;
  const model = (until: string) =>
    `systems:\n  he-b: { name: Hệ thống B, owner: khong-co, sources: [van-ban], waivers: [${waiver(until)}] }\n`;
  const root = (until: string) => folder({ ...CLEAN, 'b/b.yaml': model(until) });

  it('decides about no exit code, and is counted', async () => {
    const { exit, stdout } = await kientruc(['validate', '--fail-on', 'info', ...TODAY], { cwd: root('2027-03-31') });
    expect(exit).toBe(0);
    expect(stdout).toContain('Không có lỗi, không có cảnh báo.');
    expect(stdout).toContain('1 phát hiện được miễn trừ (đến hết 31/3/2027): kientruc validate --show-waived\n');
    expect(stdout).not.toContain('khong-co');
  });

  it('decides again after its last day', async () => {
    const { exit, stdout } = await kientruc(['validate', '--show', 'warnings', ...TODAY], { cwd: root('2026-09') });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/lỗi +Không tìm thấy "khong-co"/);
    expect(stdout).toMatch(/cảnh báo +Miễn trừ reference-not-found đã hết hạn ngày 30\/9\/2026/);
    expect(stdout).not.toContain('được miễn trừ (');
  });

  it('is listed with --show-waived: of the files that were asked for', async () => {
    const cwd = root('2027-03-31');
    const { exit, stdout } = await kientruc(['validate', '--show-waived', '--quiet', ...TODAY], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Được miễn trừ\n\nb\/b\.yaml\n\n +2:36 +lỗi +Không tìm thấy "khong-co"/);
    expect(stdout).toContain('đến hết 31/3/2027: chờ biên bản\n');
    const other = await kientruc(['validate', 'hệ thống', '--show-waived', ...TODAY], { cwd });
    expect(other.stdout).not.toContain('miễn trừ');
  });

  it('stops no command that stops at errors', async () => {
    const gap = ['gap', '--from', '2018-12-31', '--to', 'target', '--format', 'json', ...TODAY];
    expect((await kientruc(gap, { cwd: root('2027-03-31') })).exit).toBe(0);
    expect((await kientruc(gap, { cwd: root('2026-09') })).exit).toBe(2);
  });
});

describe('the excerpt of a long line', () => {
  it.each(['a', 'mot-thu-muc/ten-rat-dai'.repeat(6)])('does not depend on the folder: %s', async (name) => {
    const root = folder({ [`${name}/kientruc.yaml`]: WORKSPACE, [`${name}/bad.yaml`]: BAD });
    const { stdout } = await kientruc(['validate', '--workspace', name], { cwd: root });
    expect(stdout).toContain(
      '   > 2 │ …b: { name: Hệ thống B, type: information-system, since: 2018-01-10, ownr: so-a, sources: [van-ban] }\n',
    );
  });
});

describe('validate with paths', () => {
  it('reports on these only, and counts what is wrong elsewhere', async () => {
    const cwd = folder(BROKEN);
    const { exit, stdout } = await kientruc(['validate', 'hệ thống'], { cwd });
    expect(exit).toBe(0);
    expect(stdout).toContain('Không có lỗi, không có cảnh báo. Ngoài các tệp này còn 1 lỗi.');
    expect((await kientruc(['validate', 'hệ thống', 'bad.yaml'], { cwd })).exit).toBe(1);
    expect((await kientruc(['validate', '.'], { cwd })).exit).toBe(1);
  });

  it('takes a path as it is in the workspace, wherever the user stands', async () => {
    const root = folder(
      Object.fromEntries(Object.entries(BROKEN).map(([file, text]) => [`architecture/${file}`, text])),
    );
    expect((await kientruc(['validate', 'bad.yaml'], { cwd: root })).exit).toBe(1);
    expect((await kientruc(['validate', 'architecture/bad.yaml'], { cwd: root })).exit).toBe(1);
    expect(
      (await kientruc(['validate', path.join(root, 'architecture/bad.yaml')], { cwd: path.dirname(root) })).exit,
    ).toBe(1);
  });
});

describe('validate -', () => {
  it('reads one more file of the workspace from stdin and reports on it', async () => {
    const { exit, stdout } = await kientruc(['validate', '-'], { cwd: folder(CLEAN), stdin: BAD });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^<stdin>\n/);
    expect(stdout).toContain('unknown-key');
  });

  it('takes the place of the file that --stdin-filename names', async () => {
    const cwd = folder(CLEAN);
    const good = await kientruc(['validate', '-', '--stdin-filename', 'hệ thống/một cửa.yaml'], { cwd, stdin: GOOD });
    expect(good).toMatchObject({ exit: 0 });
    const bad = await kientruc(['validate', '-', '--stdin-filename', 'hệ thống/một cửa.yaml'], { cwd, stdin: BAD });
    expect(bad.stdout).toMatch(/^hệ thống\/một cửa\.yaml\n/);
  });

  it('needs no workspace', async () => {
    const { exit, stdout } = await kientruc(['validate', '-', '--lang', 'en'], { cwd: folder(), stdin: BAD });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^<stdin>\n/);
  });
});

describe('--fail-on and --show', () => {
  const WARNED = { ...CLEAN, 'warn.yaml': 'organizations:\n  so-b: { name: Sở B, type: body }\n' };

  it('ends with 1 for warnings only when asked to', async () => {
    const cwd = folder(WARNED);
    expect((await kientruc(['validate'], { cwd })).exit).toBe(0);
    expect((await kientruc(['validate', '--fail-on', 'warning'], { cwd })).exit).toBe(1);
    expect((await kientruc(['validate', '--fail-on', 'never'], { cwd: folder(BROKEN) })).exit).toBe(0);
  });

  it('counts warnings, and lists them with --show warnings', async () => {
    const cwd = folder(WARNED);
    expect((await kientruc(['validate'], { cwd })).stdout).toContain(
      'Không có lỗi, 1 cảnh báo.\nXem từng cảnh báo: kientruc validate --show warnings\n',
    );
    const shown = (await kientruc(['validate', '--show', 'warnings'], { cwd })).stdout;
    expect(shown).toMatch(/^ {3}2:3 {2}cảnh báo {2}/m);
    expect(shown).not.toContain('(--show warnings)');
  });
});

describe('the exit code', () => {
  it('is 2 where part of the workspace could not be read, and the report is printed all the same', async () => {
    const cwd = folder(BROKEN);
    const { symlinkSync } = await import('node:fs');
    symlinkSync('nowhere.yaml', path.join(cwd, 'gone.yaml'));
    const { exit, stdout, stderr } = await kientruc(['validate'], { cwd });
    expect(exit).toBe(2);
    expect(stdout).toContain('unknown-key');
    expect(stderr).toContain('gone.yaml');
  });
});

describe('formats and files', () => {
  it('writes each format to its file, and nothing else anywhere', async () => {
    const cwd = folder(BROKEN);
    const argv = [
      'validate',
      '--format',
      'json',
      '--output-file',
      'kết quả/f, 1.json',
      '--format',
      'stylish',
      '--output-file',
      '-',
    ];
    const { exit, stdout } = await kientruc(argv, { cwd });
    expect(exit).toBe(1);
    expect(stdout).toContain('unknown-key');
    expect(filesIn(cwd)).toEqual([...Object.keys(BROKEN), 'kết quả/f, 1.json'].sort());
    expect(JSON.parse(readFileSync(path.join(cwd, 'kết quả/f, 1.json'), 'utf8'))).toMatchObject({
      formatVersion: 1,
      language: 'vi',
    });
  });
});

describe('colours', () => {
  const coloured = (text: string) => text.includes('\u001b[');

  it('are for terminals, and for whoever asks', async () => {
    const cwd = folder(BROKEN);
    const stdout = async (argv: string[], where = {}) =>
      coloured((await kientruc(['validate', ...argv], { cwd, ...where })).stdout);
    expect(await stdout([])).toBe(false);
    expect(await stdout([], { terminal: 100 })).toBe(true);
    expect(await stdout([], { terminal: 100, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await stdout([], { terminal: 100, env: { TERM: 'dumb' } })).toBe(false);
    expect(await stdout(['--no-color'], { terminal: 100 })).toBe(false);
    expect(await stdout(['--color'], { env: { NO_COLOR: '1' } })).toBe(true);
    expect(await stdout([], { env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await stdout(['--format', 'json', '--color'])).toBe(false);
  });
});
