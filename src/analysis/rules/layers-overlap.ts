import { type Element, placeIn } from '../../model/element.ts';
import { type Overlap, overlappingLayers } from '../../model/overlaps.ts';
import { TIME_MODEL } from './grounds.ts';
import { dateOf, pathOfDate } from './places.ts';
import type { Report, Rule } from './rule.ts';

export const layersOverlap: Rule = {
  id: 'layers-overlap',
  severity: 'error',
  title: { vi: 'Hai lần ghi nói khác nhau về cùng một thời gian', en: 'Two layers speak of the same time' },
  description: {
    vi: 'Hai lần ghi của một đối tượng không được cùng ghi một trường cho những kỳ chồng lên nhau: 2025 là cả năm nên chứa 2025-07-01. Viết ngày cụ thể hơn, hoặc gộp hai lần ghi. Kế hoạch và thực tế đã ghi nhận không chồng nhau; lần công bố sau thay lần công bố trước.',
    en: 'Two layers of an element may not set one field for periods that overlap: 2025 is the whole year and holds 2025-07-01. Write a more exact date or merge the two. A plan and a fact never overlap, and a later announcement takes the place of an earlier one.',
  },
  basis: TIME_MODEL,
  bad: [
    {
      title: {
        vi: 'Thử nghiệm trong năm 2025, vận hành từ tháng 7/2025',
        en: 'Pilot in 2025, operating since July 2025',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    since: 2025
    status: pilot
    changes:
      - since: 2025-07-01 # expect: layers-overlap
        status: operating
        sources: [qd-1]
`,
    },
  ],
  good: [
    {
      title: { vi: 'Ngày cụ thể, không chồng nhau', en: 'Exact dates that do not overlap' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua:
    name: Một cửa điện tử
    since: 2025-01-15
    status: pilot
    changes:
      - { since: 2025-07-01, status: operating, sources: [qd-1] }
`,
    },
  ],
  check({ architecture }, report) {
    for (const element of architecture.elements.values()) {
      let told = 0;
      // One pair of layers is one mistake, however many fields they share.
      for (const pair of overlappingLayers(element)) {
        report(toReport(element, pair));
        told += 1;
        if (told === MOST) break;
      }
    }
  },
};

/** Pairs told of one element: their number grows with the square of its layers, and the first say what is wrong. */
const MOST = 50;

function toReport(element: Element, { earlier, later, fields }: Overlap): Report {
  const [first, second] = [dateOf(earlier), dateOf(later)];
  const bySource = earlier.dating === 'sources';
  const names = fields.join(', ');
  return {
    message: {
      vi: `Lần ghi này (${second.vi}) và lần ghi ${first.vi}${bySource ? ' (ngày lấy từ nguồn)' : ''} cùng đặt ${names}. Viết ngày không chồng nhau hoặc gộp hai lần ghi.`,
      en: `This layer (${second.en}) and that of ${first.en}${bySource ? ' (dated by its source)' : ''} both set ${names}. Write dates that do not overlap, or merge the two.`,
    },
    element,
    path: pathOfDate(element, later),
    detail: String(earlier.index),
    related: [
      {
        message: { vi: `Lần ghi ${first.vi}`, en: `The layer of ${first.en}` },
        place: placeIn(element, pathOfDate(element, earlier)),
      },
    ],
  };
}
