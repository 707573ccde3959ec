/** Colours for the terminal. Whoever prints decides whether there are any; no text needs them to be understood. */
import { Chalk, type ChalkInstance } from 'chalk';

export type Paint = ChalkInstance;

/** `colors: false` leaves every text as it is. */
export function paint(colors: boolean): Paint {
  return new Chalk({ level: colors ? 1 : 0 });
}
