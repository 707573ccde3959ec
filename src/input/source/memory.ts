/** A workspace in memory: tests, examples, editors. */
import { byPath, type FileSource, isModelName } from './source.ts';

/** Paths with `/`, text or bytes. Only names of model files are listed, as in a folder. */
export function memorySource(files: Iterable<readonly [string, string | Uint8Array]>, label = '<memory>'): FileSource {
  const encoder = new TextEncoder();
  const bytes = new Map<string, Uint8Array>();
  for (const [path, content] of files) bytes.set(path, typeof content === 'string' ? encoder.encode(content) : content);
  return {
    label,
    list: async () => ({
      files: [...bytes]
        .filter(([path]) => isModelName(path.slice(path.lastIndexOf('/') + 1)))
        .map(([path, content]) => ({ path, size: content.length }))
        .sort(byPath),
      problems: [],
    }),
    read: async (path) => {
      const content = bytes.get(path);
      if (!content) throw new Error(`no such file: ${path}`);
      return content;
    },
  };
}
