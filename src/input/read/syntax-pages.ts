/** The pages of mistakes in encoding, syntax and size. */
import type { Example } from '../../core/findings.ts';
import type { ReadPage, SyntaxRuleId } from './page.ts';

export const SYNTAX_PAGES: Readonly<Record<SyntaxRuleId, ReadPage>> = {
  'invalid-encoding': {
    id: 'invalid-encoding',
    severity: 'error',
    untestable: true,
    title: { vi: 'Tệp không phải UTF-8', en: 'File is not UTF-8' },
    description: {
      vi: 'Tệp mô hình phải là UTF-8. Tệp lưu theo bảng mã khác (TCVN3, VNI, Windows-1258, UTF-16) sẽ mất dấu nếu đọc tiếp. Mở bằng trình soạn thảo và lưu lại thành UTF-8.',
      en: 'A model file must be UTF-8. Read on, a file in another encoding (TCVN3, VNI, Windows-1258, UTF-16) would lose its diacritics. Open it in an editor and save it as UTF-8.',
    },
    bad: bad('# tệp này được lưu theo bảng mã Windows-1258'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'yaml-syntax': {
    id: 'yaml-syntax',
    severity: 'error',
    title: { vi: 'Sai cú pháp YAML', en: 'YAML syntax' },
    description: {
      vi: 'Không đọc được tệp từ chỗ này: thụt lề không thẳng hàng, thiếu dấu hai chấm, dấu ngoặc không đóng, hoặc chữ bắt đầu bằng một ký hiệu riêng của YAML (đặt trong dấu nháy).',
      en: 'The file cannot be read from here on: indentation out of line, a missing colon, a bracket that is not closed, or a text that begins with a sign of YAML (put it in quotes).',
    },
    bad: bad('systems:\n  lgsp:\n    name: [LGSP # expect: yaml-syntax'),
    good: good('systems:\n  lgsp:\n    name: "[LGSP]"'),
  },
  'duplicate-key': {
    id: 'duplicate-key',
    severity: 'error',
    title: { vi: 'Khóa viết hai lần', en: 'A key twice' },
    description: {
      vi: 'Một khóa đứng hai lần trong cùng một chỗ; YAML chỉ giữ được một. Bỏ một, hoặc gộp nội dung lại.',
      en: 'A key stands twice in one place, and YAML can keep only one. Remove one, or bring their content together.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    name: Trục LGSP # expect: duplicate-key'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'unclosed-quote': {
    id: 'unclosed-quote',
    severity: 'error',
    title: { vi: 'Dấu nháy chưa đóng', en: 'Quote that is not closed' },
    description: {
      vi: 'Một dấu nháy mở ra và không đóng lại, nên phần còn lại của tệp bị đọc là chữ. Thông báo chỉ vào chỗ dấu nháy được mở.',
      en: 'A quote was opened and never closed, so the rest of the file reads as text. The message points at where it was opened.',
    },
    bad: bad('systems:\n  lgsp:\n    name: "LGSP Hà Nội # expect: unclosed-quote\n    type: platform'),
    good: good('systems:\n  lgsp:\n    name: "LGSP Hà Nội"\n    type: platform'),
  },
  'tab-indent': {
    id: 'tab-indent',
    severity: 'error',
    title: { vi: 'Thụt lề bằng phím Tab', en: 'Tab in the indentation' },
    description: {
      vi: 'YAML chỉ cho thụt lề bằng dấu cách. Thay mỗi Tab bằng hai dấu cách.',
      en: 'YAML allows only spaces for indentation. Put two spaces for each tab.',
    },
    bad: bad('systems:\n\tlgsp: # expect: tab-indent\n\t\tname: LGSP Hà Nội'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'multiple-documents': {
    id: 'multiple-documents',
    severity: 'error',
    title: { vi: 'Nhiều tài liệu trong một tệp', en: 'Several documents in one file' },
    description: {
      vi: 'Một tệp mô hình là một tài liệu YAML: dấu --- thứ hai mở một tài liệu khác. Bỏ dấu đó hoặc tách thành hai tệp.',
      en: 'A model file is one YAML document: a second --- opens another. Remove it or split the file in two.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n--- # expect: multiple-documents\nservices: {}'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\nservices: {}'),
  },
  'unsupported-yaml': {
    id: 'unsupported-yaml',
    severity: 'error',
    title: { vi: 'Phần của YAML mà mô hình không dùng', en: 'A part of YAML that models do not use' },
    description: {
      vi: 'Thẻ (!ten), khóa gộp (<<), chỉ thị (%), khóa không phải chữ và số vô hạn làm cho cùng một tệp được mỗi chương trình đọc một khác. Viết thẳng giá trị; chữ thì đặt trong dấu nháy.',
      en: 'Tags (!name), merge keys (<<), directives (%), keys that are no text and infinite numbers are read differently by different programs. Write the value itself, and text in quotes.',
    },
    bad: bad('systems:\n  lgsp:\n    name: !chu LGSP Hà Nội # expect: unsupported-yaml'),
    good: good('systems:\n  lgsp:\n    name: "!chu LGSP Hà Nội"'),
  },
  'control-character': {
    id: 'control-character',
    severity: 'error',
    title: { vi: 'Ký tự điều khiển', en: 'Control character' },
    description: {
      vi: 'Ký tự điều khiển không nhìn thấy được; ký tự đổi chiều chữ còn làm cho dòng hiện ra khác với nội dung thật. Xóa ký tự đó.',
      en: 'A control character cannot be seen, and one that turns the direction of text makes a line show something else than it says. Remove it.',
    },
    bad: bad('systems:\n  lgsp:\n    name: "LGSP\\u0007" # expect: control-character'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'merge-conflict': {
    id: 'merge-conflict',
    severity: 'error',
    title: { vi: 'Xung đột git chưa giải quyết', en: 'Unresolved git conflict' },
    description: {
      vi: 'Tệp còn dấu của một xung đột khi gộp nhánh (<<<<<<<, =======, >>>>>>>). Chọn một bên rồi xóa các dấu.',
      en: 'The file still holds the marks of a merge conflict (<<<<<<<, =======, >>>>>>>). Choose a side and remove the marks.',
    },
    bad: bad(
      'systems:\n<<<<<<< HEAD # expect: merge-conflict\n  lgsp:\n    name: LGSP Hà Nội\n=======\n  lgsp:\n    name: Trục LGSP\n>>>>>>> nhanh',
    ),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'outside-workspace': {
    id: 'outside-workspace',
    severity: 'error',
    untestable: true,
    title: { vi: 'Liên kết ra ngoài không gian mô hình', en: 'Link out of the workspace' },
    description: {
      vi: 'Tệp hoặc thư mục là một liên kết tượng trưng trỏ ra ngoài, nên không được đọc: nội dung của mô hình phải nằm trong thư mục mô hình. Chép tệp vào đó.',
      en: 'The file or folder is a symbolic link that leads out, so it is not read: what belongs to the model lies in it. Copy the file into the workspace.',
    },
    bad: bad('# một liên kết tượng trưng trỏ ra ngoài thư mục'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'ambiguous-number': {
    id: 'ambiguous-number',
    severity: 'error',
    title: { vi: 'Số có thể đọc hai cách', en: 'Number that can be read in two ways' },
    description: {
      vi: 'Dấu chấm trong YAML là dấu thập phân: 1.000 được đọc là 1. Viết 1000 nếu là một nghìn, 1.0 nếu là số thập phân; 1.234 là số thập phân thì viết 1.2340.',
      en: 'A point in YAML is the decimal one: 1.000 reads as 1. Write 1000 for a thousand and 1.0 for a decimal; where 1.234 is a decimal, write 1.2340.',
    },
    bad: bad('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    count: 1.000 # expect: ambiguous-number'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội\n    count: 1000'),
  },
  'too-large': {
    id: 'too-large',
    severity: 'error',
    untestable: true,
    title: { vi: 'Tệp quá lớn', en: 'File is too large' },
    description: {
      vi: 'Tệp vượt giới hạn kích thước nên không được đọc. Tách thành nhiều tệp theo nhóm đối tượng.',
      en: 'The file is over the limit of size and is not read. Split it into several files by kind of element.',
    },
    bad: bad('# một tệp vượt giới hạn kích thước'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'too-deep': {
    id: 'too-deep',
    severity: 'error',
    untestable: true,
    title: { vi: 'Lồng nhau quá sâu', en: 'Nested too deeply' },
    description: {
      vi: 'Mô hình không cần quá mười tầng; một tệp lồng sâu hơn giới hạn là hỏng hoặc cố ý gây hại.',
      en: 'The model needs no more than ten levels; a file that nests deeper than the limit is broken or hostile.',
    },
    bad: bad('# [[[[[[[[ … ]]]]]]]] lồng quá giới hạn'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
  'too-many-aliases': {
    id: 'too-many-aliases',
    severity: 'error',
    untestable: true,
    title: { vi: 'Quá nhiều bí danh YAML', en: 'Too many YAML aliases' },
    description: {
      vi: 'Bí danh (*ten) lặp lại nội dung đã neo (&ten); dùng quá nhiều làm tệp phình ra khi đọc. Viết thẳng giá trị.',
      en: 'An alias (*name) repeats anchored content (&name); too many blow the file up when it is read. Write the value itself.',
    },
    bad: bad('# *a *a *a … vượt giới hạn'),
    good: good('systems:\n  lgsp:\n    name: LGSP Hà Nội'),
  },
};

function bad(yaml: string): Example {
  return { title: { vi: 'Sai', en: 'Bad' }, yaml: `${yaml}\n` };
}

function good(yaml: string): Example {
  return { title: { vi: 'Đúng', en: 'Good' }, yaml: `${yaml}\n` };
}
