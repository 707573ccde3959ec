import { own } from '../../core/json.ts';
import { Nearest } from '../../core/nearest.ts';
import { once } from '../../core/once.ts';
import { fold, type Text } from '../../core/text.ts';
import { type Element, isUnknown } from '../../model/element.ts';
import type { Measure } from '../../model/framework-parts.ts';
import { writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const measureMismatch: Rule = {
  id: 'measure-mismatch',
  severity: 'error',
  title: {
    vi: 'Chỉ số chính thức không có hoặc không khớp',
    en: 'Official measure that does not exist, or does not fit',
  },
  description: {
    vi: 'measure nêu mã một chỉ số trong danh mục của khung; chỉ tiêu phải có cùng đơn vị và không được ghi là chưa rõ cách tính. Nếu không, báo cáo không đặt được số đo vào cột của chỉ số đó. Chỉ xét khi khung kiến trúc khai trong kientruc.yaml có danh mục chỉ số.',
    en: 'measure names a measure of the list of the framework; the indicator has its unit, and does not say that it is not known how it is worked out. Otherwise reports cannot put its figures into the column of the measure. Judged only where a framework named in kientruc.yaml has the list.',
  },
  basis: { document: 'Cách mô hình ghi số đo của chỉ tiêu', certainty: 'design' },
  bad: [
    {
      title: {
        vi: 'Mã gõ sai, đơn vị khác, cách tính chưa rõ',
        en: 'A misspelt id, another unit, a definition not known',
      },
      workspace: 'frameworks: [vn-qd1425]\n',
      yaml: `defaults: { sources: [bc-1], asOf: 2026-06-30 }
documents:
  bc-1: { name: Báo cáo số 1, date: 2026-06-30 }
indicators:
  nop:
    name: Tỷ lệ hồ sơ nộp trực tuyến
    unit: "%"
    measure: ty-le-ho-so-nop-truc-tuyn # expect: measure-mismatch
  phat-sinh:
    name: Dịch vụ có hồ sơ trực tuyến
    unit: "%"
    measure: dich-vu-co-phat-sinh-ho-so # expect: measure-mismatch
  toan-trinh:
    name: Tỷ lệ hồ sơ toàn trình
    unit: "%"
    definition: { unknown: nguồn không nêu cách tính }
    measure: ty-le-ho-so-toan-trinh # expect: measure-mismatch
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đúng mã, đúng đơn vị; hoặc chưa biết', en: 'The right id and unit; or not known' },
      workspace: 'frameworks: [vn-qd1425]\n',
      yaml: `defaults: { sources: [bc-1], asOf: 2026-06-30 }
documents:
  bc-1: { name: Báo cáo số 1, date: 2026-06-30 }
indicators:
  nop:
    name: Tỷ lệ hồ sơ nộp trực tuyến
    unit: "%"
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ × 100 %
    measure: ty-le-ho-so-nop-truc-tuyen
  toan-trinh:
    name: Tỷ lệ hồ sơ toàn trình
    unit: "%"
    definition: { unknown: nguồn không nêu cách tính }
    measure: { unknown: nguồn không nêu cách tính }
`,
    },
  ],
  check({ architecture }, report) {
    // The list is read only where an indicator names a measure.
    const lists = once(() => [...architecture.framework.values()].filter(({ parts }) => parts.measures.length > 0));
    const measures = once(() => lists().flatMap(({ parts }) => parts.measures));
    const nearest = once(() => new Nearest(measures().map(({ id }) => id)));
    for (const element of architecture.elements.values()) {
      if (element.collection !== 'indicators') continue;
      for (const { path, raw } of writtenLayers(element)) {
        const measure = own(raw, 'measure');
        if (typeof measure !== 'string') continue;
        const [list] = lists();
        if (!list) return;
        const found = measures().find(({ id }) => id === measure);
        const meant = found ? undefined : nearest().find(measure);
        const message = found ? sayMismatch(element, found) : sayMissing(measure, meant, list.id);
        if (!message) continue;
        report({
          element,
          path: [...path, 'measure'],
          message,
          detail: measure,
          ...(meant === undefined ? {} : { suggestion: meant }),
        });
      }
    }
  },
};

function sayMissing(measure: string, meant: string | undefined, framework: string): Text {
  const [vi, en] =
    meant === undefined
      ? [
          ` Xem danh mục: kientruc explain ${framework}.measures`,
          ` See the list: kientruc explain ${framework}.measures`,
        ]
      : [` Có phải "${meant}"?`, ` Did you mean "${meant}"?`];
  return {
    vi: `Không có chỉ số chính thức "${measure}" trong khung.${vi}`,
    en: `The framework has no official measure "${measure}".${en}`,
  };
}

/** Units and definitions do not change with time: the base and the changes all count. */
function sayMismatch(element: Element, { label, unit }: Measure): Text | undefined {
  const said = element.layers.flatMap(({ fields }) => own(fields, 'unit') ?? []);
  const other = said.find((one) => typeof one === 'string' && fold(one) !== fold(unit));
  if (typeof other === 'string') {
    return {
      vi: `"${label.vi}" tính bằng ${unit}, chỉ tiêu ghi ${other}: đó là hai chỉ số khác nhau.`,
      en: `"${label.en}" is in ${unit}, the indicator in ${other}: those are two different measures.`,
    };
  }
  const definition = element.layers.findLast(({ fields }) => own(fields, 'definition') !== undefined);
  if (!definition || !isUnknown(own(definition.fields, 'definition'))) return undefined;
  return {
    vi: `definition ghi là chưa rõ cách tính, nên không biết có phải "${label.vi}" hay không. Ghi measure: { unknown: lý do }, hoặc nêu cách tính.`,
    en: `definition says that it is not known how it is worked out, so nobody knows whether it is "${label.en}". Write measure: { unknown: why }, or state the definition.`,
  };
}
