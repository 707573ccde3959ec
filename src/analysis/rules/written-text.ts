/** What must not stand in a file, wherever it stands: in values, keys and comments, and in files that cannot be read. */
import { LineIndex, type Path, pointer } from '../../core/positions.ts';
import { isCollection } from '../../model/generated/fields.ts';
import type { Report, RuleContext, Where } from './rule.ts';

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

/** Told of one file at most: whoever sees so many has seen it. */
const MOST_TOLD = 100;

/**
 * Reports what `scan` finds in the texts of all files, at its exact place and so that nobody prints it. What tells one
 * finding from another is its kind and its number at the place, never the text. What `isFine` at its place is not told.
 */
export function reportStretches<Kind extends string>(
  { architecture }: RuleContext,
  report: (report: Report) => void,
  scan: (text: string) => Iterable<Stretch<Kind>>,
  message: (kind: Kind, written: string) => Report['message'],
  isFine: (kind: Kind, path: Path) => boolean = () => false,
): void {
  for (const [file, text] of architecture.texts) {
    let places: { readonly lines: LineIndex; readonly pathAt: (offset: number) => Path } | undefined;
    const told = new Map<string, number>();
    let left = MOST_TOLD;
    for (const { kind, start, end } of scan(text)) {
      if (left === 0) break;
      // Nearly no file has any: only then are its lines and paths worked out.
      places ??= { lines: new LineIndex(text), pathAt: architecture.pathsOf(text) };
      const path = places.pathAt(start);
      if (isFine(kind, path)) continue;
      left -= 1;
      const name = `${kind} ${pointer(path)}`;
      const times = (told.get(name) ?? 0) + 1;
      told.set(name, times);
      report({
        ...whereIn(file, path),
        message: message(kind, text.slice(start, end)),
        range: places.lines.range(start, end),
        hidden: true,
        detail: times === 1 ? kind : `${kind} #${times}`,
      });
    }
  }
}

function whereIn(file: string, path: Path): Where {
  const [collection, id, ...rest] = path;
  if (typeof collection !== 'string' || typeof id !== 'string' || !isCollection(collection))
    return { place: { file, path, part: 'value' } };
  return { element: { id, file, collection }, path: rest };
}

/** So much of what was found may be shown that its author knows what is meant: two characters. */
export function beginning(written: string): string {
  return `${[...written].slice(0, 2).join('')}…`;
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
