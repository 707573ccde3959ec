/**
 * References that hold to what is no longer there: in a state they name an element that has ended with nobody to take
 * its place, or that is out of use. Several rules tell of them, each of its kind; they are looked for once.
 */
import { isObject, type Json, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import type { Reference } from '../../model/architecture.ts';
import { type Element, isKnown, type Layer } from '../../model/element.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import type { ElementState, FieldState } from '../../model/state.ts';
import { Endings, successorsOf } from './endings.ts';
import { layerAt } from './places.ts';
import type { NamedState, RuleContext } from './rule.ts';
import { CARRIES_NOTHING } from './states.ts';

/** The ends of a flow and the stops on its way. */
export const FLOW_ENDS: Readonly<Record<string, Text>> = {
  from: { vi: 'bên gửi', en: 'the sender' },
  to: { vi: 'bên nhận', en: 'the receiver' },
  via: { vi: 'chặng đi qua', en: 'the stop on its way' },
};

export interface Dangling {
  readonly reference: Reference;
  /** The field of the element: `uses` also where a stop of the link is named. */
  readonly field: string;
  /** The first state that shows it. */
  readonly at: NamedState;
  /**
   * - `no-successor`: it has ended, and nobody is named. `not-said-which`: several are, and none, or more than one, is
   *   for who names it.
   * - `itself`: who names it is the successor.
   * - `out-of-use`: its status says ended; as an element it is still there.
   */
  readonly how: 'no-successor' | 'not-said-which' | 'itself' | 'out-of-use';
  /** The element whose end it is: of a chain of successors the one where it breaks off. */
  readonly ended: Element;
  /** The layer that ends it, or that says its status. */
  readonly end: Layer;
}

/** It names an end of a flow, or a stop on its way. */
export function isOfRoute({ reference, field }: Pick<Dangling, 'reference' | 'field'>): boolean {
  return reference.from.collection === 'flows' && Object.hasOwn(FLOW_ENDS, field);
}

const known = new WeakMap<RuleContext, readonly Dangling[]>();

/**
 * Every such reference, once: in the first state in which its element still holds to it. Linear in the references;
 * states are worked out only of what names an element that ends, and of those.
 */
export function danglingReferences(context: RuleContext): readonly Dangling[] {
  const found = known.get(context) ?? search(context);
  known.set(context, found);
  return found;
}

function search(context: RuleContext): Dangling[] {
  const { elements, references } = context.architecture;
  const ending = new Set<Element>();
  for (const element of elements.values()) if (element.layers.some(mayEnd)) ending.add(element);
  if (ending.size === 0) return [];
  const toEnding = references.filter((one) => one.target && ending.has(one.target) && isAsked(one));
  if (toEnding.length === 0) return [];
  const concerned = new Set([...toEnding.map(({ from }) => from), ...ending]);
  const states = context.statesOf(concerned).map((at) => new Looked(at, ending));
  const all: Dangling[] = [];
  const told = new Set<string>();
  for (const reference of toEnding) {
    const key = `${reference.from.id} ${reference.field} ${reference.to}`;
    if (told.has(key)) continue;
    for (const state of states) {
      const one = danglingIn(reference, state);
      if (!one) continue;
      told.add(key);
      all.push(one);
      break;
    }
  }
  return all;
}

function mayEnd(layer: Layer): boolean {
  return layer.ends !== undefined || saysEnded(layer);
}

function saysEnded({ fields }: Layer): boolean {
  return own(fields, 'status') === 'ended';
}

/** The fields whose ids follow successors, and those inside of which an id means somebody at work. */
function isAsked({ from, field }: Reference): boolean {
  const info = fieldInfo(from.collection, field);
  if (info) return info.follows === true || field === 'usage';
  return /^steps\.|^decision\.by$|^(uses|dependsOn|supportedBy)\.via$/.test(field);
}

/** A state in which references are looked at, in the order of the elements and fields that name them. */
class Looked {
  readonly at: NamedState;
  readonly endings: Endings;
  /** Elements that are there and whose status says that they are out of use, with the layer that says so. */
  readonly outOfUse: ReadonlyMap<string, Layer>;
  #last: { readonly id: string; readonly field: string; readonly said: FieldState | undefined } | undefined;

  constructor(at: NamedState, ending: Iterable<Element>) {
    this.at = at;
    this.endings = new Endings(at.state, ending);
    const outOfUse = new Map<string, Layer>();
    for (const { id, layers } of ending) {
      const status = layers.some(saysEnded) ? at.state.of(id)?.get('status') : undefined;
      if (status?.value === 'ended') outOfUse.set(id, status.layer);
    }
    this.outOfUse = outOfUse;
  }

  /** What the field says. A list is folded once for all that it names, not once for each. */
  said(element: ElementState, field: string): FieldState | undefined {
    if (this.#last?.id !== element.id || this.#last.field !== field) {
      this.#last = { id: element.id, field, said: element.get(field) };
    }
    return this.#last.said;
  }
}

function danglingIn(reference: Reference, looked: Looked): Dangling | undefined {
  const { from, to } = reference;
  const { at, endings, outOfUse } = looked;
  const { state } = at;
  const choices = state.endOf(to) ? state.successors.follow(to, from.id) : [to];
  const only = choices.length === 1 ? choices[0] : undefined;
  // Cheap, and nearly always the answer: it is there, or the one that follows is.
  if (only !== undefined && !outOfUse.has(only)) return undefined;
  const element = state.of(from.id);
  const field = fieldOf(reference);
  const said = element && looked.said(element, field);
  if (!said || !stillSays(reference, field, element, said) || !holds(element, reference, said)) return undefined;
  if (only !== undefined) {
    const [used, end] = [state.of(only)?.element, outOfUse.get(only)];
    // A group may be over while its parts speak for themselves.
    return used && end && field !== 'partOf'
      ? { reference, field, at, how: 'out-of-use', ended: used, end }
      : undefined;
  }
  // A link takes all successors; where one is wanted, several are none.
  if (choices.length > 1 && fieldInfo(from.collection, reference.field)?.link) return undefined;
  const last = endings.last(to, from.id);
  if (!last) return undefined;
  const found = { reference, field, at, ended: last.element, end: last.layer };
  if (choices.length === 0 && endings.leadsTo(to, from.id)) return { ...found, how: 'itself' };
  return { ...found, how: successorsOf(last.layer).length === 0 ? 'no-successor' : 'not-said-which' };
}

/** Of several layers that name the id, the one that counts in this state is where the reader has to look. */
function stillSays(reference: Reference, field: string, element: ElementState, said: FieldState): boolean {
  const index = layerAt(reference.path);
  const isThis = (layer: Layer | undefined) => layer?.index === index || layer?.takes === index;
  if (!isObject(said.written) || !fieldInfo(element.element.collection, field)?.link) return isThis(said.layer);
  // A link of a map stands until a layer says something else of this target.
  const target = targetOf(reference, field);
  const until = element.layers.indexOf(said.layer);
  return (
    own(said.written, target) !== undefined &&
    isThis(element.layers.findLast((layer, at) => at <= until && names(layer.fields[field], target)))
  );
}

function names(value: Json | undefined, id: string): boolean {
  if (Array.isArray(value)) return value.includes(id);
  return value === id || (isObject(value) && own(value, id) !== undefined);
}

/** Of what is over, it is history who did it. */
const OVER: ReadonlySet<unknown> = new Set(['ended', 'expired', 'done', 'verified', 'stopped']);

function holds(element: ElementState, reference: Reference, { written }: FieldState): boolean {
  const status = element.get('status');
  const field = fieldOf(reference);
  if (isOfRoute({ reference, field })) {
    // No status said: the flow is described as one that runs. A status that is unknown or too old says nothing.
    return !status || (isKnown(status.value) && !CARRIES_NOTHING.has(status.value));
  }
  if (OVER.has(status?.written)) return false;
  // A link may have a status of its own; one that is over or not yet made needs nobody at its other end.
  const link = isObject(written) ? own(written, targetOf(reference, field)) : undefined;
  return !isObject(link) || !CARRIES_NOTHING.has(own(link, 'status'));
}

/** `uses` of `uses.via`. */
function fieldOf({ field }: Reference): string {
  const dot = field.indexOf('.');
  return dot === -1 ? field : field.slice(0, dot);
}

/** The target of the link that the id is, or inside of which it stands: `ndxp` of `uses: { ndxp: { via: [lgsp] } }`. */
function targetOf({ path, part, to }: Reference, field: string): string {
  const target = path[path.indexOf(field) + 1];
  return part === 'value' && typeof target === 'string' ? target : to;
}
