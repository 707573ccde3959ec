import { formatDay } from '../../../core/dates.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { say, type Text } from '../../../core/text.ts';
import { COLLECTIONS } from '../../../model/generated/fields.ts';
import { momentText } from '../gap/words.ts';
import { namedText } from '../values.ts';
import { fieldLines, sourceLines } from './fields.ts';
import { gapLines } from './gaps.ts';
import { historyLines } from './history.ts';
import type { ShowReporter } from './reporter.ts';
import { Sheet } from './sheet.ts';
import { touchingLines } from './touching.ts';
import { waiverLines } from './waivers.ts';

/** For people: the values first, then why and since when, then all around it. */
export const text: ShowReporter = (report, options) => {
  const sheet = new Sheet(report, options);
  const { element, state } = report;
  const found = state.of(element.id);
  const kind = [element.id, say(COLLECTIONS[element.collection].one, options.language), element.code ?? ''];
  const at = momentText(report.moment);
  const name = found?.known('name');
  const lines = [
    sheet.color.bold(escapeTerminal(typeof name === 'string' ? name : element.name)),
    escapeTerminal(kind.filter((part) => part !== '').join(' · ')),
    sheet.t({ vi: `Tại ${at.vi}`, en: `At ${at.en}` }),
    '',
    ...presenceLines(sheet),
    ...(found ? fieldLines(sheet, found) : []),
    ...sheet.section({ vi: 'Nguồn', en: 'Sources' }, found ? sourceLines(sheet, found) : []),
    ...sheet.section({ vi: 'Lịch sử', en: 'History' }, historyLines(sheet)),
    ...touchingLines(sheet),
    ...sheet.section({ vi: 'Phát hiện khi kiểm tra', en: 'Findings' }, findingLines(sheet)),
    ...sheet.section({ vi: 'Miễn trừ phát hiện', en: 'Waivers' }, waiverLines(sheet)),
    ...gapLines(sheet),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

/** Only where there is more to say than that it is there. */
function presenceLines(sheet: Sheet): string[] {
  const { element, state, architecture } = sheet.report;
  const presence = state.of(element.id)?.presence;
  if (presence === 'present') return [];
  if (presence === 'planned')
    return [sheet.t({ vi: 'Mới chỉ có trong kế hoạch.', en: 'It exists in plans only.' }), ''];
  if (presence === 'unconfirmed') {
    const old: Text = {
      vi: 'Chưa được xác nhận lại: mọi điều đã biết đều quá hạn cập nhật.',
      en: 'Not confirmed: all that is known is old.',
    };
    return [sheet.t(old), ''];
  }
  const end = state.endOf(element.id);
  if (!end) {
    const absent: Text = { vi: 'Chưa có ghi nhận nào đến thời điểm này.', en: 'Nothing attests it by this date.' };
    return [sheet.t(absent), ''];
  }
  const next = (end.ends?.becomes ?? []).map(({ id }) => namedText(id, architecture)).join('; ');
  const day = { vi: formatDay(end.day, 'vi'), en: formatDay(end.day, 'en') };
  return [
    sheet.t({ vi: `Đã kết thúc ở thời điểm này (${day.vi}).`, en: `It has ended by this date (${day.en}).` }),
    ...(next === '' ? [] : [sheet.t({ vi: `Kế thừa: ${next}`, en: `Succeeded by: ${next}` })]),
    '',
  ];
}

function findingLines(sheet: Sheet): string[] {
  return sheet.plain(
    sheet.report.findings.map(
      ({ file, range, message, rule }) =>
        `${sheet.options.pathOf(file)}:${range.start.line}  ${sheet.t(message)}  ${rule}`,
    ),
  );
}
