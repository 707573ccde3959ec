/** list: which elements there are at a date, filtered, as a table, JSON or CSV. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
// What the command loads when it is called, loaded here: no test has to wait for it.
import '../../../src/apps/cli/commands/list.ts';
import { stringWidth } from '../../../src/output/report/columns.ts';
import { folder, GOOD, kientruc, WORKSPACE } from './support/cli.ts';

const MODEL = { 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD };
const TODAY = ['--today', '2026-11-23'];

const CITY = {
  'kientruc.yaml': `${WORKSPACE}frameworks: [vn-qd1425]\n`,
  'model.yaml': `defaults: { sources: [van-ban] }
documents:
  van-ban: { name: Văn bản, date: 2018-08-31, reliability: primary }
organizations:
  ubnd: { name: Ủy ban nhân dân, type: body, tier: province }
  so-a: { name: Sở A, code: CQ-1, type: body, tier: department, parent: ubnd }
services:
  dv: { name: Dịch vụ công, provider: so-a, status: operating, supportedBy: [he-b] }
systems:
  he-a: { name: Đường dây nóng, type: application, owner: ubnd, status: pilot, fits: { vn-qd1425: tinh.cqs.tthc }, tags: [Ưu tiên] }
  he-b: { name: Dữ liệu đất đai, type: platform, operator: so-a, status: operating, fits: { vn-qd1425: tinh.ntl.lgsp-ldop } }
  he-c: { name: "=HYPERLINK(1), \\"x\\"", type: api, status: { unknown: "nguồn không nêu" } }
flows:
  luong: { name: Luồng, from: dv, to: he-b, status: operating }
`,
};

const found = async (...argv: string[]) => {
  const { exit, stdout, stderr } = await kientruc(['list', ...argv, '--format', 'json', ...TODAY], {
    cwd: folder(CITY),
  });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return (JSON.parse(stdout).elements as { id: string }[]).map(({ id }) => id);
};

describe('the table', () => {
  it('has the columns that the elements of a collection have something for', async () => {
    const { stdout } = await kientruc(['list', '--at', 'baseline'], { cwd: folder(MODEL) });
    expect(stdout).toBe(`Cơ quan, tổ chức, người dùng (1)
  Định danh  Tên
  so-a       Sở A

Hệ thống, nền tảng (1)
  Định danh  Tên         Trạng thái  Cơ quan
  he-a       Hệ thống A  thử nghiệm  Sở A

Văn bản, nguồn (1)
  Định danh  Tên
  van-ban    Văn bản

3 đối tượng tại 31/8/2018 (baseline).
`);
  });

  it('says what is not there at the date', async () => {
    const { exit, stdout } = await kientruc(['list', 'systems', '--at', '2017', '--lang', 'en'], {
      cwd: folder(MODEL),
    });
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: 'There is no such element at 2017. 1 not known: nothing attests it by this date.\n',
    });
  });

  it.each([60, 80, 110, 160])('stays within a terminal of %i columns, ids whole', async (columns) => {
    const { stdout } = await kientruc(['list', ...TODAY], { terminal: columns, env: { NO_COLOR: '1' } });
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    for (const id of ['httt-tthc-ha-noi', 'nv-thu-hut-nhan-luc-cntt', 'xep-hang-cong-nghiep-cntt']) {
      expect(stdout).toMatch(new RegExp(`^  ${id}\\b`, 'm'));
    }
    expect(stdout).toContain('…');
  });

  it('cuts nothing where no terminal is', async () => {
    const { stdout } = await kientruc(['list', ...TODAY]);
    expect(stdout).not.toContain('…');
    expect(stdout).toContain('Nền tảng chia sẻ, điều phối dữ liệu của Trung tâm dữ liệu quốc gia (NDOP)');
  });

  it('has names that are hostile only as words, and no padding without end', async () => {
    const long = 'a'.repeat(100_000);
    const model = `organizations:
  so-x: { name: "Sở \\u202e\\u2066\\u001b[31m ngược", type: body, confidence: assumed }
  so-y: { name: ${long}, type: body, confidence: assumed }
`;
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': model });
    const { stdout } = await kientruc(['list'], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/[\u001b\u202a-\u202e\u2066-\u2069]/);
    expect(stdout.length).toBeLessThan(101_000);
  });
});

describe('filters', () => {
  it.each([
    [['systems'], ['he-c', 'he-b', 'he-a']],
    [
      ['--owner', 'ubnd'],
      ['dv', 'he-b', 'he-a'],
    ],
    [
      ['--owner', 'cq-1'],
      ['dv', 'he-b'],
    ],
    [
      ['--owner', 'Sở A', '--status', 'operating'],
      ['dv', 'he-b'],
    ],
    [
      ['--owner', 'unknown', 'systems'],
      ['he-c', 'he-b'],
    ],
    [
      ['--status', 'đang vận hành'],
      ['dv', 'he-b'],
    ],
    [
      ['--status', 'pilot,Đang vận hành'],
      ['dv', 'he-b', 'he-a'],
    ],
    [
      ['--status', 'pilot', '--status', 'unknown', 'systems'],
      ['he-c', 'he-a'],
    ],
    [['--layer', '3'], ['he-a']],
    [
      ['--layer', 'L2,L3', 'systems'],
      ['he-b', 'he-a'],
    ],
    [
      ['--layer', 'none', 'systems', 'services'],
      ['dv', 'he-c'],
    ],
    [['--tag', 'uu tien'], ['he-a']],
    [['--text', 'dat dai'], ['he-b']],
    [
      ['--text', 'dat dai', '--text', 'duong day'],
      ['he-b', 'he-a'],
    ],
    [['--text', 'dịch vụ', '--owner', 'so-a'], ['dv']],
    [['--text', 'khong co gi'], []],
  ])('%j', async (argv, expected) => {
    expect(await found(...argv)).toEqual(expected);
  });

  it('that find nothing say so, and are no mistake', async () => {
    const { exit, stdout } = await kientruc(['list', '--text', 'xyz', ...TODAY], { cwd: folder(CITY) });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: 'Không có đối tượng nào như vậy tại 23/11/2026.\n' });
  });

  it('by layer say where the framework was not in force', async () => {
    const cwd = folder(CITY);
    const before = await kientruc(['list', '--layer', '3', '--at', '2018-08-31', ...TODAY], { cwd });
    expect(before.stdout).toMatch(/có hiệu lực từ 29\/7\/2026: chỉ để xếp chỗ/);
    expect((await kientruc(['list', '--layer', '3', ...TODAY], { cwd })).stdout).not.toContain('có hiệu lực từ');
  });

  it.each([
    ['--owner so-b', /Không có "so-b" trong mô hình\. Có phải "so-a"\?/],
    ['--owner he-a', /--owner cần một cơ quan, tổ chức; "he-a" là hệ thống/],
    ['--layer L9', /Khung vn-qd1425 không có lớp "L9"\. Các lớp: L1 \(/],
    ['--status operatin', /Không có trạng thái "operatin"\. Có phải "operating"\?/],
    ['--status vận', /Không có trạng thái "vận".*operating \(đang vận hành\).*unknown/],
    ['--tag uu-tin', /Không có nhãn "uu-tin"\. Có phải "Ưu tiên"\? Các nhãn: Ưu tiên\./],
    ['--text ...', /--text cần ít nhất một chữ cái/],
    ['sytems', /Không có loại "sytems"\. Có phải "systems"\?/],
    ['--format xlsx', /Không có định dạng "xlsx"\. Các định dạng: table, json, csv\./],
  ])('%s is a mistake, and the nearest is named', async (argv, message) => {
    const { exit, stdout, stderr } = await kientruc(['list', ...argv.split(' ')], { cwd: folder(CITY) });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('by layer or tag need a framework and tags', async () => {
    const cwd = folder(MODEL);
    expect((await kientruc(['list', '--layer', '3'], { cwd })).stderr).toContain('kientruc explain frameworks');
    expect((await kientruc(['list', '--tag', 'x'], { cwd })).stderr).toContain('Mô hình chưa đặt nhãn');
  });
});

describe('for programs', () => {
  it('JSON has words of the model, and null for what is not known', async () => {
    const { stdout } = await kientruc(['list', 'systems', '--at', 'baseline', '--format', 'json', ...TODAY], {
      cwd: folder(CITY),
    });
    expect(JSON.parse(stdout)).toMatchObject({ formatVersion: 1, at: '2018-08-31' });
    expect(JSON.parse(stdout).elements).toEqual([
      {
        id: 'he-c',
        collection: 'systems',
        name: '=HYPERLINK(1), "x"',
        presence: 'present',
        status: null,
        statusText: 'chưa xác định: nguồn không nêu',
        body: null,
        file: 'model.yaml',
      },
      {
        id: 'he-b',
        collection: 'systems',
        name: 'Dữ liệu đất đai',
        presence: 'present',
        status: 'operating',
        statusText: 'đang vận hành',
        body: 'so-a',
        operator: 'so-a',
        layer: 'L2',
        component: 'tinh.ntl.lgsp-ldop',
        file: 'model.yaml',
      },
      {
        id: 'he-a',
        collection: 'systems',
        name: 'Đường dây nóng',
        presence: 'present',
        status: 'pilot',
        statusText: 'thử nghiệm',
        body: 'ubnd',
        owner: 'ubnd',
        layer: 'L3',
        component: 'tinh.cqs.tthc',
        tags: ['Ưu tiên'],
        file: 'model.yaml',
      },
    ]);
  });

  it('CSV opens in a spreadsheet with its letters, and runs nothing', async () => {
    const cwd = folder(CITY);
    const argv = ['list', 'systems', '--format', 'csv', '--output-file', 'systems.csv', ...TODAY];
    expect(await kientruc(argv, { cwd })).toEqual({ exit: 0, stdout: '', stderr: '' });
    const bytes = readFileSync(path.join(cwd, 'systems.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^Nhóm,Định danh,Mã,Tên,/);
    expect(lines[1]).toContain(`he-c,,"'=HYPERLINK(1), ""x""",API,có,chưa xác định: nguồn không nêu,`);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe('');
  });
});

it('does not stop at a model with errors', async () => {
  const cwd = folder({
    ...MODEL,
    'bad.yaml': 'systems:\n  he-x: { name: X, owner: khong-co, type: api, confidence: assumed }\n',
  });
  const { exit, stdout } = await kientruc(['list', 'systems', ...TODAY], { cwd });
  expect(exit).toBe(0);
  expect(stdout).toContain('he-x');
});

describe('CSV', () => {
  it('has what people ask of tasks, indicators, documents and systems', async () => {
    const model = `defaults: { sources: [van-ban] }
documents:
  van-ban: { name: Văn bản, date: 2018-01-10, reliability: primary, number: "0102" }
systems:
  he: { name: Hệ, since: 2018-01-10, sharing: province, securityLevel: 3 }
tasks:
  nv: { name: Việc, since: 2018-01-10, deadline: 2026-12-31, status: not-started }
indicators:
  ty-le:
    name: Tỷ lệ
    unit: "%"
    since: 2018-01-10
    values:
      - { asOf: 2018-06-30, value: 58 }
      - { asOf: 2018-03-31, value: 50 }
      - { asOf: 2018-07-31, value: 99, body: so }
      - { asOf: 2027-01-31, value: 1 }
`;
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'm.yaml': model });
    const argv = ['list', '--format', 'csv', '--lang', 'en', ...TODAY];
    const lines = (await kientruc(argv, { cwd })).stdout.slice(1).trimEnd().split('\r\n');
    const [titles = [], ...rows] = lines.map((line) => line.split(','));
    const cell = (id: string, title: string) => rows.find((row) => row[1] === id)?.[titles.indexOf(title)];
    expect(cell('ty-le', 'Latest value')).toBe('58');
    expect(cell('ty-le', 'Unit')).toBe('%');
    expect(cell('ty-le', 'Measured')).toBe('30 June 2018');
    expect(cell('nv', 'Deadline')).toBe('31 December 2026');
    expect(cell('he', 'Security level')).toBe('3');
    expect(cell('he', 'Sharing')).toMatch(/provinc/);
    // As the model has it: a spreadsheet that takes it for a number is told otherwise when it opens the file.
    expect(cell('van-ban', 'Number')).toBe('0102');
    expect(cell('van-ban', 'Date')).toBe('10 January 2018');
  });
});

describe('what is not there', () => {
  it('is told apart: what has ended, and what nothing attests by the date', async () => {
    const model = `defaults: { sources: [van-ban] }
documents:
  van-ban: { name: Văn bản, date: 2018-01-10, reliability: primary }
systems:
  con: { name: Còn, since: 2018-01-10 }
  het: { name: Hết, since: 2018-01-10, changes: [{ since: 2020-01-01, ends: { becomes: [con] } }] }
  sau-1: { name: Sau 1, since: 2022-01-10 }
  sau-2: { name: Sau 2, since: 2022-01-10 }
`;
    const cwd = folder({ 'kientruc.yaml': WORKSPACE, 'm.yaml': model });
    const list = async (...argv: string[]) =>
      (await kientruc(['list', 'systems', '--at', '2021', ...argv, ...TODAY], { cwd })).stdout;
    expect(await list('--lang', 'vi')).toContain(
      '1 đối tượng tại năm 2021. 1 đối tượng không còn: đã kết thúc. 2 đối tượng chưa rõ: chưa có ghi nhận nào đến thời điểm này.\n',
    );
    expect(await list('--lang', 'en')).toContain(
      '1 no longer there: ended. 2 not known: nothing attests them by this date.',
    );
    expect(JSON.parse(await list('--format', 'json'))).toMatchObject({ there: 1, notThere: 1, notKnown: 2 });
  });
});
