/** gap: a part of the report, groups, the series, and that the summary fits a screen. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CITY, TODAY as CITY_DAY, generateCity } from '../../../bench/city.ts';
import { stringWidth } from '../../../src/output/report/columns.ts';
import { filesIn, folder, kientruc } from './support/cli.ts';

const TODAY = ['--today', '2026-11-23'];
const HANOI = ['gap', '--from', 'baseline', '--to', 'target', ...TODAY];
const SERIES = ['gap', '--series', '2018-08-31,2021-09-06,baseline,target', ...TODAY];

async function gapsOf(...options: string[]) {
  const { exit, stdout, stderr } = await kientruc([...HANOI, '--format', 'json', ...options]);
  expect({ exit, stderr: stderr.replace(/^kientruc: Lớp .*\n/, '') }).toEqual({ exit: 0, stderr: '' });
  return JSON.parse(stdout);
}

const keys = (report: { gaps: { key: string }[] }) => report.gaps.map(({ key }) => key).sort();

describe('a part of the report', () => {
  it('--plan and --reason take those of the kind, and what is left out is counted', async () => {
    const whole = await gapsOf();
    const part = await gapsOf('--plan', 'late,lapsed');
    const wanted = whole.gaps.filter(({ plan }: { plan: { state: string } }) =>
      ['late', 'lapsed'].includes(plan.state),
    );
    expect(keys(part)).toEqual(keys({ gaps: wanted }));
    expect(part.filters).toMatchObject({ asked: ['--plan late,lapsed'], all: whole.gaps.length });
    expect(part.filters.left.gaps + part.gaps.length).toBe(whole.gaps.length);
    expect(part.filters.left.tasks + part.tasks.length).toBe(whole.tasks.length);
    expect(part.filters.left.requirements + part.requirements.length).toBe(whole.requirements.length);
    expect(part.summary.gaps).toBe(part.gaps.length);
    expect(keys(await gapsOf('--reason', 'undecided')).every((key) => key.endsWith('.decision'))).toBe(true);
    expect(whole.filters).toBe(null);
  });

  it('different filters must all hold', async () => {
    const [owner, both] = [await gapsOf('--owner', 'so-khcn'), await gapsOf('--owner', 'so-khcn', '--plan', 'lapsed')];
    expect(keys(owner)).toEqual(['de-an-tptm.status', 'mot-cua-3-cap.coverage']);
    expect(keys(both)).toEqual(['de-an-tptm.status']);
  });

  it('--focus takes the element, its parts, and what is linked with them', async () => {
    const all = keys(await gapsOf('--focus', 'dvctt-3-4'));
    expect(all).toEqual(expect.arrayContaining(['dvctt-3-4.use', 'dvctt-3-4.rule:yc-tang-dvctt']));
    // A task: the gaps that it is to close.
    expect(keys(await gapsOf('--focus', 'NV-1'))).toContain('dvctt-3-4.use');
    expect(all).not.toContain('csdl-dat-dai.status');
  });

  it('--layer takes the words of list', async () => {
    const [number, id] = [keys(await gapsOf('--layer', '3')), keys(await gapsOf('--layer', 'L3'))];
    expect(number).toEqual(id);
    const none = keys(await gapsOf('--layer', 'none'));
    expect(none).toContain('de-an-tptm.status');
    expect(none.some((key) => id.includes(key))).toBe(false);
  });

  it('the page says what was asked for and what is left out', async () => {
    const { stdout } = await kientruc([...HANOI, '--format', 'md', '--owner', 'so-khcn']);
    expect(stdout).toMatch(
      /^> Chỉ gồm --owner so-khcn: 2 trong 36 khoảng cách; 34 khoảng cách khác không nêu ở đây; /m,
    );
    expect(stdout).toContain('`mot-cua-3-cap.coverage`');
    expect(stdout).not.toContain('`dvc-toan-trinh.use`');
  });

  it('--fail-on counts what the filters leave', async () => {
    const argv = [...HANOI, '--format', 'json', '--lang', 'en', '--fail-on', 'not-met'];
    expect((await kientruc(argv)).exit).toBe(1);
    expect((await kientruc([...argv, '--owner', 'so-khcn'])).exit).toBe(0);
  });

  it('where nothing fits, it says so, ends with 2 and writes nothing', async () => {
    const cwd = folder({
      'kientruc.yaml': 'name: Thử\nlanguage: vi\nstates: { a: 2018-08-31, b: 2020 }\n',
      'm.yaml':
        'documents: { v: { name: V, date: 2018-01-01 } }\nsystems: { he: { name: Hệ, since: 2018-01-01, sources: [v] } }\n',
    });
    const { exit, stdout, stderr } = await kientruc(['gap', '--from', 'a', '--to', 'b', '--plan', 'late'], { cwd });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toBe(
      'kientruc: Không có khoảng cách nào khớp với --plan late (có 1 khoảng cách khi không lọc). Bớt một điều kiện rồi chạy lại.\n',
    );
    expect(filesIn(cwd)).toEqual(['kientruc.yaml', 'm.yaml']);
  });

  it.each([
    [
      ['--plan', 'lat'],
      'Không có tình trạng kế hoạch "lat". Có phải "late"? Các tình trạng: excepted, lapsed, late, unplanned, incomplete, planned.',
    ],
    [['--reason', 'unusd'], 'Không có lý do "unusd". Có phải "unused"?'],
    [['--focus', 'dvctt-34'], 'Không có "dvctt-34" trong mô hình. Có phải "dvctt-3-4"?'],
    [['--owner', 'dvctt-3-4'], '--owner cần một cơ quan, tổ chức; "dvctt-3-4" là'],
    [['--group-by', 'team'], '--group-by không có cách xếp "team". Các cách xếp: layer, owner, reason, plan.'],
  ])('%s is a mistake that names the nearest', async (options, message) => {
    const { exit, stdout, stderr } = await kientruc([...HANOI, ...options]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`kientruc: ${message}`);
  });
});

describe('groups', () => {
  it.each(['layer', 'owner', 'reason', 'plan'])('--group-by %s puts each gap into one group', async (by) => {
    const { gaps, groups } = await gapsOf('--group-by', by);
    expect(groups.by).toBe(by);
    expect(groups.list.flatMap((group: { gaps: string[] }) => group.gaps).sort()).toEqual(keys({ gaps }));
    const sizes = groups.list
      .filter(({ id }: { id: string | null }) => id !== null)
      .map((group: { gaps: string[] }) => group.gaps.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('the page has a table for each', async () => {
    const { stdout } = await kientruc([...HANOI, '--format', 'md', '--group-by', 'plan']);
    expect(stdout).toMatch(/^\*\*Chưa có nhiệm vụ\*\* \(27\): ● 1 chưa đáp ứng · ◐ 26 chưa đủ cơ sở đánh giá$/m);
    expect(stdout.match(/^\| Khoảng cách \| Hiện trạng/gm)).toHaveLength(5);
  });
});

describe('--series', () => {
  it('prints the table and writes the page and the data', async () => {
    const cwd = folder();
    const argv = [...SERIES, '--workspace', path.resolve('architecture')];
    const { exit, stdout } = await kientruc(argv, { cwd });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/\n\nBáo cáo đầy đủ: out\/gap-series\.md · out\/gap-series\.json\n$/);
    const page = readFileSync(path.join(cwd, 'out/gap-series.md'), 'utf8');
    expect(page).toMatch(
      /`kien-truc-cqdt\.status` \| ○ có kế hoạch<br>\*có từ đầu\*<br>.* \| × \*thực tế đã có kết quả: đã ban hành \(6\/9\/2021\), chậm 980 ngày/,
    );
    const value = JSON.parse(readFileSync(path.join(cwd, 'out/gap-series.json'), 'utf8'));
    expect(value.moments.map(({ date }: { date: string }) => date)).toEqual([
      '2018-08-31',
      '2021-09-06',
      '2026-11-30',
      '2030-12-31',
    ]);
    expect(value.moments.at(-1).knownAt).toBe('2026-11-23');
  });

  it('a filter takes keys, and the rest is counted', async () => {
    const { stdout } = await kientruc([...SERIES, '--format', 'json', '--focus', 'kien-truc-cqdt']);
    const { gaps, filters } = JSON.parse(stdout);
    expect(gaps.map(({ key }: { key: string }) => key)).toContain('kien-truc-cqdt.status');
    expect(filters.asked).toEqual(['--focus kien-truc-cqdt']);
    expect(filters.left).toBeGreaterThan(20);
    expect((await kientruc([...SERIES, '--plan', 'late', '--owner', 'vneid-x'])).exit).toBe(2);
  });

  it.each([
    [
      'target,baseline',
      'baseline = 2026-11 đứng sau mà lại sớm hơn target = 2030. Xếp theo thời gian: --series baseline,target',
    ],
    ['2018-08-31,target,baseline', 'Xếp theo thời gian: --series 2018-08-31,baseline,target'],
    ['baseline,2026-11', '2026-11 trùng ngày với baseline = 2026-11. Bỏ một trong hai.'],
    ['baseline', '--series cần ít nhất hai thời điểm'],
    ['baseline,tagret', 'không phải "tagret". Có phải "target"?'],
    ['baseline,2026-13', 'không phải "2026-13"'],
    ['baseline,', 'không phải ""'],
  ])('%s is a mistake', async (moments, message) => {
    const { exit, stdout, stderr } = await kientruc(['gap', '--series', moments, ...TODAY]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['--from', 'baseline'],
    ['--to', 'target'],
    ['--group-by', 'owner'],
    ['--fail-on', 'gap'],
  ])('does not go with %s', async (...options) => {
    const { exit, stderr } = await kientruc([...SERIES, ...options]);
    expect(exit).toBe(2);
    expect(stderr).toContain(`--series không dùng cùng ${options[0]}`);
  });
});

describe('the summary fits the screen', () => {
  const city = Object.fromEntries(generateCity(CITY).map(({ path: file, text }) => [file, text]));

  const SCREENS = [80, 120].flatMap((width) => ['vi', 'en'].map((language): [number, string] => [width, language]));

  function fits(stdout: string, width: number): void {
    const lines = stdout.trimEnd().split('\n');
    // The line of the prompt comes after it.
    expect(lines.length, stdout).toBeLessThanOrEqual(23);
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  }

  it.each(SCREENS)('of Hanoi, %i columns, in %s', async (width, language) => {
    const cwd = folder();
    const common = ['--workspace', path.resolve('architecture'), '--lang', language, '--no-color', ...TODAY];
    for (const argv of [
      ['--from', '2018-08-31', '--to', '2018-12-31'],
      ['--from', 'baseline', '--to', 'target'],
      ['--from', 'baseline', '--to', 'target', '--group-by', 'owner'],
      ['--from', 'baseline', '--to', 'target', '--plan', 'unplanned'],
      ['--series', '2018-08-31,baseline,target'],
    ]) {
      const { exit, stdout } = await kientruc(['gap', ...argv, ...common], { cwd, terminal: width, rows: 24 });
      expect(exit).toBe(0);
      fits(stdout, width);
    }
  });

  it.each(SCREENS)(
    'of the city, %i columns, in %s',
    async (width, language) => {
      const argv = [
        'gap',
        '--from',
        'baseline',
        '--to',
        'target',
        '--lang',
        language,
        '--no-color',
        '--today',
        CITY_DAY,
      ];
      const { exit, stdout } = await kientruc(argv, { cwd: folder(city), terminal: width, rows: 24 });
      expect(exit).toBe(0);
      fits(stdout, width);
      // At least three of the most urgent, and the number of the others.
      expect(stdout.match(/^ {2}[●◐○△] \S+\.use/gm)?.length).toBeGreaterThanOrEqual(3);
      expect(stdout).toMatch(/^ {2}… /m);
    },
    60_000,
  );

  it('a taller screen shows more', async () => {
    const cwd = folder();
    const argv = [...HANOI, '--workspace', path.resolve('architecture'), '--no-color'];
    const [low, high] = [
      await kientruc(argv, { cwd, terminal: 120, rows: 24 }),
      await kientruc(argv, { cwd, terminal: 120, rows: 50 }),
    ];
    expect(high.stdout.split('\n').length).toBeGreaterThan(low.stdout.split('\n').length);
    expect(high.stdout.split('\n').length).toBeLessThanOrEqual(50);
  });
});
