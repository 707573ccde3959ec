import { formatNumber, type Language } from '../../core/text.ts';
import { type Element, type Layer, placeIn } from '../../model/element.ts';
import { wholeness } from './grounds.ts';
import { countIn, groupsOf, type Sum, sumOf } from './group-sums.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';

export const countMismatch: Rule = {
  id: 'count-mismatch',
  severity: 'error',
  title: { vi: 'Số lượng của nhóm không khớp các phần', en: 'Count of a group against its parts' },
  description: {
    vi: 'Số lượng của một nhóm phải bằng tổng số lượng các phần thuộc nhóm (partOf) vào chính ngày của số lượng đó: phần kết thúc hoặc chuyển nhóm về sau thì khi đó vẫn thuộc nhóm. Phần chưa rõ số lượng thì tổng các phần đã rõ không được lớn hơn nhóm. Số liệu khác ngày không so với nhau.',
    en: 'The count of a group must equal the sum of its parts (partOf) on the day of that count: what ended, or went to another group, later was a part then. Where the count of a part is not known, the known ones may not sum to more than the group. Figures of different dates are not compared.',
  },
  basis: wholeness('83'),
  bad: [
    {
      title: { vi: '386 + 170 không phải 557', en: '386 + 170 is not 557' },
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
      title: { vi: 'Phần đã rõ lớn hơn cả nhóm', en: 'The known parts are more than the group' },
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
  check(context, report) {
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
        const whole = countIn(state.of(group.id));
        if (!whole || judged.has(whole.layer)) continue;
        judged.add(whole.layer);
        const sum = sumOf(state, group, whole, groups);
        if (isWrong(sum)) report(toReport(group, sum));
      }
    }
  },
};

function isWrong({ parts, total, count, complete }: Sum): boolean {
  return parts.length > 0 && (complete ? total !== count : total > count);
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
