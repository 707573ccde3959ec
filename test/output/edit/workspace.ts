/** A workspace in memory for tests of edits: opened, edited, and as texts again. */
import { type Opened, openWorkspace } from '../../../src/input/open.ts';
import { memorySource } from '../../../src/input/source/memory.ts';
import type { Edit } from '../../../src/output/edit/edit.ts';

export type Texts = Readonly<Record<string, string>>;

export const SETTINGS = 'name: Mô hình thử\nauthority: ubnd-tp\nframeworks: [vn-qd1425]\n';

/** With a workspace file, where the test gives none. */
export function open(texts: Texts): Promise<Opened> {
  return openWorkspace(memorySource(Object.entries({ 'kientruc.yaml': SETTINGS, ...texts })));
}

export function edited(texts: Texts, edits: readonly Edit[]): Record<string, string> {
  const after: Record<string, string> = { ...texts };
  for (const edit of edits) after[edit.file] = edit.after;
  return after;
}
