import { type Day, parseDay } from '../../core/dates.ts';
import { isObject, type Json, type JsonObject, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import { type Element, isKnown, layerPath, type SourceRef } from '../../model/element.ts';
import { DESCRIBING } from '../../model/fields.ts';
import { sourceRefs } from '../../model/layers.ts';
import type { ElementState, FieldState } from '../../model/state.ts';
import { pathOfField } from './places.ts';
import type { Rule } from './rule.ts';
import { inStates } from './states.ts';

export const sourceWeak: Rule = {
  id: 'source-weak',
  severity: 'info',
  title: { vi: 'Chỉ dựa vào nguồn yếu', en: 'Nothing but weak sources' },
  description: {
    vi: 'Giá trị được tính hôm nay mà mọi nguồn của nó đều là nguồn yếu (reliability: weak). Với chỉ tiêu, xét số đo mới nhất. Tên, mô tả, đơn vị tính, văn bản và giả định (confidence: assumed) không xét.',
    en: 'A value counts today, and all its sources are weak (reliability: weak). Of an indicator the newest figure is looked at. Names, descriptions, units, documents and assumptions (confidence: assumed) are not.',
  },
  basis: { document: 'Độ tin cậy của nguồn, như mô hình ghi', certainty: 'design' },
  bad: [
    {
      title: { vi: 'Số liệu chỉ có ở một trang tin', en: 'A figure that stands on one web page only' },
      yaml: `documents:
  trang-tin: { name: Bài trên trang tin, type: article, date: 2018-01-01, reliability: weak }
indicators:
  ho-so:
    name: Tỷ lệ hồ sơ trực tuyến
    unit: "%"
    definition: { unknown: nguồn không nêu cách tính }
    values: [{ asOf: 2018-01-01, value: 18.5 }]
    sources: [trang-tin] # expect: source-weak
`,
    },
  ],
  good: [
    {
      title: { vi: 'Nguồn yếu có nguồn khác xác nhận', en: 'A better source confirms it' },
      yaml: `documents:
  trang-tin: { name: Bài trên trang tin, type: article, date: 2018-01-01, reliability: weak }
  bc-2018: { name: Báo cáo năm 2018, type: report, date: 2018-01-31, reliability: primary }
indicators:
  ho-so:
    name: Tỷ lệ hồ sơ trực tuyến
    unit: "%"
    definition: Số hồ sơ nộp trực tuyến ÷ tổng số hồ sơ
    values: [{ asOf: 2018-01-01, value: 18.5 }]
    sources: [trang-tin, bc-2018]
`,
    },
  ],
  check(context, report) {
    const { elements } = context.architecture;
    const weak = new Set<string>();
    for (const { id, collection, layers } of elements.values()) {
      if (collection === 'documents' && layers.some(({ fields }) => own(fields, 'reliability') === 'weak'))
        weak.add(id);
    }
    if (weak.size === 0) return;
    const doubtful = [...elements.values()].filter((element) => namesWeak(element, weak));
    for (const { at, element } of inStates(context, doubtful)) {
      if (at.state.date !== context.today) continue;
      for (const { path, fields, documents } of weaklyFounded(element, weak, context.today)) {
        const [names, shown] = [[...documents].join(', '), fields.slice(0, MOST).join(', ')];
        const what = fields.length > MOST ? `${shown}, …` : shown;
        report({
          element: element.element,
          path,
          part: 'key',
          message: {
            vi: `Chỉ có nguồn yếu (${names}) cho ${what}. Cần nguồn tốt hơn: văn bản, số liệu của cơ quan chủ quản.`,
            en: `Nothing but a weak source (${names}) for ${what}. A better one is wanted: a document, or figures of the body that owns it.`,
          },
        });
      }
    }
  },
};

/** Fields named of one layer. */
const MOST = 6;

/** Few elements name a weak source at all, be it for one figure. */
function namesWeak({ collection, layers }: Element, weak: ReadonlySet<string>): boolean {
  if (collection === 'documents') return false;
  const isWeak = ({ document }: SourceRef) => weak.has(document);
  return layers.some(
    ({ sources, fields }) => sources.some(isWeak) || entries(fields).some((one) => sourcesOf(one)?.some(isWeak)),
  );
}

/** Sources that are weak, where they stand, and what rests on them. */
interface Weak {
  readonly path: Path;
  readonly fields: string[];
  readonly documents: Set<string>;
}

interface Sources {
  readonly path: Path;
  readonly sources: readonly SourceRef[];
}

/** The fields that count today and rest on weak sources alone, by the place where these are written. */
function weaklyFounded(element: ElementState, weak: ReadonlySet<string>, today: Day): Iterable<Weak> {
  const found = new Map<string, Weak>();
  for (const field of element.fields()) {
    const said = DESCRIBES.has(field) ? undefined : element.get(field);
    if (!said || said.layer.kind === 'plan' || said.layer.confidence === 'assumed' || !isKnown(said.value)) continue;
    const stands = field === 'values' ? sourcesOfNewest(element, said, today) : sourcesOfField(element, field, said);
    if (!stands || stands.sources.length === 0) continue;
    if (!stands.sources.every(({ document }) => weak.has(document))) continue;
    const key = stands.path.join('.');
    const one = found.get(key) ?? { path: stands.path, fields: [], documents: new Set() };
    one.fields.push(field);
    for (const { document } of stands.sources) one.documents.add(document);
    found.set(key, one);
  }
  return found.values();
}

/** What an element is called and what a figure is of are no facts that a better source would confirm. */
const DESCRIBES: ReadonlySet<string> = new Set([...DESCRIBING, 'of', 'unit', 'direction', 'definition']);

function sourcesOfField(element: ElementState, field: string, { layer }: FieldState): Sources {
  const isWritten = own(layer.fields, 'sources') !== undefined;
  const path = isWritten ? [...layerPath(layer), 'sources'] : layerPath(layer);
  return { path, sources: element.sources(field) };
}

/** Those of the newest figure that is known; a figure may have its own. */
function sourcesOfNewest(element: ElementState, said: FieldState, today: Day): Sources | undefined {
  const { layer } = said;
  let newest: { readonly entry: JsonObject; readonly at: number } | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, entry] of entries(layer.fields).entries()) {
    const day = parseDay(String(own(entry, 'asOf') ?? own(entry, 'to') ?? '')) ?? layer.day;
    if (typeof own(entry, 'value') !== 'number' || day > today || day < last) continue;
    [newest, last] = [{ entry, at }, day];
  }
  if (!newest || own(newest.entry, 'confidence') === 'assumed') return undefined;
  const sources = sourcesOf(newest.entry);
  const path = pathOfField(element.element, layer, 'values');
  return sources ? { path: [...path, newest.at, 'sources'], sources } : sourcesOfField(element, 'values', said);
}

function entries(fields: JsonObject): JsonObject[] {
  const list = own(fields, 'values');
  return Array.isArray(list) ? list.filter((entry: Json): entry is JsonObject => isObject(entry)) : [];
}

function sourcesOf(entry: JsonObject): SourceRef[] | undefined {
  const sources = own(entry, 'sources');
  return sources === undefined ? undefined : sourceRefs(sources);
}
