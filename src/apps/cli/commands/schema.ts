import { say } from '../../../core/text.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Run } from '../io.ts';
import { notAmong } from '../meant.ts';
import type { CommonOptions } from '../options.ts';
import { SCHEMAS, type SchemaName, schemaText } from '../schema-files.ts';

export interface SchemaOptions extends CommonOptions {
  readonly outputFile?: readonly string[];
}

/** Prints a JSON Schema; without a name, which there are. */
export async function schema(run: Run, name: string | undefined, options: SchemaOptions): Promise<ExitCode> {
  if (name === undefined) {
    const width = Math.max(...Object.keys(SCHEMAS).map((known) => known.length));
    for (const [known, text] of Object.entries(SCHEMAS)) {
      run.io.stdout.write(`${known.padEnd(width)}  ${say(text, run.language)}\n`);
    }
    return EXIT.fine;
  }
  if (!Object.hasOwn(SCHEMAS, name)) {
    const none = { vi: 'Không có lược đồ', en: 'There is no schema' };
    throw notAmong(name, Object.keys(SCHEMAS), none, { vi: 'Các lược đồ', en: 'Schemas' });
  }
  deliver(run.io, schemaText(name as SchemaName), options.outputFile?.[0]);
  return EXIT.fine;
}
