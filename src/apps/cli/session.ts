/** What every command begins with: find the workspace, read it, judge it. The same straight way for all. */
import { relative, sep } from 'node:path';
import type { Finding, Problem } from '../../core/findings.ts';
import type { Language, Text } from '../../core/text.ts';
import { say } from '../../core/text.ts';
import { escapeTerminal } from '../../core/escape.ts';
import type { Day } from '../../core/dates.ts';
import { isInternalError, judge } from '../../analysis/judge/judge.ts';
import { InputError } from '../../input/input-error.ts';
import { locate, openWorkspace, type Opened } from '../../input/open.ts';
import { folderSource } from '../../input/source/folder.ts';
import type { FileSource } from '../../input/source/source.ts';
import { findWorkspace } from '../../input/workspace/find.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { type CommonOptions, localeLanguage, todayOf, wantsColors, widthOf } from './options.ts';
import { version } from './version.ts';

export interface Session {
  readonly io: Io;
  readonly opened: Opened;
  readonly findings: readonly Finding[];
  /** The workspace's folder. */
  readonly root: string;
  /** Before the workspace's paths, from where the user stands: `architecture/`, or nothing. */
  readonly prefix: string;
  readonly language: Language;
  readonly today: Day;
  readonly colors: boolean;
  readonly width: number;
  readonly tool: { readonly name: string; readonly version: string };
  /** 2 where part of the workspace could not be read or a rule crashed: the report is printed all the same. */
  readonly exit: ExitCode;
}

export interface SessionOptions extends CommonOptions {
  /** Where to look for the workspace; default: `--workspace`, else the working directory. */
  readonly start?: string;
  readonly source?: (root: string) => FileSource;
}

/** Throws `InputError` where there is no workspace, `UsageError` for a wrong option. */
export async function openSession(io: Io, options: SessionOptions): Promise<Session> {
  const today = todayOf(options);
  const start = options.workspace ?? options.start ?? io.cwd();
  const root = findWorkspace(start);
  if (root === undefined) throw noWorkspace(start);
  const opened = await openWorkspace(options.source?.(root) ?? folderSource(root));
  const { workspace } = opened.architecture;
  const language = options.lang ?? workspace.language ?? localeLanguage(io.env);
  const judged = judge(opened.architecture, { today });
  const problems: Problem[] = [...opened.problems, ...judged];
  const session: Session = {
    io,
    opened,
    findings: locate(opened, problems),
    root,
    prefix: prefixOf(io.cwd(), root),
    language,
    today,
    colors: wantsColors(options, io),
    width: widthOf(io),
    tool: { name: 'kientruc', version },
    exit: opened.failures.length > 0 || judged.some(isInternalError) ? EXIT.job : EXIT.fine,
  };
  for (const failure of opened.failures) complain(session, failure.text);
  return session;
}

/** A sentence on stderr: what could not be done. */
export function complain({ io, language }: Pick<Session, 'io' | 'language'>, text: Text): void {
  io.stderr.write(`kientruc: ${escapeTerminal(say(text, language))}\n`);
}

function prefixOf(cwd: string, root: string): string {
  const path = relative(cwd, root).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

function noWorkspace(start: string): InputError {
  return new InputError('no-workspace', {
    vi: `Không thấy kientruc.yaml ở "${start}", ở các thư mục trên nó, hay trong ./architecture. Đứng vào thư mục mô hình hoặc dùng --workspace <thư mục>.`,
    en: `There is no kientruc.yaml in "${start}", in the folders above it, or in ./architecture. Go to the model's folder or use --workspace <folder>.`,
  });
}

/**
 * Reports that are made from the model stop at a model with errors, and name them; `--allow-errors` goes on, and every
 * page says that it is incomplete.
 */
export function hasErrors(session: Session): boolean {
  return session.findings.some((finding) => finding.severity === 'error');
}

export function refuseErrors(session: Session): ExitCode {
  const errors = session.findings.filter((finding) => finding.severity === 'error');
  complain(session, {
    vi: `Mô hình có ${errors.length} lỗi nên chưa lập được kết quả. Sửa lỗi (kientruc validate), hoặc dùng --allow-errors để có bản ghi rõ là không đầy đủ.`,
    en: `The model has ${errors.length} errors, so nothing was made. Mend them (kientruc validate), or use --allow-errors for pages that are marked as incomplete.`,
  });
  for (const { file, range, message, rule } of errors.slice(0, 10)) {
    const place = `${session.prefix}${file}:${range.start.line}:${range.start.column}`;
    session.io.stderr.write(`  ${escapeTerminal(`${place}  ${say(message, session.language)}  ${rule}`)}\n`);
  }
  if (errors.length > 10) session.io.stderr.write(`  … +${errors.length - 10}\n`);
  return EXIT.job;
}
