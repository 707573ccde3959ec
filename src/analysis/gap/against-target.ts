/** An indicator against its target: what both the use of a service and a value of its own are judged by. */
import { formatDate, formatDay } from '../../core/dates.ts';
import { equalJson } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { ElementState } from '../../model/state.ts';
import type { GapContext } from './context.ts';
import type { Side } from './gap.ts';
import { isFalling, type Measure, measures, sayBound, sayMeasure, sayUnmeasured, type Target } from './measures.ts';

/** How an indicator stands, and what would be asked of it where it has no target. */
export interface Level {
  readonly verdict: Verdict;
  readonly now: Text;
  readonly wanted: Text;
  readonly value?: number;
  readonly measure?: Measure;
}

/**
 * What is known of the indicator on the first day against a target; `undefined` where nothing is wrong with it. `asked`:
 * what is wanted of one that nobody measures.
 */
export function levelOf(
  { from }: Pick<GapContext, 'from'>,
  indicator: ElementState,
  target: Target | undefined,
  asked: Text,
): Level | undefined {
  const series = measures(indicator, from.horizon);
  const newest = series.at(-1);
  if (!newest) return { verdict: 'not-enough-basis', now: sayUnmeasured(indicator), wanted: asked };
  const last = sayMeasure(newest, indicator);
  const known = { value: newest.value, measure: newest, wanted: asked };
  if (from.isTooOld(newest.day)) {
    const now = {
      vi: `chưa đo lại từ ${formatDay(newest.day, 'vi')}; lần đo gần nhất: ${last.vi}`,
      en: `not measured since ${formatDay(newest.day, 'en')}; last measured: ${last.en}`,
    };
    return { verdict: 'not-enough-basis', now, wanted: asked, measure: newest };
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
  const falling = isFalling(
    series.filter((one) => equalJson(one.definition, judged.definition)),
    down,
  );
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

/** The bound that a target sets, with its day. */
export function aim(target: Target, indicator: ElementState): Side {
  const least = sayBound(indicator.known('direction') === 'down' ? 'most' : 'least', target.value, indicator);
  return {
    text: {
      vi: `${least.vi} (hạn ${formatDate(target.written, 'vi')})`,
      en: `${least.en} (by ${formatDate(target.written, 'en')})`,
    },
    value: target.value,
  };
}
