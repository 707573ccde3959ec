import { isObject, own } from '../../core/json.ts';
import type { Path } from '../../core/positions.ts';
import type { Text } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import { linkTargets } from '../../model/links.ts';
import type { ElementState, FieldState } from '../../model/state.ts';
import { ONE_RECORD } from './grounds.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';
import { severalIn } from './several.ts';
import { CARRIES_NOTHING, inStates, inWhich } from './states.ts';

export const systemOfRecord: Rule = {
  id: 'system-of-record',
  severity: 'warning',
  title: { vi: 'Hệ thống nguồn của dữ liệu không rõ ràng', en: 'System of record that is not one' },
  description: {
    vi: 'Dữ liệu gốc chỉ lưu tại một hệ thống; hệ thống khác truy cập trực tuyến hoặc giữ bản sao. Với dữ liệu chủ, nghị định yêu cầu như vậy; với các tập dữ liệu khác, đó là quy ước của mô hình. Hôm nay và tại mỗi thời điểm có tên sau hôm nay, một tập dữ liệu chỉ có một hệ thống trong systemOfRecord; quá khứ giữ như nguồn ghi. Tại mọi thời điểm, một hệ thống không vừa là hệ thống lưu dữ liệu gốc vừa giữ bản sao (copies). Bản ghi đại diện cho nhiều tập dữ liệu (có count, hoặc có phần thuộc nó) không xét. Hệ thống đã kết thúc: xem successor-not-said và reference-ended.',
    en: 'The original of data is kept in one system; others read it online, or keep copies. The decree asks it of master data; of other data sets the model asks it. Today and in each named state after today, a data set has one system in systemOfRecord; the past stays as its sources have it. In any state a system is not both the system of record and one with a copy (copies). A record that stands for several data sets (with a count, or with parts) is not looked at. Systems that have ended: see successor-not-said and reference-ended.',
  },
  basis: ONE_RECORD,
  bad: [
    {
      title: {
        vi: 'Hai hệ thống cùng lưu dữ liệu gốc; bản gốc cũng là bản sao',
        en: 'Two systems of record; the record is a copy as well',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  dat-dai: { name: Hệ thống thông tin đất đai }
  thue: { name: Hệ thống thuế đất }
  kho: { name: Kho dữ liệu }
datasets:
  thua-dat:
    name: Dữ liệu thửa đất
    systemOfRecord: [dat-dai, thue] # expect: system-of-record
  so-ho-khau:
    name: Dữ liệu dân cư
    systemOfRecord: [kho]
    copies:
      - kho # expect: system-of-record
`,
    },
  ],
  good: [
    {
      title: {
        vi: 'Một hệ thống lưu dữ liệu gốc, nơi khác giữ bản sao',
        en: 'One system of record, and a copy elsewhere',
      },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  dat-dai: { name: Hệ thống thông tin đất đai }
  thue: { name: Hệ thống thuế đất }
  kho: { name: Kho dữ liệu }
datasets:
  thua-dat: { name: Dữ liệu thửa đất, systemOfRecord: [dat-dai], copies: [thue, kho] }
  chuyen-nganh: { name: Các cơ sở dữ liệu chuyên ngành, count: 2, systemOfRecord: [dat-dai, thue] }
`,
    },
  ],
  check(context, report) {
    const { elements } = context.architecture;
    const datasets = [...elements.values()].filter(saysRecord);
    if (datasets.length === 0) return;
    const ending = [...elements.values()].filter(({ layers }) => layers.some((layer) => layer.ends));
    const areSeveral = severalIn(context.architecture);
    const told = new Set<string>();
    for (const { at, element: dataset } of inStates(context, datasets, ending)) {
      if (dataset.get('status')?.value === 'ended') continue;
      const when = inWhich(at, context.today);
      // What was so before, nobody can mend any more.
      const isOne = at.state.date >= context.today && !areSeveral(dataset.id);
      for (const found of [isOne ? severalRecords(dataset, when) : undefined, ...alsoCopies(dataset)]) {
        const key = found && `${dataset.id} ${found.path.join('.')} ${found.detail}`;
        if (!found || !key || told.has(key)) continue;
        told.add(key);
        report(found);
      }
    }
  },
};

function saysRecord({ collection, layers }: Element): boolean {
  return collection === 'datasets' && layers.some(({ fields }) => own(fields, 'systemOfRecord') !== undefined);
}

type Found = Extract<Report, { element: unknown }> & { readonly path: Path; readonly detail: string };

function severalRecords(dataset: ElementState, when: Text): Found | undefined {
  const said = dataset.get('systemOfRecord');
  const now = [...(linkTargets(said?.value)?.keys() ?? [])];
  if (!said || now.length < 2) return undefined;
  const written = [...(linkTargets(said.written)?.keys() ?? [])];
  const gone = written.filter((id) => !now.includes(id));
  const [vi, en] =
    gone.length > 0 && written.length < now.length
      ? [
          ` (${gone.join(', ')} đã kết thúc, có nhiều hệ thống kế thừa)`,
          ` (${gone.join(', ')} ended and has several successors)`,
        ]
      : ['', ''];
  const ids = now.join(', ');
  return {
    element: dataset.element,
    path: pathOfField(dataset.element, said.layer, 'systemOfRecord'),
    part: 'key',
    message: {
      vi: `Tập dữ liệu ${when.vi} có ${now.length} hệ thống lưu dữ liệu gốc: ${ids}${vi}. Giữ một hệ thống trong systemOfRecord; hệ thống giữ bản sao thì ghi vào copies, hệ thống truy cập trực tuyến thì ghi thành luồng.`,
      en: `The data set has ${now.length} systems of record ${when.en}: ${ids}${en}. Keep one in systemOfRecord; those with a copy stand in copies, those that read online are flows.`,
    },
    detail: ids,
  };
}

function* alsoCopies(dataset: ElementState): Generator<Found> {
  const [record, copies] = [dataset.get('systemOfRecord'), dataset.get('copies')];
  const holders = linkTargets(copies?.value);
  if (!copies || !holders) return;
  for (const id of linkTargets(record?.value)?.keys() ?? []) {
    const copy = holders.get(id);
    if (!copy || CARRIES_NOTHING.has(own(copy, 'status'))) continue;
    yield {
      element: dataset.element,
      ...whereNamed(dataset, copies, id),
      message: {
        vi: `"${id}" vừa là hệ thống lưu dữ liệu gốc vừa giữ bản sao. Giữ một: bỏ khỏi copies, hoặc ghi systemOfRecord khác.`,
        en: `"${id}" is the system of record and has a copy as well. Keep one: remove it from copies, or write another systemOfRecord.`,
      },
      detail: id,
    };
  }
}

/** The id in the field; where it is there as the successor of another one, the field. */
function whereNamed(dataset: ElementState, { layer }: FieldState, id: string): { path: Path; part: 'key' | 'value' } {
  const path = pathOfField(dataset.element, layer, 'copies');
  const value = own(layer.fields, 'copies');
  if (Array.isArray(value) && value.includes(id)) return { path: [...path, value.indexOf(id)], part: 'value' };
  if (isObject(value) && own(value, id) !== undefined) return { path: [...path, id], part: 'key' };
  return { path, part: 'key' };
}
