/** Norms beyond their examples: what they read out of a model, and where they must keep quiet. */
import { describe, expect, it } from 'vitest';
import { brandFinder } from '../../src/analysis/rules/norms/brands.ts';
import { judgementsIn } from '../../src/analysis/rules/norms/judged.ts';
import { NORMS, type NormId } from '../../src/analysis/rules/norms/registry.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { openWorkspace } from '../../src/input/open.ts';
import { memorySource } from '../../src/input/source/memory.ts';
import { stateAt } from '../../src/model/state.ts';
import { day, findingsIn } from './support/judged.ts';

const TODAY = day('2026-11-25');
const BODIES = `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  so-khcn: { name: Sở Khoa học và Công nghệ, parent: ubnd }
  phong-ha-tang: { name: Phòng Hạ tầng số, parent: so-khcn }
  bo-a: { name: Bộ A }
`;

/** Verdicts of one norm by element, with what they rest on. */
async function verdicts(id: NormId, model: string, workspace = '', on = TODAY): Promise<Record<string, string>> {
  const settings = `name: Ví dụ\nauthority: ubnd\nframeworks: [vn-qd1425]\n${workspace}`;
  const opened = await openWorkspace(
    memorySource([
      ['kientruc.yaml', settings],
      ['bodies.yaml', BODIES],
      ['model.yaml', model],
    ]),
  );
  expect(opened.problems).toEqual([]);
  const { architecture } = opened;
  const { staleAfter } = architecture.workspace;
  const state = stateAt(architecture.elements, on, { knownAt: TODAY, ...(staleAfter ? { staleAfter } : {}) });
  const all = [...judgementsIn(NORMS[id], { architecture, state, today: TODAY })];
  return Object.fromEntries(all.map(({ subject, verdict, why }) => [subject?.id ?? '', `${verdict}: ${why.en}`]));
}

const is = (verdict: Verdict, why = '') => expect.stringMatching(new RegExp(`^${verdict}: .*${why}`));

describe('brands', () => {
  const find = brandFinder([], []);

  it.each([
    'Kho dữ liệu ORACLE',
    'chạy trên red  hat',
    '"Dell"/HPE',
    'Phần mềm VNPT-iOffice',
    'Máy chủ 32 vCPU, 2.4 GHz',
    'dịch vụ đám mây của Viettel',
    'Hệ thống SAP',
  ])('are found: %s', (text) => {
    expect(find(text)).toBeDefined();
    expect(find(text.normalize('NFD'))).toBeDefined();
  });

  it.each([
    'Hệ thống sắp xếp, sáp nhập đơn vị hành chính',
    'He thong sap xep ho so',
    'mở rộng cửa sổ dịch vụ: "một cửa số"',
    'Dellta, Oraclex, Ciscó, VNPTech, ofVMwares',
    'Nhà cung cấp được chọn sau; 40 tỉnh, 64 GB dữ liệu, 100 TB',
    'FPTs, misa, aws',
  ])('are not found in other words: %s', (text) => {
    expect(find(text)).toBeUndefined();
    expect(find(text.normalize('NFD'))).toBeUndefined();
  });

  it('are not found in the official names of a framework', async () => {
    const settings = 'name: Ví dụ\nframeworks: [vn-qd1425]\n';
    const { architecture } = await openWorkspace(memorySource([['kientruc.yaml', settings]]));
    const labels = [...architecture.framework.values()].flatMap(({ layers, components, catalogues }) =>
      [...layers, ...components, ...catalogues.flatMap(({ entries }) => entries)].map(({ label }) => label.vi),
    );
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => find(label) !== undefined)).toEqual([]);
  });

  it('are those that the workspace adds, and none that it allows', async () => {
    const model = `systems:
  a: { name: Hệ thống Sao-Mai (v.2), status: proposed }
  b: { name: Cổng Viettel của tỉnh, status: proposed }
  c: { name: Hệ thống ngoài cổng Viettel của tỉnh, description: thuê Viettel, status: proposed }
`;
    const set =
      'states: { target: 2030 }\nrules: { vendor-name: { also: ["Sao-Mai (v.2)"], allowed: ["Cổng Viettel của tỉnh"] } }\n';
    expect(await verdicts('vendor-name', model, set, day('2030-12-31'))).toEqual({
      a: is('not-met', 'Sao-Mai'),
      b: is('met'),
      c: is('not-met', 'description names "Viettel"'),
    });
    const workspace = `frameworks: [vn-qd1425]\n${set}`;
    const found = (await findingsIn(model, { workspace, today: TODAY })).filter(({ rule }) => rule === 'vendor-name');
    expect(found.map(({ range }) => range.start.line)).toEqual([2, 4]);
  });

  it('are not looked for in what others own, or in what is there', async () => {
    const model = `systems:
  cua-bo: { name: Nền tảng Oracle của Bộ, owner: bo-a, status: proposed }
  cua-tinh: { name: Nền tảng Oracle của tỉnh, owner: ubnd, status: building }
`;
    expect(await verdicts('vendor-name', model, 'states: { target: 2030 }\n', day('2030-12-31'))).toEqual({
      'cua-tinh': is('not-applicable'),
    });
  });
});

