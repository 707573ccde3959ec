import { formatNumber, type Language } from '../../core/text.ts';
import { type Element, type Layer, placeIn } from '../../model/element.ts';
import { wholeness } from './grounds.ts';
import { countIn, groupsOf, type Sum, sumOf } from './group-sums.ts';
import type { OptionSpecs } from './options.ts';
import { pathOfField } from './places.ts';
import type { Report, RuleWith } from './rule.ts';

const OPTIONS = {
  whole: {
    kind: 'texts',
    title: {
      vi: 'Định danh các nhóm mà mọi phần đều đã có trong mô hình: tổng các phần phải bằng nhóm',
      en: 'Ids of groups all of whose parts are in the model: these must sum up to the group',
    },
    default: [],
    example: ['dvctt-3-4'],
  },
} as const satisfies OptionSpecs;

export const countMismatch: RuleWith<typeof OPTIONS> = {
  id: 'count-mismatch',
  severity: 'error',
  title: { vi: 'Số lượng của nhóm không khớp các phần', en: 'Count of a group against its parts' },
  description: {
    vi: 'Tổng số lượng các phần thuộc nhóm (partOf) không được lớn hơn số lượng của nhóm vào chính ngày của số lượng đó: phần kết thúc hoặc chuyển nhóm về sau thì khi đó vẫn thuộc nhóm. Tổng nhỏ hơn thì chưa đủ căn cứ để nói là sai, vì có thể còn phần chưa ghi; nhóm nào đã ghi đủ mọi phần thì nêu ở tùy chọn whole, khi ấy tổng phải bằng nhóm. Số liệu khác ngày không so với nhau.',
    en: 'The parts of a group (partOf) may not sum to more than its count on the day of that count: what ended, or went to another group, later was a part then. That they sum to less is not enough to call it wrong, for parts may not be written yet; name a group all of whose parts are in the option whole, and they must sum up to it. Figures of different dates are not compared.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: 'Đã ghi đủ mọi phần: 386 + 170 không phải 557', en: 'All parts are there: 386 + 170 is not 557' },
      workspace: 'rules: { count-mismatch: { whole: [dvctt-3-4] } }\n',
      yaml: `defaults: { sources: [bao-2018] }
documents:
  bao-2018: { name: Bài báo năm 2018, date: 2018-08-31 }
services:
  dvctt-3-4:
    name: Dịch vụ công trực tuyến mức độ 3, 4
    count: 557 # expect: count-mismatch
  dvctt-3: { name: Dịch vụ mức độ 3, partOf: dvctt-3-4, count: 386 }
  dvctt-4: { name: Dịch vụ mức độ 4, partOf: dvctt-3-4, count: 170 }
`,
    },
    {
      title: { vi: 'Các phần lớn hơn cả nhóm', en: 'The parts are more than the group' },
      yaml: `defaults: { sources: [bao-2018] }
documents:
  bao-2018: { name: Bài báo năm 2018, date: 2018-08-31 }
infrastructure:
  khu-cntt:
    name: Khu công nghệ thông tin tập trung
    count: 4 # expect: count-mismatch
  khu-da-cong-nhan: { name: Khu đã được công nhận, partOf: khu-cntt, count: 5 }
  khu-khac: { name: Các khu khác, partOf: khu-cntt, count: { unknown: nguồn không nêu } }
`,
    },
  ],
  good: [
    {
      title: {
        vi: 'Nhóm 10 dịch vụ, mới ghi một phần',
        en: 'A group of ten services, some of which are written',
      },
      yaml: `defaults: { sources: [bao-2018] }
documents:
  bao-2018: { name: Bài báo năm 2018, date: 2018-08-31 }
services:
  dvctt: { name: Dịch vụ công trực tuyến, count: 10 }
  dat-dai: { name: Dịch vụ đất đai, partOf: dvctt, count: 2 }
  ho-tich: { name: Dịch vụ hộ tịch, partOf: dvctt, count: 1 }
`,
    },
    {
      title: {
        vi: 'Tổng khớp; số của ngày khác không so',
        en: 'The sum fits; a figure of another date is not compared',
      },
      yaml: `defaults: { sources: [bao-2018] }
documents:
  bao-2018: { name: Bài báo năm 2018, date: 2018-08-31 }
services:
  dvctt-3-4: { name: Dịch vụ công trực tuyến mức độ 3 và 4, count: 556 }
  dvctt-3: { name: Dịch vụ mức độ 3, partOf: dvctt-3-4, count: 386 }
  dvctt-4:
    name: Dịch vụ mức độ 4
    partOf: dvctt-3-4
    count: 170
    changes:
      - { asOf: 2019-06-30, count: 210, sources: [bao-2018] }
`,
    },
  ],
  options: OPTIONS,
  check(context, report) {
    const whole = new Set(context.options.whole);
    const groups = groupsOf(context.architecture);
    if (groups.parts.size === 0) return;
    // A figure is judged by its own day: in every later state that still holds it there is nothing new to say of it.
    const judged = new Set<Layer>();
    const concerned = new Set<Element>();
    for (const [group, parts] of groups.parts) {
      for (const element of [group, ...parts, ...(groups.before.get(group) ?? [])]) concerned.add(element);
    }
    for (const { state } of context.statesOf(concerned)) {
      for (const group of groups.parts.keys()) {
        const said = countIn(state.of(group.id));
        if (!said || judged.has(said.layer)) continue;
        judged.add(said.layer);
        const sum = sumOf(state, group, said, groups);
        if (isWrong(sum, whole.has(group.id))) report(toReport(group, sum));
      }
    }
  },
};

/** `isWhole`: it was said that the model has all parts of the group. */
function isWrong({ parts, total, count, complete }: Sum, isWhole: boolean): boolean {
  return parts.length > 0 && (complete && isWhole ? total !== count : total > count);
}

const SHOWN = 6;

function toReport(element: Element, { layer, count, parts, total, complete }: Sum): Report {
  const sum = (language: Language): string => {
    const shown = parts.slice(0, SHOWN).map((part) => formatNumber(part.count, language));
    if (parts.length > SHOWN) shown.push('…');
    return `${shown.join(' + ')}${parts.length > 1 ? ` = ${formatNumber(total, language)}` : ''}`;
  };
  const names = [...parts.slice(0, SHOWN).map((part) => part.element.id), ...(parts.length > SHOWN ? ['…'] : [])].join(
    ', ',
  );
  return {
    message: {
      vi: `Nhóm ghi ${formatNumber(count, 'vi')}, ${complete ? 'các phần' : 'riêng các phần đã rõ'} là ${sum('vi')} (${names}). Sửa số sai.`,
      en: `The group says ${formatNumber(count, 'en')}, its ${complete ? 'parts' : 'known parts alone'} are ${sum('en')} (${names}). Correct the wrong figure.`,
    },
    element,
    path: pathOfField(element, layer, 'count'),
    related: parts.map((part) => ({
      message: {
        vi: `Phần ${part.element.id}: ${formatNumber(part.count, 'vi')}`,
        en: `Part ${part.element.id}: ${formatNumber(part.count, 'en')}`,
      },
      place: placeIn(part.element, pathOfField(part.element, part.layer, 'count')),
    })),
  };
}
