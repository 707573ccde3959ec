/** The life of an element as one line of time: facts and plans, what each changed, and what became of the plans. */
import type { FieldChange, HistoryEntry } from '../../../analysis/select/history.ts';
import { formatDate, formatDay } from '../../../core/dates.ts';
import { equalJson } from '../../../core/json.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import type { Dating, Layer } from '../../../model/element.ts';
import type { PlanOutcome } from '../../../model/plans.ts';
import { fieldTitle, namedText, valueText } from '../values.ts';
import { confidenceOf, join, placeOf, sourcesOf } from './fields.ts';
import { PLAN_STATUS } from './plan-words.ts';
import type { Entry, EntryLine, Sheet } from './sheet.ts';

const DATING: Readonly<Record<Dating, Text>> = {
  since: { vi: 'có hiệu lực từ ngày này', en: 'in effect from this day' },
  asOf: { vi: 'ghi nhận tại ngày này', en: 'seen to be so on this day' },
  date: { vi: 'ngày của văn bản', en: 'the day of the document' },
  sources: { vi: 'theo ngày của nguồn', en: 'by the day of its source' },
  undated: { vi: 'không rõ ngày', en: 'without a date' },
};

/** With the date that is looked at in its place between the others. */
export function historyLines(sheet: Sheet): string[] {
  const { history, state, moment } = sheet.report;
  const here: Entry = {
    head: sheet.t({ vi: formatDate(moment.written, 'vi'), en: formatDate(moment.written, 'en') }),
    lines: [{ text: sheet.t({ vi: '◂ thời điểm đang xem', en: '◂ the date that is shown' }), tone: 'bold' }],
  };
  const before = history.entries.filter(({ layer }) => layer.day <= state.date).map((one) => entryOf(sheet, one));
  const after = history.entries.filter(({ layer }) => layer.day > state.date).map((one) => entryOf(sheet, one));
  const { notYetKnown } = history;
  const later: Text = {
    vi: `${notYetKnown} lần ghi khác chưa được biết đến ngày ${formatDay(state.knownAt, 'vi')}.`,
    en: `${notYetKnown} more ${notYetKnown === 1 ? 'layer is' : 'layers are'} not known yet on ${formatDay(state.knownAt, 'en')}.`,
  };
  return [...sheet.entries([...before, here, ...after]), ...(notYetKnown > 0 ? sheet.plain([sheet.t(later)]) : [])];
}

function entryOf(sheet: Sheet, entry: HistoryEntry): Entry {
  const { layer, changes, lasting, presence } = entry;
  const { language } = sheet.options;
  const lines: EntryLine[] = [
    {
      text: join([kindOf(sheet, layer), placeOf(sheet, layer), sourcesOf(layer), confidenceOf(sheet, layer)]),
      tone: 'dim',
    },
  ];
  for (const change of changes) lines.push({ text: changeText(sheet, change) });
  if (layer.ends) lines.push({ text: endText(sheet, layer, presence) });
  else if (presence) lines.push({ text: join([sheet.t(EXISTS), outcomeText(sheet, presence)]) });
  if (lasting > 0) lines.push({ text: sheet.t(lastingText(lasting)) });
  if (layer.note !== undefined)
    lines.push({ text: `${sheet.t({ vi: 'Ghi chú', en: 'Note' })}: ${layer.note}`, tone: 'dim' });
  return { head: layer.written === undefined ? '…' : formatDate(layer.written, language), lines };
}

const EXISTS: Text = { vi: 'Tồn tại', en: 'Existence' };

function kindOf(sheet: Sheet, { planned, dating, asPlanned }: Layer): string {
  if (!planned) {
    const plain = DATING[dating];
    return sheet.t(asPlanned ? { vi: `${plain.vi}, đúng như kế hoạch`, en: `${plain.en}, as planned` } : plain);
  }
  const by = namedText(planned.by, sheet.report.architecture);
  const day = planned.announced;
  return sheet.t(
    day === undefined || !Number.isFinite(day)
      ? { vi: `kế hoạch theo ${by}, không rõ ngày công bố`, en: `planned by ${by}, announced on no known day` }
      : {
          vi: `kế hoạch công bố ${formatDay(day, 'vi')} theo ${by}`,
          en: `planned, announced on ${formatDay(day, 'en')} by ${by}`,
        },
  );
}

/** `Trạng thái: thử nghiệm → đang vận hành · chưa đến hạn`. Of lists with dates of their own only what is said now. */
function changeText(sheet: Sheet, { field, from, to, outcome }: FieldChange): string {
  const { architecture, element, state } = sheet.report;
  const unit = state.of(element.id)?.known('unit');
  const said = (value: FieldChange['to']) =>
    value === null
      ? sheet.t({ vi: 'không còn', en: 'no longer so' })
      : sheet.t(valueText(element.collection, field, value, architecture, unit));
  const isSeries = Array.isArray(to) && to.some((item) => typeof item === 'object');
  const isSame = from !== undefined && equalJson(from, to);
  const before = from === undefined || from === null || isSeries || isSame ? '' : `${said(from)} → `;
  const same = isSame ? sheet.t({ vi: ' (không đổi)', en: ' (unchanged)' }) : '';
  return join([
    `${sheet.t(fieldTitle(element.collection, field))}: ${before}${said(to)}${same}`,
    outcome ? outcomeText(sheet, outcome) : '',
  ]);
}

function endText(sheet: Sheet, { ends }: Layer, presence: PlanOutcome | undefined): string {
  const next = (ends?.becomes ?? []).map((successor) => {
    const name = namedText(successor.id, sheet.report.architecture);
    if (!successor.for) return name;
    const whom = successor.for.join(', ');
    return sheet.t({ vi: `${name} cho ${whom}`, en: `${name} for ${whom}` });
  });
  const end = sheet.t({ vi: 'Kết thúc', en: 'Ends' });
  const into =
    next.length === 0
      ? sheet.t({ vi: 'chưa nêu đối tượng kế thừa', en: 'no successor is named' })
      : `${sheet.t({ vi: 'kế thừa', en: 'succeeded by' })}: ${next.join('; ')}`;
  return join([`${end}; ${into}`, presence ? outcomeText(sheet, presence) : '']);
}

function outcomeText(sheet: Sheet, { status, days }: PlanOutcome): string {
  const said = PLAN_STATUS[status];
  if (days === undefined) return sheet.t(said);
  const size = Math.abs(days);
  const [vi, en] = [`${formatNumber(size, 'vi')} ngày`, `${formatNumber(size, 'en')} ${size === 1 ? 'day' : 'days'}`];
  if (status === 'moved') {
    const [later, laterEn] = days < 0 ? ['sớm hơn', 'earlier'] : ['muộn hơn', 'later'];
    return sheet.t({ vi: `${said.vi}, ${later} ${vi}`, en: `${said.en}, ${en} ${laterEn}` });
  }
  if (days === 0)
    return sheet.t(status === 'closed' ? { vi: `${said.vi}, đúng hạn`, en: `${said.en}, in time` } : said);
  return sheet.t({ vi: `${said.vi}, chậm ${vi}`, en: `${said.en}, ${en} late` });
}

function lastingText(count: number): Text {
  return {
    vi: `${count} giá trị; sau đó không có ghi nhận mới`,
    en: `${count} ${count === 1 ? 'value' : 'values'}; nothing newer is said of ${count === 1 ? 'it' : 'them'}`,
  };
}
