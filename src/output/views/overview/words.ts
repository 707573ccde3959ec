/** What is written around the map: which state it shows, the title block, and what the sheet does not show. */
import { formatDate, formatDay, parsePeriod } from '../../../core/dates.ts';
import { formatNumber, say, type Text } from '../../../core/text.ts';
import type { FrameworkInUse } from '../../../model/framework-in-force.ts';
import { COLLECTIONS, type Collection } from '../../../model/generated/fields.ts';
import type { MapBlock, MapLayer, TitleBlock } from '../block-map.ts';
import type { ViewContext } from '../view.ts';
import { DRAWN } from './rows.ts';

/** What is or was, up to today; beyond it, what is planned. A month or year that has begun is not yet a plan. */
export function stateWords({ moment, today }: ViewContext): Text {
  const { written, name } = moment;
  const first = parsePeriod(written)?.first ?? moment.day;
  const exact = /^\d{4}-\d{2}-\d{2}$/.test(written);
  const [vi, en] = [(exact ? 'ngày ' : '') + formatDate(written, 'vi'), formatDate(written, 'en')];
  const named = name === undefined ? '' : ` (${name})`;
  if (first > today) return { vi: `theo kế hoạch đến ${vi}${named}`, en: `planned by ${en}${named}` };
  return { vi: `hiện trạng ${vi}${named}`, en: `as of ${en}${named}` };
}

export function titleBlockOf(title: Text, context: ViewContext): TitleBlock {
  const { architecture, language, today } = context;
  const { workspace, elements, stats } = architecture;
  const t = (vi: string, en: string) => say({ vi, en }, language);
  const authority = workspace.authority === undefined ? undefined : elements.get(workspace.authority)?.name;
  const files = `${formatNumber(stats.files, language)} ${t('tệp', stats.files === 1 ? 'file' : 'files')}`;
  const state = say(stateWords(context), language);
  return {
    name: { label: t('Tên sơ đồ', 'Name'), value: say(title, language) },
    code: { label: t('Ký hiệu', 'Code'), value: 'overview' },
    purpose: {
      label: t('Mục đích', 'Purpose'),
      value: t(
        'Có những dịch vụ, hệ thống, hạ tầng nào, ở lớp nào, trạng thái ra sao',
        'Which services, systems and infrastructure there are, in which layer, in what state',
      ),
    },
    state: { label: t('Trạng thái mô hình', 'State'), value: state.charAt(0).toUpperCase() + state.slice(1) },
    ...(authority === undefined ? {} : { scope: { label: t('Phạm vi', 'Scope'), value: authority } }),
    source: {
      label: t('Nguồn, đầu mối', 'Source, contact'),
      value: `${workspace.file}, ${files}; ${workspace.contact ?? t('đầu mối: chưa nêu', 'contact: not stated')}`,
    },
    version: {
      label: t('Phiên bản, ngày', 'Version, date'),
      value: `${workspace.version ?? t('chưa đặt', 'not set')}; ${formatDay(today, language)}`,
    },
    sheet: t('Tờ', 'Sheet'),
  };
}

/** What the sheet does not show, counted, and how it is to be read: nothing is left out without a word. */
export function notesOf(
  rows: readonly MapLayer[],
  framework: FrameworkInUse | undefined,
  context: ViewContext,
): string[] {
  const notes = [notDrawn(context)];
  if (rows.some((row) => row.blocks.some(isEmpty))) {
    notes.push({
      vi: '"Chưa khai": mô hình chưa có đối tượng nào ở đó, không có nghĩa là trên thực tế không có.',
      en: '"None declared": the model has nothing there yet, which does not mean that there is nothing.',
    });
  }
  if (framework) notes.push(layout(framework, context));
  return notes.flatMap((note) => (note ? [say(note, context.language)] : []));
}

function isEmpty(block: MapBlock): boolean {
  return (block.cells ?? []).length === 0 && (block.blocks ?? []).length === 0;
}

function notDrawn({ state, architecture }: ViewContext): Text | undefined {
  const counts = new Map<Collection, number>();
  let absent = 0;
  for (const { id, collection } of architecture.elements.values()) {
    if (!state.of(id)) absent += DRAWN.has(collection) ? 1 : 0;
    else if (!DRAWN.has(collection)) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  }
  const list: Text[] = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) => {
    const count = counts.get(collection);
    if (count === undefined) return [];
    const { one, title } = COLLECTIONS[collection];
    const en = count === 1 ? one.en : title.en.toLowerCase();
    return [{ vi: `${formatNumber(count, 'vi')} ${one.vi}`, en: `${formatNumber(count, 'en')} ${en}` }];
  });
  if (absent > 0) {
    list.push({
      vi: `${formatNumber(absent, 'vi')} đối tượng chưa có hoặc đã kết thúc ở thời điểm này`,
      en: `${formatNumber(absent, 'en')} that are not there at this date`,
    });
  }
  if (list.length === 0) return undefined;
  const [vi, en] = [list.map((text) => text.vi).join('; '), list.map((text) => text.en).join('; ')];
  return { vi: `Không vẽ trên tờ này: ${vi}.`, en: `Not drawn on this sheet: ${en}.` };
}

function layout({ framework, inForce }: FrameworkInUse, { moment }: ViewContext): Text {
  const { document, validFrom } = framework;
  const later = (parsePeriod(validFrom)?.first ?? -Infinity) > moment.day;
  const [vi, en] = inForce
    ? ['', '']
    : later
      ? [' (ban hành sau thời điểm này, chỉ dùng để sắp xếp)', ' (issued after this date, used only to arrange)']
      : [' (hết hiệu lực trước thời điểm này, chỉ dùng để sắp xếp)', ' (over before this date, used only to arrange)'];
  return {
    vi: `Bố cục theo các lớp của ${document}${vi}; vị trí trên tờ không phải là đánh giá tuân thủ.`,
    en: `Laid out by the layers of ${document}${en}; a place on the sheet is no judgement of conformity.`,
  };
}
