import type { Reference } from '../../model/architecture.ts';
import { type Element, placeIn } from '../../model/element.ts';
import { TIME_MODEL } from './grounds.ts';
import type { Rule } from './rule.ts';

export const announcementUndated: Rule = {
  id: 'announcement-undated',
  severity: 'error',
  title: { vi: 'Chưa rõ kế hoạch được công bố ngày nào', en: 'It is not known when a plan was announced' },
  description: {
    vi: 'Kế hoạch chỉ được tính từ ngày văn bản hoặc nhiệm vụ công bố nó. Văn bản không có ngày thì các kế hoạch và mức cần đạt theo văn bản đó không thuộc thời điểm nào. Chưa biết đúng ngày thì ghi kỳ: 2018, 2018-08, 2018-Q3.',
    en: 'A plan counts from the day of the document or task that announced it. Where that has no date, the plans and targets by it belong to no state. Where the day is not known, write the period: 2018, 2018-08, 2018-Q3.',
  },
  basis: TIME_MODEL,
  bad: [
    {
      title: {
        vi: 'Văn bản công bố kế hoạch mà không có ngày',
        en: 'The document that announced the plan has no date',
      },
      yaml: `documents:
  ke-hoach: # expect: announcement-undated
    name: Kế hoạch chuyển đổi số
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  ioc:
    name: Trung tâm điều hành thông minh
    sources: [qd-1]
    changes:
      - { since: 2030-01-01, planned: ke-hoach, status: operating }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Chỉ biết năm công bố', en: 'Only the year is known' },
      yaml: `documents:
  ke-hoach: { name: Kế hoạch chuyển đổi số, date: "2026" }
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  ioc:
    name: Trung tâm điều hành thông minh
    sources: [qd-1]
    changes:
      - { since: 2030-01-01, planned: ke-hoach, status: operating }
`,
    },
  ],
  check({ architecture }, report) {
    const plans = new Map<Element, Reference[]>();
    for (const reference of architecture.references) {
      const { target, path } = reference;
      if (path.at(-1) !== 'planned' || target?.layers[0]?.dating !== 'undated') continue;
      if (target.collection !== 'documents' && target.collection !== 'tasks') continue;
      const known = plans.get(target);
      if (known) known.push(reference);
      else plans.set(target, [reference]);
    }
    for (const [element, references] of plans) {
      const number = references.length;
      const key = element.collection === 'documents' ? 'date' : 'since';
      report({
        message: {
          vi: `${number} kế hoạch được công bố ở đây mà chưa rõ ngày, nên chưa được tính. Thêm ${key}.`,
          en: `${number === 1 ? 'A plan was' : `${number} plans were`} announced here on a day that is not said, so ${number === 1 ? 'it does' : 'they do'} not count. Add ${key}.`,
        },
        element,
        related: references.map(({ from, path }) => ({
          message: { vi: 'Kế hoạch', en: 'The plan' },
          place: placeIn(from, path),
        })),
      });
    }
  },
};
