import { formatDate, formatDay } from '../../../core/dates.ts';
import { equalJson } from '../../../core/json.ts';
import type { Text } from '../../../core/text.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { ElementState } from '../../../model/state.ts';
import type { GapContext } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import type { Hit, Side } from '../gap.ts';
import {
  isFalling,
  type Measure,
  measures,
  sayBound,
  sayMeasure,
  sayUnmeasured,
  type Target,
  targetFor,
} from '../measures.ts';
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
  const use = indicator ? useOf(context, indicator, target) : NO_INDICATOR;
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

interface Use {
  readonly verdict: Verdict;
  readonly now: Text;
  readonly wanted: Text;
  readonly value?: number;
  readonly measure?: Measure;
}

const MEASURED: Text = { vi: 'đo mức sử dụng', en: 'the use is measured' };

const NO_INDICATOR: Use = {
  verdict: 'not-enough-basis',
  now: { vi: 'chưa đo, chưa có chỉ tiêu', en: 'not measured, no indicator' },
  wanted: MEASURED,
};

/** What is known of the use, and how that stands; `undefined` where nothing is wrong with it. */
function useOf({ from }: GapContext, indicator: ElementState, target: Target | undefined): Use | undefined {
  const series = measures(indicator, from.horizon);
  const newest = series.at(-1);
  if (!newest) return { verdict: 'not-enough-basis', now: sayUnmeasured(indicator), wanted: MEASURED };
  const last = sayMeasure(newest, indicator);
  const known = { value: newest.value, measure: newest, wanted: MEASURED };
  if (from.isTooOld(newest.day)) {
    const now = {
      vi: `chưa đo lại từ ${formatDay(newest.day, 'vi')}; lần đo gần nhất: ${last.vi}`,
      en: `not measured since ${formatDay(newest.day, 'en')}; last measured: ${last.en}`,
    };
    return { verdict: 'not-enough-basis', now, wanted: MEASURED, measure: newest };
  }
  // A target and a figure of another definition say nothing of each other.
  const comparable =
    target && series.findLast((one) => equalJson(one.definition, target.definition) && !from.isTooOld(one.day));
  if (target && !comparable) {
    const now = {
      vi: `${last.vi}, theo cách tính khác với mức cần đạt`,
      en: `${last.en}, by another definition than the target's`,
    };
    return { ...known, verdict: 'not-enough-basis', now };
  }
  const down = indicator.known('direction') === 'down';
  // Without a target the indicator's own definition speaks, whatever figure of another one came after it.
  const own = series.findLast((one) => equalJson(one.definition, indicator.get('definition')?.value));
  const judged = comparable ?? (own && !from.isTooOld(own.day) ? own : newest);
  const isShort = target !== undefined && (down ? judged.value > target.value : judged.value < target.value);
  const falling = isFalling(ofOne(series, judged), down);
  if (!isShort && !falling) return undefined;
  const level = sayMeasure(judged, indicator);
  return {
    // Falling, and above its target: it is met, and will not be for long. Without a target nothing says how low is low.
    verdict: isShort ? 'not-met' : target ? 'met' : 'not-enough-basis',
    now: falling ? { vi: `${level.vi}, đang xấu đi`, en: `${level.en}, getting worse` } : level,
    wanted: { vi: 'chưa nêu mức cần đạt', en: 'no target stated' },
    value: judged.value,
    measure: judged,
  };
}

function ofOne(series: readonly Measure[], { definition }: Measure): Measure[] {
  return series.filter((one) => equalJson(one.definition, definition));
}

function aim(target: Target, indicator: ElementState): Side {
  const least = sayBound(indicator.known('direction') === 'down' ? 'most' : 'least', target.value, indicator);
  return {
    text: {
      vi: `${least.vi} (hạn ${formatDate(target.written, 'vi')})`,
      en: `${least.en} (by ${formatDate(target.written, 'en')})`,
    },
    value: target.value,
  };
}

function sayInWords(supply: Text, use: Text): Text {
  return { vi: `${supply.vi}; mức sử dụng: ${use.vi}`, en: `${supply.en}; use: ${use.en}` };
}
