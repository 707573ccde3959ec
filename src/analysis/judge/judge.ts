/** Runs the rules over a linked model, with the severities that the workspace sets, and takes out what is waived. */
import type { Day } from '../../core/dates.ts';
import type { Problem, Severity } from '../../core/findings.ts';
import { countVerdicts, type VerdictCounts } from '../../core/verdict.ts';
import type { Architecture, Workspace } from '../../model/architecture.ts';
import type { Framework } from '../../model/framework.ts';
import { frameworkOn } from '../../model/framework-in-force.ts';
import { ALL_RULES } from '../rules/all.ts';
import { isTold } from '../rules/norms/judged.ts';
import type { Norm } from '../rules/norms/norm.ts';
import { NORMS } from '../rules/norms/registry.ts';
import { type Rule, type RuleContext, toProblem } from '../rules/rule.ts';
import { Context, World } from './context.ts';
import { optionsOf, wrongSettings } from './settings.ts';
import { type Found, waive } from './waivers.ts';

export interface JudgeOptions {
  readonly today: Day;
  /** `today` was asked for, and may be before the day on which the model was written. */
  readonly lookingBack?: boolean;
  /** All rules when not given. */
  readonly rules?: Iterable<Rule>;
}

export interface Judged {
  /** What counts: of the settings, of the rules, of the waivers. */
  readonly problems: readonly Problem[];
  /** What the rules found and somebody has accepted; each with its `waived`. */
  readonly waived: readonly Problem[];
  /** What the norms came to; none where no framework is in force today. */
  readonly conformity?: ConformityCounts;
}

/** How the model stands against the framework of today, in numbers. Waived findings are among the unmet. */
export interface ConformityCounts {
  readonly framework: Framework;
  readonly counts: VerdictCounts;
  /** Norms of the framework that the workspace has turned off: they were not judged. */
  readonly off: readonly string[];
  /** Norms of what the form asks of every record, which nobody has asked to be told: `conform` judges them. */
  readonly unasked: readonly string[];
}

/** A rule that broke down: the program's mistake, never the model's. */
export interface InternalError extends Problem {
  readonly rule: 'internal-error';
  readonly crashed: string;
  /** For a report to the developers; never shown unasked. */
  readonly stack: string;
}

export function isInternalError(problem: Problem): problem is InternalError {
  return problem.rule === 'internal-error';
}

/**
 * What the rules find, in the order of rules, without what is waived. A rule that throws is told as an `InternalError`
 * and stops no other.
 */
export function judge(architecture: Architecture, options: JudgeOptions): Judged {
  const world = new World(architecture, options.today, options.lookingBack === true);
  const { problems, waived } = waive(find(world, options), architecture, options.today);
  const conformity = conformityOf(world);
  return {
    problems: [...wrongSettings(architecture.workspace), ...problems],
    waived,
    ...(conformity ? { conformity } : {}),
  };
}

function conformityOf({ architecture, today, verdicts }: World): ConformityCounts | undefined {
  const found = frameworkOn(architecture.framework, today);
  if (!found?.inForce) return undefined;
  const { framework } = found;
  const off = framework.norms.filter((id) => architecture.workspace.rules.get(id)?.severity === 'off');
  const norms = Object.values<Norm>(NORMS).filter(({ id }) => framework.norms.includes(id) && !off.includes(id));
  const unasked = norms.filter((norm) => !isTold(norm, architecture.workspace)).map(({ id }) => id);
  return { framework, counts: countVerdicts(verdicts), off, unasked };
}

function find(world: World, options: JudgeOptions): Found {
  const { workspace } = world.architecture;
  const problems: Problem[] = [];
  const ran = new Set<string>();
  for (const rule of options.rules ?? Object.values(ALL_RULES)) {
    const severity = workspace.rules.get(rule.id)?.severity ?? rule.severity;
    if (severity === 'off') continue;
    const error = run(rule, severity, new Context(world, optionsOf(rule, workspace)), problems);
    if (error) problems.push(error);
    else ran.add(rule.id);
  }
  return { problems, ran };
}

/** Adds one by one: a rule may find more than a call takes arguments. */
function run(rule: Rule, severity: Severity, context: RuleContext, problems: Problem[]): InternalError | undefined {
  try {
    rule.check(context, (report) => problems.push(toProblem(rule, severity, report)));
    return undefined;
  } catch (error) {
    return internalError(rule, error, context.architecture.workspace);
  }
}

function internalError(rule: Rule, error: unknown, workspace: Workspace): InternalError {
  return {
    rule: 'internal-error',
    severity: 'error',
    message: {
      vi: `Quy tắc ${rule.id} gặp lỗi khi chạy. Đây là lỗi của chương trình, xin báo cho người phát triển.`,
      en: `The rule ${rule.id} broke down. This is an error of the program; please report it.`,
    },
    place: { file: workspace.file, path: [], part: 'key' },
    detail: rule.id,
    crashed: rule.id,
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
