import { bodyOf } from '../../../analysis/select/bodies.ts';
import { nameIn } from '../../../analysis/select/select.ts';
import { escapeTerminal } from '../../../core/escape.ts';
import { formatNumber, say, type Text } from '../../../core/text.ts';
import { nameOf, tokenText } from '../../../model/describe.ts';
import { isUnknown } from '../../../model/element.ts';
import { COLLECTIONS, type Collection, fieldInfo } from '../../../model/generated/fields.ts';
import type { ElementState } from '../../../model/state.ts';
import { cutColumns, padEnd, stringWidth, wrapColumns } from '../columns.ts';
import { momentText } from '../gap/words.ts';
import { type Paint, paint } from '../paint.ts';
import type { Listing, ListOptions, ListReporter, Others } from './reporter.ts';

/** Between columns, and before the first one. */
const GUTTER = '  ';
/** Narrower than this a name tells nothing: then it has a line to itself. */
const NARROWEST = 24;
/** Outside a terminal nothing is cut; what is longer than this only pushes the rest of its line aside. */
const WIDEST = 80;

/** For people: a table for each collection, in the columns that its elements have something for. */
export const table: ListReporter = (listing, options) => {
  const color = paint(options.colors);
  const t = (text: Text) => escapeTerminal(say(text, options.language));
  const lines: string[] = [];
  for (const collection of Object.keys(COLLECTIONS) as Collection[]) {
    const group = listing.elements.filter(({ element }) => element.collection === collection);
    if (group.length === 0) continue;
    lines.push(color.bold(`${t(COLLECTIONS[collection].title)} (${formatNumber(group.length, options.language)})`));
    lines.push(...rows(group, collection, listing, options, color), '');
  }
  lines.push(...[total(listing), ...listing.notes].flatMap((text) => wrapColumns(t(text), options.width ?? Infinity)));
  return `${lines.join('\n')}\n`;
};

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  /** What may be cut where the terminal is narrow: ids and codes are for copying, and stay whole. */
  readonly elastic: boolean;
}

function rows(
  group: readonly ElementState[],
  collection: Collection,
  { architecture, state }: Listing,
  { language, width }: ListOptions,
  color: Paint,
): string[] {
  const column = (title: Text, cell: (element: ElementState) => string, elastic = false): Column => ({
    title: say(title, language),
    cells: group.map((element) => escapeTerminal(cell(element))),
    elastic,
  });
  const body = (element: ElementState) => {
    const id = bodyOf(element, state);
    return id === undefined ? '' : nameOf(id, architecture.elements);
  };
  const isFlow = collection === 'flows';
  const columns = [
    column({ vi: 'Định danh', en: 'Id' }, ({ id }) => id),
    column({ vi: 'Mã', en: 'Code' }, ({ element }) => element.code ?? ''),
    column({ vi: 'Tên', en: 'Name' }, nameIn, true),
    ...(isFlow ? [column({ vi: 'Từ → đến', en: 'From → to' }, endsOf)] : []),
    column({ vi: 'Trạng thái', en: 'Status' }, (element) => say(statusText(element), language)),
    column({ vi: 'Cơ quan', en: 'Body' }, body, true),
  ].filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [one, under] = arrange(columns, width);
  const line = (cell: (column: Column) => string) => {
    const cells = one.map((column) =>
      padEnd(column.cut ? cutColumns(cell(column), column.width) : cell(column), column.width),
    );
    return (GUTTER + cells.join(GUTTER)).trimEnd();
  };
  const below = (cell: (column: Column) => string) => {
    const said = under.map(cell).filter((words) => words !== '');
    return said.length === 0 ? [] : [cutColumns(`${GUTTER}${GUTTER}${said.join(' · ')}`, width ?? WIDEST)];
  };
  return [
    color.dim(line(({ title }) => title)),
    ...below(({ title }) => title).map((titles) => color.dim(titles)),
    ...group.flatMap((_, at) => [line(({ cells }) => cells[at] ?? ''), ...below(({ cells }) => cells[at] ?? '')]),
  ];
}

interface Placed extends Column {
  readonly width: number;
  readonly cut: boolean;
}

/**
 * Which columns stand beside each other, and how wide, and which stand below. Each is as wide as its widest cell; in a
 * terminal what does not fit is taken from the widest of the elastic ones, down to where they tell nothing more.
 */
