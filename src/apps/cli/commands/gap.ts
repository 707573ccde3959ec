import { join, relative, resolve, sep } from 'node:path';
import { findGaps } from '../../../analysis/gap/find-gaps.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import type { Place } from '../../../core/positions.ts';
import { say } from '../../../core/text.ts';
import { rangesIn } from '../../../input/open.ts';
import { GAP_FORMATS, type GapFormat } from '../../../output/report/gap/registry.ts';
import type { GapReportOptions } from '../../../output/report/gap/reporter.ts';
import { GAP_CONDITIONS, type GapCondition, parseConditions } from '../conditions.ts';
import { deliver, parseFormats } from '../deliver.ts';
import { EXIT, type ExitCode, UsageError, worst } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { complain, hasErrors, openSession, refuseErrors, type Session } from '../session.ts';
import { writeWhole } from '../write.ts';

export interface GapOptions extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly out?: string;
  readonly failOn?: string;
  readonly allowErrors?: boolean;
}

/** Compares two dated states. Having gaps is no error unless `--fail-on` says so. */
export async function gap(io: Io, options: GapOptions): Promise<ExitCode> {
  const failOn = parseConditions<GapCondition>(options.failOn ?? 'never', GAP_CONDITIONS);
  const formats = options.format === undefined ? undefined : parseFormats<GapFormat>(options.format, GAP_FORMATS, 'terminal');
  const session = await openSession(io, options);
  const broken = hasErrors(session);
  if (broken && !options.allowErrors) return refuseErrors(session);
  const { architecture } = session.opened;
  const from = momentOf(options.from, architecture.workspace, '--from');
  const to = momentOf(options.to, architecture.workspace, '--to');
  if (to.day < from.day) {
    throw new UsageError({
      vi: `--to (${to.written}) phải sau --from (${from.written}). Đổi chỗ hai thời điểm.`,
      en: `--to (${to.written}) must come after --from (${from.written}). Exchange the two.`,
    });
  }
  const report = findGaps(architecture, { from, to, today: session.today });
  const ranges = rangesIn(session.opened);
  const settings: GapReportOptions = {
    language: session.language,
    colors: false,
    width: session.width,
    line: (place: Place) => ranges(place).start.line,
    prefix: session.prefix,
    tool: session.tool,
    incomplete: broken,
  };
  const text = async (format: GapFormat, colors: boolean) => (await GAP_FORMATS[format].load())(report, { ...settings, colors });

  if (formats === undefined) {
    io.stdout.write(await text('terminal', session.colors));
    const written: string[] = [];
    for (const format of ['md', 'json'] as const) written.push(save(session, options.out, format, await text(format, false)));
    io.stdout.write(`\n${say({ vi: 'Báo cáo đầy đủ', en: 'Full report' }, session.language)}: ${written.join(' · ')}\n`);
  } else {
    for (const [index, format] of formats.entries()) {
      const file = options.outputFile?.[index];
      const toFile = format !== 'terminal' && file === undefined && (options.out !== undefined || formats.length > 1);
      if (!toFile) deliver(session, await text(format, session.colors && file === undefined), file);
      else io.stderr.write(`${save(session, options.out, format, await text(format, false))}\n`);
    }
  }
  const reached = failOn.filter((condition) => report.gaps.some(GAP_CONDITIONS[condition].test));
  if (reached.length > 0) {
    const list = reached.map((condition) => `${condition} (${report.gaps.filter(GAP_CONDITIONS[condition].test).length})`).join(', ');
    complain(session, { vi: `--fail-on: ${list}`, en: `--fail-on: ${list}` });
  }
  return worst(session.exit, reached.length > 0 ? EXIT.content : EXIT.fine);
}

/** Writes the report under the output folder and gives the path as the user would type it. */
function save(session: Session, out: string | undefined, format: GapFormat, text: string): string {
  const path = resolve(session.io.cwd(), join(out ?? 'out', `gap.${GAP_FORMATS[format].extension}`));
  writeWhole(path, text);
  return escapeTerminal(relative(session.io.cwd(), path).split(sep).join('/'));
}

