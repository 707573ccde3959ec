import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { isModel, isWorkspace } from '#checks';
import { validateModel, validateWorkspace } from '#validators';
import type { Problem } from '../../../src/core/findings.ts';
import type { Json } from '../../../src/core/json.ts';
import { pointer } from '../../../src/core/positions.ts';
import type { SchemaRuleId } from '../../../src/input/read/page.ts';
import { checkModel, checkWorkspace } from '../../../src/input/read/schema.ts';

/** A mistake in one text, and the one problem that it must give: at which path, on which side, with which suggestion. */
type Case = [text: string, rule: SchemaRuleId, at: string, part: 'key' | 'value', suggestion?: string];

/** The line replaces or joins a good system. */
const SYSTEM: readonly Case[] = [
  ['ownr: so-tttt', 'unknown-key', 'ownr', 'key', 'owner'],
  ['Status: operating', 'unknown-key', 'Status', 'key', 'status'],
  ['provider: so-tttt', 'unknown-key', 'provider', 'key'],
  ['ends: {}', 'unknown-key', 'ends', 'key'],
  ['foo: 1', 'unknown-key', 'foo', 'key'],
  ['status: operatting', 'value-not-allowed', 'status', 'value', 'operating'],
  ['status: đang vận hành', 'value-not-allowed', 'status', 'value', 'operating'],
  ['status: Thử nghiệm', 'value-not-allowed', 'status', 'value', 'pilot'],
  ['status: tốt', 'value-not-allowed', 'status', 'value'],
  ['status: { state: pilot }', 'value-not-allowed', 'status', 'value'],
  ['securityLevel: "3"', 'value-not-allowed', 'securityLevel', 'value', '3'],
  ['securityLevel: 7', 'value-not-allowed', 'securityLevel', 'value'],
  ['decision: merge', 'value-not-allowed', 'decision', 'value'],
  ['decision: thay thế/kết thúc', 'value-not-allowed', 'decision', 'value', 'replace'],
  ['decision: { option: kep }', 'value-not-allowed', 'decision/option', 'value', 'keep'],
  ['decision: { by: ioc }', 'missing-key', 'decision', 'key'],
  ['decision: { option: replace, transition: { date: x } }', 'unknown-key', 'decision/transition/date', 'key', 'data'],
  ['tags: tich-hop', 'wrong-type', 'tags', 'value', '[tich-hop]'],
  ['sources: plxh-2018', 'wrong-type', 'sources', 'value', '[plxh-2018]'],
  ['sources: []', 'invalid-format', 'sources', 'value'],
  ['sources: [{ at: điều 3 }]', 'missing-key', 'sources/0', 'value'],
  [
    'sources: [{ document: qd-1, at: điều 3, tr. 5 }]',
    'unknown-with-comma',
    'sources/0/at',
    'value',
    '"điều 3, tr. 5"',
  ],
  ['sources: [{ documnet: qd-1 }]', 'unknown-key', 'sources/0/documnet', 'key', 'document'],
  ['owner: Sở TT&TT', 'invalid-id', 'owner', 'value', 'so-tt-tt'],
  ['owner: [so-tttt]', 'wrong-type', 'owner', 'value'],
  ['owner: true', 'wrong-type', 'owner', 'value'],
  ['owner:', 'wrong-type', 'owner', 'key'],
  [
    'owner: { unknown: chưa rõ, chờ Sở trả lời }',
    'unknown-with-comma',
    'owner/unknown',
    'value',
    '"chưa rõ, chờ Sở trả lời"',
  ],
  ['owner: { unknown: a, b, c, d }', 'unknown-with-comma', 'owner/unknown', 'value', '"a, b, c, d"'],
  ['owner: { unknwn: chưa rõ }', 'unknown-key', 'owner/unknwn', 'key', 'unknown'],
  ['owner: { unknown: chưa rõ, contct: Sở }', 'unknown-key', 'owner/contct', 'key', 'contact'],
  ['owner: { unknown: "" }', 'invalid-format', 'owner/unknown', 'value'],
  ['owner: { unknown: chưa rõ, due: 30/6/2027 }', 'invalid-date', 'owner/due', 'value', '2027-06-30'],
  ['name: { unknown: chưa rõ }', 'wrong-type', 'name', 'value'],
  ['code: 0102', 'number-for-text', 'code', 'value'],
  ['name: 2018', 'number-for-text', 'name', 'value'],
  ['name: ""', 'invalid-format', 'name', 'value'],
  ['name: [LGSP]', 'wrong-type', 'name', 'value'],
  ['count: nhiều', 'wrong-type', 'count', 'value'],
  ['count: 18,5', 'invalid-number', 'count', 'value'],
  ['count: "1.234"', 'invalid-number', 'count', 'value', '1234'],
  ['count: 1.5', 'invalid-number', 'count', 'value'],
  ['count: -1', 'invalid-number', 'count', 'value'],
  ['since: 31/12/2018', 'invalid-date', 'since', 'value', '2018-12-31'],
  ['since: 12/2018', 'invalid-date', 'since', 'value', '2018-12'],
  ['since: quý IV/2026', 'invalid-date', 'since', 'value', '2026-Q4'],
  ['since: 2018-1-5', 'invalid-date', 'since', 'value', '2018-01-05'],
  ['since: 20181231', 'invalid-date', 'since', 'value', '2018-12-31'],
  ['since: 2018-02-30', 'invalid-date', 'since', 'value'],
  ['since: sắp tới', 'invalid-date', 'since', 'value'],
  ['since: [2018]', 'wrong-type', 'since', 'value'],
  ['uses: LGSP Hà Nội', 'invalid-id', 'uses', 'value', 'lgsp-ha-noi'],
  ['uses: [ndxp, LGSP]', 'invalid-id', 'uses/1', 'value', 'lgsp'],
  ['uses: { LGSP: {} }', 'invalid-id', 'uses/LGSP', 'key', 'lgsp'],
  ['uses: { ndxp: { statuss: pilot } }', 'unknown-key', 'uses/ndxp/statuss', 'key', 'status'],
  ['uses: { ndxp: { status: pilott } }', 'value-not-allowed', 'uses/ndxp/status', 'value', 'pilot'],
  ['uses: { ndxp: pilot }', 'wrong-type', 'uses/ndxp', 'value'],
  ['uses: { ndxp: null }', 'wrong-type', 'uses/ndxp', 'key'],
  ['hostedOn: { unknwn: chưa rõ }', 'unknown-key', 'hostedOn/unknwn', 'key', 'unknown'],
  ['hostedOn: { notAplicable: phần mềm dịch vụ }', 'unknown-key', 'hostedOn/notAplicable', 'key', 'notApplicable'],
  ['coverage: { of: [cac-so], done: mọi }', 'value-not-allowed', 'coverage/done', 'value'],
  ['coverage: { of: [cac-so], done: một số }', 'value-not-allowed', 'coverage/done', 'value', 'some'],
  ['coverage: { of: [cac-so], done: 2.5 }', 'invalid-number', 'coverage/done', 'value'],
  ['coverage: { of: [cac-so], doen: some }', 'unknown-key', 'coverage/doen', 'key', 'done'],
  ['coverage: { of: [cac-so] }', 'missing-key', 'coverage', 'key'],
  ['coverage: { unknow: chưa rõ }', 'unknown-key', 'coverage/unknow', 'key', 'unknown'],
  ['coverage: some', 'wrong-type', 'coverage', 'value'],
  ['fits: tinh.cqs.tthc', 'wrong-type', 'fits', 'value'],
  ['fits: { QD1425: tinh.cqs.tthc }', 'invalid-id', 'fits/QD1425', 'key', 'qd1425'],
  ['changes: { since: 2020 }', 'wrong-type', 'changes', 'value'],
  ['changes: [{ code: KT-2 }]', 'unknown-key', 'changes/0/code', 'key'],
  ['changes: [{ satus: pilot }]', 'unknown-key', 'changes/0/satus', 'key', 'status'],
  ['changes: [{ since: 2020, name: null }]', 'wrong-type', 'changes/0/name', 'key'],
  ['changes: [{ since: 2020, asPlanned: yes }]', 'value-not-allowed', 'changes/0/asPlanned', 'value'],
  ['changes: [{ since: 2020, note: một, hai ba }]', 'unknown-with-comma', 'changes/0/note', 'value', '"một, hai ba"'],
  [
    'changes: [{ ends: { becomes: { a: { four: [b] } } } }]',
    'unknown-key',
    'changes/0/ends/becomes/a/four',
    'key',
    'for',
  ],
];

