import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadFrameworks } from '../../../src/input/framework/load.ts';
import { PART_IDS } from '../../../src/model/framework-parts.ts';

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
    uncertain: { vi: expect.stringContaining('Hình 7'), en: expect.stringContaining('figures 7') },
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

test('the lists of the decision, each entry with a document that the framework quotes', async () => {
  const framework = (await loadFrameworks(['vn-qd1425'])).frameworks.get('vn-qd1425');
  if (!framework) throw new Error('no framework');
  const { parts, documents } = framework;
  expect(Object.fromEntries(PART_IDS.map((id) => [id, parts[id].length]))).toEqual({
    platformLists: 2,
    platforms: 79,
    sharedComponents: 46,
    principles: 30,
    figures: 9,
    blocks: 19,
    verdicts: 4,
    questions: 5,
    decisions: 6,
    codePrefixes: 8,
    drawings: 7,
    drawingFields: 16,
    checklist: 12,
    outline: 66,
    levelSchemes: 3,
    measures: 9,
    terms: 52,
  });
  const known = documents.map(({ id }) => id);
  for (const id of PART_IDS)
    for (const { id: entry, label, basis } of parts[id]) {
      expect(known, `${id} ${entry}`).toContain(basis.document);
      expect(basis.at).not.toBe('');
      expect([label.vi, label.en]).not.toContain('');
    }
  expect(parts.platforms.filter(({ list }) => list === 'A').map(({ id }) => id)).toEqual(
    Array.from({ length: 17 }, (_, at) => `A${at + 1}`),
  );
  expect(parts.platforms.find(({ id }) => id === 'A8')).toMatchObject({
    label: { vi: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia' },
    owner: 'Bộ Khoa học và Công nghệ',
    layer: 'L2',
    group: 'ntl',
    basis: { document: 'qd-1425-2026', at: 'Phụ lục II, II.1', page: '1' },
  });
  // Whatever is not of the decision says so by its document.
  const certainty = new Map(documents.map((one) => [one.id, one.certainty]));
  const ofParts = (ids: readonly (keyof typeof parts)[]) =>
    new Set(ids.flatMap((id) => parts[id].map(({ basis }) => certainty.get(basis.document))));
  expect([...ofParts(['platforms', 'sharedComponents', 'principles', 'figures', 'blocks', 'terms'])]).toEqual([
    'in-force',
  ]);
  expect([
    ...ofParts(['verdicts', 'questions', 'decisions', 'codePrefixes', 'drawings', 'checklist', 'outline']),
  ]).toEqual(['draft']);
  expect([...ofParts(['levelSchemes', 'measures'])]).toEqual(['secondary']);
  for (const { uncertain } of [...parts.levelSchemes, ...parts.measures]) expect(uncertain).toBeDefined();
});

test('a framework without lists has them empty', async () => {
  const framework = (await loadFrameworks(['vn-khung-2-0'])).frameworks.get('vn-khung-2-0');
  expect(PART_IDS.map((id) => framework?.parts[id])).toEqual(PART_IDS.map(() => []));
});

test('a list is read when it is first asked for, and a damaged one is said to be so', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kientruc-frameworks-'));
  try {
    await cp('build/frameworks', folder, { recursive: true });
    const url = pathToFileURL(`${folder}/`);
    const load = async () => {
      const { frameworks } = await loadFrameworks(['vn-qd1425'], [url]);
      const framework = frameworks.get('vn-qd1425');
      if (!framework) throw new Error('no framework');
      return framework;
    };
    const { parts } = await load();
    expect(parts.terms).toHaveLength(52);
    await writeFile(path.join(folder, 'vn-qd1425/terms.json'), '[{');
    await rm(path.join(folder, 'vn-qd1425/platforms.json'));
    // Read once.
    expect(parts.terms).toHaveLength(52);
    // Loading asks for no list; a list that is asked for is missed.
    const again = await load();
    expect(again.parts.measures).toHaveLength(9);
    expect(() => again.parts.terms).toThrow(/vn-qd1425/);
    expect(() => again.parts.platforms).toThrow(/vn-qd1425\/platforms\.json/);
    await writeFile(path.join(folder, 'vn-qd1425.json'), '{"id":"another"}');
    await expect(load()).rejects.toThrow(/vn-qd1425/);
    await writeFile(path.join(folder, 'vn-qd1425.json'), '{');
    await expect(load()).rejects.toThrow(/vn-qd1425\.json/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
