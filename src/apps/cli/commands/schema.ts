import { say } from '../../../core/text.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { notAmong } from '../meant.ts';
import type { CommonOptions } from '../options.ts';
import { SCHEMAS, type SchemaName, schemaText } from '../schema-files.ts';

export interface SchemaOptions extends CommonOptions {
  readonly outputFile?: readonly string[];
}

/** Prints a JSON Schema; without a name, which there are. */
export async function schema(run: Run, name: string | undefined, options: SchemaOptions): Promise<ExitCode> {
  const files = options.outputFile ?? [];
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
  if (files.length > 1) {
    throw new UsageError({
      vi: `Một lược đồ ghi vào một tệp: ở đây có ${files.length} --output-file.`,
      en: `One schema goes into one file: here are ${files.length} --output-file.`,
    });
  }
  deliver(run.io, schemaText(name as SchemaName), files[0]);
  return EXIT.fine;
}