/** Whole files. */
const FILES: readonly Case[] = [
  ['system: {}', 'unknown-key', '/system', 'key', 'systems'],
  ['hệ thống: {}', 'unknown-key', '/hệ thống', 'key'],
  ['systems: []', 'wrong-type', '/systems', 'value'],
  ['systems:', 'wrong-type', '/systems', 'key'],
  ['- systems', 'wrong-type', '', 'value'],
  ['systems: { lgsp: { type: platform } }', 'missing-key', '/systems/lgsp', 'key'],
  ['systems: { lgsp: LGSP }', 'wrong-type', '/systems/lgsp', 'value'],
  ['systems: { LGSP_HaNoi: { name: LGSP } }', 'invalid-id', '/systems/LGSP_HaNoi', 'key', 'lgsp-hanoi'],
  ['systems: { "true": { name: LGSP } }', 'invalid-id', '/systems/true', 'key'],
  ['flows: { a-b: { name: A, from: a } }', 'missing-key', '/flows/a-b', 'key'],
  ['flows: { a-b: { name: A, from: a, too: b } }', 'unknown-key', '/flows/a-b/too', 'key', 'to'],
  ['gaps: { nd-1: { name: A, covers: [dvctt-3-4 .use] } }', 'invalid-format', '/gaps/nd-1/covers/0', 'value'],
  ['documents: { d: { name: A, url: chinhphu.vn } }', 'invalid-format', '/documents/d/url', 'value'],
  [
    'indicators: { i: { name: A, values: [{ asOf: 2024, value: "18,55" }] } }',
    'invalid-number',
    '/indicators/i/values/0/value',
    'value',
    '18.55',
  ],
  ['requirements: { r: { name: A, check: {} } }', 'invalid-format', '/requirements/r/check', 'value'],
  ['defaults: { source: [a] }', 'unknown-key', '/defaults/source', 'key', 'sources'],
];