function arrange(columns: readonly Column[], width: number | undefined): [Placed[], readonly Column[]] {
  const place = (column: Column) => ({ ...column, width: natural(column, width ?? WIDEST), cut: false });
  const placed = columns.map(place);
  if (width === undefined) return [placed, []];
  const room = width - columns.length * GUTTER.length;
  for (let over = placed.reduce((sum, one) => sum + one.width, -room); over > 0; over -= 1) {
    const widest = placed
      .filter((one) => one.elastic && one.width > NARROWEST)
      .reduce<(typeof placed)[number] | undefined>(
        (most, one) => (most && most.width >= one.width ? most : one),
        undefined,
      );
    if (!widest) return oneBelowOther(columns, room, place);
    widest.width -= 1;
    widest.cut = true;
  }
  return [placed, []];
}

/** Ids stay beside what follows them as far as there is room; all else has a line of its own below. */
function oneBelowOther(
  columns: readonly Column[],
  room: number,
  place: (column: Column) => Placed,
): [Placed[], readonly Column[]] {
  const beside: Placed[] = [];
  let left = room;
  for (const column of columns.filter(({ elastic }) => !elastic)) {
    const placed = place(column);
    if (beside.length > 0 && placed.width > left) continue;
    beside.push(placed);
    left -= placed.width;
  }
  const titles = new Set(beside.map(({ title }) => title));
  return [beside, columns.filter(({ title }) => !titles.has(title))];
}

function natural({ title, cells }: Column, most: number): number {
  return Math.min(
    most,
    cells.reduce((widest, cell) => Math.max(widest, stringWidth(cell)), stringWidth(title)),
  );
}

/** `mot-cua → ndxp`; `?` for an end that is not known. */
function endsOf(flow: ElementState): string {
  const [from, to] = ['from', 'to'].map((field) => flow.known(field)).map((id) => (typeof id === 'string' ? id : '?'));
  return `${from} → ${to}`;
}

/** In one or two words: a list has no room for reasons. */
function statusText(state: ElementState): Text {
  const { collection } = state.element;
  const status = state.get('status');
  if (state.presence === 'planned') return { vi: 'mới có kế hoạch', en: 'planned' };
  if (fieldInfo(collection, 'status') === undefined || status === undefined || status.value === null) return NOTHING;
  if (status.lost) return { vi: 'quá hạn cập nhật', en: 'out of date' };
  if (isUnknown(status.value)) return { vi: 'chưa rõ', en: 'not known' };
  return typeof status.value === 'string' ? tokenText(collection, 'status', status.value) : NOTHING;
}

const NOTHING: Text = { vi: '', en: '' };

function total({ elements, others, moment }: Listing): Text {
  const at = momentText(moment);
  const { length } = elements;
  const more = others ? othersText(others) : NOTHING;
  if (length === 0) {
    return {
      vi: `Không có đối tượng nào như vậy tại ${at.vi}.${more.vi}`,
      en: `There is no such element at ${at.en}.${more.en}`,
    };
  }
  const [vi, en] = [formatNumber(length, 'vi'), formatNumber(length, 'en')];
  return {
    vi: `${vi} đối tượng tại ${at.vi}.${more.vi}`,
    en: `${en} ${length === 1 ? 'element' : 'elements'} at ${at.en}.${more.en}`,
  };
}

/** What has ended is not there; of what nothing attests it is not known. */
function othersText({ notThere, notKnown }: Others): Text {
  const count = (number: number) => [formatNumber(number, 'vi'), formatNumber(number, 'en')] as const;
  const [ended, endedEn] = count(notThere);
  const [open, openEn] = count(notKnown);
  return {
    vi:
      (notThere === 0 ? '' : ` ${ended} đối tượng không còn: đã kết thúc.`) +
      (notKnown === 0 ? '' : ` ${open} đối tượng chưa rõ: chưa có ghi nhận nào đến thời điểm này.`),
    en:
      (notThere === 0 ? '' : ` ${endedEn} no longer there: ended.`) +
      (notKnown === 0 ? '' : ` ${openEn} not known: nothing attests ${notKnown === 1 ? 'it' : 'them'} by this date.`),
  };
}
