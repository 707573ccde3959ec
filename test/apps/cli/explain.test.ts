/** explain: what a rule, a reason, a collection, a field or a framework means. */
import { describe, expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

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
    ['services.steps', /^ {2}alternatives\.when +Khi nào$/m],
    ['datasets', /^ {2}datasets\.systemOfRecord +Hệ thống nguồn của dữ liệu$/m],
    ['views.include', /^ {2}near\.steps +Số bước$/m],
    ['workspace', /^ {2}workspace\.staleAfter +Số liệu cũ sau$/m],
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

  it.each([
    ['systems.fits', '    fits: { vn-qd1425: tinh.cqs.tthc }'],
    ['exceptions.until', '    until: 2027-06-30'],
    ['systems.decision.by', '    by: httt-tthc'],
    ['workspace.states', '    states: { baseline: 2026-11, target: 2030 }'],
    ['changes', '    changes: [{ since: 2026-05-15, status: operating, sources: [bc-2026] }]'],
  ])('%s shows how it is written', async (id, line) => {
    const { exit, stdout } = await kientruc(['explain', id, '--lang', 'vi'], { cwd: folder() });
    expect(exit).toBe(0);
    expect(stdout.split('\n')).toContain(line);
  });

  it('says what a field takes, and which columns of the official tables it holds', async () => {
    const { stdout } = await kientruc(['explain', 'systems.owner', '--lang', 'vi'], { cwd: folder() });
    expect(stdout).toContain('Nhận: một định danh trong organizations.');
    expect(stdout).toContain('Bảng 1, cột 11 "Cơ quan chủ quản": Bắt buộc');
    expect(stdout).toContain('dự thảo hướng dẫn của Bộ Khoa học và Công nghệ ngày 13/9/2026');
    const others = await kientruc(['explain', 'documents.owner', '--lang', 'vi'], { cwd: folder() });
    expect(others.stdout).not.toContain('Bảng chính thức');
  });

  it.each(['systems.fits.x', 'changes.x', 'workspace.x', 'systems.decision.by.x'])('knows no key %s', async (id) => {
    expect((await kientruc(['explain', id], { cwd: folder() })).exit).toBe(2);
  });

  describe('finds what people call it', () => {
    const page = async (id: string) => {
      const { exit, stdout, stderr } = await kientruc(['explain', id, '--lang', 'vi'], { cwd: folder() });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      return stdout;
    };

    it('a field that stands in several places, fields before keys inside them', async () => {
      const stdout = await page('status');
      expect(stdout).toMatch(/^Trường và khóa gọi là "status"\n {2}services\.status +Trạng thái vòng đời\n/);
      for (const line of [
        /^ {2}flows\.status +Trạng thái kết nối$/m,
        /^ {2}systems\.uses\.status +Trạng thái kết nối$/m,
      ])
        expect(stdout).toMatch(line);
      expect(stdout).toContain('Xem một trường: kientruc explain services.status\n');
    });

    it.each(['Cơ quan chủ quản', 'co quan chu quan', 'CƠ QUAN  CHỦ QUẢN'])(
      'a field by its title: %s',
      async (title) => {
        const stdout = await page(title);
        expect(stdout).toMatch(/^Cơ quan chủ quản {2}services\.owner\n/);
        expect(stdout).toMatch(/^Có ở\n {2}services\.owner +Cơ quan chủ quản$/m);
        expect(stdout).toMatch(/^ {2}systems\.owner +Cơ quan chủ quản$/m);
        expect(stdout).not.toContain('requirements.owner');
      },
    );

    it('fields by a part of their titles', async () => {
      expect(await page('chủ quản')).toMatch(/^ {2}datasets\.dataOwner +Chủ quản dữ liệu$/m);
    });

    it.each(['operating', 'Operating'])('a word, with what takes it and what it means there: %s', async (word) => {
      const stdout = await page(word);
      expect(stdout).toMatch(/^Giá trị operating, ở các trường\n/);
      expect(stdout).toMatch(/^ {2}systems\.status +Trạng thái vòng đời: đang vận hành$/m);
      expect(stdout).toMatch(/^ {2}flows\.status +Trạng thái kết nối: đang khai thác$/m);
    });

    it('a word by its meaning', async () => {
      const stdout = await page('dang van hanh');
      expect(stdout).toMatch(/^Giá trị operating, ở các trường\n/);
      expect(stdout).not.toContain('flows.status');
    });

    it('a rule and a collection by their titles', async () => {
      expect(await page('chưa có nguồn, minh chứng')).toMatch(/^Chưa có nguồn, minh chứng {2}source-missing/);
      expect(await page('hệ thống')).toMatch(/^Hệ thống, nền tảng {2}systems\n/);
    });
  });

  it.each([
    ['oprating', 'operating'],
    ['statuss', 'status'],
    ['systems.statu', 'systems.status'],
  ])('knows no %s, and suggests %s', async (typed, meant) => {
    const { exit, stdout, stderr } = await kientruc(['explain', typed], { cwd: folder() });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`Did you mean "${meant}"?`);
  });

  it('says of the body that answers for it what it is of each kind', async () => {
    const title = async (id: string) => (await kientruc(['explain', id, '--lang', 'vi'], { cwd: folder() })).stdout;
    expect(await title('systems.owner')).toMatch(/^Cơ quan chủ quản {2}/);
    for (const id of ['requirements', 'gaps', 'exceptions'])
      expect(await title(`${id}.owner`)).toMatch(/^Cơ quan chịu trách nhiệm {2}/);
  });

  it('shows both forms of waivers: beside an element, and at the top of a file', async () => {
    const { exit, stdout } = await kientruc(['explain', 'waivers', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Waivers {2}organizations\.waivers\n/);
    expect(stdout).toMatch(/\n\nWaivers of this file {2}waivers, at the top of a file\n/);
    expect(stdout).toMatch(/\n {2}elements {2}\S/);
  });
});
