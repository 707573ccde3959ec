/**
 * What is on a sheet, as a plain value that can be written as JSON: layout makes it, drawing only reads it.
 * All lengths are millimetres, y grows downwards, and marks are painted in the order of the list.
 */
export interface Scene {
  /** Names the sheet among its siblings: `overview`, `overview-2`. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly title: string;
  readonly desc?: string;
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | LineMark | TextMark | GroupMark;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dash and space. */
  readonly dash?: readonly number[];
}

export interface RectMark extends Box {
  readonly kind: 'rect';
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: Stroke;
}

export interface LineMark {
  readonly kind: 'line';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly stroke: Stroke;
}

export type FontWeight = 400 | 600;

export interface TextLine {
  readonly text: string;
  /** As measured. Drawing holds the line to it, whatever font the viewer has. */
  readonly width: number;
}

/** Lines that are broken already. `x` is where `anchor` stands, `y` the baseline of the first line. */
export interface TextMark {
  readonly kind: 'text';
  /** The room that the lines were fitted into: editors make a text box of it, tests hold the text to it. */
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: FontWeight;
  readonly fill: string;
  readonly lines: readonly TextLine[];
}

export interface GroupMark {
  readonly kind: 'group';
  /** What it stands for: `cell`, `block`, `legend`. */
  readonly role: string;
  readonly id?: string;
  readonly title?: string;
  readonly desc?: string;
  readonly href?: string;
  /** Its own outline, in which all of its marks lie. */
  readonly box?: Box;
  readonly marks: readonly Mark[];
}

/** One typographic point in millimetres. */
export const POINT = 25.4 / 72;

/** Nothing in print is smaller. */
export const MIN_FONT_SIZE = 7 * POINT;

/** Hundredths of a millimetre: finer than any printer, and the same digits on every machine. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
