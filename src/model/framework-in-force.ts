/** Which framework judges a state: the one in force on its day. A state is never judged by the law of another day. */
import { type Day, formatDate, formatDay, parsePeriod } from '../core/dates.ts';
import type { Text } from '../core/text.ts';
import type { Framework } from './framework.ts';

export interface FrameworkInUse {
  readonly framework: Framework;
  /** `false`: none is in force on that day, and this one only lends its layers. */
  readonly inForce: boolean;
}

/** Of the workspace's frameworks the one in force on the day, the newest where there are several; else the first. */
export function frameworkOn(frameworks: ReadonlyMap<string, Framework>, day: Day): FrameworkInUse | undefined {
  const all = [...frameworks.values()];
  const valid = all.filter((one) => isInForce(one, day)).sort((a, b) => firstDay(b) - firstDay(a));
  const framework = valid[0] ?? all[0];
  return framework && { framework, inForce: valid.length > 0 };
}

/** `validTo` is the last day; without it there is none yet. */
function isInForce(framework: Framework, day: Day): boolean {
  return firstDay(framework) <= day && day <= lastDay(framework);
}

/** The framework that judges the places of a state, or what to say, once, of why they are not judged. */
export type Judging = { readonly framework: Framework } | { readonly notJudged: Text };

/** `undefined`: the workspace names no framework, and there is nothing to say. */
export function judgingOn(frameworks: ReadonlyMap<string, Framework>, day: Day): Judging | undefined {
  const found = frameworkOn(frameworks, day);
  if (!found) return undefined;
  if (found.inForce) return { framework: found.framework };
  const all = [...frameworks.values()].map(periodText);
  const [vi, en] = [all.map((text) => text.vi).join('; '), all.map((text) => text.en).join('; ')];
  return {
    notJudged: {
      vi: `Ngày ${formatDay(day, 'vi')} không có khung kiến trúc nào của mô hình có hiệu lực (${vi}): vị trí trong khung (fits) không được xét ở thời điểm này.`,
      en: `On ${formatDay(day, 'en')} no framework of the workspace is in force (${en}): places in a framework (fits) are not judged at this date.`,
    },
  };
}

/** Its id, and from when to when it is in force. */
function periodText({ id, validFrom, validTo }: Framework): Text {
  if (validTo === undefined)
    return { vi: `${id}: từ ${formatDate(validFrom, 'vi')}`, en: `${id}: from ${formatDate(validFrom, 'en')}` };
  return {
    vi: `${id}: ${formatDate(validFrom, 'vi')} đến ${formatDate(validTo, 'vi')}`,
    en: `${id}: ${formatDate(validFrom, 'en')} to ${formatDate(validTo, 'en')}`,
  };
}

function firstDay({ validFrom }: Framework): Day {
  return parsePeriod(validFrom)?.first ?? -Infinity;
}

function lastDay({ validTo }: Framework): Day {
  return validTo === undefined ? Infinity : (parsePeriod(validTo)?.last ?? Infinity);
}
