/** Blocks and cells that know their place, as marks. */
import { type Box, type GroupMark, type Mark, type RectMark, round } from '../../scene/scene.ts';
import { textMarks } from '../../scene/wrap.ts';
import type { Tone } from './map.ts';
import { BLOCK_GAP, CELL_GAP, CELL_PAD, colors, MAX_CELL_STRETCH, STRIPE, tones } from './measures.ts';
import { bandHeight, detailHeight, type PlacedBlock, type PlacedCell } from './place.ts';

/** A block in the given height. `cell` is what cells of this sheet are high: none becomes much higher than that. */
function blockMarks(block: PlacedBlock, y: number, height: number, cell: number): Mark[] {
  const { planned, header, head } = block;
  const box = boxOf(block.x, y, block.width, height);
  const inner = { x: block.x + planned.pad, y: y + head, width: block.width - 2 * planned.pad };
  const content =
    planned.bands.length > 0
      ? bandsMarks(block.bands, inner.y, height - head - planned.pad, cell)
      : cellsMarks(block, inner.y, height - head - planned.pad, cell);
  if (planned.block === undefined) return content;
  const { id, label, desc, href } = planned.block;
  const marks: Mark[] = [
    { kind: 'rect', ...box, radius: 0.8, fill: colors.paper, stroke: { color: colors.blockLine, width: 0.25 } },
  ];
  if (header) marks.push(...textMarks(header, { ...inner, y, height: head }, colors.navy));
  const group: GroupMark = { kind: 'group', role: 'block', id, title: label, box, marks: [...marks, ...content] };
  return [{ ...group, ...(desc && { desc }), ...(href && { href }) }];
}

/** Bands one under the other; height beyond what they need is shared. */
export function bandsMarks(
  bands: readonly (readonly PlacedBlock[])[],
  y: number,
  height: number,
  cell: number,
): Mark[] {
  const needed = bands.map((band) => bandHeight(band, cell));
  const sum = needed.reduce((total, one) => total + one + BLOCK_GAP, -BLOCK_GAP);
  const spare = Math.max(0, height - sum) / Math.max(1, bands.length);
  let top = y;
  return bands.flatMap((band, index) => {
    const own = (needed[index] ?? 0) + spare;
    const marks = band.flatMap((block) => blockMarks(block, top, own, cell));
    top += own + BLOCK_GAP;
    return marks;
  });
}

function cellsMarks(block: PlacedBlock, y: number, height: number, cell: number): Mark[] {
  const { planned, cellWidth, cells, empty } = block;
  if (empty) {
    return [
      ...textMarks(empty, { x: block.x + planned.pad, y, width: block.width - 2 * planned.pad, height }, colors.soft),
    ];
  }
  const x = block.x + (block.width - planned.columns * (cellWidth + CELL_GAP) + CELL_GAP) / 2;
  const full = (height - (planned.rows - 1) * CELL_GAP) / planned.rows;
  const own = Math.min(full, Math.max(block.minCellHeight, cell) * MAX_CELL_STRETCH);
  return cells.map((placed, index) => {
    const left = x + (index % planned.columns) * (cellWidth + CELL_GAP);
    const top = y + Math.floor(index / planned.columns) * (own + CELL_GAP);
    return cellMark(placed, boxOf(left, top, cellWidth, own));
  });
}

function cellMark(placed: PlacedCell, box: Box): GroupMark {
  const { cell, letter, label, detail } = placed;
  const text = { ...box, x: box.x + STRIPE + CELL_PAD, width: box.width - STRIPE - 2 * CELL_PAD };
  const small = detailHeight(placed);
  const top = box.y + Math.max(0, (box.height - label.height - small) / 2);
  const marks: Mark[] = [...toneMarks(cell.tone, box), ...textMarks(letter, { ...box, width: STRIPE }, colors.paper)];
  if (detail) {
    marks.push(...textMarks(label, { ...text, y: top, height: label.height }, colors.ink));
    const under = { ...text, y: top + label.height + small - detail.height, height: detail.height };
    marks.push(...textMarks(detail, under, colors.soft));
  } else {
    marks.push(...textMarks(label, text, colors.ink));
  }
  return {
    kind: 'group',
    role: 'cell',
    id: cell.id,
    title: cell.title ?? cell.label,
    ...(cell.desc && { desc: cell.desc }),
    ...(cell.href && { href: cell.href }),
    box,
    marks,
  };
}

/** The fill, the stripe for the letter, the outline: a cell and its swatch in the legend look the same. */
export function toneMarks(tone: Tone, box: Box): RectMark[] {
  const { fill, stripe, dashed } = tones[tone];
  const stroke = { color: stripe, width: 0.25, ...(dashed && { dash: [1.2, 0.7] }) };
  return [
    { kind: 'rect', ...box, radius: 0.6, fill },
    { kind: 'rect', ...box, width: STRIPE, radius: 0.6, fill: stripe },
    { kind: 'rect', ...box, radius: 0.6, stroke },
  ];
}

export function boxOf(x: number, y: number, width: number, height: number): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
