import { describe, expect, it } from 'vitest';
import { planOutcomes } from '../../src/model/plans.ts';
import { at, day, model, only, there, value } from './model.ts';

describe('facts', () => {
  const elements = model(`
    documents: { plxh-2018: { date: 2018-08-31 }, cv-2025: { date: 2025-06-20 } }
    organizations: { so-tttt: { asOf: 2018 }, so-kh-cn: { since: 2025-03-01 } }
    systems:
      mot-cua:
        name: Một cửa
        code: KT-1
        since: 2018-08-10
        status: pilot
        owner: { unknown: nguồn chỉ nêu đơn vị triển khai }
        operator: so-tttt
        level: 3
        sources: [plxh-2018]
        note: of the base
        changes:
          - { since: 2020-06-30, status: operating, owner: so-tttt }
          - { since: 2025-07-01, operator: null, sources: [cv-2025], confidence: derived }
  `);

  it('an element is not attested before its first layer', () => {
    expect(at(elements, '2018-08-09').absence('mot-cua')).toBe('not-attested');
    expect(at(elements, '2018-08-10').absence('mot-cua')).toBeUndefined();
    expect(at(elements, '2018-08-10').absence('khong-co')).toBe('no-such-element');
  });

  it('a field in a later layer replaces the whole value, from its day on', () => {
    expect(value(at(elements, '2020-06-29'), 'mot-cua', 'status')).toBe('pilot');
    expect(value(at(elements, '2020-06-30'), 'mot-cua', 'status')).toBe('operating');
  });

  it('null ends a field', () => {
    expect(value(at(elements, '2025-06-30'), 'mot-cua', 'operator')).toBe('so-tttt');
    expect(there(at(elements, '2025-07-01'), 'mot-cua').get('operator')).toBeUndefined();
    expect(there(at(elements, '2025-07-01'), 'mot-cua').fields()).not.toContain('operator');
  });

  it('unknown is a value, and not a known one', () => {
    const state = there(at(elements, '2019-01-01'), 'mot-cua');
    expect(state.get('owner')?.value).toEqual({ unknown: 'nguồn chỉ nêu đơn vị triển khai' });
    expect(state.known('owner')).toBeUndefined();
    expect(state.known('operator')).toBe('so-tttt');
  });

  it('code, sources, notes and dates are no fields', () => {
    expect(there(at(elements, '2026-01-01'), 'mot-cua').fields().sort()).toEqual(['level', 'name', 'owner', 'status']);
  });

  it('every field says where it comes from, and sources are never laid over', () => {
    const state = there(at(elements, '2026-01-01'), 'mot-cua');
    expect(state.get('name')?.layer.index).toBe(0);
    expect(state.get('status')?.layer.index).toBe(1);
    expect(state.sources('name')).toEqual([{ document: 'plxh-2018' }]);
    expect(state.sources('status')).toEqual([]);
    expect(state.element.file).toBe('1.yaml');
  });

  it('a source may stand behind some fields only', () => {
    const two = model(`
      documents: { a: { date: 2018-01-01 }, b: { date: 2018-02-01 } }
      systems: { he: { status: pilot, count: 3, sources: [a, { document: b, at: tr. 5, for: [count] }] } }
    `);
    const state = there(at(two, '2019-01-01'), 'he');
    expect(state.sources('status')).toEqual([{ document: 'a' }]);
    expect(state.sources('count').map((source) => source.document)).toEqual(['a', 'b']);
  });

  it('what becomes known later is no fact of the state known before', () => {
    expect(value(at(elements, '2021-01-01', '2019-01-01'), 'mot-cua', 'status')).toBe('pilot');
    expect(value(at(elements, '2019-01-01', '2026-01-01'), 'mot-cua', 'status')).toBe('pilot');
  });
});

