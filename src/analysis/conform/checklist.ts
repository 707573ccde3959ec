/** What a framework wants checked before a body issues its own: each item answered as far as the model can answer it. */
import { type Day, parseDay } from '../../core/dates.ts';
import type { Severity } from '../../core/findings.ts';
import { countVerdicts, type Verdict, type VerdictCounts, worse } from '../../core/verdict.ts';
import type { Architecture } from '../../model/architecture.ts';
import { isUnknown } from '../../model/element.ts';
import type { FrameworkDeadline } from '../../model/framework.ts';
import type { CheckItem } from '../../model/framework-parts.ts';
import { COLLECTIONS, type Collection } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';
import { ALL_RULES } from '../rules/all.ts';
import { isOver, ours } from '../rules/norms/subjects.ts';
import type { Rule } from '../rules/rule.ts';
import type { Conformity, NormResult } from './conformity.ts';

/** What speaks for or against an item. */
export type Ground =
  | { readonly kind: 'norm'; readonly result: NormResult; readonly verdict: Verdict }
  | {
      readonly kind: 'rule';
      readonly rule: Rule;
      /** Findings; `undefined`: the workspace turned the rule off. */
      readonly found: number | undefined;
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'field';
      readonly collection: Collection;
      readonly field: string;
      /** How many of all that is the body's say it. */
      readonly known: number;
      readonly of: number;
      readonly verdict: Verdict;
    };

export interface CheckResult {
  readonly item: CheckItem;
  readonly verdict: Verdict;
  readonly grounds: readonly Ground[];
}

export interface Checklist {
  readonly items: readonly CheckResult[];
  readonly counts: VerdictCounts;
  readonly deadline?: FrameworkDeadline;
  /** From today to the deadline; below 0 it has passed. */
  readonly daysLeft?: number;
}

/** A finding as far as the checklist needs it. */
interface Counted {
  readonly rule: string;
  readonly severity: Severity;
}

/** Empty where the framework has no checklist. `findings`: of the whole workspace, without what is waived. */
export function checklistOf(conformity: Conformity, findings: readonly Counted[]): Checklist {
  const { framework, today } = conformity;
  const items = framework.parts.checklist.map((item) => checked(item, conformity, findings));
  const { deadline } = framework;
  const last = deadline && parseDay(deadline.by);
  return {
    items,
    counts: countVerdicts(items.map(({ verdict }) => verdict)),
    ...(deadline ? { deadline } : {}),
    ...(last === undefined ? {} : { daysLeft: last - today }),
  };
}

function checked(item: CheckItem, conformity: Conformity, findings: readonly Counted[]): CheckResult {
  const grounds = [
    ...item.rules.flatMap((id): Ground[] => {
      const result = conformity.norms.find(({ norm }) => norm.id === id);
      if (result) return [{ kind: 'norm', result, verdict: verdictOf(result) }];
      const rule = Object.hasOwn(ALL_RULES, id) ? ALL_RULES[id as keyof typeof ALL_RULES] : undefined;
      return rule ? [ruleGround(rule, conformity.architecture, findings)] : [];
    }),
    ...item.fields.map((path) => fieldGround(path, conformity)),
  ];
  const found = grounds.reduce<Verdict | undefined>((worst, ground) => worse(worst, ground.verdict), undefined);
  const fields = grounds.filter(({ kind }) => kind === 'field');
  // A model that has nothing of what the item speaks of breaks no rule, and meets nothing either.
  const isEmpty = fields.length > 0 && fields.every(({ verdict }) => verdict === 'not-applicable');
  return { item, verdict: settled(item, isEmpty ? worse(found, 'not-enough-basis') : found), grounds };
}

/** What only people can judge is never met by what a machine found: they have to confirm it. */
function settled({ by }: CheckItem, found: Verdict | undefined): Verdict {
  if (found === 'not-met') return found;
  return by === 'machine' && found !== undefined ? found : 'not-enough-basis';
}

function verdictOf({ notJudged, counts }: NormResult): Verdict {
  if (notJudged) return 'not-enough-basis';
  const order: readonly Verdict[] = ['not-met', 'not-enough-basis', 'met'];
  return order.find((verdict) => counts[verdict] > 0) ?? 'not-applicable';
}

/** An error is a breach; a warning is for people to look at. */
function ruleGround(rule: Rule, { workspace }: Architecture, findings: readonly Counted[]): Ground {
  if (workspace.rules.get(rule.id)?.severity === 'off')
    return { kind: 'rule', rule, found: undefined, verdict: 'not-enough-basis' };
  const mine = findings.filter((finding) => finding.rule === rule.id);
  const isBroken = mine.some(({ severity }) => severity === 'error');
  return {
    kind: 'rule',
    rule,
    found: mine.length,
    verdict: isBroken ? 'not-met' : mine.length > 0 ? 'not-enough-basis' : 'met',
  };
}

function fieldGround(path: string, { architecture, framework, today, states }: Conformity): Ground {
  const [name = '', field = ''] = path.split('.');
  const collection = name as Collection;
  const state = states[0]?.state;
  const all = state ? [...subjects(collection, { architecture, framework, today, state })] : [];
  const known = all.filter((element) => isSaid(element, field)).length;
  const verdict = all.length === 0 ? 'not-applicable' : known < all.length ? 'not-enough-basis' : 'met';
  return { kind: 'field', collection, field, known, of: all.length, verdict };
}

/** Of what somebody owns, what is the body's own; of all else everything that the model has. */
function* subjects(
  collection: Collection,
  context: { architecture: Architecture; framework: Conformity['framework']; today: Day; state: State },
): Generator<ElementState> {
  if (COLLECTIONS[collection].decided) yield* ours(context, collection);
  else
    for (const element of context.state.elements())
      if (element.element.collection === collection && !isOver(element)) yield element;
}

/** `notApplicable` says it too; what is too old counts as unknown. */
function isSaid(element: ElementState, field: string): boolean {
  const said = element.get(field);
  return said !== undefined && !isUnknown(said.value);
}
