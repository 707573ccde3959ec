import type { Json } from '../../../core/json.ts';
import { isObject, own } from '../../../core/json.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';
import type { ElementState } from '../../../model/state.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Norm, NormContext } from './norm.ts';
import { byParts, either, type Part, partOf, type Said, saidBy, saidOf } from './parts.ts';
import { isNotUsed, NOT_USED, records, withWholes } from './subjects.ts';

export const mandatoryFields: Norm = {
  id: 'mandatory-fields',
  number: 'R02',
  severity: 'warning',
  findings: 'asked',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: { vi: 'Trường bắt buộc của danh mục đối tượng', en: 'Mandatory fields of the table of objects' },
  demand: {
    vi: 'Mỗi đối tượng có đủ các trường bắt buộc của Bảng 1; điều chưa có căn cứ ghi "Chưa xác định" kèm lý do, đầu mối và thời hạn',
    en: 'Every object has the mandatory fields of table 1; what has no ground yet is "not determined", with reason, contact and date',
  },
  description: {
    vi: 'Xét mã, loại, vị trí trong khung, phạm vi sử dụng, hình thức dùng chung, chủ quản; bản ghi gốc còn phải có trạng thái vòng đời. Bỏ trống là chưa đáp ứng; ghi unknown là chưa đủ cơ sở đánh giá. Phần của một nhóm (partOf) lấy điều mà nhóm đã nêu, trừ mã. Nguồn và đầu mối xác nhận, đầu mối kỹ thuật, mã nguồn của bản ghi tham chiếu có quy tắc riêng. Chỉ báo khi kientruc.yaml đặt mức cho quy tắc này, thường là lúc lập hồ sơ trình ban hành.',
    en: 'Looks at the code, type, place in the framework, scope, sharing and owner; an original record also has a status. Left out is not met; unknown cannot be judged. A part of a group (partOf) has what the group says, but for the code. Sources and confirmers, technical contacts and the source code of reference records have norms of their own. Told only where kientruc.yaml sets a severity for it, as one does when the dossier is drawn up.',
  },
  basis: draft('Mục III.3 Phần A, tr. 12; Mẫu số 03, Bảng 1, tr. 68-71'),
  remedy: {
    vi: 'Bổ sung các trường còn thiếu; điều chưa có căn cứ thì ghi { unknown: lý do, contact: đầu mối, due: thời hạn }.',
    en: 'Add what is left out; what has no ground yet is { unknown: reason, contact: who finds out, due: date }.',
  },
  examples: [
    {
      title: { vi: 'Đủ; thiếu; chưa xác định chủ quản; không phải phân loại', en: 'Full; left out; owner not known' },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  bo: { name: Bộ A }
systems:
  he-thong-a: # met
    name: Hệ thống A
    code: KT-1
    type: information-system
    fits: { vn-qd1425: tinh.cqs.so-nganh }
    scope: [province]
    sharing: own
    owner: ubnd
    status: operating
  phan-he-a: { name: Phân hệ của A, code: KT-2, type: application, partOf: he-thong-a } # met
  he-thong-b: { name: Hệ thống B, code: KT-3, type: application, owner: ubnd, status: operating } # not-met
  he-thong-c: # not-enough-basis
    name: Hệ thống C
    code: KT-4
    type: information-system
    fits: { vn-qd1425: tinh.cqs.so-nganh }
    scope: [province]
    sharing: { notApplicable: chỉ thử nghiệm }
    owner: { unknown: đang bàn giao, contact: Văn phòng, due: 2027-01-31 }
    status: pilot
  cac-mo-hinh: { name: Các mô hình chuẩn của Bộ, code: LQ-1, count: 3, ourUse: not-used, owner: bo } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const { subject, original } of records(context)) {
      if (!original && isNotUsed(subject)) {
        yield { subject, verdict: 'not-applicable', why: NOT_USED, field: 'ourUse' };
        continue;
      }
      const fields = original ? [...FIELDS, 'status'] : FIELDS;
      const asked = fields.filter((field) => fieldInfo(subject.element.collection, field));
      yield byParts(subject, [code(subject), ...asked.map((field) => said(context, subject, field))]);
    }
  },
};

/** Of a record; those of them that the collection has. */
const FIELDS = ['type', 'fits', 'scope', 'sharing', 'owner'];

/** Codes never change, and are each record's own. */
function code(subject: ElementState): Part {
  return partOf(subject, 'code', subject.element.code === undefined ? 'missing' : 'said');
}

function said(context: NormContext, subject: ElementState, field: string): Part {
  let best: Said = 'missing';
  for (const one of withWholes(context, subject)) {
    best = either(best, field === 'fits' ? place(one.get('fits')?.value, context) : saidOf(one, field));
    if (best === 'said') break;
  }
  return partOf(subject, field, best);
}

/** A place in another framework is none in this one. */
function place(value: Json | undefined, { framework }: NormContext): Said {
  const whole = saidBy(value);
  if (whole !== 'said' || !isObject(value)) return whole;
  return saidBy(own(value, framework.id));
}