describe('an end', () => {
  const elements = model(`
    organizations:
      quan:
        asOf: 2018
        changes: [{ since: 2025-07-01, ends: { becomes: [phuong] } }]
      phuong: { since: 2025-07-01 }
  `);

  it('is the first day without the element', () => {
    expect(at(elements, '2025-06-30').of('quan')).toBeDefined();
    expect(at(elements, '2025-07-01').absence('quan')).toBe('ended');
    expect(at(elements, '2025-07-01').endOf('quan')?.ends?.becomes).toEqual([{ id: 'phuong' }]);
  });

  it('is final, whatever is seen later', () => {
    const again = model(`
      systems: { he: { since: 2018, changes: [{ since: 2020-01-01, ends: {} }, { asOf: 2021-01-01, status: operating }] } }
    `);
    expect(at(again, '2022-01-01').absence('he')).toBe('ended');
  });

  it('that is planned counts where its plan counts', () => {
    const planned = model(`
      documents: { qd: { date: 2018-01-01 }, qd-sau: { date: 2019-01-01 } }
      systems:
        he:
          since: 2015
          changes:
            - { since: 2020-12-31, planned: qd, ends: { becomes: [moi] } }
            - { since: 2022-12-31, planned: qd-sau, ends: { becomes: [moi] } }
    `);
    expect(at(planned, '2020-12-31', '2018-06-01').absence('he')).toBe('ended');
    expect(at(planned, '2020-12-30', '2018-06-01').of('he')).toBeDefined();
    // Announced anew for another day.
    expect(at(planned, '2021-06-30', '2019-06-01').of('he')).toBeDefined();
    expect(at(planned, '2022-12-31', '2019-06-01').absence('he')).toBe('ended');
    // Its day passed and nobody says that it ended.
    expect(at(planned, '2030-01-01', '2023-01-01').of('he')).toBeDefined();
    const he = only(planned, 'he');
    expect(planOutcomes(he, day('2019-06-01')).map((o) => [o.field, o.status, o.days])).toEqual([
      ['presence', 'moved', 730],
      ['presence', 'pending', undefined],
    ]);
    expect(planOutcomes(he, day('2023-01-01')).map((o) => o.status)).toEqual(['moved', 'lapsed']);
  });
});

