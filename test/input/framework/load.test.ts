import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadFrameworks } from '../../../src/input/framework/load.ts';
import { FIELDS } from '../../../src/model/generated/fields.ts';
import { readFramework } from '../../../tools/frameworks.ts';

const FRAMEWORKS = (await readdir('frameworks', { withFileTypes: true })).filter((entry) => entry.isDirectory());

test.each(FRAMEWORKS.map(({ name }) => name))('%s obeys its schema and is one whole', async (name) => {
  const framework = await readFramework(name);
  expect(framework.id).toBe(name);
  const layers = new Map(framework.layers.map(({ id, groups }) => [id, groups.map((group) => group.id)]));
  for (const { id, layer, group } of framework.components) {
    expect(layers.get(layer), `${id} stands in a group of its layer`).toContain(group);
  }
  const ids = framework.components.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { field, entries } of framework.catalogues ?? []) {
    expect(
      Object.values(FIELDS).some((fields) => Object.hasOwn(fields, field)),
      `${field} is a field`,
    ).toBe(true);
    for (const { code, layer } of entries) expect([...layers.keys()], `${code} is of a layer`).toContain(layer);
    const codes = entries.map(({ code }) => code.normalize('NFC'));
    expect(new Set(codes).size).toBe(entries.length);
  }
});

test('what the decision lists of a province', async () => {
  const { frameworks, unknown } = await loadFrameworks(['vn-qd1425', 'vn-qd1425']);
  const framework = frameworks.get('vn-qd1425');
  expect(unknown).toEqual([]);
  expect(framework?.validFrom).toBe('2026-07-29');
  expect(framework?.layers.map(({ label }) => label.vi)).toEqual([
    'Hạ tầng số và an ninh mạng dùng chung',
    'Dữ liệu và nền tảng lõi',
    'Ứng dụng và nghiệp vụ dùng chung',
    'Kênh tương tác và đo lường hiệu quả',
  ]);
  expect(framework?.crossCutting).toHaveLength(4);
  expect(framework?.components).toHaveLength(48);
  expect(framework?.components.filter(({ listed }) => listed)).toHaveLength(30);
  expect(framework?.components.find(({ id }) => id === 'tinh.cqs.tthc')).toEqual({
    id: 'tinh.cqs.tthc',
    label: {
      vi: 'Hệ thống thông tin giải quyết thủ tục hành chính của địa phương',
      en: 'Local information system for handling administrative procedures',
    },
    layer: 'L3',
    group: 'cqs',
    listed: true,
    basis: 'Phụ lục I, I.3.c, tr. 12',
    uncertain: true,
  });
});

test('the codes of the commune model, as figure 9 numbers them', async () => {
  const { frameworks } = await loadFrameworks(['vn-qd1425']);
  const [catalogue, ...others] = frameworks.get('vn-qd1425')?.catalogues ?? [];
  expect(others).toEqual([]);
  expect(catalogue).toMatchObject({ field: 'communeComponents', basis: 'Phụ lục I, I.4, tr. 13-39' });
  const series = new Map<string, number[]>();
  for (const { code } of catalogue?.entries ?? []) {
    const [, letters = '', number] = /^(\p{L}+)(\d+)$/u.exec(code) ?? [];
    series.set(letters, [...(series.get(letters) ?? []), Number(number)]);
  }
  expect(Object.fromEntries([...series].map(([letters, numbers]) => [letters, numbers.length]))).toEqual({
    HTS: 22,
    ANM: 8,
    DL: 28,
    NTL: 7,
    ƯDCQS: 22,
    NVCQS: 3,
    ƯDKTS: 18,
    NVKTS: 4,
    ƯDXHS: 17,
    NVXHS: 4,
    KTT: 23,
    ĐLHQ: 10,
  });
  for (const numbers of series.values()) expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(catalogue?.entries.find(({ code }) => code === 'ĐLHQ9')).toEqual({
    code: 'ĐLHQ9',
    label: { vi: 'Khảo sát mức độ hài lòng', en: 'Satisfaction survey' },
    layer: 'L4',
    basis: 'Phụ lục I, I.4.4.2, tr. 36',
  });
});

test('ids that no framework has are named, and never reach the file system as paths', async () => {
  const { frameworks, unknown } = await loadFrameworks(['vn-qd9', '../package', 'vn-qd1425']);
  expect([...frameworks.keys()]).toEqual(['vn-qd1425']);
  expect(unknown).toEqual(['../package', 'vn-qd9']);
});
