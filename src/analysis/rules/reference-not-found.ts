import type { Text } from '../../core/text.ts';
import { Suggester } from '../../input/link/suggest.ts';
import { wholeness } from './grounds.ts';
import { whereNamed } from './places.ts';
import type { Rule } from './rule.ts';

export const referenceNotFound: Rule = {
  id: 'reference-not-found',
  severity: 'error',
  title: { vi: 'Dẫn chiếu đến đối tượng không có', en: 'Reference to an element that does not exist' },
  description: {
    vi: 'Định danh được dẫn chiếu phải có trong mô hình. Dấu, chữ hoa và dấu cách không được tính khi tìm tên gần nhất.',
    en: 'An id that is referred to must exist in the model. Diacritics, case and spaces do not count when the nearest id is looked for.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Gõ sai định danh của nền tảng', en: 'A misspelt id of a platform' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp-ha-noi: { name: LGSP Hà Nội, sources: [qd-1] }
  mot-cua:
    name: Một cửa điện tử
    sources: [qd-1]
    uses: [lgsp-hanoi] # expect: reference-not-found
`,
    },
  ],
  good: [
    {
      title: { vi: 'Định danh có trong mô hình', en: 'The id exists' },
      yaml: `documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp-ha-noi: { name: LGSP Hà Nội, sources: [qd-1] }
  mot-cua: { name: Một cửa điện tử, sources: [qd-1], uses: [lgsp-ha-noi] }
`,
    },
  ],
  check({ architecture }, report) {
    let suggester: Suggester | undefined;
    for (const reference of [...architecture.fileReferences, ...architecture.references]) {
      const { to, allowed, target } = reference;
      if (target || architecture.broken.has(to)) continue;
      suggester ??= new Suggester(architecture.elements);
      const meant = suggester.find(to, allowed);
      report({
        ...whereNamed(reference),
        message: notFound(to, meant),
        detail: to,
        ...(meant ? { suggestion: meant } : {}),
      });
    }
  },
};

function notFound(written: string, meant: string | undefined): Text {
  return {
    vi: `Không tìm thấy "${written}" trong mô hình${meant ? `. Gần nhất: ${meant}` : '.'}`,
    en: `There is no "${written}" in the model${meant ? `. Nearest: ${meant}` : '.'}`,
  };
}
