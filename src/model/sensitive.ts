/** What must not stand in a model, and is printed nowhere: passwords, addresses of consoles, data of persons. */
import type { Path, Range } from '../core/positions.ts';

export type SecretKind = 'password' | 'key' | 'private-key' | 'token' | 'credentials';
export type AddressKind = 'console' | 'port' | 'private' | 'shell';
export type PersonKind = 'phone' | 'citizen-id' | 'passport' | 'personal-code' | 'mailbox';

/** The rules that tell of it, and what each of them knows. */
interface Kinds {
  readonly secret: SecretKind;
  readonly 'admin-address': AddressKind;
  readonly 'personal-data': PersonKind;
}

export type SensitiveRuleId = keyof Kinds;
export type SensitiveKind<Rule extends SensitiveRuleId> = Kinds[Rule];

/** One such stretch of a file, where it stands. */
export interface Sensitive<Rule extends SensitiveRuleId = SensitiveRuleId> {
  readonly rule: Rule;
  readonly kind: Kinds[Rule];
  /** As the file has it. */
  readonly written: string;
  /** The deepest value that it lies in; of a comment, what the comment stands inside. */
  readonly path: Path;
  /** Of the path, where it stands: in its key, in its value (a text or a number), or in neither: a comment. */
  readonly part: 'key' | 'value' | 'comment';
  readonly range: Range;
}
