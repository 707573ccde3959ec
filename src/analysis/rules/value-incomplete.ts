import { formatDay, type Period } from '../../core/dates.ts';
import { equalJson, type Json, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import { fold, formatNumber, type Text } from '../../core/text.ts';
import { isKnown, type Layer, placeIn } from '../../model/element.ts';
import type { ElementState } from '../../model/state.ts';
import { dayOf, type Figure, faultOfPeriod, figures } from './figures.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';
import { inStates } from './states.ts';

export const valueIncomplete: Rule = {
  id: 'value-incomplete',
  severity: 'warning',
  title: {
    vi: 'Số đo thiếu đơn vị tính, cách tính, hoặc không rõ của ngày nào',
    en: 'Figures without unit, definition or a clear day',
  },
  description: {
    vi: 'Chỉ tiêu có số đo phải nêu đơn vị tính (unit) và cách tính (definition, của chỉ tiêu hoặc của từng số). Mỗi ngày, mỗi cơ quan chỉ có một số, theo một cách tính: cách tính khác là chỉ tiêu khác. Số của một kỳ ghi cả from và to. Cách tính ghi unknown thì không bị báo. Tỷ lệ phần trăm ngoài khoảng 0 đến 100 cũng bị báo, trừ khi cách tính nói là mức tăng, giảm, thay đổi hoặc so với một mốc.',
    en: 'An indicator with measured values says its unit, and how they are counted (definition, its own or that of each value). For a day and a body there is one figure, counted in one way: another definition is another indicator. A figure of a period has both from and to. A definition that is said to be unknown gets no finding. A percentage outside 0 to 100 gets one, unless its definition says that it is a growth, a change or compared with something.',
  },
  basis: { document: 'Cách mô hình ghi số đo của chỉ tiêu', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Chỉ có con số', en: 'Nothing but the figure' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ho-so:
    name: Hồ sơ nộp trực tuyến
    values: [{ asOf: 2018-01-01, value: 61.5 }] # expect: value-incomplete
`,
    },
    {
      title: {
        vi: 'Hai cách tính trong một chỉ tiêu; kỳ chỉ ghi ngày đầu',
        en: 'Two definitions in one indicator; half a period',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ho-so:
    name: Tỷ lệ hồ sơ trực tuyến
    unit: "%"
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ
    values:
      - { asOf: 2017, value: 61.5 }
      - { asOf: 2017, value: 18.5, definition: Số hồ sơ xử lý toàn trình ÷ tổng số hồ sơ } # expect: value-incomplete
      - { from: 2016-01-01, value: 50 } # expect: value-incomplete
`,
    },
    {
      title: { vi: 'Tỷ lệ âm, tỷ lệ quá 100 %', en: 'Percentages below 0 and above 100' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ho-so:
    name: Tỷ lệ hồ sơ trực tuyến
    unit: "%"
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ
    values:
      - { asOf: 2016, value: -5 } # expect: value-incomplete
      - { asOf: 2017, value: 161 } # expect: value-incomplete
`,
    },
  ],
  good: [
    {
      title: { vi: 'Có đơn vị, cách tính; chưa biết thì nói rõ', en: 'Unit and definition, or that it is not known' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
indicators:
  ho-so:
    name: Tỷ lệ hồ sơ trực tuyến
    unit: "%"
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ
    values: [{ asOf: 2016, value: 50 }, { from: 2017-01-01, to: 2017-06-30, value: 61.5 }]
  thu-tuc:
    name: Số thủ tục trực tuyến
    unit: thủ tục
    definition: { unknown: nguồn không nêu cách tính }
    values: [{ asOf: 2017, value: 1401 }]
`,
    },
  ],
  check(context, report) {
    const measured = [...context.architecture.elements.values()].filter(
      ({ collection, layers }) =>
        collection === 'indicators' && layers.some(({ fields }) => figures(fields).length > 0),
    );
    const told = new Set<Layer>();
    // Figures of one layer are judged anew only where something else is said of their unit or definition.
    const judged = new Map<Layer, Judged>();
    for (const { element: indicator } of inStates(context, measured)) {
      const layer = indicator.get('values')?.layer;
      if (!layer || told.has(layer)) continue;
      const now = { unit: indicator.get('unit')?.layer, definition: indicator.get('definition')?.layer };
      const before = judged.get(layer);
      if (before && before.unit === now.unit && before.definition === now.definition) continue;
      judged.set(layer, now);
      for (const fault of faultsOf(indicator, layer)) {
        told.add(layer);
        report(fault);
      }
    }
  },
};

/** The layers that gave a figure its unit and definition. */
interface Judged {
  readonly unit: Layer | undefined;
  readonly definition: Layer | undefined;
}

function* faultsOf(indicator: ElementState, layer: Layer): Generator<Report> {
  const { element } = indicator;
  const all = figures(layer.fields);
  if (all.length === 0) return;
  const path = pathOfField(element, layer, 'values');
  const definition = indicator.get('definition')?.value;
  const undefinedOnes = all.filter(({ entry }) => own(entry, 'definition') === undefined && definition === undefined);
  const lacking = whatIsLacking(all.length, !indicator.get('unit'), undefinedOnes.length);
  if (lacking) yield { element, path, part: 'key', message: lacking };
  const first = new Map<string, Figure>();
  const isPercent = saysPercent(indicator.get('unit')?.value);
  for (const figure of all) {
    const share = isPercent ? faultOfShare(figure, own(figure.entry, 'definition') ?? definition) : undefined;
    if (share) yield { element, path: [...path, figure.index, 'value'], message: share };
    const period = faultOfPeriod(figure.entry);
    if (period) {
      yield { element, path: [...path, figure.index, period.key], part: 'key', message: period.message };
      continue;
    }
    const day = dayOf(figure.entry, layer);
    const key = `${day.first} ${day.last} ${String(own(figure.entry, 'body') ?? '')}`;
    const before = first.get(key);
    if (!before) first.set(key, figure);
    else yield* sameDay(before, figure, { indicator, layer, path, definition });
  }
}

function saysPercent(unit: Json | undefined): boolean {
  return typeof unit === 'string' && /^(?:%|phan tram|percent|per cent)/.test(fold(unit));
}

/** What may well be below 0 or above 100: a share never is. */
const NO_SHARE = /\b(?:tang|giam|thay doi|so voi|vuot|growth|increase|decrease|change|compared|against)\b/;

function faultOfShare({ value }: Figure, definition: Json | undefined): Text | undefined {
  if (value >= 0 && value <= 100) return undefined;
  if (typeof definition === 'string' && NO_SHARE.test(fold(definition))) return undefined;
  const [vi, en] = [formatNumber(value, 'vi'), formatNumber(value, 'en')];
  return {
    vi: `Tỷ lệ ${vi} % nằm ngoài khoảng 0 đến 100. Sửa số; nếu là mức tăng, giảm hay so với một mốc thì nói ở definition.`,
    en: `${en} % is outside 0 to 100. Correct the figure; if it is a growth, a change or compared with something, say so in definition.`,
  };
}

function whatIsLacking(all: number, noUnit: boolean, undefinedOnes: number): Text | undefined {
  const figures = all === 1 ? '1 figure' : `${all} figures`;
  const unit = { vi: 'Thêm unit, ví dụ "%" hoặc "hồ sơ".', en: 'Add unit, such as "%" or "dossiers".' };
  const definition = {
    vi: 'Thêm definition cho chỉ tiêu hoặc cho từng số; chưa biết thì ghi definition: { unknown: lý do }.',
    en: 'Add definition to the indicator or to each figure; where it is not known, definition: { unknown: why }.',
  };
  if (noUnit && undefinedOnes > 0) {
    return {
      vi: `Có ${all} số đo mà chưa nêu đơn vị tính và cách tính. ${unit.vi} ${definition.vi}`,
      en: `${figures}, and neither unit nor definition. ${unit.en} ${definition.en}`,
    };
  }
  if (noUnit)
    return { vi: `Có ${all} số đo mà chưa nêu đơn vị tính. ${unit.vi}`, en: `${figures}, and no unit. ${unit.en}` };
  if (undefinedOnes === 0) return undefined;
  return {
    vi: `Có ${undefinedOnes} số đo mà chưa nêu cách tính. ${definition.vi}`,
    en: `${undefinedOnes === 1 ? '1 figure' : `${undefinedOnes} figures`} without a definition. ${definition.en}`,
  };
}

interface Within {
  readonly indicator: ElementState;
  readonly layer: Layer;
  readonly path: Path;
  readonly definition: Json | undefined;
}

function* sameDay(before: Figure, figure: Figure, within: Within): Generator<Report> {
  const { indicator, layer, path, definition } = within;
  const [one, other] = [before, figure].map(({ entry }) => own(entry, 'definition') ?? definition);
  const message = contradiction(before, figure, [one, other], dayOf(figure.entry, layer));
  if (!message) return;
  const { element } = indicator;
  yield {
    element,
    path: [...path, figure.index, 'value'],
    message,
    related: [
      {
        message: {
          vi: `Số trước: ${formatNumber(before.value, 'vi')}`,
          en: `The figure before: ${formatNumber(before.value, 'en')}`,
        },
        place: placeIn(element, [...path, before.index, 'value']),
      },
    ],
  };
}

function contradiction(
  before: Figure,
  figure: Figure,
  [one, other]: readonly (Json | undefined)[],
  day: Period,
): Text | undefined {
  const when = sayDay(day);
  // How a figure was counted that is not said, or not known, may be any way.
  if (isKnown(one) && isKnown(other) && !equalJson(one, other)) {
    return {
      vi: `${when.vi} có hai số theo hai cách tính khác nhau. Tách thành hai chỉ tiêu, mỗi chỉ tiêu một cách tính.`,
      en: `${when.en} there are two figures of different definitions. Make two indicators of it, each with its definition.`,
    };
  }
  if (!equalJson(one, other) || (one !== undefined && !isKnown(one)) || before.value === figure.value) return undefined;
  const [a, b] = [before.value, figure.value];
  return {
    vi: `${when.vi} có hai số khác nhau: ${formatNumber(a, 'vi')} và ${formatNumber(b, 'vi')}. Giữ số đúng; số của từng cơ quan thì ghi body.`,
    en: `${when.en} there are two figures: ${formatNumber(a, 'en')} and ${formatNumber(b, 'en')}. Keep the right one; figures of single bodies say body.`,
  };
}

function sayDay({ first, last }: Period): Text {
  if (!Number.isFinite(last)) return { vi: 'Cùng một ngày', en: 'For one day' };
  const [start, end] = [first, last].map((day) => ({ vi: formatDay(day, 'vi'), en: formatDay(day, 'en') }));
  if (first === last) return { vi: `Ngày ${end?.vi}`, en: `For ${end?.en}` };
  return { vi: `Kỳ ${start?.vi} đến ${end?.vi}`, en: `For ${start?.en} to ${end?.en}` };
}
