/** Tasks said to be verified, and dates by which something was to be known. */
import { describe, expect, it } from 'vitest';
import { by, places } from './support/ruled.ts';

describe('verified-without-evidence', () => {
  const found = (task: string, workspace = '') =>
    by('verified-without-evidence', `tasks:\n  t: { name: T, ${task} }\n`, { workspace });

  it('wants the evidence, or the other status', async () => {
    const [finding, ...others] = await found('status: verified', 'states: { a: 2020, b: 2030 }\n');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(places([finding])).toEqual(['2:25 tasks.t.status']);
    expect(finding?.message).toEqual({
      vi: 'Ghi "hoàn thành - đã kiểm chứng" mà chưa có minh chứng. Thêm evidence: [văn bản chứng minh], hoặc ghi status: done (hoàn thành - chờ kiểm chứng).',
      en: 'It says done and verified, and names no evidence. Add evidence: [document that proves it], or write status: done (to be verified).',
    });
  });

  it.each([
    'status: done',
    'status: { unknown: chưa rõ }',
    'status: verified, evidence: [qd]',
    'status: verified, evidence: { unknown: chưa thu được }',
    'status: verified, evidence: { notApplicable: việc thường xuyên }',
    'status: done, changes: [{ since: 2030-01-01, planned: qd, status: verified }]',
  ])('keeps quiet with %s', async (task) => {
    expect(await found(task)).toEqual([]);
  });

  it('points at the change, and takes evidence of any layer', async () => {
    const change = (more: string) =>
      `status: done, changes: [{ since: 2020-01-01, status: verified, ${more}sources: [qd] }]`;
    expect(places(await found(change('')))).toEqual(['2:70 tasks.t.changes.0.status']);
    expect(await found(change('evidence: [qd], '))).toEqual([]);
    expect(await found(`evidence: [qd], ${change('')}`)).toEqual([]);
  });
});

describe('unknown-overdue', () => {
  const found = (system: string, workspace = '') =>
    by('unknown-overdue', `organizations:\n  so: { name: Sở }\nsystems:\n  s: { name: S, ${system} }\n`, { workspace });

  it('names the field, the date and whom to ask', async () => {
    const [finding, ...others] = await found(
      'owner: { unknown: chưa hỏi, contact: Sở A, due: 2026-09-30 }',
      'states: { a: 2018, b: 2030 }\n',
    );
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.basis?.certainty).toBe('draft');
    expect(places([finding])).toEqual(['4:65 systems.s.owner.due']);
    expect(finding?.message).toEqual({
      vi: 'Đã quá hạn làm rõ owner: 30/9/2026 (đầu mối: Sở A). Ghi giá trị đã xác định, hoặc hạn mới kèm lý do.',
      en: 'owner was to be known by 30 September 2026 (contact: Sở A). Write its value, or a new date with the reason.',
    });
  });

  it('a period means its last day, and that day is still in time', async () => {
    const due = (date: string) => `owner: { unknown: chưa hỏi, due: ${date} }`;
    for (const date of ['2026-11-23', '2026-11', '2026-Q4', '2026', '2030']) expect(await found(due(date))).toEqual([]);
    for (const date of ['2026-11-22', '2026-10', '2026-Q3', '2025']) expect(await found(due(date))).toHaveLength(1);
    expect(await found('owner: { unknown: chưa hỏi }, operator: { notApplicable: không có }')).toEqual([]);
  });

  it('finds what stands inside a value', async () => {
    const inside = 'coverage: { of: [so], total: { unknown: chưa đếm, due: 2025 }, done: some }';
    const [finding] = await found(inside);
    expect(places([finding])).toEqual(['4:72 systems.s.coverage.total.due']);
    expect(finding?.message.vi).toContain('Đã quá hạn làm rõ coverage.total: năm 2025.');
    const model = 'indicators:\n  i: { name: I, values: [{ value: 1 }, { value: { unknown: chưa đo, due: 2025 } }] }\n';
    expect(places(await by('unknown-overdue', model))).toEqual(['2:74 indicators.i.values.1.value.due']);
    expect(await found('uses: { s: { contact: { unknown: chưa rõ, due: 2025 } } }')).toHaveLength(1);
  });

  it('of what has become clear, or is gone, nobody asks', async () => {
    const open = 'owner: { unknown: chưa hỏi, due: 2025 }';
    expect(await found(`${open}, changes: [{ since: 2026-01-01, owner: so, sources: [qd] }]`)).toEqual([]);
    expect(await found(`${open}, changes: [{ since: 2026-01-01, owner: null, sources: [qd] }]`)).toEqual([]);
    expect(await found(`${open}, changes: [{ since: 2026-01-01, ends: {}, sources: [qd] }]`)).toEqual([]);
    const again = '{ since: 2026-01-01, owner: { unknown: vẫn chưa rõ, due: 2027 }, sources: [qd] }';
    expect(await found(`${open}, changes: [${again}]`, 'states: { then: 2025-12-31 }\n')).toEqual([]);
    const asked = '{ since: 2026-01-01, owner: { unknown: vẫn chưa rõ, due: 2026-06-30 }, sources: [qd] }';
    expect(places(await found(`${open}, changes: [${asked}]`))).toEqual(['4:125 systems.s.changes.0.owner.due']);
  });

  it('counts a plan where it will count', async () => {
    const plan = 'owner: so, changes: [{ since: 2028-01-01, planned: qd, owner: { unknown: chưa giao, due: 2025 } }]';
    expect(await found(plan)).toEqual([]);
    expect(await found(plan, 'states: { target: 2030 }\n')).toHaveLength(1);
  });
});
