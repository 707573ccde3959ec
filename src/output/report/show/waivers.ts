/** What of the element is accepted until a day: beside it, or for its whole file. */
import { formatDay } from '../../../core/dates.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import type { Waiver } from '../../../model/waivers.ts';
import { join } from './fields.ts';
import type { Sheet } from './sheet.ts';

export function waiverLines(sheet: Sheet): string[] {
  return sheet.plain(sheet.report.waivers.map((waiver) => waiverText(sheet, waiver)));
}

/** `source-missing · đến 31/3/2027 · chờ biên bản · miễn 1 phát hiện · model.yaml:4` */
function waiverText(sheet: Sheet, waiver: Waiver): string {
  const { report, options } = sheet;
  const { rule, reason, until, field, by, element, file, path } = waiver;
  const day = { vi: formatDay(until, 'vi'), en: formatDay(until, 'en') };
  const isOver = until < report.state.knownAt;
  const say = (text: Text) => sheet.t(text);
  return join([
    rule + (field === undefined ? '' : ` (${field})`),
    say(
      isOver ? { vi: `đã hết hạn ${day.vi}`, en: `ended ${day.en}` } : { vi: `đến ${day.vi}`, en: `until ${day.en}` },
    ),
    reason + (by === undefined ? '' : ` (${by})`),
    element === undefined ? say(OF_FILE) : '',
    say(countText(report.waived.filter(({ waived }) => isBy(waived?.place, waiver)).length)),
    `${options.pathOf(file)}:${options.line({ file, path, part: 'value' })}`,
  ]);
}

const OF_FILE: Text = { vi: 'miễn trừ của tệp', en: 'of the file' };

function isBy(place: { readonly file: string; readonly path: Waiver['path'] } | undefined, waiver: Waiver): boolean {
  return place?.file === waiver.file && place.path.join('\u0000') === waiver.path.join('\u0000');
}

function countText(count: number): Text {
  if (count === 0) return { vi: 'không miễn phát hiện nào ở đây', en: 'takes no finding here' };
  const [vi, en] = [formatNumber(count, 'vi'), formatNumber(count, 'en')];
  return { vi: `miễn ${vi} phát hiện`, en: `takes ${en} ${count === 1 ? 'finding' : 'findings'}` };
}
