/** Fits the content of a sheet: the largest cells that stand on the paper, and how high they can be. */
import type { TextMeasure } from '../../scene/measure.ts';
import { POINT } from '../../scene/scene.ts';
import { type FittedText, fitText } from '../../scene/wrap.ts';
import { type Footer, footerOf } from './footer.ts';
import type { BlockMap, MapLayer, MapSheet } from './map.ts';
import {
  BLOCK_GAP,
  type Grid,
  LAYER_GAP,
  MARGIN,
  MAX_CELL_HEIGHT,
  PANE_PAD,
  type Paper,
  SHORTER_THAN,
} from './measures.ts';
import { bandHeight, type PlacedBlock, placeBand, type Setting } from './place.ts';
import { planBands } from './plan.ts';

export interface FittedLayer {
  readonly layer: MapLayer;
  readonly label: FittedText;
  readonly bands: readonly (readonly PlacedBlock[])[];
  readonly empty: FittedText | undefined;
}

export interface FittedSheet {
  readonly title: FittedText;
  readonly subtitle: FittedText;
  readonly layers: readonly FittedLayer[];
  readonly footer: Footer;
  /** False if even the smallest grid needs more than the paper. */
  readonly fits: boolean;
}

/** What differs from sheet to sheet of one map. */
export interface SheetWords {
  readonly subtitle: string;
  readonly number: string;
}

/** Above the title, below the subtitle, above the footer. Title and footer reach a little into the margins. */
export const HEAD_TOP = 0.5;
export const HEAD_BOTTOM = 3.5;
const FOOT_TOP = 4;
export const FOOT_BOTTOM = -2;
const LEAST_EMPTY_LAYER = 14;

/** The sheet in the first of the grids that lets it stand on the paper, else in the last. */
export function fitSheet(
  map: BlockMap,
  sheet: MapSheet,
  words: SheetWords,
  paper: Paper,
  grids: readonly Grid[],
  measure: TextMeasure,
): FittedSheet {
  const room = { width: paper.width - 2 * MARGIN - 8, maxLines: 1 };
  const titleStyle = { weight: 600, size: paper.titleSize, minSize: 12 * POINT, leading: 1.35 } as const;
  const subtitleStyle = { weight: 400, size: 11 * POINT, minSize: 9 * POINT } as const;
  const around = {
    title: fitText(map.title, room, titleStyle, measure),
    subtitle: fitText(words.subtitle, room, subtitleStyle, measure),
    footer: footerOf(map, paper, words.number, measure),
  };
  // A map without layers is one empty pane: a sheet that says so.
  const rows = sheet.rows.length > 0 ? sheet.rows : [{ id: `${map.id}-empty`, label: '', blocks: [] }];
  let fitted: FittedSheet | undefined;
  for (const grid of grids) {
    const layers = rows.map((layer) => fitLayer(layer, paper, { grid, words: map.words, measure }));
    fitted = { ...around, layers, fits: true };
    if (sheetHeight(fitted, 0) <= paper.height) return fitted;
  }
  return { ...(fitted as FittedSheet), fits: false };
}

function fitLayer(layer: MapLayer, paper: Paper, setting: Setting): FittedLayer {
  const { grid, measure, words } = setting;
  const width = paneWidth(paper);
  const labelStyle = { weight: 600, size: grid.size + 0.5 * POINT } as const;
  return {
    layer,
    label: fitText(layer.label, { width: paper.labelWidth - 3, maxLines: 4 }, labelStyle, measure),
    bands: planBands(layer.blocks, width, grid).map((band) => placeBand(band, paneLeft(paper), width, setting)),
    empty:
      layer.blocks.length === 0
        ? fitText(words.empty, { width }, { weight: 400, size: grid.size }, measure)
        : undefined,
  };
}

export function paneLeft(paper: Paper): number {
  return MARGIN + paper.labelWidth + PANE_PAD;
}

export function paneWidth(paper: Paper): number {
  return paper.width - MARGIN - PANE_PAD - paneLeft(paper);
}

/** Height of a layer whose cells are `cell` high, or as high as their text demands. */
export function layerHeight({ bands, label, empty }: FittedLayer, cell: number): number {
  const inner = bands.reduce((sum, band) => sum + bandHeight(band, cell) + BLOCK_GAP, -BLOCK_GAP);
  return Math.max(label.height + 2, (empty ? Math.max(empty.height, LEAST_EMPTY_LAYER) : inner) + 2 * PANE_PAD);
}

export function sheetHeight({ title, subtitle, layers, footer }: FittedSheet, cell: number): number {
  const head = HEAD_TOP + title.height + subtitle.height + HEAD_BOTTOM;
  const body = layers.reduce((sum, layer) => sum + layerHeight(layer, cell) + LAYER_GAP, -LAYER_GAP);
  return MARGIN + head + body + FOOT_TOP + footer.height + FOOT_BOTTOM + MARGIN;
}

/** The greatest height of cells that fits: up to what looks well, or beyond if little is missing to fill the paper. */
export function cellHeight(sheet: FittedSheet, paper: Paper): number {
  if (sheetHeight(sheet, MAX_CELL_HEIGHT) <= SHORTER_THAN * paper.height) return MAX_CELL_HEIGHT;
  let low = 0;
  let high = 2 * MAX_CELL_HEIGHT;
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (sheetHeight(sheet, middle) <= paper.height) low = middle;
    else high = middle;
  }
  return low;
}
