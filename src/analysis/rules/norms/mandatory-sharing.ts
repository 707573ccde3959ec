import { type Day, formatDay, parseDay } from '../../../core/dates.ts';
import type { Text } from '../../../core/text.ts';
import type { ElementState } from '../../../model/state.ts';
import { mandatoryFlows } from './flow-ends.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';

export const mandatorySharing: Norm = {
  id: 'mandatory-sharing',
  number: 'R28',
  severity: 'warning',
  when: 'target',
  title: { vi: 'Chia sẻ dữ liệu bắt buộc đúng hạn', en: 'Mandatory sharing in time' },
  demand: {
    vi: 'Dữ liệu thuộc phạm vi chia sẻ bắt buộc được chia sẻ qua NDOP chậm nhất ngày 31/12/2026',
    en: 'Data that must be shared are shared over NDOP by 31 December 2026',
  },
  description: {
    vi: 'Luồng trao đổi dữ liệu đến hoặc đi qua NDOP phải đang khai thác sau ngày 31/12/2026. Kế hoạch trong hạn là chưa đủ cơ sở đánh giá, kế hoạch sau hạn là chưa đáp ứng. Danh mục cơ sở dữ liệu thuộc phạm vi do Nghị định nêu ở Điều 8, chưa đọc: chương trình chỉ xét những luồng có trong mô hình, và không có luồng nào thì chưa đủ cơ sở.',
    en: 'An exchange of data to or over NDOP is live after 31 December 2026. A plan within the term is not enough basis; a plan after it is not met. Which databases are in scope stands in Article 8 of the decree, which was not read: only flows of the model are judged, and where there is none there is not enough basis.',
  },
  basis: { document: 'Nghị định 278/2025/NĐ-CP', at: 'Điều 7, Điều 24', certainty: 'secondary' },
  validFrom: '2025-10-22',
  remedy: {
    vi: 'Đưa luồng vào khai thác trước hạn, hoặc ghi kế hoạch kèm ngày và ngoại lệ đã được chấp thuận.',
    en: 'Bring the flow into use in time, or record the plan with its day and the exception that was granted.',
  },
  examples: [
    {
      title: {
        vi: 'Đúng hạn; sau hạn; chưa rõ; không phải trao đổi dữ liệu',
        en: 'In time; late; not known; no exchange of data',
      },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `documents:
  kh-2026: { name: Kế hoạch chia sẻ dữ liệu, type: plan, date: 2026-06-01 }
systems:
  ndop: { name: NDOP, sharing: national-a }
  kho: { name: Kho dữ liệu dùng chung }
flows:
  dung-han: { name: Đúng hạn, from: kho, to: ndop, since: 2026-12-31, planned: kh-2026, status: operating } # not-enough-basis
  dang-khai-thac: { name: Đang khai thác, from: kho, to: ndop, status: operating } # met
  sau-han: # not-met
    name: Sau hạn
    from: kho
    to: ndop
    since: 2027-06-30
    planned: kh-2026
    status: operating
  chua-khai-thac: { name: Chưa khai thác, from: kho, to: ndop, status: not-connected } # not-met
  chua-ro: { name: Chưa rõ, from: kho, to: ndop, status: { unknown: báo cáo không nêu } } # not-enough-basis
  ket-noi: { name: Đường kết nối, type: technical-connection, from: kho, to: ndop } # not-applicable
`,
    },
    {
      title: { vi: 'Không có luồng nào', en: 'No flow at all' },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `# the model: names no flow to NDOP # not-enough-basis
systems:
  kho: { name: Kho dữ liệu dùng chung }
`,
    },
  ],
  *judge(context) {
    let any = false;
    for (const subject of mandatoryFlows(context)) {
      any = true;
      yield { subject, field: 'status', ...judged(context, subject) };
    }
    if (!any) yield { verdict: 'not-enough-basis', why: NO_FLOW };
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

const DEADLINE = parseDay('2026-12-31') as Day;
const LIVE: ReadonlySet<unknown> = new Set(['operating', 'upgrading']);
const NOT_LIVE: ReadonlySet<unknown> = new Set(['not-connected', 'proposed']);

function judged({ state, today }: NormContext, flow: ElementState): Result {
  const type = flow.known('type') ?? 'data-exchange';
  if (type !== 'data-exchange' && type !== 'shared-use') return { verdict: 'not-applicable', why: NO_DATA };
  const said = flow.get('status');
  const status = flow.known('status');
  if (LIVE.has(status)) {
    const day = said?.layer.kind === 'plan' ? said.layer.day : -Infinity;
    if (day <= DEADLINE) {
      // What is planned has not happened: often the plan is the order itself.
      return day === -Infinity
        ? { verdict: 'met', why: IN_USE }
        : { verdict: 'not-enough-basis', why: PLANNED_IN_TIME };
    }
    return {
      verdict: 'not-met',
      why: {
        vi: `dự kiến khai thác ngày ${formatDay(day, 'vi')}, sau hạn 31/12/2026`,
        en: `planned for ${formatDay(day, 'en')}, after 31 December 2026`,
      },
    };
  }
  if (state.date <= DEADLINE) return { verdict: 'not-applicable', why: NOT_DUE };
  if (!NOT_LIVE.has(status)) return { verdict: 'not-enough-basis', why: NOT_KNOWN };
  const late = today - DEADLINE;
  return { verdict: 'not-met', why: late > 0 ? overdue(late) : NO_PLAN };
}

function overdue(days: number): Text {
  return { vi: `chưa khai thác, quá hạn ${days} ngày`, en: `not in use, ${days} days overdue` };
}

const NO_FLOW: Text = {
  vi: 'mô hình chưa ghi luồng nào đến NDOP, chưa rõ dữ liệu nào thuộc phạm vi bắt buộc',
  en: 'no flow to NDOP is recorded, and which data are in scope is not known',
};
const NO_DATA: Text = { vi: 'không phải trao đổi dữ liệu', en: 'no exchange of data' };
const IN_USE: Text = { vi: 'đang khai thác', en: 'in use' };
const PLANNED_IN_TIME: Text = {
  vi: 'dự kiến khai thác trong hạn 31/12/2026, chưa có thông tin đã thực hiện',
  en: 'planned within the term, 31 December 2026; nothing says that it has happened',
};
const NOT_DUE: Text = { vi: 'chưa đến hạn 31/12/2026', en: 'not due before 31 December 2026' };
const NOT_KNOWN: Text = { vi: 'chưa rõ đã khai thác hay chưa', en: 'whether it is in use is not known' };
const NO_PLAN: Text = {
  vi: 'chưa khai thác, không có kế hoạch đến hạn 31/12/2026',
  en: 'not in use, and no plan by 31 December 2026',
};
