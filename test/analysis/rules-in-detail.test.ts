/** What each rule says, where it points, and where it keeps quiet. */
import { describe, expect, it } from 'vitest';
import { RULES, type RuleId } from '../../src/analysis/rules/registry.ts';
import type { Finding } from '../../src/core/findings.ts';
import { day, findingsIn, type JudgedOptions, lines } from './support/judged.ts';

const SOURCE = 'documents:\n  qd: { name: Quyết định, date: 2018-01-01 }\n';
const HEAD = `defaults: { sources: [qd] }\n${SOURCE}`;

/** Findings of one rule alone, over a model with a source for all. */
async function by(rule: RuleId, model: string, options: JudgedOptions = {}): Promise<Finding[]> {
  return findingsIn(HEAD + model, { ...options, rules: [RULES[rule]] });
}

const relatedLines = (finding: Finding | undefined) => finding?.related?.map((one) => one.range?.start.line);

describe('reference-not-found', () => {
  it('keeps quiet about an element that is there and broken', async () => {
    const model = 'systems:\n  a: { name: A, uses: [b] }\n  b: { type: platform }\n';
    expect(lines(await by('reference-not-found', model))).toEqual(['6 missing-key']);
  });
});

describe('reference-wrong-kind', () => {
  it('says what it is and what is wanted', async () => {
    const model =
      'organizations:\n  so: { name: Sở }\nsystems:\n  a: { name: A, uses: { so: { status: operating } } }\n';
    const [finding] = await by('reference-wrong-kind', model);
    expect(finding?.message).toEqual({
      vi: '"so" là cơ quan, tổ chức; uses cần dịch vụ, hệ thống, hạ tầng hoặc tập dữ liệu.',
      en: '"so" stands in organizations; uses takes an id of services, systems, infrastructure or datasets.',
    });
    expect(finding?.range.start).toEqual({ line: 7, column: 25 });
    expect(relatedLines(finding)).toEqual([5]);
  });

  it('looks into changes and sources', async () => {
    const model =
      'systems:\n  a: { name: A }\n  b:\n    name: B\n    changes:\n      - { since: 2020, name: C, sources: [a] }\n';
    expect(lines(await by('reference-wrong-kind', model))).toEqual(['9 reference-wrong-kind']);
  });
});

describe('ids that a file names for itself', () => {
  it('are judged as those of elements, by the severity of the rule', async () => {
    const model = `defaults: { sources: [so, khong-co] }
documents: {}
organizations:
  so: { name: Sở, confidence: assumed }
`;
    const of = (rule: RuleId, options: JudgedOptions = {}) => findingsIn(model, { ...options, rules: [RULES[rule]] });
    expect(lines(await of('reference-wrong-kind'))).toEqual(['1 reference-wrong-kind']);
    expect(lines(await of('reference-not-found'))).toEqual(['1 reference-not-found']);
    const [finding] = await of('reference-not-found');
    expect(finding?.range.start).toEqual({ line: 1, column: 27 });
    expect(finding?.element).toBeUndefined();
    expect(finding?.basis).toBeDefined();
  });
});

describe('duplicate-id', () => {
  it('tells all places of one id in one finding, across files', async () => {
    const files = { 'z.yaml': 'systems:\n  a: { name: A3 }\n' };
    const findings = await by('duplicate-id', 'systems:\n  a: { name: A }\nservices:\n  a: { name: A2 }\n', { files });
    expect(lines(findings)).toEqual(['7 duplicate-id']);
    expect(findings[0]?.related?.map(({ place }) => `${place.file} ${place.path.join('.')}`)).toEqual([
      'model.yaml systems.a',
      'z.yaml systems.a',
    ]);
  });
});

