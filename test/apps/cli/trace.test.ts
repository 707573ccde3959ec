/** trace: the ways between two elements, and what depends on one. */
import { describe, expect, it } from 'vitest';
// What the command loads when it is called, loaded here: no test has to wait for it.
import '../../../src/apps/cli/commands/trace.ts';
import { folder, kientruc, WORKSPACE } from './support/cli.ts';

const TODAY = ['--today', '2026-11-23'];
const FILES = {
  'kientruc.yaml': WORKSPACE,
  'model.yaml': `defaults: { sources: [van-ban] }
documents:
  van-ban: { name: Văn bản, date: 2018-08-31, reliability: primary }
organizations:
  so-cu: { name: Sở cũ, type: body, changes: [{ since: 2025-03-01, ends: { becomes: [so-moi] }, sources: [van-ban] }] }
  so-moi: { name: Sở mới, type: body, since: 2025-03-01 }
services:
  dv: { name: Dịch vụ, supportedBy: { he: { status: operating } } }
systems:
  he: { name: Hệ thống, type: api, owner: so-cu }
  dich: { name: Đích, type: api, since: 2020-01-01 }
flows:
  gui: { name: Gửi, from: he, to: dich, data: Hồ sơ, status: operating }
  chua: { name: Chưa, from: dich, to: dv, status: not-connected }
`,
};
const traced = (argv: string) => kientruc(['trace', ...argv.split(' '), ...TODAY], { cwd: folder(FILES) });

describe('paths', () => {
  it('have each step with what makes it', async () => {
    const { exit, stdout } = await traced('dv dich');
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: `Từ Dịch vụ (dv) đến Đích (dich), tại 23/11/2026

1. 2 bước
   dv    Dịch vụ
     → Hệ thống hỗ trợ · đang vận hành
   he    Hệ thống
     → luồng gui: Hồ sơ · đang khai thác
   dich  Đích

1 đường, không quá 8 bước.
Không tính 1 luồng, liên kết chưa kết nối, mới dự kiến hoặc đã kết thúc trong cả mô hình.
`,
    });
  });

  it('against the direction say so', async () => {
    const { exit, stdout } = await traced('dich dv --lang en');
    expect(exit).toBe(0);
    expect(stdout).toContain('No way follows the direction of flows and links.');
    expect(stdout).toMatch(/^ {5}← flow gui: Hồ sơ · operating\n {3}he {4}Hệ thống\n {5}← Supported by · operating$/m);
    expect(stdout).toMatch(/^1 path, direction aside, of at most 8 steps\.$/m);
  });

  it('that there are none of is an answer', async () => {
    const { exit, stdout } = await traced('van-ban dv');
    expect(exit).toBe(0);
    expect(stdout).toContain('Không có đường nào, kể cả khi bỏ qua chiều.');
  });

  it('that are longer are told', async () => {
    expect((await traced('dv dich --depth 1')).stdout).toContain(
      'Không có đường nào trong 1 bước; đường ngắn nhất dài 2 bước (--depth 2).',
    );
  });

  it('have a form for programs', async () => {
    const { stdout } = await traced('dv dich --format json');
    expect(JSON.parse(stdout)).toEqual({
      formatVersion: 1,
      at: '2026-11-23',
      depth: 8,
      idle: 1,
      from: 'dv',
      to: 'dich',
      limit: 10,
      directed: true,
      complete: true,
      paths: [
        {
          length: 2,
          steps: [
            {
              to: 'he',
              name: 'Hệ thống',
              by: [{ link: 'supportedBy', along: true, attributes: { status: 'operating' } }],
            },
            {
              to: 'dich',
              name: 'Đích',
              by: [{ flow: 'gui', along: true, reply: false, data: 'Hồ sơ', via: [], status: 'operating' }],
            },
          ],
        },
      ],
    });
  });
});

describe('impact', () => {
  it('is told by distance, each with its way', async () => {
    const { exit, stdout } = await traced('he --impact');
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: `Những gì phụ thuộc vào Hệ thống (he), tại 23/11/2026

Trực tiếp (2)
  dv    Dịch vụ
        ← Hệ thống hỗ trợ
  dich  Đích
        ← nhận dữ liệu qua luồng gui

2 đối tượng: 1 dịch vụ; 1 hệ thống.
Không tính 1 luồng, liên kết chưa kết nối, mới dự kiến hoặc đã kết thúc trong cả mô hình.
`,
    });
    expect((await traced('dich --impact')).stdout).toContain('Không có gì phụ thuộc vào nó.');
  });

  it('follows successors, and what is further is counted', async () => {
    expect((await traced('so-moi --impact')).stdout).toMatch(/^ {2}he {2}Hệ thống\n +← Cơ quan chủ quản$/m);
    const cwd = folder({
      ...FILES,
      'more.yaml': `services:\n  phan: { name: Phần, partOf: dv, sources: [van-ban] }\n`,
    });
    const { stdout } = await kientruc(['trace', 'he', '--impact', '--depth', '1', ...TODAY], { cwd });
    expect(stdout).toContain('2 đối tượng: 1 dịch vụ; 1 hệ thống; còn 1 ở xa hơn 1 bước (--depth).');
    const all = await kientruc(['trace', 'he', '--impact', ...TODAY], { cwd });
    expect(all.stdout).toMatch(
      /^Cách 2 bước \(1\)\n {2}phan {2}Phần\n +he ← dv \(Hệ thống hỗ trợ\) ← phan \(Thuộc nhóm\)$/m,
    );
  });

  it('has a form for programs', async () => {
    const { stdout } = await traced('he --impact --format json');
    expect(JSON.parse(stdout)).toMatchObject({
      of: 'he',
      count: 2,
      further: 0,
      impacted: [
        { id: 'dv', distance: 1, from: 'he', by: [{ why: 'states', field: 'supportedBy' }] },
        { id: 'dich', distance: 1, from: 'he', by: [{ why: 'receives', flow: 'gui' }] },
      ],
    });
  });
});

describe('mistakes', () => {
  it.each([
    ['dv', /Cần hai đối tượng: .*--impact/],
    ['dv he --impact', /--impact xét một đối tượng/],
    ['dv dv', /Hai đầu là một đối tượng \(dv\)/],
    ['dv hee', /Không có "hee" trong mô hình\. Có phải "he"\?/],
    ['so-cu --impact', /so-cu đã kết thúc ngày 1\/3\/2025, kế thừa: so-moi\. Chọn thời điểm trước đó bằng --at/],
    ['dich --impact --at 2019', /Chưa có ghi nhận nào về dich đến thời điểm này/],
    ['dv he --depth 0', /--depth cần một số nguyên từ 1 đến \d+, không phải "0"/],
    ['dv he --limit nhiều', /--limit cần một số nguyên/],
  ])('%s', async (argv, message) => {
    const { exit, stdout, stderr } = await traced(argv);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
