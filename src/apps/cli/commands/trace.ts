import { impactOf } from '../../../analysis/trace/impact.ts';
import { Network } from '../../../analysis/trace/network.ts';
import { findPaths } from '../../../analysis/trace/paths.ts';
import { formatDay } from '../../../core/dates.ts';
import type { Element } from '../../../model/element.ts';
import type { State } from '../../../model/state.ts';
import { TRACE_FORMATS, type TraceFormat } from '../../../output/report/trace/registry.ts';
import type { TraceReport } from '../../../output/report/trace/reporter.ts';
import { deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import { elementNamed } from '../element.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import type { Run } from '../io.ts';
import { noteErrors } from '../note-errors.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { openSession, stateOf } from '../session.ts';

export interface TraceOptions extends CommonOptions {
  readonly at?: string;
  readonly impact?: boolean;
  readonly depth?: string;
  readonly limit?: string;
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
}

const DEPTH = 8;
const LIMIT = 10;
/** Further than any chain that means something, and no deeper than the call stack. */
const DEEPEST = 200;
const MOST = 10_000;

/** The ways from one element to another, or all that depends on one. Finding none is an answer. */
export async function trace(run: Run, a: string, b: string | undefined, options: TraceOptions): Promise<ExitCode> {
  const ways = deliveries<TraceFormat>(options.format, options.outputFile, TRACE_FORMATS, 'text');
  onlyOneToStdout(ways);
  const depth = wholeNumber(options.depth, '--depth', DEPTH, DEEPEST);
  const limit = wholeNumber(options.limit, '--limit', LIMIT, MOST);
  if ((b === undefined) !== (options.impact === true)) throw options.impact ? oneOnly() : twoNeeded();
  const session = await openSession(run, options);
  await noteErrors(session, options);
  const { architecture } = session.opened;
  const moment = momentOf(options.at ?? 'today', '--at', architecture.workspace, session.today);
  const state = stateOf(session, moment.day);
  const start = there(elementNamed(a, architecture.elements), state);
  const network = new Network(state);
  const about = { architecture, moment, state, start, depth, idle: network.idle };
  let report: TraceReport;
  if (b === undefined) {
    report = { kind: 'impact', ...about, impact: impactOf(network, architecture, start.id, depth) };
  } else {
    const goal = there(elementNamed(b, architecture.elements), state);
    if (goal === start) throw sameEnds(start);
    const along = findPaths(network, start.id, goal.id, { directed: true, depth, limit });
    const directed = along.paths.length > 0 || along.beyond !== undefined;
    const paths = directed ? along : findPaths(network, start.id, goal.id, { directed: false, depth, limit });
    report = { kind: 'paths', ...about, goal, limit, directed, paths };
  }
  for (const way of ways) {
    const text = (await TRACE_FORMATS[way.format]())(report, {
      language: session.language,
      colors: session.colors && toStdout(way),
      width: session.width,
    });
    deliver(run.io, text, way.file);
  }
  return session.exit;
}

function wholeNumber(text: string | undefined, option: string, usual: number, most: number): number {
  if (text === undefined) return usual;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  throw new UsageError({
    vi: `${option} cần một số nguyên từ 1 đến ${most}, không phải "${text}".`,
    en: `${option} needs a whole number from 1 to ${most}, not "${text}".`,
  });
}

function twoNeeded(): UsageError {
  return new UsageError({
    vi: 'Cần hai đối tượng: kientruc trace <a> <b>. Muốn biết những gì phụ thuộc vào một đối tượng: kientruc trace <a> --impact',
    en: 'Two elements are needed: kientruc trace <a> <b>. For all that depends on one: kientruc trace <a> --impact',
  });
}

function oneOnly(): UsageError {
  return new UsageError({
    vi: '--impact xét một đối tượng. Bỏ đối tượng thứ hai, hoặc bỏ --impact.',
    en: '--impact is about one element. Leave out the second one, or --impact.',
  });
}

function sameEnds({ id }: Element): UsageError {
  return new UsageError({
    vi: `Hai đầu là một đối tượng (${id}).`,
    en: `Both ends are one element (${id}).`,
  });
}

/** The element, which must be in the state. */
function there(element: Element, state: State): Element {
  if (state.of(element.id)) return element;
  const { id } = element;
  const end = state.endOf(id);
  if (!end) {
    throw new UsageError({
      vi: `Chưa có ghi nhận nào về ${id} đến thời điểm này. Chọn thời điểm khác bằng --at (xem: kientruc show ${id}).`,
      en: `Nothing attests ${id} by this date. Choose another one with --at (see: kientruc show ${id}).`,
    });
  }
  const next = (end.ends?.becomes ?? []).map((successor) => successor.id).join(', ');
  throw new UsageError({
    vi: `${id} đã kết thúc ngày ${formatDay(end.day, 'vi')}${next === '' ? '' : `, kế thừa: ${next}`}. Chọn thời điểm trước đó bằng --at.`,
    en: `${id} ended on ${formatDay(end.day, 'en')}${next === '' ? '' : `, succeeded by ${next}`}. Choose an earlier date with --at.`,
  });
}