describe('flow-end-ended', () => {
  const model = (flow: string, ends = '{}', more = '') => `systems:
  a: { name: A }
  c: { name: C }
  b:
    name: B
    changes:
      - { since: 2025-07-01, ends: ${ends}, sources: [qd] }
${more}flows:
  f: { name: F, from: a, to: b, ${flow} }
`;

  it('names the day and the state, and points at the end of the element', async () => {
    const workspace = 'states: { target: 2030, before: 2025-01-01 }\n';
    const [today, ...others] = await by('flow-end-ended', model('status: operating'), { workspace });
    expect(others).toEqual([]);
    expect(today?.message.vi).toContain('"b" đã kết thúc ngày 1/7/2025 mà hôm nay luồng còn hoạt động');
    expect(relatedLines(today)).toEqual([10]);
    const [earlier] = await by('flow-end-ended', model('status: operating'), {
      workspace: 'states: { midyear: 2025-08-31, later: 2026-01-31 }\n',
    });
    expect(earlier?.message.en).toContain('"b" ended on 1 July 2025, yet in midyear (31 August 2025) the flow is live');
  });

  it.each(['not-connected', 'proposed', 'ended', '{ unknown: chưa hỏi }'])(
    'keeps quiet where status is %s',
    async (status) => {
      expect(await by('flow-end-ended', model(`status: ${status}`))).toEqual([]);
    },
  );

  it('holds a flow without a status for live, and one whose status is too old for unknown', async () => {
    expect(await by('flow-end-ended', model('data: Hồ sơ'))).toHaveLength(1);
    const workspace = 'staleAfter: P24M\n';
    expect(await by('flow-end-ended', model('status: operating'), { workspace })).toEqual([]);
  });

  it('finds each end of a flow that passes several', async () => {
    const findings = await by('flow-end-ended', model('via: [c, b]'));
    expect(findings.map(({ place }) => place.path.join('.'))).toEqual(['flows.f.to', 'flows.f.via.1']);
  });

  it('keeps quiet where the successor is said, and for an end that is first seen later', async () => {
    expect(await by('flow-end-ended', model('data: X', '{ becomes: [c] }'))).toEqual([]);
    const later =
      'systems:\n  a: { name: A }\n  b: { name: B, asOf: 2026-01-01 }\nflows:\n  f: { name: F, from: a, to: b }\n';
    expect(await by('flow-end-ended', later, { workspace: 'states: { before: 2020 }\n' })).toEqual([]);
  });

  it('knows which of several successors is for the flow', async () => {
    expect(await by('flow-end-ended', model('data: X', '{ becomes: { a: {}, c: { for: [f] } } }'))).toEqual([]);
    const [finding] = await by('flow-end-ended', model('data: X', '{ becomes: [a, c] }'));
    expect(finding?.message.en).toContain('Say which successor is for "f" (for)');
    expect(finding?.related?.[0]?.message.en).toContain('Several successors (a, c)');
  });

  it('follows a chain to where it breaks off', async () => {
    const next = '  d:\n    name: D\n    changes:\n      - { since: 2026-01-01, ends: {}, sources: [qd] }\n';
    const [finding] = await by('flow-end-ended', model('data: X', '{ becomes: [d] }', next));
    expect(finding?.message.en).toContain('"d" (successor of "b") ended on 1 January 2026');
    expect(relatedLines(finding)).toEqual([14]);
  });

  it('points at the successor that has several of its own', async () => {
    const next =
      '  d:\n    name: D\n    changes:\n      - { since: 2026-01-01, ends: { becomes: [a, c] }, sources: [qd] }\n';
    const [finding] = await by('flow-end-ended', model('data: X', '{ becomes: [d] }', next));
    expect(finding?.message.en).toContain('"d" (successor of "b") ended');
    expect(finding?.related?.[0]?.message.en).toContain('Several successors (a, c)');
  });

  it('does not run in a circle', async () => {
    const next =
      '  d:\n    name: D\n    changes:\n      - { since: 2026-01-01, ends: { becomes: [b] }, sources: [qd] }\n';
    expect(await by('flow-end-ended', model('data: X', '{ becomes: [d] }', next))).toHaveLength(1);
  });

  it('finds an id that stands twice in one field once', async () => {
    const findings = await by('flow-end-ended', model('via: [b, b]').replace('to: b', 'to: c'));
    expect(findings.map(({ place }) => place.path.join('.'))).toEqual(['flows.f.via.0']);
  });

  it('points at what counts, not at a plan that was moved past the state', async () => {
    const plans = 'changes: [{ since: 2028-01-01, planned: qd, to: b }, { since: 2035-01-01, planned: qd2, to: b }]';
    const documents = '  qd2: { name: Quyết định 2, date: 2019-01-01 }\n';
    const planned = model(plans, '{}').replace('2025-07-01', '2029-07-01').replace('sources: [qd]', 'planned: qd');
    const findings = await by('flow-end-ended', documents + planned, { workspace: 'states: { target: 2030 }\n' });
    expect(findings.map(({ place }) => place.path.join('.'))).toEqual(['flows.f.to']);
  });

  it('says of a planned end that it is planned', async () => {
    const planned = model('data: X')
      .replace('since: 2025-07-01', 'since: 2029-07-01')
      .replace('sources: [qd]', 'planned: qd');
    expect(await by('flow-end-ended', planned)).toEqual([]);
    const [finding] = await by('flow-end-ended', planned, { workspace: 'states: { target: 2030 }\n' });
    expect(finding?.message.vi).toContain('"b" theo kế hoạch kết thúc ngày 1/7/2029 mà tại target (31/12/2030)');
  });

  it('points at the change that names the ended element', async () => {
    const flow =
      'data: X, changes: [{ since: 2019-01-01, to: c, sources: [qd] }, { since: 2020-01-01, to: b, sources: [qd] }]';
    const [finding, ...others] = await by('flow-end-ended', model(flow));
    expect(others).toEqual([]);
    expect(finding?.place.path).toEqual(['flows', 'f', 'changes', 1, 'to']);
    expect(await by('flow-end-ended', model('changes: [{ since: 2020-01-01, to: c, sources: [qd] }]'))).toEqual([]);
  });

  it('points at the plan whose value a fact took', async () => {
    const flow =
      'changes: [{ since: 2019-01-01, planned: qd, via: [b] }, { since: 2020-01-01, asPlanned: true, sources: [qd] }]';
    const findings = await by('flow-end-ended', model(flow).replace('to: b', 'to: c'));
    expect(findings.map(({ place }) => place.path.join('.'))).toEqual(['flows.f.changes.0.via.0']);
  });
});