const WORKSPACE: readonly Case[] = [
  ['{}', 'missing-key', '', 'value'],
  ['{ name: Hà Nội, frameworks: vn-qd1425 }', 'wrong-type', '/frameworks', 'value', '[vn-qd1425]'],
  ['{ name: Hà Nội, framework: [a] }', 'unknown-key', '/framework', 'key', 'frameworks'],
  ['{ name: Hà Nội, states: { target: 31/12/2030 } }', 'invalid-date', '/states/target', 'value', '2030-12-31'],
  ['{ name: Hà Nội, staleAfter: 24 tháng }', 'invalid-format', '/staleAfter', 'value', 'P24M'],
  ['{ name: Hà Nội, rules: { source-missing: off } }', 'value-not-allowed', '/rules/source-missing', 'value'],
  ['{ name: Hà Nội, rules: { source-missing: { severity: off } } }', 'missing-key', '/rules/source-missing', 'key'],
  ['{ name: Hà Nội, rules: { source-missing: fatal } }', 'value-not-allowed', '/rules/source-missing', 'value'],
];

describe('one mistake gives one problem', () => {
  test.each(SYSTEM)('%s', async (line, rule, at, part, suggestion) => {
    const name = line.startsWith('name:') ? '' : '    name: LGSP\n';
    const { problems, broken } = await checkModel(read(`systems:\n  lgsp:\n${name}    ${line}\n`), 'a.yaml');
    expect(problems.map(short)).toEqual([{ rule, at: `/systems/lgsp/${at}`, part, suggestion }]);
    expect([problems[0]?.element, ...broken]).toEqual(['lgsp', 'systems/lgsp']);
  });
  test.each(FILES)('%s', async (text, rule, at, part, suggestion) => {
    expect((await checkModel(read(text), 'a.yaml')).problems.map(short)).toEqual([{ rule, at, part, suggestion }]);
  });
  test.each(WORKSPACE)('%s', async (text, rule, at, part, suggestion) => {
    expect((await checkWorkspace(read(text), 'kientruc.yaml')).map(short)).toEqual([{ rule, at, part, suggestion }]);
  });
});

