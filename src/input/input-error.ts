/** The job could not be done: no workspace, unreadable files. Not a mistake in a model; the command line ends with 2. */
import type { Text } from '../core/text.ts';

export type InputErrorCode = 'no-workspace' | 'unreadable' | 'too-many-files' | 'unknown-framework';

export class InputError extends Error {
  readonly code: InputErrorCode;
  readonly text: Text;

  constructor(code: InputErrorCode, text: Text) {
    super(text.en);
    this.name = 'InputError';
    this.code = code;
    this.text = text;
  }
}
