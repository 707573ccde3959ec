import type { Text } from '../../../core/text.ts';
import { isUnknown } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { bodyOf, endOf, flowsIn, routeOf } from './flow-ends.ts';
import { isExchange } from './framework-roles.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';

export const sharedExchange: Norm = {
  id: 'shared-exchange',
  number: 'R26',
  severity: 'warning',
  when: 'target',
  title: { vi: 'Chia sẻ dữ liệu qua nền tảng dùng chung', en: 'Sharing over a shared platform' },
  demand: {
    vi: 'Dữ liệu giữa hai cơ quan đi qua nền tảng quốc gia (NDXP, NDOP) hoặc nền tảng của địa phương (LGSP/LDOP)',
    en: 'Data between two bodies pass a national platform (NDXP, NDOP) or the local one (LGSP/LDOP)',
  },
  description: {
    vi: 'Xét mỗi luồng trao đổi dữ liệu giữa hai cơ quan ở trạng thái mục tiêu: via có nền tảng NDXP, NDOP hoặc LGSP/LDOP, hoặc mechanism nêu một trong các nền tảng đó. Nền tảng nào được nhận ra theo fits và theo tên trong danh mục nền tảng dùng chung của khung, không theo id. Luồng trong một cơ quan, đến người dùng, hoặc qua trục liên thông văn bản thì không áp dụng. Không có via là kết nối trực tiếp; chưa biết thì ghi { unknown: … }. Văn bản gọi đây là nền tảng trung gian, không nói mọi kết nối trực tiếp đều bị cấm.',
    en: 'Every exchange of data between two bodies in the target: via has NDXP, NDOP or LGSP/LDOP, or mechanism names one. A platform is known by fits and by its name in the list of shared platforms of the framework, not by its id. Inside one body, to users, or over the document exchange axis it does not apply. Without via the link is direct; what is not known is { unknown: … }. The text calls these platforms intermediate; it does not say that every direct link is forbidden.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Khung, II.3.b; Phụ lục I, I.3.b', certainty: 'primary' },
  remedy: {
    vi: 'Chuyển kết nối sang nền tảng dùng chung và ghi vào via, hoặc ghi ngoại lệ kèm lý do.',
    en: 'Move the link to a shared platform and name it in via, or record an exception with its reason.',
  },
  examples: [
    {
      title: {
        vi: 'Qua nền tảng; trực tiếp; chưa rõ; trong một cơ quan',
        en: 'Over a platform; direct; not known; inside one body',
      },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `organizations:
  so-a: { name: Sở A }
  so-b: { name: Sở B }
systems:
  lgsp: { name: LGSP của tỉnh, owner: so-a, fits: { vn-qd1425: tinh.ntl.lgsp-ldop } }
  he-thong-a: { name: Hệ thống A, owner: so-a }
  kho-a: { name: Kho A, owner: so-a }
  he-thong-b: { name: Hệ thống B, owner: so-b }
flows:
  qua-lgsp: { name: Qua LGSP, from: he-thong-a, to: he-thong-b, via: [lgsp] } # met
  truc-tiep: # not-met
    name: Trực tiếp
    from: he-thong-a
    to: he-thong-b
  chua-ro: { name: Chưa rõ, from: he-thong-a, to: he-thong-b, via: { unknown: báo cáo không nêu } } # not-enough-basis
  noi-bo: { name: Nội bộ, from: he-thong-a, to: kho-a } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const subject of flowsIn(context)) {
      if (subject.get('status')?.written !== 'proposed') yield { subject, field: 'via', ...judged(context, subject) };
    }
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

/** Words of `mechanism` that name such a platform. */
const PLATFORMS: ReadonlySet<unknown> = new Set(['ndxp', 'ndop', 'lgsp', 'ldop']);

function judged(context: NormContext, flow: ElementState): Result {
  const type = flow.known('type') ?? 'data-exchange';
  if (type !== 'data-exchange' && type !== 'shared-use') return not(NO_DATA);
  const ends = [endOf(context, flow, 'from'), endOf(context, flow, 'to')];
  const platform = [...routeOf(context, flow), ...ends].find((one) => one && isExchange(context, one));
  if (platform) {
    const { name } = platform.element;
    return { verdict: 'met', why: { vi: `qua ${name}`, en: `over ${name}` } };
  }
  const mechanism = flow.known('mechanism');
  if (PLATFORMS.has(mechanism)) {
    const name = String(mechanism).toUpperCase();
    return { verdict: 'met', why: { vi: `cơ chế ${name}`, en: `by the mechanism ${name}` } };
  }
  if (mechanism === 'document-axis') return not(AXIS);
  if (ends.some((end) => end?.known('type') === 'users')) return not(USERS);
  const [from, to] = ends.map(bodyOf);
  if (from !== undefined && from === to) return not(INSIDE);
  if (isUnknown(flow.get('via')?.value)) return undecided(ROUTE);
  if (from === undefined || to === undefined) return undecided(BODIES);
  return { verdict: 'not-met', why: flow.known('via') === undefined ? DIRECT : BYPASS };
}

function not(why: Text): Result {
  return { verdict: 'not-applicable', why };
}

function undecided(why: Text): Result {
  return { verdict: 'not-enough-basis', why };
}

const NO_DATA = { vi: 'không phải trao đổi dữ liệu', en: 'no exchange of data' };
const AXIS = { vi: 'văn bản đi qua trục liên thông', en: 'documents go over the exchange axis' };
const USERS = { vi: 'một đầu là người dùng', en: 'one end is a group of users' };
const INSIDE = { vi: 'hai đầu thuộc một cơ quan', en: 'both ends belong to one body' };
const ROUTE = { vi: 'chưa rõ đi qua nền tảng nào', en: 'the route is not known' };
const BODIES = { vi: 'chưa rõ hai đầu thuộc cơ quan nào', en: 'whose the two ends are is not known' };
const DIRECT = { vi: 'kết nối trực tiếp giữa hai cơ quan', en: 'a direct link between two bodies' };
const BYPASS = { vi: 'via không có nền tảng chia sẻ dữ liệu dùng chung', en: 'no shared platform is among via' };
