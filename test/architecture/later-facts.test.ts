/**
 * The facts after 2018 (B2 to B14, B16): value, date, source, place in it and reliability, read from the linked model at
 * that date.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/analysis/judge/judge.ts';
import type { Opened } from '../../src/input/open.ts';
import { expectFact, type Fact, known, openHanoi, TODAY, there } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

const DERIVED = { confidence: 'derived' } as const;
const WEAK = { reliability: 'weak' } as const;

/** What a secondary source says; asked for on the day of which it speaks. */
function said(
  fact: string,
  key: string,
  value: unknown,
  dated: string,
  [source, at]: readonly [string, string],
  more: Partial<Fact> = {},
): Fact {
  return { fact, key, value, dated, on: dated, source, at, reliability: 'secondary', ...more };
}

/** An indicator of which one value is known. */
function figure(
  fact: string,
  id: string,
  asOf: string | number,
  value: number,
  origin: readonly [string, string],
  more: Partial<Fact> = {},
): Fact {
  const values = [expect.objectContaining({ asOf, value })];
  return said(fact, `${id}.values`, values, more.dated ?? String(asOf), origin, { on: '2026-11-23', ...more });
}

const FACTS: readonly Fact[] = [
  figure('B2', 'ket-noi-lgsp-thanh-pho', '2024-06-30', 7, ['vietnamnet-2024', 'nội dung về LGSP']),
  figure('B2', 'ket-noi-lgsp-quoc-gia', '2024-06-30', 14, ['vietnamnet-2024', 'nội dung về LGSP']),
  said('B3', 'ihanoi.status', 'operating', '2024-06', ['vietnamnet-2024', 'nội dung về iHaNoi, ra mắt tháng 6/2024'], {
    ...DERIVED,
    on: '2024-06-30',
  }),
  said(
    'B3',
    'ho-so-suc-khoe.status',
    'operating',
    '2024-06',
    ['vietnamnet-2024', 'nội dung về hồ sơ sức khỏe điện tử, ra mắt tháng 6/2024'],
    { ...DERIVED, on: '2024-06-30' },
  ),
  // Launched, and "being piloted for public passenger transport".
  said(
    'B3',
    'the-ve-giao-thong.status',
    'pilot',
    '2024-06',
    ['vietnamnet-2024', 'nội dung về thẻ vé giao thông, ra mắt tháng 6/2024'],
    { ...DERIVED, on: '2024-06-30' },
  ),
  said(
    'B4',
    'qlvb-ha-noi.coverage',
    expect.objectContaining({ done: 'all' }),
    '2024-06-30',
    ['vietnamnet-2024', 'nội dung về ký số trong hệ thống quản lý văn bản'],
    DERIVED,
  ),
  figure('B5', 'tthc-truc-tuyen', 2023, 1401, ['hanoitimes-324347', 'nội dung về dichvucong.hanoi.gov.vn'], {
    dated: '2023',
  }),
  figure('B5', 'nguoi-dan-den-truc-tiep', 2023, 70, ['hanoitimes-324347', 'nội dung về người dân đến trực tiếp'], {
    dated: '2023',
  }),
  figure('B6', 'tthc-chuyen-cap-xa', '2025-06-19', 331, ['qd-3076-2025', 'tên Quyết định'], { dated: '2025-07-01' }),
  said(
    'B7',
    'cac-xa-phuong.count',
    126,
    '2025-07-01',
    ['hanoitimes-741209', 'nội dung về chính quyền hai cấp'],
    DERIVED,
  ),
  said('B7', 'chi-nhanh-tt-pvhcc.count', 12, '2025-07-01', ['laodong-2025', 'nội dung về 12 chi nhánh']),
  said(
    'B8',
    'so-khcn.parent',
    'ubnd-tp-ha-noi',
    '2025-03',
    ['nq-hdnd-2025-02-25', 'nội dung về Sở Khoa học và Công nghệ'],
    { ...DERIVED, on: '2025-03-31' },
  ),
  said(
    'B8',
    'cong-an-tp.description',
    expect.stringContaining('an ninh mạng'),
    '2025-03',
    ['vietnamnet-2025', 'nội dung về an ninh mạng'],
    { ...DERIVED, on: '2025-03-31' },
  ),
  said(
    'B8',
    'so-vhtt.description',
    expect.stringContaining('báo chí'),
    '2025-03',
    ['vietnamnet-2025', 'nội dung về báo chí'],
    { ...DERIVED, on: '2025-03-31' },
  ),
  said(
    'B9',
    'cong-dvc-quoc-gia.ourUse',
    'in-use',
    '2025-07-01',
    ['cv-623-2025', 'nội dung về cổng dịch vụ công cấp tỉnh'],
    DERIVED,
  ),
  // The article of that day says what will be done from then on, not what was.
  figure('B10', 'tthc-toan-trinh', '2025-09-03', 767, ['vneconomy-2025', 'nội dung về dịch vụ toàn trình'], DERIVED),
  said('B10', 'dvc-toan-trinh.count', 767, '2025-09-03', ['vneconomy-2025', 'nội dung về dịch vụ toàn trình'], DERIVED),
  said(
    'B10',
    'dvc-toan-trinh.status',
    { unknown: expect.stringContaining('sẽ thực hiện từ 03/9/2025') },
    '2025-09-03',
    ['vneconomy-2025', 'nội dung về dịch vụ toàn trình'],
    DERIVED,
  ),
  figure(
    'B10',
    'tthc-nop-truc-tuyen',
    '2025-09-03',
    100,
    ['vneconomy-2025', 'nội dung về tiếp nhận trực tuyến từ 03/9/2025'],
    DERIVED,
  ),
  figure('B11', 'ho-so-toan-trinh', '2025-12-31', 18.55, ['i-ca-2025', 'tỷ lệ hồ sơ toàn trình'], {
    ...WEAK,
    dated: '2025',
  }),
  said(
    'B11',
    'ho-so-toan-trinh.targets',
    [expect.objectContaining({ value: 70, planned: 'i-ca-2025' })],
    '2025-12-31',
    ['i-ca-2025', 'tỷ lệ hồ sơ toàn trình'],
    { ...WEAK, confidence: 'assumed', on: '2026-11-23' },
  ),
  figure('B11', 'ho-so-xu-ly-toan-trinh', '2026-11-23', 68.7, ['asiacity-2026', 'tỷ lệ xử lý toàn trình'], WEAK),
  figure('B12', 'tthc-tai-cau-truc', '2026-11-23', 293, ['asiacity-2026', 'tái cấu trúc thủ tục'], WEAK),
  figure('B12', 'ho-so-moi-nam', '2026-11-23', 2.39, ['asiacity-2026', 'số hồ sơ mỗi năm'], WEAK),
  said('B14', 'ubnd-tp-ha-noi.agencyCode', 'H26', '2022-08-17', ['qd-2918-2022', 'mã cấp 1 của UBND thành phố']),
  said('B16', 'yc-chia-se-ndop.due', '2026-12-31', '2025-10-22', ['nd-278-2025', 'Điều 7, Điều 24']),
];

