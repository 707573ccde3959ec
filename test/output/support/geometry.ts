/** Walks scenes and holds them to what paper demands. */
import { beVietnamPro, type TextMeasure } from '../../../src/output/scene/measure.ts';
import {
  type Box,
  type GroupMark,
  type Mark,
  MIN_FONT_SIZE,
  type Scene,
  type TextMark,
} from '../../../src/output/scene/scene.ts';
import { ASCENT, DESCENT } from '../../../src/output/scene/wrap.ts';

/** Marks are rounded to hundredths of a millimetre. */
const TOLERANCE = 0.06;

export function groupsOf(marks: readonly Mark[], role?: string): GroupMark[] {
  return marks.flatMap((mark) =>
    mark.kind === 'group'
      ? [...(role === undefined || mark.role === role ? [mark] : []), ...groupsOf(mark.marks, role)]
      : [],
  );
}

export function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : mark.kind === 'group' ? textsOf(mark.marks) : []));
}

/** What is wrong with the sheet; empty if nothing is. */
export function faultsOf(scene: Scene, measure: TextMeasure = beVietnamPro): string[] {
  const faults: string[] = [];
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  check(scene.marks, page, 'page', measure, faults);
  return faults;
}

function check(marks: readonly Mark[], outer: Box, where: string, measure: TextMeasure, faults: string[]): void {
  for (const mark of marks) {
    if (mark.kind === 'rect' && !inside(mark, outer)) faults.push(`${where}: a rect leaves its parent`);
    if (mark.kind === 'text') faults.push(...textFaults(mark, outer, where, measure));
    if (mark.kind === 'group') {
      const name = `${mark.role} ${mark.id ?? ''}`;
      if (mark.box && !inside(mark.box, outer)) faults.push(`${name} leaves ${where}`);
      check(mark.marks, mark.box ?? outer, name, measure, faults);
    }
  }
  const outlines = marks.flatMap((mark) => (mark.kind === 'group' && mark.box ? [mark.box] : []));
  const inks = marks.flatMap((mark) => (mark.kind === 'text' ? [inkOf(mark)] : []));
  for (const boxes of [outlines, inks]) {
    boxes.forEach((box, index) => {
      if (boxes.slice(index + 1).some((other) => overlap(box, other))) faults.push(`${where}: siblings overlap`);
    });
  }
}

function textFaults(text: TextMark, outer: Box, where: string, measure: TextMeasure): string[] {
  const faults: string[] = [];
  const { box, size, lines } = text;
  const words = lines.map((line) => line.text).join(' / ');
  if (!inside(box, outer)) faults.push(`${where}: the box of "${words}" leaves it`);
  if (size < MIN_FONT_SIZE - 0.005) faults.push(`${where}: "${words}" is set in ${size} mm`);
  if (lines.length === 0) faults.push(`${where}: a text without lines`);
  for (const line of lines) {
    const width = measure.width(line.text, text.weight, size);
    if (Math.abs(width - line.width) > 0.01 * width + TOLERANCE)
      faults.push(`"${line.text}" is not as wide as it says`);
    if (width > box.width + 0.005 * width + TOLERANCE) faults.push(`${where}: "${line.text}" is wider than its box`);
  }
  const bottom = text.y + (lines.length - 1) * text.lineHeight + DESCENT * size;
  if (text.y - ASCENT * size < box.y - TOLERANCE) faults.push(`${where}: "${words}" rises out of its box`);
  if (bottom > box.y + box.height + TOLERANCE) faults.push(`${where}: "${words}" sinks out of its box`);
  return faults;
}

/** What the letters themselves cover, marks on capitals left out. */
function inkOf({ x, y, anchor, size, lines, lineHeight }: TextMark): Box {
  const width = Math.max(0, ...lines.map((line) => line.width));
  const left = anchor === 'middle' ? x - width / 2 : x;
  return { x: left, y: y - 0.76 * size, width, height: (lines.length - 1) * lineHeight + (0.76 + DESCENT) * size };
}

function inside(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x - TOLERANCE &&
    box.y >= outer.y - TOLERANCE &&
    box.x + box.width <= outer.x + outer.width + TOLERANCE &&
    box.y + box.height <= outer.y + outer.height + TOLERANCE
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + TOLERANCE &&
    b.x + b.width > a.x + TOLERANCE &&
    a.y + a.height > b.y + TOLERANCE &&
    b.y + b.height > a.y + TOLERANCE
  );
}
