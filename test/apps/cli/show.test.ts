/** show: one element at a date, its history, what touches it, its findings and gaps. */
import { describe, expect, it } from 'vitest';
// What the command loads when it is called, loaded here: no test has to wait for it.
import '../../../src/analysis/gap/find-gaps.ts';
import '../../../src/apps/cli/commands/show.ts';
import { folder, GOOD, kientruc, WORKSPACE } from './support/cli.ts';

const MODEL = { 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD };
const TODAY = ['--today', '2026-11-23'];

describe('the values', () => {
  it('stand each with their line, date and sources', async () => {
    const { exit, stdout } = await kientruc(['show', 'he-a', '--at', 'baseline'], { cwd: folder(MODEL) });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Hệ thống A\nhe-a · hệ thống\nTại 31\/8\/2018 \(baseline\)\n\n/);
    expect(stdout).toMatch(/^ {2}Trạng thái vòng đời +thử nghiệm\n +model\.yaml:4 · 10\/1\/2018 · van-ban$/m);
    expect(stdout).toMatch(/^Nguồn\n {2}van-ban: Văn bản$/m);
  });

  it('are absent where the element is not there at the date', async () => {
    const { exit, stdout } = await kientruc(['show', 'he-a', '--at', '2017'], { cwd: folder(MODEL) });
    expect(exit).toBe(0);
    expect(stdout).toContain('Chưa có ghi nhận nào đến thời điểm này.');
    expect(stdout).not.toContain('Nguồn\n');
  });

  it.each(['vi', 'en'])('of a system of Hanoi in 2018 and today, in %s', async (language) => {
    for (const at of ['2018-08-31', 'today', 'target']) {
      const { exit, stdout } = await kientruc(['show', 'mot-cua-3-cap', '--at', at, '--lang', language, ...TODAY]);
      expect(exit).toBe(0);
      expect(stdout).toMatch(/architecture\/systems\/mot-cua\.yaml:\d+ · /);
      expect(stdout).toMatch(/\(vn-qd1425:\s+tinh\.cqs\.tthc\)/);
      expect(stdout).not.toContain('{');
    }
  });

  it('have the official names of codes of a catalogue', async () => {
    const model = `systems:
  he-c: { name: C, since: 2018-01-10, communeComponents: [HTS10, XYZ1], sources: [van-ban] }
`;
    const files = { ...MODEL, 'kientruc.yaml': `${WORKSPACE}frameworks: [vn-qd1425]\n`, 'c.yaml': model };
    const { stdout } = await kientruc(['show', 'he-c', ...TODAY, '--lang', 'vi'], { cwd: folder(files) });
    expect(stdout).toMatch(/ HTS10 Wi-Fi công cộng; XYZ1$/m);
  });

  it('have no key of the model among their words, and figures have their unit', async () => {
    const model = `defaults: { sources: [van-ban] }
exceptions:
  nl-a:
    name: Ngoại lệ A
    covers: [he-a]
    since: 2018-01-10
    impact: { business: chậm một ngày, security: { unknown: chưa đánh giá } }
views:
  so-do:
    name: Sơ đồ
    type: context
    since: 2018-01-10
    include: { collections: [systems], status: [pilot], near: { of: [he-a], steps: 2 } }
systems:
  he-d:
    name: D
    since: 2018-01-10
    decision: { option: replace, by: he-a, transition: { data: chuyển hết } }
    mappings: [{ document: van-ban, item: mục 4.2, relation: equivalent }]
indicators:
  ty-le:
    name: Tỷ lệ
    unit: "%"
    since: 2018-01-10
    values: [{ asOf: 2018-01-10, value: 58.4 }, { asOf: 2018-01-31, value: { unknown: chưa đo } }]
  ho-so: { name: Hồ sơ, unit: triệu hồ sơ, since: 2018-01-10, values: [{ asOf: 2018-01-10, value: 2.5 }] }
`;
    const cwd = folder({ ...MODEL, 'b.yaml': model });
    const lines = async (id: string) =>
      (await kientruc(['show', id, ...TODAY, '--lang', 'vi'], { cwd, terminal: 200 })).stdout;
    expect(await lines('nl-a')).toContain('Nghiệp vụ: chậm một ngày; An ninh: chưa xác định: chưa đánh giá');
    expect(await lines('so-do')).toContain(
      'Loại: hệ thống; Trạng thái: thử nghiệm; Lân cận (Của các đối tượng: Hệ thống A; Số bước: 2)',
    );
    expect(await lines('he-d')).toContain(
      'thay thế/kết thúc; Bằng đối tượng: Hệ thống A; Phương án chuyển tiếp (Dữ liệu: chuyển hết)',
    );
    expect(await lines('he-d')).toContain('Văn bản; Mã hoặc tên đối tượng nguồn: mục 4.2; Quan hệ ánh xạ: tương đương');
    expect(await lines('ty-le')).toContain('58,4% (10/1/2018); chưa xác định: chưa đo (31/1/2018)');
    expect(await lines('ho-so')).toContain('2,5 triệu hồ sơ (10/1/2018)');
  });

  it('are hostile only as words', async () => {
    const model = `organizations:
  so-x: { name: "Sở \\u202e\\u2066 ngược", type: body, confidence: assumed, note: "\\u001b[2J" }
`;
    const { stdout } = await kientruc(['show', 'so-x'], {
      cwd: folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': model }),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/[\u001b\u202a-\u202e\u2066-\u2069]/);
  });

  it('of elements of every kind in Hanoi can be shown, in both languages and formats', async () => {
    const { stdout } = await kientruc(['list', '--format', 'json', ...TODAY]);
    const ids = (JSON.parse(stdout).elements as { id: string }[]).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(80);
    for (const [at, id] of ids.filter((_, index) => index % 5 === 0).entries()) {
      const text = await kientruc(['show', id, '--lang', at % 2 === 0 ? 'vi' : 'en', ...TODAY]);
      expect(text).toMatchObject({ exit: 0, stderr: '' });
      const json = await kientruc(['show', id, '--format', 'json', ...TODAY]);
      expect(JSON.parse(json.stdout)).toMatchObject({ id, formatVersion: 1 });
    }
  }, 30_000);
});

const WORDS = {
  'kientruc.yaml': WORKSPACE,
  'model.yaml': `${GOOD}flows:
  luong: { name: Luồng, code: L-1, from: he-a, to: so-a, status: operating, sources: [van-ban] }
indicators:
  ty-le:
    name: Tỷ lệ
    values: [{ asOf: 2025, value: 58.4 }, { asOf: 2018, value: { unknown: chưa đo } }]
    targets: [{ due: 2030, value: 80, planned: van-ban }]
    sources: [van-ban]
requirements:
  yc:
    name: Yêu cầu
    of: [he-a]
    check: { field: status, is: operating }
    sources: [van-ban]
`,
};

describe('in words', () => {
  const shown = async (id: string) => (await kientruc(['show', id, ...TODAY], { cwd: folder(WORDS) })).stdout;

  it('lists of values and checks are said as people do', async () => {
    const indicator = await shown('ty-le');
    expect(indicator).toContain('58,4 (năm 2025); chưa xác định: chưa đo (năm 2018)');
    expect(indicator).toContain('80 (hạn năm 2030; Văn bản)');
    expect(await shown('yc')).toContain('Trạng thái vòng đời phải là: đang vận hành');
  });

  it('an element is found by its code, the key of a gap and its name', async () => {
    expect(await shown('l-1')).toMatch(/^Luồng\n/);
    expect(await shown('he-a.status')).toMatch(/^Hệ thống A\n/);
    expect(await shown('he thong a')).toMatch(/^Hệ thống A\n/);
  });

  it('what touches it says who names whom, and which way data go', async () => {
    const system = await shown('he-a');
    expect(system).toMatch(/^Luồng dữ liệu\n {2}→ gửi {2}luong {2}Luồng · Bên nhận: Sở A · đang khai thác$/m);
    expect(system).toMatch(/^Cơ quan phụ trách\n {2}→ Cơ quan chủ quản {2}so-a {2}Sở A$/m);
    expect(system).toMatch(/^ {2}← Về các đối tượng {2}yc {2}Yêu cầu$/m);
    const body = await shown('so-a');
    expect(body).toMatch(/^ {2}← nhận {2}luong {2}Luồng · Bên gửi: Hệ thống A · đang khai thác$/m);
    expect(body).toMatch(/^ {2}← Cơ quan chủ quản {2}he-a {2}Hệ thống A$/m);
    expect(await shown('luong')).toMatch(/^ {2}← Bên gửi +he-a {2}Hệ thống A\n {2}→ Bên nhận +so-a {2}Sở A$/m);
    expect(await shown('van-ban')).toMatch(
      /^Được dẫn làm nguồn, căn cứ\n(?: {2}← Kế hoạch theo|.*\n)* {2}← Nguồn\/minh chứng +he-a/m,
    );
  });
});

describe('the history', () => {
  const HISTORY = {
    ...WORDS,
    'plan.yaml': `systems:
  he-b:
    name: B
    asOf: 2018-08-31
    status: pilot
    confidence: derived
    note: Ghi theo báo cáo.
    sources: [van-ban]
    changes:
      - { since: 2020-06-30, planned: van-ban, status: operating }
      - { since: 2020-09-28, status: operating, sources: [van-ban] }
      - { since: 2027-12-31, planned: van-ban, ends: { becomes: [he-a] } }
`,
  };

  it('is a line of time of facts and plans, with the date that is shown in its place', async () => {
    const { stdout } = await kientruc(['show', 'he-b', '--at', '2020-07-31', ...TODAY], { cwd: folder(HISTORY) });
    expect(stdout).toContain(`Lịch sử
  31/8/2018   ghi nhận tại ngày này · plan.yaml:2 · van-ban · suy ra từ nguồn
              Trạng thái vòng đời: thử nghiệm
              Ghi chú: Ghi theo báo cáo.
  30/6/2020   kế hoạch công bố 31/8/2018 theo Văn bản (van-ban) · plan.yaml:10 · van-ban
              Trạng thái vòng đời: thử nghiệm → đang vận hành · đã thực hiện, chậm 90 ngày
  31/7/2020   ◂ thời điểm đang xem
  28/9/2020   có hiệu lực từ ngày này · plan.yaml:11 · van-ban
              Trạng thái vòng đời: thử nghiệm → đang vận hành
  31/12/2027  kế hoạch công bố 31/8/2018 theo Văn bản (van-ban) · plan.yaml:12 · van-ban
              Kết thúc; kế thừa: Hệ thống A (he-a) · chưa đến hạn
`);
  });

  it('counts what was not known yet', async () => {
    const argv = ['show', 'he-b', '--today', '2020-07-31', '--lang', 'en'];
    const { stdout } = await kientruc(argv, { cwd: folder(HISTORY) });
    expect(stdout).toContain('lapsed: nothing shows that it was carried out');
    expect(stdout).toContain('1 more layer is not known yet on 31 July 2020.');
  });
});

describe('findings and gaps', () => {
  it("of the element are told, the gaps between the workspace's baseline and target", async () => {
    const cwd = folder({
      ...MODEL,
      'bad.yaml': 'systems:\n  he-x: { name: X, type: api, owner: so-a, status: operating, asOf: 2018-01-01 }\n',
    });
    const { stdout } = await kientruc(['show', 'he-x', ...TODAY], { cwd });
    expect(stdout).toMatch(/^Phát hiện khi kiểm tra\n {2}bad\.yaml:2 {2}(?:.|\n)* {2}source-missing$/m);
    expect(stdout).toMatch(
      /^Khoảng cách, 31\/8\/2018 \(baseline\) → năm 2020 \(target\)\n {2}◐ he-x\.decision · Chưa có phương án/m,
    );
    expect(stdout).not.toContain('Mô hình còn lỗi');
  });

  it('are said to be perhaps not all in a model with errors', async () => {
    const cwd = folder({ ...MODEL, 'bad.yaml': 'systems:\n  he-x: { name: X, ownr: so-a }\n' });
    expect((await kientruc(['show', 'he-a', ...TODAY], { cwd })).stdout).toContain('Mô hình còn lỗi: có thể chưa đủ.');
  });

  it('need both states to be named', async () => {
    const cwd = folder({ ...MODEL, 'kientruc.yaml': 'name: Thử\nlanguage: vi\nstates: { baseline: 2018-08-31 }\n' });
    expect((await kientruc(['show', 'he-a', ...TODAY], { cwd })).stdout).not.toContain('Khoảng cách');
  });
});

describe('JSON', () => {
  it('has all of it', async () => {
    const { stdout } = await kientruc(['show', 'he-a', '--format', 'json', ...TODAY], { cwd: folder(WORDS) });
    const value = JSON.parse(stdout);
    expect(value).toMatchObject({
      formatVersion: 1,
      id: 'he-a',
      collection: 'systems',
      file: 'model.yaml',
      line: 4,
      at: '2026-11-23',
      presence: 'present',
      history: [{ date: '2018-01-10', dating: 'since', plan: false, unchanged: 3 }],
      touching: {
        names: [
          { id: 'so-a', field: 'owner', role: 'body' },
          { id: 'van-ban', field: 'sources', role: 'document' },
        ],
        namedBy: [
          { id: 'luong', field: 'from', role: 'flow' },
          { id: 'yc', field: 'of', role: 'other' },
        ],
      },
      gaps: { from: '2018-08-31', to: '2020-12-31', incomplete: false },
    });
    expect(value.fields.find(({ field }: { field: string }) => field === 'status')).toEqual({
      field: 'status',
      value: 'pilot',
      text: 'thử nghiệm',
      file: 'model.yaml',
      line: 4,
      date: '2018-01-10',
      dating: 'since',
      plan: false,
      confidence: 'stated',
      sources: [{ document: 'van-ban' }],
    });
    expect(value.gaps.gaps.map(({ key }: { key: string }) => key)).toContain('he-a.status');
  });
});

it('names the nearest id', async () => {
  const { exit, stderr } = await kientruc(['show', 'he-aa'], { cwd: folder(MODEL) });
  expect(exit).toBe(2);
  expect(stderr).toMatch(/Không có "he-aa" trong mô hình\. Có phải "he-a"\? Xem các định danh: kientruc list/);
});

describe('waivers', () => {
  it('are those beside the element and those of its file, each with what it takes', async () => {
    const model = `waivers:
  - { rule: orphan, reason: đang rà soát, until: 2027-06-30 }
  - { rule: source-missing, reason: của đối tượng khác, until: 2027-06-30, elements: [he-c] }
systems:
  he-b:
    name: Hệ thống B
    waivers: [{ rule: source-missing, reason: chờ biên bản, until: 2027-03-31, by: Tổ kiến trúc }]
  he-c:
    name: Hệ thống C
    waivers: [{ rule: layer-undated, reason: đã quá hạn, until: 2026-01-31 }]
`;
    const cwd = folder({ ...MODEL, 'b.yaml': model });
    const b = await kientruc(['show', 'he-b', ...TODAY, '--lang', 'vi'], { cwd, terminal: 200 });
    expect(b.stdout).toContain(
      '  source-missing · đến 31/3/2027 · chờ biên bản (Tổ kiến trúc) · miễn 1 phát hiện · b.yaml:7\n' +
        '  orphan · đến 30/6/2027 · đang rà soát · miễn trừ của tệp · ',
    );
    expect(b.stdout).not.toContain('của đối tượng khác');
    const c = await kientruc(['show', 'he-c', ...TODAY, '--lang', 'en'], { cwd, terminal: 200 });
    expect(c.stdout).toContain('layer-undated · ended 31 January 2026 · ');
    expect(c.stdout).toContain('của đối tượng khác · of the file · takes 1 finding · b.yaml:3');
    const { waivers } = JSON.parse((await kientruc(['show', 'he-b', ...TODAY, '--format', 'json'], { cwd })).stdout);
    expect(waivers.map(({ rule, scope }: { rule: string; scope: string }) => [rule, scope]).sort()).toEqual([
      ['orphan', 'file'],
      ['source-missing', 'element'],
    ]);
  });
});