test('several mistakes are told apart', async () => {
  const { problems, broken } = await checkModel(
    read('systems:\n  a: { ownr: b, status: x }\n  c: { name: C }\nflows:\n  d: { name: D }\n'),
    'a.yaml',
  );
  expect(
    problems.map((problem) => `${problem.rule} ${pointer(problem.place.path)} ${problem.detail ?? ''}`.trim()).sort(),
  ).toEqual([
    'missing-key /flows/d from',
    'missing-key /flows/d to',
    'missing-key /systems/a name',
    'unknown-key /systems/a/ownr',
    'value-not-allowed /systems/a/status',
  ]);
  expect([...broken].sort()).toEqual(['flows/d', 'systems/a']);
});

test('a wrong id does not hide what is wrong under it', async () => {
  const { problems } = await checkModel(read('systems: { A_B: { name: A, staus: pilot } }'), 'a.yaml');
  expect(problems.map(({ rule }) => rule).sort()).toEqual(['invalid-id', 'unknown-key']);
});

test('messages are said in both languages, with the word to write', async () => {
  const {
    problems: [problem],
  } = await checkModel(read('systems: { lgsp: { name: LGSP, ownr: so-tttt } }'), 'a.yaml');
  expect(problem?.message).toEqual({
    vi: 'Mô hình không có trường "ownr". Có phải "owner"?',
    en: 'Key not in the model: "ownr". Did you mean "owner"?',
  });
});

test('no message has a hole in it', async () => {
  const found = await Promise.all([
    ...SYSTEM.map(async ([line]) => (await checkModel(read(`systems:\n  lgsp:\n    ${line}\n`), 'a.yaml')).problems),
    ...FILES.map(async ([text]) => (await checkModel(read(text), 'a.yaml')).problems),
    ...WORKSPACE.map(([text]) => checkWorkspace(read(text), 'kientruc.yaml')),
  ]);
  const texts = found.flat().flatMap(({ message }) => [message.vi, message.en]);
  for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^\s|\s$/);
});

test('an empty file is a good one', async () => {
  expect((await checkModel(null, 'a.yaml')).problems).toEqual([]);
});

test('the quick check and the one that says what is wrong agree', () => {
  const models = [
    ...SYSTEM.map(([line]) => `systems:\n  lgsp:\n    ${line}\n`),
    ...FILES.map(([text]) => text),
    'systems: { lgsp: { name: LGSP } }',
  ].map(read);
  for (const value of models) expect(isModel(value)).toBe(validateModel(value));
  const workspaces = [...WORKSPACE.map(([text]) => text), '{ name: Hà Nội }'].map(read);
  for (const value of workspaces) expect(isWorkspace(value)).toBe(validateWorkspace(value));
  expect(models.filter(isModel).length).toBeGreaterThan(0);
});

function short({ rule, place, suggestion }: Problem): object {
  return { rule, at: pointer(place.path), part: place.part, suggestion };
}

function read(text: string): Json {
  return load(text) as Json;
}
