/** Stretches of a text, found by their form: from each place that looks like the beginning of one, some signs are looked at. */

/** A stretch of a text, and what it is. */
export interface Stretch<Kind extends string> {
  readonly kind: Kind;
  /** Offsets of the first character and after the last one. */
  readonly start: number;
  readonly end: number;
}

/** Of one file, so many places are looked at more closely: far above what people write, and low enough for any file. */
const MOST_LOOKS = 50_000;

/**
 * What `lookAt` finds at the places where `trigger` (a global pattern) matches, in the order of the text and never
 * overlapping. It gets the word that matched and its offset, and gives what is there, or how far it has looked in vain.
 */
export function* stretchesIn<Kind extends string>(
  text: string,
  trigger: RegExp,
  lookAt: (word: string, at: number) => Stretch<Kind> | number | undefined,
): Generator<Stretch<Kind>> {
  let from = 0;
  for (let left = MOST_LOOKS; left > 0; left -= 1) {
    // Set anew each time: a generator is left and entered again, and others use the same pattern meanwhile.
    trigger.lastIndex = from;
    const hit = trigger.exec(text);
    if (!hit) return;
    const found = lookAt(hit[0], hit.index);
    if (typeof found === 'object' && found.start >= from) yield found;
    const end = typeof found === 'object' ? found.end : (found ?? 0);
    from = Math.max(hit.index + 1, end);
  }
}

/** The words just before an offset, on its line and the line before, in one form of Unicode and in lower case. */
export function wordsBefore(text: string, at: number, most = 60): string {
  const before = text.slice(Math.max(0, at - most), at);
  const line = before.lastIndexOf('\n');
  const from = line === -1 ? 0 : before.lastIndexOf('\n', line - 1) + 1;
  return before.slice(from).normalize('NFC').toLowerCase();
}

/** The words just after an offset, on its line. */
export function wordsAfter(text: string, at: number, most = 40): string {
  const after = text.slice(at, at + most);
  const line = after.search(/[\r\n]/);
  return (line === -1 ? after : after.slice(0, line)).normalize('NFC').toLowerCase();
}

/** The letter, digit or sign at an offset; nothing before the beginning and after the end. */
export function signAt(text: string, at: number): string {
  return at < 0 ? '' : text.charAt(at);
}

export function isLetterOrDigit(sign: string): boolean {
  return sign !== '' && /[\p{L}\p{N}_]/u.test(sign);
}
