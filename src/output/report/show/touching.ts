/** What touches an element, in groups; an arrow says who names whom, and of flows which way the data go. */
import type { Named, Role } from '../../../analysis/trace/named.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import { nameOf } from '../../../model/describe.ts';
import { fieldText, fieldTitle, linkText, statusText } from '../values.ts';
import { join } from './fields.ts';
import type { Entry, Sheet } from './sheet.ts';

const TITLES: Readonly<Record<Role, Text>> = {
  flow: { vi: 'Luồng dữ liệu', en: 'Data flows' },
  link: { vi: 'Liên kết', en: 'Links' },
  body: { vi: 'Cơ quan phụ trách', en: 'Bodies in charge' },
  coverage: { vi: 'Phạm vi thực hiện', en: 'Coverage' },
  other: { vi: 'Liên quan khác', en: 'Other references' },
  document: { vi: 'Được dẫn làm nguồn, căn cứ', en: 'Cited as a source or basis' },
};

/** What an element does in a flow that names it. */
const IN_FLOW: Readonly<Record<string, Text>> = {
  from: { vi: 'gửi', en: 'sends' },
  via: { vi: 'chuyển tiếp', en: 'passes on' },
  to: { vi: 'nhận', en: 'receives' },
};

const LEFT: Text = {
  vi: 'Tệp còn ghi đối tượng này, tính cho đối tượng kế thừa',
  en: 'Still named by the files, which counts for its successors',
};

/** More of one group nobody reads at once; JSON has them all. */
const SHOWN = 30;

export function touchingLines(sheet: Sheet): string[] {
  const { out, in: into, succeeds, left } = sheet.report.touching;
  const groups = (Object.keys(TITLES) as Role[]).flatMap((role) => {
    // The documents behind an element stand under its values.
    const named = [...(role === 'document' ? [] : out), ...into].filter((one) => one.role === role);
    return sheet.section(TITLES[role], listed(sheet, named));
  });
  const before = sheet.plain(succeeds.map((id) => `${id}  ${nameOf(id, sheet.report.architecture.elements)}`));
  return [
    ...groups,
    ...sheet.section({ vi: 'Kế thừa từ', en: 'Succeeds' }, before),
    ...sheet.section(LEFT, listed(sheet, left)),
  ];
}

function listed(sheet: Sheet, named: readonly Named[]): string[] {
  const fields = [...new Set(named.map(({ field }) => field))];
  const sorted = [...named].sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
  const entries = sorted.slice(0, SHOWN).map((one) => entryOf(sheet, one));
  const more = named.length - entries.length;
  const rest = formatNumber(more, sheet.options.language);
  return [
    ...sheet.entries(entries),
    ...(more > 0
      ? [`  … ${sheet.t({ vi: `và ${rest} nữa (xem: --format json)`, en: `and ${rest} more (see: --format json)` })}`]
      : []),
  ];
}

function entryOf(sheet: Sheet, named: Named): Entry {
  const { architecture, element } = sheet.report;
  const { elements } = architecture;
  const isOut = named.from === element.id;
  const other = isOut ? named.to : named.from;
  const naming = elements.get(named.from)?.collection ?? element.collection;
  const inFlow = named.role === 'flow' && !isOut ? IN_FLOW[named.field] : undefined;
  const title = sheet.t(inFlow ?? fieldTitle(naming, named.field));
  const details = inFlow
    ? flowDetails(sheet, named)
    : named.attributes
      ? linkText(naming, named.attributes, true)
      : undefined;
  return {
    head: `${arrowOf(named, isOut)} ${title}`,
    lines: [{ text: join([`${other}  ${nameOf(other, elements)}`, details ? sheet.t(details) : '']) }],
  };
}

function arrowOf({ role, field }: Named, isOut: boolean): string {
  if (role !== 'flow') return isOut ? '→' : '←';
  if (field === 'via') return '↔';
  // Data go from the sender to the flow, and from the flow to the receiver.
  return (field === 'from') === isOut ? '←' : '→';
}

/** `Bên nhận: NDXP · đang khai thác` */
function flowDetails({ report }: Sheet, { from, field }: Named): Text {
  const { architecture, state } = report;
  const flow = state.of(from);
  const shown = ['from', 'to', 'status'].filter((one) => one !== field);
  const parts = shown.flatMap((one) => {
    const found = flow?.get(one);
    if (!found) return [];
    if (one === 'status') return [statusText('flows', found, architecture)];
    const value = fieldText('flows', one, found, architecture);
    const title = fieldTitle('flows', one);
    return [{ vi: `${title.vi}: ${value.vi}`, en: `${title.en}: ${value.en}` }];
  });
  return { vi: join(parts.map(({ vi }) => vi)), en: join(parts.map(({ en }) => en)) };
}
