/** What several norms stand on. */
import type { Basis } from '../../../core/findings.ts';
import { DRAFT_GUIDANCE } from '../grounds.ts';

/** A place in the draft guidance, which was read; it is not in force, so that a norm on it is a warning at most. */
export function draft(at: string): Basis {
  return { ...DRAFT_GUIDANCE, at };
}

/** The day of the draft: before, nobody could follow it. */
export const DRAFT_SINCE = '2026-09-13';

/** A place in the decision that issued the national framework, which was read; pages as they are printed. */
export function decision(at: string): Basis {
  return { document: 'Quyết định 1425/QĐ-TTg', at, certainty: 'primary' };
}
