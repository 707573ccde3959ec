/** What the examples of norms do not show: days that pass, platforms known by what they are, and what is no alarm. */
import { describe, expect, it } from 'vitest';
import { verdictsIn } from './support/verdicts.ts';

describe('the own framework (R25)', () => {
  const workspace = 'issuedAs: khung';
  const model = `documents:
  khung: { name: Khung của tỉnh, asOf: 2026-09-01, status: preparing }
`;

  it('says how many days are left', async () => {
    const { verdicts, why } = await verdictsIn('framework-issued', model, { at: '2030', workspace });
    expect(verdicts).toEqual(['khung: not-met']);
    expect(why[0]).toContain('còn 65 ngày đến hạn 29/1/2027');
  });

  it('says how many days it is late', async () => {
    const late = { today: '2027-02-08', at: '2030', workspace };
    expect((await verdictsIn('framework-issued', model, late)).why[0]).toContain('quá hạn 29/1/2027 10 ngày');
  });

  it('takes the last day as in time, and the day after as late', async () => {
    const on = (date: string) =>
      verdictsIn('framework-issued', `documents:\n  khung: { name: Khung, date: ${date}, status: issued }\n`, {
        today: '2027-06-01',
        at: '2030',
        workspace,
      });
    expect((await on('2027-01-29')).verdicts).toEqual(['khung: met']);
    expect((await on('2027-01-30')).verdicts).toEqual(['khung: not-met']);
    expect((await on('2026-07-28')).verdicts).toEqual(['khung: not-enough-basis']);
  });

  it('takes a plan that lapsed for none', async () => {
    const planned = `${model}    # the plan of its own date has passed
  kh: { name: Kế hoạch, date: 2026-09-01, type: plan }
`.replace('status: preparing }', 'status: preparing, changes: [{ since: 2026-12-31, planned: kh, status: issued }] }');
    const before = await verdictsIn('framework-issued', planned, { at: '2030', workspace });
    expect(before.verdicts).toEqual(['khung: not-enough-basis']);
    const after = await verdictsIn('framework-issued', planned, { today: '2027-01-15', at: '2030', workspace });
    expect(after.verdicts).toEqual(['khung: not-met']);
  });
});

describe('mandatory sharing (R28)', () => {
  const model = `systems:
  ndop: { name: NDOP, sharing: national-a }
  kho: { name: Kho }
flows:
  gui: { name: Gửi, from: kho, to: ndop, status: not-connected }
`;

  it('is not due before the last day, then late by days', async () => {
    const on = (today: string, at: string) => verdictsIn('mandatory-sharing', model, { today, at });
    expect((await on('2026-11-25', '2026-12-31')).verdicts).toEqual(['gui: not-applicable']);
    expect((await on('2026-11-25', '2027-01-01')).verdicts).toEqual(['gui: not-met']);
    expect((await on('2027-02-01', '2030')).why[0]).toContain('quá hạn 32 ngày');
  });
});

describe('sharing over a platform (R26)', () => {
  const bodies = `organizations:
  bo-a: { name: Bộ A }
  so-a: { name: Sở A, parent: ubnd }
  ubnd: { name: Ủy ban nhân dân tỉnh }
`;
  const flow = `flows:
  gui: { name: Gửi, from: mot-cua, to: cua-bo, via: [trung-gian] }
`;
  const on = (platform: string) =>
    verdictsIn(
      'shared-exchange',
      `${bodies}systems:
  mot-cua: { name: Một cửa, owner: so-a }
  cua-bo: { name: Hệ thống của bộ, owner: bo-a }
  trung-gian: ${platform}
${flow}`,
      { at: '2030', workspace: 'authority: ubnd' },
    );

  it('knows the platform by its place, or by its name and owner, never by a name of ours', async () => {
    expect((await on('{ name: LGSP, owner: so-a, fits: { vn-qd1425: tinh.ntl.lgsp-ldop } }')).verdicts).toEqual([
      'gui: met',
    ]);
    expect((await on('{ name: NDXP, owner: bo-a }')).verdicts).toEqual(['gui: met']);
    expect((await on('{ name: NDXP, owner: so-a }')).verdicts).toEqual(['gui: not-met']);
    expect((await on('{ name: Hệ thống trung gian, owner: bo-a }')).verdicts).toEqual(['gui: not-met']);
  });
});

