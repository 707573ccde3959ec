/** What several rules stand on. */
import type { Basis } from '../../core/findings.ts';

/** The model's own shape makes it an error; the draft form, which asks the same, could not: it is not in force. */
export function wholeness(pages: string): Basis {
  return {
    document: 'Tính toàn vẹn của mô hình; Mẫu số 03 (dự thảo 13/9/2026) yêu cầu như vậy',
    at: `tr. ${pages}`,
    certainty: 'design',
  };
}

/** The decree asks it of master data; of every data set it is this model that asks. */
export const ONE_RECORD: Basis = {
  document: 'Tính toàn vẹn của mô hình; Nghị định 224/2026/NĐ-CP yêu cầu như vậy đối với dữ liệu chủ',
  at: 'Điều 23 khoản 5 điểm b',
  certainty: 'design',
};

export const TIME_MODEL: Basis = { document: 'Cách mô hình ghi thực tế và kế hoạch theo ngày', certainty: 'design' };

/** What the ministry proposes: not in force, so that a rule that stands on it alone is a warning at most. */
export const DRAFT_GUIDANCE: Basis = {
  document: 'Tài liệu hướng dẫn của Bộ Khoa học và Công nghệ (dự thảo 13/9/2026)',
  certainty: 'draft',
};
