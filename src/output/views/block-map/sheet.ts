/** One sheet as a scene: frame, title, layers, footer. */
import type { TextMeasure } from '../../scene/measure.ts';
import { type GroupMark, type Mark, round, type Scene } from '../../scene/scene.ts';
import { textMarks } from '../../scene/wrap.ts';
import {
  cellHeight,
  type FittedLayer,
  type FittedSheet,
  FOOT_BOTTOM,
  fitSheet,
  HEAD_BOTTOM,
  HEAD_TOP,
  layerHeight,
  paneLeft,
  paneWidth,
  type SheetWords,
  sheetHeight,
} from './fit.ts';
import type { BlockMap, MapSheet } from './map.ts';
import { bandsMarks, boxOf } from './marks.ts';
import {
  colors,
  FRAME,
  type Grid,
  grids,
  LAYER_GAP,
  MARGIN,
  MAX_CELL_HEIGHT,
  PANE_PAD,
  type Paper,
} from './measures.ts';

/** Whether one of the grids lets the sheet's content stand on the paper. */
export function fits(
  map: BlockMap,
  sheet: MapSheet,
  paper: Paper,
  choice: readonly Grid[],
  measure: TextMeasure,
): boolean {
  // How many sheets there will be is not known yet: room is kept for a long number.
  return fitSheet(map, sheet, sheetWords(map, paper, 999, 999), paper, choice, measure).fits;
}

/** Sheet n of m. If no grid lets it fit, the sheet becomes higher than its paper: text is never cut. */
export function drawSheet(
  map: BlockMap,
  sheet: MapSheet,
  paper: Paper,
  n: number,
  m: number,
  measure: TextMeasure,
): Scene {
  const fitted = fitSheet(map, sheet, sheetWords(map, paper, n, m), paper, grids(paper), measure);
  const cell = cellHeight(fitted, paper);
  const height = round(Math.max(sheetHeight(fitted, cell), cell > MAX_CELL_HEIGHT ? paper.height : 0));
  const purpose = map.titleBlock.purpose?.value;
  return {
    id: n === 1 ? map.id : `${map.id}-${n}`,
    width: paper.width,
    height,
    language: map.language,
    title: [map.title, ...ordinal(map, n, m)].join(', '),
    ...(purpose && { desc: purpose }),
    marks: sheetMarks(fitted, paper, height, cell),
  };
}

function sheetWords(map: BlockMap, paper: Paper, n: number, m: number): SheetWords {
  const subtitle = [map.subtitle, ...ordinal(map, n, m)].filter(Boolean).join(' · ');
  return { subtitle, number: `${n}/${m} – ${paper.name}` };
}

/** Said beside title and subtitle only if there are several sheets. */
function ordinal(map: BlockMap, n: number, m: number): string[] {
  return m > 1 ? [map.words.sheet.replace('{n}', String(n)).replace('{m}', String(m))] : [];
}

function sheetMarks(sheet: FittedSheet, paper: Paper, height: number, cell: number): Mark[] {
  const { title, subtitle, layers, footer } = sheet;
  const head = { x: MARGIN + 4, width: paper.width - 2 * MARGIN - 8 };
  const frame = boxOf(FRAME, FRAME, paper.width - 2 * FRAME, height - 2 * FRAME);
  const marks: Mark[] = [
    { kind: 'rect', x: 0, y: 0, width: paper.width, height, fill: colors.paper },
    { kind: 'rect', ...frame, stroke: { color: colors.navy, width: 0.5 } },
  ];
  let y = MARGIN + HEAD_TOP;
  marks.push(...textMarks(title, { ...head, y, height: title.height }, colors.navy));
  y += title.height;
  marks.push(...textMarks(subtitle, { ...head, y, height: subtitle.height }, colors.soft));
  y += subtitle.height + HEAD_BOTTOM;
  for (const layer of layers) {
    const own = layerHeight(layer, cell);
    marks.push(layerMark(layer, paper, y, own, cell));
    y += own + LAYER_GAP;
  }
  // From below: if rounding or a filled sheet leaves room, it is between map and footer.
  return [...marks, ...footer.marks(height - MARGIN - FOOT_BOTTOM - footer.height)];
}

function layerMark(fitted: FittedLayer, paper: Paper, y: number, height: number, cell: number): GroupMark {
  const { layer, label, bands, empty } = fitted;
  const box = boxOf(MARGIN, y, paper.width - 2 * MARGIN, height);
  const name = boxOf(MARGIN, y, paper.labelWidth, height);
  const pane = { x: paneLeft(paper), y: y + PANE_PAD, width: paneWidth(paper), height: height - 2 * PANE_PAD };
  const marks: Mark[] = [
    { kind: 'rect', ...box, radius: 0.8, fill: colors.pane, stroke: { color: colors.paneLine, width: 0.25 } },
    { kind: 'rect', ...name, radius: 0.8, fill: colors.navy },
    ...textMarks(label, { ...name, x: name.x + 1.5, width: name.width - 3 }, colors.paper),
    ...(empty ? textMarks(empty, pane, colors.soft) : []),
    ...bandsMarks(bands, pane.y, pane.height, cell),
  ];
  const { id, label: title, desc, href } = layer;
  return { kind: 'group', role: 'layer', id, title, ...(desc && { desc }), ...(href && { href }), box, marks };
}
