import type { Text } from '../../core/text.ts';
import { PREFIXES, PREFIXES_OF } from '../../model/codes.ts';
import { COLLECTIONS } from '../../model/generated/fields.ts';
import { type Coded, codesOf } from './codes.ts';
import type { Rule } from './rule.ts';

export const codePrefix: Rule = {
  id: 'code-prefix',
  severity: 'info',
  title: { vi: 'Mã không theo dạng gợi ý', en: 'Code of another form than the suggested one' },
  description: {
    vi: 'Dự thảo hướng dẫn gợi ý mã nội bộ: KT-n đối tượng của cơ quan, QG-n dùng chung quốc gia, LQ-n đối tượng liên quan bên ngoài, CX-n phục vụ cấp xã, QH-n quan hệ, ND-n nội dung cần hoàn thiện, NV-n nhiệm vụ, KPI-n chỉ tiêu. Nhiệm vụ có thể giữ mã của kế hoạch nguồn. Tiền tố chỉ có tính minh họa, nên đây là ghi chú; các mã cùng một dạng được báo một lần. Mã đã dùng không đổi: chỉ mã đặt mới mới nên theo dạng này.',
    en: 'The draft guidance suggests local codes: KT-n for an object of the body, QG-n shared nationally, LQ-n of others, CX-n for communes, QH-n for a relation, ND-n for a gap, NV-n for a task, KPI-n for an indicator. A task may keep the code of the plan that it comes from. The prefixes are only an illustration, so this is a note; codes of one form are told once. A code that is in use never changes: only new ones should follow.',
  },
  basis: { document: 'Mẫu số 03, mã nội bộ (dự thảo 13/9/2026)', at: 'tr. 65–66', certainty: 'draft' },
  bad: [
    {
      title: { vi: 'Tiền tố riêng, và tiền tố của loại khác', en: 'A prefix of its own, and that of another kind' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp:
    name: LGSP Hà Nội
    code: UD-01 # expect: code-prefix
  mot-cua: { name: Một cửa điện tử, code: UD-02 }
tasks:
  mo-rong:
    name: Mở rộng kết nối LGSP
    code: ND-1 # expect: code-prefix
`,
    },
  ],
  good: [
    {
      title: { vi: 'Theo dạng gợi ý', en: 'As suggested' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP Hà Nội, code: KT-1 }
  ndxp: { name: NDXP, code: QG-1 }
  mot-cua: { name: Một cửa điện tử, code: KT-2, uses: { lgsp: { code: QH-1 } } }
tasks:
  mo-rong: { name: Mở rộng kết nối LGSP, code: NV-1 }
`,
    },
  ],
  check({ architecture }, report) {
    const told = new Map<string, { readonly code: Coded; others: number }>();
    for (const code of codesOf(architecture)) {
      const prefixes = PREFIXES_OF[code.kind];
      if (prefixes.length === 0 || isOfForm(code.written, prefixes)) continue;
      // A task may keep the code that it has in the plan it comes from; a code of another kind it cannot have.
      if (code.kind === 'tasks' && !isOfForm(code.written, OTHER_THAN_TASKS)) continue;
      const form = `${code.kind}/${code.written.replace(/\d+/g, 'n')}`;
      const first = told.get(form);
      if (first) first.others += 1;
      else told.set(form, { code, others: 0 });
    }
    for (const { code, others } of told.values()) {
      report({ element: code.element, path: code.path, message: sayForm(code, others) });
    }
  },
};

const OTHER_THAN_TASKS = PREFIXES.filter((prefix) => !PREFIXES_OF.tasks.includes(prefix));

function isOfForm(code: string, prefixes: readonly string[]): boolean {
  const dash = code.indexOf('-');
  return prefixes.some((prefix) => prefix === code.slice(0, dash)) && /^\d{1,9}$/.test(code.slice(dash + 1));
}

function sayForm({ kind, written }: Coded, others: number): Text {
  const what = kind === 'relation' ? { vi: 'quan hệ', en: 'relation' } : COLLECTIONS[kind].one;
  const forms = PREFIXES_OF[kind].map((prefix) => `${prefix}-1`);
  const before = forms.slice(0, -1).join(', ');
  const list = (or: string) => (before === '' ? '' : `${before} ${or} `) + forms.at(-1);
  const more =
    others === 0
      ? { vi: '', en: '' }
      : { vi: ` Còn ${others} mã cùng dạng.`, en: ` ${others} more codes have this form.` };
  return {
    vi: `Mã "${written}" không theo dạng gợi ý cho ${what.vi}: ${list('hoặc')}.${more.vi} Mã đã dùng thì giữ nguyên; mã đặt mới nên theo dạng này.`,
    en: `The code "${written}" has not the form suggested for a ${what.en}: ${list('or')}.${more.en} Keep codes that are in use; give new ones this form.`,
  };
}
