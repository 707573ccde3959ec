/** The words of life: what people call the statuses of each kind of element. */
import type { Text } from '../core/text.ts';
import { type Collection, fieldInfo } from './generated/fields.ts';

/** A status as the model writes it, and as people say it. */
export interface StatusWord {
  readonly token: string;
  readonly label: Text;
}

/** The statuses that elements of these collections may have, each once, in the order of life. */
export function statusWords(collections: readonly Collection[]): StatusWord[] {
  const words = new Map<string, StatusWord>();
  for (const collection of collections) {
    for (const [token, label] of Object.entries(fieldInfo(collection, 'status')?.labels ?? {})) {
      if (!words.has(token)) words.set(token, { token, label });
    }
  }
  return [...words.values()];
}
