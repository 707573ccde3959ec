import type { ElementState } from '../../../model/state.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { OLD } from './parts.ts';
import { elementsOf, isNotUsed, NOT_USED, records } from './subjects.ts';

export const sourceAndConfirmer: Norm = {
  id: 'source-and-confirmer',
  number: 'R10',
  severity: 'warning',
  findings: 'asked',
  when: 'present',
  validFrom: DRAFT_SINCE,
  title: { vi: 'Nguồn và đầu mối xác nhận', en: 'Source and confirmer' },
  demand: {
    vi: 'Mỗi đối tượng có nguồn, minh chứng và đầu mối xác nhận; mỗi quan hệ có căn cứ hoặc nguồn xác nhận',
    en: 'Every object has a source and a unit that confirms it; every relation has a ground or somebody who confirms it',
  },
  description: {
    vi: 'Đối tượng phải có sources và confirmedBy (ghi tại chỗ, trong một thay đổi, hoặc ở defaults của tệp). Luồng phải có một trong sources, legalBasis, confirmedBy. Chưa có nguồn thì chưa có gì để xác nhận: quy tắc source-missing báo. Điều do người lập mô hình giả định (confidence: assumed) mà không có nguồn thì chưa đủ cơ sở đánh giá. Đối tượng của cơ quan khác mà không khai thác thì không áp dụng. Chỉ báo khi kientruc.yaml đặt mức cho quy tắc này.',
    en: 'An object has sources and confirmedBy, said there, in a change, or in defaults of its file. A flow has one of sources, legalBasis, confirmedBy. Without a source there is nothing to confirm: the rule source-missing tells it. What the modeller assumes (confidence: assumed) without a source cannot be judged. It does not apply to what others own and is not used here. Told only where kientruc.yaml sets a severity for it.',
  },
  basis: draft('Mẫu số 03, Bảng 1, tr. 71; Bảng 2, tr. 73'),
  remedy: {
    vi: 'Ghi confirmedBy: đơn vị cung cấp hoặc xác nhận thông tin; cho cả tệp thì ghi ở defaults.',
    en: 'Add confirmedBy: the unit that supplied or confirms it; for a whole file in defaults.',
  },
  examples: [
    {
      title: { vi: 'Có đủ; thiếu đầu mối; thiếu nguồn; chỉ là giả định', en: 'Both; no confirmer; no source; assumed' },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `documents:
  bc-1: { name: Báo cáo rà soát, date: 2026-09-30 }
organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh, sources: [bc-1] }
  bo-a: { name: Bộ A, sources: [bc-1] }
systems:
  he-thong-a: { name: Hệ thống A, sources: [bc-1], confirmedBy: Phòng Hạ tầng số } # met
  he-thong-b: { name: Hệ thống B, sources: [bc-1] } # not-met
  he-thong-c: { name: Hệ thống C, confirmedBy: Phòng Hạ tầng số } # not-met
  he-thong-d: { name: Hệ thống D, confidence: assumed } # not-enough-basis
  nen-tang-bo: { name: Nền tảng của Bộ, owner: bo-a, ourUse: not-used, sources: [bc-1] } # not-applicable
flows:
  gui-bao-cao: { name: Gửi báo cáo, from: he-thong-a, to: he-thong-b, data: Báo cáo, sources: [bc-1] } # met
  gui-so-lieu: { name: Gửi số liệu, from: he-thong-b, to: he-thong-a, data: Số liệu } # not-met
`,
    },
  ],
  *judge(context) {
    for (const { subject, original } of records(context)) {
      if (!original && isNotUsed(subject)) {
        yield { subject, verdict: 'not-applicable', why: NOT_USED, field: 'ourUse' };
      } else {
        yield outdated(subject) ?? unsourced(subject) ?? ofObject(subject);
      }
    }
    for (const flow of flows(context)) yield outdated(flow) ?? ofFlow(flow);
  },
};

function* flows(context: NormContext): Generator<ElementState> {
  for (const flow of elementsOf(context, 'flows')) if (flow.get('status')?.written !== 'ended') yield flow;
}

function outdated(subject: ElementState): Judgement | undefined {
  return subject.presence === 'unconfirmed' ? { subject, verdict: 'not-enough-basis', why: OLD } : undefined;
}

function unsourced(subject: ElementState): Judgement | undefined {
  if (subject.layers.some(({ sources }) => sources.length > 0)) return undefined;
  if (subject.element.layers[0]?.confidence === 'assumed') {
    return { subject, verdict: 'not-enough-basis', why: ASSUMED, field: 'confidence' };
  }
  return { subject, verdict: 'not-met', why: NO_SOURCE, field: 'sources', told: 'source-missing' };
}

function ofObject(subject: ElementState): Judgement {
  const by = confirmer(subject);
  if (by !== undefined) return { subject, verdict: 'met', why: { vi: `${by} xác nhận`, en: `confirmed by ${by}` } };
  return { subject, verdict: 'not-met', why: NO_CONFIRMER, field: 'confirmedBy' };
}

function ofFlow(subject: ElementState): Judgement {
  const by = confirmer(subject);
  if (by !== undefined) return { subject, verdict: 'met', why: { vi: `${by} xác nhận`, en: `confirmed by ${by}` } };
  if (subject.known('legalBasis') !== undefined) return { subject, verdict: 'met', why: GROUND, field: 'legalBasis' };
  return unsourced(subject) ?? { subject, verdict: 'met', why: SOURCE };
}

/** Who confirmed it last. */
function confirmer({ layers }: ElementState): string | undefined {
  return layers.findLast(({ confirmedBy }) => confirmedBy !== undefined)?.confirmedBy;
}

const ASSUMED = {
  vi: 'giả định của người lập mô hình, chưa có nguồn',
  en: 'assumed by the modeller, without a source',
};
const NO_SOURCE = { vi: 'chưa có nguồn, minh chứng', en: 'no source' };
const NO_CONFIRMER = { vi: 'chưa có đầu mối xác nhận', en: 'nobody is named who confirms it' };
const GROUND = { vi: 'có căn cứ pháp lý', en: 'it has a legal ground' };
const SOURCE = { vi: 'có nguồn', en: 'it has a source' };
