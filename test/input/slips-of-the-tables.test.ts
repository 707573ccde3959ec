/**
 * Slips in what the official tables ask: capabilities, data sets, exceptions, views, steps, mappings, and the fields of
 * gaps and tasks. Each once in a good file: one finding, at its line and column, on its word.
 */
import { expect, it } from 'vitest';
import { findings, underlined } from './good-workspace.ts';

const FILE = 'tables.yaml';

const GOOD = `defaults: { sources: [qd-1] }
capabilities:
  phat-ngon:
    name: Phát ngôn và cung cấp thông tin cho báo chí
    type: business-function
    owner: so-tttt
    coverage: { measure: vụ việc, done: some }
datasets:
  csdl-bao-chi:
    name: Cơ sở dữ liệu cơ quan báo chí
    type: database
    owner: so-tttt
    dataOwner: so-tttt
    status: operating
    realizes: [phat-ngon]
    systemOfRecord: [mot-cua]
    copies: { lgsp-ha-noi: { status: operating } }
    classification: Dữ liệu dùng chung
    personalData: basic
    subjects: 1200
    dictionary: [{ document: qd-1, at: phụ lục 1 }]
    scope: [province, commune]
    sharing: province
    sourceCode: BC-01
    communeComponents: [HTS7]
    mappings:
      - { document: qd-1, item: mục 4, relation: specializes }
services:
  cap-the:
    name: Cấp thẻ nhà báo
    provider: so-tttt
    users: [ubnd]
    procedures: ["1.011442"]
    steps:
      - { does: Nộp hồ sơ, by: ubnd, on: mot-cua }
      - does: Chuyển hồ sơ
        flow: ho-so
        alternatives:
          - when: thiếu giấy tờ
            steps: [{ does: Trả lại hồ sơ, by: so-tttt }]
infrastructure:
  trung-tam:
    name: Trung tâm dữ liệu
    type: data-center
    owner: so-tttt
    status: operating
    securityLevel: 4
    continuity: { backup: hằng ngày, redundancy: có, recovery: { unknown: chưa có phương án } }
gaps:
  nd-1:
    name: Phát ngôn còn chậm
    covers: [phat-ngon.coverage]
    governance: direct
    decision: { option: add, why: chưa có thành phần dùng chung }
    tasks: [nv-1]
tasks:
  nv-1:
    name: Rà soát phát ngôn
    delivers: [phat-ngon]
    lead: so-tttt
    adoption: in-programme
    programmes: [qd-1]
    dataReadiness: incomplete
    status: verified
    evidence: [qd-1]
    progress: Đã xong
exceptions:
  nl-1:
    name: Chưa phát ngôn đúng hạn
    covers: [phat-ngon.coverage]
    unmet: Phát ngôn trong 24 giờ
    cause: Thiếu người
    alternatives: Thuê ngoài
    impact: { business: chậm tin, data: không, connections: không, security: không, resources: không }
    controls: Báo cáo hằng tuần
    owner: so-tttt
    until: 2030-12-31
    review: 2029-12-31
    decidedBy: qd-1
views:
  so-do:
    name: Sơ đồ phát ngôn
    type: context
    purpose: Trao đổi
    about: phat-ngon
    at: baseline
    include: { collections: [systems, datasets], near: { of: [phat-ngon], steps: 2 } }
    groupBy: owner
    colorBy: status
    direction: right
    sheet: A3
`;

/** What stands there, what is written instead, the rule, `line:column`, what is underlined, what to write. */
type Slip = readonly [string, string, string, string, string, string, string?];

