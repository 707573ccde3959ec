import { checklistOf } from '../../../analysis/conform/checklist.ts';
import { type Conformity, conformityOf, type NormResult } from '../../../analysis/conform/conformity.ts';
import type { Finding } from '../../../core/findings.ts';
import { VERDICTS, type Verdict } from '../../../core/verdict.ts';
import { rangesIn } from '../../../input/locate.ts';
import { judgingOn } from '../../../model/framework-in-force.ts';
import { CONFORM_FORMATS, type ConformFormat } from '../../../output/report/conform/registry.ts';
import type { ConformReport } from '../../../output/report/conform/reporter.ts';
import { CONFORM_CONDITIONS, type ConformCondition, parseConditions } from '../conditions.ts';
import { deliver, deliveries, onlyOneToStdout, toStdout } from '../deliver.ts';
import { EXIT, type ExitCode, UsageError, worst } from '../exit.ts';
import type { Run } from '../io.ts';
import { openJudged, refuseErrors } from '../judged.ts';
import { notAmong } from '../meant.ts';
import { type CommonOptions, momentOf } from '../options.ts';
import { complain, type Session } from '../session.ts';

export interface ConformOptions extends CommonOptions {
  readonly at?: string;
  readonly rule?: readonly string[];
  readonly verdict?: readonly string[];
  readonly checklist?: boolean;
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly failOn?: readonly string[];
  readonly allowErrors?: boolean;
}

/** Holds the model against the norms of the framework in force. What is not met is no error unless `--fail-on` says so. */
export async function conform(run: Run, options: ConformOptions): Promise<ExitCode> {
  const failOn = parseConditions<ConformCondition>(options.failOn, CONFORM_CONDITIONS, 'never');
  const ways = deliveries<ConformFormat>(options.format, options.outputFile, CONFORM_FORMATS, 'text');
  onlyOneToStdout(ways);
  const verdicts = verdictsIn(options.verdict);
  const session = await openJudged(run, options);
  const { architecture } = session.opened;
  const at = options.at === undefined ? undefined : momentOf(options.at, '--at', architecture.workspace, session.today);
  const conformity = conformityOf(architecture, { today: session.today, ...(at ? { at } : {}) });
  if (!conformity) return noFramework(session, at?.day ?? session.today);
  const norms = chosen(conformity, options.rule);
  const errors = errorsOfModel(session.findings, conformity);
  if (errors.length > 0 && !options.allowErrors) return refuseErrors(session, errors);
  const report: ConformReport = {
    conformity,
    norms,
    ...(verdicts ? { verdicts } : {}),
    ...(options.checklist ? { checklist: checklistOf(conformity, session.findings) } : {}),
  };
  const ranges = rangesIn(session.opened);
  for (const way of ways) {
    const text = (await CONFORM_FORMATS[way.format]())(report, {
      language: session.language,
      colors: session.colors && toStdout(way),
      width: session.width,
      line: (place) => ranges(place).start.line,
      prefix: session.prefix,
      tool: session.tool,
      incomplete: errors.length > 0,
    });
    deliver(run.io, text, way.file);
  }
  const reached = failOn.filter((condition) => numberOf(condition, report) > 0);
  if (reached.length > 0) {
    const list = reached.map((condition) => `${condition} (${numberOf(condition, report)})`).join(', ');
    complain(session, {
      vi: `Kết thúc với mã 1 theo --fail-on: ${list}.`,
      en: `Ends with 1 because of --fail-on: ${list}.`,
    });
  }
  return worst(session.exit, reached.length > 0 ? EXIT.content : EXIT.fine);
}

/** Of the checklist its items, else what the norms found and nobody has waived. */
function numberOf(condition: ConformCondition, { norms, checklist }: ConformReport): number {
  const { verdict } = CONFORM_CONDITIONS[condition];
  if (verdict === undefined) return 0;
  if (checklist) return checklist.counts[verdict];
  return norms.reduce(
    (sum, { results }) =>
      sum + results.filter(({ judgement, waived }) => judgement.verdict === verdict && !waived).length,
    0,
  );
}

/** An unmet norm may be an error, and is what is asked for here. */
function errorsOfModel(findings: readonly Finding[], { norms }: Conformity): Finding[] {
  const ids = new Set(norms.map(({ norm }) => norm.id));
  return findings.filter(({ severity, rule }) => severity === 'error' && !ids.has(rule));
}

function noFramework(session: Session, day: number): ExitCode {
  const { framework, workspace } = session.opened.architecture;
  const judging = judgingOn(framework, day);
  const why =
    judging && 'notJudged' in judging
      ? judging.notJudged
      : {
          vi: `Mô hình chưa nêu khung kiến trúc nào: thêm vào ${workspace.file} một dòng như frameworks: [<khung>]. Xem các khung: kientruc explain frameworks.`,
          en: `The workspace names no framework: add a line such as frameworks: [<framework>] to ${workspace.file}. To see which there are: kientruc explain frameworks.`,
        };
  complain(session, why);
  return EXIT.job;
}

/** Norms by number (`R38`) or id; all where none was asked for. */
function chosen({ norms }: Conformity, asked: readonly string[] | undefined): readonly NormResult[] {
  if (asked === undefined) return norms;
  const wanted = new Set<NormResult>();
  for (const word of asked) {
    const found = norms.filter(({ norm }) => norm.id === word || norm.number === word.toUpperCase());
    if (found.length === 0) {
      throw notAmong(
        word,
        norms.flatMap(({ norm }) => [norm.number, norm.id]),
        { vi: 'Khung đang có hiệu lực không có quy định', en: 'The framework in force has no norm' },
        { vi: 'Các quy định', en: 'Norms' },
      );
    }
    for (const one of found) wanted.add(one);
  }
  return norms.filter((one) => wanted.has(one));
}

function verdictsIn(asked: readonly string[] | undefined): ReadonlySet<Verdict> | undefined {
  if (asked === undefined) return undefined;
  const unknown = asked.find((word) => !Object.hasOwn(VERDICTS, word));
  if (unknown !== undefined) {
    throw notAmong(
      unknown,
      Object.keys(VERDICTS),
      { vi: '--verdict không có kết quả', en: '--verdict has no result' },
      { vi: 'Các kết quả', en: 'Results' },
    );
  }
  if (asked.length === 0) throw new UsageError({ vi: '--verdict cần một kết quả.', en: '--verdict needs a result.' });
  return new Set(asked as Verdict[]);
}
