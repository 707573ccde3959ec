import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { checkModel, checkWorkspace } from '../../../src/input/read/schema.ts';

/** Every form that a value may take. */
const MODEL = `
defaults: { sources: [plxh-2018], asOf: 2018-08-31, confirmedBy: Sở TT&TT }
systems:
  mot-cua-3-cap:
    name: Hệ thống một cửa điện tử dùng chung 3 cấp
    code: KT-1
    type: information-system
    fits: { vn-qd1425: tinh.cqs.tthc }
    operator: so-tttt
    owner: { unknown: nguồn chỉ nêu đơn vị triển khai, contact: Sở TT&TT, due: 2026-Q4 }
    since: 2018-08-10
    status: pilot
    coverage: { of: [cac-so, cac-quan-huyen], total: { unknown: nguồn không nêu }, done: some }
    count: { notApplicable: một hệ thống duy nhất }
    uses: ndxp
    dependsOn: [lgsp, ttdl]
    hostedOn: { unknown: nguồn không nêu }
    partOf: { nen-tang-so: { note: theo đề án } }
    securityLevel: 3
    decision: { option: replace, by: httt-tthc, transition: { data: chuyển hết, assets: { unknown: chưa kiểm kê } } }
    tags: [một cửa]
    sources: [plxh-2018, { document: qd-1, at: "điều 3, tr. 5", asOf: 2018-06, for: [status] }]
    confidence: stated
    changes:
      - { since: 2020, status: operating, uses: { ndxp: null, lgsp: { code: QH-3, status: operating, sources: [qd-1] } } }
      - { asOf: 2021-03, coverage: { done: 22 }, owner: null, decision: keep }
      - { since: 2022-Q2, coverage: { done: [so-y-te] }, count: { unknown: chưa rõ }, asPlanned: true }
      - { since: 2030-12-31, planned: ke-hoach-1, ends: { becomes: { a: { for: [b, c] }, d: {} } } }
      - { since: 2031, ends: {} }
services:
  dvctt-3: { name: Mức 3, level: { scheme: nd-43-2011, is: 3 }, partOf: [dvctt-3-4], count: 386, usage: ty-le }
  dvctt-tt: { name: Toàn trình, level: { notApplicable: chưa phân loại }, channels: { cong-dvc: {} } }
indicators:
  ty-le:
    name: Tỷ lệ
    of: [dvctt-3]
    values:
      - { asOf: 2024, value: 18.55, body: so-y-te, sources: [a], confidence: derived }
      - { from: 2024-01, to: 2024-06, value: { unknown: chưa tổng hợp } }
    targets: [{ due: 2025, value: 80, planned: kh-1 }]
requirements:
  r-1: { name: Yêu cầu, type: demand, check: { indicator: ty-le, atLeast: 80 } }
  r-2: { name: Yêu cầu, check: { field: status, is: issued } }
gaps:
  nd-1: { name: Nội dung, covers: [dvctt-3.use, mot-cua-3-cap, "a.field:owner", "a.rule:r-1"], tasks: [nv-1] }
flows:
  a-b: { name: Luồng, from: a, to: { unknown: chưa rõ }, via: [lgsp], legalBasis: [{ document: qd-1 }] }
documents:
  plxh-2018: { name: Báo, type: article, date: 2018-08-31, reliability: secondary, url: https://example.org/1 }
infrastructure: {}
`;

const WORKSPACE = `
name: Kiến trúc thành phố Hà Nội
language: vi
authority: ubnd-ha-noi
states: { baseline: 2026-11, target: 2030 }
frameworks: [vn-qd1425]
staleAfter: P24M
rules: { source-missing: error, a-b: { severity: off, reason: chưa áp dụng }, c: { severity: info } }
`;

test('good values give no problem', async () => {
  const { problems, broken } = await checkModel(load(MODEL) as Json, 'model.yaml');
  expect(problems).toEqual([]);
  expect(broken.size).toBe(0);
  expect(await checkWorkspace(load(WORKSPACE) as Json, 'kientruc.yaml')).toEqual([]);
});
