/** The norms held against a model: in which states, under which framework, and as findings for `validate`. */
import type { Path } from '../../../core/positions.ts';
import { frameworkOn } from '../../../model/framework-in-force.ts';
import type { ElementState } from '../../../model/state.ts';
import { pathOfField } from '../places.ts';
import type { NamedState, Rule, RuleContext } from '../rule.ts';
import { isInForce, type Judgement, type Norm, type NormContext } from './norm.ts';

/** What the norm finds in a state; nothing where no framework, or not its own basis, is in force on that day. */
export function judgementsIn(norm: Norm, context: Omit<NormContext, 'framework'>): Iterable<Judgement> {
  const { architecture, state } = context;
  const found = frameworkOn(architecture.framework, state.date);
  if (!found?.inForce || !isInForce(norm, state.date)) return [];
  return norm.judge({ ...context, framework: found.framework });
}

/** The states that a norm is judged in: today, or the named states that are to come. */
export function statesFor(norm: Norm, { states, today }: Pick<RuleContext, 'states' | 'today'>): readonly NamedState[] {
  return states.filter(({ state }) => (norm.when === 'present' ? state.date === today : state.date > today));
}

/** The norm as a rule: what is not met is a finding; what cannot be judged is for the reports. */
export function ruleOf(norm: Norm): Rule {
  const { id, title, description, severity, basis } = norm;
  return {
    ...{ id, title, description, severity, basis, bad: [], good: [] },
    check(context, report) {
      // Of several states the first tells it.
      const told = new Set<string>();
      for (const { state } of statesFor(norm, context)) {
        const { architecture, today } = context;
        for (const { verdict, why, subject, field } of judgementsIn(norm, { architecture, state, today })) {
          if (verdict !== 'not-met') continue;
          const name = `${subject?.id ?? ''} ${field ?? ''}`;
          if (told.has(name)) continue;
          told.add(name);
          const message = {
            vi: `Chưa đáp ứng: ${why.vi}. ${norm.remedy.vi}`,
            en: `Not met: ${why.en}. ${norm.remedy.en}`,
          };
          if (subject) report({ element: subject.element, path: placeOf(subject, field), message });
          else report({ place: { file: architecture.workspace.file, path: [], part: 'key' }, message });
        }
      }
    },
  };
}

/** The field where the state has it, else the element. */
function placeOf(subject: ElementState, field: string | undefined): Path {
  const layer = field === undefined ? undefined : subject.get(field)?.layer;
  return field === undefined || !layer ? [] : pathOfField(subject.element, layer, field);
}
