/** The pages of mistakes against the model's shape. */
import type { Example } from '../../core/findings.ts';
import type { ReadPage, SchemaRuleId } from './page.ts';

export const SCHEMA_PAGES: Readonly<Record<SchemaRuleId, ReadPage>> = {
  'unknown-key': {
    id: 'unknown-key',
    severity: 'error',
    title: { vi: 'Trường không có trong mô hình', en: 'Key that the model does not have' },
    description: {
      vi: 'Mỗi đối tượng chỉ có các trường mà mô hình định nghĩa; khóa viết sai mà không báo thì sẽ bị bỏ qua, không ai biết. Sửa theo gợi ý, hoặc xem các trường bằng lệnh explain.',
      en: 'An element has only the fields that the model defines; a misspelt key would otherwise be ignored in silence. Follow the suggestion, or see the fields with explain.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    ownr: so-tttt # expect: unknown-key'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    contact: Phòng Hạ tầng số'),
  },
  'missing-key': {
    id: 'missing-key',
    severity: 'error',
    title: { vi: 'Thiếu khóa bắt buộc', en: 'Required key is missing' },
    description: {
      vi: 'Một vài khóa phải luôn có: tên của đối tượng, bên gửi và bên nhận của luồng dữ liệu. Chưa biết giá trị thì viết { unknown: lý do } ở trường cho phép.',
      en: 'A few keys must always be there: the name of an element, the sender and receiver of a flow. Where the value is not known, write { unknown: why } in a field that allows it.',
    },
    bad: bad('systems:\n  lgsp: # expect: missing-key\n    type: platform'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    type: platform'),
  },
  'wrong-type': {
    id: 'wrong-type',
    severity: 'error',
    title: { vi: 'Giá trị không đúng kiểu', en: 'Value of the wrong kind' },
    description: {
      vi: 'Trường cần một kiểu giá trị khác: chữ, số, danh sách trong [ ], hoặc các cặp khóa: giá trị trong { }.',
      en: 'The field needs another kind of value: text, a number, a list in [ ], or key: value pairs in { }.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    tags: tich-hop # expect: wrong-type'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    tags: [tich-hop]'),
  },
  'value-not-allowed': {
    id: 'value-not-allowed',
    severity: 'error',
    title: { vi: 'Giá trị ngoài danh mục', en: 'Value that is not on the list' },
    description: {
      vi: 'Trường chỉ nhận các từ trong danh mục; nhờ vậy các cơ quan dùng chung một cách ghi và chương trình so sánh được.',
      en: 'The field takes only set words, so that all bodies say the same thing and the program can compare.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    status: operatting # expect: value-not-allowed'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    status: operating'),
  },
  'invalid-id': {
    id: 'invalid-id',
    severity: 'error',
    title: { vi: 'Định danh không hợp lệ', en: 'Invalid id' },
    description: {
      vi: 'Định danh gồm chữ thường không dấu, số và dấu gạch nối, bắt đầu bằng chữ, tối đa 64 ký tự; không dùng null, true, false, unknown. Tên có dấu viết ở trường name.',
      en: 'An id is made of lower-case letters without diacritics, digits and hyphens, begins with a letter, at most 64 long; never null, true, false or unknown. Diacritics go into name.',
    },
    bad: bad('systems:\n  LGSP_HaNoi: # expect: invalid-id\n    name: LGSP Hà Nội'),
    good: good('systems:\n  lgsp-ha-noi:\n    name: LGSP Hà Nội'),
  },
  'invalid-date': {
    id: 'invalid-date',
    severity: 'error',
    title: { vi: 'Ngày không hợp lệ', en: 'Invalid date' },
    description: {
      vi: 'Ngày viết theo ISO 8601: 2018-12-31; kỳ viết 2025-03, 2026-Q4 hoặc 2023 và được hiểu là ngày cuối của kỳ.',
      en: 'A date is written as in ISO 8601: 2018-12-31; a period as 2025-03, 2026-Q4 or 2023, and means its last day.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    since: 31/12/2018 # expect: invalid-date'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    since: 2018-12-31'),
  },
  'invalid-number': {
    id: 'invalid-number',
    severity: 'error',
    title: { vi: 'Số không hợp lệ', en: 'Invalid number' },
    description: {
      vi: 'Phần thập phân viết sau dấu chấm, không có dấu ngăn hàng nghìn, không có đơn vị: 18.55; 181000.',
      en: 'Decimals stand after a point, with no separator of thousands and no unit: 18.55; 181000.',
    },
    bad: bad(
      'indicators:\n  ty-le:\n    name: Tỷ lệ hồ sơ trực tuyến\n    values:\n      - { asOf: 2024, value: "18,55" } # expect: invalid-number',
    ),
    good: good(
      'indicators:\n  ty-le:\n    name: Tỷ lệ hồ sơ trực tuyến\n    values:\n      - { asOf: 2024, value: 18.55 }',
    ),
  },
  'invalid-format': {
    id: 'invalid-format',
    severity: 'error',
    title: { vi: 'Giá trị sai khuôn dạng', en: 'Value in the wrong form' },
    description: {
      vi: 'Giá trị đúng kiểu nhưng không đúng khuôn: chữ trống, danh sách trống, địa chỉ không bắt đầu bằng https://.',
      en: 'The kind of value is right and its form is not: an empty text, an empty list, an address that does not begin with https://.',
    },
    bad: bad(
      'documents:\n  qd-1425:\n    name: Quyết định 1425\n    url: chinhphu.vn/qd-1425 # expect: invalid-format',
    ),
    good: good('documents:\n  qd-1425:\n    name: Quyết định 1425\n    url: https://chinhphu.vn/qd-1425'),
  },
  'number-for-text': {
    id: 'number-for-text',
    severity: 'error',
    title: { vi: 'Số ở chỗ cần chữ', en: 'A number where text is wanted' },
    description: {
      vi: 'YAML đọc một dãy chữ số là số và bỏ các số 0 ở đầu: code: 0102 thành 102. Đặt trong dấu nháy để giữ nguyên.',
      en: 'YAML reads digits as a number and drops leading zeros: code: 0102 becomes 102. Put quotes around it to keep it as it is.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    code: 0102 # expect: number-for-text'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    code: "0102"'),
  },
  'unknown-with-comma': {
    id: 'unknown-with-comma',
    severity: 'error',
    title: { vi: 'Dấu phẩy đã cắt ngang nội dung', en: 'The comma ended the text' },
    description: {
      vi: 'Trong { } dấu phẩy ngăn các cặp khóa: giá trị, nên phần sau dấu phẩy thành một khóa khác. Đặt nội dung có dấu phẩy trong dấu nháy.',
      en: 'Inside { } a comma separates key: value pairs, so what follows it becomes another key. Put quotes around a text that has a comma.',
    },
    bad: bad(
      'systems:\n  lgsp:\n    name: LGSP Hà Nội\n    owner: { unknown: nguồn không nêu, chờ Sở trả lời } # expect: unknown-with-comma',
    ),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    owner: { unknown: "nguồn không nêu, chờ Sở trả lời" }'),
  },
};

function bad(yaml: string): Example {
  return { title: { vi: 'Sai', en: 'Bad' }, yaml: `${yaml}\n` };
}

function good(yaml: string): Example {
  return { title: { vi: 'Đúng', en: 'Good' }, yaml: `${yaml}\n` };
}
