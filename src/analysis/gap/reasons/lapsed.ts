import { formatDate, formatDay } from '../../../core/dates.ts';
import { describe } from '../../../model/describe.ts';
import type { Element } from '../../../model/element.ts';
import { type PlanOutcome, planOutcomes } from '../../../model/plans.ts';
import { evidenceOf, type GapContext, layerEvidence } from '../context.ts';
import { type Facet, fieldFacet } from '../gap.ts';
import type { Reason } from '../reason.ts';

export const lapsed: Reason = {
  id: 'lapsed',
  title: { vi: 'Kế hoạch đã quá hạn', en: 'Lapsed' },
  question: {
    vi: 'Kế hoạch nào đã đến hạn mà không có gì cho thấy đã thực hiện?',
    en: 'Which plans have come due without anything that shows they were carried out?',
  },
  description: {
    vi: 'Ngày của kế hoạch đã qua và không có sự việc nào được ghi nhận với giá trị đó, cũng không có kế hoạch mới. Không rõ đã thực hiện hay chưa: chưa đủ cơ sở đánh giá.',
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
      const outcomes = planOutcomes(element, context.from.knownAt);
      const never = context.from.absence(element.id) === 'not-attested';
      for (const outcome of outcomes) {
        if (outcome.status !== 'lapsed' || context.from.absence(element.id) === 'ended') continue;
        // Of something that never came to be, its coming to be is what lapsed, not each of its fields.
        if (never && outcome.field !== 'presence') continue;
        yield hit(context, element, outcome);
      }
    }
  },
};

function hit({ architecture, from }: GapContext, element: Element, outcome: PlanOutcome) {
  const state = from.of(element.id);
  const presence = outcome.field === 'presence';
  const facet: Facet = presence ? 'presence' : fieldFacet(outcome.field);
  const date = outcome.plan.written ?? '';
  const planned = presence
    ? outcome.plan.ends
      ? { vi: 'kết thúc', en: 'ended' }
      : { vi: 'có', en: 'exists' }
    : describe(element.collection, outcome.field, outcome.value, architecture.elements);
  const was = presence
    ? state
      ? { vi: 'đang có', en: 'exists' }
      : { vi: 'chưa có gì cho thấy đã có', en: 'nothing shows that it exists' }
    : describeLast(element, outcome, state, architecture.elements);
  return {
    subject: element,
    facet,
    verdict: 'not-enough-basis' as const,
    from: { text: was, ...(presence ? {} : { value: state?.get(outcome.field)?.value ?? null }) },
    to: {
      text: {
        vi: `${planned.vi}: kế hoạch đến hạn ${formatDate(date, 'vi')}, quá hạn ${from.horizon - outcome.plan.day} ngày`,
        en: `${planned.en}: planned for ${formatDate(date, 'en')}, ${from.horizon - outcome.plan.day} days ago`,
      },
      value: outcome.value ?? null,
    },
    evidence: [
      ...(state && !presence ? evidenceOf(state, outcome.field) : []),
      layerEvidence(element, outcome.plan, presence ? undefined : outcome.field),
    ],
  };
}

function describeLast(
  element: Element,
  outcome: PlanOutcome,
  state: ReturnType<GapContext['from']['of']>,
  names: GapContext['architecture']['elements'],
) {
  const found = state?.get(outcome.field);
  const said = describe(element.collection, outcome.field, found?.written, names);
  if (!found) return said;
  const day = formatDay(found.layer.seen, 'vi') === '' ? undefined : found.layer.seen;
  if (found.lost !== 'stale' || day === undefined) return said;
  return {
    vi: `lần cuối biết (${formatDay(day, 'vi')}): ${said.vi}`,
    en: `last known (${formatDay(day, 'en')}): ${said.en}`,
  };
}
