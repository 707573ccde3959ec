/** Runs the rules over a linked model, with the severities that the workspace sets. */
import type { Day } from '../../core/dates.ts';
import type { Problem, Severity } from '../../core/findings.ts';
import { Nearest } from '../../core/nearest.ts';
import { same } from '../../core/text.ts';
import { READ_PAGES } from '../../input/read/pages.ts';
import type { Architecture, Workspace } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { stateAt } from '../../model/state.ts';
import { RULES, ruleIds } from '../rules/registry.ts';
import { type NamedState, type Rule, type RuleContext, toProblem } from '../rules/rule.ts';

export interface JudgeOptions {
  readonly today: Day;
  /** `today` was asked for, and may be before the day on which the model was written. */
  readonly lookingBack?: boolean;
  /** All rules when not given. */
  readonly rules?: Iterable<Rule>;
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

/** All that the rules find, in the order of rules. A rule that throws is told as an `InternalError` and stops no other. */
export function judge(architecture: Architecture, options: JudgeOptions): Problem[] {
  const { workspace } = architecture;
  const context = new Context(architecture, options.today, options.lookingBack === true);
  const problems = unknownRules(workspace);
  for (const rule of options.rules ?? Object.values(RULES)) {
    const severity = workspace.rules.get(rule.id)?.severity ?? rule.severity;
    if (severity !== 'off') run(rule, severity, context, problems);
  }
  return problems;
}

/** Adds one by one: a rule may find more than a call takes arguments. */
function run(rule: Rule, severity: Severity, context: RuleContext, problems: Problem[]): void {
  try {
    rule.check(context, (report) => problems.push(toProblem(rule, severity, report)));
  } catch (error) {
    problems.push(internalError(rule, error, context.architecture.workspace));
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

function unknownRules({ file, rules }: Workspace): Problem[] {
  const problems: Problem[] = [];
  for (const id of rules.keys()) {
    if (Object.hasOwn(RULES, id)) continue;
    const base = {
      rule: 'unknown-rule',
      severity: 'error',
      place: { file, path: ['rules', id], part: 'key' },
    } as const;
    if (Object.hasOwn(READ_PAGES, id)) {
      const message = {
        vi: `"${id}" luôn là lỗi, không đổi mức được. Bỏ dòng này và sửa tệp mô hình.`,
        en: `"${id}" is always an error; its severity cannot be set. Remove this and mend the model file.`,
      };
      problems.push({ ...base, message });
      continue;
    }
    const meant = new Nearest(ruleIds).find(id);
    const message = {
      vi: `Không có quy tắc "${id}".${meant ? ` Có phải "${meant}"?` : ''}`,
      en: `There is no rule "${id}".${meant ? ` Did you mean "${meant}"?` : ''}`,
    };
    problems.push({ ...base, message, ...(meant ? { suggestion: meant } : {}) });
  }
  return problems;
}

/** States cost time and are wanted by few rules: they are worked out when the first one asks. */
class Context implements RuleContext {
  readonly architecture: Architecture;
  readonly today: Day;
  readonly lookingBack: boolean;
  #states: readonly NamedState[] | undefined;

  constructor(architecture: Architecture, today: Day, lookingBack: boolean) {
    this.architecture = architecture;
    this.today = today;
    this.lookingBack = lookingBack;
  }

  get states(): readonly NamedState[] {
    this.#states ??= namedStates(this.architecture.workspace, this.architecture.elements, this.today);
    return this.#states;
  }

  statesOf(elements: Iterable<Element>): readonly NamedState[] {
    const some = new Map<string, Element>();
    for (const element of elements) some.set(element.id, element);
    return namedStates(this.architecture.workspace, some, this.today);
  }
}

/** The named states and today, by date. Of states on one day the first name stands for all. */
function namedStates(workspace: Workspace, elements: ReadonlyMap<string, Element>, today: Day): NamedState[] {
  const names = new Map<Day, NamedState['name']>();
  for (const [name, { day }] of workspace.states) if (!names.has(day)) names.set(day, same(name));
  names.set(today, { vi: 'hôm nay', en: 'today' });
  const { staleAfter } = workspace;
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([day, name]) => ({
      name,
      state: stateAt(elements, day, { knownAt: Math.min(day, today), ...(staleAfter ? { staleAfter } : {}) }),
    }));
}
