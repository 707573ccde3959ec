/** What the framework and the law demand of the two states: the norms of the rules, for the report and as gaps. */
import type { Day } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import type { State } from '../../model/state.ts';
import { isTold, judgementsIn } from '../rules/norms/judged.ts';
import type { Judgement, Norm } from '../rules/norms/norm.ts';
import { NORMS } from '../rules/norms/registry.ts';
import { evidenceOf } from './evidence.ts';
import { type Evidence, type Facet, gapKey } from './gap.ts';

/** One norm that one element does not meet, with all that shows it. */
export interface NormFault {
  readonly norm: Norm;
  readonly subject: Element;
  readonly facet: Facet;
  readonly why: Text;
  readonly evidence: readonly Evidence[];
}

/** A norm with its results in the state that it speaks of. */
export interface NormLine {
  readonly norm: Norm;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Of the gaps that it makes or adds to. */
  readonly keys: readonly string[];
}

export interface NormResults {
  readonly lines: readonly NormLine[];
  readonly faults: readonly NormFault[];
}

interface Base {
  readonly architecture: Architecture;
  readonly today: Day;
  readonly from: State;
  readonly to: State;
}

/**
 * Each norm in the state that it speaks of: what is to hold now in the first, what is to hold of the target in the
 * second. What is not met is a gap; what cannot be judged is counted, for a norm asks of every element of a model, and so is
 * what the form asks of every record, which nobody has asked to be told.
 */
export function normResults(base: Base): NormResults {
  const { architecture, today } = base;
  const [lines, faults]: [NormLine[], NormFault[]] = [[], []];
  for (const norm of Object.values<Norm>(NORMS)) {
    if (architecture.workspace.rules.get(norm.id)?.severity === 'off') continue;
    const state = norm.when === 'present' ? base.from : base.to;
    const counts: Record<Verdict, number> = { met: 0, 'not-met': 0, 'not-enough-basis': 0, 'not-applicable': 0 };
    const told = isTold(norm, architecture.workspace);
    const bySubject = new Map<Element | undefined, Judgement[]>();
    for (const judgement of judgementsIn(norm, { architecture, state, today })) {
      counts[judgement.verdict] += 1;
      if (judgement.verdict !== 'not-met' || !told) continue;
      const subject = judgement.subject?.element ?? authorityOf(base);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), judgement]);
    }
    if (Object.values(counts).every((count) => count === 0)) continue;
    const found: NormFault[] = [];
    for (const [subject, judgements] of bySubject) {
      // Without an authority the model as a whole is nobody's: it stands in the table of norms, and is no gap.
      if (subject) found.push(fault(norm, subject, judgements));
    }
    faults.push(...found);
    lines.push({ norm, counts, keys: found.map(({ subject, facet }) => gapKey(subject.id, facet)) });
  }
  return { lines, faults };
}

/** Of what is said of the model as a whole, the authority whose architecture it is has to act. */
function authorityOf({ architecture }: Base): Element | undefined {
  return architecture.elements.get(architecture.workspace.authority ?? '');
}

/** Norms that speak of a side of an element that has gaps of its own add their basis there. */
const SIDES: Readonly<Record<string, Facet>> = { R26: 'route' };

function fault(norm: Norm, subject: Element, judgements: readonly Judgement[]): NormFault {
  const whys = judgements.map(({ why }) => why);
  return {
    norm,
    subject,
    facet: SIDES[norm.number] ?? `rule:${norm.id}`,
    why: {
      vi: [...new Set(whys.map(({ vi }) => vi))].join('; '),
      en: [...new Set(whys.map(({ en }) => en))].join('; '),
    },
    evidence: judgements.flatMap(({ subject: state, field }) =>
      state ? evidenceOf(state, field !== undefined && state.get(field) ? field : undefined) : [],
    ),
  };
}
