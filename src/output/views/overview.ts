import { formatDate, formatDay } from '../../core/dates.ts';
import { isObject, own } from '../../core/json.ts';
import { compareText, formatNumber, type Language, say, type Text } from '../../core/text.ts';
import { describe, tokenText } from '../../model/describe.ts';
import type { Framework } from '../../model/framework.ts';
import { COLLECTIONS, type Collection } from '../../model/generated/fields.ts';
import type { ElementState, State } from '../../model/state.ts';
import type { LegendEntry, MapBlock, MapCell, MapLayer, Tone } from './block-map.ts';
import type { View, ViewContext } from './view.ts';

/** Kinds that have a place in the layers; the others are counted on the sheet. */
const DRAWN: ReadonlySet<Collection> = new Set<Collection>(['services', 'systems', 'infrastructure']);

/** How a state of life looks: the colour, its letter, and what the legend says. In the order of the legend. */
const LOOKS = {
  operating: { tone: 'keep', text: { vi: 'Đang vận hành', en: 'Operating' }, letter: { vi: 'V', en: 'O' } },
  pilot: { tone: 'upgrade', text: { vi: 'Thử nghiệm', en: 'Pilot' }, letter: { vi: 'T', en: 'P' } },
  building: {
    tone: 'new',
    text: { vi: 'Dự kiến, đang xây dựng', en: 'Proposed, being built' },
    letter: { vi: 'X', en: 'B' },
  },
  changing: {
    tone: 'replace',
    text: { vi: 'Đang nâng cấp, hợp nhất, thay thế', en: 'Being upgraded, merged, replaced' },
    letter: { vi: 'C', en: 'C' },
  },
  unknown: {
    tone: 'unknown',
    text: { vi: 'Chưa rõ trạng thái', en: 'Status not known' },
    letter: { vi: '?', en: '?' },
  },
} as const satisfies Record<string, { tone: Tone; text: Text; letter: Text }>;

type Look = keyof typeof LOOKS;

const LOOK_OF: Readonly<Record<string, Look>> = {
  operating: 'operating',
  pilot: 'pilot',
  proposed: 'building',
  building: 'building',
  upgrading: 'changing',
  merging: 'changing',
  replacing: 'changing',
};

