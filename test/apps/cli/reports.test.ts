/** gap and render: what goes where, what is written, and what a model with errors does to it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, filesIn, folder, GOOD, kientruc, project, WORKSPACE } from './support/cli.ts';

const CLEAN = { 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD };
const BROKEN = { ...CLEAN, 'bad.yaml': BAD };
const GAP = ['gap', '--from', 'baseline', '--to', 'target'];
const TODAY = ['--today', '2026-11-23'];

describe('gap', () => {
  it('prints a summary and writes the two reports under out/', async () => {
    const cwd = folder(CLEAN);
    const { exit, stdout, stderr } = await kientruc(GAP, { cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^Hiện trạng .*31\/8\/2018.* → .*2020/);
    expect(stdout).toMatch(/\n\nBáo cáo đầy đủ: out\/gap\.md · out\/gap\.json\n$/);
    expect(filesIn(cwd)).toEqual([...Object.keys(CLEAN), 'out/gap.json', 'out/gap.md'].sort());
  });

  it('writes the reports and says nothing with --quiet', async () => {
    const cwd = folder(CLEAN);
    expect(await kientruc([...GAP, '--quiet', '--out', 'kết quả'], { cwd })).toEqual({
      exit: 0,
      stdout: '',
      stderr: '',
    });
    expect(existsSync(path.join(cwd, 'kết quả/gap.md'))).toBe(true);
  });

  it('puts one asked format on stdout and writes no file', async () => {
    const cwd = folder(CLEAN);
    const { stdout, stderr } = await kientruc([...GAP, '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ formatVersion: 1, from: { name: 'baseline' }, to: { name: 'target' } });
    expect(stderr).toBe('');
    expect(filesIn(cwd)).toEqual(Object.keys(CLEAN).sort());
  });

  it('writes several formats, or one with --out, into the folder; a notice of it is for terminals', async () => {
    const cwd = folder(CLEAN);
    expect(await kientruc([...GAP, '--format', 'md,json'], { cwd })).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(filesIn(path.join(cwd, 'out'))).toEqual(['gap.json', 'gap.md']);
    const told = await kientruc([...GAP, '--format', 'md', '--out', 'x'], { cwd, terminal: 100 });
    expect(told).toEqual({ exit: 0, stdout: '', stderr: 'Báo cáo đầy đủ: x/gap.md\n' });
  });

  it('writes the page, the table and the workbook as it writes the others', async () => {
    const cwd = folder(CLEAN);
    const written = await kientruc([...GAP, '--format', 'html,csv,xlsx'], { cwd });
    expect(written).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(filesIn(path.join(cwd, 'out'))).toEqual(['gap.csv', 'gap.html', 'gap.xlsx']);
    await kientruc([...GAP, '--format', 'html', '--output-file', 'x.html'], { cwd });
    const bytes = (file: string) => readFileSync(path.join(cwd, file));
    expect(bytes('x.html')).toEqual(bytes('out/gap.html'));
    expect(bytes('out/gap.xlsx').subarray(0, 2).toString()).toBe('PK');
    const { stdout } = await kientruc([...GAP, '--format', 'html'], { cwd });
    expect(stdout).toBe(bytes('x.html').toString());
  });

  it('prints no bytes to a terminal', async () => {
    const cwd = folder(CLEAN);
    const { exit, stdout, stderr } = await kientruc([...GAP, '--format', 'xlsx'], { cwd, terminal: 100 });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('--output-file');
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 1 where a condition of --fail-on holds, and says which', async () => {
    const argv = ['gap', '--from', '2018-08-31', '--to', '2018-12-31', ...TODAY, '--format', 'json', '--lang', 'en'];
    const never = await kientruc(argv);
    const failed = await kientruc([...argv, '--fail-on', 'gap,never']);
    expect(never.exit).toBe(0);
    expect(failed.exit).toBe(1);
    const { summary } = JSON.parse(failed.stdout);
    expect(failed.stderr).toBe(`kientruc: Ends with 1 because of --fail-on: gap (${summary.gaps}).\n`);
  });

  it('gives the same bytes twice', async () => {
    const argv = ['gap', '--from', '2018-08-31', '--to', '2018-12-31', ...TODAY, '--format', 'json'];
    expect(await kientruc(argv)).toEqual(await kientruc(argv));
  });

  it.each(['vi', 'en'])('compares the states of the model of Hanoi, in %s', async (language) => {
    const { exit, stdout } = await kientruc([
      'gap',
      '--from',
      'baseline',
      '--to',
      'target',
      ...TODAY,
      '--format',
      'terminal',
      '--lang',
      language,
    ]);
    expect(exit).toBe(0);
    expect(stdout).toContain('baseline');
  });
});

describe('render', () => {
  it('draws every view in every format under out/', async () => {
    const cwd = folder(CLEAN);
    const { exit, stdout } = await kientruc(['render', '--at', 'baseline'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: 'Đã vẽ: out/overview.svg · out/overview.mmd\n' });
    expect(filesIn(path.join(cwd, 'out'))).toEqual(['overview.mmd', 'overview.svg']);
    expect(readFileSync(path.join(cwd, 'out/overview.svg'), 'utf8')).toMatch(/^<[\s\S]*<\/svg>\s*$/);
  });

  it('writes only the formats that were asked for, only under --out, over what is there', async () => {
    const cwd = folder({ ...CLEAN, 'docs/so-do/overview.svg': 'old' });
    const { stdout } = await kientruc(['render', '--format', 'svg', '--out', 'docs/so-do'], { cwd });
    expect(stdout).toBe('Đã vẽ: docs/so-do/overview.svg\n');
    expect(filesIn(cwd)).toEqual([...Object.keys(CLEAN), 'docs/so-do/overview.svg'].sort());
    expect(readFileSync(path.join(cwd, 'docs/so-do/overview.svg'), 'utf8')).not.toContain('old');
  });

  it('leaves nothing behind where a file cannot be put in its place', async () => {
    const cwd = folder(CLEAN);
    mkdirSync(path.join(cwd, 'out/overview.svg'), { recursive: true });
    writeFileSync(path.join(cwd, 'out/overview.svg/mine'), '');
    const { exit, stderr } = await kientruc(['render'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toBe('kientruc: Không ghi được "out/overview.svg": đã có một thư mục mang tên này.\n');
    expect(filesIn(path.join(cwd, 'out'))).toEqual(['overview.svg/mine']);
  });

  it('lists the views without a workspace', async () => {
    const { exit, stdout } = await kientruc(['render', '--list'], { cwd: folder() });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: 'overview  General model by layers\n' });
  });

  it('says what the sheet shows, frames groups, and counts what is not drawn', async () => {
    const cwd = folder();
    const argv = ['render', '--at', '2018-08-31', '--format', 'mmd', '--workspace', path.join(project, 'architecture')];
    await kientruc([...argv, ...TODAY], { cwd });
    const drawn = readFileSync(path.join(cwd, 'out/overview.mmd'), 'utf8');
    expect(drawn).toMatch(/subgraph block_dvctt_3_4\["Dịch vụ công trực tuyến mức độ 3, 4 \(556\)"\]/);
    expect(drawn).toMatch(/Dịch vụ công trực tuyến mức độ 3<br\/>386 dịch vụ/);
    expect(drawn).toMatch(/Còn lại: 3<br\/>chưa nêu tên/);
  });
});

describe('a model with errors', () => {
  it.each([[GAP], [['render']]])(
    'stops %s with 2, names the errors on stderr, and nothing is written',
    async (argv) => {
      const cwd = folder(BROKEN);
      const { exit, stdout, stderr } = await kientruc(argv, { cwd });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(/^kientruc: Mô hình có 1 lỗi nên chưa lập được kết quả\. .*--allow-errors/);
      expect(stderr).toContain('  bad.yaml:2:74  Mô hình không có trường "ownr". Có phải "owner"?  unknown-key\n');
      expect(filesIn(cwd)).toEqual(Object.keys(BROKEN).sort());
    },
  );

  it('goes on with --allow-errors and marks every page', async () => {
    const cwd = folder(BROKEN);
    const summary = await kientruc([...GAP, '--allow-errors'], { cwd });
    await kientruc(['render', '--allow-errors'], { cwd });
    expect(summary.exit).toBe(0);
    expect(summary.stdout).toMatch(/KHÔNG ĐẦY ĐỦ/i);
    expect(readFileSync(path.join(cwd, 'out/gap.md'), 'utf8')).toMatch(/không đầy đủ/i);
    expect(JSON.parse(readFileSync(path.join(cwd, 'out/gap.json'), 'utf8'))).toMatchObject({ incomplete: true });
    expect(readFileSync(path.join(cwd, 'out/overview.svg'), 'utf8')).toMatch(/KHÔNG ĐẦY ĐỦ/);
  });

  it('is noted by list and show on a terminal only', async () => {
    const cwd = folder(BROKEN);
    expect((await kientruc(['list'], { cwd })).stderr).toBe('');
    const noted = await kientruc(['list'], { cwd, terminal: 80 });
    expect(noted.exit).toBe(0);
    expect(noted.stderr).toContain('Mô hình còn lỗi');
  });
});
