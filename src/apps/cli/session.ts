/** What every command begins with: find the workspace, read it, link it. `judged.ts` goes on to what the rules find. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Day } from '../../core/dates.ts';
import { escapeTerminal } from '../../core/escape.ts';
import { type Language, say, type Text } from '../../core/text.ts';
import { InputError } from '../../input/input-error.ts';
import { type Opened, openWorkspace } from '../../input/open.ts';
import { folderSource } from '../../input/source/folder.ts';
import type { FileSource } from '../../input/source/source.ts';
import { STDIN } from '../../input/source/stdin.ts';
import { findWorkspace } from '../../input/workspace/find.ts';
import { type State, stateAt } from '../../model/state.ts';
import { openCache } from './cache.ts';
import { EXIT, type ExitCode, UsageError } from './exit.ts';
import type { Io, Run } from './io.ts';
import { localeLanguage } from './language.ts';
import { type CommonOptions, todayOf, wantsColors, widthOf } from './options.ts';
import { shownPath } from './paths.ts';
import { buildStamp, version } from './version.ts';

export interface Session {
  readonly io: Io;
  readonly opened: Opened;
  /** The workspace's folder. */
  readonly root: string;
  /** Before the workspace's paths, from where the user stands: `architecture/`, or nothing. */
  readonly prefix: string;
  readonly language: Language;
  readonly today: Day;
  readonly colors: boolean;
  readonly width: number;
  readonly tool: { readonly name: string; readonly version: string };
  /** 2 where part of the workspace could not be read: the report is printed all the same. */
  readonly exit: ExitCode;
}

export interface SessionOptions extends CommonOptions {
  /** Where to look for the workspace; default: `--workspace`, else the working directory. */
  readonly start?: string;
  /** Reads something else than the folder. `root` is undefined where there is no workspace: then it must do without. */
  readonly source?: (root: string | undefined) => FileSource | undefined;
}

/** Throws `InputError` where there is no workspace, `UsageError` for a wrong option. */
export async function openSession(run: Run, options: SessionOptions): Promise<Session> {
  const { io } = run;
  const today = todayOf(options);
  const root = rootOf(io, options);
  const source = options.source?.(root) ?? (root === undefined ? undefined : folderSource(root));
  if (source === undefined) throw noWorkspace(options.workspace ?? options.start ?? io.cwd());
  const stamp = buildStamp();
  const isFolder = root !== undefined && options.source === undefined;
  const cache = isFolder && stamp !== undefined && options.cache !== false ? openCache(root, io) : undefined;
  const opened = await openWorkspace(source, cache ? { cache, stamp: stamp ?? '' } : {});
  run.language = options.lang ?? opened.architecture.workspace.language ?? localeLanguage(io);
  cache?.close();
  for (const failure of opened.failures) complain(run, failure.text);
  return {
    io,
    opened,
    root: root ?? io.cwd(),
    prefix: prefixOf(io.cwd(), root ?? io.cwd()),
    language: run.language,
    today,
    colors: wantsColors(options, io),
    width: widthOf(io),
    tool: { name: 'kientruc', version },
    exit: opened.failures.length > 0 ? EXIT.job : EXIT.fine,
  };
}

/** What was so, or is planned to be so, on a day, by all that is known today. */
export function stateOf({ opened, today }: Session, day: Day): State {
  const { elements, workspace } = opened.architecture;
  const { staleAfter } = workspace;
  return stateAt(elements, day, { knownAt: today, ...(staleAfter ? { staleAfter } : {}) });
}

/** A file of the workspace as the user would type it. */
export function pathOf({ prefix }: Pick<Session, 'prefix'>, file: string): string {
  return file === STDIN ? '<stdin>' : prefix + file;
}

/** A sentence on stderr: what could not be done. */
export function complain({ io, language }: Pick<Run, 'io' | 'language'>, text: Text): void {
  io.stderr.write(`kientruc: ${escapeTerminal(say(text, language))}\n`);
}

function rootOf(io: Io, { workspace, start }: SessionOptions): string | undefined {
  if (workspace === undefined) return findWorkspace(start ?? io.cwd());
  const path = resolve(io.cwd(), workspace);
  if (existsSync(path)) return findWorkspace(path);
  throw new UsageError({
    vi: `--workspace: không có thư mục "${workspace}".`,
    en: `--workspace: there is no folder "${workspace}".`,
  });
}

function prefixOf(cwd: string, root: string): string {
  const path = shownPath(cwd, root);
  return path === '' || path.endsWith('/') ? path : `${path}/`;
}

function noWorkspace(start: string): InputError {
  return new InputError('no-workspace', {
    vi: `Không thấy kientruc.yaml ở "${start}", ở các thư mục trên nó, hay trong thư mục architecture của nó. Vào thư mục mô hình rồi chạy lại, hoặc dùng --workspace <thư mục>.`,
    en: `There is no kientruc.yaml in "${start}", in the folders above it, or in its folder architecture. Go to the model's folder, or use --workspace <folder>.`,
  });
}
