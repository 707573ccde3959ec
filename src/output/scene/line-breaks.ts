/** Breaks words into lines as a typesetter would: at good places, and of like length. */
import { breakPenalty } from './joining-words.ts';
import type { TextLine } from './scene.ts';

// Costs as breakPenalty counts them: breaks that part a word cost this much at least; one more line costs so much.
const TORN = 15;
const EXTRA_LINE = 8;

interface Token {
  readonly text: string;
  readonly width: number;
  /** Part of a word that was broken: it follows without a space. */
  readonly glued: boolean;
}

/** The words in lines no wider than the room; one more than need be if it is within `mostLines` and reads better. */
export function breakLines(
  words: readonly string[],
  room: number,
  width: (text: string) => number,
  mostLines: number,
): TextLine[] {
  const tokens = words.flatMap((word) => pieces(word, room, width));
  if (tokens.length === 0) return [];
  const space = width(' ');
  const ends = bestEnds(tokens, room, space, mostLines);
  return ends.map((end, line) => {
    const part = tokens.slice(line === 0 ? 0 : ends[line - 1], end);
    const text = part.map((token, index) => (index === 0 || token.glued ? '' : ' ') + token.text).join('');
    return { text, width: width(text) };
  });
}

/** A word as it is, or in parts that fit: after a hyphen, slash or dot if there is one, else between any two letters. */
function pieces(word: string, room: number, width: (text: string) => number): Token[] {
  if (width(word) <= room) return [{ text: word, width: width(word), glued: false }];
  const parts: string[] = [];
  for (const part of word.split(/(?<=[-–/._@])/)) {
    const whole = (parts.at(-1) ?? '') + part;
    if (parts.length > 0 && width(whole) <= room) parts[parts.length - 1] = whole;
    else if (width(part) <= room) parts.push(part);
    else parts.push(...letters(part, room, width));
  }
  return parts.map((text, index) => ({ text, width: width(text), glued: index > 0 }));
}

let segmenter: Intl.Segmenter | undefined;

function letters(word: string, room: number, width: (text: string) => number): string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const parts: string[] = [];
  let current = '';
  let used = 0;
  for (const { segment } of segmenter.segment(word)) {
    const wide = width(segment);
    if (current !== '' && used + wide > room) {
      parts.push(current);
      current = '';
      used = 0;
    }
    current += segment;
    used += wide;
  }
  return [...parts, current];
}

interface Breaks {
  /** For each line the index after its last token. */
  readonly ends: readonly number[];
  readonly cost: number;
}

/** As few lines as possible, or one more where that keeps a word together, and of these the breaks that cost least. */
function bestEnds(tokens: readonly Token[], room: number, space: number, most: number): readonly number[] {
  const fewest = leastLines(tokens, room, space);
  const breaks = breakInto(fewest, tokens, room, space);
  if (breaks.cost < TORN || fewest >= most || fewest >= tokens.length) return breaks.ends;
  const more = breakInto(fewest + 1, tokens, room, space);
  return more.cost + EXTRA_LINE < breaks.cost ? more.ends : breaks.ends;
}

function leastLines(tokens: readonly Token[], room: number, space: number): number {
  let lines = 1;
  let line = 0;
  for (const { width, glued } of tokens) {
    const wider = line + (line === 0 || glued ? 0 : space) + width;
    if (line > 0 && wider > room + 1e-9) lines += 1;
    line = line > 0 && wider > room + 1e-9 ? width : wider;
  }
  return lines;
}

/** The cheapest way to set the tokens in so many lines, found from the last line backwards. */
function breakInto(lines: number, tokens: readonly Token[], room: number, space: number): Breaks {
  const count = tokens.length;
  const total = tokens.reduce((sum, token) => sum + token.width + (token.glued ? 0 : space), -space);
  const ideal = total / lines;
  let below: number[] = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  below[count] = 0;
  const choices: number[][] = [];
  for (let line = lines; line >= 1; line -= 1) {
    const cost = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
    const choice = new Array<number>(count + 1).fill(count);
    for (let start = line === 1 ? 0 : count - 1; start >= 0; start -= 1) {
      let width = 0;
      for (let end = start + 1; end <= count; end += 1) {
        const token = tokens[end - 1] as Token;
        width += token.width + (end - 1 === start || token.glued ? 0 : space);
        if (width > room + 1e-9 && end > start + 1) break;
        const following = tokens[end];
        const joint = following === undefined || following.glued ? 0 : breakPenalty(token.text, following.text);
        const sum = 100 * ((width - ideal) / room) ** 2 + joint + (below[end] as number);
        if (sum < (cost[start] as number) - 1e-9) {
          cost[start] = sum;
          choice[start] = end;
        }
      }
    }
    choices.unshift(choice);
    below = cost;
  }
  const ends: number[] = [];
  for (const choice of choices) ends.push(choice[ends.at(-1) ?? 0] as number);
  return { ends, cost: below[0] as number };
}
