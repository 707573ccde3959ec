/** Problems → findings: exact ranges, fingerprints, order. Only files that have problems are read a second time. */
import { compareFindings, type Finding, fingerprint, type Problem } from '../core/findings.ts';
import { LineIndex, type Place, pointer, type Range } from '../core/positions.ts';
import { type Ranges, rangesOf } from './read/ranges.ts';
import type { SourceFile } from './read/source-file.ts';

/**
 * Problems with their exact ranges, sorted. Only files that have problems are read a second time. What an alias repeats
 * is told once.
 */
export function locate(
  opened: { readonly files: ReadonlyMap<string, SourceFile> },
  problems: readonly Problem[],
): Finding[] {
  const locator = new Locator(opened.files);
  const found = problems.map((problem) => locator.find(problem)).sort(compareFindings);
  const findings = withoutHidden(found, opened.files);
  const told = new Set<string>();
  return findings.filter((finding) => {
    const { start, end } = finding.range;
    const place = finding.element === undefined ? pointer(finding.place.path) : '';
    const name = [
      finding.rule,
      finding.file,
      start.line,
      start.column,
      end.line,
      end.column,
      finding.message.en,
      place,
    ].join('\u0000');
    return told.size < told.add(name).size;
  });
}

/** What stands at a hidden place is repeated in no message of another finding of the file, nor as what to write instead. */
function withoutHidden(findings: readonly Finding[], files: ReadonlyMap<string, SourceFile>): readonly Finding[] {
  const hidden = new Map<string, Set<string>>();
  const lines = new Map<string, readonly string[]>();
  for (const { file, range, hidden: isHidden } of findings) {
    if (!isHidden) continue;
    const all = lines.get(file) ?? (files.get(file)?.text ?? '').split(LINE_END);
    lines.set(file, all);
    const end = range.start.line === range.end.line ? range.end.column - 1 : undefined;
    const text = (all[range.start.line - 1] ?? '').slice(range.start.column - 1, end);
    if (text.trim() === '') continue;
    const texts = hidden.get(file) ?? new Set();
    // Read as a number it has lost its zeros.
    hidden.set(file, texts.add(text).add(/^0\d+$/.test(text) ? String(Number(text)) : text));
  }
  if (hidden.size === 0) return findings;
  return findings.map((finding) => {
    const texts = [...(hidden.get(finding.file) ?? [])].filter((text) => repeats(finding, text));
    if (texts.length === 0) return finding;
    const clean = (words: string) => texts.reduce((rest, text) => rest.replaceAll(text, '•••'), words);
    const { suggestion: _, ...rest } = finding;
    return { ...rest, message: { vi: clean(finding.message.vi), en: clean(finding.message.en) } };
  });
}

/** As `LineIndex` counts them. */
const LINE_END = /\r\n|\n|\r/;

function repeats({ message, suggestion, hidden }: Finding, text: string): boolean {
  return !hidden && (message.vi.includes(text) || message.en.includes(text) || suggestion?.includes(text) === true);
}

/** Exact ranges of places, for evidence. A file is read again when the first of its places is asked for. */
export function rangesIn(opened: { readonly files: ReadonlyMap<string, SourceFile> }): (place: Place) => Range {
  const locator = new Locator(opened.files);
  return (place) => locator.range(place);
}

const TOP: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

class Locator {
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #ranges = new Map<string, Ranges>();
  readonly #lines = new Map<string, LineIndex>();

  constructor(files: ReadonlyMap<string, SourceFile>) {
    this.#files = files;
  }

  find(problem: Problem): Finding {
    const { waived } = problem;
    const related = problem.related?.map((one) => ({ ...one, range: one.range ?? this.range(one.place) }));
    return {
      ...problem,
      file: problem.place.file,
      range: problem.range ?? this.range(problem.place),
      fingerprint: fingerprint(problem),
      ...(related ? { related } : {}),
      ...(waived ? { waived: { ...waived, range: this.range(waived.place) } } : {}),
    };
  }

  range(place: Place): Range {
    const file = this.#files.get(place.file);
    if (!file) return TOP;
    let ranges = this.#ranges.get(file.path);
    if (!ranges) {
      ranges = rangesOf(file.text);
      this.#ranges.set(file.path, ranges);
    }
    return ranges(place) ?? this.#elementRange(file, place);
  }

  /** In a file of broken syntax only the lines of ids are known. */
  #elementRange(file: SourceFile, place: Place): Range {
    const [collection, id] = place.path;
    const element = file.elements.find((one) => one.id === id && one.collection === collection);
    if (!element) return TOP;
    let lines = this.#lines.get(file.path);
    if (!lines) {
      lines = new LineIndex(file.text);
      this.#lines.set(file.path, lines);
    }
    return lines.range(element.offset, element.offset + element.id.length);
  }
}
