/** Why a gap is no longer there: what the model says that closed it, or that it only no longer follows. */
import { formatDate } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import { describe } from '../../model/describe.ts';
import type { Element, Layer } from '../../model/element.ts';
import { planOutcomes } from '../../model/plans.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext, RequirementResult } from './context.ts';
import { decidedBy } from './decided.ts';
import { layerEvidence } from './evidence.ts';
import { type Evidence, type Facet, gapKey, type LaterFact } from './gap.ts';
import { measures, sayMeasure } from './measures.ts';

/**
 * - `fact`: a fact says so. `met`: the requirement is met. `decided`: what is to become of it is stated.
 * - `plan`: by what is planned for the day; it is closed if the plan is kept.
 * - `ended`: the element is no more. `withdrawn`: the requirement is no more. `replanned`: the plan is no more.
 * - `unrelated`: it is neither ours nor used by us any more, or its group is asked in its place.
 * - `aged`: what is known of the element is too old to ask it any more; nothing says that anything was done.
 * - `gone`: it no longer follows from the model, which does not say why.
 */
export const CLOSINGS = [
  'fact',
  'met',
  'decided',
  'plan',
  'ended',
  'withdrawn',
  'replanned',
  'unrelated',
  'aged',
  'gone',
] as const;
export type ClosingKind = (typeof CLOSINGS)[number];

export interface Closing {
  readonly kind: ClosingKind;
  /** What is so now, where something says it, with the line and how late it came. */
  readonly fact?: LaterFact;
}

/** What was open once. */
export interface OnceOpen {
  readonly subject: Element;
  readonly facet: Facet;
  /** The requirements that it fell short of, where nothing but they made it a gap. */
  readonly demandedBy?: readonly Element[];
}

/** In the first state of the context, of a gap that it does not hold. */
export class Closings {
  readonly #context: GapContext;
  readonly #results = new Map<string, RequirementResult[]>();
  #decided: ReadonlyMap<string, ElementState> | undefined;

  constructor(context: GapContext) {
    this.#context = context;
    for (const result of context.requirements) {
      const key = gapKey(result.subject.id, result.facet);
      const list = this.#results.get(key);
      if (list) list.push(result);
      else this.#results.set(key, [result]);
    }
  }

  of(once: OnceOpen): Closing {
    const { from } = this.#context;
    const { subject, facet, demandedBy = [] } = once;
    const end = from.endOf(subject.id);
    if (end) {
      const kind = end.kind === 'plan' ? 'plan' : facet === 'presence' ? 'fact' : 'ended';
      return { kind, fact: said(subject, end, { vi: 'đã kết thúc', en: 'ended' }, 'presence') };
    }
    if (demandedBy.length > 0 && demandedBy.every(({ id }) => !from.of(id))) return { kind: 'withdrawn' };
    return (
      this.#answered(subject, facet) ??
      this.#met(subject, facet) ??
      (facet === 'decision' ? this.#decision(subject) : undefined) ??
      this.#asItIs(subject, facet) ??
      this.#replanned(subject, facet) ?? { kind: this.#leftWithout(subject, facet) }
    );
  }

  /** A fact equals what was planned, or went further. */
  #answered(subject: Element, facet: Facet): Closing | undefined {
    const field = fieldOf(facet);
    if (field === undefined) return undefined;
    const outcomes = planOutcomes(subject, this.#context.from.knownAt).filter((one) => one.field === field);
    const { horizon } = this.#context.from;
    const last = outcomes.findLast(
      ({ status, by }) => (status === 'closed' || status === 'exceeded') && by !== undefined && by.day <= horizon,
    );
    if (!last?.by) return undefined;
    const now = field === 'presence' ? EXISTS : this.#say(subject, field, last.by);
    return { kind: 'fact', fact: said(subject, last.by, now, field, last.days) };
  }

  #met(subject: Element, facet: Facet): Closing | undefined {
    const results = this.#results.get(gapKey(subject.id, facet)) ?? [];
    const met = results.filter(({ verdict }) => verdict === 'met' || verdict === 'not-applicable');
    const [first] = met;
    if (!first || met.length < results.length) return undefined;
    const [basis] = first.basis;
    if (!basis) return { kind: 'met' };
    return { kind: basis.plan ? 'plan' : 'met', fact: factOf(first.now.text, basis, first.late) };
  }

