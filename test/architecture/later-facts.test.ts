/** The facts after 2018 (B2 to B14, B16): value, date, source and its reliability, read from the linked model at that date. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Opened } from '../../src/input/open.ts';
import { known, openHanoi, there } from './hanoi.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openHanoi();
});

/** The fact, the day on which it is asked for, what it is of, its value, who says so and how reliable that is. */
const FACTS: readonly (readonly [string, string, string, unknown, string, 'primary' | 'secondary' | 'weak'])[] = [
  ['B3', '2024-06-30', 'ihanoi.status', 'operating', 'vietnamnet-2024', 'secondary'],
  ['B3', '2024-06-30', 'ho-so-suc-khoe.status', 'operating', 'vietnamnet-2024', 'secondary'],
  ['B3', '2024-06-30', 'the-ve-giao-thong.status', 'operating', 'vietnamnet-2024', 'secondary'],
  [
    'B4',
    '2024-06-30',
    'qlvb-ha-noi.coverage',
    expect.objectContaining({ done: 'all' }),
    'vietnamnet-2024',
    'secondary',
  ],
  ['B7', '2025-07-01', 'cac-xa-phuong.count', 126, 'hanoitimes-741209', 'secondary'],
  ['B7', '2025-07-01', 'chi-nhanh-tt-pvhcc.count', 12, 'laodong-2025', 'secondary'],
  ['B14', '2022-08-17', 'ubnd-tp-ha-noi.agencyCode', 'H26', 'qd-2918-2022', 'secondary'],
  ['B16', '2025-10-22', 'yc-chia-se-ndop.due', '2026-12-31', 'nd-278-2025', 'secondary'],
];

const FIGURES: readonly (readonly [string, string, string | number, number, string, 'secondary' | 'weak'])[] = [
  ['B2', 'ket-noi-lgsp-thanh-pho', '2024-06-30', 7, 'vietnamnet-2024', 'secondary'],
  ['B2', 'ket-noi-lgsp-quoc-gia', '2024-06-30', 14, 'vietnamnet-2024', 'secondary'],
  ['B5', 'tthc-truc-tuyen', 2023, 1401, 'hanoitimes-324347', 'secondary'],
  ['B5', 'nguoi-dan-den-truc-tiep', 2023, 70, 'hanoitimes-324347', 'secondary'],
  ['B6', 'tthc-chuyen-cap-xa', '2025-06-19', 331, 'qd-3076-2025', 'secondary'],
  ['B10', 'tthc-toan-trinh', '2025-09-30', 767, 'vneconomy-2025', 'secondary'],
  ['B10', 'tthc-nop-truc-tuyen', '2025-09-03', 100, 'vneconomy-2025', 'secondary'],
  ['B11', 'ho-so-toan-trinh', '2025-12-31', 18.55, 'i-ca-2025', 'weak'],
  ['B11', 'ho-so-xu-ly-toan-trinh', '2026-11-23', 68.7, 'asiacity-2026', 'weak'],
  ['B12', 'tthc-tai-cau-truc', '2026-11-23', 293, 'asiacity-2026', 'weak'],
  ['B12', 'ho-so-moi-nam', '2026-11-23', 2.39, 'asiacity-2026', 'weak'],
];

const reliability = (id: string) => opened.architecture.elements.get(id)?.raw.reliability;

describe('what became known of Hanoi after 2018', () => {
  it.each(FACTS)('%s on %s: %s', (_, date, key, value, source, reliable) => {
    const [id = '', field = ''] = key.split('.');
    const found = there(known(opened.architecture, date), id).get(field);
    expect(found?.written).toEqual(value);
    expect(found?.layer.kind).toBe('fact');
    expect(found?.layer.sources.map(({ document }) => document)).toContain(source);
    expect(reliability(source)).toBe(reliable);
  });

  it.each(FIGURES)('%s: %s', (_, id, asOf, value, source, reliable) => {
    const found = there(known(opened.architecture, '2026-11-23'), id).get('values');
    expect(found?.written).toEqual([expect.objectContaining({ asOf, value })]);
    expect(found?.layer.sources.map(({ document }) => document)).toContain(source);
    expect(reliability(source)).toBe(reliable);
  });

  it.each([
    ['B7', 'cac-quan-huyen', '2025-06-30', '2025-07-01', 'cac-xa-phuong'],
    ['B8', 'so-tttt', '2025-03-30', '2025-03-31', 'so-khcn'],
    ['B9', 'cong-dvc-ha-noi', '2025-06-30', '2025-07-01', 'cong-dvc-quoc-gia'],
  ])('%s: %s exists on %s, no longer on %s, and %s follows it', (_, id, before, after, successor) => {
    expect(known(opened.architecture, before).of(id)).toBeDefined();
    const later = known(opened.architecture, after);
    expect(later.of(id)).toBeUndefined();
    expect(later.of(successor)).toBeDefined();
    const raw = JSON.stringify(opened.architecture.elements.get(id)?.raw);
    expect(raw).toContain(`"becomes":["${successor}"]`);
  });

  it.each([
    ['B13', 'qd-5918-2025', '5918/QĐ-UBND', '2025-11-27'],
    ['B6', 'qd-3076-2025', '3076/QĐ-UBND', '2025-06-19'],
    ['B9', 'cv-623-2025', '623/TTg-KSTT', '2025-05-30'],
    ['B16', 'nd-278-2025', '278/2025/NĐ-CP', '2025-10-22'],
  ])('%s: %s', (_, id, number, date) => {
    expect(opened.architecture.elements.get(id)?.raw).toMatchObject({ number, date });
  });

  it('B11: the two weak figures stand apart, and each says that they are no trend', () => {
    for (const id of ['ho-so-toan-trinh', 'ho-so-xu-ly-toan-trinh']) {
      const { raw } = opened.architecture.elements.get(id) ?? {};
      expect(raw?.note).toMatch(/Không so được/);
      expect(raw?.definition).toEqual({ unknown: expect.any(String) });
    }
  });
});
