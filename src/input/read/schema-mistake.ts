/** What the validator said, and what comes of it. */
import type { SchemaError } from '#validators';
import type { Json } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { SchemaRuleId } from './page.ts';

export interface SchemaMistake {
  readonly rule: SchemaRuleId;
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: Text;
  readonly suggestion?: string;
  readonly detail?: string;
}

/** An error with what it speaks of. */
export interface Located {
  readonly error: SchemaError;
  /** The value that is wrong, or the object that has a wrong key or lacks one. */
  readonly path: Path;
  readonly value: Json | undefined;
}

/** The key that the model does not have, in an error about one. */
export function unknownKey({ error }: Located): string {
  return String(error.params.key);
}
