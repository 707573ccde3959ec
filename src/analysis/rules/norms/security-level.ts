import { levelOf } from './levels.ts';
import type { Norm } from './norm.ts';
import { ours } from './subjects.ts';

export const securityLevel: Norm = {
  id: 'security-level',
  number: 'R38',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Cấp độ an toàn hệ thống thông tin', en: 'Security level of information systems' },
  demand: {
    vi: 'Mỗi hệ thống thông tin có cấp độ an toàn từ 1 đến 5 đã được phê duyệt, nêu văn bản phê duyệt',
    en: 'Every information system has an approved security level from 1 to 5, and the decision is named',
  },
  description: {
    vi: 'Hệ thống chưa ghi cấp độ thì chưa đủ cơ sở đánh giá: có thể đã được phê duyệt mà mô hình chưa có. Hệ thống là phần của hệ thống khác thì xét ở hệ thống chứa nó. Có cấp độ mà không nêu nguồn là chưa đáp ứng.',
    en: 'A system without a level cannot be judged: it may have been approved, and the model does not know. A part of another system is judged with that. A level without a source is not enough.',
  },
  basis: { document: 'Nghị định 331/2026/NĐ-CP', at: 'Điều 8', certainty: 'secondary' },
  remedy: {
    vi: 'Nêu quyết định phê duyệt cấp độ ở sources.',
    en: 'Name the decision that approved the level in sources.',
  },
  examples: [
    {
      title: { vi: 'Có cấp độ và văn bản; chưa có; là phần của hệ thống khác', en: 'With a level; without; a part' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  qd-cap-do: { name: Quyết định phê duyệt cấp độ, type: decision, date: 2026-09-01 }
systems:
  he-thong-a: { name: Hệ thống A, securityLevel: 3, sources: [qd-cap-do] } # met
  he-thong-b: # not-met
    name: Hệ thống B
    securityLevel: 2
  he-thong-c: { name: Hệ thống C, sources: [qd-cap-do] } # not-enough-basis
  phan-he-a: { name: Phân hệ của A, partOf: he-thong-a, sources: [qd-cap-do] } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const subject of ours(context, 'systems')) {
      const field = 'securityLevel';
      const level = levelOf(subject);
      if ('why' in level) {
        yield { subject, field, ...level };
      } else if (subject.sources(field).length === 0) {
        yield {
          subject,
          field,
          verdict: 'not-met',
          why: { vi: 'có cấp độ, không có nguồn', en: 'a level without a source' },
        };
      } else {
        yield { subject, field, verdict: 'met', why: { vi: `cấp độ ${level.is}`, en: `level ${level.is}` } };
      }
    }
  },
};
