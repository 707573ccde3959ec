import { own } from '../../core/json.ts';
import type { Layer } from '../../model/element.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import { pathOfField } from './places.ts';
import type { Rule } from './rule.ts';
import { inStates } from './states.ts';

export const verifiedWithoutEvidence: Rule = {
  id: 'verified-without-evidence',
  severity: 'warning',
  title: { vi: 'Đã kiểm chứng mà chưa có minh chứng', en: 'Verified without evidence' },
  description: {
    vi: 'Nhiệm vụ "hoàn thành - đã kiểm chứng" (verified) phải có văn bản, dữ liệu chứng minh kết quả trong evidence; chưa có thì là "hoàn thành - chờ kiểm chứng" (done). evidence ghi unknown thì không bị báo.',
    en: 'A task that is done and verified names in evidence what proves its result; without that it is done, to be verified. Evidence that is said to be unknown gets no finding.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 46, 82' },
  bad: [
    {
      title: { vi: 'Đã kiểm chứng, không nêu bằng gì', en: 'Verified, and not said by what' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
tasks:
  nv-ky-so:
    name: Mở rộng ký số
    status: verified # expect: verified-without-evidence
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có minh chứng, hoặc chờ kiểm chứng', en: 'With evidence, or still to be verified' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  bc-1: { name: Báo cáo kết quả, type: report, date: 2019-01-01 }
tasks:
  nv-ky-so: { name: Mở rộng ký số, status: verified, evidence: [{ document: bc-1, at: tr. 2 }] }
  nv-lgsp: { name: Kết nối LGSP, status: done }
`,
    },
  ],
  check(context, report) {
    const verified = [...context.architecture.elements.values()].filter(
      ({ collection, layers }) =>
        collection === 'tasks' && layers.some(({ fields }) => own(fields, 'status') === 'verified'),
    );
    const told = new Set<Layer>();
    for (const { element: task } of inStates(context, verified)) {
      const status = task.get('status');
      if (status?.value !== 'verified' || task.get('evidence') || told.has(status.layer)) continue;
      told.add(status.layer);
      report({
        element: task.element,
        path: pathOfField(task.element, status.layer, 'status'),
        message: {
          vi: 'Ghi "hoàn thành - đã kiểm chứng" mà chưa có minh chứng. Thêm evidence: [văn bản chứng minh], hoặc ghi status: done (hoàn thành - chờ kiểm chứng).',
          en: 'It says done and verified, and names no evidence. Add evidence: [document that proves it], or write status: done (to be verified).',
        },
      });
    }
  },
};
