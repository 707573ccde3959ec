/** The norms held against a model: in which states, under which framework, and as findings for `validate`. */
import type { Path } from '../../../core/positions.ts';
import { worse } from '../../../core/verdict.ts';
import type { Workspace } from '../../../model/architecture.ts';
import { frameworkOn } from '../../../model/framework-in-force.ts';
import type { ElementState } from '../../../model/state.ts';
import { pathOfField } from '../places.ts';
import type { NamedState, Report, Rule, RuleContext } from '../rule.ts';
import { isInForce, type Judgement, type Norm, type NormContext } from './norm.ts';

/**
 * What the norm finds in a state; nothing where no framework is in force on that day, where that one does not name the
 * norm, or where the norm's own basis is not in force.
 */
export function judgementsIn(norm: Norm, context: Omit<NormContext, 'framework'>): Iterable<Judgement> {
  const { architecture, state } = context;
  const found = frameworkOn(architecture.framework, state.date);
  if (!found?.inForce || !found.framework.norms.includes(norm.id) || !isInForce(norm, state.date)) return [];
  return norm.judge({ ...context, framework: found.framework });
}

/** The states that a norm is judged in: today, or the named states that are to come. */
export function statesFor(norm: Norm, { states, today }: Pick<RuleContext, 'states' | 'today'>): readonly NamedState[] {
  return states.filter(({ state }) => (norm.when === 'present' ? state.date === today : state.date > today));
}

/** A judgement, and the state that it is of. */
export interface JudgementAt {
  readonly at: NamedState;
  readonly judgement: Judgement;
}

/** What the norm finds in these states, of each element and field once: the worst, and of equals the first state's. */
export function judgementsOver(
  norm: Norm,
  states: readonly NamedState[],
  { architecture, today }: Pick<RuleContext, 'architecture' | 'today'>,
): Iterable<JudgementAt> {
  const found = new Map<string, JudgementAt>();
  for (const at of states) {
    for (const judgement of judgementsIn(norm, { architecture, state: at.state, today })) {
      const name = `${judgement.subject?.id ?? ''} ${judgement.field ?? ''}`;
      const before = found.get(name)?.judgement.verdict;
      if (before === undefined || worse(before, judgement.verdict) !== before) found.set(name, { at, judgement });
    }
  }
  return found.values();
}

/** The norm as a rule: what is not met is a finding; what cannot be judged is for the reports. */
export function ruleOf(norm: Norm): Rule {
  const { id, title, description, severity, basis, options } = norm;
  return {
    ...{ id, title, description, severity, basis, bad: [], good: [] },
    ...(options ? { options } : {}),
    check(context, report) {
      // `kientruc conform` has the verdicts of those that nobody has asked to be told.
      if (!isTold(norm, context.architecture.workspace)) return;
      for (const { judgement } of judgementsOver(norm, statesFor(norm, context), context)) {
        context.count?.(judgement.verdict);
        if (judgement.verdict !== 'not-met' || judgement.told !== undefined) continue;
        report(reportOf(norm, judgement, context.architecture.workspace));
      }
    },
  };
}

/**
 * What is not met is told, as a finding and as a gap. Of what the form asks of every record only where the workspace
 * sets a severity for it; else it is counted.
 */
export function isTold({ id, findings }: Norm, { rules }: Workspace): boolean {
  return findings !== 'asked' || rules.get(id)?.severity !== undefined;
}

/** A judgement as it is told, at its place. */
export function reportOf(
  { remedy }: Norm,
  { subject, field, why }: Judgement,
  { file }: Pick<Workspace, 'file'>,
): Report {
  const message = {
    vi: `Chưa đáp ứng: ${why.vi}. ${remedy.vi}`,
    en: `Not met: ${why.en}. ${remedy.en}`,
  };
  if (!subject) return { place: { file, path: [], part: 'key' }, message };
  return { element: subject.element, path: placeOf(subject, field), message };
}

/** The field where the state has it, else the element. */
function placeOf(subject: ElementState, field: string | undefined): Path {
  const layer = field === undefined ? undefined : subject.get(field)?.layer;
  return field === undefined || !layer ? [] : pathOfField(subject.element, layer, field);
}
