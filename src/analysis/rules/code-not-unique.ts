import { type Element, placeIn } from '../../model/element.ts';
import type { OptionSpecs } from './options.ts';
import type { RuleWith } from './rule.ts';

const OPTIONS = {
  within: {
    kind: 'word',
    title: {
      vi: 'Mã là duy nhất trong cả mô hình (model), hay chỉ trong từng loại đối tượng (collection)',
      en: 'A code is unique in the whole model, or only within its collection',
    },
    among: ['model', 'collection'],
    default: 'model',
    example: 'collection',
  },
} as const satisfies OptionSpecs;

export const codeNotUnique: RuleWith<typeof OPTIONS> = {
  id: 'code-not-unique',
  severity: 'error',
  title: { vi: 'Một mã cho nhiều đối tượng', en: 'One code for several elements' },
  description: {
    vi: 'Mã (code) chỉ một đối tượng trong cả mô hình, kể cả giữa các nhóm; tùy chọn within giới hạn trong từng nhóm.',
    en: 'A code stands for one element in the whole model, across collections; the option within narrows it to each.',
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
  options: OPTIONS,
  check({ architecture, options }, report) {
    const holders = new Map<string, Element>();
    for (const element of architecture.elements.values()) {
      const { code } = element;
      if (code === undefined) continue;
      const key = options.within === 'model' ? code : `${element.collection}/${code}`;
      const holder = holders.get(key);
      if (!holder) {
        holders.set(key, element);
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