describe('the table of the design', () => {
  it('announced, seen in the making, announced anew, issued late', () => {
    const elements = model(`
      defaults: { sources: [plxh-2018] }
      documents:
        plxh-2018: { date: 2018-08-31 }
        kh-2019: { date: 2019-03 }
        kien-truc:
          name: Kiến trúc Chính quyền điện tử
          status: preparing
          changes:
            - { since: 2018-12-31, planned: plxh-2018, status: issued }
            - { asOf: 2019-06-30, status: preparing }
            - { since: 2020-06-30, planned: kh-2019, status: issued }
            - { since: 2021-09-06, status: issued }
    `);
    const outcomes = (knownAt: string) =>
      planOutcomes(only(elements, 'kien-truc'), day(knownAt)).map((o) => [o.plan.index, o.field, o.status, o.days]);
    expect(outcomes('2018-10')).toEqual([[1, 'status', 'pending', undefined]]);
    expect(outcomes('2019-01')).toEqual([[1, 'status', 'lapsed', undefined]]);
    expect(outcomes('2019-07')).toEqual([
      [1, 'status', 'moved', 547],
      [3, 'status', 'pending', undefined],
    ]);
    expect(outcomes('2020-07')).toEqual([
      [1, 'status', 'moved', 547],
      [3, 'status', 'lapsed', undefined],
    ]);
    expect(outcomes('2021-10')).toEqual([
      [1, 'status', 'closed', 980],
      [3, 'status', 'closed', 433],
    ]);

    const status = (date: string, knownAt: string) => value(at(elements, date, knownAt), 'kien-truc', 'status');
    expect(status('2018-12-31', '2018-08-31')).toBe('issued');
    expect(status('2018-12-31', '2018-12-31')).toBe('preparing');
    expect(status('2019-01', '2019-01')).toBe('preparing');
    expect(status('2020-06-29', '2019-07')).toBe('preparing');
    expect(status('2020-06-30', '2019-07')).toBe('issued');
    expect(status('2030-01-01', '2020-07')).toBe('preparing');
    expect(status('2021-10', '2021-10')).toBe('issued');
  });

  it('a count with sources of 2011 and 2018 is not attested at 2015', () => {
    const elements = model(`
      documents: { tt-2011: { date: 2011-03-01 }, plxh-2018: { date: 2018-08-31 } }
      services: { dvctt-3: { count: 386, sources: [tt-2011, plxh-2018] } }
    `);
    expect(at(elements, '2015-01-01').absence('dvctt-3')).toBe('not-attested');
    expect(value(at(elements, '2018-08-31'), 'dvctt-3', 'count')).toBe(386);
  });

  it('more was reached than is planned: the fact stands and the plan is exceeded', () => {
    const elements = model(`
      documents: { kh: { date: 2025-01-01 } }
      services:
        dv: { asOf: 2024, changes: [{ asOf: 2026-06, count: 80 }, { since: 2026-12, planned: kh, count: 50 }] }
    `);
    const target = at(elements, '2026-12-31', '2026-11-23');
    expect(value(target, 'dv', 'count')).toBe(80);
    expect(there(target, 'dv').outcomes.map((o) => o.status)).toEqual(['exceeded']);
  });

  it('of districts that ended the coverage is unknown, and an owner follows', () => {
    const elements = model(`
      organizations:
        quan-a: { asOf: 2018, changes: [{ since: 2025-07-01, ends: { becomes: [phuong-a] } }] }
        cac-quan: { type: group, asOf: 2018, changes: [{ since: 2025-07-01, ends: { becomes: [cac-phuong] } }] }
        phuong-a: { since: 2025-07-01 }
        cac-phuong: { type: group, since: 2025-07-01, count: 126 }
      systems:
        he: { since: 2018, owner: quan-a, count: 4, coverage: { of: [cac-quan], done: some } }
        khac: { since: 2018, coverage: { of: [phuong-a], done: [quan-a] } }
    `);
    const before = there(at(elements, '2025-06-30'), 'he');
    expect(before.known('coverage')).toEqual({ of: ['cac-quan'], done: 'some' });
    expect(before.get('owner')?.value).toBe('quan-a');
    const state = at(elements, '2026-01-01');
    const after = there(state, 'he');
    expect(after.get('coverage')).toMatchObject({
      lost: 'reference-ended',
      written: { of: ['cac-quan'], done: 'some' },
    });
    expect(after.known('coverage')).toBeUndefined();
    expect(after.get('owner')).toMatchObject({ value: 'phuong-a', written: 'quan-a', layer: { index: 0 } });
    expect(after.known('count')).toBe(4);
    expect(there(state, 'khac').get('coverage')?.lost).toBe('reference-ended');
  });
});

describe('a plan', () => {
  const elements = model(`
    documents: { qd: { date: 2018-08-31 }, qd-2019: { date: 2019-05-01 }, chua-ro: {} }
    systems:
      he:
        since: 2018-01-01
        status: pilot
        count: 10
        changes:
          - { since: 2018-12-31, planned: qd, status: operating }
          - { since: 2020-12-31, planned: qd-2019, count: 30 }
          - { since: 2020-12-31, planned: chua-ro, owner: so }
  `);

  it('is laid over facts from its announcement, on and after its day, while its day is ahead', () => {
    expect(value(at(elements, '2018-12-31', '2018-08-30'), 'he', 'status')).toBe('pilot');
    expect(value(at(elements, '2018-12-30', '2018-08-31'), 'he', 'status')).toBe('pilot');
    expect(value(at(elements, '2018-12-31', '2018-08-31'), 'he', 'status')).toBe('operating');
    expect(value(at(elements, '2025-01-01', '2018-08-31'), 'he', 'status')).toBe('operating');
  });

  it('that lapsed is reported and never laid over', () => {
    const state = at(elements, '2019-06-30', '2018-12-31');
    expect(value(state, 'he', 'status')).toBe('pilot');
    expect(there(state, 'he').outcomes).toMatchObject([{ field: 'status', status: 'lapsed' }]);
  });

  it('is not in the past: at a date known at that date there are facts only', () => {
    for (const date of ['2018-09-01', '2018-12-31', '2020-12-31', '2024-01-01']) {
      expect(value(at(elements, date), 'he', 'status')).toBe('pilot');
      expect(value(at(elements, date), 'he', 'count')).toBe(10);
    }
  });

  it('that nobody dated is announced never', () => {
    expect(value(at(elements, '2021-01-01', '2020-01-01'), 'he', 'owner')).toBeUndefined();
    expect(value(at(elements, '2021-01-01', '2020-01-01'), 'he', 'count')).toBe(30);
  });

  it('has its announcement as source', () => {
    expect(there(at(elements, '2021-01-01', '2020-01-01'), 'he').sources('count')).toEqual([{ document: 'qd-2019' }]);
  });
});

