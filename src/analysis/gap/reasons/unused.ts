import type { Text } from '../../../core/text.ts';
import type { ElementState } from '../../../model/state.ts';
import { aim, type Level, levelOf } from '../against-target.ts';
import type { GapContext } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import type { Hit } from '../gap.ts';
import { targetFor } from '../measures.ts';
import type { Reason } from '../reason.ts';
import { saySupplied, suppliedServices } from '../use-supply.ts';

export const unused: Reason = {
  id: 'unused',
  title: { vi: 'Cung cấp mà chưa được dùng, hoặc chưa đo', en: 'Supplied, and not used or not measured' },
  titleOf,
  question: {
    vi: 'Dịch vụ đã cung cấp được dùng đến đâu?',
    en: 'How far are the services that are supplied really used?',
  },
  description: {
    vi: 'Một bên là số dịch vụ cung cấp, một bên là mức sử dụng đo được. "Chưa đo" là một kết quả riêng, không phải là không dùng. Chưa đáp ứng khi mức đo được thấp hơn mức cần đạt.',
    en: 'On one side what is supplied, on the other the measured use. "Not measured" is a result of its own; it does not mean not used. Not met where the measured use is below its target.',
  },
  bad: {
    title: { vi: 'Có chỉ tiêu nhưng chưa có số đo', en: 'An indicator without a measured value' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: ['dvctt.use'],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
indicators:
  ty-le: { name: Tỷ lệ hồ sơ nộp trực tuyến, of: [dvctt], unit: "%", direction: up, sources: [bao-1] }
services:
  dvctt: { name: Dịch vụ công trực tuyến, count: 556, usage: ty-le, decision: extend, sources: [bao-1] }
`,
  },
  good: {
    title: { vi: 'Đã đo và đạt mức cần đạt', en: 'Measured, and on target' },
    from: '2018-08-31',
    to: '2018-12-31',
    gaps: [],
    yaml: `documents:
  bao-1: { name: Bài báo, asOf: 2018-08-31 }
indicators:
  ty-le:
    name: Tỷ lệ hồ sơ nộp trực tuyến
    of: [dvctt]
    unit: "%"
    direction: up
    values: [{ asOf: 2018-06-30, value: 60 }, { asOf: 2018-07-31, value: 72 }]
    targets: [{ due: 2018-12-31, value: 70, planned: bao-1 }]
    sources: [bao-1]
services:
  dvctt: { name: Dịch vụ công trực tuyến, count: 556, usage: ty-le, decision: extend, sources: [bao-1] }
`,
  },
  *derive(context) {
    for (const state of suppliedServices(context)) {
      // The use of a group is asked of the group; a part is asked only where it has a measure of its own.
      if (state.known('usage') === undefined && context.groupOf(state)) continue;
      const hit = judgeUse(context, state);
      if (hit) yield hit;
    }
  },
};

/** Too little, falling, or not measured: each is said as what it is. */
function titleOf({ verdict, from }: Parameters<NonNullable<Reason['titleOf']>>[0]): Text {
  if (from.value === undefined) return { vi: 'Chưa có số đo mức sử dụng', en: 'Its use is not measured' };
  if (verdict === 'not-met') return { vi: 'Mức sử dụng thấp hơn mức cần đạt', en: 'Used less than required' };
  return verdict === 'met'
    ? { vi: 'Mức sử dụng đang giảm', en: 'Its use is falling' }
    : { vi: 'Chưa đủ cơ sở đánh giá mức sử dụng', en: 'Not enough to judge its use by' };
}

function judgeUse(context: GapContext, state: ElementState): Omit<Hit, 'reason'> | undefined {
  const { from, to, architecture } = context;
  const usage = state.known('usage');
  const indicator = typeof usage === 'string' ? from.of(usage) : undefined;
  const target = indicator && targetFor(indicator, to, architecture.elements);
  const use = indicator ? levelOf(context, indicator, target, MEASURED) : NO_INDICATOR;
  if (!use) return undefined;
  const supply = sayInWords(saySupplied(context, state), use.now);
  const count = state.known('count');
  return {
    subject: state.element,
    facet: 'use',
    verdict: use.verdict,
    from: { text: supply, ...(use.value === undefined ? {} : { value: use.value }) },
    to: target && indicator ? aim(target, indicator) : { text: use.wanted },
    evidence: [
      ...evidenceOf(state, state.get('count') ? 'count' : undefined),
      ...(use.measure ? [use.measure.evidence] : indicator ? evidenceOf(indicator, valuesOf(indicator)) : []),
      ...(target ? [target.evidence] : []),
    ],
    ...(typeof count === 'number' ? { size: count } : {}),
  };
}

function valuesOf(indicator: ElementState): 'values' | undefined {
  return indicator.get('values') ? 'values' : undefined;
}

const MEASURED: Text = { vi: 'đo mức sử dụng', en: 'the use is measured' };

const NO_INDICATOR: Level = {
  verdict: 'not-enough-basis',
  now: { vi: 'chưa đo, chưa có chỉ tiêu', en: 'not measured, no indicator' },
  wanted: MEASURED,
};

function sayInWords(supply: Text, use: Text): Text {
  return { vi: `${supply.vi}; mức sử dụng: ${use.vi}`, en: `${supply.en}; use: ${use.en}` };
}
