/** An indicator against the official measure that it names. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/analysis/rules/registry.ts';
import { findingsIn } from './support/judged.ts';

const found = (indicator: string, workspace = 'frameworks: [vn-qd1425]\n') =>
  findingsIn(
    `documents:\n  bc: { name: Báo cáo, date: 2026-06-30 }\nindicators:\n  a: { name: A, asOf: 2026-06-30, sources: [bc], ${indicator} }\n`,
    { workspace, rules: [RULES['measure-mismatch']] },
  );

describe('measure-mismatch', () => {
  it.each([
    'unit: "%", measure: ty-le-ho-so-nop-truc-tuyen',
    'unit: Dịch vụ, measure: dich-vu-co-phat-sinh-ho-so',
    'measure: ty-le-ho-so-nop-truc-tuyen',
    'unit: "%", measure: { unknown: không nêu cách tính }',
    'unit: "%", definition: { unknown: không nêu }',
  ])('has nothing against %s', async (indicator) => {
    expect(await found(indicator)).toEqual([]);
  });

  it('names the nearest of a misspelt id, and points at it', async () => {
    const [finding, ...more] = await found('unit: "%", measure: ty-le-ho-so-nop-truc-tuyn');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ suggestion: 'ty-le-ho-so-nop-truc-tuyen', range: { start: { line: 4 } } });
    expect(finding?.message.vi).toBe(
      'Không có chỉ số chính thức "ty-le-ho-so-nop-truc-tuyn" trong khung. Có phải "ty-le-ho-so-nop-truc-tuyen"?',
    );
  });

  it('of a far one it says where the list is', async () => {
    const [finding] = await found('measure: kpi-1');
    expect(finding?.message.en).toContain('kientruc explain vn-qd1425.measures');
  });

  it('tells of another unit, also where a change says it', async () => {
    for (const unit of ['unit: hồ sơ', 'changes: [{ asOf: 2026-06-30, unit: hồ sơ, sources: [bc] }]']) {
      const [finding] = await found(`${unit}, measure: ty-le-ho-so-nop-truc-tuyen`);
      expect(finding?.message.vi).toBe(
        '"Tỷ lệ hồ sơ nộp trực tuyến" tính bằng %, chỉ tiêu ghi hồ sơ: đó là hai chỉ số khác nhau.',
      );
    }
  });

  it('judges nothing where no framework of the workspace has the list', async () => {
    expect(await found('measure: kpi-1', '')).toEqual([]);
    expect(await found('measure: kpi-1', 'frameworks: [vn-khung-2-0]\n')).toEqual([]);
  });
});
