/** Two frameworks: the state's date picks the one that speaks, and every command works with either. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, kientruc } from './support/cli.ts';

/** A province at the end of 2019, as its architecture of version 2.0 would place things. */
const YEAR_2019 = `defaults: { sources: [bc-2019] }
documents:
  bc-2019: { name: Báo cáo năm 2019, type: report, date: 2019-12-31, reliability: primary, issuer: ubnd }
organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh, type: body, tier: province }
systems:
  mot-cua:
    name: Hệ thống một cửa điện tử
    type: information-system
    owner: ubnd
    status: operating
    fits: { PLACES1 }
    hostedOn: [ttdl]
datasets:
  csdl-dat-dai: { name: Cơ sở dữ liệu đất đai, type: database, owner: ubnd, status: building, systemOfRecord: [mot-cua], fits: { PLACES2 } }
infrastructure:
  ttdl: { name: Trung tâm dữ liệu, type: data-center, owner: ubnd, status: operating, fits: { PLACES3 } }
`;

const OLD = ['vn-khung-2-0: arm', 'vn-khung-2-0: drm', 'vn-khung-2-0: trm'] as const;
const NEW = ['vn-qd1425: tinh.cqs.tthc', 'vn-qd1425: tinh.dl.csdl', 'vn-qd1425: tinh.hts.ttdl'] as const;

type Places = readonly [string, string, string];

function workspace(frameworks: string, [one, two, three]: Places): string {
  return folder({
    'kientruc.yaml': `name: Tỉnh A\nlanguage: vi\nauthority: ubnd\nstates: { nam-2019: 2019, baseline: 2026-11 }\nframeworks: [${frameworks}]\n`,
    'model.yaml': YEAR_2019.replace('PLACES1', one).replace('PLACES2', two).replace('PLACES3', three),
  });
}

const TODAY = ['--today', '2026-11-23'];

async function list(cwd: string, ...argv: string[]) {
  const called = await kientruc(['list', 'systems', 'datasets', 'infrastructure', ...argv, ...TODAY], { cwd });
  expect(called.exit).toBe(0);
  return {
    ids: [...called.stdout.matchAll(/(?:^|\s)(mot-cua|csdl-dat-dai|ttdl)(?=\s|$)/gm)].map(([, id]) => id).sort(),
    ...called,
  };
}

describe('an architecture of 2019, with the framework of 2019', () => {
  const cwd = () => workspace('vn-khung-2-0', OLD);

  it('validates', async () => {
    const { exit, stdout } = await kientruc(['validate', ...TODAY], { cwd: cwd() });
    expect(exit, stdout).toBe(0);
  });

  it.each([
    ['ARM', ['mot-cua']],
    ['Mô hình tham chiếu dữ liệu', ['csdl-dat-dai']],
    ['cong-nghe', ['ttdl']],
    ['4', ['ttdl']],
    ['none', []],
  ])('lists what stands in %s', async (layer, expected) => {
    const { ids, stderr } = await list(cwd(), '--layer', layer, '--at', 'nam-2019');
    expect(ids).toEqual(expected);
    expect(stderr).toBe('');
  });

  it('is not judged by it in 2026: it only lends its names, and that is said once', async () => {
    const { stdout } = await list(cwd(), '--layer', 'ARM', '--at', 'baseline');
    const text = stdout.replace(/\s+/g, ' ');
    expect(text.match(/Quyết định số 2323/g)).toHaveLength(1);
    expect(text).toContain('có hiệu lực từ 31/12/2019 đến 28/12/2023: chỉ để xếp chỗ');
  });

  it('is drawn by its reference models', async () => {
    const at = cwd();
    const { exit } = await kientruc(['render', '--at', 'nam-2019', '--format', 'mmd', ...TODAY], { cwd: at });
    expect(exit).toBe(0);
    const drawn = readFileSync(path.join(at, 'out/overview.mmd'), 'utf8');
    expect(drawn).toContain('Mô hình tham chiếu ứng dụng');
    expect(drawn).not.toContain('Hạ tầng số');
  });

  it('does not know places of another framework', async () => {
    const { exit, stdout } = await kientruc(['validate', ...TODAY], { cwd: workspace('vn-khung-2-0', NEW) });
    expect(exit).toBe(1);
    expect(stdout.match(/fits-not-found/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('one model in both frameworks', () => {
  const both: Places = [0, 1, 2].map((at) => `${OLD[at]}, ${NEW[at]}`) as unknown as Places;

  it.each(['vn-khung-2-0, vn-qd1425', 'vn-qd1425, vn-khung-2-0'])(
    'is spoken of by that of the date (%s)',
    async (order) => {
      const cwd = workspace(order, both);
      expect((await kientruc(['validate', ...TODAY], { cwd })).exit).toBe(0);
      expect(await list(cwd, '--layer', 'DRM', '--at', 'nam-2019')).toMatchObject({
        ids: ['csdl-dat-dai'],
        stderr: '',
      });
      expect(await list(cwd, '--layer', 'L2', '--at', 'baseline')).toMatchObject({ ids: ['csdl-dat-dai'], stderr: '' });
      // No layer of the one is a layer of the other.
      for (const [layer, at] of [
        ['L2', 'nam-2019'],
        ['DRM', 'baseline'],
      ])
        expect((await kientruc(['list', '--layer', layer ?? '', '--at', at ?? '', ...TODAY], { cwd })).exit).toBe(2);
      for (const [at, word] of [
        ['nam-2019', 'Mô hình tham chiếu công nghệ'],
        ['baseline', 'Hạ tầng số và an ninh mạng dùng chung'],
      ]) {
        await kientruc(['render', '--at', at ?? '', '--format', 'svg', ...TODAY], { cwd });
        const drawn = readFileSync(path.join(cwd, 'out/overview.svg'), 'utf8')
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ');
        expect(drawn.toLowerCase()).toContain(word?.toLowerCase());
        expect(drawn).not.toContain('chỉ dùng để sắp xếp');
      }
    },
  );

  it.each<[string, Places]>([
    ['vn-khung-2-0', OLD],
    ['vn-qd1425', NEW],
  ])('works the same with %s alone', async (framework, places) => {
    const cwd = workspace(framework, places);
    for (const argv of [
      ['validate'],
      ['list'],
      ['list', '--format', 'csv'],
      ['show', 'mot-cua'],
      ['trace', 'mot-cua', 'ttdl'],
      ['render', '--format', 'mmd'],
      ['gap', '--from', 'nam-2019', '--to', 'baseline'],
      ['explain', framework],
    ]) {
      const { exit, stderr } = await kientruc([...argv, ...(argv[0] === 'explain' ? [] : TODAY)], { cwd });
      expect({ argv, exit, stderr: exit === 0 ? '' : stderr }).toEqual({ argv, exit: 0, stderr: '' });
    }
    const label =
      framework === 'vn-khung-2-0' ? 'Ứng dụng' : 'Hệ thống thông tin giải quyết thủ tục hành chính của địa phương';
    expect((await kientruc(['show', 'mot-cua', ...TODAY], { cwd })).stdout.replace(/\s+/g, ' ')).toContain(label);
  });

  it('names the frameworks that there are where one is not known', async () => {
    const { exit, stdout } = await kientruc(['validate', ...TODAY], { cwd: workspace('vn-khung-3', OLD) });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/Các khung có sẵn: vn-khung-2-0,\s.*\n\s+vn-qd1425\./);
  });
});
