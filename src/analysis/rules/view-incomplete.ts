import { type Json, own } from '../../core/json.ts';
import type { Language, Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import type { Element } from '../../model/element.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import type { Rule } from './rule.ts';

export const viewIncomplete: Rule = {
  id: 'view-incomplete',
  severity: 'error',
  title: { vi: 'Sơ đồ thiếu điều phải có', en: 'View that lacks what its type needs' },
  description: {
    vi: 'Sơ đồ một đối tượng và lân cận (context) cần about; trình tự dịch vụ (sequence) cần about là một dịch vụ có steps; bảng đối chiếu (matrix) cần rows và columns. Thiếu thì không có gì để vẽ.',
    en: 'A context view needs about; a sequence needs about, a service that has steps; a matrix needs rows and columns. Without them there is nothing to draw.',
  },
  basis: { document: 'Tính toàn vẹn của mô hình', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Bảng không có cột; trình tự của một hệ thống', en: 'A matrix without columns; steps of a system' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
views:
  doi-chieu:
    name: Dịch vụ và hệ thống
    type: matrix # expect: view-incomplete
    rows: { collections: [systems] }
  cac-buoc:
    name: Các bước nộp hồ sơ
    type: sequence
    about: mot-cua # expect: view-incomplete
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đủ', en: 'All that is needed' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  nguoi-dan: { name: Người dân, type: users }
systems:
  mot-cua: { name: Một cửa điện tử }
services:
  khai-sinh:
    name: Đăng ký khai sinh
    supportedBy: [mot-cua]
    steps: [{ does: Nộp hồ sơ, by: nguoi-dan, on: mot-cua }]
views:
  doi-chieu:
    name: Dịch vụ và hệ thống
    type: matrix
    rows: { collections: [services] }
    columns: { collections: [systems] }
  cac-buoc: { name: Các bước nộp hồ sơ, type: sequence, about: khai-sinh }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'views') continue;
      const type = own(element.raw, 'type');
      const needed = typeof type === 'string' ? (NEEDED.get(type) ?? []) : [];
      const missing = needed.filter((field) => !isSaid(element, field));
      if (missing.length > 0) report({ element, path: ['type'], message: sayMissing(String(type), missing) });
      const about = own(element.raw, 'about');
      if (type !== 'sequence' || typeof about !== 'string') continue;
      const message = whyNoSteps(about, architecture);
      if (message) report({ element, path: ['about'], message });
    }
  },
};

const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['context', ['about']],
  ['sequence', ['about']],
  ['matrix', ['rows', 'columns']],
]);

function isSaid({ layers }: Element, field: string): boolean {
  return layers.some(({ fields }) => isThere(own(fields, field)));
}

function isThere(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

const WORDS: Readonly<Record<string, Text>> = {
  about: { vi: 'đối tượng mà sơ đồ nói về', en: 'what it is about' },
  rows: { vi: 'các dòng', en: 'its rows' },
  columns: { vi: 'các cột', en: 'its columns' },
};

function sayMissing(type: string, missing: readonly string[]): Text {
  const label = fieldInfo('views', 'type')?.labels?.[type];
  const list = (language: Language) => missing.map((field) => `${field} (${WORDS[field]?.[language]})`).join(', ');
  return {
    vi: `Sơ đồ loại ${type} (${label?.vi}) thiếu ${list('vi')}.`,
    en: `A view of the type ${type} lacks ${list('en')}.`,
  };
}

/** Why the element has no steps to draw; `undefined` where it has, where nobody knows, or where another rule tells. */
function whyNoSteps(id: string, { elements }: Architecture): Text | undefined {
  const about = elements.get(id);
  if (!about || isSaid(about, 'steps')) return undefined;
  return about.collection === 'services'
    ? {
        vi: `Dịch vụ "${id}" chưa có steps nên không có trình tự để vẽ. Thêm steps cho dịch vụ; chưa biết thì steps: { unknown: lý do }.`,
        en: `The service "${id}" has no steps, so there is no sequence to draw. Add steps to the service; where they are not known, steps: { unknown: reason }.`,
      }
    : {
        vi: `"${id}" không phải là dịch vụ; sơ đồ trình tự cần about là một dịch vụ có steps.`,
        en: `"${id}" is no service; a sequence needs about to be a service with steps.`,
      };
}
