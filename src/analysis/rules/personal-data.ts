import type { Text } from '../../core/text.ts';
import type { PersonKind } from '../../model/sensitive.ts';
import { DRAFT_GUIDANCE } from './grounds.ts';
import type { Rule } from './rule.ts';
import { beginning, reportSensitive } from './written-text.ts';

export const personalData: Rule = {
  id: 'personal-data',
  severity: 'warning',
  title: { vi: 'Dữ liệu cá nhân trong tệp', en: 'Data of a person in a file' },
  description: {
    vi: 'Mô hình nói về cơ quan và hệ thống, không về từng người: không ghi số điện thoại di động cá nhân, số định danh cá nhân/CCCD, hộ chiếu, hộp thư của cá nhân. Đầu mối (contact) là đơn vị hoặc kênh liên hệ: số cố định, đường dây nóng, tổng đài, hộp thư của đơn vị thì được. Số di động dùng làm đường dây nóng thì ghi rõ "đường dây nóng" cạnh số. Xét cả chú thích; chương trình chỉ in hai ký tự đầu.',
    en: 'A model speaks of bodies and systems, not of persons: no mobile number of a person, citizen id, passport or mailbox of a person. A contact is a unit or a channel: a land line, a hot line, a switchboard and the mailbox of a unit are fine. Where a mobile number is a hot line, say so beside it ("đường dây nóng", "hotline"). Comments are looked at too; only two characters are printed.',
  },
  basis: { ...DRAFT_GUIDANCE, at: 'tr. 20, 71, 83' },
  bad: [
    {
      title: { vi: 'Điện thoại và hộp thư của cá nhân', en: 'The number and the mailbox of a person' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  bao-cao:
    name: Hệ thống báo cáo
    contact: "Ông Nguyễn Văn A, 0912 000 000" # expect: personal-data
  van-ban:
    name: Quản lý văn bản
    contact: nguyenvana@example.gov.vn # expect: personal-data
`,
    },
  ],
  good: [
    {
      title: { vi: 'Đơn vị, đường dây nóng, hộp thư của đơn vị', en: 'A unit, a hot line, its mailbox' },
      yaml: `defaults: { sources: [qd-1] }
documents:
  qd-1: { name: Quyết định số 1, date: 2018-01-01 }
systems:
  bao-cao: { name: Hệ thống báo cáo, contact: "Phòng Hạ tầng số, 024 3825 0000" }
  van-ban: { name: Quản lý văn bản, contact: "Đường dây nóng 0912 000 000; hotro@example.gov.vn" }
`,
    },
  ],
  check(context, report) {
    reportSensitive(context, report, 'personal-data', say);
  },
};

const WHAT: Readonly<Record<PersonKind, Text>> = {
  phone: { vi: 'số điện thoại di động', en: 'a mobile number' },
  'citizen-id': { vi: 'số định danh cá nhân/CCCD', en: 'a citizen id' },
  passport: { vi: 'số hộ chiếu', en: 'the number of a passport' },
  'personal-code': { vi: 'mã số cá nhân', en: 'a personal number' },
  mailbox: { vi: 'hộp thư của cá nhân', en: 'the mailbox of a person' },
};

function say(kind: PersonKind, written: string): Text {
  const what = { vi: `${WHAT[kind].vi} ("${beginning(written)}")`, en: `${WHAT[kind].en} ("${beginning(written)}")` };
  const isContact = kind === 'phone' || kind === 'mailbox';
  return isContact
    ? {
        vi: `Tệp có ${what.vi}. Ghi đơn vị hoặc kênh liên hệ thay cho cá nhân; nếu là đường dây nóng thì ghi rõ cạnh số.`,
        en: `The file holds ${what.en}. Name a unit or a channel instead of a person; where it is a hot line, say so beside it.`,
      }
    : {
        vi: `Tệp có ${what.vi}. Bỏ đi: mô hình không cần dữ liệu của từng người.`,
        en: `The file holds ${what.en}. Remove it: a model needs no data of persons.`,
      };
}