describe('an element that is only planned', () => {
  const elements = model(`
    documents: { qd: { date: 2018-08-31 }, qd-moi: { date: 2021-01-01 } }
    systems:
      ioc:
        name: Trung tâm điều hành
        type: platform
        fits: { vn-qd1425: tinh.cqs.ioc }
        status: operating
        count: 1
        since: 2020-12-31
        planned: qd
        changes:
          - { since: 2023-12-31, planned: qd-moi, status: operating }
          - { since: 2024-06-30, status: building }
  `);

  it('is in states that lie after its day, by what was known before it', () => {
    expect(at(elements, '2020-12-30', '2019-01-01').absence('ioc')).toBe('not-attested');
    const state = there(at(elements, '2020-12-31', '2019-01-01'), 'ioc');
    expect(state.presence).toBe('planned');
    expect(state.fields()).toEqual(['name', 'type', 'fits', 'status', 'count']);
  });

  it('is lapsed when its day passed without a fact', () => {
    expect(at(elements, '2025-01-01', '2020-12-31').absence('ioc')).toBe('not-attested');
    const outcomes = planOutcomes(only(elements, 'ioc'), day('2020-12-31'));
    expect(outcomes.map((o) => [o.field, o.status])).toEqual([
      ['status', 'lapsed'],
      ['count', 'lapsed'],
      ['presence', 'lapsed'],
    ]);
  });

  it('is planned again by a later announcement, described by its base', () => {
    expect(at(elements, '2023-12-30', '2022-01-01').absence('ioc')).toBe('not-attested');
    const state = there(at(elements, '2023-12-31', '2022-01-01'), 'ioc');
    expect(state.presence).toBe('planned');
    expect(state.known('name')).toBe('Trung tâm điều hành');
    expect(state.known('status')).toBe('operating');
    expect(state.known('count')).toBeUndefined();
    expect(planOutcomes(only(elements, 'ioc'), day('2022-01-01')).map((o) => [o.field, o.status, o.days])).toEqual([
      ['status', 'moved', 1095],
      ['count', 'lapsed', undefined],
      ['presence', 'moved', 1095],
      ['status', 'pending', undefined],
    ]);
  });

  it('when a fact attests it: its description holds, its other fields only by facts', () => {
    const state = there(at(elements, '2025-01-01'), 'ioc');
    expect(state.presence).toBe('present');
    expect(state.known('type')).toBe('platform');
    expect(state.known('fits')).toEqual({ 'vn-qd1425': 'tinh.cqs.ioc' });
    expect(state.known('status')).toBe('building');
    expect(state.known('count')).toBeUndefined();
  });

  it('moved before its day, is not there in between', () => {
    const moved = model(`
      documents: { qd: { date: 2018-08-31 }, qd-moi: { date: 2019-06-01 } }
      systems: { a: { since: 2020, planned: qd, status: operating, changes: [{ since: 2025, planned: qd-moi, status: operating }] } }
    `);
    expect(at(moved, '2021-01-01', '2019-01-01').of('a')?.presence).toBe('planned');
    expect(at(moved, '2021-01-01', '2019-07-01').absence('a')).toBe('not-attested');
    expect(at(moved, '2025-12-31', '2019-07-01').of('a')?.presence).toBe('planned');
  });

  it('that lapsed is planned again by any later plan of it, one still ahead only by a new day or the same value', () => {
    const presence = (change: string, knownAt: string) => {
      const elements = model(`
        documents: { qd: { date: 2018-08-31 }, qd-moi: { date: 2021-01-01 } }
        systems: { a: { since: 2020, planned: qd, status: building, changes: [${change}] }, b: { since: 2022, planned: qd, status: building, changes: [${change}] } }
      `);
      const status = (id: string) =>
        planOutcomes(only(elements, id), day(knownAt)).find((o) => o.field === 'presence' && o.plan.index === 0)
          ?.status;
      return [status('a'), status('b')];
    };
    expect(presence('{ since: 2025, planned: qd-moi, status: operating }', '2020-06-01')).toEqual([
      'pending',
      'pending',
    ]);
    expect(presence('{ since: 2025, planned: qd-moi, status: operating }', '2021-06-01')).toEqual(['moved', 'pending']);
    expect(presence('{ since: 2025, planned: qd-moi, status: building }', '2021-06-01')).toEqual(['moved', 'moved']);
    expect(presence('{ since: 2025, planned: qd-moi }', '2021-06-01')).toEqual(['moved', 'moved']);
  });

  it('that opened early keeps what is planned for later', () => {
    const early = model(`
      documents: { qd: { date: 2025-01-01 } }
      systems:
        a:
          name: Tên trong kế hoạch
          since: 2027-12-31
          planned: qd
          status: operating
          changes: [{ asOf: 2026-06-30, name: Tên chính thức, status: building }]
    `);
    const target = there(at(early, '2027-12-31', '2026-11-23'), 'a');
    expect(target.presence).toBe('present');
    expect(target.known('status')).toBe('operating');
    expect(target.known('name')).toBe('Tên chính thức');
  });
});

