/** What judging itself has to say, explained. */
import type { Page } from '../../core/findings.ts';

export type JudgeRuleId = 'unknown-rule' | 'invalid-option' | 'internal-error';

export const JUDGE_PAGES: Readonly<Record<JudgeRuleId, Page>> = {
  'unknown-rule': {
    id: 'unknown-rule',
    title: { vi: 'Thiết lập cho một quy tắc không có', en: 'Setting of a rule that does not exist' },
    description: {
      vi: 'Tệp kientruc.yaml đặt mức cho một quy tắc mà chương trình không có, nên thiết lập đó không có tác dụng. Lỗi về cú pháp và hình dạng của tệp không phải quy tắc và không đổi mức được.',
      en: 'kientruc.yaml sets the severity of a rule that the program does not have, so the setting does nothing. Mistakes of syntax and of the shape of a file are no rules, and their severity cannot be set.',
    },
  },
  'invalid-option': {
    id: 'invalid-option',
    title: { vi: 'Tùy chọn của quy tắc không hợp lệ', en: 'Invalid option of a rule' },
    description: {
      vi: 'Tệp kientruc.yaml đặt cho một quy tắc một tùy chọn mà quy tắc đó không có, hoặc giá trị mà tùy chọn không nhận; giá trị mặc định được dùng thay. Xem các tùy chọn của một quy tắc: kientruc explain <quy tắc>.',
      en: 'kientruc.yaml sets an option that the rule does not have, or a value that the option does not take; the default is used instead. The options of a rule: kientruc explain <rule>.',
    },
  },
  'internal-error': {
    id: 'internal-error',
    title: { vi: 'Lỗi của chương trình', en: 'Error of the program' },
    description: {
      vi: 'Một quy tắc của chương trình gặp lỗi khi chạy; các quy tắc khác vẫn chạy. Đây không phải lỗi của mô hình: xin báo cho người phát triển kèm mô hình nhỏ nhất còn gây ra lỗi.',
      en: 'A rule of the program broke down; the others still ran. The model is not to blame: please report it with the smallest model that shows it.',
    },
  },
};
