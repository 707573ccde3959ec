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

  it('suggests a field by its name alone', async () => {
    const { exit, stderr } = await kientruc(['explain', 'status'], { cwd: folder() });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/Did you mean "\w+\.status"\?/);
  });

  it('shows both forms of waivers: beside an element, and at the top of a file', async () => {
    const { exit, stdout } = await kientruc(['explain', 'waivers', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Waivers {2}organizations\.waivers\n/);
    expect(stdout).toMatch(/\n\nWaivers of this file {2}waivers, at the top of a file\n/);
    expect(stdout).toMatch(/\n {2}elements {2}\S/);
  });
});
