import { formatDate } from '../../../core/dates.ts';
import { formatNumber } from '../../../core/text.ts';
import { describe } from '../../../model/describe.ts';
import type { Element } from '../../../model/element.ts';
import { type PlanOutcome, planOutcomes } from '../../../model/plans.ts';
import type { GapContext } from '../context.ts';
import { evidenceOf, layerEvidence } from '../evidence.ts';
import { fieldFacet } from '../gap.ts';
import { sayMoved } from '../moved.ts';
import type { Reason } from '../reason.ts';
import { sayField, sayPresence } from '../said.ts';

export const lapsed: Reason = {
  id: 'lapsed',
  title: { vi: 'Kế hoạch đã quá hạn', en: 'Lapsed' },
  question: {
    vi: 'Kế hoạch nào đã đến hạn mà không có gì cho thấy đã thực hiện?',
    en: 'Which plans have come due without anything that shows they were carried out?',
  },
  description: {
    vi: 'Ngày của kế hoạch đã qua và chưa ghi nhận thực tế nào có giá trị đó, cũng không có kế hoạch mới. Không rõ đã thực hiện hay chưa: chưa đủ cơ sở đánh giá.',
    en: 'The day of the plan is past; no fact has its value, and no later announcement moved it. Whether it was carried out is not known: not enough basis.',
  },
  bad: {
    title: { vi: 'Đề án phải ban hành trong năm 2018', en: 'A project to be issued within 2018' },
    from: '2026-10-31',
    to: '2030',
    gaps: ['de-an.status'],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  de-an:
    name: Đề án thành phố thông minh
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
`,
  },
  good: {
    title: { vi: 'Đã ban hành, dù muộn', en: 'Issued, if late' },
    from: '2026-10-31',
    to: '2030',
    gaps: [],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
  de-an:
    name: Đề án thành phố thông minh
    status: preparing
    sources: [bao-1]
    changes:
      - { since: 2018-12-31, planned: bao-1, status: issued }
      - { since: 2020-03-01, status: issued, sources: [bao-1] }
`,
  },
  *derive(context) {
    for (const element of context.architecture.elements.values()) {
      if (!element.layers.some((layer) => layer.kind === 'plan')) continue;
      if (context.from.absence(element.id) === 'ended') continue;
      const outcomes = planOutcomes(element, context.from.knownAt);
      const lapsed = outcomes.filter((outcome) => outcome.status === 'lapsed');
      // Of something that never came to be, its coming to be is what lapsed, not each of its fields.
      const never = !context.from.of(element.id) && lapsed.some((outcome) => outcome.field === 'presence');
      const fields = never ? ['presence'] : [...new Set(lapsed.map((outcome) => outcome.field))];
      for (const field of fields) {
        yield hit(
          context,
          element,
          outcomes,
          lapsed.filter((outcome) => outcome.field === field),
        );
      }
    }
  },
};

/** All lapsed plans of one field: what was to come first, and what was to follow. */
function hit(
  { architecture, from }: GapContext,
  element: Element,
  outcomes: readonly PlanOutcome[],
  lapsed: readonly PlanOutcome[],
) {
  const state = from.of(element.id);
  const [{ field }, last] = [lapsed[0] as PlanOutcome, lapsed.at(-1) as PlanOutcome];
  const isPresence = field === 'presence';
  const names = architecture.elements;
  const planned = lapsed.map((outcome) => {
    const moved = sayMoved(outcomes, outcome);
    const what = isPresence
      ? outcome.plan.ends
        ? { vi: 'kết thúc', en: 'ended' }
        : { vi: 'có', en: 'exists' }
      : describe(element.collection, field, outcome.value, names);
    const date = outcome.plan.written ?? '';
    return {
      vi: `${what.vi} (hạn ${formatDate(date, 'vi')}${moved.vi})`,
      en: `${what.en} (by ${formatDate(date, 'en')}${moved.en})`,
    };
  });
  const days = from.knownAt - last.plan.day;
  const ago =
    days > 0
      ? { vi: `; đã quá hạn ${formatNumber(days, 'vi')} ngày`, en: `; ${formatNumber(days, 'en')} days overdue` }
      : { vi: '; đến hạn', en: '; due' };
  const absent = { vi: 'chưa có gì cho thấy đã có', en: 'nothing shows that it exists' };
  return {
    subject: element,
    facet: isPresence ? ('presence' as const) : fieldFacet(field),
    verdict: 'not-enough-basis' as const,
    from: {
      text: state ? (isPresence ? sayPresence(state, names) : sayField(state, field, names)) : absent,
      ...(isPresence ? {} : { value: state?.get(field)?.value ?? null }),
    },
    to: {
      text: {
        vi: planned.map((one) => one.vi).join(', ') + ago.vi,
        en: planned.map((one) => one.en).join(', ') + ago.en,
      },
      value: last.value ?? null,
    },
    evidence: [
      ...(state && !isPresence ? evidenceOf(state, field) : []),
      ...lapsed.map((outcome) => layerEvidence(element, outcome.plan, isPresence ? undefined : field)),
    ],
  };
}
