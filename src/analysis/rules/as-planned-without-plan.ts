import { type Element, layerPath } from '../../model/element.ts';
import { TIME_MODEL } from './grounds.ts';
import type { Rule } from './rule.ts';

export const asPlannedWithoutPlan: Rule = {
  id: 'as-planned-without-plan',
  severity: 'error',
  title: { vi: 'asPlanned mà không có kế hoạch nào để theo', en: 'asPlanned with no plan to take' },
  description: {
    vi: 'asPlanned: true lấy giá trị của kế hoạch còn mở gần nhất, công bố trước ngày thực tế. Không có kế hoạch như vậy thì lần ghi này không nói gì: ghi rõ các giá trị, hoặc thêm kế hoạch.',
    en: 'asPlanned: true takes the values of the nearest open plan that was announced before the day of the fact. With no such plan the fact says nothing: write the values themselves, or add the plan.',
  },
  basis: TIME_MODEL,
  bad: [
    {
      title: { vi: 'Chưa có kế hoạch nào', en: 'There is no plan' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    status: pilot
    changes:
      - since: 2019-01-01
        asPlanned: true # expect: as-planned-without-plan
        sources: [qd-1]
`,
    },
  ],
  good: [
    {
      title: { vi: 'Thực tế đúng như đã công bố', en: 'It happened as announced' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    status: pilot
    changes:
      - { since: 2018-12-31, planned: qd-1, status: operating }
      - { since: 2019-01-01, asPlanned: true, sources: [qd-1] }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      if (element.layers.length < 2 || hasUndatedPlan(element)) continue;
      for (const layer of element.layers) {
        if (layer.takes !== -1) continue;
        report({
          message: {
            vi: 'Đến ngày này không có kế hoạch nào còn mở để lấy giá trị. Ghi rõ các giá trị, hoặc thêm kế hoạch.',
            en: 'On this day there is no open plan to take values from. Write the values themselves, or add the plan.',
          },
          element,
          path: [...layerPath(layer), 'asPlanned'],
        });
      }
    }
  },
};

/** The plan is there and its announcement has no day, or its document is not found: another rule says so. */
function hasUndatedPlan(element: Element): boolean {
  return element.layers.some((layer) => layer.planned && layer.planned.announced === undefined);
}
