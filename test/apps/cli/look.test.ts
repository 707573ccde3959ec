/** list, show, explain: what an architect looks things up with. */
import { describe, expect, it } from 'vitest';
import { folder, GOOD, kientruc, WORKSPACE } from './support/cli.ts';

const MODEL = { 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD };
const TODAY = ['--today', '2026-11-23'];

describe('list', () => {
  it('gives a line each, by collection', async () => {
    expect(
      (await kientruc(['list', '--at', 'baseline'], { cwd: folder(MODEL) })).stdout,
    ).toBe(`Cơ quan, tổ chức, người dùng (1)
  so-a     Sở A

Hệ thống, nền tảng (1)
  he-a     Hệ thống A · thử nghiệm · Sở A

Văn bản, nguồn (1)
  van-ban  Văn bản

3 đối tượng.
`);
  });

  it('counts what is not there at the date', async () => {
    const { stdout } = await kientruc(['list', 'systems', '--at', '2017', '--lang', 'en'], { cwd: folder(MODEL) });
    expect(stdout).toBe('0 elements. 1 more is not there at this date.\n');
  });

  it('gives JSON for programs', async () => {
    const { stdout } = await kientruc(['list', 'systems', '--at', 'baseline', '--format', 'json'], {
      cwd: folder(MODEL),
    });
    expect(JSON.parse(stdout)).toEqual({
      formatVersion: 1,
      at: '2018-08-31',
      elements: [
        { id: 'he-a', collection: 'systems', name: 'Hệ thống A', presence: 'present', status: 'pilot', body: 'so-a' },
      ],
    });
  });
});

