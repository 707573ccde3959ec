import type { Day } from '../../core/dates.ts';
import { type Json, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { type Element, isKnown, type Layer } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { type Dangling, danglingReferences, FLOW_ENDS, isOfRoute, namesOf, referrers, sayEnded } from './dangling.ts';
import { heirsIn } from './heirs.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule, RuleContext } from './rule.ts';
import { severalIn } from './several.ts';
import { inStates, inWhich } from './states.ts';

export const referenceEnded: Rule = {
  id: 'reference-ended',
  severity: 'warning',
  title: {
    vi: 'Còn nêu đối tượng đã kết thúc mà không thể tự theo đối tượng kế thừa',
    en: 'Still names what has ended, and no successor can stand in',
  },
  description: {
    vi: 'Có ba trường hợp. Đối tượng được nêu đã kết thúc sử dụng (status: ended) mà chưa ghi ends: báo tại trạng thái đó, kèm mọi nơi còn nêu. Đối tượng được nêu đã nhập vào chính đối tượng nêu nó. Sau khi đối tượng được nêu nhập vào đối tượng khác, bên gửi và bên nhận của luồng thành một, hoặc chặng đi qua thành một đầu của luồng.',
    en: 'There are three cases. The element that is named is out of use (status: ended) and has no ends: told at that status, with all places that still name it. It became the very element that names it. Since it became another one, the sender and the receiver of a flow are one, or a stop is an end of the flow.',
  },
  basis: {
    document: 'Mẫu số 03, quy tắc chất lượng dữ liệu (dự thảo 13/9/2026)',
    at: 'tr. 69–73, 83',
    certainty: 'draft',
  },
  bad: [
    {
      title: { vi: 'Hệ thống còn dùng nền tảng đã kết thúc', en: 'A system still uses a platform that is out of use' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  esb:
    name: Trục tích hợp cũ
    status: operating
    changes:
      - since: 2024-06-30
        status: ended # expect: reference-ended
        sources: [qd-1]
  mot-cua: { name: Một cửa điện tử, status: operating, uses: [esb] }
`,
    },
    {
      title: { vi: 'Hệ thống con đã nhập vào hệ thống chính', en: 'The module became part of what depends on it' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  tiep-nhan:
    name: Phần mềm tiếp nhận
    changes:
      - { since: 2024-06-30, ends: { becomes: [mot-cua] }, sources: [qd-1] }
  mot-cua:
    name: Một cửa điện tử
    dependsOn:
      - tiep-nhan # expect: reference-ended
flows:
  ho-so:
    name: Hồ sơ đã tiếp nhận
    from: tiep-nhan
    to: mot-cua # expect: reference-ended
    data: Hồ sơ
    status: operating
`,
    },
  ],
  good: [
    {
      title: {
        vi: 'Ghi đối tượng kế thừa, cho liên kết và luồng kết thúc',
        en: 'The successor is named, the link and the flow end',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP, status: operating }
  esb:
    name: Trục tích hợp cũ
    changes:
      - { since: 2024-06-30, ends: { becomes: [lgsp] }, sources: [qd-1] }
  tiep-nhan:
    name: Phần mềm tiếp nhận
    changes:
      - { since: 2024-06-30, ends: { becomes: [mot-cua] }, sources: [qd-1] }
  mot-cua:
    name: Một cửa điện tử
    uses: [esb]
    dependsOn: { tiep-nhan: {} }
    changes:
      - { since: 2024-06-30, dependsOn: { tiep-nhan: null }, sources: [qd-1] }
flows:
  ho-so:
    name: Hồ sơ đã tiếp nhận
    from: tiep-nhan
    to: mot-cua
    data: Hồ sơ
    status: operating
    changes:
      - { since: 2024-06-30, status: ended, sources: [qd-1] }
`,
    },
  ],
  check(context, report) {
    const outOfUse = new Map<Layer, Dangling[]>();
    for (const dangling of danglingReferences(context)) {
      if (isOfRoute(dangling)) continue;
      if (dangling.how === 'itself') report(becameItself(dangling, context.today));
      if (dangling.how !== 'out-of-use') continue;
      const before = outOfUse.get(dangling.end);
      if (before) before.push(dangling);
      else outOfUse.set(dangling.end, [dangling]);
    }
    for (const all of outOfUse.values()) if (all[0]) report(isOutOfUse(all, all[0], context.today));
    for (const met of flowsThatMet(context)) report(met);
  },
};

function isOutOfUse(all: readonly Dangling[], first: Dangling, today: Day): Report {
  const { ended, end } = first;
  const [names, when] = [namesOf(all), inWhich(first.at, today)];
  return {
    element: ended,
    path: pathOfField(ended, end, 'status'),
    message: {
      vi: `"${ended.id}" đã kết thúc sử dụng mà ${when.vi} còn ${all.length} nơi nêu đối tượng này: ${names}. Ghi ends: { becomes: [đối tượng kế thừa] } để các nơi đó tự theo, hoặc sửa từng nơi.`,
      en: `"${ended.id}" is out of use, yet ${when.en} ${all.length === 1 ? '1 place' : `${all.length} places`} still name it: ${names}. Write ends: { becomes: [successor] } for these to follow, or correct each of them.`,
    },
    related: referrers(all),
  };
}

function becameItself(dangling: Dangling, today: Day): Report {
  const { reference, field, at } = dangling;
  const { from, path, part, to } = reference;
  const ended = sayEnded({ ...dangling, reference: { ...reference, to: dangling.ended.id } });
  const [named, when] = [to === dangling.ended.id ? 'nó' : `"${to}"`, inWhich(at, today)];
  return {
    element: from,
    path,
    part,
    message: {
      vi: `${ended.vi} và chính "${from.id}" kế thừa, mà ${when.vi} ${field} vẫn nêu ${named}. Bỏ khỏi ${field} từ ngày đó, hoặc ghi giá trị mới.`,
      en: `${ended.en} and "${from.id}" itself took its place, yet ${when.en} ${field} still names ${to === dangling.ended.id ? 'it' : `"${to}"`}. Remove it from ${field} as of that day, or write a new value.`,
    },
    detail: to,
  };
}

/** Flows whose two ends, or an end and a stop, became one; as written they are not. */
function* flowsThatMet(context: RuleContext): Generator<Report> {
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
