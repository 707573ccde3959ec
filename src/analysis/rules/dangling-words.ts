/** References to what is no longer there, in words and with their places. */
import { formatDay } from '../../core/dates.ts';
import type { Related } from '../../core/findings.ts';
import type { Place } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import { placeIn } from '../../model/element.ts';
import type { Dangling } from './dangling.ts';
import { pathOfField } from './places.ts';

/** Where the end, or the status that says so, is written. */
export function placeOfEnd({ ended, end, how }: Dangling): Place {
  return placeIn(ended, pathOfField(ended, end, how === 'out-of-use' ? 'status' : 'ends'));
}

/** `"mot-cua" ended on 1 July 2025`: begins a message. */
export function sayEnded({ reference, ended, end, how }: Dangling): Text {
  const { id } = ended;
  const heir =
    id === reference.to
      ? { vi: '', en: '' }
      : { vi: ` (kế thừa "${reference.to}")`, en: ` (successor of "${reference.to}")` };
  if (how === 'out-of-use') {
    return { vi: `"${id}"${heir.vi} đã kết thúc sử dụng`, en: `"${id}"${heir.en} is out of use` };
  }
  const [vi, en] = end.kind === 'plan' ? ['theo kế hoạch kết thúc', 'is planned to end'] : ['đã kết thúc', 'ended'];
  return {
    vi: `"${id}"${heir.vi} ${vi} ngày ${formatDay(end.day, 'vi')}`,
    en: `"${id}"${heir.en} ${en} on ${formatDay(end.day, 'en')}`,
  };
}

/** Places named of one end: where there are more, its successor mends them all. */
const SHOWN = 20;
const NAMED = 6;

/** `lgsp (owner), mot-cua (operator)`. */
export function namesOf(all: readonly Dangling[]): string {
  const shown = all.slice(0, NAMED).map(({ reference }) => `${reference.from.id} (${reference.field})`);
  return [...shown, ...(all.length > NAMED ? ['…'] : [])].join(', ');
}

/** The places that name it. */
export function referrers(all: readonly Dangling[]): Related[] {
  return all.slice(0, SHOWN).map(({ reference: { from, field, path, part, to } }) => ({
    message: { vi: `${from.id} nêu "${to}" ở ${field}`, en: `${from.id} names "${to}" in ${field}` },
    place: placeIn(from, path, part),
  }));
}
