/** Problems → findings: exact ranges, fingerprints, order. Only files that have problems are read a second time. */
import { compareFindings, type Finding, fingerprint, type Problem } from '../core/findings.ts';
import { LineIndex, type Place, pointer, type Range } from '../core/positions.ts';
import { MASK } from './mask.ts';
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

/** What must not be printed of a file is repeated in no finding about it, nor offered as what to write instead. */
function withoutHidden(findings: readonly Finding[], files: ReadonlyMap<string, SourceFile>): readonly Finding[] {
  const hidden = new Map<string, Hidden>();
  return findings.map((finding) => {
    const file = files.get(finding.file);
    if (finding.hidden || !file || file.sensitive.length === 0) return finding;
    const texts = hidden.get(finding.file) ?? new Hidden(file.sensitive.map(({ written }) => written));
    hidden.set(finding.file, texts);
    return cleaned(finding, texts);
  });
}

function cleaned(finding: Finding, texts: Hidden): Finding {
  const { suggestion, related, ...rest } = finding;
  const clean = ({ vi, en }: Finding['message']) => ({ vi: texts.without(vi), en: texts.without(en) });
  return {
    ...rest,
    message: clean(finding.message),
    ...(suggestion === undefined || texts.without(suggestion) !== suggestion ? {} : { suggestion }),
    ...(related ? { related: related.map((one) => ({ ...one, message: clean(one.message) })) } : {}),
  };
}

/** Shorter ones stand in many words. */
const SHORTEST_BEGINNING = 3;

/** Of a file that holds more, nothing is quoted at all: to look for each of them in each message would take for ever. */
const MOST_SOUGHT = 300;

class Hidden {
  /** With those that have lost their zeros, as a text read as a number has. The longest first: one may hold another. */
  readonly #texts: readonly string[];

  constructor(written: readonly string[]) {
    const all = written.flatMap((text) => (/^0\d+$/.test(text) ? [text, String(Number(text))] : [text]));
    this.#texts = [...new Set(all)].filter((text) => text.trim() !== '').sort((a, b) => b.length - a.length);
  }

  without(words: string): string {
    if (this.#texts.length > MOST_SOUGHT) return words.replace(/"[^"]*"/g, `"${MASK}"`);
    let rest = words;
    for (const text of this.#texts) {
      if (rest.includes(text)) rest = rest.replaceAll(text, MASK);
      // A long value is quoted up to some length: that may be in the midst of it.
      const cut = rest.indexOf('…') === -1 ? 0 : text.length - 1;
      for (let length = cut; length >= SHORTEST_BEGINNING; length -= 1)
        rest = rest.replaceAll(`${text.slice(0, length)}…`, `${MASK}…`);
    }
    return rest;
  }
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
