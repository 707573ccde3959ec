import { type Json, own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import { FLOW_ENDS } from './dangling.ts';
import { wholeness } from './grounds.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';
import { severalIn } from './several.ts';
import { inStates } from './states.ts';

export const flowRoute: Rule = {
  id: 'flow-route',
  severity: 'error',
  title: { vi: 'Đường đi của luồng mâu thuẫn', en: 'Route of a flow that contradicts itself' },
  description: {
    vi: 'Bên gửi và bên nhận của một luồng là hai đối tượng khác nhau; via chỉ nêu những gì nằm giữa hai bên, mỗi đối tượng một lần. Nhóm đối tượng (type: group, users, hoặc có count) có thể gửi cho nhau; một mạng có thể được đi qua ở cả hai phía của một nền tảng.',
    en: 'The sender and the receiver of a flow are two elements, and via names what lies between them, each once. Members of a group (type: group, users, or with a count) may send to each other; a network may be passed on both sides of a platform.',
  },
  basis: wholeness('72, 83'),
  bad: [
    {
      title: {
        vi: 'Gửi cho chính mình; chặng đi qua là bên nhận, hoặc nêu hai lần',
        en: 'Sent to itself; a stop that is the receiver, or named twice',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
  lgsp: { name: LGSP }
  ndxp: { name: NDXP }
flows:
  noi-bo:
    name: Hồ sơ nội bộ
    from: mot-cua
    to: mot-cua # expect: flow-route
    data: Hồ sơ
  len-ndxp:
    name: Hồ sơ lên NDXP
    from: mot-cua
    to: ndxp
    via:
      - lgsp
      - ndxp # expect: flow-route
      - lgsp # expect: flow-route
    data: Hồ sơ
`,
    },
  ],
  good: [
    {
      title: { vi: 'Hai đầu khác nhau, các chặng nằm giữa', en: 'Two ends, and the stops between them' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  cac-so: { name: Các sở, type: group }
infrastructure:
  tslcd: { name: Mạng truyền số liệu chuyên dùng, type: network }
systems:
  mot-cua: { name: Một cửa điện tử }
  truc: { name: Trục liên thông văn bản }
  ndxp: { name: NDXP }
flows:
  len-ndxp: { name: Hồ sơ lên NDXP, from: mot-cua, to: ndxp, via: [tslcd, truc, tslcd], data: Hồ sơ }
  giua-cac-so: { name: Văn bản giữa các sở, from: cac-so, to: cac-so, via: [truc], data: Văn bản điện tử }
`,
    },
  ],
  check(context, report) {
    const { elements } = context.architecture;
    const doubtful = [...elements.values()].filter(namesTwice);
    const areSeveral = severalIn(context.architecture);
    const told = new Set<string>();
    for (const { element: flow } of inStates(context, doubtful)) {
      if (flow.get('status')?.value === 'ended') continue;
      for (const found of faultsOf(flow, elements, areSeveral)) {
        const key = `${flow.id} ${found.path?.join('.')}`;
        if (told.has(key)) continue;
        told.add(key);
        report(found);
      }
    }
  },
};

const ROUTE = ['from', 'to', 'via'];

/** Nearly no flow names an id twice, be it in different layers. */
function namesTwice(flow: Element): boolean {
  if (flow.collection !== 'flows') return false;
  const named = new Set<Json>();
  for (const { fields } of flow.layers) {
    for (const field of ROUTE) {
      const value = own(fields, field);
      for (const id of Array.isArray(value) ? (value as readonly Json[]) : [value]) {
        if (typeof id !== 'string') continue;
        if (named.has(id)) return true;
        named.add(id);
      }
    }
  }
  return false;
}

type InFlow = Extract<Report, { element: unknown }>;

/** As it is written: what the successors of its ends make of it is another matter. */
function* faultsOf(
  flow: ElementState,
  elements: ReadonlyMap<string, Element>,
  areSeveral: (id: string) => boolean,
): Generator<InFlow> {
  const [from, to, via] = ['from', 'to', 'via'].map((field) => flow.get(field));
  if (from && to && typeof from.written === 'string' && from.written === to.written && !areSeveral(from.written)) {
    yield {
      element: flow.element,
      path: pathOfField(flow.element, to.layer, 'to'),
      message: toItself(from.written),
      detail: from.written,
    };
  }
  if (!via || !Array.isArray(via.written)) return;
  const stops = via.written.map(String);
  const path = pathOfField(flow.element, via.layer, 'via');
  for (const [index, id] of stops.entries()) {
    const end = id === to?.written ? FLOW_ENDS.to : id === from?.written ? FLOW_ENDS.from : undefined;
    const found = { element: flow.element, path: [...path, index], detail: id };
    if (end && !areSeveral(id)) yield { ...found, message: isAnEnd(id, end) };
    else if (stops.indexOf(id) < index && !passesAgain(stops, index, elements)) {
      yield { ...found, message: namedTwice(id) };
    }
  }
}

/** A network may be passed again after something else: on both sides of a platform. */
function passesAgain(stops: readonly string[], index: number, elements: ReadonlyMap<string, Element>): boolean {
  const id = stops[index] ?? '';
  const isNetwork = elements.get(id)?.layers.some(({ fields }) => own(fields, 'type') === 'network') === true;
  return isNetwork && stops[index - 1] !== id;
}

function toItself(id: string): Text {
  return {
    vi: `Bên gửi và bên nhận đều là "${id}". Sửa from hoặc to; việc xử lý bên trong một đối tượng không ghi thành luồng.`,
    en: `The sender and the receiver are both "${id}". Correct from or to; what stays inside one element is no flow.`,
  };
}

function namedTwice(id: string): Text {
  return {
    vi: `"${id}" đã có trong via ở phía trước. Bỏ một lần: mỗi chặng chỉ nêu một lần, theo thứ tự đi qua.`,
    en: `"${id}" stands earlier in via already. Remove one: each stop is named once, in the order in which it is passed.`,
  };
}

function isAnEnd(id: string, end: Text): Text {
  return {
    vi: `Chặng "${id}" là ${end.vi} của luồng. Bỏ khỏi via: via chỉ nêu những gì nằm giữa bên gửi và bên nhận.`,
    en: `The stop "${id}" is ${end.en} of the flow. Remove it from via, which names what lies between the two ends.`,
  };
}
