import type { Text } from '../../../core/text.ts';
import { aim, levelOf } from '../against-target.ts';
import { isOver } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import { targetFor } from '../measures.ts';
import type { Reason } from '../reason.ts';

export const short: Reason = {
  id: 'short',
  title: { vi: 'Chưa đạt mức cần đạt', en: 'Short of its target' },
  titleOf: ({ verdict }) =>
    verdict === 'not-met'
      ? { vi: 'Thấp hơn mức cần đạt', en: 'Below its target' }
      : { vi: 'Chưa đủ cơ sở để so với mức cần đạt', en: 'Not enough to compare it with its target' },
  question: {
    vi: 'Chỉ tiêu nào còn kém mức cần đạt, hoặc chưa có số đo để so?',
    en: 'Which indicators are short of their targets, or cannot be compared with them?',
  },
  description: {
    vi: 'Chỉ tiêu có mức cần đạt mà số đo mới nhất theo cùng cách tính còn kém: chưa đáp ứng. Chưa đo, số đo quá cũ hoặc theo cách tính khác: chưa đủ cơ sở đánh giá. Chỉ tiêu đo mức sử dụng của một dịch vụ thì xét ở dịch vụ đó.',
    en: 'An indicator has a target, and its newest value by the same definition falls short of it: not met. Not measured, too old or of another definition: not enough basis. What measures the use of a service is judged with the service.',
  },
  bad: {
    title: { vi: '40% xã có mạng, cần 100%', en: '40% of the communes are connected, 100% are wanted' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: ['ty-le-xa.value'],
    yaml: `documents:
  kh-1: { name: Kế hoạch số 1, date: 2018-01-15 }
indicators:
  ty-le-xa:
    name: Tỷ lệ xã có mạng truyền số liệu
    unit: "%"
    direction: up
    values: [{ asOf: 2018-06-30, value: 40 }]
    targets: [{ due: 2018-12-31, value: 100, planned: kh-1 }]
    sources: [kh-1]
`,
  },
  good: {
    title: { vi: 'Đã đạt', en: 'It is reached' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: [],
    yaml: `documents:
  kh-1: { name: Kế hoạch số 1, date: 2018-01-15 }
indicators:
  ty-le-xa:
    name: Tỷ lệ xã có mạng truyền số liệu
    unit: "%"
    direction: up
    values: [{ asOf: 2018-06-30, value: 100 }]
    targets: [{ due: 2018-12-31, value: 100, planned: kh-1 }]
    sources: [kh-1]
`,
  },
  *derive(context) {
    const { architecture, from, to, concernsUs } = context;
    let usages: ReadonlySet<string> | undefined;
    for (const indicator of from.elements()) {
      if (indicator.element.collection !== 'indicators' || isOver(indicator) || !concernsUs(indicator)) continue;
      const target = targetFor(indicator, to, architecture.elements);
      if (!target) continue;
      const level = levelOf(context, indicator, target, MEASURED);
      // Falling, and still above its target: there is nothing that it is short of.
      if (!level || level.verdict === 'met') continue;
      usages ??= measuringUse(context);
      if (usages.has(indicator.id)) continue;
      yield {
        subject: indicator.element,
        facet: 'value',
        verdict: level.verdict,
        from: { text: level.now, ...(level.value === undefined ? {} : { value: level.value }) },
        to: aim(target, indicator),
        evidence: [
          ...(level.measure ? [level.measure.evidence] : evidenceOf(indicator, indicator.get('values') && 'values')),
          target.evidence,
        ],
      };
    }
  },
};

const MEASURED: Text = { vi: 'đo chỉ tiêu', en: 'the indicator is measured' };

/** Indicators that measure the use of a service: `unused` judges them there. */
function measuringUse({ whole }: Parameters<Reason['derive']>[0]): Set<string> {
  const found = new Set<string>();
  for (const state of whole.from.elements()) {
    const usage = state.element.collection === 'services' ? state.known('usage') : undefined;
    if (typeof usage === 'string') found.add(usage);
  }
  return found;
}
