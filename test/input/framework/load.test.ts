import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadFrameworks } from '../../../src/input/framework/load.ts';
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

test('ids that no framework has are named, and never reach the file system as paths', async () => {
  const { frameworks, unknown } = await loadFrameworks(['vn-qd9', '../package', 'vn-qd1425']);
  expect([...frameworks.keys()]).toEqual(['vn-qd1425']);
  expect(unknown).toEqual(['../package', 'vn-qd9']);
});
