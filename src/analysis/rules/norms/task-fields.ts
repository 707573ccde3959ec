import type { ElementState } from '../../../model/state.ts';
import { bodies } from './ends.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Norm, NormContext } from './norm.ts';
import { byParts, either, type Part, partOf, type Said, saidOf } from './parts.ts';
import { elementsOf } from './subjects.ts';

export const taskFields: Norm = {
  id: 'task-fields',
  number: 'R16',
  severity: 'warning',
  findings: 'asked',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: { vi: 'Nội dung bắt buộc của nhiệm vụ', en: 'What a task must state' },
  demand: {
    vi: 'Mỗi nhiệm vụ chuyển đổi kiến trúc có kết quả cần đạt, đơn vị chủ trì, mức ưu tiên, nguồn lực dự kiến, tiêu chí và nguồn dữ liệu kiểm chứng',
    en: 'Every task of transition has a result, a lead, a priority, resources, and the criterion and data that verify it',
  },
  description: {
    vi: 'Xét result, lead, priority, resources và verification của nhiệm vụ chưa hoàn thành. Mức ưu tiên ghi ở nội dung cần hoàn thiện (gaps) mà nhiệm vụ xử lý cũng được. Bỏ trống là chưa đáp ứng; ghi unknown là chưa đủ cơ sở đánh giá. Nhiệm vụ đã hoàn thành, đã dừng, hoặc do cơ quan khác chủ trì thì không áp dụng. Chỉ báo khi kientruc.yaml đặt mức cho quy tắc này.',
    en: 'Looks at result, lead, priority, resources and verification of tasks that are not done. The priority of a declared gap that the task closes will do. Left out is not met; unknown cannot be judged. It does not apply to tasks that are done or stopped, or that others lead. Told only where kientruc.yaml sets a severity for it.',
  },
  basis: draft('Mẫu số 01, mục VIII.1, tr. 45; Mẫu số 03, Bảng 4, tr. 76-78'),
  remedy: {
    vi: 'Bổ sung nội dung còn thiếu; chưa xác định thì ghi { unknown: lý do, contact: đầu mối, due: thời hạn làm rõ }.',
    en: 'Add what is left out; what is not known yet is { unknown: reason, contact: who settles it, due: by when }.',
  },
  examples: [
    {
      title: { vi: 'Đủ; thiếu; chưa rõ nguồn lực; đã xong', en: 'Full; left out; resources not known; done' },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  so-khcn: { name: Sở Khoa học và Công nghệ, parent: ubnd }
  bo-a: { name: Bộ A }
gaps:
  nd-a: { name: Ba cơ sở dữ liệu chưa kết nối, covers: [nv-a], tasks: [nv-a], priority: high }
tasks:
  nv-a: # met
    name: Kết nối ba cơ sở dữ liệu
    result: Ba cơ sở dữ liệu kết nối với kho dữ liệu dùng chung
    lead: so-khcn
    resources: Nhân lực hiện có
    verification: Số cơ sở dữ liệu trao đổi được dữ liệu trên ba; nhật ký kết nối
  nv-b: { name: Nâng cấp cổng, lead: so-khcn, priority: low } # not-met
  nv-c: # not-enough-basis
    name: Hợp nhất hai hệ thống
    result: Còn một hệ thống
    lead: so-khcn
    priority: medium
    resources: { unknown: chưa lập dự toán, contact: Sở Tài chính, due: 2027-03-31 }
    verification: Hệ thống cũ đã dừng; biên bản chuyển đổi
  nv-d: { name: Lập danh mục, lead: so-khcn, status: done } # not-applicable
  nv-e: { name: Nâng cấp nền tảng của Bộ, lead: bo-a } # not-applicable
`,
    },
  ],
  *judge(context) {
    const isOurs = bodies(context);
    let byGaps: ReadonlyMap<string, Said> | undefined;
    for (const task of elementsOf(context, 'tasks')) {
      const lead = task.known('lead');
      if (OVER.has(task.get('status')?.written)) {
        yield { subject: task, verdict: 'not-applicable', why: DONE, field: 'status' };
      } else if (typeof lead === 'string' && !isOurs(lead)) {
        yield { subject: task, verdict: 'not-applicable', why: OTHERS, field: 'lead' };
      } else {
        byGaps ??= prioritiesOfGaps(context);
        yield byParts(task, [...FIELDS.map((field) => partOf(task, field)), priority(task, byGaps)]);
      }
    }
  },
};

const FIELDS = ['result', 'lead', 'resources', 'verification'];

const OVER: ReadonlySet<unknown> = new Set(['done', 'verified', 'stopped']);

function priority(task: ElementState, byGaps: ReadonlyMap<string, Said>): Part {
  return partOf(task, 'priority', either(saidOf(task, 'priority'), byGaps.get(task.id) ?? 'missing'));
}

/** What the declared gaps that a task closes say of how urgent it is. */
function prioritiesOfGaps(context: NormContext): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const gap of elementsOf(context, 'gaps')) {
    const tasks = gap.known('tasks');
    if (!Array.isArray(tasks)) continue;
    const said = saidOf(gap, 'priority');
    for (const id of tasks) found.set(String(id), either(said, found.get(String(id)) ?? 'missing'));
  }
  return found;
}

const DONE = { vi: 'đã hoàn thành hoặc đã dừng', en: 'it is done or stopped' };
const OTHERS = { vi: 'do cơ quan khác chủ trì', en: 'another body leads it' };
