import { own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { catalogueEntry, type FrameworkCatalogue } from '../../model/framework.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const catalogueCodeNotFound: Rule = {
  id: 'catalogue-code-not-found',
  severity: 'error',
  title: { vi: 'Mã không có trong danh mục chính thức', en: 'Code that the official catalogue does not have' },
  description: {
    vi: 'communeComponents nêu mã thành phần của mô hình cấp xã đúng như Hình 9: HTS7, ƯDCQS9, ĐLHQ8. Mã khác thì không đối chiếu được. Chỉ xét khi khung kiến trúc khai trong kientruc.yaml có danh mục.',
    en: 'communeComponents names codes of the commune model just as figure 9 prints them: HTS7, ƯDCQS9, ĐLHQ8. What is called otherwise cannot be matched. Judged only where a framework named in kientruc.yaml has the catalogue.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Phụ lục I, mục I.4, Hình 9', certainty: 'primary' },
  bad: [
    {
      title: { vi: 'Mã gõ không dấu, mã ngoài danh mục', en: 'A code without its diacritics, and one too many' },
      workspace: 'frameworks: [vn-qd1425]\n',
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2026-01-15 }
systems:
  bang-dieu-hanh:
    name: Bảng thông tin điều hành
    communeComponents: [DLHQ8] # expect: catalogue-code-not-found
  truyen-thanh:
    name: Truyền thanh cơ sở
    communeComponents: [HTS12, HTS23] # expect: catalogue-code-not-found
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đúng như Hình 9, hoặc chưa đối chiếu', en: 'As in figure 9, or not matched yet' },
      workspace: 'frameworks: [vn-qd1425]\n',
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2026-01-15 }
systems:
  bang-dieu-hanh: { name: Bảng thông tin điều hành, communeComponents: [ĐLHQ8] }
  truyen-thanh: { name: Truyền thanh cơ sở, communeComponents: { unknown: chưa đối chiếu với Hình 9 } }
`,
    },
  ],
  check({ architecture }, report) {
    const frameworks = [...architecture.framework.values()];
    const catalogues = frameworks.flatMap((framework) => framework.catalogues);
    if (catalogues.length === 0) return;
    const fields = new Set(catalogues.map(({ field }) => field));
    for (const element of architecture.elements.values()) {
      for (const field of fields) {
        if (!element.layers.some(({ fields }) => own(fields, field) !== undefined)) continue;
        for (const { path, raw } of writtenLayers(element)) {
          const codes = own(raw, field);
          if (!Array.isArray(codes)) continue;
          codes.forEach((code, at) => {
            if (typeof code !== 'string' || catalogueEntry(frameworks, field, code)) return;
            const here = catalogues.filter((catalogue) => catalogue.field === field);
            const meant = nearest(code, here);
            report({
              element,
              path: [...path, field, at],
              message: sayUnknown(code, meant, here),
              detail: code,
              ...(meant === undefined ? {} : { suggestion: meant }),
            });
          });
        }
      }
    }
  },
};

const SERIES = /^(\p{L}+)(\d{1,4})(?!\d)/u;

/** The code that was meant: it may be written without diacritics, with zeros, or with its name behind it. */
function nearest(written: string, catalogues: readonly FrameworkCatalogue[]): string | undefined {
  const codes = catalogues.flatMap(({ entries }) => entries.map(({ code }) => code));
  const [, letters, number] = SERIES.exec(written.normalize('NFC')) ?? [];
  const plain = letters === undefined ? written : `${letters}${Number(number)}`;
  if (codes.includes(plain)) return plain;
  // A number too high means no other one: which, only the author knows.
  return letters !== undefined && seriesOf(letters, codes) ? undefined : new Nearest(codes).find(plain);
}

/** First and last code of the series: `HTS1`, `HTS22`. */
function seriesOf(letters: string, codes: readonly string[]): readonly [string, string] | undefined {
  const series = codes.filter((code) => SERIES.exec(code)?.[1] === letters);
  const [first, last] = [series[0], series.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}

function sayUnknown(code: string, meant: string | undefined, catalogues: readonly FrameworkCatalogue[]): Text {
  const [catalogue] = catalogues;
  const codes = catalogues.flatMap(({ entries }) => entries.map((entry) => entry.code));
  const letters = SERIES.exec(code.normalize('NFC'))?.[1];
  const series = meant === undefined && letters !== undefined ? seriesOf(letters, codes) : undefined;
  const name = catalogue?.label ?? { vi: '', en: '' };
  const hint: Text =
    meant !== undefined
      ? { vi: ` Có phải "${meant}"?`, en: ` Did you mean "${meant}"?` }
      : series
        ? { vi: ` Nhóm này có ${series[0]} đến ${series[1]}.`, en: ` There are ${series[0]} to ${series[1]}.` }
        : {
            vi: ' Xem các mã: kientruc explain communeComponents',
            en: ' See the codes: kientruc explain communeComponents',
          };
  return {
    vi: `Không có mã "${code}" trong danh mục "${name.vi}".${hint.vi}`,
    en: `There is no code "${code}" in the catalogue "${name.en}".${hint.en}`,
  };
}