const SLIPS: readonly Slip[] = [
  ['a collection misspelt', 'capabilities:', 'capabilites:', 'unknown-key', '2:1', 'capabilites', 'capabilities'],
  ['a collection in the singular', 'datasets:\n', 'dataset:\n', 'unknown-key', '8:1', 'dataset', 'datasets'],
  ['a type of another collection', 'type: database', 'type: platform', 'value-not-allowed', '11:11', 'platform'],
  [
    'a type by its label',
    'type: database',
    'type: cơ sở dữ liệu',
    'value-not-allowed',
    '11:11',
    'cơ sở dữ liệu',
    'database',
  ],
  ['a field misspelt', 'dataOwner:', 'dataowner:', 'unknown-key', '13:5', 'dataowner', 'dataOwner'],
  [
    'a capability that is not there',
    'realizes: [phat-ngon]',
    'realizes: [phat-ngonn]',
    'reference-not-found',
    '15:16',
    'phat-ngonn',
    'phat-ngon',
  ],
  [
    'a system where a capability belongs',
    'realizes: [phat-ngon]',
    'realizes: [mot-cua]',
    'reference-wrong-kind',
    '15:16',
    'mot-cua',
  ],
  [
    'an organization as system of record',
    'systemOfRecord: [mot-cua]',
    'systemOfRecord: [ubnd]',
    'reference-wrong-kind',
    '16:22',
    'ubnd',
  ],
  [
    'an attribute that a copy has not',
    '{ status: operating } }\n    class',
    '{ statsu: operating } }\n    class',
    'unknown-key',
    '17:30',
    'statsu',
    'status',
  ],
  [
    'personal data in Vietnamese',
    'personalData: basic',
    'personalData: cơ bản',
    'value-not-allowed',
    '19:19',
    'cơ bản',
  ],
  [
    'a number with separators',
    'subjects: 1200',
    'subjects: 1.200.000',
    'invalid-number',
    '20:15',
    '1.200.000',
    '1200000',
  ],
  ['a negative number', 'subjects: 1200', 'subjects: -3', 'invalid-number', '20:15', '-3'],
  [
    'one word for a list of words',
    'scope: [province, commune]',
    'scope: province',
    'wrong-type',
    '22:12',
    'province',
    '[province]',
  ],
  [
    'a scope by its label',
    'scope: [province, commune]',
    'scope: [cấp tỉnh]',
    'value-not-allowed',
    '22:13',
    'cấp tỉnh',
    'province',
  ],
  ['a scope twice', 'scope: [province, commune]', 'scope: [commune, commune]', 'invalid-format', '22:22', 'commune'],
  ['sharing by the group', 'sharing: province', 'sharing: nhóm A', 'value-not-allowed', '23:14', 'nhóm A'],
  [
    'a mapping without its document',
    '{ document: qd-1, item: mục 4, relation',
    '{ item: mục 4, relation',
    'missing-key',
    '27:9',
    '{ item: mục 4, relation: specializes }',
  ],
  [
    'a relation by its label',
    'relation: specializes',
    'relation: cụ thể hóa',
    'value-not-allowed',
    '27:50',
    'cụ thể hóa',
    'specializes',
  ],
  [
    'a mapping as a map',
    '      - { document: qd-1, item: mục 4, relation: specializes }',
    '      { document: qd-1, relation: specializes }',
    'wrong-type',
    '27:7',
    '{ document: qd-1, relation: specializes }',
  ],
  [
    'a step without what is done',
    '- { does: Nộp hồ sơ, by',
    '- { by',
    'missing-key',
    '35:9',
    '{ by: ubnd, on: mot-cua }',
  ],
  ['a step by a document', 'by: ubnd, on', 'by: qd-1, on', 'reference-wrong-kind', '35:32', 'qd-1'],
  ['a flow that is not there', 'flow: ho-so', 'flow: ho-xo', 'reference-not-found', '37:15', 'ho-xo', 'ho-so'],
  [
    'an alternative without its case',
    '- when: thiếu giấy tờ\n            steps',
    '- steps',
    'missing-key',
    '39:13',
    'steps: [{ does: Trả lại hồ sơ, by: so-tttt }]',
  ],
  ['a level of 6', 'securityLevel: 4', 'securityLevel: 6', 'value-not-allowed', '47:20', '6'],
  [
    'continuity as a word',
    'continuity: { backup: hằng ngày, redundancy: có, recovery: { unknown: chưa có phương án } }',
    'continuity: có',
    'wrong-type',
    '48:17',
    'có',
  ],
  ['governance by its label', 'governance: direct', 'governance: trực tiếp', 'value-not-allowed', '53:17', 'trực tiếp'],
  [
    'why outside the decision',
    'decision: { option: add, why: chưa có thành phần dùng chung }',
    'decision: { options: add }',
    'unknown-key',
    '54:17',
    'options',
    'option',
  ],
  [
    'a programme that is no document',
    'programmes: [qd-1]',
    'programmes: [ubnd]',
    'reference-wrong-kind',
    '62:18',
    'ubnd',
  ],
  [
    'readiness by its label',
    'dataReadiness: incomplete',
    'dataReadiness: chưa đầy đủ',
    'value-not-allowed',
    '63:20',
    'chưa đầy đủ',
    'incomplete',
  ],
  ['one document for a list', 'evidence: [qd-1]', 'evidence: qd-1', 'wrong-type', '65:15', 'qd-1', '[qd-1]'],
  [
    'an exception without what it is for',
    '    covers: [phat-ngon.coverage]\n    unmet',
    '    unmet',
    'missing-key',
    '68:3',
    'nl-1',
  ],
  [
    'an exception until 31/12/2030',
    'until: 2030-12-31',
    'until: 31/12/2030',
    'invalid-date',
    '77:12',
    '31/12/2030',
    '2030-12-31',
  ],
  [
    'a part of the impact misspelt',
    '{ business: chậm',
    '{ bussiness: chậm',
    'unknown-key',
    '74:15',
    'bussiness',
    'business',
  ],
  ['decided by a body', 'decidedBy: qd-1', 'decidedBy: ubnd', 'reference-wrong-kind', '79:16', 'ubnd'],
  ['a view without type', '    type: context\n', '', 'missing-key', '81:3', 'so-do'],
  [
    'a collection in a selection misspelt',
    'collections: [systems, datasets]',
    'collections: [system]',
    'value-not-allowed',
    '87:30',
    'system',
    'systems',
  ],
  ['steps of the neighbourhood as a word', 'steps: 2', 'steps: hai', 'wrong-type', '87:82', 'hai'],
  ['a sheet that is not there', 'sheet: A3', 'sheet: A5', 'value-not-allowed', '91:12', 'A5'],
  [
    'a view about nothing',
    'about: phat-ngon',
    'about: phat-ngom',
    'reference-not-found',
    '85:12',
    'phat-ngom',
    'phat-ngon',
  ],
];

it('is good as it stands', async () => {
  const { found } = await findings({ [FILE]: GOOD });
  expect(found).toEqual([]);
});

it.each(SLIPS.map((slip) => ({ what: slip[0], slip })))('$what', async ({ slip }) => {
  const [, from, to, rule, at, text, suggestion] = slip;
  expect(GOOD).toContain(from);
  const { opened, found } = await findings({ [FILE]: GOOD.replace(from, to) });
  expect(
    found.map((one) => [
      one.rule,
      `${one.range.start.line}:${one.range.start.column}`,
      underlined(opened, one).split('\n')[0],
      one.suggestion,
    ]),
  ).toEqual([[rule, at, text, suggestion]]);
});
