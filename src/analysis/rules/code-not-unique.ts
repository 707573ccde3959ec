import { type Element, placeIn } from '../../model/element.ts';
import type { Rule } from './rule.ts';

export const codeNotUnique: Rule = {
  id: 'code-not-unique',
  severity: 'error',
  title: { vi: 'Một mã cho nhiều đối tượng', en: 'One code for several elements' },
  description: {
    vi: 'Mã (code) chỉ một đối tượng trong cả mô hình, kể cả giữa các nhóm.',
    en: 'A code stands for one element in the whole model, across collections.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Hai hệ thống cùng mã', en: 'Two systems with the same code' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội, code: KT-1 }
  mot-cua:
    name: Một cửa điện tử
    code: KT-1 # expect: code-not-unique
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mỗi đối tượng một mã', en: 'A code for each' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội, code: KT-1 }
  mot-cua: { name: Một cửa điện tử, code: KT-2 }
`,
    },
  ],
  check({ architecture }, report) {
    const holders = new Map<string, Element>();
    for (const element of architecture.elements.values()) {
      const { code } = element;
      if (code === undefined) continue;
      const holder = holders.get(code);
      if (!holder) {
        holders.set(code, element);
        continue;
      }
      report({
        element,
        path: ['code'],
        message: {
          vi: `Mã "${code}" đã dùng cho "${holder.id}". Đặt mã khác cho một trong hai.`,
          en: `The code "${code}" already belongs to "${holder.id}". Give one of the two another code.`,
        },
        related: [{ message: { vi: 'Đã dùng ở đây', en: 'Already used here' }, place: placeIn(holder, ['code']) }],
        detail: code,
      });
    }
  },
};
