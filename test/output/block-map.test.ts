import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beVietnamPro } from '../../src/output/scene/measure.ts';
import type { Scene } from '../../src/output/scene/scene.ts';
import { colors, tones } from '../../src/output/views/block-map/measures.ts';
import {
  type BlockMap,
  layoutBlockMap,
  MAX_CELLS_PER_SHEET,
  type MapBlock,
  type MapCell,
} from '../../src/output/views/block-map.ts';
import { hanoi2018 } from './fixtures/hanoi-2018.ts';
import { party78 } from './fixtures/party-78.ts';
import { faultsOf, groupsOf, textsOf } from './support/geometry.ts';
import { randomMap } from './support/random-map.ts';

const layout = (map: BlockMap): Scene[] => layoutBlockMap(map, beVietnamPro);
const cellIds = (scenes: readonly Scene[]): (string | undefined)[] =>
  scenes.flatMap((scene) => groupsOf(scene.marks, 'cell').map((group) => group.id));
const wordsOf = (scene: Scene): string[] =>
  textsOf(scene.marks).map((text) => text.lines.map((line) => line.text).join(' '));
const allCells = (blocks: readonly MapBlock[]): MapCell[] =>
  blocks.flatMap((block) => [...(block.cells ?? []), ...allCells(block.blocks ?? [])]);
const cells = (count: number): MapCell[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(allCells(party78.rows.flatMap((row) => row.blocks))[index % 78] as MapCell),
    id: `n-${index}`,
  }));
const withCells = (count: number, perBlock: number): BlockMap => ({
  ...party78,
  rows: [0, 1, 2, 3].map((row) => ({
    id: `row-${row}`,
    label: `Lớp ${row + 1}`,
    blocks: Array.from({ length: Math.ceil(count / 4 / perBlock) }, (_, block) => {
      const from = (row * count) / 4 + block * perBlock;
      const to = Math.min(from + perBlock, ((row + 1) * count) / 4);
      return { id: `block-${row}-${block}`, label: `Khối ${block + 1}`, cells: cells(count).slice(from, to) };
    }),
  })),
});

describe('the samples', () => {
  it.each([
    [party78, 420, 297],
    [hanoi2018, 297, 210],
  ])('$title on one sheet without a fault', (map, width, height) => {
    const scenes = layout(map);
    expect(scenes).toHaveLength(1);
    expect(scenes[0]).toMatchObject({ width, height, id: 'overview', language: 'vi' });
    expect(scenes.flatMap((scene) => faultsOf(scene))).toEqual([]);
    expect(cellIds(scenes)).toEqual(allCells(map.rows.flatMap((row) => row.blocks)).map((cell) => cell.id));
  });

  it('are plain values, the same each time', () => {
    const scenes = layout(party78);
    expect(JSON.parse(JSON.stringify(scenes))).toEqual(scenes);
    expect(JSON.stringify(layout(party78))).toBe(JSON.stringify(scenes));
  });

  it('show every field of the title block, the legend with counts, the notes', () => {
    const words = wordsOf(layout(hanoi2018)[0] as Scene);
    for (const field of Object.values(hanoi2018.titleBlock)) {
      if (typeof field !== 'string') expect(words).toEqual(expect.arrayContaining([field.label, field.value]));
    }
    expect(words).toEqual(
      expect.arrayContaining(['Tờ', '1/1 – A4', 'Chưa rõ (1)', 'Chưa có dữ liệu', ...(hanoi2018.notes ?? [])]),
    );
  });
});

describe('any number of cells', () => {
  it('nothing at all is a sheet that says so', () => {
    const scenes = layout({ ...party78, rows: [], legend: [], notes: [], titleBlock: {} });
    expect(scenes.map((scene) => faultsOf(scene))).toEqual([[]]);
    expect(wordsOf(scenes[0] as Scene)).toContain('Chưa có dữ liệu');
  });

  it.each([
    [4, 1],
    [MAX_CELLS_PER_SHEET, 6],
    [MAX_CELLS_PER_SHEET, 30],
    [MAX_CELLS_PER_SHEET, 3],
  ])('%d cells in blocks of %d: one sheet', (count, perBlock) => {
    const scenes = layout(withCells(count, perBlock));
    expect(scenes.map((scene) => faultsOf(scene))).toEqual([[]]);
    expect(cellIds(scenes)).toHaveLength(count);
  });

  it.each([
    [124, 6],
    [600, 8],
    [800, 200],
  ])('%d cells in blocks of %d: numbered sheets, nothing left out', (count, perBlock) => {
    const map = withCells(count, perBlock);
    const scenes = layout(map);
    expect(scenes.length).toBeGreaterThan(1);
    expect(scenes.flatMap((scene) => faultsOf(scene))).toEqual([]);
    expect(cellIds(scenes)).toEqual(allCells(map.rows.flatMap((row) => row.blocks)).map((cell) => cell.id));
    for (const [index, scene] of scenes.entries()) {
      expect(groupsOf(scene.marks, 'cell').length).toBeLessThanOrEqual(MAX_CELLS_PER_SHEET);
      expect(scene.height).toBeLessThanOrEqual(297);
      expect(wordsOf(scene)).toContain(`${index + 1}/${scenes.length} – A3`);
      expect(wordsOf(scene).join()).toContain(`tờ ${index + 1}/${scenes.length}`);
    }
    if (perBlock === 200) expect(wordsOf(scenes[1] as Scene)).toContain('Khối 1 (tiếp)');
  });
});

it('holds for maps of every shape, with every kind of name', () => {
  fc.assert(
    fc.property(randomMap, (map) => {
      const scenes = layout(map);
      expect(scenes.flatMap((scene) => faultsOf(scene))).toEqual([]);
      const blocks = map.rows.flatMap((row) => row.blocks);
      expect(cellIds(scenes)).toEqual(allCells(blocks).map((cell) => cell.id));
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('a new cell in one layer leaves the others where they stand from left to right', () => {
  const [first, ...others] = party78.rows;
  const blocks = (first?.blocks ?? []).map((block, index) =>
    index === 1 ? { ...block, cells: [...(block.cells ?? []), { ...cells(1)[0], id: 'added' } as MapCell] } : block,
  );
  const places = (map: BlockMap): string[] =>
    groupsOf((layout(map)[0] as Scene).marks, 'layer')
      .slice(1)
      .flatMap((layer) => groupsOf(layer.marks, 'cell').map(({ id, box }) => `${id} ${box?.x} ${box?.width}`));
  const { id = '', label = '' } = first ?? {};
  expect(places({ ...party78, rows: [{ id, label, blocks }, ...others] })).toEqual(places(party78));
});

describe('contrast of at least 4.5:1', () => {
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs = [
    ...Object.values(tones).flatMap(({ stripe, fill }) => [
      [colors.paper, stripe],
      [colors.ink, fill],
      [colors.soft, fill],
    ]),
    [colors.navy, colors.paper],
    [colors.soft, colors.paper],
    [colors.soft, colors.pane],
  ] as [string, string][];
  it.each(pairs)('%s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
