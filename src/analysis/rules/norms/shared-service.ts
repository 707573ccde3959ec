import type { Text } from '../../../core/text.ts';
import type { ElementState } from '../../../model/state.ts';
import { IN_USE } from '../states.ts';
import { carriesNothing, type FlowEnds, flowsOfOurs, unsureWhether } from './ends.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { byParts, either, type Part, partOf, saidOf } from './parts.ts';
import { ours } from './subjects.ts';

export const sharedService: Norm = {
  id: 'shared-service',
  number: 'R09',
  severity: 'warning',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: {
    vi: 'Nền tảng, cơ sở dữ liệu dùng chung đang cung cấp',
    en: 'Shared platforms and databases that serve others',
  },
  demand: {
    vi: 'Nền tảng, cơ sở dữ liệu dùng chung đang cung cấp ra ngoài cơ quan có đơn vị vận hành và đầu mối kỹ thuật; quan hệ cung cấp, khai thác có tần suất hoặc mức dịch vụ',
    en: 'A shared platform or database that serves others has an operator and a technical contact; the relation has a frequency or a service level',
  },
  description: {
    vi: 'Xét nền tảng (type: platform) và tập dữ liệu của cơ quan đang được dùng mà sharing là dùng chung quốc gia, cấp bộ hoặc cấp tỉnh: phải có operator và contact. Luồng giữa cơ quan với bên ngoài mà một đầu, hoặc tập dữ liệu được chuyển, là nền tảng, cơ sở dữ liệu dùng chung như vậy phải có frequency hoặc serviceLevel. Chưa ghi sharing hoặc trạng thái thì chưa đủ cơ sở đánh giá; dùng nội bộ, dùng riêng hoặc chưa vận hành thì không áp dụng.',
    en: 'Looks at platforms (type: platform) and data sets of the authority that are in use and whose sharing is national, of the ministry or of the province: they have operator and contact. A flow between the authority and others, with such a platform or data set at an end or among what moves, has frequency or serviceLevel. Without sharing or a status it cannot be judged; it does not apply to what is internal, of one use only, or not in use yet.',
  },
  basis: draft('Mẫu số 03, Bảng 1, tr. 70-71; Bảng 2, tr. 73'),
  remedy: {
    vi: 'Ghi operator, contact ở nền tảng, cơ sở dữ liệu; frequency hoặc serviceLevel ở luồng; chưa xác định thì { unknown: lý do }.',
    en: 'Add operator and contact to the platform or database, frequency or serviceLevel to the flow; what is not known is { unknown: reason }.',
  },
  examples: [
    {
      title: {
        vi: 'Đủ; thiếu đầu mối; chưa ghi hình thức; dùng nội bộ',
        en: 'Full; no contact; sharing not said; internal',
      },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  so-khcn: { name: Sở Khoa học và Công nghệ, parent: ubnd }
  bo-a: { name: Bộ A }
systems:
  nen-tang-a: # met
    name: Nền tảng A
    type: platform
    owner: ubnd
    operator: so-khcn
    contact: Phòng Hạ tầng số
    sharing: province
    status: operating
  nen-tang-b: { name: Nền tảng B, type: platform, owner: ubnd, operator: so-khcn, sharing: province, status: pilot } # not-met
  nen-tang-c: { name: Nền tảng C, type: platform, owner: ubnd, status: operating } # not-enough-basis
  nen-tang-d: { name: Nền tảng D, type: platform, owner: ubnd, sharing: internal, status: operating } # not-applicable
  nen-tang-e: { name: Nền tảng E, type: platform, owner: ubnd, sharing: province, status: building } # not-applicable
  cua-bo: { name: Hệ thống của Bộ, type: information-system, owner: bo-a, ourUse: in-use }
flows:
  cung-cap: # met
    name: Cung cấp số liệu
    from: nen-tang-a
    to: cua-bo
    data: Số liệu
    status: operating
    frequency: Hằng ngày
    protection: Không chứa dữ liệu cá nhân
  tra-cuu: # not-met
    name: Tra cứu
    from: cua-bo
    to: nen-tang-a
    data: Mã số
    status: operating
    protection: Không chứa dữ liệu cá nhân
`,
    },
  ],
  *judge(context) {
    for (const subject of ours(context, 'systems', 'datasets')) {
      const { collection } = subject.element;
      if (collection === 'systems' && subject.known('type') !== 'platform') continue;
      yield ofSupplier(subject);
    }
    for (const ends of flowsOfOurs(context)) {
      if (!crosses(ends) || !suppliers(ends, context).some(isShared)) continue;
      const { flow } = ends;
      const idle = carriesNothing(flow);
      if (idle) yield { subject: flow, verdict: 'not-applicable', why: idle };
      else yield byParts(flow, [service(flow)], unsureWhether(flow));
    }
  },
};

function ofSupplier(subject: ElementState): Judgement {
  const [sharing, status] = [saidOf(subject, 'sharing'), saidOf(subject, 'status')];
  if (sharing === 'not-applicable' || (sharing === 'said' && !isShared(subject))) {
    return { subject, verdict: 'not-applicable', why: NOT_SHARED, field: 'sharing' };
  }
  if (status === 'said' && !IN_USE.has(subject.known('status'))) {
    return { subject, verdict: 'not-applicable', why: NOT_IN_USE, field: 'status' };
  }
  const parts = [partOf(subject, 'operator'), partOf(subject, 'contact')];
  return byParts(subject, parts, sharing === 'said' ? (status === 'said' ? undefined : NO_STATUS) : NO_SHARING);
}

/** One side is the authority's, the other is not. */
function crosses({ from, to }: FlowEnds): boolean {
  return (from.end === 'ours' && to.end === 'other') || (from.end === 'other' && to.end === 'ours');
}

/** What may be supplied over the flow: platforms and data sets at its ends, and the data sets that move. */
function suppliers({ flow, from, to }: FlowEnds, { state }: NormContext): ElementState[] {
  const moved = flow.known('datasets');
  const ids = Array.isArray(moved) ? moved.map(String) : [];
  return [from.element, to.element, ...ids.map((id) => state.of(id))].flatMap((one) =>
    one && (one.element.collection === 'datasets' || one.element.collection === 'systems') ? [one] : [],
  );
}

/** Shared beyond the body itself. */
function isShared(subject: ElementState): boolean {
  return SHARED.has(subject.known('sharing'));
}

const SHARED: ReadonlySet<unknown> = new Set(['national-a', 'national-b', 'ministry', 'province']);

function service(flow: ElementState): Part {
  const said = either(saidOf(flow, 'frequency'), saidOf(flow, 'serviceLevel'));
  return { name: { vi: 'tần suất hoặc mức dịch vụ', en: 'frequency or service level' }, said, field: 'serviceLevel' };
}

const NOT_SHARED: Text = { vi: 'không dùng chung ra ngoài cơ quan', en: 'it is not shared beyond the body' };
const NOT_IN_USE: Text = { vi: 'chưa hoặc không còn vận hành', en: 'it is not in use' };
const NO_SHARING: Text = {
  vi: 'chưa rõ có dùng chung ra ngoài cơ quan hay không',
  en: 'it is not known whether it is shared beyond the body',
};
const NO_STATUS: Text = { vi: 'chưa rõ đang vận hành hay chưa', en: 'it is not known whether it is in use' };
