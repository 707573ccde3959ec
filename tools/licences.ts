/** The licences of what is bundled: every package that a build read from, with its full text. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './freshness.mjs';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const INTRODUCTION = `kientruc contains the following works of others. Each stands under its own licence, given here in full.
The fonts in assets/fonts (Be Vietnam Pro) stand under the SIL Open Font License 1.1: assets/fonts/OFL.txt.
`;

/** `files`: paths relative to the project, as esbuild's metafile names its inputs. */
export function thirdPartyLicences(files: readonly string[]): string {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [INTRODUCTION, ...packages.map(section)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a file belongs to; packages may lie inside packages. */
function packageFolder(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replace(/^[\w-]+:/, ''))?.[0];
}

function describe(folder: string): Package {
  const place = path.join(project, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  const file = readdirSync(place).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (typeof license !== 'string' || !file) throw new Error(`${folder}: no licence found, so it may not be bundled`);
  return { name, version, licence: license, text: readFileSync(path.join(place, file), 'utf8').trim() };
}

function section({ name, version, licence, text }: Package): string {
  return `${name} ${version} (${licence})\n\n${text}\n`;
}
