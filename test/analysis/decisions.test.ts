/** What a decision has to say: grounds for what is added, the transition of what is replaced or ended. */
import { describe, expect, it } from 'vitest';
import { RULES, type RuleId } from '../../src/analysis/rules/registry.ts';
import { findingsIn, type JudgedOptions, lines } from './support/judged.ts';

const HEAD = 'defaults: { sources: [qd] }\ndocuments:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const by = (rule: RuleId, model: string, options: JudgedOptions = {}) =>
  findingsIn(HEAD + model, { ...options, rules: [RULES[rule]] });

describe('addition-without-grounds', () => {
  const of = (decision: string) =>
    by('addition-without-grounds', `systems:\n  a: { name: A, decision: ${decision} }\n`);

  it('says what to write, as a warning on the primary text', async () => {
    const [finding, ...others] = await of('add');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Điều 2 khoản 1 điểm d', certainty: 'primary' },
      file: 'model.yaml',
      range: { start: { line: 5, column: 27 }, end: { line: 5, column: 30 } },
    });
    expect(finding?.message.vi).toContain('decision: { option: add, why: vì sao thành phần dùng chung');
  });

  it('points at the option in the long form, whatever else it says', async () => {
    const [finding] = await of('{ by: a, option: add }');
    expect(finding?.range).toEqual({ start: { line: 5, column: 44 }, end: { line: 5, column: 47 } });
  });

  it.each([
    '{ option: add, why: chưa có thành phần dùng chung }',
    '{ option: add, why: { unknown: đang đối chiếu } }',
    '{ option: add, why: { notApplicable: luật chuyên ngành quy định riêng } }',
    'keep',
    '{ option: replace }',
    '{ unknown: chưa bàn }',
  ])('keeps quiet about %s', async (decision) => {
    expect(await of(decision)).toEqual([]);
  });

  it('looks into changes, and at declared gaps', async () => {
    const model = `systems:
  a:
    name: A
    changes:
      - { since: 2020, decision: add, sources: [qd] }
gaps:
  g: { name: G, covers: [a], decision: add }
`;
    const found = await by('addition-without-grounds', model);
    expect(found.map(({ place }) => place.path.join('.'))).toEqual(['systems.a.changes.0.decision', 'gaps.g.decision']);
  });

  const over = async (...changes: string[]) => {
    const model = `systems:\n  a: { name: A, decision: add, changes: [${changes.join(', ')}] }\n`;
    const found = await by('addition-without-grounds', model, { workspace: 'states: { then: 2018-12-31 }\n' });
    return found.map(({ place }) => place.path.join('.'));
  };

  it.each([
    ['another option', '{ since: 2025-01-01, decision: keep, sources: [qd] }'],
    ['its grounds', '{ since: 2025-01-01, decision: { option: add, why: chưa có }, sources: [qd] }'],
    ['no decision', '{ since: 2025-01-01, decision: null, sources: [qd] }'],
    ['an end', '{ since: 2025-01-01, ends: {}, sources: [qd] }'],
  ])('a decision that has been replaced is history: by %s', async (_by, change) => {
    expect(await over(change)).toEqual([]);
  });

  it('goes on where the change says something else, and looks ahead', async () => {
    expect(await over('{ since: 2025-01-01, status: proposed, sources: [qd] }')).toEqual(['systems.a.decision']);
    const kept = '{ since: 2025-01-01, decision: keep, sources: [qd] }';
    const plan = '{ since: 2028-01-01, planned: qd, decision: add }';
    const made = '{ since: 2026-01-01, asPlanned: true, sources: [qd] }';
    expect(await over('{ since: 2028-01-01, planned: qd, decision: keep }')).toEqual(['systems.a.decision']);
    expect(await over(plan.replace('2028', '2025'), kept.replace('2025', '2026'))).toEqual([]);
    const planned = plan.replace('add', '{ option: add, by: a }');
    expect(await over(planned.replace('2028', '2025'), made)).toEqual(['systems.a.changes.0.decision.option']);
  });

  it('looks at what is only planned, however far ahead', async () => {
    const model = 'systems:\n  a: { name: A, since: 2040-01-01, planned: qd, decision: add }\n';
    expect(await by('addition-without-grounds', model)).toHaveLength(1);
  });
});

