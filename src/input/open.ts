/** A workspace, from where its bytes are to the linked architecture, and findings with their lines. */
import { compareFindings, type Finding, fingerprint, type Problem } from '../core/findings.ts';
import { LineIndex, type Place, pointer, type Range } from '../core/positions.ts';
import type { Text } from '../core/text.ts';
import type { Architecture } from '../model/architecture.ts';
import { loadFrameworks } from './framework/load.ts';
import { InputError } from './input-error.ts';
import { link } from './link/link.ts';
import { withMeantIds } from './link/meant.ts';
import { MAX_TOTAL_BYTES } from './read/limits.ts';
import { type Ranges, rangesOf } from './read/ranges.ts';
import { type ReadOptions, readFile } from './read/read.ts';
import type { SourceFile } from './read/source-file.ts';
import { type FileSource, type Listing, type SourceProblem, WORKSPACE_FILE } from './source/source.ts';
import { readWorkspace, unknownFrameworks } from './workspace/read.ts';

export interface Opened {
  readonly architecture: Architecture;
  /** What reading and linking found; rules add theirs. Not located yet: see `locate`. */
  readonly problems: readonly Problem[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** What kept part of the workspace from being read: the job is not done, whatever else is reported. */
  readonly failures: readonly InputError[];
}

/** Throws `InputError` only where there is no workspace to speak of; all else is in the result. */
export async function openWorkspace(source: FileSource, options: ReadOptions = {}): Promise<Opened> {
  const { files, failures, problems } = await readAll(source, options);
  const workspaceFile = files.get(WORKSPACE_FILE);
  if (!workspaceFile) throw failures[0] ?? noWorkspace(source.label);
  const read = readWorkspace(workspaceFile, source.label);
  const { frameworks, unknown } = await loadFrameworks(read.workspace.frameworks);
  const { architecture, problems: dangling } = link([...files.values()], read.workspace, frameworks);
  const ofFiles = withMeantIds([...files.values()].flatMap((file) => file.problems), files, architecture);
  return {
    architecture,
    problems: [...problems, ...ofFiles, ...read.problems, ...unknownFrameworks(read.workspace, unknown), ...dangling],
    files,
    failures,
  };
}

interface Pile {
  readonly files: Map<string, SourceFile>;
  readonly failures: InputError[];
  readonly problems: Problem[];
}

async function readAll(source: FileSource, options: ReadOptions): Promise<Pile> {
  const pile: Pile = { files: new Map(), failures: [], problems: [] };
  const listing = await list(source);
  for (const problem of listing.problems) {
    if (problem.why === 'link-outside') pile.problems.push(outside(problem));
    else pile.failures.push(failureOf(problem));
  }
  let total = 0;
  for (const { path } of listing.files) {
    let bytes: Uint8Array;
    try {
      bytes = await source.read(path);
    } catch (error) {
      pile.failures.push(failureOf({ path, why: 'unreadable', detail: reasonOf(error) }));
      continue;
    }
    total += bytes.length;
    if (total > MAX_TOTAL_BYTES) {
      pile.failures.push(failureOf({ path, why: 'too-many', detail: `${MAX_TOTAL_BYTES / 1024 / 1024} MB` }));
      break;
    }
    pile.files.set(path, await readFile(path, bytes, path === WORKSPACE_FILE ? 'workspace' : 'model', options));
  }
  return pile;
}

async function list(source: FileSource): Promise<Listing> {
  try {
    return await source.list();
  } catch (error) {
    throw failureOf({ path: source.label, why: 'unreadable', detail: reasonOf(error) });
  }
}

/**
 * Problems with their exact ranges, sorted. Only files that have problems are read a second time. What an alias repeats
 * is told once.
 */
export function locate(opened: Pick<Opened, 'files'>, problems: readonly Problem[]): Finding[] {
  const locator = new Locator(opened.files);
  const findings = problems.map((problem) => locator.find(problem)).sort(compareFindings);
  const told = new Set<string>();
  return findings.filter((finding) => {
    const { start, end } = finding.range;
    const place = finding.element === undefined ? pointer(finding.place.path) : '';
    const name = [finding.rule, finding.file, start.line, start.column, end.line, end.column, finding.message.en, place].join('\u0000');
    return told.size < told.add(name).size;
  });
}

/** Exact ranges of places, for evidence. A file is read again when the first of its places is asked for. */
export function rangesIn(opened: Pick<Opened, 'files'>): (place: Place) => Range {
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
    const related = problem.related?.map((one) => ({ ...one, range: one.range ?? this.range(one.place) }));
    return {
      ...problem,
      file: problem.place.file,
      range: problem.range ?? this.range(problem.place),
      fingerprint: fingerprint(problem),
      ...(related ? { related } : {}),
    };
  }

  range(place: Place): Range {
    const file = this.#files.get(place.file);
    if (!file) return TOP;
    let ranges = this.#ranges.get(file.path);
    if (!ranges) this.#ranges.set(file.path, (ranges = rangesOf(file.text)));
    return ranges(place) ?? this.#elementRange(file, place);
  }

  /** In a file of broken syntax only the lines of ids are known. */
  #elementRange(file: SourceFile, place: Place): Range {
    const [collection, id] = place.path;
    const element = file.elements.find((one) => one.id === id && one.collection === collection);
    if (!element) return TOP;
    let lines = this.#lines.get(file.path);
    if (!lines) this.#lines.set(file.path, (lines = new LineIndex(file.text)));
    return lines.range(element.offset, element.offset + element.id.length);
  }
}

function outside({ path }: SourceProblem): Problem {
  return {
    rule: 'outside-workspace',
    severity: 'error',
    place: { file: path, path: [], part: 'value' },
    message: {
      vi: 'Liên kết trỏ ra ngoài không gian mô hình nên không được đọc. Chép tệp vào đây.',
      en: 'The link leads out of the workspace and is not read. Copy the file into it.',
    },
  };
}

const FAILURES: Record<Exclude<SourceProblem['why'], 'link-outside'>, (path: string, detail: string) => InputError> = {
  unreadable: (path, detail) =>
    new InputError('unreadable', { vi: `Không đọc được ${path} (${detail}).`, en: `Cannot read ${path} (${detail}).` }),
  'too-deep': (path, detail) =>
    new InputError('too-many-files', {
      vi: `Thư mục ${path} nằm sâu hơn ${detail} tầng nên không được đọc.`,
      en: `The folder ${path} is more than ${detail} levels deep and is not read.`,
    }),
  'too-many': (path, detail) =>
    new InputError('too-many-files', {
      vi: `Không gian mô hình quá lớn (giới hạn: ${detail}): không đọc từ ${path}.`,
      en: `The workspace is too large (limit: ${detail}): nothing is read from ${path} on.`,
    }),
};

function failureOf({ path, why, detail = '' }: SourceProblem): InputError {
  return FAILURES[why === 'link-outside' ? 'unreadable' : why](path, detail);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error);
}

function noWorkspace(label: string): InputError {
  return new InputError('no-workspace', {
    vi: `Không có ${WORKSPACE_FILE} trong ${label}. Tạo không gian mô hình: kientruc init`,
    en: `There is no ${WORKSPACE_FILE} in ${label}. Make a workspace: kientruc init`,
  });
}