describe('what became known of Hanoi after 2018', () => {
  it.each(FACTS)('$fact: $key', (fact) => {
    expectFact(opened, fact);
  });

  it.each([
    ['B7', 'cac-quan-huyen', '2025-06-30', '2025-07-01', ['cac-xa-phuong'], 'hanoitimes-741209'],
    ['B8', 'so-tttt', '2025-03-30', '2025-03-31', ['so-khcn', 'so-vhtt'], 'nq-hdnd-2025-02-25'],
    ['B9', 'cong-dvc-ha-noi', '2025-06-30', '2025-07-01', ['cong-dvc-quoc-gia'], 'cv-623-2025'],
  ])('%s: %s exists on %s, no longer on %s, and %j follow it', (_, id, before, after, successors, source) => {
    expect(known(opened.architecture, before).of(id)).toBeDefined();
    const later = known(opened.architecture, after);
    expect(later.of(id)).toBeUndefined();
    for (const successor of successors) expect(later.of(successor)).toBeDefined();
    const end = opened.architecture.elements.get(id)?.layers.find(({ ends }) => ends);
    expect(end?.ends?.becomes.map((one) => one.id)).toEqual(successors);
    expect(end?.sources.map(({ document }) => document)).toContain(source);
  });

  it('B8: managing the press goes to one department, the pilot to another, without a word in their files', () => {
    const before = known(opened.architecture, '2025-01-31');
    const after = known(opened.architecture, '2025-04-30');
    for (const [id, field, successor] of [
      ['quan-ly-bao-chi-xuat-ban', 'owner', 'so-vhtt'],
      ['mot-cua-3-cap', 'operator', 'so-khcn'],
    ] as const) {
      expect(there(before, id).known(field)).toBe('so-tttt');
      expect(there(after, id).known(field)).toBe(successor);
    }
  });

  it.each([
    ['B1', 'qd-4097-2021', '4097/QĐ-UBND', '2021-09-06'],
    ['B6', 'qd-3076-2025', '3076/QĐ-UBND', '2025-06-19'],
    ['B9', 'cv-623-2025', '623/TTg-KSTT', '2025-05-30'],
    ['B13', 'qd-5918-2025', '5918/QĐ-UBND', '2025-11-27'],
    ['B14', 'qd-2918-2022', '2918/QĐ-UBND', '2022-08-17'],
    ['B16', 'nd-278-2025', '278/2025/NĐ-CP', '2025-10-22'],
  ])('%s: %s is in force on its day, known from a secondary source', (_, id, number, date) => {
    const document = there(known(opened.architecture, date), id);
    expect(document.known('number')).toBe(number);
    expect(document.known('status')).toBe('issued');
    expect(document.get('number')?.layer.written).toBe(date);
    expect(document.known('reliability')).toBe('secondary');
  });

  it('what only a weak source says is reported, each figure of them', () => {
    const weak = judge(opened.architecture, { today: TODAY }).problems.filter(({ rule }) => rule === 'source-weak');
    expect(weak.map(({ place }) => place.path[1]).sort()).toEqual([
      'dvc-toan-trinh',
      'ho-so-moi-nam',
      'ho-so-toan-trinh',
      'ho-so-xu-ly-toan-trinh',
      'tthc-tai-cau-truc',
    ]);
  });

  it('B11: the two weak figures stand apart, and each says that they are no trend', () => {
    for (const id of ['ho-so-toan-trinh', 'ho-so-xu-ly-toan-trinh']) {
      const state = there(known(opened.architecture, '2026-11-23'), id);
      expect(state.get('values')?.layer.note).toMatch(/Không so được/);
      expect(state.get('definition')?.written).toEqual({ unknown: expect.any(String) });
    }
  });
});
