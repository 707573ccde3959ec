import { formatDate } from '../../../core/dates.ts';
import { equalJson } from '../../../core/json.ts';
import { describe, type Names } from '../../../model/describe.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';
import type { PlanOutcome } from '../../../model/plans.ts';
import type { ElementState, State } from '../../../model/state.ts';
import { followValue } from '../../../model/successors.ts';
import { evidenceOf, layerEvidence } from '../evidence.ts';
import { fieldFacet } from '../gap.ts';
import { sayMoved } from '../moved.ts';
import type { Reason } from '../reason.ts';
import { sayField } from '../said.ts';

export const changed: Reason = {
  id: 'changed',
  title: { vi: 'Thay đổi', en: 'Changed' },
  question: {
    vi: 'Kế hoạch đã công bố sẽ thay đổi điều gì?',
    en: 'What will the announced plans change?',
  },
  description: {
    vi: 'Một trường có giá trị khác ở trạng thái sau, theo kế hoạch đã công bố. Đối tượng được dẫn chiếu đổi sang đối tượng kế thừa thì không phải là thay đổi.',
    en: 'A field has another value in the later state, by an announced plan. That an id follows to a successor is no change.',
  },
  bad: {
    title: { vi: 'Văn bản dự kiến ban hành trong năm', en: 'A document to be issued within the year' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: ['kien-truc.status'],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  kien-truc:
    name: Kiến trúc Chính quyền điện tử
    asOf: 2018-08-31
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
`,
  },
  good: {
    title: { vi: 'Đã ban hành', en: 'Already issued' },
    from: '2022-08-31',
    to: '2022-12-31',
    gaps: [],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  kien-truc:
    name: Kiến trúc Chính quyền điện tử
    asOf: 2018-08-31
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
      - { since: 2021-09-06, status: issued, sources: [bao-1] }
`,
  },
  *derive({ architecture, from, to }) {
    for (const before of from.elements()) {
      const after = to.of(before.id);
      if (!after || after.layers.every((layer) => layer.kind === 'fact')) continue;
      for (const [field, plans] of ahead(after, to)) {
        if (sameValue(before, after, field, to)) continue;
        yield {
          subject: before.element,
          facet: fieldFacet(field),
          from: { text: sayField(before, field, architecture.elements), value: before.get(field)?.value ?? null },
          to: {
            text: sayPlanned(after, plans.at(-1) as PlanOutcome, architecture.elements),
            value: after.get(field)?.value ?? null,
          },
          evidence: [
            ...evidenceOf(before, field),
            ...plans.map(({ plan }) => layerEvidence(before.element, plan, field)),
          ],
          pendingPlan: true,
        };
      }
    }
  },
};

/** The plans that count in the later state, by field, in the order of their days. */
function ahead(after: ElementState, to: State): Map<string, PlanOutcome[]> {
  const plans = new Map<string, PlanOutcome[]>();
  for (const outcome of after.outcomes) {
    if (outcome.field === 'presence' || outcome.status !== 'pending' || outcome.plan.day > to.date) continue;
    plans.set(outcome.field, [...(plans.get(outcome.field) ?? []), outcome]);
  }
  return plans;
}

function sayPlanned(after: ElementState, plan: PlanOutcome, names: Names) {
  const found = after.get(plan.field);
  const will = found
    ? describe(after.element.collection, plan.field, found.value, names)
    : { vi: 'không còn', en: 'no longer so' };
  const moved = sayMoved(after.outcomes, plan);
  const day = plan.plan.written ?? '';
  return {
    vi: `${will.vi} (hạn ${formatDate(day, 'vi')}${moved.vi})`,
    en: `${will.en} (by ${formatDate(day, 'en')}${moved.en})`,
  };
}

/** The value of before, with the ids that have ended by then followed, says the same as the planned one. */
function sameValue(before: ElementState, after: ElementState, field: string, to: State): boolean {
  const [was, will] = [before.get(field)?.value, after.get(field)?.value];
  if (was === undefined || will === undefined) return was === will;
  const isLink = fieldInfo(before.element.collection, field)?.link === true;
  return equalJson(was, will) || equalJson(followValue(was, before.id, to.successors, isLink).value, will);
}
