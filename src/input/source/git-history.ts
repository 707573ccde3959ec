/** What the files of a workspace ever said, by its git history: for what must never come back, such as a code. */
import { execFileSync } from 'node:child_process';
import { isModelName } from './source.ts';

export interface History {
  /** Texts of model files of all commits that lead to the present one, each once. Bytes that are no UTF-8 are left out. */
  readonly texts: readonly string[];
  /** The repository holds a part of its history only, or there is more of it than is read. */
  readonly partial: boolean;
}

/** More than a model writes in its life; what is beyond is not read, and `partial` says so. */
const LARGEST = 512 * 1024 * 1024;

/** `undefined`: the folder is in no git repository, it has no commit yet, or there is no git. Starts git only. */
export function historyOf(root: string): History | undefined {
  const shallow = git(root, ['rev-parse', '--is-shallow-repository']);
  const objects = git(root, ['rev-list', '--objects', 'HEAD', '--', '.']);
  if (shallow === undefined || objects === undefined) return undefined;
  const hashes = new Set<string>();
  for (const line of objects.toString('utf8').split('\n')) {
    const at = line.indexOf(' ');
    if (at > 0 && isModelName(line.slice(line.lastIndexOf('/') + 1).replace(/^[0-9a-f]+ /, ''))) {
      hashes.add(line.slice(0, at));
    }
  }
  const blobs = git(root, ['cat-file', '--batch'], `${[...hashes].join('\n')}\n`);
  return { texts: textsIn(blobs), partial: blobs === undefined || shallow.toString('utf8').trim() === 'true' };
}

/**
 * Neither a question to the user nor a fetch of what a partial clone lacks; and not the repository whose hook may have
 * called us, but the one of the folder.
 */
const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...INHERITED } = process.env;
const ENVIRONMENT = {
  ...INHERITED,
  ...{ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
};

/** Arguments are a list and no words of a shell. `undefined` where git ends with an error. */
function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      input: input ?? '',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: LARGEST,
      env: ENVIRONMENT,
    });
  } catch {
    return undefined;
  }
}

/** Of what `cat-file --batch` prints: a line `hash type size`, the content, a line end; and so on. */
function textsIn(batch: Buffer | undefined): string[] {
  const texts: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; batch && at < batch.length; ) {
    const end = batch.indexOf(10, at);
    const [, type, size] = batch.toString('latin1', at, end).split(' ');
    const length = Number(size);
    // `missing`: a partial clone does not have it.
    if (end < 0) break;
    at = end + 1;
    if (type !== 'blob' && !Number.isInteger(length)) continue;
    if (type === 'blob') {
      try {
        texts.push(decoder.decode(batch.subarray(at, at + length)));
      } catch {
        // Such a file was never read as a model.
      }
    }
    at += length + 1;
  }
  return texts;
}
