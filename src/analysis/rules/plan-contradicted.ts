import type { Json } from '../../core/json.ts';
import { placeIn } from '../../model/element.ts';
import { planOutcomes } from '../../model/plans.ts';
import { TIME_MODEL } from './grounds.ts';
import { dateOf, pathOfField } from './places.ts';
import type { Rule } from './rule.ts';

export const planContradicted: Rule = {
  id: 'plan-contradicted',
  severity: 'warning',
  title: { vi: 'Thực tế ghi nhận khác với kế hoạch', en: 'A fact says something else than the plan' },
  description: {
    vi: 'Sau ngày công bố kế hoạch, thực tế được ghi nhận với giá trị khác cho cùng trường, nên kế hoạch không còn được tính. Nếu kế hoạch đã điều chỉnh, ghi kế hoạch công bố sau; nếu thực tế ghi nhầm, sửa lại.',
    en: 'After a plan was announced, a fact set another value for the same field, so the plan no longer counts. Where the plan was changed, add the new announcement; where the fact is wrong, correct it.',
  },
  basis: TIME_MODEL,
  bad: [
    {
      title: { vi: 'Kế hoạch giao sở này, sau đó sở khác vận hành', en: 'Planned for one department, run by another' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  qd-2: { name: Quyết định số 2, date: 2018-06-01 }
organizations:
  so-tttt: { name: Sở Thông tin và Truyền thông }
  so-khcn: { name: Sở Khoa học và Công nghệ }
  van-phong: { name: Văn phòng UBND }
systems:
  lgsp:
    name: LGSP Hà Nội
    operator: so-tttt
    changes:
      - since: 2020-01-01
        planned: qd-2
        operator: so-khcn # expect: plan-contradicted
      - { since: 2020-01-01, operator: van-phong, sources: [qd-1] }
`,
    },
  ],
  good: [
    {
      title: { vi: 'Kế hoạch đã được thay, rồi thực hiện', en: 'The plan was replaced, then carried out' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
  qd-2: { name: Quyết định số 2, date: 2018-06-01 }
  qd-3: { name: Quyết định số 3, date: 2019-06-01 }
organizations:
  so-tttt: { name: Sở Thông tin và Truyền thông }
  so-khcn: { name: Sở Khoa học và Công nghệ }
  van-phong: { name: Văn phòng UBND }
systems:
  lgsp:
    name: LGSP Hà Nội
    operator: so-tttt
    changes:
      - { since: 2020-01-01, planned: qd-2, operator: so-khcn }
      - { since: 2020-01-01, planned: qd-3, operator: van-phong }
      - { since: 2020-01-01, operator: van-phong, sources: [qd-3] }
`,
    },
  ],
  check({ architecture, today }, report) {
    for (const element of architecture.elements.values()) {
      if (!element.layers.some((layer) => layer.kind === 'plan')) continue;
      for (const { status, plan, field, by } of planOutcomes(element, today)) {
        if (status !== 'contradicted' || !by) continue;
        const [planned, fact] = [dateOf(plan), dateOf(by)];
        const [wanted, is] = [inWords(plan.fields[field]), inWords(by.fields[field])];
        report({
          message: {
            vi: `Kế hoạch cho ${planned.vi} ghi ${field}${wanted}, thực tế ghi nhận ${fact.vi} là${is || ' giá trị khác'}. Ghi kế hoạch công bố sau nếu kế hoạch đã điều chỉnh, hoặc sửa thực tế đã ghi.`,
            en: `The plan for ${planned.en} sets ${field}${wanted}, the fact of ${fact.en} sets${is || ' something else'}. Add the new announcement if the plan was changed, or correct the fact.`,
          },
          element,
          path: pathOfField(element, plan, field),
          related: [
            {
              message: { vi: `Thực tế ghi nhận ${fact.vi}`, en: `The fact of ${fact.en}` },
              place: placeIn(element, pathOfField(element, by, field)),
            },
          ],
        });
      }
    }
  },
};

/** Short values are worth saying; of others the place is enough. */
function inWords(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? ` "${String(value).slice(0, 40)}"` : '';
}
