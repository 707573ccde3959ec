import { type Day, formatDay, parseDay } from '../../../core/dates.ts';
import { same, type Text } from '../../../core/text.ts';
import { isNotApplicable } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';

export const frameworkIssued: Norm = {
  id: 'framework-issued',
  number: 'R25',
  severity: 'warning',
  when: 'target',
  title: { vi: 'Ban hành khung kiến trúc của cơ quan', en: "The body's own framework is issued" },
  demand: {
    vi: 'Khung kiến trúc số của cơ quan phù hợp với khung quốc gia được ban hành chậm nhất ngày 29/01/2027',
    en: "The body's own framework, in accordance with the national one, is issued by 29 January 2027",
  },
  description: {
    vi: 'Văn bản khung là văn bản nêu ở issuedAs của kientruc.yaml; khung quốc gia được áp dụng ghi ở frameworks. Đã ban hành trong hạn là đáp ứng; kế hoạch trong hạn là chưa đủ cơ sở đánh giá; kế hoạch sau hạn, hoặc chưa ban hành mà không có kế hoạch, là chưa đáp ứng. Khung ban hành trước khi khung quốc gia có hiệu lực được tiếp tục áp dụng cho đến khi được thay thế, nhưng còn phải rà soát, cập nhật. Quyết định nêu "không quá 06 tháng"; ngày 29/01/2027 ghi trong dự thảo hướng dẫn, tr. 17.',
    en: 'The document is the one named by issuedAs in kientruc.yaml; the national framework in frameworks. Issued in time is met; a plan within the term is not enough basis; a plan after it, or not issued and no plan, is not met. A framework issued before the national one stays in use until it is replaced, but has to be reviewed. The decision says "not more than 06 months"; the day, 29 January 2027, stands in the draft guidance, p. 17.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Điều 3 khoản 3, khoản 4', certainty: 'primary' },
  remedy: {
    vi: 'Hoàn thành xây dựng hoặc rà soát, cập nhật và ban hành khung; ghi ngày ban hành vào văn bản.',
    en: 'Finish, review and issue the framework; write the day of issue into the document.',
  },
  examples: [
    {
      title: { vi: 'Đã ban hành trong hạn', en: 'Issued in time' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh\nstates: { target: 2030 }',
      yaml: `documents:
  khung-tinh: { name: Khung kiến trúc Chính quyền số của tỉnh, date: 2026-10-30, status: issued } # met
`,
    },
    {
      title: { vi: 'Đang xây dựng, không có kế hoạch ban hành', en: 'Being prepared, no plan to issue it' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh\nstates: { target: 2030 }',
      yaml: `documents:
  khung-tinh: # not-met
    name: Khung kiến trúc Chính quyền số của tỉnh
    asOf: 2026-11-01
    status: preparing
`,
    },
    {
      title: { vi: 'Dự kiến ban hành trong hạn', en: 'Planned in time' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh\nstates: { target: 2030 }',
      yaml: `documents:
  kh-2026: { name: Kế hoạch xây dựng khung, type: plan, date: 2026-09-01 }
  khung-tinh: # not-enough-basis
    name: Khung kiến trúc Chính quyền số của tỉnh
    asOf: 2026-11-01
    status: preparing
    changes: [{ since: 2026-12-31, planned: kh-2026, status: issued }]
`,
    },
    {
      title: { vi: 'Khung ban hành trước khung quốc gia', en: 'Issued before the national framework' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-cu\nstates: { target: 2030 }',
      yaml: `documents:
  khung-cu: { name: Khung kiến trúc theo quy định trước, date: 2025-12-29, status: issued } # not-enough-basis
`,
    },
    {
      title: { vi: 'Cơ quan không phải ban hành khung riêng', en: 'A body that issues none of its own' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-cap-tren\nstates: { target: 2030 }',
      yaml: `documents:
  khung-cap-tren: # not-applicable
    name: Khung kiến trúc của cơ quan cấp trên
    status: { notApplicable: đơn vị trực thuộc dùng khung của cơ quan cấp trên }
`,
    },
    {
      title: { vi: 'Chưa nêu văn bản khung', en: 'The document is not named' },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `# the model: does not name the document # not-enough-basis
systems:
  he-thong-a: { name: Hệ thống A }
`,
    },
  ],
  *judge(context) {
    const { issuedAs } = context.architecture.workspace;
    const subject = context.state.of(issuedAs ?? '');
    if (subject) yield { subject, field: 'status', ...judged(context, subject) };
    else yield { verdict: 'not-enough-basis', why: NO_DOCUMENT };
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

/** Article 3(4): six months from 29 July 2026; the draft guidance, p. 17, names the day. */
const DEADLINE = parseDay('2027-01-29') as Day;
const NOT_ISSUED: ReadonlySet<unknown> = new Set(['preparing', 'submitted']);

function judged({ framework, today }: NormContext, document: ElementState): Result {
  const said = document.get('status');
  if (isNotApplicable(said?.value)) return { verdict: 'not-applicable', why: same(said.value.notApplicable) };
  const status = document.known('status');
  if (NOT_ISSUED.has(status)) return { verdict: 'not-met', why: open(today) };
  if (status !== 'issued' || !said) return { verdict: 'not-enough-basis', why: STATUS };
  const isPlan = said.layer.kind === 'plan';
  const written = document.known('date');
  const day = isPlan || typeof written !== 'string' ? said.layer.day : (parseDay(written) ?? said.layer.day);
  if (day > DEADLINE) return { verdict: 'not-met', why: after(day, isPlan) };
  if (isPlan) return { verdict: 'not-enough-basis', why: planned(day, today) };
  if (day < (parseDay(framework.validFrom) ?? -Infinity)) return { verdict: 'not-enough-basis', why: EARLIER };
  return {
    verdict: 'met',
    why: { vi: `ban hành ngày ${formatDay(day, 'vi')}`, en: `issued on ${formatDay(day, 'en')}` },
  };
}

/** How long until the last day, or how long past it: `còn 65 ngày đến hạn 29/1/2027`. */
function term(today: Day): Text {
  const days = DEADLINE - today;
  const [vi, en] = [formatDay(DEADLINE, 'vi'), formatDay(DEADLINE, 'en')];
  if (days < 0) return { vi: `quá hạn ${vi} ${-days} ngày`, en: `${-days} days past ${en}` };
  return { vi: `còn ${days} ngày đến hạn ${vi}`, en: `${days} days left until ${en}` };
}

function open(today: Day): Text {
  const { vi, en } = term(today);
  return { vi: `chưa ban hành và không có kế hoạch ban hành, ${vi}`, en: `not issued, and no plan to issue it; ${en}` };
}

function planned(day: Day, today: Day): Text {
  const { vi, en } = term(today);
  return {
    vi: `dự kiến ban hành ngày ${formatDay(day, 'vi')}, chưa ban hành, ${vi}`,
    en: `planned for ${formatDay(day, 'en')}, not issued yet; ${en}`,
  };
}

function after(day: Day, isPlan: boolean): Text {
  return {
    vi: `${isPlan ? 'dự kiến ban hành' : 'ban hành'} ngày ${formatDay(day, 'vi')}, sau hạn ${formatDay(DEADLINE, 'vi')}`,
    en: `${isPlan ? 'planned for' : 'issued on'} ${formatDay(day, 'en')}, after ${formatDay(DEADLINE, 'en')}`,
  };
}

const NO_DOCUMENT: Text = {
  vi: 'kientruc.yaml chưa nêu văn bản khung (issuedAs), hoặc văn bản chưa có ở thời điểm xét',
  en: 'kientruc.yaml does not name the document (issuedAs), or it is not there at this date',
};
const STATUS: Text = { vi: 'chưa rõ văn bản khung đã ban hành hay chưa', en: 'whether it is issued is not known' };
const EARLIER: Text = {
  vi: 'ban hành trước khi khung quốc gia có hiệu lực, chưa ghi kết quả rà soát, cập nhật',
  en: 'issued before the national framework was in force, and no review of it is recorded',
};
