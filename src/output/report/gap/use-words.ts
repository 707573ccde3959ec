/** The words of supplied against used, in both languages. */
import type { UseCell, UseColumn, UseResult, UseTarget, UseTrend, UseValue } from '../../../analysis/gap/use.ts';
import type { Pace } from '../../../analysis/gap/use-pace.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import { formatNumber, type Language, type Text } from '../../../core/text.ts';
import { confidenceText, dueText } from './words.ts';

export const USE_TITLE: Text = { vi: 'Cung cấp so với sử dụng', en: 'Supplied against used' };

const RESULTS: Readonly<Record<UseResult, Text>> = {
  'ordered-not-measured': { vi: 'chưa đo, dù đã có yêu cầu đo', en: 'not measured, though that was ordered' },
  below: { vi: 'thấp hơn mức cần đạt', en: 'below its target' },
  'not-measured': { vi: 'chưa đo', en: 'not measured' },
  'too-old': { vi: 'số đo đã quá cũ', en: 'the figure is too old' },
  'not-comparable': {
    vi: 'số đo theo cách tính khác với mức cần đạt',
    en: "the figure is of another definition than the target's",
  },
  falling: { vi: 'đang xấu đi', en: 'getting worse' },
  'no-target': { vi: 'đã đo, chưa nêu mức cần đạt', en: 'measured, no target stated' },
  kept: { vi: 'đạt mức cần đạt', en: 'keeps its target' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
};

/** What a row or a cell comes to. Where less is better, "below" would be the wrong word. */
export function resultText(result: UseResult, targets: readonly UseTarget[] = []): Text {
  const missed = targets.filter((target) => target.counts && target.kept === false);
  if (result === 'below' && missed.length > 0 && missed.every((target) => target.bound === 'most')) {
    return { vi: 'cao hơn mức cho phép', en: 'above its bound' };
  }
  return RESULTS[result];
}

/** Counts by result, in the order of urgency: `2 thấp hơn mức cần đạt; 1 chưa đo`. */
export function countsText(results: readonly UseResult[]): Text {
  const kinds = (Object.keys(RESULTS) as UseResult[]).filter((kind) => results.includes(kind));
  const said = (language: Language) =>
    kinds
      .map((kind) => {
        const count = results.filter((one) => one === kind).length;
        return `${formatNumber(count, language)} ${RESULTS[kind][language]}`;
      })
      .join('; ');
  return { vi: said('vi'), en: said('en') };
}

/** `72% (30/6/2018)` */
function valueText(value: UseValue, column: UseColumn): Text {
  const say = (language: Language) => {
    const date = value.written === '' ? '' : ` (${formatDate(value.written, language)})`;
    return `${numberText(value.value, column, language)}${date}`;
  };
  const sure = confidenceText(value.evidence);
  return { vi: say('vi') + sure.vi, en: say('en') + sure.en };
}

/** What is known of one measure: the newest figure, or that there is none, and why. */
export function cellText(cell: UseCell, column: UseColumn): Text {
  const said = figureText(cell, column);
  if (cell.sharedBy === undefined) return said;
  const [vi, en] = [formatNumber(cell.sharedBy, 'vi'), formatNumber(cell.sharedBy, 'en')];
  return { vi: `${said.vi}, chung cho ${vi} dịch vụ`, en: `${said.en}, of ${en} services together` };
}

function figureText(cell: UseCell, column: UseColumn): Text {
  const why = cell.why === '' ? '' : ` (${cell.why})`;
  if (cell.is === 'not-applicable') return { vi: `không áp dụng${why}`, en: `not applicable${why}` };
  if (!cell.newest) return { vi: `chưa đo${why}`, en: `not measured${why}` };
  const last = valueText(cell.newest, column);
  if (cell.is === 'measured') return last;
  return { vi: `chưa đo lại; lần gần nhất: ${last.vi}`, en: `not measured since; last: ${last.en}` };
}

/** `tăng 3,5 điểm % so với 31/3/2026, tốt lên` */
export function trendText({ before, change, is }: UseTrend, column: UseColumn): Text {
  const [vi, en] = [formatDate(before.written, 'vi'), formatDate(before.written, 'en')];
  if (is === 'same') return { vi: `không đổi so với ${vi}`, en: `the same as in ${en}` };
  const size = stepText(Math.abs(change), column);
  const better = is === 'better' ? { vi: 'tốt lên', en: 'better' } : { vi: 'xấu đi', en: 'worse' };
  return change > 0
    ? { vi: `tăng ${size.vi} so với ${vi}, ${better.vi}`, en: `up ${size.en} from ${en}, ${better.en}` }
    : { vi: `giảm ${size.vi} so với ${vi}, ${better.vi}`, en: `down ${size.en} from ${en}, ${better.en}` };
}

/** `ít nhất 70% (hạn 31/12/2026): chưa đạt; chưa đến hạn, còn 38 ngày tính từ 23/11/2026` */
export function targetText(target: UseTarget, column: UseColumn): Text {
  const bound = target.bound === 'most' ? { vi: 'không quá', en: 'at most' } : { vi: 'ít nhất', en: 'at least' };
  const due = target.due;
  const kept =
    target.kept === undefined
      ? { vi: '', en: '' }
      : target.kept
        ? { vi: ': đạt', en: ': kept' }
        : { vi: ': chưa đạt', en: ': not reached' };
  const when = due && target.kept !== true ? dueText(due) : undefined;
  const say = (language: Language) => {
    const day = due
      ? ` (${language === 'vi' ? 'hạn' : 'by'} ${formatDate(due.written, language)})`
      : language === 'vi'
        ? ' (chưa nêu hạn)'
        : ' (no day stated)';
    const value = numberText(target.value, column, language);
    const tail = when ? `; ${when[language]}` : '';
    return `${bound[language]} ${value}${day}${kept[language]}${tail}`;
  };
  const sure = confidenceText(target.evidence);
  return { vi: say('vi') + sure.vi, en: say('en') + sure.en };
}

/** The pace that is needed and the present one, with the arithmetic of both; nothing where there is nothing to reach. */
export function paceTexts({ pace, present, value }: UseTarget, column: UseColumn): Text[] {
  if (!pace) return [];
  const needed = { vi: wayText(pace, column, 'vi'), en: wayText(pace, column, 'en') };
  const rate = pace.perQuarter === undefined ? undefined : rateText(pace.perQuarter, column);
  const size = stepText(Math.abs(pace.to - pace.from), column);
  const needs = rate
    ? {
        vi: `Cần: ${needed.vi}, tức mỗi quý phải ${rate.vi}`,
        en: `Needed: ${needed.en}, that is ${rate.en} a quarter`,
      }
    : {
        vi: `Cần: ${needed.vi}; chưa đầy một quý, phải ${pace.to > pace.from ? 'tăng' : 'giảm'} đủ ${size.vi}`,
        en: `Needed: ${needed.en}; in less than a quarter all of ${size.en}`,
      };
  if (!present) {
    return [
      needs,
      {
        vi: 'Tốc độ hiện nay: chưa tính được, cần hai số đo cùng cách tính cách nhau ít nhất một quý',
        en: 'Present pace: not known; that takes two figures of one definition at least a quarter apart',
      },
    ];
  }
  const step = rateText(present.perQuarter, column);
  const [vi, en] = [wayText(present, column, 'vi'), wayText(present, column, 'en')];
  const end = present.reaches
    ? { vi: 'giữ tốc độ này thì đạt', en: 'at this pace it is reached' }
    : {
        vi: `giữ tốc độ này thì đến hạn mới được ${numberText(present.leadsTo, column, 'vi')}, không đạt ${numberText(value, column, 'vi')}`,
        en: `at this pace it will be ${numberText(present.leadsTo, column, 'en')} by then, short of ${numberText(value, column, 'en')}`,
      };
  return [
    needs,
    {
      vi: `Tốc độ hiện nay: ${vi}, tức mỗi quý ${step.vi}; ${end.vi}`,
      en: `Present pace: ${en}, that is ${step.en} a quarter; ${end.en}`,
    },
  ];
}

/** `từ 58% (31/3/2026) đến 70% (31/12/2027) trong 7 quý` */
function wayText(pace: Pace, column: UseColumn, language: Language): string {
  const [from, to] = [pace.from, pace.to].map((value) => numberText(value, column, language));
  const [a, b] = [pace.fromDay, pace.toDay].map((day) => formatDay(day, language));
  const n = formatNumber(pace.quarters, language);
  return language === 'vi'
    ? `từ ${from} (${a}) đến ${to} (${b}) trong ${n} quý`
    : `from ${from} (${a}) to ${to} (${b}) in ${n} ${pace.quarters === 1 ? 'quarter' : 'quarters'}`;
}

function rateText(perQuarter: number, column: UseColumn): Text {
  const size = stepText(Math.abs(perQuarter), column);
  if (perQuarter === 0) return { vi: 'không đổi', en: 'no change' };
  return perQuarter > 0
    ? { vi: `tăng ${size.vi}`, en: `up ${size.en}` }
    : { vi: `giảm ${size.vi}`, en: `down ${size.en}` };
}

/** A step of a share is in points: from 60% to 63% are 3 points, not 3%. */
function stepText(size: number, column: UseColumn): Text {
  const [vi, en] = [formatNumber(size, 'vi'), formatNumber(size, 'en')];
  if (column.unit !== '%') return { vi: withUnit(vi, column.unit), en: withUnit(en, column.unit) };
  return { vi: `${vi} điểm phần trăm`, en: `${en} ${size === 1 ? 'percentage point' : 'percentage points'}` };
}

function numberText(value: number, column: UseColumn, language: Language): string {
  return withUnit(formatNumber(value, language), column.unit);
}

function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** `Hồ sơ nộp trực tuyến ÷ tổng số hồ sơ × 100 %`: how a measure is worked out, where that is said. */
export function definitionText({ official, definition }: UseColumn): Text {
  if (!official) return definition ?? { vi: 'chưa nêu', en: 'not stated' };
  const { numerator, denominator, condition } = official.measure;
  const say = (language: Language) => {
    const share = denominator ? ` ÷ ${denominator[language]} × 100 %` : '';
    return `${numerator[language]}${share}${condition ? `. ${condition[language]}` : ''}`.replace(/\.$/, '');
  };
  return { vi: say('vi'), en: say('en') };
}
