import type { Text } from '../../core/text.ts';
import type { SecretKind } from '../../model/sensitive.ts';
import type { Rule } from './rule.ts';
import { reportSensitive } from './written-text.ts';

export const secret: Rule = {
  id: 'secret',
  severity: 'error',
  title: { vi: 'Mật khẩu hoặc khóa bí mật trong tệp', en: 'Password or key in a file' },
  description: {
    vi: 'Tệp mô hình được nhiều người đọc, được xuất ra báo cáo và nằm mãi trong lịch sử git: không ghi mật khẩu, khóa, mã truy cập (token), chuỗi kết nối có mật khẩu ở bất cứ đâu, kể cả trong chú thích. Đây là lỗi vì ai đọc được tệp là dùng được ngay, không phải vì dự thảo hướng dẫn (tr. 20, 83) cũng yêu cầu như vậy. Chương trình không in lại điều đã tìm thấy. Tìm theo dạng chữ nên có thể sót.',
    en: 'Model files are read by many, end up in reports and stay in the history of git: no password, key, token or connection string with a password stands anywhere in them, comments included. It is an error because whoever reads the file can use it at once, not because the draft guidance (p. 20, 83) asks for the same. What was found is never printed. It is found by its form, so some may be missed.',
  },
  basis: {
    document: 'Thông lệ an toàn thông tin; dự thảo hướng dẫn 13/9/2026 yêu cầu như vậy',
    at: 'tr. 20, 83',
    certainty: 'design',
  },
  bad: [
    {
      title: { vi: 'Trong ghi chú, trong chú thích, trong địa chỉ', en: 'In a note, a comment and an address' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  bao-cao:
    name: Hệ thống báo cáo
    note: "Tài khoản quản trị, mật khẩu: Vi-du@123" # expect: secret
  kho-du-lieu:
    name: Kho dữ liệu
    # kết nối: Server=kho;User Id=app;Password=vidu1234 # expect: secret
    description: postgres://app:vi-du-1@kho/du-lieu # expect: secret
`,
    },
  ],
  good: [
    {
      title: { vi: 'Chỉ nói nơi quản lý', en: 'Only where it is kept' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  bao-cao:
    name: Hệ thống báo cáo
    # Đổi mật khẩu định kỳ: 90 ngày
    note: "Mật khẩu: do đơn vị vận hành quản lý trong kho khóa, không ghi ở đây"
    description: Xác thực bằng token OAuth 2.0
`,
    },
  ],
  check(context, report) {
    reportSensitive(context, report, 'secret', say);
  },
};

const WHAT: Readonly<Record<SecretKind, Text>> = {
  password: { vi: 'một mật khẩu', en: 'a password' },
  key: { vi: 'một khóa bí mật', en: 'a secret key' },
  'private-key': { vi: 'một khóa riêng', en: 'a private key' },
  token: { vi: 'một mã truy cập (token)', en: 'an access token' },
  credentials: { vi: 'mật khẩu trong địa chỉ kết nối', en: 'the password of a connection' },
};

function say(kind: SecretKind): Text {
  return {
    vi: `Tệp có ${WHAT[kind].vi} (không in ra ở đây). Bỏ khỏi tệp và đổi ngay, vì lịch sử git vẫn giữ bản cũ; chỉ ghi nơi quản lý nó.`,
    en: `The file holds ${WHAT[kind].en} (not printed here). Remove it and change it at once: the history of git keeps the old one. Write only where it is kept.`,
  };
}
