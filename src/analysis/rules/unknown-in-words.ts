import { isField } from '../../model/fields.ts';
import { type FieldInfo, fieldInfo } from '../../model/generated/fields.ts';
import { saysNotApplicable, saysUnknown } from '../../model/not-known.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const unknownInWords: Rule = {
  id: 'unknown-in-words',
  severity: 'warning',
  title: { vi: 'Chưa rõ, viết như một giá trị', en: 'Not known, written as if it were a value' },
  description: {
    vi: 'Trường ghi "chưa rõ", "không xác định", "không áp dụng" bằng chữ thì chương trình coi là đã có giá trị: nhiệm vụ có kết quả "chưa rõ" thành ra đầy đủ. Ghi { unknown: lý do } hoặc { notApplicable: lý do }, để báo cáo nói đúng là chưa đủ cơ sở đánh giá. Dự thảo hướng dẫn yêu cầu "Chưa xác định" đi kèm lý do, đầu mối và thời hạn.',
    en: 'A field that says "not known" or "not applicable" as text counts as having a value: a task with the result "not known" would be complete. Write { unknown: why } or { notApplicable: why }, so that reports say that there is not enough basis. The draft guidance wants a reason, a contact and a date with it.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 12' },
  bad: [
    {
      title: { vi: 'Kết quả "chưa rõ"', en: 'A result that is "not known"' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
tasks:
  nv-ky-so:
    name: Mở rộng ký số
    result: Chưa rõ # expect: unknown-in-words
`,
    },
  ],
  good: [
    {
      title: { vi: 'Chưa xác định, có lý do', en: 'Not known, with the reason' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
tasks:
  nv-ky-so:
    name: Mở rộng ký số
    result: { unknown: kế hoạch chưa nêu kết quả }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      for (const { path, raw } of writtenLayers(element)) {
        for (const [field, value] of Object.entries(raw)) {
          if (typeof value !== 'string' || value.length > 40 || !isField(field)) continue;
          const word = saysUnknown(value) ? 'unknown' : saysNotApplicable(value) ? 'notApplicable' : undefined;
          if (word === undefined) continue;
          const info = fieldInfo(element.collection, field);
          if (!info || !takesText(info)) continue;
          report({
            element,
            path: [...path, field],
            part: 'value',
            message: {
              vi: `"${value}" được tính là một giá trị. Viết: ${field}: { ${word}: lý do }`,
              en: `"${value}" counts as a value. Write: ${field}: { ${word}: why }`,
            },
          });
        }
      }
    }
  },
};

/** Free text that may be unknown instead; ids, words of a list and dates are wrong there by their schema. */
function takesText({ governed, refs, values, date }: FieldInfo): boolean {
  return governed === true && refs === undefined && values === undefined && date === undefined;
}
