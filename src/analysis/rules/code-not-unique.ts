import type { Text } from '../../core/text.ts';
import { placeIn } from '../../model/element.ts';
import { type Coded, codesOf } from './codes.ts';
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
    vi: 'Mã (code) chỉ một đối tượng hoặc một quan hệ ghi ở trường liên kết trong cả mô hình, kể cả giữa các nhóm; tùy chọn within giới hạn trong từng nhóm.',
    en: 'A code stands for one element, or one relation in a link field, in the whole model, across collections; the option within narrows it to each.',
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
    {
      title: { vi: 'Hai quan hệ cùng mã', en: 'Two relations with the same code' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội }
  mot-cua: { name: Một cửa điện tử, uses: { lgsp: { code: QH-1 } } }
  thu-dien-tu:
    name: Thư điện tử
    uses:
      lgsp:
        code: QH-1 # expect: code-not-unique
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
  mot-cua: { name: Một cửa điện tử, code: KT-2, uses: { lgsp: { code: QH-1 } } }
`,
    },
  ],
  options: OPTIONS,
  check({ architecture, options }, report) {
    const holders = new Map<string, Coded>();
    for (const coded of codesOf(architecture)) {
      const { kind, written, element, path } = coded;
      const key = options.within === 'model' ? written : `${kind}/${written}`;
      const holder = holders.get(key);
      if (!holder) holders.set(key, coded);
      // A change that says more of a link says its code again.
      if (!holder || isSame(holder, coded)) continue;
      const name = nameOf(holder);
      report({
        element,
        path,
        message: {
          vi: `Mã "${written}" đã dùng cho ${name.vi}. Đặt mã khác cho một trong hai.`,
          en: `The code "${written}" already belongs to ${name.en}. Give one of the two another code.`,
        },
        related: [
          {
            message: { vi: 'Đã dùng ở đây', en: 'Already used here' },
            place: placeIn(holder.element, holder.path),
          },
        ],
        detail: written,
      });
    }
  },
};

function isSame(one: Coded, other: Coded): boolean {
  return one.element === other.element && one.link?.field === other.link?.field && one.link?.to === other.link?.to;
}

function nameOf({ element, link }: Coded): Text {
  if (!link) return { vi: `"${element.id}"`, en: `"${element.id}"` };
  return {
    vi: `quan hệ "${element.id}" → "${link.to}" (${link.field})`,
    en: `the relation "${element.id}" → "${link.to}" (${link.field})`,
  };
}