describe('transition-incomplete', () => {
  const PARTS = ['data', 'accounts', 'connections', 'process', 'contracts', 'assets', 'backup', 'cutover'];
  const transition = (parts: readonly string[]) => `{ ${parts.map((part) => `${part}: x`).join(', ')} }`;
  const of = (system: string, more = '') =>
    by('transition-incomplete', `systems:\n  a: { name: A, ${system} }\n${more}`);

  it('lists in one finding what is not said', async () => {
    const [finding, ...others] = await of(
      `decision: { option: replace, transition: ${transition(PARTS.slice(0, 6))} }`,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', basis: { certainty: 'draft' } });
    expect(finding?.range.start).toEqual({ line: 5, column: 17 });
    expect(finding?.message.en).toBe(
      'The decision to replace or retire it leaves out 2 of the 8 parts of a transition: backup, cutover. State them in decision.transition; what is not known as { unknown: reason }, what does not apply as { notApplicable: reason }.',
    );
    expect(finding?.message.vi).toContain(
      'chưa nêu 2 trong 8 nội dung chuyển tiếp: sao lưu (backup), chuyển đổi vận hành (cutover).',
    );
  });

  it.each(PARTS)('misses %s', async (part) => {
    const others = PARTS.filter((one) => one !== part);
    const [finding] = await of(`decision: { option: consolidate, transition: ${transition(others)} }`);
    expect(finding?.message.en).toContain(`leaves out 1 of the 8 parts of a transition: ${part}.`);
  });

  it('takes unknown and notApplicable for an answer', async () => {
    const parts = PARTS.map((part, at) => `${part}: { ${at % 2 ? 'unknown' : 'notApplicable'}: vì sao }`).join(', ');
    expect(await of(`decision: { option: replace, transition: { ${parts} } }`)).toEqual([]);
  });

  it.each(['keep', 'add', 'extend', 'integrate', '{ unknown: chưa bàn }'])('asks nothing of %s', async (decision) => {
    expect(await of(`decision: ${decision}`)).toEqual([]);
  });

  it.each(['proposed', 'building', 'ended', '{ unknown: chưa hỏi }'])(
    'asks nothing where status is %s',
    async (status) => {
      expect(await of(`status: ${status}, decision: replace`)).toEqual([]);
    },
  );

  it('asks of data sets and data centres, not of networks, services and bodies', async () => {
    const model = `datasets:
  d: { name: D, decision: replace }
infrastructure:
  tt: { name: TT, type: data-center, decision: replace }
  mang: { name: M, type: network, decision: replace }
services:
  s: { name: S, decision: replace }
organizations:
  so:
    name: Sở
    changes:
      - { since: 2030-01-01, planned: qd, ends: {} }
`;
    expect(lines(await by('transition-incomplete', model))).toEqual([
      '5 transition-incomplete',
      '7 transition-incomplete',
    ]);
  });

  const ends = (decision: string, change: string) =>
    by('transition-incomplete', `systems:\n  a:\n    name: A\n    ${decision}\n    changes:\n      - { ${change} }\n`);

  it('asks of a planned end, with its day, unless the decision says it all', async () => {
    const [finding, ...others] = await ends('note: x', 'since: 2027-12-31, planned: qd, ends: {}');
    expect(others).toEqual([]);
    expect(finding?.range.start).toEqual({ line: 9, column: 43 });
    expect(finding?.message.vi).toMatch(/^Kế hoạch kết thúc ngày 31\/12\/2027 chưa nêu 8 trong 8 nội dung/);
    const all = `decision: { option: replace, transition: ${transition(PARTS)} }`;
    expect(await ends(all, 'since: 2027-12-31, planned: qd, ends: {}')).toEqual([]);
  });

  it('tells one finding where a decision and a planned end both say so', async () => {
    expect(lines(await ends('decision: replace', 'since: 2027-12-31, planned: qd, ends: {}'))).toEqual([
      '7 transition-incomplete',
    ]);
  });

  it('asks nobody for the transition of what another body ends, but for our decision about it', async () => {
    const BODIES = 'organizations:\n  tp: { name: Thành phố }\n  so: { name: Sở, parent: tp }\n  bo: { name: Bộ }\n';
    const found = (system: string) =>
      by(
        'transition-incomplete',
        `${BODIES}systems:\n  a: { name: A, ${system}, changes: [{ since: 2027-12-31, planned: qd, ends: {} }] }\n`,
        { workspace: 'authority: tp\nstates: { then: 2018-12-31 }\n' },
      );
    expect(await found('owner: bo, ourUse: in-use')).toEqual([]);
    expect(await found('owner: bo, decision: keep')).toEqual([]);
    expect(await found('owner: so')).toHaveLength(1);
    expect(await found('owner: { unknown: chưa rõ }')).toHaveLength(1);
    const [decided] = await found('owner: bo, ourUse: in-use, decision: replace');
    expect(decided?.place.path.join('.')).toBe('systems.a.decision');
  });

  it('leaves what has ended to history', async () => {
    expect(await ends('decision: replace', 'since: 2025-07-01, ends: {}, sources: [qd]')).toEqual([]);
  });

  it('goes by the newest decision', async () => {
    expect(await ends('decision: replace', 'since: 2025-07-01, decision: keep, sources: [qd]')).toEqual([]);
    expect(lines(await ends('decision: keep', 'since: 2025-07-01, decision: replace, sources: [qd]'))).toEqual([
      '9 transition-incomplete',
    ]);
  });

  it('counts what the decision of a covering gap says', async () => {
    const gap = (parts: readonly string[]) =>
      `gaps:\n  g: { name: G, covers: [a.status], decision: { option: replace, transition: ${transition(parts)} } }\n`;
    expect(await of('decision: replace', gap(PARTS))).toEqual([]);
    const [finding] = await of(`decision: { option: replace, transition: { data: x } }`, gap(PARTS.slice(2)));
    expect(finding?.message.en).toContain('leaves out 1 of the 8 parts of a transition: accounts.');
  });
});
