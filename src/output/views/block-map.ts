/**
 * A block map: layers one under the other, in each its blocks side by side, in each block equal cells whose colour and
 * letter say the same. All words come with the value, so it can be drawn in any language.
 */
import type { TextMeasure } from '../scene/measure.ts';
import type { Scene } from '../scene/scene.ts';
import { type BlockMap, countCells, type MapSheet } from './block-map/map.ts';
import { comfortableGrids, grids, papers } from './block-map/measures.ts';
import { paginate } from './block-map/pages.ts';
import { drawSheet, fits } from './block-map/sheet.ts';

export type {
  BlockMap,
  LegendEntry,
  MapBlock,
  MapCell,
  MapLayer,
  TitleBlock,
  Tone,
} from './block-map/map.ts';

export interface BlockMapOptions {
  /** By default A4 for a small map that reads well on it, else A3; both landscape. */
  readonly paper?: 'A3' | 'A4';
}

/** Numbers of cells above which a map goes on A3, and above which it goes on further sheets. */
const MAX_CELLS_A4 = 30;
export const MAX_CELLS_PER_SHEET = 120;

/** One scene a sheet, at least one. Nothing is left out: what does not fit goes on further sheets. */
export function layoutBlockMap(map: BlockMap, measure: TextMeasure, options: BlockMapOptions = {}): Scene[] {
  const whole: MapSheet = { rows: map.rows, cells: countCells(map.rows.flatMap((layer) => layer.blocks)) };
  const { A3, A4 } = papers;
  const small = options.paper === undefined && whole.cells <= MAX_CELLS_A4;
  const paper = options.paper === 'A4' || (small && fits(map, whole, A4, comfortableGrids(A4), measure)) ? A4 : A3;
  const onOne = whole.cells <= MAX_CELLS_PER_SHEET && fits(map, whole, paper, grids(paper), measure);
  const sheets = onOne
    ? [whole]
    : paginate(map, MAX_CELLS_PER_SHEET, (sheet) =>
        fits(map, sheet, paper, comfortableGrids(paper).slice(-1), measure),
      );
  return sheets.map((sheet, index) => drawSheet(map, sheet, paper, index + 1, sheets.length, measure));
}