describe('show', () => {
  it('gives each value with its line, date and sources, and what refers to it', async () => {
    const { exit, stdout } = await kientruc(['show', 'he-a', '--at', 'baseline'], { cwd: folder(MODEL) });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Hệ thống A\nhe-a · hệ thống\n\n/);
    expect(stdout).toMatch(/^ {2}Trạng thái vòng đời +thử nghiệm\n +model\.yaml:4 · 10\/1\/2018 · van-ban$/m);
    expect(stdout).toMatch(/^Nguồn\n {2}van-ban: Văn bản$/m);
    const body = await kientruc(['show', 'so-a'], { cwd: folder(MODEL) });
    expect(body.stdout).toMatch(/^Được dẫn chiếu bởi\n {2}he-a · Cơ quan chủ quản · Hệ thống A$/m);
  });

  it('gives codes of an official catalogue their official names', async () => {
    const model = `systems:
  he-c: { name: C, since: 2018-01-10, communeComponents: [HTS10, XYZ1], sources: [van-ban] }
`;
    const files = { ...MODEL, 'kientruc.yaml': `${WORKSPACE}frameworks: [vn-qd1425]\n`, 'c.yaml': model };
    const { stdout } = await kientruc(['show', 'he-c', ...TODAY, '--lang', 'vi'], { cwd: folder(files) });
    expect(stdout).toMatch(/ HTS10 Wi-Fi công cộng; XYZ1$/m);
  });

  it('says that an element is not there at the date', async () => {
    const { exit, stdout } = await kientruc(['show', 'he-a', '--at', '2017'], { cwd: folder(MODEL) });
    expect(exit).toBe(0);
    expect(stdout).toContain('Chưa có ghi nhận nào đến thời điểm này.');
  });

  it.each(['vi', 'en'])('shows a system of Hanoi in 2018 and today, in %s', async (language) => {
    for (const at of ['2018-08-31', 'today', 'target']) {
      const { exit, stdout } = await kientruc(['show', 'mot-cua-3-cap', '--at', at, '--lang', language, ...TODAY]);
      expect(exit).toBe(0);
      expect(stdout).toMatch(/architecture\/systems\/mot-cua\.yaml:\d+ · /);
      expect(stdout).toMatch(/\(vn-qd1425:\s+tinh\.cqs\.tthc\)/);
      expect(stdout).not.toContain('{');
    }
  });

  it('has names that are hostile only as words', async () => {
    const model = 'organizations:\n  so-x: { name: "Sở \\u202e\\u2066 ngược", type: body, confidence: assumed }\n';
    const { stdout } = await kientruc(['show', 'so-x'], {
      cwd: folder({ 'kientruc.yaml': WORKSPACE, 'a.yaml': model }),
    });
    expect(stdout).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('show, in words', () => {
  const files = {
    'kientruc.yaml': WORKSPACE,
    'model.yaml': `${GOOD}flows:
  luong: { name: Luồng, code: L-1, from: he-a, to: he-a, sources: [van-ban] }
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
  const shown = async (id: string) => (await kientruc(['show', id, ...TODAY], { cwd: folder(files) })).stdout;

  it('says lists of values and checks as people do', async () => {
    const indicator = await shown('ty-le');
    expect(indicator).toContain('58,4 (năm 2025); chưa xác định: chưa đo (năm 2018)');
    expect(indicator).toContain('80 (hạn năm 2030; Văn bản)');
    expect(await shown('yc')).toContain('Trạng thái vòng đời phải là: đang vận hành');
  });

  it('takes a code and the key of a gap, and names fields in the language', async () => {
    expect(await shown('l-1')).toMatch(/^Luồng\n/);
    const system = await shown('he-a.status');
    expect(system).toMatch(/^Hệ thống A\n/);
    expect(system).toContain('luong · Bên gửi · Luồng');
  });

  it('says of a plan which document announced it', async () => {
    const plan = `systems:
  he-b: { name: B, asOf: 2018-08-31, status: pilot, sources: [van-ban], changes: [{ since: 2027-12-31, planned: van-ban, status: operating }] }
`;
    const cwd = folder({ ...files, 'plan.yaml': plan });
    expect((await kientruc(['show', 'he-b', ...TODAY], { cwd })).stdout).toContain(
      'đang vận hành · chưa đến hạn · theo Văn bản (van-ban)',
    );
  });
});

describe('explain', () => {
  it.each([
    ['systems.fits', /^ {2}tinh\.cqs\.tthc +\S/m],
    ['vn-qd1425', /^ {2}tinh\.cqs\.tthc +\S/m],
    ['vn-qd1425', /^ {2}HTS10 +Wi-Fi công cộng$/m],
    ['communeComponents', /^ {2}ĐLHQ9 +Khảo sát mức độ hài lòng$/m],
    ['ĐLHQ9', /^Khảo sát mức độ hài lòng {2}ĐLHQ9 · communeComponents\n\n.*: Phụ lục I, I\.4\.4\.2, tr\. 36$/m],
    ['catalogue-code-not-found', /^ {4}frameworks: \[vn-qd1425\] {2}# kientruc\.yaml$/m],
    ['systems', /^ {2}changes +Các thay đổi$/m],
    ['changes', /^ {2}since +Có hiệu lực từ$/m],
    ['since', /^Có hiệu lực từ/],
    ['ends', /^ {2}becomes +Đối tượng kế thừa$/m],
    ['coverage', /^ {2}done +Đã thực hiện$/m],
    ['indicators.values', /^ {2}asOf +Tại ngày hoặc trong kỳ$/m],
    ['indicators.targets', /^ {2}due +Thời hạn$/m],
    ['requirements.check', /^ {2}atLeast +Ít nhất$/m],
  ])('%s tells what stands inside', async (id, expected) => {
    const { exit, stdout } = await kientruc(['explain', id, '--lang', 'vi'], { cwd: folder() });
    expect(exit).toBe(0);
    expect(stdout).toMatch(expected);
  });

  it.each(['vi', 'en'])('lists all there is, and explains each, in %s', async (language) => {
    const { exit, stdout } = await kientruc(['explain', '--lang', language], { cwd: folder() });
    expect(exit).toBe(0);
    const ids = [...stdout.matchAll(/^ {2}([a-z][\w-]*) {2,}\S/gm)].map((match) => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(30);
    for (const id of ids) {
      const page = await kientruc(['explain', id, '--lang', language], { cwd: folder() });
      expect(page).toMatchObject({ exit: 0, stderr: '' });
      expect(page.stdout.length).toBeGreaterThan(60);
      if (language === 'en')
        expect(page.stdout.split('\n')[0]).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i);
    }
  });

  it('explains every field of every collection', async () => {
    const { stdout } = await kientruc(['explain', 'systems', '--lang', 'en'], { cwd: folder() });
    const fields = [...stdout.matchAll(/^ {2}(systems\.\w+)/gm)].map((match) => match[1] ?? '');
    expect(fields).toContain('systems.fits');
    for (const field of fields) expect((await kientruc(['explain', field], { cwd: folder() })).exit).toBe(0);
    const status = await kientruc(['explain', 'systems.status', '--lang', 'vi'], { cwd: folder() });
    expect(status.stdout).toMatch(/^ {2}pilot +thử nghiệm$/m);
  });

  it('suggests a field by its name alone', async () => {
    const { exit, stderr } = await kientruc(['explain', 'status'], { cwd: folder() });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/Did you mean "\w+\.status"\?/);
  });
});
