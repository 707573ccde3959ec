import { type Measure, measures } from '../../../analysis/gap/measures.ts';
import { nameIn } from '../../../analysis/select/select.ts';
import { formatDate } from '../../../core/dates.ts';
import { formatNumber, same, say, type Text } from '../../../core/text.ts';
import { ANSWERING } from '../../../model/bodies.ts';
import { COLLECTIONS } from '../../../model/generated/fields.ts';
import type { ElementState, Presence, State } from '../../../model/state.ts';
import { csvText } from '../csv-text.ts';
import { fieldText } from '../values.ts';
import type { Listing, ListReporter } from './reporter.ts';

interface Column {
  readonly title: Text;
  readonly cell: (element: ElementState, listing: Listing) => Text;
}

const NOTHING = same('');

const PRESENCE: Readonly<Record<Presence, Text>> = {
  present: { vi: 'có', en: 'present' },
  planned: { vi: 'theo kế hoạch', en: 'planned' },
  unconfirmed: { vi: 'chưa xác nhận lại', en: 'not confirmed' },
};

const field = (title: Text, name: string): Column => ({
  title,
  cell: (state, { architecture }) => {
    const found = state.get(name);
    return found ? fieldText(state.element.collection, name, found, architecture) : NOTHING;
  },
});

const BODIES: Readonly<Record<(typeof ANSWERING)[number], Text>> = {
  owner: { vi: 'Cơ quan chủ quản', en: 'Owner' },
  operator: { vi: 'Đơn vị vận hành', en: 'Operator' },
  provider: { vi: 'Cơ quan cung cấp', en: 'Provider' },
  lead: { vi: 'Đơn vị chủ trì', en: 'Lead' },
};

const COLUMNS: readonly Column[] = [
  { title: { vi: 'Nhóm', en: 'Collection' }, cell: ({ element }) => COLLECTIONS[element.collection].title },
  { title: { vi: 'Định danh', en: 'Id' }, cell: ({ id }) => same(id) },
  { title: { vi: 'Mã', en: 'Code' }, cell: ({ element }) => same(element.code ?? '') },
  { title: { vi: 'Tên', en: 'Name' }, cell: (element) => same(nameIn(element)) },
  field({ vi: 'Loại', en: 'Type' }, 'type'),
  { title: { vi: 'Tồn tại', en: 'Presence' }, cell: ({ presence }) => PRESENCE[presence] },
  field({ vi: 'Trạng thái', en: 'Status' }, 'status'),
  ...ANSWERING.map((name) => field(BODIES[name], name)),
  field({ vi: 'Bên gửi', en: 'Sender' }, 'from'),
  field({ vi: 'Bên nhận', en: 'Receiver' }, 'to'),
  {
    title: { vi: 'Lớp của khung kiến trúc', en: 'Layer of the framework' },
    cell: (element, { places }) => places?.of(element)?.layer.label ?? NOTHING,
  },
  {
    title: { vi: 'Thành phần của khung kiến trúc', en: 'Component of the framework' },
    cell: (element, { places }) => places?.of(element)?.component.label ?? NOTHING,
  },
  field({ vi: 'Phạm vi/hình thức dùng chung', en: 'Sharing' }, 'sharing'),
  field({ vi: 'Cấp độ an toàn', en: 'Security level' }, 'securityLevel'),
  field({ vi: 'Thời hạn', en: 'Deadline' }, 'deadline'),
  { title: { vi: 'Giá trị đo gần nhất', en: 'Latest value' }, cell: latestValue },
  field({ vi: 'Đơn vị tính', en: 'Unit' }, 'unit'),
  {
    title: { vi: 'Ngày đo', en: 'Measured' },
    cell: (element, { state }) => dateText(latest(element, state)?.written),
  },
  field({ vi: 'Số, ký hiệu', en: 'Number' }, 'number'),
  field({ vi: 'Ngày ban hành, công bố', en: 'Date' }, 'date'),
  field({ vi: 'Nhãn', en: 'Tags' }, 'tags'),
  field({ vi: 'Mô tả', en: 'Description' }, 'description'),
];

/** The newest figure of an indicator that was measured by the date, for the whole and not for one body. */
function latest(element: ElementState, state: State): Measure | undefined {
  return element.element.collection === 'indicators' ? measures(element, state.horizon).at(-1) : undefined;
}

function latestValue(element: ElementState, { state }: Listing): Text {
  const found = latest(element, state);
  return found ? { vi: formatNumber(found.value, 'vi'), en: formatNumber(found.value, 'en') } : NOTHING;
}

function dateText(written: string | undefined): Text {
  if (written === undefined || written === '') return NOTHING;
  return { vi: formatDate(written, 'vi'), en: formatDate(written, 'en') };
}

/** For people with a spreadsheet: values in words, also where they are not known. */
export const csv: ListReporter = (listing, { language, prefix }) => {
  const file: Column = {
    title: { vi: 'Tệp', en: 'File' },
    cell: ({ element }) => same(prefix + element.file),
  };
  const columns = [...COLUMNS, file];
  return csvText([
    columns.map(({ title }) => say(title, language)),
    ...listing.elements.map((element) => columns.map(({ cell }) => say(cell(element, listing), language))),
  ]);
};
