/** What judging itself has to say, explained. */
import type { Page, Severity } from '../../core/findings.ts';

/** What is said of waivers; a workspace may set how severe that is. */
export type WaiverRuleId = 'waiver-unused' | 'waiver-expired';

export const WAIVER_RULES: readonly WaiverRuleId[] = ['waiver-unused', 'waiver-expired'];

export type JudgeRuleId = 'unknown-rule' | 'invalid-option' | WaiverRuleId | 'internal-error';

export interface JudgePage extends Page {
  readonly severity: Severity;
}

export const JUDGE_PAGES: Readonly<Record<JudgeRuleId, JudgePage>> = {
  'unknown-rule': {
    id: 'unknown-rule',
    severity: 'error',
    title: {
      vi: 'Thiết lập hoặc miễn trừ cho một quy tắc không có',
      en: 'Setting or waiver of a rule that does not exist',
    },
    description: {
      vi: 'Tệp kientruc.yaml đặt mức cho một quy tắc mà chương trình không có, hoặc một miễn trừ (waivers) nêu quy tắc như vậy, nên không có tác dụng. Lỗi về cú pháp và hình dạng của tệp không phải quy tắc: không đổi mức được và không miễn trừ được.',
      en: 'kientruc.yaml sets the severity of a rule that the program does not have, or a waiver names one, so it does nothing. Mistakes of syntax and of the shape of a file are no rules: their severity cannot be set and they cannot be waived.',
    },
  },
  'invalid-option': {
    id: 'invalid-option',
    severity: 'error',
    title: { vi: 'Tùy chọn của quy tắc không hợp lệ', en: 'Invalid option of a rule' },
    description: {
      vi: 'Tệp kientruc.yaml đặt cho một quy tắc một tùy chọn mà quy tắc đó không có, hoặc giá trị mà tùy chọn không nhận; giá trị mặc định được dùng thay. Xem các tùy chọn của một quy tắc: kientruc explain <quy tắc>.',
      en: 'kientruc.yaml sets an option that the rule does not have, or a value that the option does not take; the default is used instead. The options of a rule: kientruc explain <rule>.',
    },
  },
  'waiver-unused': {
    id: 'waiver-unused',
    severity: 'warning',
    title: { vi: 'Miễn trừ không còn cần', en: 'Waiver that is not needed' },
    description: {
      vi: 'Không có phát hiện nào của quy tắc ở chỗ đó cần đến miễn trừ: đã sửa xong, hoặc một miễn trừ khác đã áp dụng. Bỏ miễn trừ để nó không che một lỗi mới về sau. Quy tắc đang tắt thì không xét.',
      en: 'No finding of the rule in that place needs the waiver: it was mended, or another waiver applies. Remove it, so that it hides no new mistake later. Nothing is said of a rule that is off.',
    },
  },
  'waiver-expired': {
    id: 'waiver-expired',
    severity: 'warning',
    title: { vi: 'Miễn trừ đã hết hạn', en: 'Waiver that has ended' },
    description: {
      vi: 'Ngày cuối (until) của miễn trừ đã qua, tính theo --today, nên các phát hiện được báo lại với mức của chúng. Sửa mô hình, hoặc xin gia hạn và ghi ngày mới.',
      en: 'The last day (until) of the waiver is past, judged at --today, so what it waived is reported again at its severity. Mend the model, or have the waiver renewed and write the new day.',
    },
  },
  'internal-error': {
    id: 'internal-error',
    severity: 'error',
    title: { vi: 'Lỗi của chương trình', en: 'Error of the program' },
    description: {
      vi: 'Một quy tắc của chương trình gặp lỗi khi chạy; các quy tắc khác vẫn chạy. Đây không phải lỗi của mô hình: xin báo cho người phát triển kèm mô hình nhỏ nhất còn gây ra lỗi.',
      en: 'A rule of the program broke down; the others still ran. The model is not to blame: please report it with the smallest model that shows it.',
    },
  },
};
