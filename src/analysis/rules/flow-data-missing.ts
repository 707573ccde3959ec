import { own } from '../../core/json.ts';
import type { Text } from '../../core/text.ts';
import { type Element, isKnown } from '../../model/element.ts';
import { fieldInfo } from '../../model/generated/fields.ts';
import type { ElementState } from '../../model/state.ts';
import { pathOfField } from './places.ts';
import type { Report, Rule } from './rule.ts';
import { CARRIES_NOTHING, IN_USE, inStates, inWhich } from './states.ts';

export const flowDataMissing: Rule = {
  id: 'flow-data-missing',
  severity: 'warning',
  title: { vi: 'Luồng đang khai thác chưa nêu dữ liệu trao đổi', en: 'Live flow that does not say what moves' },
  description: {
    vi: 'Tại mỗi thời điểm có tên và hôm nay, luồng trao đổi dữ liệu (type: data-exchange hoặc không nêu type) đang thử nghiệm, khai thác hoặc nâng cấp phải nêu dữ liệu: data hoặc datasets. Luồng có dữ liệu trả lời (reply) phải nêu dữ liệu hỏi. Ghi unknown thì không bị báo.',
    en: 'On every named date and today, an exchange of data (type: data-exchange, or no type) that is in trial, operating or being upgraded says what moves: data or datasets. A flow with a reply says what is asked. What is said to be unknown gets no finding.',
  },
  basis: { document: 'Mẫu số 03, Bảng 2 (dự thảo 13/9/2026)', at: 'tr. 72', certainty: 'draft' },
  bad: [
    {
      title: { vi: 'Khai thác mà không rõ trao đổi gì', en: 'It operates, and nobody says with what' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
  dan-cu: { name: Cơ sở dữ liệu dân cư }
flows:
  ho-so: # expect: flow-data-missing
    name: Kết nối một cửa với dân cư
    from: mot-cua
    to: dan-cu
    status: operating
  tra-cuu:
    name: Tra cứu dân cư
    from: mot-cua
    to: dan-cu
    reply: Thông tin công dân # expect: flow-data-missing
    status: pilot
`,
    },
  ],
  good: [
    {
      title: { vi: 'Nêu dữ liệu, hoặc nói rõ là chưa biết', en: 'It says what moves, or that it is not known' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  mot-cua: { name: Một cửa điện tử }
  dan-cu: { name: Cơ sở dữ liệu dân cư }
flows:
  tra-cuu: { name: Tra cứu, from: mot-cua, to: dan-cu, status: pilot, data: Số định danh, reply: Thông tin công dân }
  ho-so: { name: Kết nối, from: mot-cua, to: dan-cu, status: operating, data: { unknown: nguồn không nêu } }
  mang: { name: Kết nối mạng, type: technical-connection, from: mot-cua, to: dan-cu, status: operating }
  sau-nay: { name: Kết nối sau này, from: dan-cu, to: mot-cua, status: proposed }
`,
    },
  ],
  check(context, report) {
    const silent = [...context.architecture.elements.values()].filter((element) => !saysData(element));
    const told = new Set<Element>();
    for (const { at, element: flow } of inStates(context, silent)) {
      if (told.has(flow.element) || SAYS_DATA.some((field) => flow.get(field))) continue;
      const found = replyAlone(flow) ?? liveExchange(flow, inWhich(at, context.today));
      if (!found) continue;
      told.add(flow.element);
      report(found);
    }
  },
};

const SAYS_DATA = ['data', 'datasets'];

/** What is no flow, and nearly all flows: the base says it, and no change takes it back. */
function saysData({ collection, layers: [base, ...changes] }: Element): boolean {
  if (collection !== 'flows') return true;
  const said = SAYS_DATA.filter((field) => base?.kind === 'fact' && (own(base.fields, field) ?? null) !== null);
  return said.some((field) => changes.every(({ fields }) => own(fields, field) !== null));
}

function replyAlone(flow: ElementState): Report | undefined {
  const reply = flow.get('reply');
  if (!reply || !isKnown(reply.value) || CARRIES_NOTHING.has(flow.known('status'))) return undefined;
  return {
    element: flow.element,
    path: pathOfField(flow.element, reply.layer, 'reply'),
    message: {
      vi: 'Có dữ liệu trả lời mà chưa nêu dữ liệu hỏi. Ghi data (hỏi bằng dữ liệu gì); nếu chỉ gửi một chiều thì ghi dữ liệu này vào data thay cho reply.',
      en: 'There is a reply, and nothing says what is asked. Add data (what the query sends); where data go one way only, write them in data instead of reply.',
    },
  };
}

function liveExchange(flow: ElementState, when: Text): Report | undefined {
  const status = flow.known('status');
  const type = flow.get('type')?.value ?? 'data-exchange';
  if (typeof status !== 'string' || !IN_USE.has(status) || type !== 'data-exchange') return undefined;
  const label = fieldInfo('flows', 'status')?.labels?.[status];
  return {
    element: flow.element,
    message: {
      vi: `Luồng ${label?.vi ?? status} mà ${when.vi} chưa nêu dữ liệu trao đổi. Ghi data hoặc datasets; chưa biết thì ghi data: { unknown: lý do }.`,
      en: `The flow is ${label?.en ?? status}, and ${when.en} nothing says what moves. Add data or datasets; where it is not known, data: { unknown: why }.`,
    },
  };
}
