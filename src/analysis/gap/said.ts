/** Values of a state in words, with the day on which they were last known where they count no longer. */
import { formatDay } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import { describe, type Names } from '../../model/describe.ts';
import { isUnknown, seenDay } from '../../model/element.ts';
import type { ElementState, FieldState } from '../../model/state.ts';

/** "đang xây dựng"; "chưa có thông tin mới, ghi nhận gần nhất 31/8/2018: đang xây dựng". */
export function sayField(state: ElementState, field: string, names: Names): Text {
  const found = state.get(field);
  const said = describe(state.element.collection, field, found?.written, names);
  return found?.lost === undefined || isUnknown(found.written) ? said : sayLost(found, field, said);
}

/** Why the value counts no longer, and what it was when it was last known. */
export function sayLost(found: FieldState, field: string, said: Text): Text {
  const last = lastSeen(found, field);
  if (found.lost === 'reference-ended') {
    return {
      vi: `chưa rõ, vì có nơi trong phạm vi đã kết thúc hoặc sắp xếp lại; ghi nhận gần nhất${last.vi}: ${said.vi}`,
      en: `not known, for a place that it covered has ended; last known${last.en}: ${said.en}`,
    };
  }
  return {
    vi: `chưa có thông tin mới; ghi nhận gần nhất${last.vi}: ${said.vi}`,
    en: `no newer information; last known${last.en}: ${said.en}`,
  };
}

/** ` 31/8/2018`; nothing where it has no day. */
export function lastSeen(found: FieldState, field: string): Text {
  const day = seenDay(found.layer, field);
  return Number.isFinite(day) ? { vi: ` ${formatDay(day, 'vi')}`, en: ` ${formatDay(day, 'en')}` } : { vi: '', en: '' };
}

/** How an element stands, for one that exists: its status where that is known. */
export function sayPresence(state: ElementState, names: Names): Text {
  if (state.presence === 'unconfirmed') return { vi: 'chưa được xác nhận lại', en: 'not confirmed to exist still' };
  if (state.presence === 'planned') return { vi: 'có theo kế hoạch', en: 'there by plan' };
  const status = state.known('status');
  return status === undefined
    ? { vi: 'đang có', en: 'exists' }
    : describe(state.element.collection, 'status', status, names);
}
