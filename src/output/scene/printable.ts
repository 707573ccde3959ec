/** Text as it can be set on one line. */

/** Stands for what cannot be set. The font has it, unlike `\ufffd`, so it is seen. */
const MARK = '¤';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPACES_AND_CONTROLS = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// Overrides and embeddings can make a name read as another one; right-to-left letters need none of them.
const DECEIVING = /[\u202a-\u202e\u2066-\u2069\p{Cs}\ufffe\uffff]/gu;

/**
 * NFC, white space and control characters as single spaces, and a mark in the place of characters that
 * reorder their neighbours or are no characters. No-break spaces stay.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(SPACES_AND_CONTROLS, (found) => (/^\u00a0+$/.test(found) ? found : ' '))
    .replace(DECEIVING, MARK)
    .trim();
}
