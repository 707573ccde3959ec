import type { Related } from '../../core/findings.ts';
import type { Collection } from '../../model/generated/fields.ts';
import { wholeness } from './grounds.ts';
import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  title: { vi: 'Một định danh cho nhiều đối tượng', en: 'One id for several elements' },
  description: {
    vi: 'Định danh là duy nhất trong cả không gian mô hình, kể cả giữa các nhóm và các tệp. Chỉ định nghĩa đầu tiên được dùng cho đến khi trùng lặp được sửa.',
    en: 'An id is unique in the whole workspace, across collections and files. Only the first definition is used until the clash is mended.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Dịch vụ và hệ thống cùng định danh', en: 'A service and a system with the same id' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  mot-cua: { name: Tiếp nhận hồ sơ một cửa }
systems:
  mot-cua: # expect: duplicate-id
    name: Một cửa điện tử
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mỗi đối tượng một định danh', en: 'An id for each' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  tiep-nhan-mot-cua: { name: Tiếp nhận hồ sơ một cửa, supportedBy: [mot-cua] }
systems:
  mot-cua: { name: Một cửa điện tử }
`,
    },
  ],
  check({ architecture }, report) {
    for (const { id, places } of architecture.duplicates) {
      const [first, second, ...others] = places;
      if (!first || !second) continue;
      const related: Related[] = [{ message: { vi: 'Định nghĩa đầu tiên', en: 'First definition' }, place: first }];
      for (const place of others) related.push({ message: { vi: 'Lại ở đây', en: 'Here again' }, place });
      report({
        message: {
          vi: `Định danh "${id}" đã dùng cho đối tượng khác (${first.file}). Đặt định danh mới hoặc gộp hai bản ghi.`,
          en: `The id "${id}" already belongs to another element (${first.file}). Choose a new id or merge the two.`,
        },
        // What stands here is another element than the one that holds the id: it is told by its own file.
        element: { id, file: second.file, collection: String(second.path[0]) as Collection },
        related,
      });
    }
  },
};
