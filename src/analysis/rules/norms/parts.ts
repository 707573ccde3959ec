/** Records that are judged by what a form asks of them: each part is said, unknown, not applicable, or left out. */
import { isObject, type Json, own } from '../../../core/json.ts';
import type { Text } from '../../../core/text.ts';
import { isNotApplicable, isUnknown } from '../../../model/element.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';
import type { ElementState } from '../../../model/state.ts';
import type { Judgement } from './norm.ts';

export type Said = 'said' | 'unknown' | 'not-applicable' | 'missing';

export interface Part {
  /** As it stands inside a sentence. */
  readonly name: Text;
  readonly said: Said;
  /** Where the finding stands, if it is left out or not known. */
  readonly field?: string;
}

/** What is said of a field; what is too old to count is not known. */
export function saidOf(subject: ElementState, field: string): Said {
  return saidBy(subject.get(field)?.value);
}

export function saidBy(value: Json | undefined): Said {
  if (value === undefined || value === null) return 'missing';
  if (isUnknown(value)) return 'unknown';
  return isNotApplicable(value) ? 'not-applicable' : 'said';
}

/** A key inside the value of a field; where the whole field is unknown or does not apply, so are its keys. */
export function saidInside(value: Json | undefined, key: string): Said {
  const whole = saidBy(value);
  if (whole !== 'said') return whole;
  return isObject(value) ? saidBy(own(value, key)) : 'missing';
}

/** A field of the element, under the title that the model gives it. */
export function partOf(subject: ElementState, field: string, said = saidOf(subject, field)): Part {
  return {
    name: inSentence(fieldInfo(subject.element.collection, field)?.title ?? { vi: field, en: field }),
    said,
    field,
  };
}

/** The better of two answers to one question: said before unknown, unknown before left out. */
export function either(one: Said, other: Said): Said {
  return RANK.indexOf(one) <= RANK.indexOf(other) ? one : other;
}

const RANK: readonly Said[] = ['said', 'not-applicable', 'unknown', 'missing'];

/**
 * Left out is not met: a field of the form is never blank. What is said to be unknown cannot be judged; nor can a record
 * of which it is not known whether the thing still exists, or, as `unsure` says, whether the demand applies to it.
 */
export function byParts(subject: ElementState, parts: readonly Part[], unsure?: Text): Judgement {
  const missing = parts.filter(({ said }) => said === 'missing');
  const unknown = parts.filter(({ said }) => said === 'unknown');
  const doubt = subject.presence === 'unconfirmed' ? OLD : unsure;
  const [gone] = missing;
  if (gone) {
    const why = { vi: `thiếu ${listed(missing, 'vi')}`, en: `left out: ${listed(missing, 'en')}` };
    if (doubt) {
      const both = { vi: `${doubt.vi}; ${why.vi}`, en: `${doubt.en}; ${why.en}` };
      return { subject, ...fieldOf(gone), verdict: 'not-enough-basis', why: both };
    }
    return { subject, ...fieldOf(gone), verdict: 'not-met', why };
  }
  const [open] = unknown;
  if (open) {
    const why = { vi: `chưa xác định ${listed(unknown, 'vi')}`, en: `not known: ${listed(unknown, 'en')}` };
    return { subject, ...fieldOf(open), verdict: 'not-enough-basis', why };
  }
  if (subject.presence === 'unconfirmed') return { subject, verdict: 'not-enough-basis', why: OLD };
  const why = { vi: `đã nêu ${listed(parts, 'vi')}`, en: `said: ${listed(parts, 'en')}` };
  return { subject, verdict: 'met', why };
}

/** Nothing that is known of it is new enough to count. */
export const OLD: Text = {
  vi: 'thông tin đã cũ, chưa rõ còn tồn tại',
  en: 'all that is known of it is old, it may exist no longer',
};

function fieldOf({ field }: Part): { field?: string } {
  return field === undefined ? {} : { field };
}

function listed(parts: readonly Part[], language: keyof Text): string {
  return parts.map(({ name }) => name[language]).join(', ');
}

/** A title inside a sentence; what is written in capitals stays as it is. */
function inSentence({ vi, en }: Text): Text {
  return { vi: lower(vi), en: lower(en) };
}

function lower(text: string): string {
  const second = text.charAt(1);
  return second === second.toUpperCase() && second !== ' ' ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
