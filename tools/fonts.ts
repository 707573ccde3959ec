/** The fonts that drawings and pages use, and where they come from. The only list of them. */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { project } from './freshness.mjs';

/** Full fonts, to measure text and to draw pictures with. */
const FULL = ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'].map(
  (file) => `@expo-google-fonts/be-vietnam-pro/${file}`,
);

/** Subsets, to put into pages. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'].flatMap((subset) =>
  [400, 600].map((weight) => `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`),
);

const LICENCE = '@fontsource/be-vietnam-pro/LICENSE';

export function copyFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of [...FULL, ...SUBSETS]) copy(file, path.join(folder, path.basename(file)));
  copy(LICENCE, path.join(folder, 'OFL.txt'));
}

function copy(file: string, target: string): void {
  copyFileSync(path.join(project, 'node_modules', file), target);
}
