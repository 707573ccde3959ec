/** A workspace, from where its bytes are to the linked architecture. `locate.ts` has the lines of what is found. */
import type { Problem } from '../core/findings.ts';
import type { Architecture, Workspace } from '../model/architecture.ts';
import type { Sensitive } from '../model/sensitive.ts';
import { loadFrameworks } from './framework/load.ts';
import { InputError } from './input-error.ts';
import { link } from './link/link.ts';
import { withMeantIds } from './link/meant.ts';
import { masked } from './mask.ts';
import { type ReadOptions, readFile, tooLarge } from './read/read.ts';
import type { SourceFile } from './read/source-file.ts';
import { MAX_FILE_BYTES, MAX_TOTAL_BYTES } from './source/limits.ts';
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
  const { files: all, failures, problems } = await readAll(source, options);
  const workspaceFile = all.get(WORKSPACE_FILE);
  if (!workspaceFile) throw failures[0] ?? noWorkspace(source.label);
  const files = withoutOff(all, readWorkspace(workspaceFile, source.label).workspace);
  // From here on nobody meets what must not be printed: only editors, which write the files, have them as they are.
  const clean = new Map([...files].map(([path, file]) => [path, masked(file)]));
  const read = readWorkspace(clean.get(WORKSPACE_FILE) ?? workspaceFile, source.label);
  const { frameworks, unknown, known } = await loadFrameworks(read.workspace.frameworks);
  const architecture = link([...clean.values()], read.workspace, frameworks);
  const ofFiles = withMeantIds(
    [...files.values()].flatMap((file) => file.problems),
    files,
    architecture,
  );
  return {
    architecture,
    problems: [...problems, ...ofFiles, ...read.problems, ...unknownFrameworks(read.workspace, unknown, known)],
    files,
    failures,
  };
}

/** What a rule that is off would find may be printed: somebody has decided so, and said why. */
function withoutOff(files: ReadonlyMap<string, SourceFile>, { rules }: Workspace): ReadonlyMap<string, SourceFile> {
  const isOn = ({ rule }: Sensitive) => rules.get(rule)?.severity !== 'off';
  return new Map(
    [...files].map(([path, file]) => [
      path,
      file.sensitive.every(isOn) ? file : { ...file, sensitive: file.sensitive.filter(isOn) },
    ]),
  );
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
  for (const { path, size = 0 } of listing.files) {
    const kind = path === WORKSPACE_FILE ? 'workspace' : 'model';
    // Known before a byte is read: a file may be larger than the memory.
    if (size > MAX_FILE_BYTES) {
      pile.files.set(path, await tooLarge(path, kind, size));
      continue;
    }
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
    pile.files.set(path, await readFile(path, bytes, kind, options));
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
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);
}

function noWorkspace(label: string): InputError {
  return new InputError('no-workspace', {
    vi: `Không có ${WORKSPACE_FILE} trong ${label}. Tạo không gian mô hình: kientruc init`,
    en: `There is no ${WORKSPACE_FILE} in ${label}. Make a workspace: kientruc init`,
  });
}
