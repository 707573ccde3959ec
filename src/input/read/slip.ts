/** A slip of somebody who writes YAML: what it is, where, and how to read on. */
import type { YAMLError } from 'yaml';
import type { Text } from '../../core/text.ts';
import type { SyntaxRuleId } from './page.ts';

export interface Slip {
  readonly rule: SyntaxRuleId;
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  readonly suggestion?: string;
  /** Piece to blank out, so that the rest can be read: the value, the line, or the line and all below it. */
  readonly blank: readonly [number, number];
}

/** An error of the parser, and the text it is in. `quote`: where an unclosed quote was opened. */
export interface Trouble {
  readonly text: string;
  readonly code: YAMLError['code'];
  readonly words: string;
  readonly at: number;
  readonly quote: number | undefined;
}

/** Recognises one kind of slip. */
export type Recognise = (trouble: Trouble) => Slip | undefined;
