import { own } from '../../core/json.ts';
import type { Rule } from './rule.ts';
import { layersFrom } from './still.ts';

export const gapWithoutTask: Rule = {
  id: 'gap-without-task',
  severity: 'info',
  title: { vi: 'Nội dung cần hoàn thiện chưa có nhiệm vụ', en: 'Declared gap without a task' },
  description: {
    vi: 'Mỗi nội dung cần hoàn thiện (ND) gắn với ít nhất một nhiệm vụ (NV), ghi ở tasks. Đây là lưu ý: nhiệm vụ có thể còn đang được xác định, và báo cáo của kientruc gap đã nêu nội dung nào chưa có nhiệm vụ, nhiệm vụ nào còn thiếu kết quả, đơn vị chủ trì, thời hạn, tiêu chí.',
    en: 'Every declared gap has at least one task, named in tasks. It is a note: the task may still be in the making, and the report of kientruc gap says which gaps have none and which tasks lack a result, a lead, a deadline or a criterion.',
  },
  basis: {
    document: 'Mẫu số 01, mục VII.3; Mẫu số 03, mục 8 (dự thảo 13/9/2026)',
    at: 'tr. 45, 83',
    certainty: 'draft',
  },
  bad: [
    {
      title: { vi: 'Đã khai, chưa ai làm', en: 'Declared, and nobody is to do it' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  ky-so: { name: Hệ thống ký số dùng chung }
gaps:
  nd-ky-so: # expect: gap-without-task
    name: Còn đơn vị chưa dùng ký số
    covers: [ky-so.coverage]
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có nhiệm vụ, dù chưa rõ hết', en: 'With a task, even if not all of it is known' },
      yaml: `defaults: { sources: [kh-1] }
documents:
  kh-1: { name: Kế hoạch số 1, date: 2026-01-15 }
systems:
  ky-so: { name: Hệ thống ký số dùng chung }
gaps:
  nd-ky-so: { name: Còn đơn vị chưa dùng ký số, covers: [ky-so.coverage], tasks: [nv-ky-so] }
tasks:
  nv-ky-so: { name: Mở rộng ký số, lead: { unknown: chưa giao }, deadline: { unknown: chưa có kế hoạch } }
`,
    },
  ],
  check({ architecture, today }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'gaps') continue;
      if (element.layers.some(({ kind, ends, day }) => kind === 'fact' && ends && day <= today)) continue;
      // `null` takes the tasks away.
      if (layersFrom(element, 'tasks', today).some(({ fields }) => own(fields, 'tasks') !== null)) continue;
      report({
        element,
        message: {
          vi: 'Nội dung cần hoàn thiện này chưa gắn với nhiệm vụ nào. Thêm tasks: [định danh của nhiệm vụ]; điều chưa rõ của nhiệm vụ thì ghi { unknown: lý do }.',
          en: 'No task is named for this gap. Add tasks: [id of the task]; what is not known of the task yet is { unknown: reason }.',
        },
      });
    }
  },
};
