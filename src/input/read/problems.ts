/**
 * All syntax errors of a file that the fast parser refused. The thorough parser finds the first, it is said in the
 * words of people, the place is blanked out at the same length, and the file is read again: so one slip gives one
 * finding, the next one is found as well, and offsets stay true.
 */
import { type Document, isScalar, type ParsedNode, parseDocument, visit, type YAMLError } from 'yaml';
import { MAX_FAULTS, MAX_SLOW_CHARACTERS } from './limits.ts';
import { lineEnd, lineStart } from './lines.ts';
import type { Slip } from './slip.ts';
import { recognise } from './slips.ts';
import type { BareFault } from './words.ts';

export interface Mended {
  readonly faults: readonly BareFault[];
  /** The text with every fault blanked out, as long as the original: for what else can be known of the file. */
  readonly text: string;
}

const YAML_OPTIONS = {
  version: '1.2',
  stringKeys: true,
  merge: false,
  // Told with both places by the reader of events, which sees the mended text.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** An error of the thorough parser costs about as much as reading so many characters. */
const COST_OF_AN_ERROR = 300;

export function findFaults(original: string): Mended {
  const faults: BareFault[] = [];
  let text = conflicts(original, faults);
  text = tabs(text, faults);
  let budget = MAX_SLOW_CHARACTERS;
  for (let round = 0; round < MAX_FAULTS && budget > 0; round += 1) {
    const { slip, errors } = firstSlip(text);
    if (!slip) break;
    budget -= text.length + errors * COST_OF_AN_ERROR;
    if (!faults.some((known) => onLineOf(original, known, slip))) faults.push(withoutBlank(original, slip));
    const mended = blank(text, ...slip.blank);
    // Nothing left to blank at this place: what follows could not be trusted.
    if (mended === text) break;
    text = mended;
  }
  return { faults: faults.sort((a, b) => a.start - b.start), text };
}

/** On the line of a fault that is told already: what it broke there is no second mistake. */
function onLineOf(text: string, known: BareFault, slip: Slip): boolean {
  return slip.start >= lineStart(text, known.start) && slip.start <= lineEnd(text, known.end);
}

/** The first slip of the text, and how many errors the parser had to tell: what a hostile file makes dear. */
function firstSlip(text: string): { readonly slip?: Slip; readonly errors: number } {
  let document: Document.Parsed<ParsedNode>;
  try {
    document = parseDocument(text, YAML_OPTIONS) as Document.Parsed<ParsedNode>;
  } catch {
    // A parser's own stack may end on hostile input: the caller falls back to the words of the fast parser.
    return { errors: 0 };
  }
  const errors = document.errors.filter(
    (error: YAMLError) =>
      error.code !== 'MULTIPLE_DOCS' && error.code !== 'NON_STRING_KEY' && !error.message.startsWith('Unresolved tag'),
  );
  const first = errors.reduce<YAMLError | undefined>(
    (best, error) => (!best || error.pos[0] < best.pos[0] ? error : best),
    undefined,
  );
  if (!first) return { errors: 0 };
  const quote = errors.find((error) => error.message.startsWith('Missing closing'));
  // An unclosed quote comes first whatever else it broke: its error stands where the text ended.
  const error = quote ?? first;
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const trouble = {
    text,
    code: error.code,
    words: error.message,
    at,
    quote: quote && openedAt(document, quote.pos[0]),
  };
  return { slip: recognise(trouble), errors: errors.length };
}

/** Where the quote was opened whose scalar ends at `end`. */
function openedAt(document: Document.Parsed<ParsedNode>, end: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (isQuoted && node.range && node.range[0] < end && node.range[1] >= end) opened = node.range[0];
    },
  });
  return opened;
}

const CONFLICT = /^<{7}(?: .*)?$[\s\S]*?^={7}$([\s\S]*?)^>{7}(?: .*)?$/gm;

/** Marks of a git conflict: told once for each; the first side is read on. */
function conflicts(text: string, faults: BareFault[]): string {
  let mended = text;
  for (const match of text.replaceAll('\r', ' ').matchAll(CONFLICT)) {
    const start = match.index;
    const end = start + match[0].length;
    faults.push({
      rule: 'merge-conflict',
      start,
      end: start + 7,
      message: {
        vi: 'Xung đột git chưa được giải quyết: chọn một bên rồi xóa các dấu <<<<<<<, =======, >>>>>>>.',
        en: 'A git conflict is not resolved: choose a side and remove the marks <<<<<<<, =======, >>>>>>>.',
      },
      detail: String(faults.length),
    });
    mended = blank(mended, start, lineEnd(text, start));
    mended = blank(mended, start + match[0].search(/^={7}\s*$/m), end);
  }
  return mended;
}

const TABBED = /^ *\t[ \t]*(?=\S)/gm;

/** Tabs in the indentation, where they are the reason why the file cannot be read: one finding for all of them. */
function tabs(text: string, faults: BareFault[]): string {
  const inIndent = tabError(text);
  if (!inIndent) return text;
  const lines = [...text.matchAll(TABBED)];
  const [first] = lines;
  if (!first) return text;
  const at = first.index + first[0].indexOf('\t');
  const more =
    lines.length > 1 ? { vi: ` (${lines.length} dòng)`, en: ` (${lines.length} lines)` } : { vi: '', en: '' };
  faults.push({
    rule: 'tab-indent',
    start: at,
    end: first.index + first[0].length,
    message: {
      vi: `Thụt lề bằng phím Tab${more.vi}. Thay mỗi Tab bằng hai dấu cách.`,
      en: `A tab in the indentation${more.en}. Put two spaces for each tab.`,
    },
  });
  let mended = text;
  for (const line of lines) mended = blank(mended, line.index, lineEnd(text, line.index));
  return mended;
}

function tabError(text: string): boolean {
  if (!/^ *\t/m.test(text)) return false;
  try {
    return parseDocument(text, YAML_OPTIONS).errors.some((error) => error.code === 'TAB_AS_INDENT');
  } catch {
    return true;
  }
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\s]/g, ' ') + text.slice(end);
}

function withoutBlank(text: string, slip: Slip): BareFault {
  const { blank: _blank, ...fault } = slip;
  return { ...fault, detail: text.slice(slip.start, slip.end).slice(0, 120) };
}
