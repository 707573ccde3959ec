import { fold, type Text } from '../../../core/text.ts';
import { isUnknown } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { endOf, mandatoryFlows, routeOf } from './flow-ends.ts';
import { placeOf } from './framework-roles.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';

export const agentNode: Norm = {
  id: 'agent-node',
  number: 'R27',
  severity: 'warning',
  when: 'target',
  title: { vi: 'Agent Node trên kết nối với NDOP', en: 'Agent Node on the way to NDOP' },
  demand: {
    vi: 'Kết nối với NDOP thể hiện Máy chủ bảo mật điểm kết nối (Agent Node), và Agent Node không được ghi thay LGSP/LDOP',
    en: 'A connection to NDOP shows the secure node (Agent Node), and the Agent Node does not stand in for LGSP/LDOP',
  },
  description: {
    vi: 'Luồng đến hoặc đi qua NDOP phải có Agent Node trong via. Agent Node được nhận ra theo tên ("Agent Node", "Máy chủ bảo mật điểm kết nối"); đặt nó vào vị trí LGSP/LDOP của khung (fits) là coi ba khái niệm là tương đương. Luồng chưa kết nối thì chưa xét.',
    en: 'A flow to or over NDOP has the Agent Node among via. It is known by its name ("Agent Node", "Máy chủ bảo mật điểm kết nối"); to put it at the place of LGSP/LDOP in the framework (fits) takes the three for one. A flow that is not connected yet is not judged.',
  },
  basis: { document: 'Dự thảo hướng dẫn của Bộ KH&CN ngày 13/9/2026', at: 'tr. 10, 34', certainty: 'draft' },
  remedy: {
    vi: 'Ghi Agent Node thành một bản ghi riêng và nêu nó trong via.',
    en: 'Record the Agent Node as an element of its own and name it in via.',
  },
  examples: [
    {
      title: { vi: 'Có Agent Node; không có; chưa rõ; chưa kết nối', en: 'With it; without; not known; not connected' },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `systems:
  ndop: { name: NDOP, sharing: national-a }
  agent-node: { name: Agent Node của tỉnh, fits: { vn-qd1425: tinh.ntl.dac-thu } } # met
  agent-node-2: # not-met
    name: Máy chủ bảo mật điểm kết nối của sở
    fits: { vn-qd1425: tinh.ntl.lgsp-ldop }
  kho: { name: Kho dữ liệu dùng chung }
flows:
  co-nut: { name: Qua Agent Node, from: kho, to: ndop, via: [agent-node] } # met
  khong-nut: { name: Không có Agent Node, from: kho, to: ndop } # not-met
  chua-ro: { name: Chưa rõ, from: kho, to: ndop, via: { unknown: chưa có thiết kế } } # not-enough-basis
  chua-ket-noi: { name: Chưa kết nối, from: kho, to: ndop, status: not-connected } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const subject of context.state.elements()) {
      if (isNode(subject)) yield { subject, field: 'fits', ...placed(context, subject) };
    }
    for (const subject of mandatoryFlows(context)) {
      yield { subject, field: 'via', ...routed(context, subject) };
    }
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

/** The two names of the draft guidance, p. 10 and 34; no list of the framework has it. */
const NAMES = /\bagent node\b|\bmay chu bao mat diem ket noi\b/;

function isNode({ element }: ElementState): boolean {
  const isDeployed = element.collection === 'systems' || element.collection === 'infrastructure';
  return isDeployed && NAMES.test(fold(element.name));
}

function placed(context: NormContext, node: ElementState): Result {
  const place = placeOf(context, node);
  if (!place) return { verdict: 'not-enough-basis', why: NO_PLACE };
  return place.role === 'exchange' ? { verdict: 'not-met', why: STANDS_IN } : { verdict: 'met', why: OF_ITS_OWN };
}

function routed(context: NormContext, flow: ElementState): Result {
  const status = flow.known('status');
  if (status === 'not-connected' || status === 'proposed') return { verdict: 'not-applicable', why: NOT_YET };
  const all = [...routeOf(context, flow), endOf(context, flow, 'from'), endOf(context, flow, 'to')];
  const node = all.find((one) => one && isNode(one));
  if (node) return { verdict: 'met', why: { vi: `qua ${node.element.name}`, en: `over ${node.element.name}` } };
  if (isUnknown(flow.get('via')?.value)) return { verdict: 'not-enough-basis', why: ROUTE };
  return { verdict: 'not-met', why: WITHOUT };
}

const NO_PLACE: Text = { vi: 'chưa rõ vị trí trong khung', en: 'its place in the framework is not known' };
const STANDS_IN: Text = {
  vi: 'Agent Node ghi vào vị trí LGSP/LDOP',
  en: 'the Agent Node stands at the place of LGSP/LDOP',
};
const OF_ITS_OWN: Text = { vi: 'bản ghi riêng, không thay LGSP/LDOP', en: 'an element of its own, no LGSP/LDOP' };
const NOT_YET: Text = { vi: 'chưa kết nối', en: 'not connected yet' };
const ROUTE: Text = { vi: 'chưa rõ đi qua đâu', en: 'the route is not known' };
const WITHOUT: Text = { vi: 'via không có Agent Node', en: 'there is no Agent Node among via' };