describe('count-mismatch', () => {
  /** As where the workspace says that all parts of g are written. */
  const ofWhole = (services: string, { workspace = '', ...options }: Parameters<typeof by>[2] = {}) =>
    by('count-mismatch', services, {
      ...options,
      workspace: `${workspace}rules: { count-mismatch: { whole: [g] } }\n`,
    });
  const model = (group: string, a: string, b: string) => `services:
  g: { name: G, ${group} }
  a: { name: A, partOf: g, ${a} }
  b: { name: B, partOf: [g], ${b} }
`;

  it('shows the sum and the places of all parts', async () => {
    const [finding] = await ofWhole(model('count: 600', 'count: 386', 'count: 1170'));
    expect(finding?.message.vi).toBe('Nhóm ghi 600, các phần là 386 + 1.170 = 1.556 (a, b). Sửa số sai.');
    expect(finding?.place.path).toEqual(['services', 'g', 'count']);
    expect(relatedLines(finding)).toEqual([6, 7]);
  });

  it('where nothing says that all parts are written, objects only to too much', async () => {
    const alone = (a: number) => by('count-mismatch', model('count: 10', `count: ${a}`, 'count: 2'));
    expect(await alone(1)).toEqual([]);
    expect(await alone(8)).toEqual([]);
    expect((await alone(9)).map(({ message }) => message.vi)).toEqual([
      'Nhóm ghi 10, các phần là 9 + 2 = 11 (a, b). Sửa số sai.',
    ]);
    expect(await ofWhole(model('count: 10', 'count: 1', 'count: 2'))).toHaveLength(1);
  });

  it('with a part unknown objects only to too much', async () => {
    expect(await ofWhole(model('count: 556', 'count: 386', 'count: { unknown: chưa rõ }'))).toEqual([]);
    expect(await ofWhole(model('count: 556', 'count: 386', 'description: chưa nói'))).toEqual([]);
    const [finding] = await ofWhole(model('count: 300', 'count: 386', 'count: { unknown: chưa rõ }'));
    expect(finding?.message.en).toBe(
      'The group says 300, its known parts alone are 386 (a). Correct the wrong figure.',
    );
  });

  it('does not compare figures of different dates', async () => {
    const later = 'count: 170, changes: [{ asOf: 2019-06-30, count: 210, sources: [qd] }]';
    expect(await ofWhole(model('count: 556', 'count: 386', later))).toEqual([]);
    expect(await ofWhole(model('count: 556', 'count: 386', 'asOf: 2017-12-31, count: 10'))).toEqual([]);
  });

  it('compares again where the same day gives all figures, and tells a figure once', async () => {
    const then = (count: number) => `changes: [{ asOf: 2019-06-30, count: ${count}, sources: [qd] }]`;
    const changed = model(`count: 556, ${then(600)}`, `count: 386, ${then(390)}`, `count: 170, ${then(211)}`);
    const workspace = 'states: { a: 2018-06-30, b: 2020-06-30, c: 2021-06-30 }\n';
    const findings = await ofWhole(changed, { workspace });
    expect(findings.map(({ place }) => place.path.join('.'))).toEqual(['services.g.changes.0.count']);
  });

  it('is one mistake also where the parts change and the figure stays', async () => {
    const ended = model(
      'count: 600',
      'count: 386',
      'count: 170, changes: [{ since: 2020-01-01, ends: {}, sources: [qd] }]',
    );
    const findings = await ofWhole(ended, { workspace: 'states: { a: 2018-06-30 }\n' });
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The group says 600, its parts are 386 + 170 = 556 (a, b). Correct the wrong figure.',
    ]);
  });

  it('counts a part that went to another group after the day of the figure', async () => {
    const moved = 'count: 170, changes: [{ since: 2020-01-01, partOf: h, sources: [qd] }]';
    const other = '  h: { name: H }\n';
    expect(await ofWhole(model('count: 556', 'count: 386', moved) + other)).toEqual([]);
    expect(await ofWhole(model('count: 386', 'count: 386', moved) + other)).toHaveLength(1);
  });

  it('points at the figure of a fact before that of the plan it fulfils', async () => {
    const changes = (own: string) =>
      `changes: [{ since: 2019, planned: qd, count: 600 }, { asOf: 2020, asPlanned: true${own}, sources: [qd] }]`;
    const parts = 'changes: [{ asOf: 2020, count: 1, sources: [qd] }]';
    const paths = async (own: string) => {
      const found = await ofWhole(model(`count: 5, ${changes(own)}`, parts, parts));
      return found.map(({ place }) => place.path.join('.'));
    };
    expect(await paths('')).toEqual(['services.g.changes.0.count']);
    expect(await paths(', count: 601')).toEqual(['services.g.changes.1.count']);
  });

  it('does not hold a part that is not attested yet for absent', async () => {
    const states = 'states: { a: 2018-06-30 }\n';
    const seenLater = model('count: 556', 'count: 386', 'asOf: 2019-01-01, count: 170');
    expect(await ofWhole(seenLater, { workspace: states })).toEqual([]);
  });

  it('does not add a second finding to a broken part, a misspelt group or a double id', async () => {
    const broken = model('count: 556', 'count: 386', 'count: many');
    expect((await ofWhole(broken)).map(({ rule }) => rule)).not.toContain('count-mismatch');
    expect(await ofWhole(model('count: 556', 'count: 386', 'count: 170').replace('[g]', '[gg]'))).toEqual([]);
    const files = { 'z.yaml': 'systems:\n  b: { name: B, sources: [qd] }\n' };
    expect(await ofWhole(model('count: 500', 'count: 386', 'count: 170'), { files })).toHaveLength(1);
    expect(await ofWhole(model('count: 600', 'count: 386', 'count: 170'), { files })).toEqual([]);
  });

  it('keeps quiet about counts too old to count', async () => {
    const workspace = 'staleAfter: P12M\n';
    expect(await ofWhole(model('count: 1', 'count: 2', 'count: 3'), { workspace })).toEqual([]);
  });

  it('cuts a long sum short', async () => {
    const parts = Array.from({ length: 9 }, (_, at) => `  p${at}: { name: P, partOf: g, count: 1 }\n`).join('');
    const [finding] = await ofWhole(`services:\n  g: { name: G, count: 10 }\n${parts}`);
    expect(finding?.message.en).toContain('1 + 1 + 1 + 1 + 1 + 1 + … = 9 (p0, p1, p2, p3, p4, p5, …)');
    expect(finding?.related).toHaveLength(9);
  });
});

