/** Which blocks stand side by side, and how many columns of cells each has: decided from counts, before any text. */
import type { MapBlock, MapCell } from './map.ts';
import { BLOCK_GAP, CELL_GAP, type Grid, PANE_PAD } from './measures.ts';

export interface PlannedBlock {
  /** None for the cells of a block that has blocks too. */
  readonly block: MapBlock | undefined;
  readonly cells: readonly MapCell[];
  /** Blocks within it, by bands; empty where it holds cells only. */
  readonly bands: readonly Band[];
  readonly columns: number;
  readonly rows: number;
  readonly pad: number;
  readonly minWidth: number;
  /** Roughly, in millimetres: for choosing only. */
  readonly height: number;
}

/** Blocks side by side. */
export type Band = readonly PlannedBlock[];

const HEADER = 7;
/** One line of blocks is read more easily than two, even if it is somewhat higher. */
const FURTHER_BAND = 14;
const DEEP = 3;

interface Planner {
  readonly grid: Grid;
  /** The ways in which the blocks within a block can stand: they are asked for again and again, and do not change. */
  readonly inner: Map<MapBlock, readonly (readonly Band[])[]>;
}

/** Bands that fit the width, of which all together are as low as can be; the order of the blocks is kept. */
export function planBands(blocks: readonly MapBlock[], width: number, grid: Grid): Band[] {
  return bandsWithin(blocks, width, { grid, inner: new Map() }, 0);
}

function bandsWithin(blocks: readonly MapBlock[], width: number, planner: Planner, depth: number): Band[] {
  return lowestBands(blocks.length, (from, to) => planBand(blocks.slice(from, to), width, planner, depth));
}

/** One band: as few rows of cells as the width allows. Undefined if it cannot be, however high. */
function planBand(blocks: readonly MapBlock[], width: number, planner: Planner, depth: number): Band | undefined {
  const most = Math.max(1, ...blocks.map((block) => longest(block)));
  const flat = blocks.reduce((sum, block) => sum + (block.blocks?.length ? 0 : (block.cells?.length ?? 0)), 0);
  const fewest = Math.max(1, Math.min(most, Math.floor((flat * planner.grid.minCellWidth) / width)));
  for (let rows = fewest; rows <= most; rows += 1) {
    const band = blocks.map((block) => planBlock(block, rows, width, planner, depth));
    if (bandWidth(band) <= width + 1e-9) return band;
  }
  const alone = blocks.length === 1 ? blocks[0] : undefined;
  return alone && [planBlock(alone, most, width, planner, depth)];
}

function planBlock(block: MapBlock, rows: number, width: number, planner: Planner, depth: number): PlannedBlock {
  const pad = depth >= DEEP ? 0.4 : PANE_PAD;
  const { grid } = planner;
  const cells = block.cells ?? [];
  if (!block.blocks?.length) return planCells(block, cells, rows, pad, grid);
  const own = cells.length > 0 ? [[planCells(undefined, cells, rows, 0, grid)]] : [];
  // With room for more rows the blocks in it may stand one above the other, which makes it narrower.
  const limit = 2 * HEADER + rows * (grid.size * 4.5 + CELL_GAP);
  let best: PlannedBlock | undefined;
  for (const bands of innerBands(block, block.blocks, width - 2 * pad, planner, depth + 1)) {
    const planned = nested(block, [...own, ...bands], pad);
    if (
      best === undefined ||
      (planned.minWidth < best.minWidth && (planned.height <= limit || best.minWidth > width))
    ) {
      best = planned;
    }
  }
  return best as PlannedBlock;
}

/** The blocks within a block in one band, in two, and so on to one under the other. */
function innerBands(block: MapBlock, blocks: readonly MapBlock[], width: number, planner: Planner, depth: number) {
  let found = planner.inner.get(block);
  if (found === undefined) {
    found = blocks.map((_, index) => splitEvenly(blocks, index + 1, width, planner, depth));
    planner.inner.set(block, found);
  }
  return found;
}

function planCells(block: MapBlock | undefined, cells: readonly MapCell[], rows: number, pad: number, grid: Grid) {
  const columns = Math.max(1, Math.ceil(cells.length / rows));
  const used = Math.max(1, Math.ceil(cells.length / columns));
  const planned: PlannedBlock = {
    block,
    cells,
    bands: [],
    columns,
    rows: used,
    pad,
    minWidth: columns * grid.minCellWidth + (columns - 1) * CELL_GAP + 2 * pad,
    height: (block ? HEADER : 0) + used * (grid.size * 4 + CELL_GAP) + pad,
  };
  return planned;
}

function nested(block: MapBlock, bands: readonly Band[], pad: number): PlannedBlock {
  return {
    block,
    cells: [],
    bands,
    columns: Math.max(...bands.map((band) => band.reduce((sum, planned) => sum + planned.columns, 0))),
    rows: bands.reduce((sum, band) => sum + Math.max(...band.map((planned) => planned.rows)), 0),
    pad,
    minWidth: Math.max(...bands.map(bandWidth)) + 2 * pad,
    height: HEADER + pad + bands.reduce((sum, band) => sum + bandHeight(band) + BLOCK_GAP, 0),
  };
}

/** `share` bands of about as many cells each; each band in as few rows as fit the width. */
function splitEvenly(
  blocks: readonly MapBlock[],
  share: number,
  width: number,
  planner: Planner,
  depth: number,
): readonly Band[] {
  const weights = blocks.map((block) => Math.max(1, longest(block)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const groups: MapBlock[][] = Array.from({ length: share }, () => []);
  let before = 0;
  blocks.forEach((block, index) => {
    const weight = weights[index] ?? 1;
    const place = Math.floor(((before + weight / 2) / total) * share);
    groups[Math.min(share - 1, place)]?.push(block);
    before += weight;
  });
  const present = groups.filter((group) => group.length > 0);
  return present.flatMap((group) => {
    const band = planBand(group, width, planner, depth);
    return band ? [band] : bandsWithin(group, width, planner, depth);
  });
}

/** Cells in it, as if all stood in one column. */
function longest(block: MapBlock): number {
  return (block.cells?.length ?? 0) + (block.blocks ?? []).reduce((sum, inner) => sum + Math.max(1, longest(inner)), 0);
}

/** The cheapest way to cut a list into consecutive bands. */
function lowestBands(count: number, plan: (from: number, to: number) => Band | undefined): Band[] {
  const best: { height: number; bands: Band[] }[] = [{ height: 0, bands: [] }];
  for (let to = 1; to <= count; to += 1) {
    let least: { height: number; bands: Band[] } | undefined;
    for (let from = to - 1; from >= 0; from -= 1) {
      const before = best[from];
      const band = plan(from, to);
      if (before === undefined || band === undefined) break;
      const height = before.height + bandHeight(band) + FURTHER_BAND;
      if (least === undefined || height < least.height - 1e-9) least = { height, bands: [...before.bands, band] };
    }
    best.push(least as { height: number; bands: Band[] });
  }
  return best[count]?.bands ?? [];
}

const bandHeight = (band: Band): number => Math.max(...band.map((planned) => planned.height));

export function bandWidth(band: Band): number {
  return band.reduce((sum, planned) => sum + planned.minWidth, (band.length - 1) * BLOCK_GAP);
}
