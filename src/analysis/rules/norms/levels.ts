/** Security levels as norms read them: of a part of another system that has none of its own, the whole is judged. */
import type { Text } from '../../../core/text.ts';
import type { Verdict } from '../../../core/verdict.ts';
import { isNotApplicable } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { OLD } from './parts.ts';

/** The level; or why it cannot be asked for. */
export function levelOf(subject: ElementState): { is: number } | { verdict: Verdict; why: Text } {
  const said = subject.get('securityLevel');
  if (said === undefined && subject.known('partOf') !== undefined) return { verdict: 'not-applicable', why: PART };
  const value = said?.value;
  if (isNotApplicable(value)) {
    return { verdict: 'not-applicable', why: { vi: value.notApplicable, en: value.notApplicable } };
  }
  if (subject.presence === 'unconfirmed') return { verdict: 'not-enough-basis', why: OLD };
  return typeof value === 'number' ? { is: value } : { verdict: 'not-enough-basis', why: NO_LEVEL };
}

/** Every information system has a level; infrastructure only where the model gives it one. */
export function speaksOfLevel(subject: ElementState): boolean {
  return subject.element.collection === 'systems' || subject.get('securityLevel') !== undefined;
}

export const PART: Text = { vi: 'xét ở hệ thống chứa nó', en: 'judged with the system that it is part of' };

const NO_LEVEL: Text = { vi: 'chưa ghi cấp độ', en: 'no level is said' };
