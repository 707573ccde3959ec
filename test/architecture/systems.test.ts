/** The systems, data sets and infrastructure of the present and the target state: what of each is known, by whom, and what is only planned. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Opened } from '../../src/input/open.ts';
import { isUnknown } from '../../src/model/element.ts';
import { expectFact, type Fact, known, openHanoi, stateOf, there } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const unknown = expect.objectContaining({ unknown: expect.any(String) });

type Origin = readonly [source: string, at: string];

/** What a secondary source lets one conclude: hardly any says in so many words that a system operates. */
function concluded(key: string, value: unknown, dated: string, [source, at]: Origin, more: Partial<Fact> = {}): Fact {
  const fact = { fact: 'system', key, value, on: dated, dated, source, at } as const;
  return { ...fact, reliability: 'secondary', confidence: 'derived', ...more };
}

/** What the decision of the Prime Minister lists: a primary source. */
function listed(id: string, field: string, value: unknown, at: string, more: Partial<Fact> = {}): Fact {
  const primary = { reliability: 'primary', on: '2026-11-23' } as const;
  const { confidence: _, ...fact } = concluded(`${id}.${field}`, value, '2026-07-29', ['qd-1425-2026', at], primary);
  return { ...fact, ...more };
}

const PLATFORM_7 = 'Phụ lục II, Nhóm A, số 7, tr. 1';
const PLATFORM_8 = 'Phụ lục II, Nhóm A, số 8, tr. 1';
const PLATFORM_10 = 'Phụ lục II, Nhóm A, số 10, tr. 2';
const PLATFORM_15 = 'Phụ lục II, Nhóm A, số 15, tr. 2';
const PLATFORM_16 = 'Phụ lục II, Nhóm A, số 16, tr. 2';
const PLATFORM_B41 = 'Phụ lục II, Nhóm B, số 41, tr. 5';

const FACTS: readonly Fact[] = [
  // National platforms: owner by the decision; of their use by the city only what a source says.
  listed('cong-dvc-quoc-gia', 'owner', 'bo-cong-an', PLATFORM_15),
  listed('cong-dvc-quoc-gia', 'sharing', 'national-a', PLATFORM_15),
  listed('vneid', 'owner', 'bo-cong-an', PLATFORM_16),
  listed('vneid', 'sharing', 'national-a', PLATFORM_16),
  concluded('vneid.ourUse', 'in-use', '2025-05-13', ['dientuungdung-2025', 'nội dung về đăng nhập iHanoi']),
  listed('ndxp', 'owner', 'bo-khcn', PLATFORM_8),
  listed('ndxp', 'ourUse', unknown, PLATFORM_8),
  listed('ndop', 'owner', 'bo-cong-an', PLATFORM_7),
  listed('ndop', 'ourUse', unknown, PLATFORM_7),
  listed('truc-lien-thong-van-ban', 'owner', 'van-phong-chinh-phu', PLATFORM_10),
  listed('csdlqg-dang-ky-doanh-nghiep', 'owner', 'bo-tai-chinh', PLATFORM_B41),
  listed('csdlqg-dang-ky-doanh-nghiep', 'sharing', 'national-b', PLATFORM_B41),
  concluded('csdlqg-dan-cu.owner', 'bo-cong-an', '2021-07-01', ['cand-2021', 'nội dung về vận hành từ ngày 01/7/2021']),
  concluded('csdlqg-dan-cu.status', 'operating', '2021-07-01', ['cand-2021', 'nội dung về vận hành từ ngày 01/7/2021']),
  concluded('csdlqg-dan-cu.subjects', 98_700_000, '2021-12-26', ['cand-2021', 'nội dung về 98,7 triệu công dân'], {
    confidence: 'stated',
  }),
  concluded('mang-tslcd.operator', 'cuc-buu-dien-trung-uong', '2026-02-24', [
    'vtc-2026',
    'nội dung về mở rộng mạng năm 2025',
  ]),

  // The city's own.
  concluded('httt-tthc-ha-noi.status', 'operating', '2025-10-11', [
    'danviet-2025',
    'nội dung về nơi nộp hồ sơ trực tuyến',
  ]),
  concluded(
    'ihanoi.uses',
    { vneid: expect.objectContaining({ status: 'operating' }) },
    '2025-05-13',
    ['dientuungdung-2025', 'nội dung về đăng nhập iHanoi'],
    { confidence: 'stated' },
  ),
  concluded('ihanoi.decision', expect.objectContaining({ option: 'extend' }), '2025-11-27', [
    'thanhnien-2025',
    'nội dung nghị quyết',
  ]),
  concluded('lgsp-ha-noi.status', 'operating', '2025-11-27', [
    'qd-5918-2025',
    'tên Quy chế: quản lý, vận hành và khai thác',
  ]),
  concluded('qlvb-ha-noi.status', 'operating', '2023-02-09', ['sggp-2023', 'nội dung về hệ thống quản lý văn bản']),
  concluded('bao-cao-ha-noi.status', 'operating', '2023-08-25', [
    'qd-4267-2023',
    'tên Quy chế: quản lý, vận hành và sử dụng',
  ]),
  concluded('csdl-dat-dai.status', 'building', '2024-06-30', [
    'vietnamnet-2024',
    'khó khăn: chậm xây dựng cơ sở dữ liệu chuyên ngành, nhất là quản lý đất đai',
  ]),
  concluded(
    'csdl-dan-cu.subjects',
    7_500_000,
    '2018-12-31',
    ['qdnd-2018', 'phát biểu về cơ sở dữ liệu dân cư hơn 7,5 triệu người'],
    { confidence: 'stated' },
  ),
  concluded('mang-wan-ha-noi.status', 'operating', '2018-12-31', ['qdnd-2018', 'phát biểu về mạng diện rộng']),
  concluded('ttdl-ha-noi.status', unknown, '2025-09-30', [
    'hanoi-gov-2025-09-30',
    'kiến nghị của chuyên gia, doanh nghiệp về hạ tầng',
  ]),
  concluded('soc-ha-noi.operator', 'cong-an-tp', '2026-04-15', ['hanoi-gov-2026-04-15', 'nội dung về an ninh mạng']),
  concluded(
    'nv-csdl-dat-dai.deadline',
    '2026-06-30',
    '2026-03-23',
    ['hanoi-gov-2026-03-23', 'nhiệm vụ của Sở Nông nghiệp và Môi trường'],
    { confidence: 'stated' },
  ),
  concluded(
    'nv-csdl-dat-dai.lead',
    'so-nnmt',
    '2026-03-23',
    ['hanoi-gov-2026-03-23', 'nhiệm vụ của Sở Nông nghiệp và Môi trường'],
    { confidence: 'stated' },
  ),
  concluded('nv-ioc.deadline', 2027, '2026-04-15', ['hanoi-gov-2026-04-15', 'mục tiêu 2026-2027; yêu cầu vận hành']),
  concluded(
    'ho-so-tu-dvcqg.to',
    'httt-tthc-ha-noi',
    '2025-10-11',
    ['danviet-2025', 'nội dung về nơi nộp hồ sơ trực tuyến'],
    { confidence: 'assumed' },
  ),
];

