import { type Json, own } from '../../core/json.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const procedureCodePattern: Rule = {
  id: 'procedure-code-pattern',
  severity: 'warning',
  title: { vi: 'Mã thủ tục hành chính sai dạng', en: 'Procedure code in the wrong form' },
  description: {
    vi: 'Mã trong procedures là mã quốc gia (1.011442), hoặc mã quốc gia rồi đến mã cơ quan dạng cũ (1.011442.000.00.00.H26), có thể thêm hai chữ số của dịch vụ công (.02). Dạng mã suy ra từ các mã đã công khai; chưa tìm thấy văn bản quy định.',
    en: 'A code in procedures is the national code (1.011442), or that followed by the old form of an agency code (1.011442.000.00.00.H26), perhaps with two digits of the online service (.02). The form is inferred from codes seen in public; no text was found that lays it down.',
  },
  basis: {
    document: 'Các mã thủ tục hành chính đã công khai; chưa có văn bản quy định dạng mã',
    certainty: 'inferred',
  },
  bad: [
    {
      title: { vi: 'Thiếu số, và chữ thường', en: 'A digit is missing, and lower case' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  khai-sinh:
    name: Đăng ký khai sinh
    procedures:
      - "1.00142" # expect: procedure-code-pattern
      - 1.011442.000.00.00.h26 # expect: procedure-code-pattern
`,
    },
  ],
  good: [
    {
      title: { vi: 'Mã quốc gia và mã của địa phương', en: 'The national code, and that of a province' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
services:
  khai-sinh: { name: Đăng ký khai sinh, procedures: ["2.000622", 1.011442.000.00.00.H26, 2.000815.000.00.00.H55.02] }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'services') continue;
      // Nearly all are right: places are looked for only where one is not.
      if (element.layers.every(({ fields }) => areCodes(own(fields, 'procedures')))) continue;
      for (const { path, raw } of writtenLayers(element)) {
        const codes = own(raw, 'procedures');
        if (!Array.isArray(codes)) continue;
        codes.forEach((code, at) => {
          if (typeof code !== 'string' || FORM.test(code)) return;
          const meant = repaired(code);
          report({
            element,
            path: [...path, 'procedures', at],
            message: {
              vi: `"${code}" không đúng dạng mã thủ tục hành chính thường gặp.${meant ? ` Có phải "${meant}"?` : ''} Viết như 1.011442 hoặc 1.011442.000.00.00.H26.`,
              en: `"${code}" has not the usual form of a procedure code.${meant ? ` Did you mean "${meant}"?` : ''} Write it like 1.011442 or 1.011442.000.00.00.H26.`,
            },
            detail: code,
            ...(meant ? { suggestion: meant } : {}),
          });
        });
      }
    }
  },
};

const FORM = /^[1-9]\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}(\.\d{2})?)?$/;

function areCodes(codes: Json | undefined): boolean {
  return !Array.isArray(codes) || codes.every((code) => typeof code !== 'string' || FORM.test(code));
}

/** Lower case, spaces, and a point at the end are slips of the hand. */
function repaired(code: string): string | undefined {
  const meant = code.toUpperCase().replace(/\s+/g, '').replace(/\.$/, '');
  return FORM.test(meant) ? meant : undefined;
}
