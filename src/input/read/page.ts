/** What a page of a reading mistake holds, and the words that name the mistakes. */
import type { Example, Page, Severity } from '../../core/findings.ts';

/** A value in the file that the model's shape does not allow. Stable words: fingerprints and settings hold them. */
export type SchemaRuleId =
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'value-not-allowed'
  | 'invalid-id'
  | 'invalid-date'
  | 'invalid-number'
  | 'invalid-format'
  | 'number-for-text'
  | 'unknown-with-comma';

/** A text that is not the YAML that a model file must be. */
export type SyntaxRuleId =
  | 'invalid-encoding'
  | 'yaml-syntax'
  | 'duplicate-key'
  | 'unclosed-quote'
  | 'tab-indent'
  | 'multiple-documents'
  | 'unsupported-yaml'
  | 'control-character'
  | 'merge-conflict'
  | 'outside-workspace'
  | 'ambiguous-number'
  | 'too-large'
  | 'too-deep'
  | 'too-many-aliases';

export type ReadRuleId = SchemaRuleId | SyntaxRuleId;

export interface ReadPage extends Page {
  readonly severity: Severity;
  readonly bad: Example;
  readonly good: Example;
  /** The mistake is one of bytes or of size, which no text can hold: the bad example only tells of it. */
  readonly untestable?: true;
}
