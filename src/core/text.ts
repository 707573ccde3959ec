/** Words for people: two languages, folding for search, and Vietnamese order. */

export type Language = 'vi' | 'en';

/** A sentence in both languages. A message that lacks one does not compile. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** The sentence in the language that the user asked for. */
export function say(text: Text, language: Language): string {
  return text[language];
}

/** The same words in both languages: names, ids, numbers. */
export function same(words: string): Text {
  return { vi: words, en: words };
}

/** As it stands inside a sentence. A word all in capitals stays: "API của tỉnh". */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const COMBINING = /\p{M}+/gu;

/**
 * Folds text for comparison: no diacritics, đ as d, lower case, runs of white space as one space.
 * "Một Cửa" and "mot cua" fold to the same text, whether the input is NFC or NFD.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(COMBINING, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

let collator: Intl.Collator | undefined;

/** Vietnamese alphabetical order, digits by value ("mức 2" before "mức 10"). Made on first use: it costs milliseconds. */
export function compareText(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

/** Order of code units: for ids, keys and paths, the same on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A whole number or a decimal as the language writes it: 181.000 or 181,000. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  if (!/^\d+$/.test(whole) || (fraction !== undefined && !/^\d+$/.test(fraction))) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  const decimals = fraction === undefined ? '' : (language === 'vi' ? ',' : '.') + fraction;
  return (value < 0 ? '-' : '') + grouped + decimals;
}
