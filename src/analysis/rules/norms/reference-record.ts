import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Norm } from './norm.ts';
import { byParts, partOf } from './parts.ts';
import { isNotUsed, NOT_USED, records } from './subjects.ts';

export const referenceRecord: Norm = {
  id: 'reference-record',
  number: 'R03',
  severity: 'warning',
  findings: 'asked',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: { vi: 'Bản ghi tham chiếu', en: 'Reference records' },
  demand: {
    vi: 'Bản ghi tham chiếu nêu đúng cơ quan chủ quản, mã nguồn của chủ quản và tình trạng khai thác tại cơ quan',
    en: 'A reference record names the real owner, the source code that the owner gave, and how far it is used here',
  },
  description: {
    vi: 'Đối tượng của cơ quan ngoài cây của authority là bản ghi tham chiếu: phải có owner, sourceCode và ourUse. Mã nguồn chưa được cung cấp thì ghi unknown, không tự tạo. Đối tượng của cơ quan khác mà chưa khai thác hoặc không còn sử dụng thì không áp dụng. Chỉ báo khi kientruc.yaml đặt mức cho quy tắc này.',
    en: 'What is owned outside the tree of authority is a reference record: it has owner, sourceCode and ourUse. A source code that was not supplied is unknown, and never made up. It does not apply to what others own and is not used here, or no longer. Told only where kientruc.yaml sets a severity for it.',
  },
  basis: draft('Mẫu số 03, mục 1, tr. 65; Bảng 1, tr. 69-71'),
  remedy: {
    vi: 'Ghi owner, sourceCode và ourUse; mã nguồn chưa được cung cấp thì ghi { unknown: lý do, contact: đầu mối, due: thời hạn }.',
    en: 'Add owner, sourceCode and ourUse; a source code not supplied yet is { unknown: reason, contact: who is asked, due: date }.',
  },
  examples: [
    {
      title: {
        vi: 'Đủ; thiếu mã nguồn; chưa được cung cấp; chưa khai thác',
        en: 'Full; no code; not supplied; not used',
      },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  bo-a: { name: Bộ A }
systems:
  nen-tang-a: { name: Nền tảng A, owner: bo-a, sourceCode: "NT.01", ourUse: in-use } # met
  nen-tang-b: { name: Nền tảng B, owner: bo-a, ourUse: partly-used } # not-met
  nen-tang-c: # not-enough-basis
    name: Nền tảng C
    owner: bo-a
    sourceCode: { unknown: Bộ A chưa cung cấp, contact: Bộ A, due: 2027-03-31 }
    ourUse: connecting
  nen-tang-d: { name: Nền tảng D, owner: bo-a, ourUse: not-used } # not-applicable
  cua-tinh: { name: Hệ thống của tỉnh, owner: ubnd }
`,
    },
  ],
  *judge(context) {
    for (const { subject, original } of records(context)) {
      if (original) continue;
      if (isNotUsed(subject)) yield { subject, verdict: 'not-applicable', why: NOT_USED, field: 'ourUse' };
      else
        yield byParts(
          subject,
          ['owner', 'sourceCode', 'ourUse'].map((field) => partOf(subject, field)),
        );
    }
  },
};
