/** Whether two Vietnamese names are likely meant as one. */

/** `signs`: case, spaces or punctuation; `marks`: diacritics that one of the two lacks. */
export type NameDifference = 'none' | 'signs' | 'marks';

/** Diacritics that make another letter, as bits. */
const SHAPES: ReadonlyMap<number, number> = new Map([
  [0x302, 1], // â ê ô
  [0x306, 2], // ă
  [0x31b, 4], // ơ ư
]);
const CROSSED = 8; // đ
const CROSSED_D = 0x111;

/** Diacritics that are tones: they belong to the syllable, wherever they stand in it (`hòa`, `hoà`). */
const TONES: ReadonlyMap<number, string> = new Map([
  [0x300, 'f'],
  [0x301, 's'],
  [0x303, 'x'],
  [0x309, 'r'],
  [0x323, 'j'],
]);

interface Letters {
  readonly shapes: readonly number[];
  readonly tones: string;
}

/**
 * The letters and digits of a name, without case, diacritics, spaces and signs; between digits a gap stays, so that
 * `3, 4` is not `34`. Names of one key may be one.
 */
export function nameKey(name: string): string {
  const units: number[] = [];
  let [gap, digit] = [false, false];
  for (let at = 0; at < name.length; at += 1) {
    const base = baseOf(name.charCodeAt(at));
    if (base === MARK) continue;
    if (base === GAP) {
      gap = true;
      continue;
    }
    const isDigit = base >= 48 && base <= 57;
    if (gap && digit && isDigit) units.push(32);
    units.push(base);
    [gap, digit] = [false, isDigit];
  }
  return String.fromCharCode(...units.slice(0, LONGEST));
}

/** Names that agree so far are one for this purpose. */
const LONGEST = 10_000;
const MARK = -1;
const GAP = -2;

/** What a unit counts as: its letter in lower case without diacritics, `MARK`, or `GAP`. Each is worked out once. */
let bases: Int32Array | undefined;

function baseOf(unit: number): number {
  bases ??= new Int32Array(0x10000);
  let base = bases[unit] ?? 0;
  if (base === 0) {
    const first = String.fromCharCode(unit).normalize('NFD').toLowerCase().charCodeAt(0);
    base = isMark(first) ? MARK : !isLetter(first) ? GAP : first === CROSSED_D ? 100 : first;
    bases[unit] = base;
  }
  return base;
}

/** How two names of one key differ; `undefined` where each has marks that the other has not: then they are two words. */
export function howNamesDiffer(a: string, b: string): NameDifference | undefined {
  if (a.normalize('NFC').trim() === b.normalize('NFC').trim()) return 'none';
  const [one, other] = [lettersOf(a), lettersOf(b)];
  const [less, more] = [isWithin(one, other), isWithin(other, one)];
  return less && more ? 'signs' : less || more ? 'marks' : undefined;
}

function lettersOf(name: string): Letters {
  const shapes: number[] = [];
  let tones = '';
  for (const sign of name.normalize('NFD').toLowerCase()) {
    const unit = sign.charCodeAt(0);
    if (isMark(unit)) {
      tones += TONES.get(unit) ?? '';
      if (shapes.length > 0) shapes.push((shapes.pop() ?? 0) | (SHAPES.get(unit) ?? 0));
    } else if (isLetter(unit)) shapes.push(unit === CROSSED_D ? CROSSED : 0);
  }
  return { shapes, tones };
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

/** Letters and digits; of other scripts all that is no space or sign. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f) && unit !== 0xfeff;
}

/** `one` has no mark that `other` lacks. */
function isWithin(one: Letters, other: Letters): boolean {
  if (!one.shapes.every((shape, at) => (shape & ~(other.shapes[at] ?? 0)) === 0)) return false;
  let at = 0;
  for (const tone of other.tones) if (tone === one.tones[at]) at += 1;
  return at === one.tones.length;
}