describe('source-missing', () => {
  const alone = (model: string) => findingsIn(SOURCE + model, { rules: [RULES['source-missing']] });

  it('asks of elements and changes, not of documents, plans and assumptions', async () => {
    const model = `systems:
  a: { name: A }
  b: { name: B, confidence: assumed }
  c: { name: C, planned: qd, since: 2030 }
  d: { name: D, sources: [qd], changes: [{ since: 2020-01-01, status: pilot }, { since: 2030, planned: qd, status: operating }] }
`;
    expect(lines(await alone(model))).toEqual(['4 source-missing', '7 source-missing']);
  });

  it('takes sources of the figures for those of an indicator', async () => {
    const figures = (sources: string) =>
      `indicators:\n  i: { name: I, values: [{ asOf: 2024, value: 1${sources} }], targets: [{ due: 2030, value: 2, planned: qd }] }\n`;
    expect(await alone(figures(', sources: [qd]'))).toEqual([]);
    expect(lines(await alone(figures('')))).toEqual(['4 source-missing']);
    expect(lines(await alone('indicators:\n  i: { name: I }\n'))).toEqual(['4 source-missing']);
  });

  it('takes the defaults of its own file only, and never for a change', async () => {
    const files = {
      'other.yaml':
        'defaults: { sources: [qd] }\nsystems:\n  b: { name: B, changes: [{ since: 2020-01-01, status: pilot }] }\n',
    };
    const findings = await findingsIn(`${SOURCE}systems:\n  a: { name: A }\n`, {
      files,
      rules: [RULES['source-missing']],
    });
    expect(findings.map(({ file, range }) => `${file}:${range.start.line}`)).toEqual(['model.yaml:4', 'other.yaml:3']);
  });
});

