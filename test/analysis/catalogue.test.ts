/** Codes of the commune model against the catalogue of the framework. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/analysis/rules/registry.ts';
import { findingsIn, lines } from './support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const of = (codes: string, workspace = 'frameworks: [vn-qd1425]\n') =>
  findingsIn(`${HEAD}systems:\n  a: { name: A, communeComponents: ${codes} }\n`, {
    workspace,
    rules: [RULES['catalogue-code-not-found']],
  });

describe('catalogue-code-not-found', () => {
  it.each([
    '[HTS1]',
    '[HTS22, ANM8, DL28, NTL7, KTT23]',
    '[ƯDCQS22, NVCQS3, ƯDKTS18, NVKTS4, ƯDXHS17, NVXHS4, ĐLHQ10]',
  ])('%s is of figure 9', async (codes) => {
    expect(await of(codes)).toEqual([]);
  });

  it('a letter may be written in either form of Unicode', async () => {
    expect(await of(`[${'ƯDCQS7'.normalize('NFD')}]`)).toEqual([]);
  });

  it.each(['{ unknown: chưa đối chiếu }', '{ notApplicable: chỉ phục vụ cấp tỉnh }'])(
    '%s is an answer',
    async (codes) => {
      expect(await of(codes)).toEqual([]);
    },
  );

  it.each([
    ['DLHQ8', 'ĐLHQ8'],
    ['UDCQS7', 'ƯDCQS7'],
    ['hts7', 'HTS7'],
    ['HTS-7', 'HTS7'],
    ['HTS07', 'HTS7'],
    ['HTS7 - Mạng nội bộ', 'HTS7'],
  ])('of %s it says %s', async (written, meant) => {
    const [finding, ...others] = await of(`[${written}]`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      suggestion: meant,
      range: { start: { line: 5, column: 37 }, end: { line: 5, column: 37 + written.length } },
      basis: { certainty: 'primary' },
    });
    expect(finding?.message.vi).toBe(
      `Không có mã "${written}" trong danh mục "Kiến trúc của Mô hình chuyển đổi số cấp xã (Hình 9)". Có phải "${meant}"?`,
    );
  });

  it('of a number too high it names the ends of the series, and guesses nothing', async () => {
    const [finding] = await of('[HTS1, HTS23]');
    expect(finding?.suggestion).toBeUndefined();
    expect(finding?.range.start.column).toBe(43);
    expect(finding?.message.en).toContain('There are HTS1 to HTS22.');
  });

  it('of a word it says where the codes are listed', async () => {
    expect((await of('[Trang thông tin điện tử]'))[0]?.message.vi).toContain('kientruc explain communeComponents');
  });

  it('looks into changes, and keeps quiet where no framework has the catalogue', async () => {
    expect(await of('[XYZ1]', '')).toEqual([]);
    const model = `${HEAD}services:\n  a:\n    name: A\n    changes: [{ since: 2020, communeComponents: [XYZ1], sources: [qd] }]\n`;
    expect(
      lines(
        await findingsIn(model, { workspace: 'frameworks: [vn-qd1425]\n', rules: [RULES['catalogue-code-not-found']] }),
      ),
    ).toEqual(['7 catalogue-code-not-found']);
  });
});