/** What is only planned: the day that it is for, who announced it, and whether that day is the modeller's. */
const PLANNED: readonly (readonly [id: string, by: string, announced: string, day: string, confidence: string])[] = [
  ['agent-node-ha-noi', 'nd-278-2025', '2025-10-22', '2026-12-31', 'assumed'],
  ['chia-se-qua-ndop', 'nd-278-2025', '2025-10-22', '2026-12-31', 'assumed'],
  ['ioc-ha-noi', 'hanoi-gov-2026-04-15', '2026-04-15', '2027', 'assumed'],
  ['kho-du-lieu-dung-chung', 'kh-155-2025', '2025-06-05', '2026', 'derived'],
];

describe('the systems of Hanoi', () => {
  it.each(FACTS)('$key', (fact) => {
    expectFact(opened, fact);
  });

  it.each(PLANNED)('%s is in no state of the present: planned by %s', (id, by, announced, day, confidence) => {
    expect(known(opened.architecture, '2026-11-23').absence(id)).toBe('not-attested');
    const target = stateOf(opened.architecture, 'target');
    expect(target.of(id)?.presence).toBe('planned');
    const [plan] = target.of(id)?.layers ?? [];
    expect(plan).toMatchObject({ kind: 'plan', written: day, confidence, planned: { by } });
    expect(there(known(opened.architecture, announced), by).known('date')).toBe(announced);
    if (confidence === 'assumed') expect(plan?.note).toMatch(/giả định|cách ghi của người lập mô hình/);
  });

  it('the land database was to operate by June 2026; nothing says that it does', () => {
    const land = there(known(opened.architecture, '2026-11-23'), 'csdl-dat-dai');
    expect(land.known('status')).toBe('building');
    expect(land.outcomes).toMatchObject([{ field: 'status', status: 'lapsed', value: 'operating' }]);
  });

  it('whether the city has a data centre is concluded from what others proposed, and that is said', () => {
    const [base] = opened.architecture.elements.get('ttdl-ha-noi')?.layers ?? [];
    expect(base).toMatchObject({ confidence: 'derived', note: expect.stringContaining('doanh nghiệp kiến nghị') });
  });

  it('of the four core databases that the architecture of 2021 aims at, no day is known', () => {
    const now = known(opened.architecture, '2026-11-23');
    const aim = there(now, 'yc-csdl-cot-loi');
    expect(aim.get('of')?.written).toEqual(['csdl-dat-dai', 'csdl-dan-cu', 'csdl-doanh-nghiep', 'csdl-cbccvc']);
    expect(aim.get('due')?.written).toEqual(unknown);
    expect(aim.get('check')?.written).toEqual({ attested: 'unknown' });
    expect(aim.get('of')?.layer).toMatchObject({
      written: '2021-09-06',
      confidence: 'derived',
      sources: [{ document: 'qd-4097-2021', at: 'mục tiêu về cơ sở dữ liệu cốt lõi' }],
    });
    const plans = [...opened.architecture.elements.values()].flatMap(({ layers }) =>
      layers.filter(({ kind, planned }) => kind === 'plan' && planned?.by === 'qd-4097-2021'),
    );
    expect(plans).toEqual([]);
  });

  it.each(['csdl-doanh-nghiep', 'csdl-cbccvc'])('%s is what must be there: no source shows that it is', (id) => {
    const wanted = there(known(opened.architecture, '2026-11-23'), id);
    expect(wanted.element.collection).toBe('capabilities');
    expect(wanted.known('type')).toBe('logical-component');
    for (const { raw } of opened.architecture.elements.values()) expect(raw.realizes).toBeUndefined();
  });

  it('of the population database of the city the overlap with the national one is said', () => {
    const [base] = opened.architecture.elements.get('csdl-dan-cu')?.layers ?? [];
    expect(base?.note).toMatch(/Trùng phạm vi với Cơ sở dữ liệu quốc gia về dân cư/);
  });

  it('the Agent Node is not the LGSP: what goes to NDOP passes the one, what is linked in the city the other', () => {
    const target = stateOf(opened.architecture, 'target');
    const flow = there(target, 'chia-se-qua-ndop');
    expect(flow.get('via')?.written).toEqual(['agent-node-ha-noi']);
    expect(flow.get('to')?.written).toBe('ndop');
    expect(there(target, 'agent-node-ha-noi').get('fits')?.written).not.toEqual(
      there(target, 'lgsp-ha-noi').get('fits')?.written,
    );
  });

  it('the decision of July 2026 says nothing of an earlier day', () => {
    const resting = [...opened.architecture.elements.values()].flatMap((element) =>
      element.layers.filter(({ sources }) => sources.some(({ document }) => document === 'qd-1425-2026')),
    );
    expect(resting.length).toBeGreaterThan(10);
    for (const { written = '' } of resting) expect(written >= '2026-07-29', written).toBe(true);
    const before = known(opened.architecture, '2025-12-31');
    for (const id of ['cong-dvc-quoc-gia', 'vneid']) {
      expect(isUnknown(there(before, id).get('owner')?.value), id).toBe(true);
      for (const field of ['scope', 'sharing', 'fits']) expect(there(before, id).get(field), field).toBeUndefined();
    }
    for (const field of ['scope', 'fits']) expect(there(before, 'csdlqg-dan-cu').get(field), field).toBeUndefined();
  });

  it('every system, data set and infrastructure has a place in the framework', () => {
    const missing = [...opened.architecture.elements.values()].filter(
      ({ collection, layers }) =>
        ['services', 'capabilities', 'systems', 'datasets', 'infrastructure'].includes(collection) &&
        !layers.some(({ fields }) => Object.hasOwn(fields, 'fits')),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('says of nothing who owns it where no source says so, and whom to ask of what the city must know', () => {
    const now = known(opened.architecture, '2026-11-23');
    for (const id of ['httt-tthc-ha-noi', 'lgsp-ha-noi', 'ttdl-ha-noi', 'csdl-dat-dai', 'soc-ha-noi']) {
      const owner = there(now, id).get('owner')?.value;
      expect(isUnknown(owner) && owner.contact, id).toMatch(/Hà Nội/);
    }
  });

  it('every data set says which system the data arise in, or that this is not known or does not apply', () => {
    const sets = [...opened.architecture.elements.values()].filter(({ collection }) => collection === 'datasets');
    expect(sets).toHaveLength(5);
    for (const { raw } of sets) expect(raw.systemOfRecord).toBeDefined();
  });
});
