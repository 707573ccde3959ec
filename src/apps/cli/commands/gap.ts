import { join, resolve } from 'node:path';
import { reportOf } from '../../../analysis/gap/find-gaps.ts';
import type { Gap } from '../../../analysis/gap/gap.ts';
import { gapContext } from '../../../analysis/gap/make-context.ts';
import { groupGaps, narrow } from '../../../analysis/gap/narrow.ts';
import type { GapReport } from '../../../analysis/gap/report.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import type { Place } from '../../../core/positions.ts';
import { say, type Text } from '../../../core/text.ts';
import { rangesIn } from '../../../input/locate.ts';
import { GAP_FORMATS, type GapFormat } from '../../../output/report/gap/registry.ts';
import type { GapReportOptions } from '../../../output/report/gap/reporter.ts';
import { GAP_CONDITIONS, type GapCondition, parseConditions } from '../conditions.ts';
import { type Delivery, deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import { EXIT, type ExitCode, UsageError, worst } from '../exit.ts';
import { groupingOf, narrowingOf, nothingMatched } from '../gap-filters.ts';
import type { GapOptions } from '../gap-options.ts';
import type { Run } from '../io.ts';
import { hasErrors, openJudged, refuseErrors } from '../judged.ts';
import { heightOf, momentOf } from '../options.ts';
import { shownPath } from '../paths.ts';
import { complain, type Session } from '../session.ts';
import { writeWhole } from '../write.ts';

/** Compares two dated states. Having gaps is no error unless `--fail-on` says so. */
export async function gap(run: Run, options: GapOptions): Promise<ExitCode> {
  if (options.series)
    return (await import('./gap-series.ts')).gapSeriesCommand(run, { ...options, series: options.series });
  const failOn = parseConditions<GapCondition>(options.failOn, GAP_CONDITIONS, 'never');
  const ways = waysOf(options);
  const session = await openJudged(run, options);
  const { architecture } = session.opened;
  const from = momentOf(options.from, '--from', architecture.workspace, session.today);
  const to = momentOf(options.to, '--to', architecture.workspace, session.today);
  if (to.day < from.day) {
    throw new UsageError({
      vi: `--to (${to.written}) phải sau --from (${from.written}). Đổi chỗ hai thời điểm.`,
      en: `--to (${to.written}) must come after --from (${from.written}). Exchange the two.`,
    });
  }
  const incomplete = hasErrors(session);
  if (incomplete && !options.allowErrors) return refuseErrors(session);
  const context = gapContext(architecture, { from: from.day, to: to.day, today: session.today });
  const grouping = options.groupBy === undefined ? undefined : groupingOf(options.groupBy, context);
  const narrowing = narrowingOf(options, context);
  const whole = reportOf(context, { from, to, today: session.today });
  const report = withGroups(narrowing ? narrow(whole, narrowing) : whole, grouping);
  if (report.narrowed && report.gaps.length === 0) throw nothingMatched(report.narrowed);
  if (!options.quiet) for (const note of narrowing?.notes ?? []) complain(session, note);
  const ranges = rangesIn(session.opened);
  const height = heightOf(run.io);
  const settings: Omit<GapReportOptions, 'colors'> = {
    language: session.language,
    width: session.width,
    ...(height === undefined ? {} : { height }),
    line: (place: Place) => ranges(place).start.line,
    prefix: session.prefix,
    tool: session.tool,
    incomplete,
  };
  const written: string[] = [];
  for (const way of ways) {
    const colors = session.colors && !way.intoFolder && toStdout(way);
    const content = (await GAP_FORMATS[way.format].load())(report, { ...settings, colors });
    if (way.intoFolder) written.push(save(session, options.out, way.format, content));
    else deliver(run.io, content, way.file);
  }
  tellFiles(session, written, options);
  const reached = failOn.filter((condition) => report.gaps.some(GAP_CONDITIONS[condition].test));
  if (reached.length > 0) complain(session, reasonToFail(reached, report.gaps));
  return worst(session.exit, reached.length > 0 ? EXIT.content : EXIT.fine);
}

function withGroups(report: GapReport, grouping: ReturnType<typeof groupingOf> | undefined): GapReport {
  return grouping ? { ...report, groups: { by: grouping.by, list: groupGaps(report.gaps, grouping.of) } } : report;
}

interface Way extends Delivery<GapFormat> {
  readonly intoFolder: boolean;
}

/** Without `--format` a summary for the eye, and the whole report in two files. */
function waysOf({ format, outputFile, out, quiet }: GapOptions): Way[] {
  if (format === undefined && outputFile === undefined) {
    const files: Way[] = [
      { format: 'md', intoFolder: true },
      { format: 'json', intoFolder: true },
    ];
    return quiet ? files : [{ format: 'terminal', intoFolder: false }, ...files];
  }
  const asked = deliveries<GapFormat>(format, outputFile, GAP_FORMATS, 'md');
  const several = asked.length > 1 || out !== undefined;
  const ways = asked.map((way) => ({
    ...way,
    intoFolder: several && way.file === undefined && way.format !== 'terminal',
  }));
  onlyOneToStdout(ways.filter((way) => !way.intoFolder));
  return ways;
}

/** Part of the answer where nobody chose formats; else a notice for whoever sits before a terminal. */
function tellFiles({ io, language }: Session, written: readonly string[], { format, quiet }: GapOptions): void {
  if (written.length === 0 || quiet) return;
  const line = `${say({ vi: 'Báo cáo đầy đủ', en: 'Full report' }, language)}: ${escapeTerminal(written.join(' · '))}\n`;
  if (format === undefined) io.stdout.write(`\n${line}`);
  else if (io.stderr.isTTY) io.stderr.write(line);
}

function reasonToFail(reached: readonly GapCondition[], gaps: readonly Gap[]): Text {
  const list = reached
    .map((condition) => `${condition} (${gaps.filter(GAP_CONDITIONS[condition].test).length})`)
    .join(', ');
  return { vi: `Kết thúc với mã 1 theo --fail-on: ${list}.`, en: `Ends with 1 because of --fail-on: ${list}.` };
}

/** Writes the report under the output folder and gives the path as the user would type it. */
function save({ io }: Session, out: string | undefined, format: GapFormat, content: string | Uint8Array): string {
  const path = resolve(io.cwd(), join(out ?? 'out', `gap.${GAP_FORMATS[format].extension}`));
  const shown = shownPath(io.cwd(), path);
  writeWhole(path, content, shown);
  return shown;
}
