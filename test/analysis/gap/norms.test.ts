/** Norms of the framework in the comparison of two states: what they count, where they become gaps, what stands behind. */
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/gap/find-gaps.ts';
import { openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import { basisText } from '../../../src/output/report/gap/words.ts';
import { day, TODAY } from './gaps.ts';

const MODEL = `documents:
  qd: { name: Quyết định phê duyệt cấp độ, type: decision, date: 2026-09-01 }
organizations:
  tinh: { name: Tỉnh, asOf: 2026-01-01, sources: [qd] }
systems:
  dat: { name: Đạt, owner: tinh, decision: keep, securityLevel: 3, sources: [qd] }
  thieu: { name: Thiếu, owner: tinh, decision: keep, sources: [qd], changes: [{ asOf: 2026-10-01, securityLevel: 2 }] }
  chua-ro: { name: Chưa rõ, owner: tinh, decision: keep, sources: [qd] }
  phan: { name: Phần, owner: tinh, partOf: dat, sources: [qd] }
`;

async function reportOf(model: string, workspace: string, from = '2026-10-31', to = '2030') {
  const opened = await openWorkspace(
    memorySource([
      ['kientruc.yaml', `name: Thử\nframeworks: [vn-qd1425]\n${workspace}`],
      ['model.yaml', model],
    ]),
  );
  expect(opened.problems).toEqual([]);
  const moment = (written: string) => ({ written, day: day(written) });
  return findGaps(opened.architecture, { from: moment(from), to: moment(to), today: day(TODAY) });
}

describe('a norm', () => {
  it('is counted by its results, and only what is not met is a gap', async () => {
    const { norms, gaps } = await reportOf(MODEL, 'authority: tinh\n');
    const level = norms.find(({ norm }) => norm.id === 'security-level');
    expect(level?.counts).toEqual({ met: 1, 'not-met': 1, 'not-enough-basis': 1, 'not-applicable': 1 });
    expect(level?.keys).toEqual(['thieu.rule:security-level']);
    const [gap, ...others] = gaps.filter(({ facet }) => facet === 'rule:security-level');
    expect(others).toEqual([]);
    expect(gap).toMatchObject({
      key: 'thieu.rule:security-level',
      reasons: ['unmet'],
      verdict: 'not-met',
      plan: 'unplanned',
      demands: [],
    });
    expect(gap?.from.text.vi).toBe('có cấp độ, không có nguồn');
    expect(gap?.owner?.id).toBe('tinh');
  });

  it('says what it stands on, and how sure that is, and shows the line', async () => {
    const { gaps } = await reportOf(MODEL, 'authority: tinh\n');
    const gap = gaps.find(({ key }) => key === 'thieu.rule:security-level');
    expect(gap?.norms.map(({ number, basis }) => [number, basisText(basis)])).toEqual([
      [
        'R38',
        {
          vi: 'Nghị định 331/2026/NĐ-CP, Điều 8 (theo nguồn thứ cấp)',
          en: 'Nghị định 331/2026/NĐ-CP, Điều 8 (by a secondary source)',
        },
      ],
    ]);
    expect(gap?.evidence.map(({ place }) => place.path.join('.'))).toEqual(['systems.thieu.changes.0.securityLevel']);
  });

  it('judges no state of a day on which no framework is in force, and none that the workspace has turned off', async () => {
    expect((await reportOf(MODEL, 'authority: tinh\n', '2018-08-31', '2018-12-31')).norms).toEqual([]);
    const off = 'authority: tinh\nrules: { security-level: { severity: "off", reason: xét riêng } }\n';
    const ids = (await reportOf(MODEL, off)).norms.map(({ norm }) => norm.id);
    expect(ids).not.toContain('security-level');
  });

  it('may be covered by a declared gap and by an exception under its key', async () => {
    const declared = `${MODEL}gaps:
  nd: { name: Bổ sung văn bản, asOf: 2026-10-01, covers: ["thieu.rule:security-level"], sources: [qd] }
`;
    const planOf = async (model: string) =>
      (await reportOf(model, 'authority: tinh\n')).gaps.find(({ key }) => key === 'thieu.rule:security-level')?.plan;
    expect(await planOf(declared)).toBe('incomplete');
    const excepted = `${MODEL}exceptions:
  nl: { name: Chờ phê duyệt, asOf: 2026-10-01, covers: ["thieu.rule:security-level"], until: 2027-06-30, sources: [qd] }
`;
    expect(await planOf(excepted)).toBe('excepted');
    // Over on the day of the first state, whatever the second.
    expect(await planOf(excepted.replace('2027-06-30', '2026-10-30'))).toBe('unplanned');
  });
});
