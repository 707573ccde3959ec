import { relative, resolve, sep } from 'node:path';
import { atLeast, type Severity } from '../../../core/findings.ts';
import { folderSource } from '../../../input/source/folder.ts';
import { stdinSource } from '../../../input/source/stdin.ts';
import { FINDING_FORMATS, type FindingFormat } from '../../../output/report/findings/registry.ts';
import type { ValidationResult } from '../../../output/report/findings/reporter.ts';
import { FINDING_CONDITIONS, type FindingCondition, parseConditions } from '../conditions.ts';
import { EXIT, type ExitCode, UsageError, worst } from '../exit.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../options.ts';
import { openSession, type Session } from '../session.ts';
import { deliver, parseFormats } from '../deliver.ts';

export interface ValidateOptions extends CommonOptions {
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly failOn?: string;
  readonly show?: 'errors' | 'warnings';
}

/** The whole workspace is always read, linked and judged; paths only choose what is reported. */
export async function validate(io: Io, paths: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const failOn = parseConditions<FindingCondition>(options.failOn ?? 'error', FINDING_CONDITIONS);
  const formats = parseFormats<FindingFormat>(options.format, FINDING_FORMATS, 'stylish');
  const fromStdin = paths.includes('-');
  const files = paths.filter((path) => path !== '-');
  const start = files[0] === undefined ? io.cwd() : resolve(io.cwd(), files[0]);
  const session = await openSession(io, {
    ...options,
    start,
    ...(fromStdin ? { source: (root: string) => stdinSource(io.stdin, { beside: folderSource(root) }) } : {}),
  });
  const chosen = fromStdin && files.length === 0 ? ['-'] : files.map((path) => within(session, resolve(io.cwd(), path), path));
  const findings = session.findings.filter((finding) => covers(chosen, finding.file));
  const { architecture, files: read } = session.opened;
  const result: ValidationResult = {
    findings,
    stats: architecture.stats,
    text: (file) => read.get(file)?.text,
    prefix: session.prefix,
    tool: session.tool,
  };
  for (const [index, format] of formats.entries()) {
    const report = await FINDING_FORMATS[format]();
    const text = report(result, {
      language: session.language,
      colors: session.colors && format === 'stylish' && options.outputFile?.[index] === undefined,
      width: session.width,
      warnings: options.show === 'warnings',
    });
    deliver(session, text, options.outputFile?.[index]);
  }
  const limits = failOn.filter((condition): condition is Severity => condition !== 'never');
  const bad = findings.some((finding) => limits.some((limit) => atLeast(finding.severity, limit)));
  return worst(session.exit, bad ? EXIT.content : EXIT.fine);
}

/** The path inside the workspace. Throws `UsageError` where it names nothing that was read. */
function within(session: Session, path: string, asGiven: string): string {
  const inside = relative(session.root, path).split(sep).join('/');
  const known = inside === '' || [...session.opened.files.keys()].some((file) => file === inside || file.startsWith(`${inside}/`));
  if (known) return inside;
  throw new UsageError({
    vi: `"${asGiven}" không phải là tệp hay thư mục mô hình trong ${session.prefix === '' ? 'thư mục này' : session.prefix}.`,
    en: `"${asGiven}" is no model file or folder in ${session.prefix === '' ? 'this folder' : session.prefix}.`,
  });
}

function covers(chosen: readonly string[], file: string): boolean {
  return chosen.length === 0 || chosen.some((path) => path === '' || path === file || file.startsWith(`${path}/`));
}
