import { type Day, parseDay } from '../../core/dates.ts';
import { isObject, own } from '../../core/json.ts';
import { type Language, lowerFirst, type Text } from '../../core/text.ts';
import { type Element, isKnown } from '../../model/element.ts';
import { FIELDS } from '../../model/generated/fields.ts';
import type { ElementState } from '../../model/state.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import type { Rule } from './rule.ts';
import { inStates } from './states.ts';

export const exceptionIncomplete: Rule = {
  id: 'exception-incomplete',
  severity: 'warning',
  title: { vi: 'Ngoại lệ chưa đủ nội dung', en: 'Exception that lacks something' },
  description: {
    vi: 'Ngoại lệ còn hiệu lực phải nêu: yêu cầu chưa đáp ứng, nguyên nhân, phương án đã xem xét, ảnh hưởng (nghiệp vụ, dữ liệu, kết nối, an ninh, nguồn lực), biện pháp kiểm soát, cơ quan chịu trách nhiệm, thời hạn và văn bản quyết định. Nội dung ghi unknown hoặc notApplicable không bị báo.',
    en: 'An exception that still holds says: the unmet requirement, the cause, the options considered, the impact (on business, data, connections, security, resources), the controls, who answers for it, until when, and the document that decided it. What is said to be unknown or not applicable gets no finding.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 46' },
  bad: [
    {
      title: { vi: 'Chỉ nêu đối tượng và thời hạn', en: 'Nothing but what it covers, and until when' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  lgsp: { name: LGSP }
exceptions:
  nl-lgsp: # expect: exception-incomplete
    name: Kết nối trực tiếp, không qua LGSP
    covers: [lgsp.route]
    until: 2099-12-31
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đủ nội dung', en: 'It says everything' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
organizations:
  so-khcn: { name: Sở Khoa học và Công nghệ }
systems:
  lgsp: { name: LGSP }
exceptions:
  nl-lgsp:
    name: Kết nối trực tiếp, không qua LGSP
    covers: [lgsp.route]
    unmet: Kết nối qua nền tảng tích hợp, chia sẻ dữ liệu
    cause: Hệ thống cũ không có giao diện kết nối
    alternatives: Nâng cấp hệ thống cũ; chờ hệ thống mới
    impact: { unknown: chưa đánh giá }
    controls: Mã hóa đường truyền, ghi nhật ký
    owner: so-khcn
    until: 2099-12-31
    decidedBy: qd-1
`,
    },
  ],
  check(context, report) {
    const exceptions = [...context.architecture.elements.values()].filter(
      ({ collection }) => collection === 'exceptions',
    );
    const told = new Set<Element>();
    for (const { at, element: exception } of inStates(context, exceptions)) {
      // What was added since is no fault of the past any more, and what is over needs nothing.
      if (at.state.date < context.today || told.has(exception.element) || isOver(exception, at.state.date)) continue;
      const lacking = [...lackingIn(exception)];
      if (lacking.length === 0) continue;
      told.add(exception.element);
      report({
        element: exception.element,
        message: {
          vi: `Ngoại lệ còn thiếu: ${sayLacking(lacking, 'vi')}. Bổ sung các trường này; nội dung chưa rõ thì ghi { unknown: lý do }.`,
          en: `The exception lacks: ${sayLacking(lacking, 'en')}. Add these fields; where something is not known, { unknown: why }.`,
        },
        detail: lacking.map(({ field }) => field).join(' '),
      });
    }
  },
};

/** The last day of the exception is past. */
export function isOver(exception: ElementState, on: Day): boolean {
  const until = exception.known('until');
  return typeof until === 'string' || typeof until === 'number' ? (parseDay(String(until)) ?? on) < on : false;
}

/** What the guidance asks of an exception, beside what it covers. */
const DEMANDED: ReadonlySet<string> = new Set([
  'unmet',
  'cause',
  'alternatives',
  'impact',
  'controls',
  'owner',
  'until',
  'decidedBy',
]);

interface Lacking {
  readonly field: string;
  readonly title: Text;
}

/** In the order and the words of the schema. */
function* lackingIn(exception: ElementState): Generator<Lacking> {
  for (const [field, { title, keys = {} }] of Object.entries(FIELDS.exceptions)) {
    if (!DEMANDED.has(field)) continue;
    const said = exception.get(field);
    if (!said) yield { field, title: AS_ASKED[field] ?? title };
    // The impact may be one text, or part by part: then each part is asked for.
    if (!isObject(said?.value) || !isKnown(said.value)) continue;
    for (const [key, part] of Object.entries(keys)) {
      if (own(said.value, key) !== undefined) continue;
      const inside = {
        vi: `${title.vi} về ${lowerFirst(part.title.vi)}`,
        en: `${title.en} on ${lowerFirst(part.title.en)}`,
      };
      yield { field: `${field}.${key}`, title: inside };
    }
  }
}

/** Nobody owns an exception, and its last day is a term. */
const AS_ASKED: Readonly<Record<string, Text>> = {
  owner: { vi: 'Cơ quan chịu trách nhiệm', en: 'Who answers for it' },
  until: { vi: 'Thời hạn', en: 'Until when' },
};

function sayLacking(lacking: readonly Lacking[], language: Language): string {
  return lacking.map(({ field, title }) => `${lowerFirst(title[language])} (${field})`).join('; ');
}
