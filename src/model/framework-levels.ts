/** Which official scheme the levels of a service follow: a model names a document of its own, known by its number. */
import { type Day, parsePeriod } from '../core/dates.ts';
import { fold } from '../core/text.ts';
import type { LevelScheme } from './framework-parts.ts';

/** `number` as the model's document has it; spaces, case and diacritics do not count. */
export function levelSchemeOf(number: string, schemes: readonly LevelScheme[]): LevelScheme | undefined {
  const wanted = bare(number);
  return schemes.find((scheme) => bare(scheme.number) === wanted);
}

/** The schemes that hold on a day: more than one where the day of the change is not known. */
export function levelSchemesOn(day: Day, schemes: readonly LevelScheme[]): LevelScheme[] {
  return schemes.filter(({ validFrom, validTo }) => {
    const [first, last] = [parsePeriod(validFrom)?.first, parsePeriod(validTo ?? '')?.last];
    return (first ?? -Infinity) <= day && day <= (last ?? Infinity);
  });
}

function bare(number: string): string {
  return fold(number).replace(/\s/g, '');
}
