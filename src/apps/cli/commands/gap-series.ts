import { join, resolve } from 'node:path';
import { gapSeries } from '../../../analysis/gap/series.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import type { Place } from '../../../core/positions.ts';
import { say } from '../../../core/text.ts';
import { rangesIn } from '../../../input/locate.ts';
import { SERIES_FORMATS, type SeriesFormat } from '../../../output/report/gap/series/registry.ts';
import { type Delivery, deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import { narrowingOf, nothingMatched } from '../gap-filters.ts';
import type { GapOptions } from '../gap-options.ts';
import type { Run } from '../io.ts';
import { hasErrors, openJudged, refuseErrors } from '../judged.ts';
import { heightOf, momentsOf } from '../options.ts';
import { shownPath } from '../paths.ts';
import { complain } from '../session.ts';
import { writeWhole } from '../write.ts';

/** How gaps opened and closed from moment to moment. */
export async function gapSeriesCommand(
  run: Run,
  options: GapOptions & { readonly series: readonly string[] },
): Promise<ExitCode> {
  for (const name of ['from', 'to', 'groupBy', 'failOn'] as const) if (options[name] !== undefined) throw notWith(name);
  const ways = waysOf(options);
  const session = await openJudged(run, options);
  const { architecture } = session.opened;
  const moments = momentsOf(options.series, architecture.workspace, session.today);
  const incomplete = hasErrors(session);
  if (incomplete && !options.allowErrors) return refuseErrors(session);
  const notes = new Set<string>();
  let asked: readonly string[] | undefined;
  const series = gapSeries(architecture, moments, session.today, (context) => {
    const narrowing = narrowingOf(options, context);
    asked = narrowing?.asked;
    for (const note of narrowing?.notes ?? []) notes.add(say(note, session.language));
    return narrowing?.test;
  });
  if (asked && series.lines.length === 0) throw nothingMatched({ asked, all: series.hidden });
  if (!options.quiet) for (const note of notes) complain(session, { vi: note, en: note });
  const ranges = rangesIn(session.opened);
  const height = heightOf(run.io);
  const written: string[] = [];
  for (const way of ways) {
    const text = (await SERIES_FORMATS[way.format].load())(
      { ...series, ...(asked ? { asked } : {}) },
      {
        language: session.language,
        width: session.width,
        ...(height === undefined ? {} : { height }),
        line: (place: Place) => ranges(place).start.line,
        prefix: session.prefix,
        tool: session.tool,
        incomplete,
        colors: session.colors && !way.intoFolder && toStdout(way),
      },
    );
    if (!way.intoFolder) {
      deliver(run.io, text, way.file);
      continue;
    }
    const path = resolve(
      run.io.cwd(),
      join(options.out ?? 'out', `gap-series.${SERIES_FORMATS[way.format].extension}`),
    );
    const shown = shownPath(run.io.cwd(), path);
    writeWhole(path, text, shown);
    written.push(shown);
  }
  if (written.length > 0 && !options.quiet && options.format === undefined) {
    const label = say({ vi: 'Báo cáo đầy đủ', en: 'Full report' }, session.language);
    run.io.stdout.write(`\n${label}: ${escapeTerminal(written.join(' · '))}\n`);
  }
  return session.exit;
}

const OPTION = { from: '--from', to: '--to', groupBy: '--group-by', failOn: '--fail-on' } as const;

function notWith(name: keyof typeof OPTION): UsageError {
  const option = OPTION[name];
  return new UsageError({
    vi: `--series không dùng cùng ${option}: ${name === 'from' || name === 'to' ? 'nêu mọi thời điểm trong --series.' : 'hãy chạy riêng với --from và --to.'}`,
    en: `--series does not go with ${option}: ${name === 'from' || name === 'to' ? 'give all moments in --series.' : 'run it apart, with --from and --to.'}`,
  });
}

interface Way extends Delivery<SeriesFormat> {
  readonly intoFolder: boolean;
}

/** Without `--format` a summary for the eye, and the whole in two files. */
function waysOf({ format, outputFile, out, quiet }: GapOptions): Way[] {
  if (format === undefined && outputFile === undefined) {
    const files: Way[] = [
      { format: 'md', intoFolder: true },
      { format: 'json', intoFolder: true },
    ];
    return quiet ? files : [{ format: 'terminal', intoFolder: false }, ...files];
  }
  const asked = deliveries<SeriesFormat>(format, outputFile, SERIES_FORMATS, 'md');
  const several = asked.length > 1 || out !== undefined;
  const ways = asked.map((way) => ({
    ...way,
    intoFolder: several && way.file === undefined && way.format !== 'terminal',
  }));
  onlyOneToStdout(ways.filter((way) => !way.intoFolder));
  return ways;
}