describe('whose the ends of a flow are', () => {
  it('is told by the tree of bodies, down to its last leaf', async () => {
    const model = `systems:
  cua-bo: { name: Hệ thống của Bộ, owner: bo-a, ourUse: in-use }
flows:
  hai-bo: { name: Bộ với bộ, from: bo-a, to: cua-bo, data: Số liệu, status: operating }
  phong: { name: Phòng gửi Bộ, from: phong-ha-tang, to: bo-a, data: Số liệu, status: operating, protection: Mật }
  ve-tinh: { name: Bộ gửi hệ thống chưa rõ, from: { unknown: đang rà soát }, to: cua-bo, data: Số liệu, status: operating }
`;
    expect(await verdicts('flow-protection', model)).toEqual({
      phong: is('met', 'contact'),
      've-tinh': is('not-met', 'class and protection of the data, contact'),
    });
  });
});

describe('what is old', () => {
  const workspace = 'staleAfter: P24M\n';
  const old = 'asOf: 2018-08-31, confidence: assumed';

  it('is never met and never not met', async () => {
    const model = `systems:
  cu: { name: Hệ thống cũ, securityLevel: 2, ${old} }
  het: { name: Hệ thống hết, securityLevel: 4, continuity: { notApplicable: không có }, ${old} }
services:
  dvc: { name: Dịch vụ, procedures: ["1.000001"], supportedBy: [cu] }
`;
    expect(await verdicts('level-three', model, workspace)).toEqual({
      cu: is('not-enough-basis'),
      het: is('not-enough-basis'),
    });
    expect(await verdicts('continuity', model, workspace)).toEqual({
      cu: is('not-enough-basis'),
      het: is('not-enough-basis'),
    });
    expect(await verdicts('mandatory-fields', model, workspace)).toMatchObject({ cu: is('not-enough-basis', 'old') });
    expect(await verdicts('source-and-confirmer', model, workspace)).toMatchObject({
      cu: is('not-enough-basis', 'old'),
    });
  });
});