describe('as planned', () => {
  it('a fact takes the values of the planned layer', () => {
    const elements = model(`
      documents: { qd: { date: 2018-08-31 } }
      systems:
        he:
          since: 2018
          status: pilot
          changes:
            - { since: 2019-12-31, planned: qd, status: operating, count: 30 }
            - { since: 2020-02-01, asPlanned: true, count: 28, sources: [qd] }
    `);
    const state = there(at(elements, '2020-06-30'), 'he');
    expect(state.known('status')).toBe('operating');
    expect(state.known('count')).toBe(28);
    expect(state.get('status')?.layer).toMatchObject({ index: 2, kind: 'fact', takes: 1 });
    expect(state.outcomes.map((o) => [o.field, o.status, o.days])).toEqual([
      ['status', 'closed', 32],
      ['count', 'lapsed', undefined],
    ]);
  });

  it('takes phases one after the other, and the plan for its very day before a lapsed one', () => {
    const elements = model(`
      documents: { qd: { date: 2018-08-31 } }
      systems:
        he:
          since: 2018
          changes:
            - { since: 2019, planned: qd, count: 10 }
            - { since: 2020, planned: qd, count: 20 }
            - { since: 2021-12-31, planned: qd, status: operating }
            - { since: 2019-11-30, asPlanned: true }
            - { since: 2021-12-31, asPlanned: true }
    `);
    expect(value(at(elements, '2020-01-01'), 'he', 'count')).toBe(10);
    expect(value(at(elements, '2022-01-01'), 'he', 'count')).toBe(10);
    expect(value(at(elements, '2022-01-01'), 'he', 'status')).toBe('operating');
  });

  it('takes what was announced last, and a planned end too', () => {
    const elements = model(`
      documents: { qd: { date: 2018-08-31 }, qd-2: { date: 2019-06-01 } }
      systems:
        he:
          since: 2018
          status: pilot
          changes:
            - { since: 2019, planned: qd, status: operating }
            - { since: 2020, planned: qd-2, status: operating }
            - { since: 2022, planned: qd-2, ends: { becomes: [moi] } }
            - { since: 2020, asPlanned: true }
            - { since: 2022, asPlanned: true }
    `);
    expect(only(elements, 'he').layers.map((layer) => layer.takes)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      2,
      3,
    ]);
    expect(at(elements, '2022-12-31').absence('he')).toBe('ended');
  });

  it('without a plan to take says so', () => {
    const elements = model('systems: { he: { since: 2018, changes: [{ since: 2020, asPlanned: true }] } }');
    expect(only(elements, 'he').layers[1]?.takes).toBe(-1);
  });
});

