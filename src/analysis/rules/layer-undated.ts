import { layerPath } from '../../model/element.ts';
import { TIME_MODEL } from './grounds.ts';
import type { Rule } from './rule.ts';

export const layerUndated: Rule = {
  id: 'layer-undated',
  severity: 'error',
  title: { vi: 'Thay đổi hoặc kế hoạch không có ngày', en: 'Change or plan without a date' },
  description: {
    vi: 'Mỗi thay đổi nói từ ngày nào (since) hoặc thấy vào ngày nào (asOf); mỗi kế hoạch nói dự kiến ngày nào. Không có ngày thì không thuộc thời điểm nào và bị bỏ qua.',
    en: 'Every change says since when it holds (since) or when it was seen (asOf), and every plan for which day it is. Without a date it belongs to no state and would be ignored.',
  },
  basis: TIME_MODEL,
  bad: [
    {
      title: { vi: 'Thay đổi và kế hoạch thiếu ngày', en: 'A change and a plan without a date' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    changes:
      - status: operating # expect: layer-undated
        sources: [qd-1]
  ioc:
    name: Trung tâm điều hành thông minh
    planned: qd-1 # expect: layer-undated
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có ngày, dù chỉ biết đến năm hay quý', en: 'A date, if only a year or a quarter' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    changes:
      - { asOf: 2019, status: operating, sources: [qd-1] }
  ioc: { name: Trung tâm điều hành thông minh, planned: qd-1, since: 2027-Q4 }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      for (const layer of element.layers) {
        // A base that is a fact needs no date: with none from its sources either, it holds always.
        if (layer.dating !== 'undated' || (layer.index === 0 && layer.kind === 'fact')) continue;
        report({
          message:
            layer.kind === 'plan'
              ? {
                  vi: 'Kế hoạch chưa có ngày dự kiến. Thêm since: ngày hoặc kỳ mà kế hoạch nhắm đến.',
                  en: 'The plan says no day. Add since: the day or period that it is for.',
                }
              : {
                  vi: 'Thay đổi chưa có ngày. Thêm since (có hiệu lực từ) hoặc asOf (thấy vào ngày).',
                  en: 'The change has no date. Add since (it took effect then) or asOf (it was seen then).',
                },
          element,
          path: layer.kind === 'plan' ? [...layerPath(layer), 'planned'] : layerPath(layer),
        });
      }
    }
  },
};
