import { readdirSync, readFileSync } from 'node:fs';
import type { TemplateFiles } from './template.ts';

/** Beside the bundle's folder, and in the repository. */
const FOLDERS = ['../architecture/', '../../../../architecture/'].map((folder) => new URL(folder, import.meta.url));

/** The sourced model of Hanoi that comes with the program, as it is. */
export const hanoi: TemplateFiles = () => {
  for (const folder of FOLDERS) {
    const names = modelFiles(folder);
    if (names.length > 0) return Object.fromEntries(names.map((name) => [name, textOf(new URL(name, folder))]));
  }
  throw new Error('The model of Hanoi is missing from the installation.');
};

function modelFiles(folder: URL): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Without the line that names the schema: its path is another one where the copy lies. */
function textOf(file: URL): string {
  return readFileSync(file, 'utf8').replace(/^# yaml-language-server:.*\n/, '');
}
