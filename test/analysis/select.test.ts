/** Picking elements out of a state: by word, body, place, status, words; and the history of one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesUnder, bodyOf, isHeldBy, lacksOwner } from '../../src/analysis/select/bodies.ts';
import { findElement } from '../../src/analysis/select/element.ts';
import { historyOf } from '../../src/analysis/select/history.ts';
import { matcher } from '../../src/analysis/select/search.ts';
import { hasTag, select } from '../../src/analysis/select/select.ts';
import { lacksStatus, statusTest } from '../../src/analysis/select/statuses.ts';
import { loadFrameworks } from '../../src/input/framework/load.ts';
import type { Framework } from '../../src/model/framework.ts';
import { frameworkOn } from '../../src/model/framework-in-force.ts';
import { findPart, liesIn, Places } from '../../src/model/framework-places.ts';
import { COLLECTIONS, type Collection, FIELDS } from '../../src/model/generated/fields.ts';
import type { State } from '../../src/model/state.ts';
import { statusWords } from '../../src/model/statuses.ts';
import { at, day, model, only, there } from '../model/model.ts';

const ids = (state: State, test: (element: ReturnType<typeof there>) => boolean) =>
  [...state.elements()].filter(test).map(({ id }) => id);

describe('an element that is named', () => {
  const elements = model(`
organizations:
  ubnd: { name: Ủy ban nhân dân thành phố, agencyCode: H26 }
systems:
  mot-cua: { name: Hệ thống một cửa, code: KT-1 }
  mot-cua-moi: { name: Hệ thống một cửa mới, code: mot-cua }
  kho-a: { name: Kho dữ liệu }
  kho-b: { name: Kho  Dữ Liệu }
`);

  it.each([
    ['mot-cua', 'mot-cua'],
    ['kt-1', 'mot-cua'],
    ['mot-cua.use', 'mot-cua'],
    ['h26', 'ubnd'],
    ['he thong MỘT CỬA', 'mot-cua'],
    ['He thong mot cua moi', 'mot-cua-moi'],
  ])('%s', (word, id) => {
    expect(findElement(word, elements)?.id).toBe(id);
  });

  it.each(['kho du lieu', 'mot', 'constructor', ''])('%j means none, or several', (word) => {
    expect(findElement(word, elements)).toBeUndefined();
  });
});

describe('bodies', () => {
  const elements = model(`
organizations:
  ubnd: {}
  so-a: { parent: ubnd }
  phong: { parent: so-a }
  so-cu: { parent: ubnd, since: 2010, changes: [{ since: 2025-03-01, ends: { becomes: [so-a] } }] }
  vong-1: { parent: vong-2 }
  vong-2: { parent: vong-1 }
services:
  nhom: { owner: ubnd }
  phan: { partOf: nhom }
  phan-rieng: { partOf: nhom, owner: { unknown: chưa rõ } }
  khong-noi: {}
systems:
  cua-phong: { operator: phong, owner: { unknown: chưa rõ } }
  cua-so-cu: { owner: so-cu }
tasks:
  viec: { lead: so-a }
  viec-trong: {}
documents:
  van-ban: {}
  van-ban-chua-ro: { owner: { unknown: chưa rõ } }
`);
  const state = at(elements, '2026-01-01');

  it('hold what they, and those below them, own, run, provide or lead', () => {
    const under = bodiesUnder('so-a', state);
    expect([...under].sort()).toEqual(['phong', 'so-a']);
    expect(ids(state, (one) => isHeldBy(one, under, state))).toEqual(['cua-phong', 'cua-so-cu', 'viec']);
    expect(ids(state, (one) => isHeldBy(one, bodiesUnder('ubnd', state), state))).toContain('cua-phong');
  });

  it('that have ended still find what the files call theirs', () => {
    expect(ids(state, (one) => isHeldBy(one, bodiesUnder('so-cu', state), state))).toEqual(['cua-so-cu']);
  });

  it('of a part that says nothing are those of its group', () => {
    const held = ids(state, (one) => isHeldBy(one, new Set(['ubnd']), state));
    expect(held).toEqual(['nhom', 'phan']);
    expect(bodyOf(there(state, 'phan'), state)).toBe('ubnd');
  });

  it('in a ring of parents are found, once each', () => {
    expect([...bodiesUnder('vong-1', state)].sort()).toEqual(['vong-1', 'vong-2']);
  });

  it('are missing where it is not known who owns or leads', () => {
    expect(ids(state, (one) => lacksOwner(one, state))).toEqual([
      'cua-phong',
      'khong-noi',
      'phan-rieng',
      'van-ban-chua-ro',
      'viec-trong',
    ]);
  });
});

describe('places in the framework', async () => {
  const { frameworks } = await loadFrameworks(['vn-qd1425']);
  const framework = frameworks.get('vn-qd1425') as Framework;
  const elements = model(`
services:
  nhom: { fits: { vn-qd1425: tinh.cqs.tthc } }
  phan: { partOf: nhom }
  ngoai: {}
  vong-1: { partOf: vong-2 }
  vong-2: { partOf: vong-1 }
systems:
  lgsp: { fits: { vn-qd1425: tinh.ntl.lgsp-ldop } }
  sai: { fits: { vn-qd1425: khong-co } }
  khung-khac: { fits: { khac: tinh.cqs.tthc } }
`);
  const state = at(elements, '2026-12-31');
  const places = new Places(framework, state);
  const inPart = (word: string) => {
    const part = findPart(word, framework);
    if (!part) throw new Error(`no part ${word}`);
    return ids(state, (one) => {
      const place = places.of(one);
      return place !== undefined && liesIn(place, part);
    });
  };

  it.each([
    ['3', ['nhom', 'phan']],
    ['l3', ['nhom', 'phan']],
    ['Ung dung va nghiep vu dung chung', ['nhom', 'phan']],
    ['cqs', ['nhom', 'phan']],
    ['L2', ['lgsp']],
    ['tinh.ntl.lgsp-ldop', ['lgsp']],
    ['1', []],
  ])('%s', (word, expected) => {
    expect(inPart(word)).toEqual(expected);
  });

  it.each(['5', '0', 'L9', 'khong-co'])('there is no %s', (word) => {
    expect(findPart(word, framework)).toBeUndefined();
  });

  it('are those of the framework in force, of several the newest, else of the first', () => {
    const of = (id: string, validFrom: string, validTo?: string): [string, Framework] => [
      id,
      { ...framework, id, validFrom, ...(validTo === undefined ? {} : { validTo }) },
    ];
    const several = new Map([of('a', '2026-07-29'), of('b', '2020', '2026-07-28'), of('c', '2024-01-01', '2025')]);
    const on = (date: string) => {
      const found = frameworkOn(several, day(date));
      return [found?.framework.id, found?.inForce];
    };
    expect(on('2018-08-31')).toEqual(['a', false]);
    expect(on('2021-06-30')).toEqual(['b', true]);
    expect(on('2024-06-30')).toEqual(['c', true]);
    expect(on('2026-07-28')).toEqual(['b', true]);
    expect(on('2026-07-29')).toEqual(['a', true]);
    expect(frameworkOn(new Map(), day('2026-07-29'))).toBeUndefined();
  });
});

describe('words', () => {
  const state = at(
    model(`
systems:
  mot-cua-3-cap: { name: 'Hệ thống "một cửa" điện tử', code: KT-1, description: Dùng chung 3 cấp }
  cong-dvc: { name: Cổng Dịch vụ công, code: KT-10, tags: [ưu tiên cao] }
documents:
  qd: { name: Quyết định, number: 4097/QĐ-UBND }
`),
    '2026-01-01',
  );

  it.each([
    ['mot cua', ['mot-cua-3-cap']],
    ['MỘT CỬA', ['mot-cua-3-cap']],
    ['một cửa'.normalize('NFD'), ['mot-cua-3-cap']],
    ['mot-cua', ['mot-cua-3-cap']],
    ['kt-1', ['mot-cua-3-cap']],
    ['KT 10', ['cong-dvc']],
    ['kt', ['cong-dvc', 'mot-cua-3-cap']],
    ['dịch v', ['cong-dvc']],
    ['ich vu', []],
    ['cua mot', []],
    ['dung chung', ['mot-cua-3-cap']],
    ['uu tien', ['cong-dvc']],
    ['4097/qd', ['qd']],
  ])('%s', (words, expected) => {
    const test = matcher(words);
    expect(test && ids(state, test)).toEqual(expected);
  });

  it('that have no letter look for nothing', () => {
    expect(matcher(' … -')).toBeUndefined();
  });
});

describe('statuses', () => {
  const state = at(
    model(`
systems:
  a: { status: operating }
  b: { status: pilot }
  c: { status: { unknown: chưa rõ } }
  d: { asOf: 2018-08-31, status: operating }
flows:
  e: { from: a, to: b, status: operating }
tasks:
  f: {}
organizations:
  g: {}
`),
    '2026-01-01',
    '2026-01-01',
    'P36M',
  );
  const all = Object.keys(COLLECTIONS) as Collection[];
  const found = (word: string) => {
    const test = statusTest(word, all);
    return test && ids(state, test);
  };

  it('are found by the word of the model and by what people call them, for the kinds that call them so', () => {
    expect(found('operating')).toEqual(['a', 'e']);
    expect(found('đang vận hành')).toEqual(['a']);
    expect(found('dang khai thac')).toEqual(['e']);
    expect(found('Pilot')).toEqual(['b']);
    expect(found('operatin')).toBeUndefined();
    expect(statusTest('đang khai thác', ['systems'])).toBeUndefined();
  });

  it('are not known where they are unknown, out of date or not stated', () => {
    expect(ids(state, lacksStatus)).toEqual(['c', 'd', 'f']);
  });

  it('of every kind that has any can be listed', () => {
    for (const collection of all) {
      const values = Object.hasOwn(FIELDS[collection], 'status') ? statusWords([collection]) : [];
      for (const { token } of values) expect(statusTest(token, [collection])).toBeDefined();
    }
    expect(statusWords(['systems']).map(({ token }) => token)).toContain('merging');
  });
});

describe('selecting', () => {
  const state = at(
    model(`
documents:
  vb: { name: An }
systems:
  s-1: { name: mức 10, tags: [x] }
  s-2: { name: mức 2, tags: [x, y] }
  s-3: { name: Đống Đa, tags: [y] }
  s-4: { name: Dương }
services:
  d-1: { name: Zoo }
`),
    '2026-01-01',
  );
  const chosen = (collections: Collection[], ...groups: Parameters<typeof select>[1]['groups']) =>
    select(state, { collections, groups }).map(({ id }) => id);

  it('sorts by collection, then by name in Vietnamese order', () => {
    expect(chosen([])).toEqual(['d-1', 's-4', 's-3', 's-2', 's-1', 'vb']);
    expect(chosen(['documents', 'services'])).toEqual(['d-1', 'vb']);
  });

  it('demands one test of each group', () => {
    expect(chosen([], [hasTag('x')])).toEqual(['s-2', 's-1']);
    expect(chosen([], [hasTag('x'), hasTag('y')])).toEqual(['s-3', 's-2', 's-1']);
    expect(chosen([], [hasTag('x')], [hasTag('y')])).toEqual(['s-2']);
  });
});

describe('the history of an element', () => {
  const elements = model(`
documents:
  bao-2018: { date: 2018-08-31 }
  kh-2019: { date: 2019-03-31 }
  kien-truc:
    name: Kiến trúc
    asOf: 2018-08-31
    type: plan
    status: preparing
    changes:
      - { since: 2018-12-31, planned: bao-2018, status: issued }
      - { asOf: 2019-06-30, status: preparing }
      - { since: 2020-06-30, planned: kh-2019, status: issued }
      - { since: 2021-09-06, asPlanned: true }
systems:
  s:
    since: 2018
    uses: { a: {} }
    changes:
      - { since: 2019, uses: { b: {} } }
      - { since: 2030, planned: bao-2018, uses: { c: { status: pilot } } }
      - { since: 2031, planned: bao-2018, uses: { c: { status: operating } } }
      - { since: 2032, planned: bao-2018, ends: { becomes: [a] } }
  a: {}
  b: {}
  c: {}
  moi: { planned: bao-2018, since: 2027, name: Mới, type: platform, status: operating }
`);
  const told = (id: string, knownAt: string) => {
    const { entries, notYetKnown } = historyOf(only(elements, id), day(knownAt));
    return {
      notYetKnown,
      entries: entries.map(({ layer, changes, lasting, presence }) => ({
        written: layer.written,
        changes: changes.map(({ field, from, to, outcome }) => [
          field,
          from ?? null,
          to,
          outcome?.status,
          outcome?.days,
        ]),
        lasting,
        presence: presence?.status,
      })),
    };
  };

  it('has facts and plans by their days, with what each changed and what became of the plans', () => {
    expect(told('kien-truc', '2022-01-01')).toEqual({
      notYetKnown: 0,
      entries: [
        { written: '2018-08-31', changes: [['status', null, 'preparing', undefined, undefined]], lasting: 1 },
        { written: '2018-12-31', changes: [['status', 'preparing', 'issued', 'closed', 980]], lasting: 0 },
        { written: '2019-06-30', changes: [['status', 'preparing', 'preparing', undefined, undefined]], lasting: 0 },
        { written: '2020-06-30', changes: [['status', 'preparing', 'issued', 'closed', 433]], lasting: 0 },
        { written: '2021-09-06', changes: [['status', 'preparing', 'issued', undefined, undefined]], lasting: 0 },
      ],
    });
  });

  it('tells nothing that was not known yet', () => {
    const { entries, notYetKnown } = told('kien-truc', '2019-01-31');
    expect(entries.map(({ written }) => written)).toEqual(['2018-08-31', '2018-12-31']);
    expect(entries[1]?.changes[0]?.[3]).toBe('lapsed');
    expect(notYetKnown).toBe(3);
  });

  it('lays links over each other, and pending plans over facts', () => {
    const changes = told('s', '2020-01-01').entries.map((entry) => entry.changes.map(([, from, to]) => [from, to])[0]);
    expect(changes).toEqual([
      [null, { a: {} }],
      [{ a: {} }, { a: {}, b: {} }],
      [
        { a: {}, b: {} },
        { a: {}, b: {}, c: { status: 'pilot' } },
      ],
      [
        { a: {}, b: {}, c: { status: 'pilot' } },
        { a: {}, b: {}, c: { status: 'operating' } },
      ],
      undefined,
    ]);
    expect(told('s', '2020-01-01').entries.at(-1)?.presence).toBe('pending');
  });

  it('tells of what is only planned what the plan promises', () => {
    expect(told('moi', '2020-01-01').entries).toEqual([
      {
        written: '2027',
        changes: [['status', null, 'operating', 'pending', undefined]],
        lasting: 1,
        presence: 'pending',
      },
    ]);
  });

  it('gives the line of every change', () => {
    const places = historyOf(only(elements, 'kien-truc'), day('2022-01-01')).entries.map(
      ({ changes }) => changes[0]?.place.path,
    );
    expect(places[1]).toEqual(['documents', 'kien-truc', 'changes', 0, 'status']);
    // What came as planned has no line of its own.
    expect(places[4]).toEqual(['documents', 'kien-truc', 'changes', 3]);
  });

  it('counts every layer, known or not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...elements.keys()), fc.integer({ min: 17_000, max: 22_000 }), (id, knownAt) => {
        const element = only(elements, id);
        const { entries, notYetKnown } = historyOf(element, knownAt);
        expect(entries.length + notYetKnown).toBe(element.layers.length);
      }),
    );
  });
});