/** The general model: what there is in each layer and component of the framework, coloured by its state of life. */
export const overview: View = {
  id: 'overview',
  title: { vi: 'Mô hình tổng thể theo lớp kiến trúc', en: 'General model by layers' },
  description: {
    vi: 'Dịch vụ, hệ thống và hạ tầng theo bốn lớp của khung kiến trúc, tô màu theo trạng thái vòng đời. Đối tượng không vẽ được đếm trên tờ.',
    en: 'Services, systems and infrastructure in the layers of the framework, coloured by their state of life. What is not drawn is counted on the sheet.',
  },
  map(context) {
    const { architecture, state, moment, language, today } = context;
    const t = (text: Text) => say(text, language);
    const framework = [...architecture.framework.values()][0];
    const drawn = [...state.elements()].filter((element) => DRAWN.has(element.element.collection));
    const { workspace } = architecture;
    const authority =
      workspace.authority === undefined ? undefined : architecture.elements.get(workspace.authority)?.name;
    const date = { vi: formatDate(moment.written, 'vi'), en: formatDate(moment.written, 'en') };
    const incomplete = context.incomplete
      ? t({ vi: 'KHÔNG ĐẦY ĐỦ: mô hình còn lỗi. ', en: 'INCOMPLETE: the model has errors. ' })
      : '';
    return {
      id: 'overview',
      language,
      title: workspace.name.toLocaleUpperCase(language),
      subtitle:
        incomplete +
        t({
          vi: `Mô hình tổng thể, trạng thái ${stateName(context).vi} ${date.vi}`,
          en: `General model, ${stateName(context).en} ${date.en}`,
        }),
      rows: rowsOf(framework, drawn, context),
      legend: legendOf(drawn, language),
      notes: notesOf(state, framework, context),
      titleBlock: {
        name: { label: t({ vi: 'Tên sơ đồ', en: 'Name' }), value: t(overview.title) },
        code: { label: t({ vi: 'Ký hiệu', en: 'Code' }), value: 'overview' },
        purpose: {
          label: t({ vi: 'Mục đích', en: 'Purpose' }),
          value: t({
            vi: 'Hiện có gì, ở lớp nào, trạng thái ra sao',
            en: 'What there is, in which layer, in what state',
          }),
        },
        state: {
          label: t({ vi: 'Trạng thái mô hình', en: 'State' }),
          value: t({ vi: `${stateName(context).vi} ${date.vi}`, en: `${stateName(context).en} ${date.en}` }),
        },
        ...(authority === undefined ? {} : { scope: { label: t({ vi: 'Phạm vi', en: 'Scope' }), value: authority } }),
        source: {
          label: t({ vi: 'Nguồn, đầu mối', en: 'Source, contact' }),
          value: `${workspace.file}, ${architecture.stats.files} ${t({ vi: 'tệp', en: 'files' })}; ${workspace.contact ?? t({ vi: 'đầu mối chưa nêu', en: 'contact not stated' })}`,
        },
        version: {
          label: t({ vi: 'Phiên bản, ngày', en: 'Version, date' }),
          value: `${workspace.version ?? t({ vi: 'chưa đặt', en: 'not set' })}; ${formatDay(today, language)}`,
        },
        sheet: t({ vi: 'Tờ', en: 'Sheet' }),
      },
      words: {
        legend: t({ vi: 'CHÚ GIẢI', en: 'LEGEND' }),
        empty: t({ vi: 'Mô hình chưa khai đối tượng nào', en: 'Nothing is declared' }),
        sheet: t({ vi: 'tờ {n}/{m}', en: 'sheet {n}/{m}' }),
        continued: t({ vi: '{label} (tiếp)', en: '{label} (continued)' }),
      },
    };
  },
};

/** The state is what is or was, up to today; beyond it, what is planned. */
function stateName({ moment, today }: ViewContext): Text {
  const label = moment.name === undefined ? '' : `${moment.name}, `;
  return moment.day > today
    ? { vi: `theo kế hoạch, ${label}đến`, en: `by plan, ${label}until` }
    : { vi: `hiện trạng, ${label}ngày`, en: `as it was, ${label}on` };
}

function rowsOf(framework: Framework | undefined, drawn: readonly ElementState[], context: ViewContext): MapLayer[] {
  const { language, state } = context;
  const byGroup = new Map<string, ElementState[]>();
  const unplaced: ElementState[] = [];
  for (const element of drawn) {
    const group = groupOf(element, framework, state);
    if (group === undefined) unplaced.push(element);
    else byGroup.set(group, [...(byGroup.get(group) ?? []), element]);
  }
  const cells = (elements: readonly ElementState[]) =>
    [...elements].sort((a, b) => compareText(nameOf(a), nameOf(b))).map((element) => cellOf(element, context));
  // What people meet comes first, what carries it last.
  const rows: MapLayer[] = [...(framework?.layers ?? [])].reverse().map((layer) => ({
    id: layer.id,
    label: say(layer.label, language),
    blocks: layer.groups.map(
      (group): MapBlock => ({
        id: group.id,
        label: say(group.label, language),
        cells: cells(byGroup.get(group.id) ?? []),
      }),
    ),
  }));
  if (unplaced.length === 0) return rows;
  const blocks = [...DRAWN].flatMap((collection): MapBlock[] => {
    const members = unplaced.filter((element) => element.element.collection === collection);
    return members.length === 0
      ? []
      : [{ id: `unplaced-${collection}`, label: say(COLLECTIONS[collection].title, language), cells: cells(members) }];
  });
  return [
    ...rows,
    { id: 'unplaced', label: say({ vi: 'Chưa xếp lớp', en: 'Not placed in a layer' }, language), blocks },
  ];
}