describe('age', () => {
  const elements = model(`
    documents: { cu: { date: 2018-08-31 }, moi: { date: 2025-06-30 }, luat: { date: 2011, status: issued } }
    organizations: { so: { asOf: 2011 } }
    systems:
      cu-ky: { asOf: 2018-08-31, status: operating, count: 3, owner: so, coverage: { done: some } }
      xac-nhan: { since: 2018-08-31, status: operating, sources: [cu, moi] }
      mot-phan: { since: 2018-08-31, status: operating, count: 3, sources: [cu, { document: moi, for: [count] }] }
      dem-lai: { asOf: 2018-08-31, count: 3, sources: [moi] }
      het: { asOf: 2015, status: ended }
      song: { asOf: 2018-08-31, status: operating, changes: [{ asOf: 2025-06-30, owner: so }] }
  `);

  it('status, coverage and counts older than the workspace lets count are unknown, last known …', () => {
    const old = there(at(elements, '2025-12-31', '2025-12-31', 'P2Y'), 'cu-ky');
    for (const field of ['status', 'count', 'coverage']) {
      expect(old.get(field)?.lost).toBe('stale');
      expect(old.known(field)).toBeUndefined();
    }
    expect(old.get('status')?.written).toBe('operating');
    expect(old.known('owner')).toBe('so');
    expect(old.presence).toBe('unconfirmed');
  });

  it('is counted to the day: what is as old as the limit still counts', () => {
    expect(there(at(elements, '2020-08-31', '2020-08-31', 'P2Y'), 'cu-ky').known('status')).toBe('operating');
    expect(there(at(elements, '2020-09-01', '2020-09-01', 'P2Y'), 'cu-ky').known('status')).toBeUndefined();
  });

  it('does not count where the workspace sets no limit', () => {
    expect(there(at(elements, '2040-01-01', '2040-01-01'), 'cu-ky').known('status')).toBe('operating');
  });

  it('is counted from the last day of facts: what is known today is not stale in a target of 2040', () => {
    expect(there(at(elements, '2040-01-01', '2019-01-01', 'P2Y'), 'cu-ky').known('status')).toBe('operating');
  });

  it('a fact with since is as fresh as its newest source, field by field', () => {
    expect(there(at(elements, '2025-12-31', '2025-12-31', 'P2Y'), 'xac-nhan').known('status')).toBe('operating');
    const part = there(at(elements, '2025-12-31', '2025-12-31', 'P2Y'), 'mot-phan');
    expect(part.known('count')).toBe(3);
    expect(part.get('status')?.lost).toBe('stale');
    expect(part.presence).toBe('present');
  });

  it('a new report of an old count is no new count', () => {
    expect(there(at(elements, '2025-12-31', '2025-12-31', 'P2Y'), 'dem-lai').get('count')?.lost).toBe('stale');
  });

  it('final statuses never age; documents and bodies are not unconfirmed', () => {
    const state = at(elements, '2025-12-31', '2025-12-31', 'P2Y');
    expect(there(state, 'het').known('status')).toBe('ended');
    expect(there(state, 'het').presence).toBe('present');
    expect(there(state, 'luat')).toMatchObject({ presence: 'present' });
    expect(there(state, 'luat').known('status')).toBe('issued');
    expect(there(state, 'so').presence).toBe('present');
  });

  it('one newer fact confirms the existence, not the old status', () => {
    const state = there(at(elements, '2025-12-31', '2025-12-31', 'P2Y'), 'song');
    expect(state.presence).toBe('present');
    expect(state.get('status')?.lost).toBe('stale');
  });

  it('a planned value has no age', () => {
    const planned = model(`
      documents: { qd: { date: 2018-01-01 } }
      systems: { he: { asOf: 2018, changes: [{ since: 2030, planned: qd, status: operating }] } }
    `);
    expect(value(at(planned, '2031-01-01', '2025-01-01', 'P1Y'), 'he', 'status')).toBe('operating');
  });
});

describe('a state', () => {
  it('goes through its elements in the order of ids, without those that are not in it', () => {
    const elements = model(
      'systems: { c: { since: 2018 }, a: { since: 2030 }, b: { since: 2018 } }',
      'services: { aa: { since: 2018 } }',
    );
    expect([...at(elements, '2020-01-01').elements()].map((element) => element.id)).toEqual(['aa', 'b', 'c']);
  });
});
