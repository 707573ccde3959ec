import { formatDate, formatDay } from '../../../core/dates.ts';
import { equalJson, type Json } from '../../../core/json.ts';
import { describe } from '../../../model/describe.ts';
import { fieldInfo } from '../../../model/generated/fields.ts';
import type { ElementState, State } from '../../../model/state.ts';
import { followValue } from '../../../model/successors.ts';
import { evidenceOf } from '../context.ts';
import { fieldFacet } from '../gap.ts';
import type { Reason } from '../reason.ts';

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
      for (const field of after.fields()) {
        const planned = after.get(field);
        if (planned?.layer.kind !== 'plan' || sameValue(before, field, planned.value, to)) continue;
        const { collection } = before.element;
        const [was, will] = [before.get(field), planned.value].map((value, side) =>
          describe(collection, field, side === 0 ? before.get(field)?.value : (value as Json), architecture.elements),
        );
        if (!was || !will) continue;
        const moved = after.outcomes.find((o) => o.field === field && o.status === 'moved' && o.by === planned.layer);
        const day = planned.layer.written ?? '';
        const shift = moved?.days === undefined ? { vi: '', en: '' } : movedText(moved.days, moved.plan.day);
        yield {
          subject: before.element,
          facet: fieldFacet(field),
          from: { text: was, value: before.get(field)?.value ?? null },
          to: {
            text: {
              vi: `${will.vi} (hạn ${formatDate(day, 'vi')}${shift.vi})`,
              en: `${will.en} (by ${formatDate(day, 'en')}${shift.en})`,
            },
            value: planned.value,
          },
          evidence: [...evidenceOf(before, field), ...evidenceOf(after, field)],
          pendingPlan: true,
        };
      }
    }
  },
};

function movedText(days: number, first: number) {
  return {
    vi: `, lùi ${days} ngày so với ${formatDay(first, 'vi')}`,
    en: `, ${days} days after the first date, ${formatDay(first, 'en')}`,
  };
}

/** The value of before, with the ids that have ended by then followed, says the same as the planned one. */
function sameValue(before: ElementState, field: string, planned: Json, to: State): boolean {
  const value = before.get(field)?.value;
  if (value === undefined) return false;
  if (equalJson(value, planned)) return true;
  const isLink = fieldInfo(before.element.collection, field)?.link === true;
  return equalJson(followValue(value, before.id, to.successors, isLink).value, planned);
}
