import type { Text } from '../../../core/text.ts';
import { isNotApplicable } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import { carriesNothing, flowsOfOurs, unsureWhether } from './ends.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { byParts, type Part, saidInside, saidOf } from './parts.ts';

export const personalDataFlow: Norm = {
  id: 'personal-data-flow',
  number: 'R31',
  severity: 'warning',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: { vi: 'Luồng có dữ liệu cá nhân', en: 'Flows that carry personal data' },
  demand: {
    vi: 'Quan hệ chia sẻ dữ liệu cá nhân nêu mục đích, phạm vi, đối tượng được khai thác, điều kiện cho phép, thời hạn lưu giữ và yêu cầu lưu vết, hoặc dẫn chiếu tài liệu nguồn',
    en: 'A flow of personal data states the purpose, extent, recipients, conditions, retention and logging, or refers to the document that does',
  },
  description: {
    vi: 'Xét luồng trao đổi dữ liệu có một đầu của cơ quan mà có personalData, hoặc chuyển tập dữ liệu có dữ liệu cá nhân (datasets). Thiếu một trong sáu nội dung mà không dẫn chiếu văn bản (legalBasis) là chưa đáp ứng; có dẫn chiếu thì chưa đủ cơ sở đánh giá, cần đối chiếu văn bản đó. Chưa rõ có dữ liệu cá nhân hay không thì chưa đủ cơ sở đánh giá. Tập dữ liệu không có dữ liệu cá nhân, luồng ghi không áp dụng, luồng chưa trao đổi dữ liệu thì không áp dụng.',
    en: 'Looks at exchanges of data with an end of our own that have personalData, or move a data set with personal data (datasets). One of the six left out, and no document referred to (legalBasis), is not met; with a document it cannot be judged: that one has to be read. Nor can it where it is not known whether personal data move. It does not apply where the data sets have none, where the flow says so, or where no data are exchanged yet.',
  },
  basis: draft('Mẫu số 03, Bảng 2, tr. 74'),
  remedy: {
    vi: 'Nêu trong personalData: purpose, extent, recipients, conditions, retention, logging; điều chưa có quy định thì ghi unknown.',
    en: 'State in personalData: purpose, extent, recipients, conditions, retention, logging; what is not settled is unknown.',
  },
  examples: [
    {
      title: { vi: 'Đủ sáu nội dung; thiếu; chưa rõ; không có', en: 'All six; left out; not known; none' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  quy-che: { name: Quy chế khai thác dữ liệu, type: decision, date: 2026-01-15 }
systems:
  httt-tthc: { name: Hệ thống giải quyết thủ tục hành chính }
  dan-cu: { name: Hệ thống dân cư }
datasets:
  dl-dan-cu: { name: Dữ liệu dân cư, personalData: basic }
  dl-gia-dat: { name: Bảng giá đất, personalData: none }
flows:
  tra-cuu: # met
    name: Tra cứu thông tin công dân
    from: httt-tthc
    to: dan-cu
    data: Số định danh
    status: operating
    personalData:
      purpose: Xác minh người nộp hồ sơ
      extent: Số định danh, họ tên, ngày sinh
      recipients: Cán bộ tiếp nhận hồ sơ
      conditions: Theo quy chế khai thác
      retention: Không lưu
      logging: Ghi nhật ký từng lượt
  dong-bo: { name: Đồng bộ dân cư, from: dan-cu, to: httt-tthc, datasets: [dl-dan-cu], status: operating } # not-met
  cap-nhat: # not-enough-basis
    name: Cập nhật dân cư
    from: httt-tthc
    to: dan-cu
    datasets: [dl-dan-cu]
    status: operating
    legalBasis: [quy-che]
  gui-so-lieu: { name: Gửi số liệu, from: httt-tthc, to: dan-cu, data: Số liệu, status: operating } # not-enough-basis
  gia-dat: { name: Chia sẻ giá đất, from: dan-cu, to: httt-tthc, datasets: [dl-gia-dat], status: operating } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const { flow } of flowsOfOurs(context)) {
      const none = carriesNothing(flow) ?? saysNone(flow) ?? noneMove(flow, context);
      if (none) yield { subject: flow, verdict: 'not-applicable', why: none };
      else yield judged(flow, context);
    }
  },
};

function judged(flow: ElementState, context: NormContext): Judgement {
  const said = saidOf(flow, 'personalData');
  const isPersonal = said === 'said' || kinds(flow, context).some((kind) => kind === 'basic' || kind === 'sensitive');
  if (!isPersonal) return { subject: flow, verdict: 'not-enough-basis', why: OPEN, field: 'personalData' };
  const elsewhere = flow.known('legalBasis') === undefined ? undefined : ELSEWHERE;
  return byParts(flow, parts(flow), unsureWhether(flow) ?? elsewhere);
}

function parts(flow: ElementState): Part[] {
  const value = flow.get('personalData')?.value;
  return PARTS.map(({ key, name }) => ({ name, said: saidInside(value, key), field: 'personalData' }));
}

/** The six that the draft names; the keys of the field. */
const PARTS: readonly { readonly key: string; readonly name: Text }[] = [
  { key: 'purpose', name: { vi: 'mục đích', en: 'purpose' } },
  { key: 'extent', name: { vi: 'phạm vi', en: 'extent' } },
  { key: 'recipients', name: { vi: 'đối tượng được khai thác', en: 'recipients' } },
  { key: 'conditions', name: { vi: 'điều kiện cho phép', en: 'conditions' } },
  { key: 'retention', name: { vi: 'thời hạn lưu giữ', en: 'retention' } },
  { key: 'logging', name: { vi: 'yêu cầu lưu vết', en: 'logging' } },
];

/** The flow itself says that it carries none. */
function saysNone(flow: ElementState): Text | undefined {
  const value = flow.get('personalData')?.value;
  return isNotApplicable(value) ? { vi: value.notApplicable, en: value.notApplicable } : undefined;
}

/** All data sets that move are known to have none. */
function noneMove(flow: ElementState, context: NormContext): Text | undefined {
  if (saidOf(flow, 'personalData') !== 'missing') return undefined;
  const all = kinds(flow, context);
  return all.length > 0 && all.every((kind) => kind === 'none') ? NONE : undefined;
}

/** What the data sets that move have of personal data; `undefined` of each of which it is not known. */
function kinds(flow: ElementState, { state }: NormContext): unknown[] {
  const ids = flow.known('datasets');
  return Array.isArray(ids) ? ids.map((id) => state.of(String(id))?.known('personalData')) : [];
}

const NONE = { vi: 'dữ liệu được chuyển không có dữ liệu cá nhân', en: 'the data that move hold no personal data' };
const OPEN = { vi: 'chưa rõ có dữ liệu cá nhân hay không', en: 'it is not known whether personal data move' };
const ELSEWHERE = {
  vi: 'có dẫn chiếu văn bản, cần đối chiếu văn bản đó',
  en: 'it refers to a document, which has to be read',
};
