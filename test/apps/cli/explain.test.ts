/** explain: what a rule, a reason, a collection, a field or a framework means. */
import { describe, expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

describe('explain', () => {
  it.each([
    ['systems.fits', /^ {2}tinh\.cqs\.tthc +\S/m],
    ['vn-qd1425', /^ {2}tinh\.cqs\.tthc +\S/m],
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
