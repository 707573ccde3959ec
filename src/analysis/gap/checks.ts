/** Whether a value meets what is demanded of it. What is not known neither passes nor fails. */
import { equalJson, isObject, type Json, own } from '../../core/json.ts';
import type { Verdict } from '../../core/verdict.ts';
import { isKnown, isNotApplicable } from '../../model/element.ts';
import { compareOrdered } from '../../model/equality.ts';
import { type Collection, fieldInfo } from '../../model/generated/fields.ts';
import { linkTargets } from '../../model/links.ts';

/** What is over has been through all that came before, and is none of it any more. */
const OVER: ReadonlySet<Json> = new Set(['ended', 'expired']);

/** A later value of an ordered field meets the demand too: what is operating has been through its pilot. */
export function fieldVerdict(collection: Collection, field: string, value: Json | undefined, wanted: Json): Verdict {
  if (isNotApplicable(value)) return 'not-applicable';
  if (!isKnown(value)) return 'not-enough-basis';
  if (field === 'coverage') return coverageVerdict(collection, value, wanted);
  if (holds(collection, field, value, wanted)) return 'met';
  const plain = plainValue(value);
  if (OVER.has(plain)) return 'not-met';
  return (compareOrdered(collection, field, plain, wanted) ?? 0) > 0 ? 'met' : 'not-met';
}

/** Equal; of a list or of links, that it is among them. */
function holds(collection: Collection, field: string, value: Json, wanted: Json): boolean {
  if (fieldInfo(collection, field)?.link) return linkTargets(value)?.has(String(wanted)) ?? false;
  if (Array.isArray(value)) return value.includes(wanted);
  return equalJson(plainValue(value), wanted);
}

/** Of a decision its option, of a level the level: what one word can demand. */
function plainValue(value: Json): Json {
  return isObject(value) ? (own(value, 'option') ?? own(value, 'is') ?? value) : value;
}

function coverageVerdict(collection: Collection, value: Json, wanted: Json): Verdict {
  const done = isObject(value) ? own(value, 'done') : undefined;
  if (!isObject(value) || !isKnown(done)) return 'not-enough-basis';
  const difference = compareOrdered(collection, 'coverage', value, { done: wanted });
  if (difference !== undefined && difference >= 0) return 'met';
  // "Not all are named" does not mean "not all are done" where nothing is known of the rest, or of how many there are.
  const open =
    own(value, 'rest') !== undefined || (typeof done === 'number' && typeof own(value, 'total') !== 'number');
  return open || difference === undefined ? 'not-enough-basis' : 'not-met';
}
