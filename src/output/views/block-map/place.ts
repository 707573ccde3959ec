/** Gives planned blocks their widths, fits their texts, and answers how high they must be. */
import type { TextMeasure } from '../../scene/measure.ts';
import { MIN_FONT_SIZE, POINT } from '../../scene/scene.ts';
import { type FittedText, fitText } from '../../scene/wrap.ts';
import type { MapCell, MapWords } from './map.ts';
import { BLOCK_GAP, CELL_GAP, CELL_PAD, type Grid, MAX_CELL_WIDTH, MIN_CELL_HEIGHT, STRIPE } from './measures.ts';
import { type Band, bandWidth, type PlannedBlock } from './plan.ts';

export interface PlacedCell {
  readonly cell: MapCell;
  readonly letter: FittedText;
  readonly label: FittedText;
  readonly detail: FittedText | undefined;
}

/** A block whose width is known; x is from the left of the sheet. */
export interface PlacedBlock {
  readonly planned: PlannedBlock;
  readonly x: number;
  readonly width: number;
  readonly header: FittedText | undefined;
  /** Height of the header: the same all along a band, so that cells stand in line. */
  readonly head: number;
  readonly cells: readonly PlacedCell[];
  readonly cellWidth: number;
  readonly minCellHeight: number;
  readonly empty: FittedText | undefined;
  readonly bands: readonly (readonly PlacedBlock[])[];
}

export interface Setting {
  readonly grid: Grid;
  readonly words: MapWords;
  readonly measure: TextMeasure;
}

/** The blocks of a band from x on. Room beyond the least width is shared so that all cells of the band grow alike. */
export function placeBand(band: Band, x: number, width: number, setting: Setting): PlacedBlock[] {
  const columns = band.reduce((sum, planned) => sum + planned.columns, 0);
  const share = (width - bandWidth(band)) / columns;
  let left = x;
  const blocks = band.map((planned) => {
    const placed = placeBlock(planned, left, planned.minWidth + share * planned.columns, setting);
    left += placed.width + BLOCK_GAP;
    return placed;
  });
  const head = Math.max(...blocks.map((block) => block.head));
  return blocks.map((block) => ({ ...block, head }));
}

function placeBlock(planned: PlannedBlock, x: number, width: number, setting: Setting): PlacedBlock {
  const { grid, measure, words } = setting;
  const { block, columns, pad } = planned;
  const inner = width - 2 * pad;
  const cellWidth = Math.min(MAX_CELL_WIDTH, (inner - (columns - 1) * CELL_GAP) / columns);
  const cells = planned.cells.map((cell) => placeCell(cell, cellWidth, setting));
  const label = { weight: 600, size: grid.size, leading: 1.2 } as const;
  const header = block && fitText(block.label, { width: inner, maxLines: 2 }, label, measure);
  const bare = planned.bands.length === 0 && cells.length === 0;
  return {
    planned,
    x,
    width,
    header,
    head: header ? Math.max(header.height, header.size * 1.9) : 0,
    cells,
    cellWidth,
    minCellHeight: Math.max(MIN_CELL_HEIGHT, ...cells.map(cellHeight)),
    empty: bare ? fitText(words.empty, { width: inner }, { weight: 400, size: grid.size }, measure) : undefined,
    bands: planned.bands.map((band) => placeBand(band, x + pad, inner, setting)),
  };
}

function placeCell(cell: MapCell, width: number, { grid, measure }: Setting): PlacedCell {
  const room = width - STRIPE - 2 * CELL_PAD;
  const small = Math.max(MIN_FONT_SIZE, grid.size - 2 * POINT);
  const style = { weight: 400, size: grid.size, minSize: Math.max(MIN_FONT_SIZE, grid.size - 1.5 * POINT) } as const;
  return {
    cell,
    letter: fitText(cell.letter, { width: STRIPE - 0.4, maxLines: 1 }, { weight: 600, size: small }, measure),
    label: fitText(cell.label, { width: room, maxLines: cell.detail ? 2 : 3 }, style, measure),
    detail: cell.detail
      ? fitText(cell.detail, { width: room, maxLines: 1 }, { weight: 400, size: small }, measure)
      : undefined,
  };
}

function cellHeight({ letter, label, detail }: PlacedCell): number {
  return Math.max(letter.height, label.height + detailHeight({ label, detail }));
}

/** The second text stands close under the first: the room above its capitals is there already. */
export function detailHeight({ label, detail }: Pick<PlacedCell, 'label' | 'detail'>): number {
  if (detail === undefined) return 0;
  return detail.height - (label.lines.length > 0 ? 0.3 * detail.size : 0);
}

/** Height of a block whose cells are `cell` high, or as high as their text demands. */
function blockHeight(block: PlacedBlock, cell: number): number {
  const { planned } = block;
  if (planned.bands.length > 0) {
    const inner = block.bands.reduce((sum, band) => sum + bandHeight(band, cell) + BLOCK_GAP, -BLOCK_GAP);
    return block.head + inner + planned.pad;
  }
  const least = Math.max(block.minCellHeight, block.empty?.height ?? 0);
  return block.head + planned.rows * Math.max(least, cell) + (planned.rows - 1) * CELL_GAP + planned.pad;
}

export function bandHeight(band: readonly PlacedBlock[], cell: number): number {
  return Math.max(...band.map((block) => blockHeight(block, cell)));
}