describe('level three', () => {
  it('is demanded of what supports a group of which a part has an online level', async () => {
    const model = `documents:
  nd: { name: Nghị định, date: 2026-07-01 }
services:
  nhom: { name: Dịch vụ công trực tuyến, owner: ubnd, supportedBy: [tthc] }
  toan-trinh: { name: Toàn trình, partOf: nhom, level: { scheme: nd, is: full } }
  tin: { name: Cung cấp thông tin, owner: ubnd, level: { scheme: nd, is: information }, supportedBy: [cong] }
systems:
  tthc: { name: Hệ thống giải quyết, owner: ubnd, securityLevel: 2 }
  cong: { name: Cổng thông tin, owner: ubnd, securityLevel: 2 }
`;
    expect(await verdicts('level-three', model)).toEqual({
      tthc: is('not-met', 'settles administrative procedures, at level 2'),
      cong: is('not-applicable'),
    });
  });

  it('begins at 100,000 subjects, 10,000 of sensitive data, and only online', async () => {
    const dataset = (id: string, kind: string, subjects: string) =>
      `  d-${id}: { name: Dữ liệu ${id}, owner: ubnd, personalData: ${kind}, subjects: ${subjects}, systemOfRecord: ${id} }\n`;
    const cases = {
      a: ['basic', '99999', is('not-applicable')],
      b: ['basic', '100000', is('not-met', '100,000 subjects')],
      c: ['sensitive', '9999', is('not-applicable')],
      d: ['sensitive', '10000', is('not-met', 'sensitive')],
      e: ['sensitive', '{ unknown: chưa đếm }', is('not-enough-basis', 'number of subjects')],
      g: ['{ unknown: chưa rõ }', '500000', is('not-enough-basis', 'kind')],
      h: ['none', '500000', is('not-applicable')],
    } as const;
    const ids = Object.keys(cases);
    const model = `datasets:
${Object.entries(cases)
  .map(([id, [kind, subjects]]) => dataset(id, kind, subjects))
  .join('')}  d-trong: { name: Dữ liệu trong, personalData: sensitive, subjects: 500000, systemOfRecord: trong }
systems:
${ids.map((id) => `  ${id}: { name: Hệ thống ${id}, owner: ubnd, securityLevel: 2 }\n`).join('')}  trong: { name: Hệ thống nội bộ, owner: ubnd, securityLevel: 2 }
services:
  tra-cuu: { name: Tra cứu, owner: ubnd, supportedBy: [${ids.join(', ')}] }
`;
    expect(await verdicts('level-three', model)).toEqual({
      ...Object.fromEntries(Object.entries(cases).map(([id, [, , wanted]]) => [id, wanted])),
      trong: is('not-applicable'),
    });
  });
});

describe('shared services', () => {
  it('concern flows that cross to others, not those inside', async () => {
    const shared = 'type: platform, owner: ubnd, operator: so-khcn, contact: Phòng Hạ tầng số, sharing: province';
    const model = `systems:
  nen-tang: { name: Nền tảng, ${shared}, status: operating }
  cua-so: { name: Hệ thống của sở, owner: so-khcn }
  cua-bo: { name: Hệ thống của Bộ, owner: bo-a, ourUse: in-use }
  quoc-gia: { name: Nền tảng quốc gia, type: platform, owner: bo-a, sharing: national-a, ourUse: in-use }
flows:
  trong: { name: Trong tỉnh, from: nen-tang, to: cua-so, status: operating }
  ra: { name: Ra Bộ, from: nen-tang, to: cua-bo, status: operating }
  vao: { name: Từ quốc gia, from: quoc-gia, to: cua-so, status: operating, frequency: { unknown: chưa có cam kết } }
  rieng: { name: Hai hệ thống riêng, from: cua-so, to: cua-bo, status: operating }
  chua: { name: Chưa rõ, from: nen-tang, to: cua-bo, status: { unknown: chưa rõ } }
`;
    expect(await verdicts('shared-service', model)).toEqual({
      'nen-tang': is('met'),
      ra: is('not-met', 'frequency or service level'),
      vao: is('not-enough-basis'),
      chua: is('not-enough-basis'),
    });
  });
});

describe('mandatory fields', () => {
  it('a place in another framework is none in the one in force', async () => {
    const fields = 'code: KT-1, type: platform, owner: ubnd, scope: [province], sharing: own, status: operating';
    const one = `systems:\n  a: { name: A, ${fields}, fits: { khung-khac: x } }\n`;
    expect(await verdicts('mandatory-fields', one)).toEqual({ a: is('not-met', 'place in the framework') });
  });
});
