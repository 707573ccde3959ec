import { formatDay, subtract } from '../../../core/dates.ts';
import type { Text } from '../../../core/text.ts';
import { seenDay } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';

export const dossierVersion: Norm = {
  id: 'dossier-version',
  number: 'R24',
  severity: 'warning',
  when: 'present',
  title: {
    vi: 'Một phiên bản, một ngày hiệu lực, một ngày chốt dữ liệu',
    en: 'One version, effective date and data cut-off',
  },
  demand: {
    vi: 'Ba mẫu của khung đã ban hành dùng chung phiên bản, ngày hiệu lực và ngày chốt dữ liệu; khung được rà soát ít nhất hằng năm',
    en: 'The three forms of an issued framework have one version, effective date and data cut-off; it is reviewed at least every year',
  },
  description: {
    vi: 'Các mẫu lập từ mô hình lấy chung một nơi: phiên bản ở version của kientruc.yaml, ngày hiệu lực ở validFrom của văn bản khung (issuedAs), ngày chốt dữ liệu ở thời điểm baseline. Thiếu một trong ba khi khung đã ban hành là chưa đáp ứng. Lần rà soát gần nhất là ngày mới nhất ghi ở văn bản khung; quá 12 tháng thì chưa đủ cơ sở. Khung chưa ban hành thì chưa áp dụng.',
    en: 'The forms made from the model take them from one place: version in kientruc.yaml, validFrom of the document (issuedAs), the state baseline for the cut-off. One that is missing once the framework is issued is not met. The last review is the newest day recorded at the document; older than 12 months is not enough basis. Before it is issued this does not apply.',
  },
  basis: {
    document: 'Dự thảo hướng dẫn của Bộ KH&CN ngày 13/9/2026',
    at: 'Phần A, VI, tr. 17; VII.2, tr. 19',
    certainty: 'draft',
  },
  remedy: {
    vi: 'Ghi version và states.baseline trong kientruc.yaml, validFrom ở văn bản khung.',
    en: 'Write version and states.baseline in kientruc.yaml, and validFrom of the document.',
  },
  examples: [
    {
      title: { vi: 'Đủ', en: 'Complete' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh\nversion: "1.0"\nstates: { baseline: 2026-09-30 }',
      yaml: `documents:
  khung-tinh: { name: Khung kiến trúc của tỉnh, date: 2026-10-30, validFrom: 2026-10-30, status: issued } # met
`,
    },
    {
      title: { vi: 'Không có phiên bản và ngày hiệu lực', en: 'No version, no effective date' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh\nstates: { baseline: 2026-09-30 }',
      yaml: `documents:
  khung-tinh: # not-met
    name: Khung kiến trúc của tỉnh
    date: 2026-10-30
    status: issued
`,
    },
    {
      title: { vi: 'Lần ghi cuối đã quá 12 tháng', en: 'Last recorded more than 12 months ago' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh\nversion: "1.0"\nstates: { baseline: 2025-06-30 }',
      yaml: `documents:
  khung-tinh: { name: Khung kiến trúc của tỉnh, date: 2025-08-01, validFrom: 2025-08-01, status: issued } # not-enough-basis
`,
    },
    {
      title: { vi: 'Chưa ban hành', en: 'Not issued' },
      workspace: 'frameworks: [vn-qd1425]\nissuedAs: khung-tinh',
      yaml: `documents:
  khung-tinh: { name: Khung kiến trúc của tỉnh, asOf: 2026-11-01, status: preparing } # not-applicable
`,
    },
    {
      title: { vi: 'Chưa nêu văn bản khung', en: 'The document is not named' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `# the model: does not name the document # not-enough-basis
systems:
  he-thong-a: { name: Hệ thống A }
`,
    },
  ],
  *judge(context) {
    const subject = context.state.of(context.architecture.workspace.issuedAs ?? '');
    if (subject) yield { subject, field: 'validFrom', ...judged(context, subject) };
    else yield { verdict: 'not-enough-basis', why: NO_DOCUMENT };
  },
};

/** The draft guidance, p. 17: at least every year. */
const REVIEW = { months: 12, days: 0 };

function judged({ architecture, state }: NormContext, document: ElementState): Pick<Judgement, 'verdict' | 'why'> {
  const { version, states } = architecture.workspace;
  const status = document.known('status');
  if (status === undefined) return { verdict: 'not-enough-basis', why: STATUS };
  if (status !== 'issued') return { verdict: 'not-applicable', why: NOT_ISSUED };
  const missing = [
    ...(version === undefined ? [VERSION] : []),
    ...(document.known('validFrom') === undefined ? [EFFECTIVE] : []),
    ...(states.has('baseline') ? [] : [CUT_OFF]),
  ];
  if (missing.length > 0) {
    const [vi, en] = [missing.map((text) => text.vi).join(', '), missing.map((text) => text.en).join(', ')];
    return { verdict: 'not-met', why: { vi: `chưa ghi ${vi}`, en: `not said: ${en}` } };
  }
  const reviewed = document.layers.reduce((newest, layer) => Math.max(newest, seenDay(layer)), -Infinity);
  if (reviewed < subtract(state.date, REVIEW)) return { verdict: 'not-enough-basis', why: old(reviewed) };
  return { verdict: 'met', why: { vi: `phiên bản ${version}`, en: `version ${version}` } };
}

function old(day: number): Text {
  if (!Number.isFinite(day)) return { vi: 'chưa ghi ngày rà soát', en: 'no day of review is recorded' };
  return {
    vi: `lần ghi gần nhất là ngày ${formatDay(day, 'vi')}, quá 12 tháng`,
    en: `last recorded on ${formatDay(day, 'en')}, more than 12 months ago`,
  };
}

const NO_DOCUMENT: Text = {
  vi: 'kientruc.yaml chưa nêu văn bản khung (issuedAs), hoặc văn bản chưa có ở thời điểm xét',
  en: 'kientruc.yaml does not name the document (issuedAs), or it is not there at this date',
};
const STATUS: Text = {
  vi: 'chưa rõ văn bản khung đã ban hành hay chưa',
  en: 'whether the document is issued is not known',
};
const NOT_ISSUED: Text = { vi: 'văn bản khung chưa ban hành', en: 'the document is not issued' };
const VERSION: Text = { vi: 'phiên bản', en: 'version' };
const EFFECTIVE: Text = { vi: 'ngày hiệu lực', en: 'effective date' };
const CUT_OFF: Text = { vi: 'ngày chốt dữ liệu', en: 'data cut-off' };
