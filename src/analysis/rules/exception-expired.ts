import { formatDate, formatDay } from '../../core/dates.ts';
import type { Text } from '../../core/text.ts';
import type { Element } from '../../model/element.ts';
import type { ElementState, State } from '../../model/state.ts';
import { isOver } from './exception-incomplete.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';
import { inStates } from './states.ts';

export const exceptionExpired: Rule = {
  id: 'exception-expired',
  severity: 'warning',
  title: { vi: 'Ngoại lệ đã hết hạn hoặc không còn đối tượng', en: 'Exception that is over' },
  description: {
    vi: 'Hôm nay ngoại lệ vẫn còn được ghi mà thời hạn (until) đã qua, hoặc đối tượng được ngoại lệ đã kết thúc hay kết thúc sử dụng. Ngoại lệ không miễn trừ pháp luật: hết hạn thì phải khắc phục, hoặc có quyết định gia hạn.',
    en: 'Today the exception still stands, and its last day (until) is past, or what it covers has ended or is out of use. An exception frees nobody from the law: when it is over, the matter is mended or a new decision extends it.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 46' },
  bad: [
    {
      title: { vi: 'Quá hạn; và hệ thống đã kết thúc', en: 'Past its date; and the system has ended' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP }
  esb:
    name: Trục tích hợp cũ
    changes:
      - { since: 2020-06-30, ends: { becomes: [lgsp] }, sources: [qd-1] }
exceptions:
  nl-1:
    name: Kết nối trực tiếp
    covers: [lgsp.route]
    until: 2020-12-31 # expect: exception-expired
  nl-2:
    name: Chưa phân loại dữ liệu
    covers:
      - esb # expect: exception-expired
    unmet: Phân loại dữ liệu
    cause: Hệ thống cũ
    alternatives: Không có
    impact: Không đáng kể
    controls: Hạn chế truy cập
    owner: { unknown: chưa giao }
    until: 2099-12-31
    decidedBy: qd-1
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đã kết thúc cùng hệ thống', en: 'It ended with the system' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  esb:
    name: Trục tích hợp cũ
    changes:
      - { since: 2020-06-30, ends: {}, sources: [qd-1] }
exceptions:
  nl-1:
    name: Kết nối trực tiếp
    covers: [esb.route]
    until: 2020-12-31
    changes:
      - { since: 2020-06-30, ends: {}, sources: [qd-1] }
`,
    },
  ],
  check(context, report) {
    const { elements, references } = context.architecture;
    const exceptions = [...elements.values()].filter(({ collection }) => collection === 'exceptions');
    if (exceptions.length === 0) return;
    const covered = new Set<Element>();
    for (const { from, field, target } of references) {
      if (from.collection === 'exceptions' && field === 'covers' && target) covered.add(target);
    }
    for (const { at, element: exception } of inStates(context, exceptions, covered)) {
      if (at.state.date !== context.today) continue;
      if (isOver(exception, context.today)) report(pastItsDate(exception));
      else for (const gone of coversGone(exception, at.state)) report(gone);
    }
  },
};

function pastItsDate(exception: ElementState): Report {
  const until = exception.get('until');
  const written = String(until?.value);
  return {
    element: exception.element,
    ...(until ? { path: pathOfField(exception.element, until.layer, 'until') } : {}),
    message: {
      vi: `Ngoại lệ đã hết hạn: ${formatDate(written, 'vi')}. Đã khắc phục thì ghi ends; được gia hạn thì ghi until mới và văn bản quyết định (decidedBy).`,
      en: `The exception is past its last day, ${formatDate(written, 'en')}. Write ends where the matter is mended; where it was extended, a new until and the decision (decidedBy).`,
    },
  };
}

function* coversGone(exception: ElementState, state: State): Generator<Report> {
  const covers = exception.get('covers');
  if (!covers || !Array.isArray(covers.value)) return;
  const path = pathOfField(exception.element, covers.layer, 'covers');
  for (const [index, key] of covers.value.map(String).entries()) {
    const message = goneInWords(key.split('.')[0] ?? key, state);
    if (message) yield { element: exception.element, path: [...path, index], message, detail: key };
  }
}

function goneInWords(id: string, state: State): Text | undefined {
  const end = state.endOf(id);
  if (!end) {
    if (state.of(id)?.get('status')?.value !== 'ended') return undefined;
    return {
      vi: `"${id}" đã kết thúc sử dụng, không còn gì để ngoại lệ. Cho ngoại lệ kết thúc (ends).`,
      en: `"${id}" is out of use: there is nothing left to except. End the exception (ends).`,
    };
  }
  const heirs = state.successors.follow(id, '');
  const [vi, en] =
    heirs.length > 0
      ? [
          `; còn áp dụng cho đối tượng kế thừa thì ghi ${heirs.join(', ')}`,
          `; where it holds for the successor, write ${heirs.join(', ')}`,
        ]
      : ['', ''];
  return {
    vi: `"${id}" đã kết thúc ngày ${formatDay(end.day, 'vi')}, không còn gì để ngoại lệ. Cho ngoại lệ kết thúc (ends)${vi}.`,
    en: `"${id}" ended on ${formatDay(end.day, 'en')}: there is nothing left to except. End the exception (ends)${en}.`,
  };
}
