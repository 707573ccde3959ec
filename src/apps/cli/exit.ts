/** Exit codes and the errors that lead to them. Never a count. */
import type { Text } from '../../core/text.ts';

export const EXIT = {
  fine: 0,
  /** The content has findings at or above `--fail-on`. */
  content: 1,
  /** The job could not be done: usage, nothing matched, unreadable, a rule that crashed. */
  job: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** 2 wins over 1, and 1 over 0. */
export function worst(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

/** The user asked for something that cannot be: said in one sentence, with what to do. No stack. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
