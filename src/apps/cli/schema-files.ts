/** The JSON Schemas that come with the program, as files beside it. */
import { readFileSync } from 'node:fs';

/** What each describes; the key is its name on the command line. */
export const SCHEMAS = {
  model: { vi: 'tệp mô hình', en: 'model files' },
  workspace: { vi: 'tệp kientruc.yaml', en: 'the file kientruc.yaml' },
  framework: { vi: 'khung kiến trúc', en: 'frameworks' },
  findings: { vi: 'kết quả của validate --format json', en: 'the result of validate --format json' },
  'gap-report': { vi: 'kết quả của gap --format json', en: 'the result of gap --format json' },
  list: { vi: 'kết quả của list --format json', en: 'the result of list --format json' },
  show: { vi: 'kết quả của show --format json', en: 'the result of show --format json' },
  trace: { vi: 'kết quả của trace --format json', en: 'the result of trace --format json' },
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** Beside the bundle's folder, and in the repository. */
const FOLDERS = ['../schemas/', '../../../schemas/'].map((folder) => new URL(folder, import.meta.url));

/** The text of a schema, byte for byte. Throws where the installation lacks it, which is no mistake of the user. */
export function schemaText(name: SchemaName): string {
  for (const folder of FOLDERS) {
    try {
      return readFileSync(new URL(`${name}.schema.json`, folder), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`The schema "${name}" is missing from the installation.`);
}
