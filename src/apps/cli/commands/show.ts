import { historyOf } from '../../../analysis/select/history.ts';
import { touching } from '../../../analysis/trace/touching.ts';
import { rangesIn } from '../../../input/locate.ts';
import type { Element } from '../../../model/element.ts';
import { waiversAbout } from '../../../model/waivers.ts';
import { SHOW_FORMATS, type ShowFormat } from '../../../output/report/show/registry.ts';
import type { ElementGaps, ElementReport } from '../../../output/report/show/reporter.ts';
import { deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import { elementNamed } from '../element.ts';
import type { ExitCode } from '../exit.ts';
import type { Run } from '../io.ts';
import { hasErrors, type JudgedSession, openJudged } from '../judged.ts';
import { noteErrors } from '../note-errors.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { pathOf, stateOf } from '../session.ts';

export interface ShowOptions extends CommonOptions {
  readonly at?: string;
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
}

/** One element at a date: each field with where it comes from, its history, what touches it, its findings and gaps. */
export async function show(run: Run, id: string, options: ShowOptions): Promise<ExitCode> {
  const ways = deliveries<ShowFormat>(options.format, options.outputFile, SHOW_FORMATS, 'text');
  onlyOneToStdout(ways);
  const session = await openJudged(run, options);
  await noteErrors(session, options);
  const { architecture } = session.opened;
  const element = elementNamed(id, architecture.elements);
  const moment = momentOf(options.at ?? 'today', '--at', architecture.workspace, session.today);
  const state = stateOf(session, moment.day);
  const gaps = await gapsOf(session, element);
  const report: ElementReport = {
    architecture,
    element,
    moment,
    state,
    history: historyOf(element, state.knownAt),
    touching: touching(element.id, architecture, state),
    findings: session.findings.filter((finding) => finding.element === element.id),
    waived: session.waived.filter((finding) => finding.element === element.id),
    waivers: waiversAbout(element, architecture.waivers),
    ...(gaps ? { gaps } : {}),
  };
  const ranges = rangesIn(session.opened);
  for (const way of ways) {
    const text = (await SHOW_FORMATS[way.format]())(report, {
      language: session.language,
      colors: session.colors && toStdout(way),
      width: session.width,
      line: (place) => ranges(place).start.line,
      pathOf: (file) => pathOf(session, file),
    });
    deliver(run.io, text, way.file);
  }
  return session.exit;
}

/** Between the workspace's baseline and target, where it names both. The code for it is loaded only then. */
async function gapsOf(session: JudgedSession, element: Element): Promise<ElementGaps | undefined> {
  const { architecture } = session.opened;
  const { states } = architecture.workspace;
  const [baseline, target] = [states.get('baseline'), states.get('target')];
  if (!baseline || !target || target.day < baseline.day) return undefined;
  const [{ gapsAbout }, { REASONS }] = await Promise.all([
    import('../../../analysis/gap/find-gaps.ts'),
    import('../../../analysis/gap/reasons/registry.ts'),
  ]);
  const [from, to] = [
    { name: 'baseline', ...baseline },
    { name: 'target', ...target },
  ];
  return {
    from,
    to,
    gaps: gapsAbout(architecture, element, { from, to, today: session.today }),
    reasonTitle: (id, gap) => {
      const reason = REASONS[id as keyof typeof REASONS];
      return reason.titleOf?.(gap) ?? reason.title;
    },
    incomplete: hasErrors(session),
  };
}
