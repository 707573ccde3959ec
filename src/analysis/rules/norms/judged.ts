/** The norms held against a model: in which states, under which framework, and as findings for `validate`. */
import { parsePeriod } from '../../../core/dates.ts';
import type { Path } from '../../../core/positions.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Framework } from '../../../model/framework.ts';
import type { ElementState, State } from '../../../model/state.ts';
import { pathOfField } from '../places.ts';
import type { NamedState, Rule, RuleContext } from '../rule.ts';
import { isInForce, type Judgement, type Norm, type NormContext } from './norm.ts';

/** The workspace's framework that is in force on the day of the state: the newest, where there are several. */
export function frameworkIn({ framework }: Architecture, { date }: State): Framework | undefined {
  const first = ({ validFrom }: Framework) => parsePeriod(validFrom)?.first ?? -Infinity;
  return [...framework.values()].filter((one) => isInForce(one, date)).sort((a, b) => first(b) - first(a))[0];
}

/** What the norm finds in a state; nothing where no framework, or not its own basis, is in force on that day. */
export function judgementsIn(norm: Norm, context: Omit<NormContext, 'framework'>): Iterable<Judgement> {
  const framework = frameworkIn(context.architecture, context.state);
  if (!framework || !isInForce(norm, context.state.date)) return [];
  return norm.judge({ ...context, framework });
}

/** The states that a norm is judged in: today, or the named states that are to come. */
export function statesFor(norm: Norm, { states, today }: Pick<RuleContext, 'states' | 'today'>): readonly NamedState[] {
  return states.filter(({ state }) => (norm.when === 'present' ? state.date === today : state.date > today));
}

/** The norm as a rule: what is not met is a finding; what cannot be judged is for the reports. */
export function ruleOf(norm: Norm): Rule {
  const { id, title, description, severity, basis, options } = norm;
  return {
    ...{ id, title, description, severity, basis, bad: [], good: [] },
    ...(options ? { options } : {}),
    check(context, report) {
      if (norm.findings === 'asked' && !isAsked(id, context.architecture)) return;
      // Of several states the first tells it.
      const told = new Set<string>();
      for (const { state } of statesFor(norm, context)) {
        const { architecture, today } = context;
        for (const { verdict, why, subject, field, told: by } of judgementsIn(norm, { architecture, state, today })) {
          if (verdict !== 'not-met' || by !== undefined) continue;
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

/** The workspace sets a severity for it: it wants the findings. */
function isAsked(id: string, { workspace }: Architecture): boolean {
  return workspace.rules.get(id)?.severity !== undefined;
}

/** The field where the state has it, else the element. */
function placeOf(subject: ElementState, field: string | undefined): Path {
  const layer = field === undefined ? undefined : subject.get(field)?.layer;
  return field === undefined || !layer ? [] : pathOfField(subject.element, layer, field);
}
