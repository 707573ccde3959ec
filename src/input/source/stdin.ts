/** One model file from a stream: `-`. Alone it is a workspace of its own; beside a folder it stands among its files. */
import { MAX_FILE_BYTES } from './limits.ts';
import { byPath, type FileSource, WORKSPACE_FILE } from './source.ts';

export interface StdinOptions {
  /** The workspace that the text belongs to. */
  readonly beside?: FileSource;
  /** The file of that workspace that the text stands for, such as one that an editor has not saved yet. */
  readonly as?: string;
}

/** The name under which findings in the text are reported when it stands for no file. */
export const STDIN = '-';

export function stdinSource(stream: AsyncIterable<Uint8Array | string>, options: StdinOptions = {}): FileSource {
  const { beside, as = STDIN } = options;
  let content: Promise<Uint8Array> | undefined;
  return {
    label: beside?.label ?? '<stdin>',
    async list() {
      const listing = await beside?.list();
      const others = listing?.files.filter((file) => file.path !== as) ?? [{ path: WORKSPACE_FILE }];
      return { files: [...others, { path: as }].sort(byPath), problems: listing?.problems ?? [] };
    },
    async read(path) {
      if (path === as) {
        content ??= collect(stream);
        return content;
      }
      return beside ? beside.read(path) : new TextEncoder().encode('name: "-"\n');
    },
  };
}

/** Stops one byte above the limit: enough to know that the file is too large. */
async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_FILE_BYTES) break;
  }
  return Buffer.concat(chunks);
}
