/** Finds the font files that pictures carry: beside the bundle, or in the packages of the repository. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UNICODE_RANGES } from '../scene/generated/be-vietnam-pro.ts';
import type { FontWeight } from '../scene/scene.ts';

/** One web font: the characters of a subset in one weight. */
export interface FontFile {
  readonly family: string;
  readonly weight: FontWeight;
  /** As in CSS: `U+0102-0103, U+20AB`. */
  readonly unicodeRange: string;
  /** WOFF2. */
  readonly bytes: Uint8Array;
}

/** In the order in which they are asked for a character. */
export type FontFiles = readonly FontFile[];

export const FONT_FAMILY = 'Be Vietnam Pro';

const PLACES = ['assets/fonts', 'node_modules/@fontsource/be-vietnam-pro/files'];
const WEIGHTS = [400, 600] as const;

/**
 * Reads Be Vietnam Pro in both weights and all subsets, about 95 KB. A bundle has them in `assets/fonts` beside it or
 * above; wherever in it this module comes to lie, the way up from here passes them.
 * @throws if they are nowhere: the installation is incomplete.
 */
export function loadFontFiles(from: string = import.meta.url): FontFiles {
  const folder = findFolder(path.dirname(fileURLToPath(from)));
  return WEIGHTS.flatMap((weight) =>
    Object.entries(UNICODE_RANGES).map(([subset, unicodeRange]) => ({
      family: FONT_FAMILY,
      weight,
      unicodeRange,
      bytes: readFileSync(path.join(folder, fileName(subset, weight))),
    })),
  );
}

function findFolder(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    for (const place of PLACES) {
      const candidate = path.join(folder, place);
      if (existsSync(path.join(candidate, fileName('vietnamese', 400)))) return candidate;
    }
    if (folder === path.dirname(folder)) throw new Error(`Font files not found in assets/fonts above ${start}`);
  }
}

function fileName(subset: string, weight: FontWeight): string {
  return `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
}
