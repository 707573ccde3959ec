import type { Text } from '../../core/text.ts';
import type { AddressKind } from '../../model/sensitive.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import type { Rule } from './rule.ts';
import { reportSensitive } from './written-text.ts';

export const adminAddress: Rule = {
  id: 'admin-address',
  severity: 'warning',
  title: { vi: 'Địa chỉ quản trị, địa chỉ mạng nội bộ trong tệp', en: 'Address of a console or an inner network' },
  description: {
    vi: 'Mô hình không cần địa chỉ trang quản trị, cổng quản trị, máy chủ hay dải mạng nội bộ (10., 172.16–31., 192.168.): chúng có thể bị lợi dụng để tấn công. Nêu tên hệ thống, khu mạng là đủ. Địa chỉ công khai của dịch vụ, nơi đăng văn bản (url) thì được. Xét cả chú thích; chương trình không in lại điều đã tìm thấy.',
    en: 'A model needs no address of a console, of a management port, of an inner host or network (10., 172.16–31., 192.168.): they show the way to an attacker. The name of the system or the zone is enough. The public address of a service and the place where a document is published (url) are fine. Comments are looked at too; what was found is never printed.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 20, 83' },
  bad: [
    {
      title: { vi: 'Trang quản trị, máy chủ nội bộ', en: 'A console and an inner host' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  cong:
    name: Cổng thông tin điện tử
    description: Trang quản trị https://cong.example.vn/admin/ # expect: admin-address
  kho:
    name: Kho dữ liệu
    note: Máy chủ 10.20.30.40 tại khu vực dữ liệu # expect: admin-address
`,
    },
  ],
  good: [
    {
      title: { vi: 'Địa chỉ công khai, tên khu mạng', en: 'The public address, the name of the zone' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01, url: "https://vanban.example.vn/admin/qd-1" }
systems:
  cong:
    name: Cổng thông tin điện tử
    description: Địa chỉ công khai https://cong.example.vn/dich-vu
  kho: { name: Kho dữ liệu, note: "Máy chủ tại khu vực dữ liệu; phần mềm phiên bản 10.0.1.2" }
`,
    },
  ],
  check(context, report) {
    reportSensitive(context, report, 'admin-address', say);
  },
};

const WHAT: Readonly<Record<AddressKind, Text>> = {
  console: { vi: 'địa chỉ trang quản trị', en: 'the address of a console' },
  port: { vi: 'địa chỉ có cổng quản trị', en: 'an address with a management port' },
  private: { vi: 'địa chỉ mạng nội bộ', en: 'an address of an inner network' },
  shell: { vi: 'lệnh đăng nhập máy chủ từ xa', en: 'the command to log in to a host' },
};

function say(kind: AddressKind): Text {
  return {
    vi: `Tệp có ${WHAT[kind].vi} (không in ra ở đây). Bỏ đi; nêu tên hệ thống hoặc khu mạng là đủ.`,
    en: `The file holds ${WHAT[kind].en} (not printed here). Remove it; the name of the system or the zone is enough.`,
  };
}
