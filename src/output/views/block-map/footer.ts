/** What stands under the map: legend and notes to the left, title block to the right. */
import type { TextMeasure } from '../../scene/measure.ts';
import { type Mark, MIN_FONT_SIZE, POINT } from '../../scene/scene.ts';
import { type FittedText, fitText, textMarks } from '../../scene/wrap.ts';
import type { BlockMap, LegendEntry, TitleField } from './map.ts';
import { boxOf, toneMarks } from './marks.ts';
import { colors, MARGIN, type Paper, STRIPE } from './measures.ts';

export interface Footer {
  readonly height: number;
  marks(top: number): Mark[];
}

const SWATCH = { width: 8.5, height: 4.6, gap: 2 };
const COLUMN_GAP = 6;
const BLOCK_GAP = 8;

export function footerOf(map: BlockMap, paper: Paper, sheet: string, measure: TextMeasure): Footer {
  const right = titleBlockOf(map, paper, sheet, measure);
  const left = legendOf(map, paper.width - 2 * MARGIN - right.width - (right.width > 0 ? BLOCK_GAP : 0), measure);
  const height = Math.max(left.height, right.height);
  return {
    height,
    marks: (top) => [...left.marks(top), ...right.marks(top + height - right.height)],
  };
}

function legendOf(map: BlockMap, width: number, measure: TextMeasure): Footer {
  const heading = fitText(map.words.legend, { width }, { weight: 600, size: 9.5 * POINT }, measure);
  const label = (entry: LegendEntry): string =>
    entry.count === undefined ? entry.label : `${entry.label} (${entry.count})`;
  const set = (entry: LegendEntry, room: number): FittedText =>
    fitText(label(entry), { width: room - SWATCH.width - SWATCH.gap }, { weight: 400, size: 9 * POINT }, measure);
  const widest = Math.max(0, ...map.legend.map((entry) => set(entry, width).width)) + SWATCH.width + SWATCH.gap + 0.1;
  const columns = Math.max(1, Math.min(3, Math.floor((width + COLUMN_GAP) / (widest + COLUMN_GAP))));
  const column = Math.min(widest, (width - (columns - 1) * COLUMN_GAP) / columns);
  const entries = map.legend.map((entry) => ({
    entry,
    text: set(entry, column),
    letter: fitText(entry.letter, { width: STRIPE - 0.4, maxLines: 1 }, { weight: 600, size: 8 * POINT }, measure),
  }));
  const line = Math.max(6.2, ...entries.map(({ text, letter }) => Math.max(text.height, letter.height)));
  const notes = (map.notes ?? []).map((note) => fitText(note, { width }, { weight: 400, size: 8 * POINT }, measure));
  const head = map.legend.length > 0 ? heading.height + 0.4 : 0;
  const list = Math.ceil(entries.length / columns) * line;
  return {
    height: head + list + notes.reduce((sum, note) => sum + note.height, 0),
    marks: (top) => {
      const marks: Mark[] = [];
      if (head > 0) marks.push(...textMarks(heading, boxOf(MARGIN, top, width, heading.height), colors.navy, 'start'));
      entries.forEach(({ entry, text, letter }, index) => {
        const x = MARGIN + (index % columns) * (column + COLUMN_GAP);
        const y = top + head + Math.floor(index / columns) * line;
        const tall = Math.max(SWATCH.height, letter.height);
        const swatch = boxOf(x, y + (line - tall) / 2, SWATCH.width, tall);
        const room = boxOf(x + SWATCH.width + SWATCH.gap, y, column - SWATCH.width - SWATCH.gap, line);
        marks.push({
          kind: 'group',
          role: 'legend-entry',
          marks: [
            ...toneMarks(entry.tone, swatch),
            ...textMarks(letter, { ...swatch, width: STRIPE }, colors.paper),
            ...textMarks(text, room, colors.ink, 'start'),
          ],
        });
      });
      let y = top + head + list;
      for (const note of notes) {
        marks.push(...textMarks(note, boxOf(MARGIN, y, width, note.height), colors.ink, 'start'));
        y += note.height;
      }
      return [{ kind: 'group', role: 'legend', marks }];
    },
  };
}

interface Field extends Partial<TitleField> {
  readonly share: number;
}

/** Rows of fields; the shares of those that are there fill the row. */
function titleBlockOf(map: BlockMap, paper: Paper, sheet: string, measure: TextMeasure) {
  const { name, code, purpose, state, scope, source, version, sheet: sheetLabel } = map.titleBlock;
  const number = sheetLabel === undefined ? undefined : { label: sheetLabel, value: sheet };
  const all: Field[][] = [
    [
      { share: 76, ...name },
      { share: 24, ...code },
    ],
    [
      { share: 52, ...purpose },
      { share: 24, ...state },
      { share: 24, ...scope },
    ],
    [
      { share: 52, ...source },
      { share: 24, ...version },
      { share: 24, ...number },
    ],
  ];
  const rows = all.map((row) => row.filter((field) => field.value !== undefined)).filter((row) => row.length > 0);
  const width = rows.length > 0 ? paper.titleBlockWidth : 0;
  const left = paper.width - MARGIN - width;
  const laid = rows.map((row) => {
    const shares = row.reduce((sum, field) => sum + field.share, 0);
    let x = left;
    const fields = row.map((field) => {
      const wide = (width * field.share) / shares;
      const room = { width: wide - 3 };
      const label = fitText(field.label ?? '', room, { weight: 400, size: MIN_FONT_SIZE }, measure);
      const value = fitText(field.value ?? '', { ...room, maxLines: 2 }, { weight: 600, size: 8.5 * POINT }, measure);
      x += wide;
      return { x: x - wide, width: wide, label, value };
    });
    return { fields, height: 0.5 + Math.max(...fields.map(({ label, value }) => label.height * 0.86 + value.height)) };
  });
  const height = laid.reduce((sum, row) => sum + row.height, 0);
  return {
    width,
    height,
    marks: (top: number): Mark[] => {
      if (rows.length === 0) return [];
      const stroke = { color: colors.navy, width: 0.25 };
      const marks: Mark[] = [];
      let y = top;
      for (const row of laid) {
        for (const { x, width: wide, label, value } of row.fields) {
          const high = label.height * 0.86;
          marks.push({ kind: 'rect', ...boxOf(x, y, wide, row.height), stroke });
          marks.push(...textMarks(label, boxOf(x + 1.5, y + 0.2, wide - 3, label.height), colors.soft, 'start'));
          marks.push(...textMarks(value, boxOf(x + 1.5, y + high, wide - 3, value.height), colors.ink, 'start'));
        }
        y += row.height;
      }
      marks.push({ kind: 'rect', ...boxOf(left, top, width, height), stroke: { ...stroke, width: 0.45 } });
      return [{ kind: 'group', role: 'title-block', box: boxOf(left, top, width, height), marks }];
    },
  };
}
