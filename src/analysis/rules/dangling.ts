/** References that lead nowhere in a state: they name an ended element, and nobody is said to take its place. */
import { ALWAYS, formatDay } from '../../core/dates.ts';
import type { Related } from '../../core/findings.ts';
import { isObject, type Json, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import type { Reference } from '../../model/architecture.ts';
import { type Element, type Layer, placeIn } from '../../model/element.ts';
import type { ElementState, FieldState, State } from '../../model/state.ts';
import { layerAt, pathOfField } from './places.ts';
import type { NamedState, RuleContext } from './rule.ts';

/** Statuses of flows and links that carry nothing: they need nobody at their ends. */
export const CARRIES_NOTHING: ReadonlySet<unknown> = new Set(['ended', 'not-connected', 'proposed']);

/** The ends of a flow and the stops on its way. */
export const FLOW_ENDS: Readonly<Record<string, Text>> = {
  from: { vi: 'bên gửi', en: 'the sender' },
  to: { vi: 'bên nhận', en: 'the receiver' },
  via: { vi: 'chặng đi qua', en: 'the stop on its way' },
};

export interface Dangling {
  readonly reference: Reference;
  readonly field: string;
  /** `"mot-cua" ended on 1 July 2025`: begins the message. */
  readonly ended: Text;
  /** The state that shows it: `today`, `in target (31 December 2030)`. */
  readonly when: Text;
  /** `Name its successor (ends.becomes)`: what would mend it at its root. */
  readonly remedy: Text;
  /** Where the end is written; it is there that the successor is missing. */
  readonly related: readonly Related[];
}

/**
 * Every reference that `asks` for, once: in the first state in which it leads nowhere and its element `holds` to it.
 * Linear in the references; states are worked out only of what names an element that ends, and of those.
 */
export function danglingReferences(
  context: RuleContext,
  asks: (reference: Reference, field: string) => boolean,
  holds: (element: ElementState, field: string, to: string) => boolean,
): Dangling[] {
  const { elements, references } = context.architecture;
  const toEnding = references.filter((one) => one.target && ends(one.target) && asks(one, fieldOf(one)));
  if (toEnding.length === 0) return [];
  const concerned = new Set(toEnding.map(({ from }) => from));
  for (const element of elements.values()) if (ends(element)) concerned.add(element);
  const states = context.statesOf(concerned);
  const found: Dangling[] = [];
  const told = new Set<string>();
  for (const reference of toEnding) {
    const field = fieldOf(reference);
    const key = `${reference.from.id} ${field} ${reference.to}`;
    if (told.has(key)) continue;
    const at = states.find(({ state }) => leadsNowhere(reference, field, state, holds));
    if (!at) continue;
    told.add(key);
    found.push({ reference, field, ...howItEnded(context, reference, at) });
  }
  return found;
}

function ends({ layers }: Element): boolean {
  return layers.length > 1 && layers.some((layer) => layer.ends);
}

/** `coverage` of `coverage.of`. */
function fieldOf({ field }: Reference): string {
  const dot = field.indexOf('.');
  return dot === -1 ? field : field.slice(0, dot);
}

function leadsNowhere(
  reference: Reference,
  field: string,
  state: State,
  holds: (element: ElementState, field: string, to: string) => boolean,
): boolean {
  const { from, to } = reference;
  // Cheap, and nearly always the answer: it exists, or the one that follows is said.
  if (!state.endOf(to) || state.successors.follow(to, from.id).length === 1) return false;
  const element = state.of(from.id);
  const said = element?.get(field);
  if (!element || !said?.dangling?.includes(to)) return false;
  return isWrittenBy(reference, field, element, said) && holds(element, field, to);
}

/** Of several layers that name the id, the one that counts in this state is where the reader has to look. */
function isWrittenBy(reference: Reference, field: string, element: ElementState, said: FieldState): boolean {
  const until = element.layers.indexOf(said.layer);
  const last = element.layers.findLast((layer, at) => at <= until && names(layer.fields[field], reference.to));
  const index = layerAt(reference.path);
  return last !== undefined && (last.index === index || last.takes === index);
}

function names(value: Json | undefined, id: string): boolean {
  if (Array.isArray(value)) return value.includes(id);
  return value === id || (isObject(value) && own(value, id) !== undefined);
}

function howItEnded(context: RuleContext, reference: Reference, { name, state }: NamedState) {
  const choices = state.successors.follow(reference.to, reference.from.id);
  const { id, end } = lastEnding(state, reference.to);
  const target = context.architecture.elements.get(id);
  const referrer = reference.from.id;
  const message: Text =
    choices.length === 0
      ? { vi: 'Kết thúc ở đây, chưa nói đối tượng nào kế thừa', en: 'It ends here, and no successor is named' }
      : {
          vi: `Nhiều đối tượng kế thừa (${choices.join(', ')}), chưa nói cái nào cho "${referrer}"`,
          en: `Several successors (${choices.join(', ')}), and none is said to be for "${referrer}"`,
        };
  const remedy: Text =
    choices.length === 0
      ? { vi: 'Ghi đối tượng kế thừa (ends.becomes)', en: 'Name its successor (ends.becomes)' }
      : {
          vi: `Nói đối tượng nào kế thừa cho "${referrer}" (for)`,
          en: `Say which successor is for "${referrer}" (for)`,
        };
  return {
    ended: endedInWords(id, reference.to, end),
    when: state.date === context.today ? name : inState(name, state),
    remedy,
    related: target && end ? [{ message, place: placeIn(target, pathOfField(target, end, 'ends')) }] : [],
  };
}

function endedInWords(id: string, written: string, end: Layer | undefined): Text {
  const day = end?.day ?? ALWAYS;
  const planned = end?.kind === 'plan';
  const heir =
    id === written ? { vi: '', en: '' } : { vi: ` (kế thừa "${written}")`, en: ` (successor of "${written}")` };
  return {
    vi: `"${id}"${heir.vi} ${planned ? 'theo kế hoạch kết thúc' : 'đã kết thúc'} ngày ${formatDay(day, 'vi')}`,
    en: `"${id}"${heir.en} ${planned ? 'is planned to end' : 'ended'} on ${formatDay(day, 'en')}`,
  };
}

function inState(name: Text, { date }: State): Text {
  return { vi: `tại ${name.vi} (${formatDay(date, 'vi')})`, en: `in ${name.en} (${formatDay(date, 'en')})` };
}

interface Ending {
  readonly id: string;
  readonly end: Layer | undefined;
}

function ending(state: State, id: string): Ending {
  return { id, end: state.endOf(id) };
}

/** Follows the successors that are said, down to the ended element whose one successor is not said. */
function lastEnding(state: State, from: string): Ending {
  const seen = new Set<string>();
  let at = ending(state, from);
  for (;;) {
    seen.add(at.id);
    const [next, ...more] = at.end?.ends?.becomes ?? [];
    if (!next || more.length > 0 || seen.has(next.id) || !state.endOf(next.id)) return at;
    at = ending(state, next.id);
  }
}
