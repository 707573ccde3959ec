import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { atLeast, type Finding, type Severity } from '../../../core/findings.ts';
import { hiddenLines } from '../../../input/mask.ts';
import { folderSource } from '../../../input/source/folder.ts';
import { STDIN, stdinSource } from '../../../input/source/stdin.ts';
import { countBySeverity } from '../../../output/report/findings/counts.ts';
import { FINDING_FORMATS } from '../../../output/report/findings/registry.ts';
import type { ValidationResult } from '../../../output/report/findings/reporter.ts';
import { covers, inside, within } from '../chosen.ts';
import { FINDING_CONDITIONS, type FindingCondition, parseConditions } from '../conditions.ts';
import { deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import { EXIT, type ExitCode, worst } from '../exit.ts';
import type { Io, Run } from '../io.ts';
import { type JudgedSession, openJudged } from '../judged.ts';
import type { CommonOptions } from '../options.ts';
import { pathOf, type Session } from '../session.ts';

export interface ValidateOptions extends CommonOptions {
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly failOn?: readonly string[];
  readonly show?: 'errors' | 'warnings';
  readonly showWaived?: boolean;
  readonly stdinFilename?: string;
}

/** The whole workspace is always read, linked and judged; paths only choose what is reported. */
export async function validate(run: Run, paths: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const failOn = parseConditions<FindingCondition>(options.failOn, FINDING_CONDITIONS, 'error');
  const ways = deliveries(options.format, options.outputFile, FINDING_FORMATS, 'stylish');
  onlyOneToStdout(ways);
  const session = await open(run, paths, options);
  const chosen = paths.map((path) => (path === STDIN ? nameOfStdin(session, run.io, options) : within(session, path)));
  const asked = (finding: Finding) => chosen.length === 0 || chosen.some((path) => covers(path, finding.file));
  const findings = session.findings.filter(asked);
  const { architecture, files } = session.opened;
  const result: ValidationResult = {
    findings,
    waived: session.waived.filter(asked),
    elsewhere: countBySeverity(session.findings.filter((finding) => !asked(finding))),
    conformity: session.conformity,
    stats: architecture.stats,
    text: (file) => files.get(file)?.text,
    hidden: hiddenLines(files),
    pathOf: (file) => pathOf(session, file),
    tool: session.tool,
  };
  for (const way of ways) {
    const report = await FINDING_FORMATS[way.format]();
    const text = report(result, {
      language: session.language,
      colors: session.colors && toStdout(way),
      width: session.width,
      warnings: options.show === 'warnings',
      waived: options.showWaived === true,
      quiet: options.quiet === true,
    });
    deliver(run.io, text, way.file);
  }
  const limits = failOn.filter((condition): condition is Severity => condition !== 'never');
  const bad = findings.some((finding) => limits.some((limit) => atLeast(finding.severity, limit)));
  return worst(session.exit, bad ? EXIT.content : EXIT.fine);
}

function open(run: Run, paths: readonly string[], options: ValidateOptions): Promise<JudgedSession> {
  const { io } = run;
  const first = paths
    .filter((path) => path !== STDIN)
    .map((path) => resolve(io.cwd(), path))
    .find(existsSync);
  const start = first ?? io.cwd();
  if (!paths.includes(STDIN)) return openJudged(run, { ...options, start });
  const source = (root: string | undefined) => {
    if (root === undefined) return stdinSource(io.stdin);
    const as = options.stdinFilename === undefined ? undefined : inside(root, resolve(io.cwd(), options.stdinFilename));
    return stdinSource(io.stdin, { beside: folderSource(root), ...(as === undefined ? {} : { as }) });
  };
  return openJudged(run, { ...options, start, source });
}

/** The name under which the text of stdin was read. */
function nameOfStdin({ root }: Session, io: Io, { stdinFilename }: ValidateOptions): string {
  return stdinFilename === undefined ? STDIN : inside(root, resolve(io.cwd(), stdinFilename));
}
