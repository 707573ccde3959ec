/** The sizes and colours of a block map, in millimetres. */
import { POINT } from '../../scene/scene.ts';
import type { Tone } from './map.ts';

export interface Paper {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly titleSize: number;
  readonly labelWidth: number;
  readonly titleBlockWidth: number;
  /** The largest text of cells. */
  readonly cellSize: number;
}

export const papers = {
  A3: {
    name: 'A3',
    width: 420,
    height: 297,
    titleSize: 21 * POINT,
    labelWidth: 30,
    titleBlockWidth: 186,
    cellSize: 10 * POINT,
  },
  A4: {
    name: 'A4',
    width: 297,
    height: 210,
    titleSize: 16 * POINT,
    labelWidth: 30,
    titleBlockWidth: 148,
    cellSize: 10.5 * POINT,
  },
} as const satisfies Record<string, Paper>;

/** How large cells are set. The first that fits is taken, so a small change seldom changes it. */
export interface Grid {
  readonly size: number;
  readonly minCellWidth: number;
}

const GRIDS: readonly Grid[] = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7].map((points) => ({
  size: points * POINT,
  minCellWidth: 33 - Math.max(0, 10 - points) * 2.6,
}));

export function grids(paper: Paper): readonly Grid[] {
  return GRIDS.filter((grid) => grid.size <= paper.cellSize);
}

/** Those that are read without effort: further sheets are better than anything smaller. */
export function comfortableGrids(paper: Paper): readonly Grid[] {
  return grids(paper).filter((grid) => grid.size >= 9 * POINT);
}

export const FRAME = 4.5;
export const MARGIN = 9;
export const LAYER_GAP = 3;
export const PANE_PAD = 2.2;
export const BLOCK_GAP = 2.4;
export const CELL_GAP = 1.7;
export const STRIPE = 4;
export const CELL_PAD = 1.1;
/** Least and greatest height of a cell; one may be so many times as high as its sheet's others to fill its block. */
export const MIN_CELL_HEIGHT = 9;
export const MAX_CELL_HEIGHT = 24;
export const MAX_CELL_STRETCH = 1.6;
/** Wider cells would only be empty: they stand in the middle of their block. */
export const MAX_CELL_WIDTH = 90;
/** A sheet may be shorter than its paper, but rather than a little shorter it is filled. */
export const SHORTER_THAN = 0.82;

export const colors = {
  ink: '#1a1a1a',
  soft: '#4a4a4a',
  navy: '#17375e',
  pane: '#f1f5fa',
  paneLine: '#a9bdd3',
  blockLine: '#5b7ba3',
  paper: '#ffffff',
} as const;

export interface ToneColors {
  readonly stripe: string;
  readonly fill: string;
  readonly dashed?: boolean;
}

/** White on the stripe and ink on the fill both have a contrast of 4.5:1 or more. */
export const tones: Readonly<Record<Tone, ToneColors>> = {
  keep: { stripe: '#2e7d32', fill: '#e3f1e4' },
  upgrade: { stripe: '#946300', fill: '#fff2cf' },
  new: { stripe: '#b3241c', fill: '#fbe0dd' },
  replace: { stripe: '#4a4296', fill: '#e4e2f4' },
  unknown: { stripe: '#616161', fill: '#efefef', dashed: true },
  neutral: { stripe: '#3f6088', fill: '#f3f7fc' },
};