/** The component of the layer that the element fits; a part without a place of its own stands with its group. */
function groupOf(element: ElementState, framework: Framework | undefined, state: State): string | undefined {
  const seen = new Set<string>();
  for (let at: ElementState | undefined = element; at && !seen.has(at.id); ) {
    seen.add(at.id);
    const fits = at.known('fits');
    const token = framework && isObject(fits) ? own(fits, framework.id) : undefined;
    const component = framework?.components.find((one) => one.id === token);
    if (component) return component.group;
    const whole: unknown = at.known('partOf');
    const id = typeof whole === 'string' ? whole : Array.isArray(whole) ? String(whole[0]) : undefined;
    at = id === undefined ? undefined : state.of(id);
  }
  return undefined;
}

function nameOf(element: ElementState): string {
  const name = element.known('name');
  return typeof name === 'string' ? name : element.element.name;
}

function lookOf(element: ElementState): Look {
  if (element.presence === 'planned') return 'building';
  const status = element.known('status');
  return (typeof status === 'string' ? LOOK_OF[status] : undefined) ?? 'unknown';
}

function cellOf(element: ElementState, { architecture, language }: ViewContext): MapCell {
  const look = LOOKS[lookOf(element)];
  const { collection } = element.element;
  const status = element.get('status');
  const count = element.known('count');
  const details: string[] = [];
  if (typeof count === 'number')
    details.push(`${say({ vi: 'số lượng', en: 'number' }, language)}: ${formatNumber(count, language)}`);
  const coverage = element.get('coverage');
  const done = coverage && isObject(coverage.value) ? own(coverage.value, 'done') : undefined;
  if (typeof done === 'string' && done !== 'all')
    details.push(
      `${say({ vi: 'phạm vi', en: 'coverage' }, language)}: ${say(tokenText(collection, 'coverage', done), language)}`,
    );
  if (element.presence === 'unconfirmed')
    details.push(say({ vi: 'chưa xác nhận lại', en: 'not confirmed since' }, language));
  const said = say(describe(collection, 'status', status?.value, architecture.elements), language);
  return {
    id: element.id,
    label: nameOf(element),
    tone: look.tone,
    letter: say(look.letter, language),
    ...(details.length > 0 ? { detail: details.join('; ') } : {}),
    desc: `${element.id}: ${said}`,
  };
}

function legendOf(drawn: readonly ElementState[], language: Language): LegendEntry[] {
  return (Object.keys(LOOKS) as Look[]).map((look) => ({
    tone: LOOKS[look].tone,
    letter: say(LOOKS[look].letter, language),
    label: say(LOOKS[look].text, language),
    count: drawn.filter((element) => lookOf(element) === look).length,
  }));
}

/** What the sheet does not show, counted: nothing is left out without a word. */
function notesOf(state: State, framework: Framework | undefined, { language }: ViewContext): string[] {
  const left = new Map<Collection, number>();
  for (const { element } of state.elements()) {
    if (!DRAWN.has(element.collection)) left.set(element.collection, (left.get(element.collection) ?? 0) + 1);
  }
  const list = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) => {
    const count = left.get(collection);
    return count ? [`${formatNumber(count, language)} ${say(COLLECTIONS[collection].one, language)}`] : [];
  });
  const notes: string[] = [];
  if (list.length > 0)
    notes.push(`${say({ vi: 'Không vẽ trên tờ này', en: 'Not drawn on this sheet' }, language)}: ${list.join('; ')}.`);
  if (framework) {
    notes.push(
      say(
        {
          vi: `Bố cục theo các lớp của ${framework.document}; cách xếp lớp không phải là đánh giá tuân thủ.`,
          en: `Laid out by the layers of ${framework.document}; a place in a layer is no judgement of conformity.`,
        },
        language,
      ),
    );
  }
  return notes;
}