describe('layers-overlap', () => {
  const system = (base: string, ...changes: string[]) =>
    `systems:\n  s:\n    name: S\n    ${base}\n    changes:\n${changes.map((change) => `      - { ${change} }\n`).join('')}`;

  it('tells all shared fields of a pair in one finding, with both dates', async () => {
    const model = system(
      'since: 2025\n    status: pilot\n    contact: Phòng A',
      'since: 2025-07, status: operating, contact: Phòng B, sources: [qd]',
    );
    const findings = await by('layers-overlap', model);
    expect(lines(findings)).toEqual(['11 layers-overlap']);
    expect(findings[0]?.message.vi).toBe(
      'Lần ghi này (tháng 7/2025) và lần ghi năm 2025 cùng đặt status, contact. Viết ngày không chồng nhau hoặc gộp hai lần ghi.',
    );
    expect(relatedLines(findings[0])).toEqual([7]);
  });

  it('finds every pair, each with a fingerprint of its own', async () => {
    const change = (since: string) => `since: ${since}, status: operating, sources: [qd]`;
    const model = system('status: pilot', change('2025'), change('2025-Q2'), change('2025-05'));
    const findings = await by('layers-overlap', model);
    expect(findings).toHaveLength(3);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it('says so where the date comes from a source', async () => {
    const [finding] = await by(
      'layers-overlap',
      system('status: pilot', 'since: 2018-01-01, status: operating, sources: [qd]'),
    );
    expect(finding?.message.en).toContain('that of 1 January 2018 (dated by its source)');
    expect(finding?.related?.[0]?.place).toMatchObject({ path: ['systems', 's'], part: 'key' });
  });

  it('lets a plan and a fact, and plans of different announcements, speak of one day', async () => {
    const documents = '  qd2: { name: Quyết định 2, date: 2019-01-01 }\n';
    const plan = (by: string) => `since: 2025-12-31, planned: ${by}, status: operating`;
    const model = system(
      'status: pilot',
      plan('qd'),
      plan('qd2'),
      'since: 2025-12-31, status: operating, sources: [qd]',
    );
    expect(await by('layers-overlap', documents + model)).toEqual([]);
    expect(await by('layers-overlap', system('status: pilot', plan('qd'), plan('qd')))).toHaveLength(1);
  });

  it('points into the change also where its values come from a plan', async () => {
    const model = system(
      'status: pilot',
      'since: 2020, planned: qd, status: operating',
      'since: 2020-05-01, asPlanned: true, sources: [qd]',
      'since: 2020, status: upgrading, sources: [qd]',
    );
    expect(lines(await by('layers-overlap', model))).toEqual(['11 layers-overlap']);
  });
});

describe('layers without a day', () => {
  it('one undated document is one mistake, however many plans and targets it announced', async () => {
    const model = `  khdt: { name: Kế hoạch }
systems:
  a: { name: A, changes: [{ since: 2030, planned: khdt, status: operating }] }
  b: { name: B, planned: khdt, since: 2030 }
indicators:
  i: { name: I, targets: [{ due: 2030, value: 2, planned: khdt }] }
`;
    // Its file dates it through the default source; without one nothing does.
    expect(await by('announcement-undated', model)).toEqual([]);
    const findings = await findingsIn(SOURCE + model, { rules: [RULES['announcement-undated']] });
    expect(lines(findings)).toEqual(['3 announcement-undated']);
    expect(findings[0]?.message.en).toContain('3 plans were announced here');
    expect(relatedLines(findings[0])).toEqual([5, 6, 8]);
  });

  it('a task that announces wants since', async () => {
    const model =
      'tasks:\n  t: { name: T }\nsystems:\n  a: { name: A, changes: [{ since: 2030, planned: t, status: operating }] }\n';
    const [finding] = await findingsIn(SOURCE + model, { rules: [RULES['announcement-undated']] });
    expect(finding?.message.vi).toContain('Thêm since.');
  });

  it('an announcement of the wrong kind is another mistake', async () => {
    const model =
      'systems:\n  b: { name: B }\n  a: { name: A, sources: [qd], changes: [{ since: 2030, planned: b, status: operating }] }\n';
    const workspace = 'rules: { source-missing: { severity: off, reason: thử } }\n';
    expect(lines(await findingsIn(SOURCE + model, { workspace }))).toEqual(['5 reference-wrong-kind']);
  });

  it('asPlanned keeps quiet where the announcement is what lacks a day', async () => {
    const model = `  khdt: { name: Kế hoạch }
systems:
  a: { name: A, sources: [qd], changes: [{ since: 2020, planned: khdt, status: pilot }, { since: 2021, asPlanned: true, sources: [qd] }] }
`;
    expect(lines(await findingsIn(SOURCE + model))).toEqual(['3 announcement-undated']);
  });

  it('a second fact as planned finds its plan taken', async () => {
    const model = `systems:
  a:
    name: A
    changes:
      - { since: 2020, planned: qd, status: pilot }
      - { since: 2021, asPlanned: true, sources: [qd] }
      - { since: 2022, asPlanned: true, sources: [qd] }
`;
    expect(lines(await by('as-planned-without-plan', model))).toEqual(['10 as-planned-without-plan']);
  });

  it('a plan of one moved by a later announcement is still one to take', async () => {
    const model = `  qd2: { name: Quyết định 2, date: 2019-01-01 }
systems:
  a:
    name: A
    changes:
      - { since: 2020, planned: qd, status: pilot }
      - { since: 2021, planned: qd2, status: pilot }
      - { since: 2022, asPlanned: true, sources: [qd] }
`;
    expect(await by('as-planned-without-plan', model)).toEqual([]);
  });
});

describe('plan-contradicted', () => {
  const model = (...changes: string[]) => `  qd2: { name: Quyết định 2, date: 2019-01-01 }
organizations:
  x: { name: X }
  y: { name: Y }
  z: { name: Z }
systems:
  s:
    name: S
    owner: x
    changes:
${changes.map((change) => `      - { ${change} }\n`).join('')}`;
  const plan = 'since: 2020-12-31, planned: qd, owner: y';
  const fact = 'since: 2020-12-31, owner: z, sources: [qd]';

  it('names both values, and points from the plan to the fact', async () => {
    const [finding] = await by('plan-contradicted', model(plan, fact));
    expect(finding?.message.en).toContain(
      'The plan for 31 December 2020 sets owner "y", the fact of 31 December 2020 sets "z"',
    );
    expect(finding?.place.path).toEqual(['systems', 's', 'changes', 0, 'owner']);
    expect(relatedLines(finding)).toEqual([15]);
  });

  it('keeps quiet before the fact is known, where the plan was moved, and where a fact went further', async () => {
    expect(await by('plan-contradicted', model(plan, fact), { today: day('2020-06-30') })).toEqual([]);
    const moved = 'since: 2021-12-31, planned: qd2, owner: y';
    expect(await by('plan-contradicted', model(plan, moved, fact))).toHaveLength(1);
    const revised = 'since: 2020-12-31, planned: qd2, owner: z';
    expect(await by('plan-contradicted', model(plan, revised, fact))).toEqual([]);
    const status = model(
      'since: 2020-12-31, planned: qd, status: pilot',
      'since: 2020-06-30, status: operating, sources: [qd]',
    );
    expect(await by('plan-contradicted', status)).toEqual([]);
  });
});

describe('fact-in-future', () => {
  const rule = 'fact-in-future';

  it('takes a period that has begun, and tells a default date once', async () => {
    const begun = 'systems:\n  a: { name: A, asOf: 2026-11 }\n  b: { name: B, since: 2026 }\n';
    expect(await by(rule, begun)).toEqual([]);
    const model = `defaults: { sources: [qd], asOf: 2030 }\n${SOURCE}systems:\n  a: { name: A }\n  b: { name: B }\n`;
    expect(lines(await findingsIn(model, { rules: [RULES[rule]] }))).toEqual(['1 fact-in-future']);
  });
});

describe('fits-not-found', () => {
  it('names the component that was meant, and the framework', async () => {
    const workspace = 'frameworks: [vn-qd1425]\n';
    const of = async (fits: string) =>
      (await by('fits-not-found', `systems:\n  a: { name: A, fits: ${fits} }\n`, { workspace })).map(
        ({ suggestion, range }) => `${range.start.column} ${suggestion}`,
      );
    expect(await of('{ vn-qd1425: tinh.cqs.tthc }')).toEqual([]);
    expect(await of('{ vn-qd1425: tinh.cqs.tthcc }')).toEqual(['36 tinh.cqs.tthc']);
    expect(await of('{ vn-qd1452: tinh.cqs.tthc }')).toEqual(['25 vn-qd1425']);
  });
});

describe('coverage-contradicts', () => {
  it('counts a list, and leaves other days and other measures alone', async () => {
    const group = 'organizations:\n  so: { name: Các sở, type: group, count: 22, asOf: 2018-08-31 }\n';
    const of = async (coverage: string) =>
      lines(await by('coverage-contradicts', `${group}systems:\n  a: { name: A, asOf: ${coverage} }\n`));
    expect(await of('2018-08-31, coverage: { total: 1, done: [so, qd] }')).toEqual(['7 coverage-contradicts']);
    expect(await of('2019-08-31, coverage: { of: [so], total: 20, done: 2 }')).toEqual([]);
    expect(await of('2018-08-31, coverage: { of: [so], measure: hồ sơ, total: 20, done: 2 }')).toEqual([]);
  });
});

describe('covers-not-found', () => {
  it('knows facets, rules of requirements and fields of the element', async () => {
    const of = async (key: string) =>
      (
        await by(
          'covers-not-found',
          `requirements:\n  r1: { name: R, check: { field: owner, is: qd } }\nsystems:\n  a: { name: A, changes: [{ since: 2030-01-01, planned: qd, status: ended }] }\ngaps:\n  g: { name: G, covers: [${key}] }\n`,
        )
      ).map(({ suggestion }) => suggestion);
    for (const key of ['a', 'a.route', 'a.rule', 'a.rule:r1', 'a.status', 'a.owner']) expect(await of(key)).toEqual([]);
    // Norms of frameworks have gaps too.
    expect(await of('a.rule:security-level')).toEqual([]);
    expect(await of('a.rule:r2')).toEqual(['a.rule:r1']);
    expect(await of('a.owners')).toEqual(['a.owner']);
    // Nothing plans or demands it: no gap will ever have this key.
    expect(await of('a.securityLevel')).toEqual([undefined]);
  });

  it('asks the same of exceptions, and names the key that was meant', async () => {
    const found = await by(
      'covers-not-found',
      'services:\n  x: { name: X }\nexceptions:\n  e: { name: E, covers: [x.usage, x.use, x] }\n',
    );
    expect(found.map(({ message }) => message.vi)).toEqual(['"x" không có khoảng cách về "usage". Có phải "x.use"?']);
    expect(found[0]?.place.path).toEqual(['exceptions', 'e', 'covers', 0]);
  });
});

describe('check-value-not-allowed', () => {
  it('takes a number for a coverage, and keeps quiet where nothing is named', async () => {
    const of = async (check: string, ids = 'of: [a], ') =>
      lines(
        await by(
          'check-value-not-allowed',
          `systems:\n  a: { name: A }\nrequirements:\n  r: { name: R, ${ids}check: ${check} }\n`,
        ),
      );
    for (const is of ['some', 3]) expect(await of(`{ field: coverage, is: ${is} }`)).toEqual([]);
    expect(await of('{ field: coverage, is: most }')).toEqual(['7 check-value-not-allowed']);
    expect(await of('{ field: anything, is: x }', '')).toEqual([]);
  });
});
