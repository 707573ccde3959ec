import { isObject, type JsonObject, own } from '../../core/json.ts';
import { formatNumber, type Text } from '../../core/text.ts';
import type { Architecture } from '../../model/architecture.ts';
import { type Element, isKnown, type Layer, placeIn } from '../../model/element.ts';
import { wholeness } from './grounds.ts';
import { pathOfField, writtenLayers } from './places.ts';
import type { Rule } from './rule.ts';

export const coverageContradicts: Rule = {
  id: 'coverage-contradicts',
  severity: 'error',
  title: { vi: 'Phạm vi mâu thuẫn với tổng số', en: 'Coverage against its total' },
  description: {
    vi: 'Số đã thực hiện (done) không được lớn hơn tổng số (total); tổng số phải bằng số lượng (count) của nhóm nêu trong of, tính cùng một ngày.',
    en: 'What is done may not be more than the total, and the total must be the count of the group that of names, on the same day.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: {
        vi: 'Làm nhiều hơn tổng số; tổng số khác nhóm',
        en: 'More done than there is; not the total of the group',
      },
      yaml: `defaults: { sources: [bao-2018] }
documents:
  bao-2018: { name: Bài báo năm 2018, date: 2018-08-31 }
organizations:
  cac-so: { name: Các sở, type: group, count: 22 }
systems:
  mot-cua:
    name: Một cửa điện tử
    coverage:
      total: 22
      done: 23 # expect: coverage-contradicts
  thu-dien-tu:
    name: Thư điện tử
    coverage:
      of: [cac-so]
      total: 20 # expect: coverage-contradicts
      done: 18
`,
    },
  ],
  good: [
    {
      title: { vi: 'Một phần của tổng số', en: 'Some of all' },
      yaml: `defaults: { sources: [bao-2018] }
documents:
  bao-2018: { name: Bài báo năm 2018, date: 2018-08-31 }
organizations:
  cac-so: { name: Các sở, type: group, count: 22 }
systems:
  mot-cua: { name: Một cửa điện tử, coverage: { of: [cac-so], total: 22, done: 18 } }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (!element.layers.some(({ fields }) => own(fields, 'coverage') !== undefined)) continue;
      for (const { layer, path, raw } of writtenLayers(element)) {
        const coverage = own(raw, 'coverage');
        const total = isObject(coverage) && isKnown(coverage) ? own(coverage, 'total') : undefined;
        if (!isObject(coverage) || typeof total !== 'number') continue;
        const done = own(coverage, 'done');
        const count = Array.isArray(done) ? done.length : done;
        if (typeof count === 'number' && count > total) {
          report({ element, path: [...path, 'coverage', 'done'], message: tooMany(count, total) });
        }
        const whole = groupOf(architecture, coverage, layer);
        if (!whole || whole.count === total) continue;
        report({
          element,
          path: [...path, 'coverage', 'total'],
          message: otherTotal(total, whole),
          related: [
            {
              message: { vi: `Số lượng: ${whole.count}`, en: `Count: ${whole.count}` },
              place: placeIn(whole.group, pathOfField(whole.group, whole.layer, 'count')),
            },
          ],
        });
      }
    }
  },
};

interface Whole {
  readonly group: Element;
  readonly layer: Layer;
  readonly count: number;
}

/** The count of the one group that it is about, where both are said of one day and in the same measure. */
function groupOf({ elements }: Architecture, coverage: JsonObject, said: Layer): Whole | undefined {
  const of = own(coverage, 'of');
  const group = Array.isArray(of) && of.length === 1 ? elements.get(String(of[0])) : undefined;
  if (!group || !Number.isFinite(said.day) || own(coverage, 'measure') !== undefined) return undefined;
  const layer = group.layers.find(
    ({ day, kind, fields }) => day === said.day && kind === said.kind && typeof own(fields, 'count') === 'number',
  );
  return layer && { group, layer, count: Number(own(layer.fields, 'count')) };
}

function tooMany(done: number, total: number): Text {
  return {
    vi: `Đã thực hiện ${formatNumber(done, 'vi')}, nhiều hơn tổng số ${formatNumber(total, 'vi')}. Sửa số sai.`,
    en: `${formatNumber(done, 'en')} are done, more than the total of ${formatNumber(total, 'en')}. Correct the wrong figure.`,
  };
}

function otherTotal(total: number, { group, count }: Whole): Text {
  return {
    vi: `Tổng số ghi ${formatNumber(total, 'vi')}, số lượng của ${group.id} cùng ngày là ${formatNumber(count, 'vi')}. Sửa số sai.`,
    en: `The total is ${formatNumber(total, 'en')}, the count of ${group.id} on the same day ${formatNumber(count, 'en')}. Correct the wrong figure.`,
  };
}
