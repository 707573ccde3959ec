/** How people write that they do not know, or that a thing does not apply, where the model wants it said with a reason. */
import { fold } from '../core/text.ts';

const NOT_KNOWN = new Set([
  ...['unknown', 'not known', 'tbd', 'n/a', '?', '??', '???'],
  ...['chua xac dinh', 'khong xac dinh', 'chua ro', 'chua biet', 'khong ro', 'khong biet', 'khong co thong tin'],
  ...['chua co thong tin', 'dang ra soat', 'dang cap nhat', 'chua phan cong', 'chua thong ke', 'chua do'],
]);

const NOT_APPLICABLE = new Set(['khong ap dung', 'not applicable']);

/** How all of them begin, whatever their case: folding every text of a model to look for them costs much more. */
const MAY_SAY = /^\s*(?:un|no|tb|n\/|\?|ch|kh|[dđ])/i;

/** `Chưa rõ`, `không xác định`: the whole text, not a part of it. */
export function saysUnknown(text: string): boolean {
  return MAY_SAY.test(text) && NOT_KNOWN.has(plain(text));
}

/** `Không áp dụng`. */
export function saysNotApplicable(text: string): boolean {
  return MAY_SAY.test(text) && NOT_APPLICABLE.has(plain(text));
}

function plain(text: string): string {
  return fold(text.slice(0, 100))
    .trim()
    .replace(/[\s-]+/g, ' ')
    .replace(/[.…]+$/, '');
}
