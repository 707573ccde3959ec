/** Flows whose ends were two elements when they were written, and are one since one became the other. */
import { type Json, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { type Element, isKnown } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { FLOW_ENDS } from './dangling.ts';
import { heirsIn } from './heirs.ts';
import { pathOfField } from './places.ts';
import type { Report, RuleContext } from './rule.ts';
import { severalIn } from './several.ts';
import { inStates } from './states.ts';

/** Flows whose two ends, or an end and a stop, became one; as written they are not. */
export function* flowsThatMet(context: RuleContext): Generator<Report> {
  const { elements } = context.architecture;
  const heirsOf = heirsIn(elements);
  const doubtful = [...elements.values()].filter((element) => mayMeet(element, heirsOf));
  if (doubtful.length === 0) return;
  const ending = [...elements.values()].filter(({ layers }) => layers.some((layer) => layer.ends));
  const areSeveral = severalIn(context.architecture);
  const told = new Set<string>();
  for (const { at, element: flow } of inStates(context, doubtful, ending)) {
    const status = flow.get('status');
    // Of a flow that may be over for all that is known nothing is asked.
    if (status && (!isKnown(status.value) || status.value === 'ended')) continue;
    for (const met of meetings(flow, at.state)) {
      const key = `${flow.id} ${met.path.join('.')}`;
      if (told.has(key) || areSeveral(met.detail)) continue;
      told.add(key);
      yield met;
    }
  }
}

const ROUTE = ['from', 'to', 'via'];

/** Nearly no flow: two of the ids that it names may become one. */
function mayMeet(flow: Element, heirsOf: (id: string) => ReadonlySet<string> | undefined): boolean {
  if (flow.collection !== 'flows') return false;
  const ids = new Set<string>();
  for (const { fields } of flow.layers) {
    for (const field of ROUTE) {
      const value = own(fields, field);
      if (typeof value === 'string') ids.add(value);
      else if (Array.isArray(value)) for (const id of value as readonly Json[]) if (typeof id === 'string') ids.add(id);
    }
  }
  const met = new Set<string>();
  for (const id of ids) {
    const heirs = heirsOf(id);
    if (!heirs) return true;
    for (const heir of heirs) {
      if (met.has(heir)) return true;
      met.add(heir);
    }
  }
  return false;
}

type Meeting = Extract<Report, { element: unknown }> & { readonly path: Path; readonly detail: string };

function* meetings(flow: ElementState, state: State): Generator<Meeting> {
  const [from, to, via] = ['from', 'to', 'via'].map((field) => flow.get(field));
  const [sender, receiver] = [from, to].map((end) => (typeof end?.written === 'string' ? end.written : ''));
  if (from && to && from.value === to.value && typeof to.value === 'string' && sender !== receiver) {
    yield {
      element: flow.element,
      path: pathOfField(flow.element, to.layer, 'to'),
      message: endsMet(sender ?? '', receiver ?? '', to.value),
      detail: to.value,
    };
  }
  if (!via || !Array.isArray(via.written)) return;
  const path = pathOfField(flow.element, via.layer, 'via');
  for (const [index, stop] of via.written.map(String).entries()) {
    const [now, ...others] = state.successors.follow(stop, flow.id);
    if (now === undefined || others.length > 0 || stop === sender || stop === receiver) continue;
    const end = now === to?.value ? FLOW_ENDS.to : now === from?.value ? FLOW_ENDS.from : undefined;
    if (end) yield { element: flow.element, path: [...path, index], message: stopMet(stop, now, end), detail: now };
  }
}

function endsMet(sender: string, receiver: string, now: string): Text {
  const ended = [sender, receiver]
    .filter((id) => id !== now)
    .map((id) => `"${id}"`)
    .join(', ');
  return {
    vi: `${ended} đã kết thúc và "${now}" kế thừa, nên bên gửi và bên nhận nay là một. Cho luồng kết thúc (status: ended), hoặc ghi bên gửi, bên nhận mới.`,
    en: `${ended} ended and "${now}" took over, so the sender and the receiver are one now. End the flow (status: ended), or write its new ends.`,
  };
}

function stopMet(stop: string, now: string, end: Text): Text {
  return {
    vi: `Chặng "${stop}" và ${end.vi} của luồng nay là một: "${now}". Ghi via mới từ ngày đó, chỉ những gì nằm giữa bên gửi và bên nhận.`,
    en: `The stop "${stop}" and ${end.en} of the flow are one now: "${now}". Write a new via as of that day: what lies between the two ends.`,
  };
}
