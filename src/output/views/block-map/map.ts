/** What a block map is made of. */

export interface BlockMap {
  /** Names the sheets: the first is `id`, the second `id-2`. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle?: string;
  /** The layers, from top to bottom. */
  readonly rows: readonly MapLayer[];
  readonly legend: readonly LegendEntry[];
  readonly titleBlock: TitleBlock;
  /** Sentences under the legend: what is not drawn, and how many. */
  readonly notes?: readonly string[];
  readonly words: MapWords;
}

export interface MapLayer {
  readonly id: string;
  readonly label: string;
  readonly desc?: string;
  readonly href?: string;
  readonly blocks: readonly MapBlock[];
}

/** Cells come first, then the blocks within the block. One with neither is drawn with `words.empty`. */
export interface MapBlock {
  readonly id: string;
  readonly label: string;
  readonly desc?: string;
  readonly href?: string;
  readonly cells?: readonly MapCell[];
  readonly blocks?: readonly MapBlock[];
}

export interface MapCell {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  /** One letter, or two: it says what the colour says. */
  readonly letter: string;
  /** A small second line: "thử nghiệm". */
  readonly detail?: string;
  /** For the tooltip, where it is more than the label. */
  readonly title?: string;
  readonly desc?: string;
  readonly href?: string;
}

export type Tone = 'keep' | 'upgrade' | 'new' | 'replace' | 'unknown' | 'neutral';

export interface LegendEntry {
  readonly tone: Tone;
  readonly letter: string;
  readonly label: string;
  readonly count?: number;
}

/** What the official form asks for on the sheet. A field that is left out gives its room to its neighbours. */
export interface TitleBlock {
  readonly name?: TitleField;
  readonly code?: TitleField;
  readonly purpose?: TitleField;
  readonly state?: TitleField;
  readonly scope?: TitleField;
  readonly source?: TitleField;
  /** Version and date. */
  readonly version?: TitleField;
  /** The label of the sheet number: the number itself is known only once the map is laid out. */
  readonly sheet?: string;
}

export interface TitleField {
  readonly label: string;
  readonly value: string;
}

export interface MapWords {
  readonly legend: string;
  /** In a layer or a block that holds nothing. */
  readonly empty: string;
  /** With `{n}` and `{m}`: "tờ {n}/{m}". Shown beside the subtitle when there are several sheets. */
  readonly sheet: string;
  /** With `{label}`: "{label} (tiếp)". For what began on an earlier sheet or block. */
  readonly continued: string;
}

/** The part of a map that stands on one sheet. */
export interface MapSheet {
  readonly rows: readonly MapLayer[];
  readonly cells: number;
}

/** Cells of the blocks and of all blocks in them. */
export function countCells(blocks: readonly MapBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.cells?.length ?? 0) + countCells(block.blocks ?? []), 0);
}
