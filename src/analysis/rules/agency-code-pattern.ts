import { own } from '../../core/json.ts';
import type { OptionSpecs } from './options.ts';
import { pathOfField } from './places.ts';
import type { RuleWith } from './rule.ts';
import { layersFrom } from './still.ts';

const OPTIONS = {
  also: {
    kind: 'texts',
    title: {
      vi: 'Mã mẫu của các dạng khác cũng được nhận (A: chữ hoa bất kỳ, 0: chữ số bất kỳ)',
      en: 'Samples of other forms that are accepted (A: any capital letter, 0: any digit)',
    },
    default: [],
    example: ['AA-00'],
  },
} as const satisfies OptionSpecs;

export const agencyCodePattern: RuleWith<typeof OPTIONS> = {
  id: 'agency-code-pattern',
  severity: 'warning',
  title: { vi: 'Mã định danh cơ quan sai dạng', en: 'Agency code in the wrong form' },
  description: {
    vi: 'agencyCode dài nhất 35 ký tự: một chữ cái và hai chữ số, rồi đến năm nhóm nữa sau dấu chấm, như H26 hoặc H26.01. Độ dài từng nhóm là suy ra. Chỉ xét mã dùng từ hôm nay trở đi: mã đã được thay thì giữ như nguồn ghi.',
    en: 'An agencyCode has at most 35 characters: a letter and two digits, then up to five groups after points, as in H26 or H26.01. The width of the groups is inferred. Only codes of today and later are looked at: one that was replaced stays as its source has it.',
  },
  basis: { document: 'Quyết định 20/2020/QĐ-TTg', at: 'Điều 4 khoản 1', certainty: 'secondary' },
  bad: [
    {
      title: { vi: 'Dạng cũ, và chữ thường', en: 'The old form, and lower case' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  ubnd:
    name: UBND thành phố
    agencyCode: 000.00.00.H26 # expect: agency-code-pattern
  so-a:
    name: Sở A
    agencyCode: h26.01 # expect: agency-code-pattern
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mã hiện hành', en: 'Codes of today' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  ubnd:
    name: UBND thành phố
    agencyCode: 000.00.00.H26
    changes: [{ since: 2022-01-01, agencyCode: H26, sources: [qd-1] }]
  so-a: { name: Sở A, agencyCode: H26.01 }
`,
    },
  ],
  options: OPTIONS,
  check({ architecture, options, today }, report) {
    const also = new Set(options.also.map(formOf));
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'organizations') continue;
      for (const layer of layersFrom(element, 'agencyCode', today)) {
        const code = own(layer.fields, 'agencyCode');
        if (typeof code !== 'string' || (code.length <= LONGEST && FORM.test(code)) || also.has(formOf(code))) continue;
        const current = OLD_WHOLE.exec(code)?.[1];
        report({
          element,
          path: pathOfField(element, layer, 'agencyCode'),
          message: current
            ? {
                vi: `"${code}" là dạng cũ; mã hiện nay là ${current}. Sửa agencyCode thành ${current}.`,
                en: `"${code}" is the old form; today the code is ${current}. Change agencyCode to ${current}.`,
              }
            : {
                vi: `"${code}" không đúng dạng mã định danh cơ quan. Viết như H26 hoặc H26.01, nhiều nhất 35 ký tự.`,
                en: `"${code}" has not the form of an agency code. Write it like H26 or H26.01, at most 35 characters.`,
              },
          ...(current ? { suggestion: current } : {}),
          detail: code,
        });
      }
    }
  },
};

/** What codes of one form have in common: each capital letter as A, each digit as 0. */
function formOf(code: string): string {
  return code.replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
}

const LONGEST = 35;
const FORM = /^[A-Z]\d{2}(\.[0-9A-Z]{2,3}){0,5}$/;
/** The old form of a whole province or ministry; the new code of a unit below it is not its old one turned round. */
const OLD_WHOLE = /^000\.00\.00\.([A-Z]\d{2})$/;