describe('overlap with a national platform (R21)', () => {
  const workspace = 'authority: ubnd';
  const bodies = `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  bo-a: { name: Bộ A }
systems:
`;

  it('asks nothing of reference records, and nothing of names that only sound alike', async () => {
    const model = `${bodies}  vneid: { name: VNeID, owner: bo-a, ourUse: in-use }
  thue-bao: { name: Quản lý thuê bao điện thoại, owner: ubnd }
  mot-cua: { name: Một cửa điện tử, owner: ubnd }
`;
    expect((await verdictsIn('platform-overlap', model, { workspace })).verdicts).toEqual([]);
  });

  it('names the platform and its owner; what is built on it is met', async () => {
    const model = `${bodies}  chuoi: { name: Nền tảng chuỗi khối (blockchain) quốc gia, owner: bo-a, ourUse: in-use }
  cua-ta: { name: Chuỗi khối của tỉnh, owner: ubnd }
  tren-nen: { name: Ứng dụng chuỗi khối, owner: ubnd, uses: [chuoi] }
`;
    const { verdicts, why } = await verdictsIn('platform-overlap', model, { workspace });
    expect(verdicts).toEqual(['cua-ta: not-enough-basis', 'tren-nen: met']);
    expect(why[0]).toContain('do Bộ Công an chủ quản');
  });
});

describe('components of the framework (R22)', () => {
  it('counts a capability once something realizes it, and no service', async () => {
    const model = `capabilities:
  ioc: { name: Giám sát, fits: { vn-qd1425: tinh.cqs.ioc } }
  vms: { name: Video, fits: { vn-qd1425: tinh.ntl.vms } }
services:
  dich-vu: { name: Dịch vụ, fits: { vn-qd1425: tinh.cqs.tthc } }
systems:
  trung-tam: { name: Trung tâm, realizes: [ioc] }
`;
    const { verdicts, why } = await verdictsIn('component-coverage', model, { at: '2030' });
    expect(verdicts).toEqual(['ioc: met', 'model: not-enough-basis']);
    expect(why[1]).toContain('Nền tảng quản lý video (VMS)');
    expect(why[1]).not.toContain('(IOC)');
    // For reference, and not asked for.
    expect(why[1]).not.toContain('logistics');
  });
});

describe('procedures offered centrally (R35)', () => {
  it('lets a province synchronise the data of them by a flow', async () => {
    const model = `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh, tier: province }
  bo-a: { name: Bộ A, tier: ministry }
systems:
  httt-bo: { name: Hệ thống của Bộ A, owner: bo-a }
  httt: { name: Hệ thống của tỉnh, owner: ubnd, fits: { vn-qd1425: tinh.cqs.tthc } }
services:
  cap-phep: { name: Cấp phép, provider: bo-a, supportedBy: [httt-bo] }
flows:
  dong-bo: { name: Đồng bộ, from: httt-bo, to: httt }
`;
    const { verdicts } = await verdictsIn('central-procedures', model, { workspace: 'authority: ubnd' });
    expect(verdicts).toEqual(['cap-phep: met']);
  });
});

it('judges nothing of a service level by a document that was not read (R33)', async () => {
  const model = `documents:
  nd: { name: Nghị định, number: "224/2026/NĐ-CP" }
services:
  a: { name: A, level: { scheme: nd, is: full }, channels: { notApplicable: không có } }
`;
  const { verdicts } = await verdictsIn('full-online-service', model);
  expect(verdicts).toEqual(['a: not-enough-basis']);
});
