import { formatDate, formatDay } from '../../../core/dates.ts';
import { equalJson } from '../../../core/json.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import { describe } from '../../../model/describe.ts';
import type { ElementState } from '../../../model/state.ts';
import { evidenceOf, type GapContext, groupsOf } from '../context.ts';
import type { Hit } from '../gap.ts';
import { type Measure, measures, type Target, targetFor } from '../measures.ts';
import type { Reason } from '../reason.ts';

export const unused: Reason = {
  id: 'unused',
  title: { vi: 'Cung cấp mà chưa được dùng, hoặc chưa đo', en: 'Supplied, and not used or not measured' },
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
    for (const state of context.from.elements()) {
      if (state.element.collection !== 'services' || !isSupplied(state) || !context.concernsUs(state)) continue;
      // The use of a group is asked of the group; a part is asked only where it has a measure of its own.
      if (state.known('usage') === undefined && groupsOf(state).some((id) => context.from.of(id))) continue;
      const hit = judgeUse(context, state);
      if (hit) yield hit;
    }
  },
};

function isSupplied(state: ElementState): boolean {
  const status = state.get('status')?.written;
  return state.presence !== 'planned' && status !== 'proposed' && status !== 'building' && status !== 'ended';
}

function judgeUse(context: GapContext, state: ElementState): Omit<Hit, 'reason'> | undefined {
  const { from, to, architecture } = context;
  const usage = state.known('usage');
  const indicator = typeof usage === 'string' ? from.of(usage) : undefined;
  const supply = supplied(context, state);
  const count = state.known('count');
  const base = {
    subject: state.element,
    facet: 'use' as const,
    ...(typeof count === 'number' ? { size: count } : {}),
  };
  const evidence = [
    ...(state.get('count') ? evidenceOf(state, 'count') : evidenceOf(state)),
    ...(indicator ? evidenceOf(indicator, indicator.get('values') ? 'values' : undefined) : []),
  ];
  const target = indicator && targetFor(indicator, to, (id) => architecture.elements.get(id)?.layers[0]?.day);
  const series = indicator ? measures(indicator, from.horizon) : [];
  const newest = series.at(-1);
  const wanted = targetText(target, indicator);
  if (!newest || from.isTooOld(newest.day)) {
    const last = newest && indicator ? lastKnown(newest, indicator) : { vi: '', en: '' };
    const why: Text = indicator
      ? { vi: 'chưa đo', en: 'not measured' }
      : { vi: 'chưa đo, chưa có chỉ tiêu', en: 'not measured, no indicator' };
    return {
      ...base,
      verdict: 'not-enough-basis',
      from: {
        text: { vi: `${supply.vi}; mức sử dụng: ${why.vi}${last.vi}`, en: `${supply.en}; use: ${why.en}${last.en}` },
      },
      to: { text: wanted ?? { vi: 'đo mức sử dụng', en: 'the use is measured' } },
      evidence,
    };
  }
  const down = indicator?.known('direction') === 'down';
  const short = target !== undefined && (down ? newest.value > target.value : newest.value < target.value);
  const falling = isFalling(series, down);
  if (!short && !falling) return undefined;
  const level = measured(newest, indicator);
  const trend: Text = falling ? { vi: ', đang xấu đi', en: ', getting worse' } : { vi: '', en: '' };
  return {
    ...base,
    ...(short ? { verdict: 'not-met' as const } : {}),
    from: {
      text: {
        vi: `${supply.vi}; mức sử dụng: ${level.vi}${trend.vi}`,
        en: `${supply.en}; use: ${level.en}${trend.en}`,
      },
      value: newest.value,
    },
    to: {
      text: wanted ?? { vi: 'không giảm', en: 'not worse than before' },
      ...(target ? { value: target.value } : {}),
    },
    evidence,
  };
}

/** "Cung cấp 556 dịch vụ (386 mức độ 3, 170 mức độ 4)": the group's count, and its parts by level where they have one. */
function supplied({ parts, architecture }: GapContext, state: ElementState): Text {
  const found = state.get('count');
  const count = found?.value;
  if (typeof count !== 'number') {
    const last = found?.lost === 'stale' && typeof found.written === 'number' ? found.written : undefined;
    if (last === undefined) return { vi: 'Số dịch vụ cung cấp: chưa rõ', en: 'Number of services supplied: not known' };
    const day = found?.layer.day ?? 0;
    return {
      vi: `Số dịch vụ cung cấp: chưa rõ (lần cuối biết, ${formatDay(day, 'vi')}: ${formatNumber(last, 'vi')})`,
      en: `Number of services supplied: not known (last known, ${formatDay(day, 'en')}: ${formatNumber(last, 'en')})`,
    };
  }
  const pieces = (parts.get(state.id) ?? []).flatMap((part) => {
    const [number, level] = [part.known('count'), part.known('level')];
    if (typeof number !== 'number' || level === undefined) return [];
    const said = describe('services', 'level', level, architecture.elements);
    return [{ number, vi: `${formatNumber(number, 'vi')} ${said.vi}`, en: `${formatNumber(number, 'en')} ${said.en}` }];
  });
  pieces.sort((a, b) => b.number - a.number);
  const [vi, en] = [pieces.map((piece) => piece.vi).join(', '), pieces.map((piece) => piece.en).join(', ')];
  return {
    vi: `Cung cấp ${formatNumber(count, 'vi')} dịch vụ${vi === '' ? '' : ` (${vi})`}`,
    en: `${formatNumber(count, 'en')} services supplied${en === '' ? '' : ` (${en})`}`,
  };
}

/** Two values of one definition, the newer one worse. Figures of different definitions are no trend. */
function isFalling(series: readonly Measure[], down: boolean): boolean {
  const [before, now] = series.slice(-2);
  if (!before || !now || !equalJson(before.definition, now.definition)) return false;
  return down ? now.value > before.value : now.value < before.value;
}

function measured(measure: Measure, indicator: ElementState | undefined): Text {
  const unit = unitOf(indicator);
  return {
    vi: `${formatNumber(measure.value, 'vi')}${unit} (${formatDate(measure.written, 'vi')})`,
    en: `${formatNumber(measure.value, 'en')}${unit} (${formatDate(measure.written, 'en')})`,
  };
}

function lastKnown(measure: Measure, indicator: ElementState): Text {
  const said = measured(measure, indicator);
  const day = { vi: formatDay(measure.day, 'vi'), en: formatDay(measure.day, 'en') };
  return { vi: ` lại từ ${day.vi}; lần cuối biết: ${said.vi}`, en: ` since ${day.en}; last known: ${said.en}` };
}

function targetText(target: Target | undefined, indicator: ElementState | undefined): Text | undefined {
  if (!target) return undefined;
  const unit = unitOf(indicator);
  const most = indicator?.known('direction') === 'down';
  return {
    vi: `${most ? 'không quá' : 'ít nhất'} ${formatNumber(target.value, 'vi')}${unit} (hạn ${formatDate(target.written, 'vi')})`,
    en: `${most ? 'at most' : 'at least'} ${formatNumber(target.value, 'en')}${unit} (by ${formatDate(target.written, 'en')})`,
  };
}

function unitOf(indicator: ElementState | undefined): string {
  const unit = indicator?.known('unit');
  if (typeof unit !== 'string') return '';
  return unit === '%' ? '%' : ` ${unit}`;
}
