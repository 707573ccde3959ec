import type { ElementState } from '../../../model/state.ts';
import { carriesNothing, type FlowEnds, flowsOfOurs, unsureWhether } from './ends.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Norm, NormContext } from './norm.ts';
import { byParts, either, type Part, type Said, saidOf } from './parts.ts';

export const flowProtection: Norm = {
  id: 'flow-protection',
  number: 'R08',
  severity: 'warning',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: { vi: 'Bảo vệ dữ liệu và đầu mối của luồng chia sẻ', en: 'Protection and contact of data sharing' },
  demand: {
    vi: 'Mỗi quan hệ trao đổi, chia sẻ dữ liệu nêu phân loại và yêu cầu bảo vệ dữ liệu, đầu mối phối hợp ở đầu thuộc phạm vi quản lý',
    en: 'Every exchange of data names the class of the data and the protection they need, and the contact at our own end',
  },
  description: {
    vi: 'Luồng trao đổi dữ liệu có một đầu của cơ quan phải có protection, hoặc mọi tập dữ liệu được chuyển đã có classification; và có contact ở luồng hoặc ở đối tượng tại đầu của mình. Đầu là chính một cơ quan thì cơ quan đó là đầu mối. Luồng chưa kết nối, mới dự kiến, hoặc không trao đổi dữ liệu thì không áp dụng. Chưa rõ trạng thái thì chưa đủ cơ sở đánh giá.',
    en: 'An exchange of data with an end of our own has protection, or all data sets that move have a classification; and a contact, on the flow or on what stands at our end. Where a body itself is the end, that is the contact. It does not apply to a flow that is not connected, proposed, or no exchange of data. Where the status is not known it cannot be judged.',
  },
  basis: draft('Mẫu số 03, Bảng 2, tr. 73-74'),
  remedy: {
    vi: 'Ghi protection và contact; chưa xác định thì { unknown: lý do, contact: đầu mối, due: thời hạn }.',
    en: 'Add protection and contact; what is not determined is { unknown: reason, contact: who finds out, due: date }.',
  },
  examples: [
    {
      title: { vi: 'Đủ; thiếu; chưa phân loại; chưa kết nối', en: 'Both; none; not classified; not connected' },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  bo-a: { name: Bộ A }
systems:
  cua-tinh: { name: Hệ thống của tỉnh, owner: ubnd }
  cua-bo: { name: Hệ thống của Bộ, owner: bo-a, ourUse: in-use }
datasets:
  ho-so: { name: Dữ liệu hồ sơ, owner: ubnd, classification: Dữ liệu dùng chung của tỉnh }
flows:
  bao-cao: # met
    name: Gửi báo cáo
    from: cua-tinh
    to: cua-bo
    status: operating
    protection: Không chứa dữ liệu cá nhân
    contact: Phòng Hạ tầng số
  nop-ho-so: { name: Chuyển hồ sơ, from: ubnd, to: cua-bo, datasets: [ho-so], status: operating } # met
  tra-cuu: { name: Tra cứu, from: cua-tinh, to: cua-bo, data: Mã số, status: operating } # not-met
  doi-soat: # not-enough-basis
    name: Đối soát
    from: cua-bo
    to: cua-tinh
    status: pilot
    protection: { unknown: đang phân loại dữ liệu, contact: Văn phòng, due: 2027-03-31 }
    contact: Phòng Hạ tầng số
  sau-nay: { name: Chia sẻ số liệu, from: cua-tinh, to: cua-bo, status: proposed } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const ends of flowsOfOurs(context)) {
      const { flow } = ends;
      const idle = carriesNothing(flow);
      if (idle) yield { subject: flow, verdict: 'not-applicable', why: idle };
      else yield byParts(flow, [protection(flow, context), contact(ends)], unsureWhether(flow));
    }
  },
};

function protection(flow: ElementState, context: NormContext): Part {
  const said = either(saidOf(flow, 'protection'), classification(flow, context));
  return {
    name: { vi: 'phân loại và yêu cầu bảo vệ dữ liệu', en: 'class and protection of the data' },
    said,
    field: 'protection',
  };
}

/** Of all data sets that move, the least that is said. */
function classification(flow: ElementState, { state }: NormContext): Said {
  const ids = flow.known('datasets');
  if (!Array.isArray(ids) || ids.length === 0) return 'missing';
  const classes = ids.map((id) => {
    const dataset = state.of(String(id));
    return dataset ? saidOf(dataset, 'classification') : 'missing';
  });
  return classes.every((one) => one === 'said') ? 'said' : 'missing';
}

function contact({ flow, from, to }: FlowEnds): Part {
  let said = saidOf(flow, 'contact');
  for (const { end, element } of [from, to]) {
    if (end !== 'ours' || !element) continue;
    said = either(said, element.element.collection === 'organizations' ? 'said' : saidOf(element, 'contact'));
  }
  return { name: { vi: 'đầu mối phối hợp', en: 'contact at our end' }, said, field: 'contact' };
}