  #decision(subject: Element): Closing | undefined {
    const state = this.#context.from.of(subject.id);
    const own = state?.get('decision');
    if (state && own && state.known('decision') !== undefined) {
      return { kind: 'decided', fact: said(subject, own.layer, this.#say(subject, 'decision', own.layer), 'decision') };
    }
    this.#decided ??= decidedBy(this.#context.from);
    const declared = this.#decided.get(subject.id);
    if (declared) {
      const found = declared.get('decision');
      if (found) {
        const value = describe('gaps', 'decision', found.value, this.#context.architecture.elements);
        return { kind: 'decided', fact: said(declared.element, found.layer, value, 'decision') };
      }
    }
    // An announced plan says what is to become of it.
    const plan = state?.outcomes.find(({ status }) => status === 'pending' || status === 'lapsed')?.plan;
    return plan && { kind: 'decided', fact: said(subject, plan, ANNOUNCED) };
  }

  /** What the state says of it now: a fact, or what is planned for its day. */
  #asItIs(subject: Element, facet: Facet): Closing | undefined {
    const { from } = this.#context;
    const state = from.of(subject.id);
    if (!state) return undefined;
    if (facet === 'use' || facet === 'value') return this.#measured(state, facet);
    const field = fieldOf(facet);
    if (field === undefined) return undefined;
    if (field === 'presence') {
      const layer = state.layers.find(({ kind }) => kind === 'fact') ?? state.layers[0];
      return layer && { kind: layer.kind, fact: said(subject, layer, EXISTS, field) };
    }
    const found = state.get(field);
    if (!found || state.known(field) === undefined) return undefined;
    return { kind: found.layer.kind, fact: said(subject, found.layer, this.#say(subject, field, found.layer), field) };
  }

  #measured(state: ElementState, facet: Facet): Closing | undefined {
    const { from } = this.#context;
    const id = facet === 'value' ? state.id : state.known('usage');
    const indicator = typeof id === 'string' ? from.of(id) : undefined;
    const newest = indicator && measures(indicator, from.horizon).at(-1);
    return newest && { kind: 'fact', fact: factOf(sayMeasure(newest, indicator), newest.evidence) };
  }

  #replanned(subject: Element, facet: Facet): Closing | undefined {
    const field = fieldOf(facet);
    const last = planOutcomes(subject, this.#context.from.knownAt).findLast(
      (one) =>
        one.field === field && (one.status === 'moved' || one.status === 'revised' || one.status === 'contradicted'),
    );
    if (!last?.by) return undefined;
    const now = field === 'presence' || field === undefined ? ANNOUNCED : this.#say(subject, field, last.by);
    return { kind: 'replanned', fact: said(subject, last.by, now, field) };
  }

  /** Nothing answered it: why it is not asked any more, where that can be seen. */
  #leftWithout(subject: Element, facet: Facet): ClosingKind {
    const { from, concernsUs, groupOf } = this.#context;
    const state = from.of(subject.id);
    if (!state) return 'gone';
    const field = fieldOf(facet);
    if (state.presence === 'unconfirmed' || (field !== undefined && state.get(field)?.lost === 'stale')) return 'aged';
    const isAsked = facet === 'decision' || facet === 'coverage' || facet === 'use';
    const isPart = facet === 'decision' && groupOf(state)?.presence === 'present';
    return isAsked && (!concernsUs(state) || isPart) ? 'unrelated' : 'gone';
  }

  #say(subject: Element, field: string, layer: Layer): Text {
    return describe(subject.collection, field, layer.fields[field], this.#context.architecture.elements);
  }
}

const EXISTS: Text = { vi: 'đã có', en: 'it exists' };
const ANNOUNCED: Text = { vi: 'đã công bố kế hoạch', en: 'a plan was announced' };

/** The field, or `presence`, that the facet is about; none where it is about no single field of the subject. */
function fieldOf(facet: Facet): string | undefined {
  if (facet.startsWith('field:')) return facet.slice('field:'.length);
  return facet === 'presence' || facet === 'coverage' ? facet : undefined;
}

function said(element: Element, layer: Layer, text: Text, field?: string, late?: number): LaterFact {
  return factOf(
    layer.written === undefined
      ? text
      : {
          vi: `${text.vi} (${formatDate(layer.written, 'vi')})`,
          en: `${text.en} (${formatDate(layer.written, 'en')})`,
        },
    layerEvidence(element, layer, field === 'presence' ? undefined : field),
    late,
  );
}

function factOf(text: Text, evidence: Evidence, late?: number): LaterFact {
  return { text, evidence, ...(late === undefined ? {} : { late }) };
}
