/** Data by which one person is known: mobile numbers, citizen ids, mailboxes of persons. Every pattern is bounded. */
import type { PersonKind } from '../../../model/sensitive.ts';
import { isLetterOrDigit, type Stretch, signAt, stretchesIn, wordsAfter, wordsBefore } from './stretches.ts';

type Found = Stretch<PersonKind>;

/** A mailbox; a mobile number, with signs between its digits; nine digits and more; a passport. */
const TRIGGER =
  /@|0\d{2} \d{3} \d{3} \d{3}|\d{9,13}|(?:(?:\+|00)?84[ .-]?|0)[35789](?:[ .-]?\d){8}|[A-Z]\d{7,8}(?!\d)/g;

/** All of it in the text, in its order. */
export function findPersons(text: string): Generator<Found> {
  return stretchesIn(text, TRIGGER, (word, at) => {
    if (word === '@') return mailbox(text, at);
    // A run of digits is looked at as a whole.
    return number(text, word, at) ?? (/^\d+$/.test(word) ? at + word.length : undefined);
  });
}

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function number(text: string, word: string, at: number): Found | undefined {
  const after = at + word.length;
  if (!standsAlone(text, at, after)) return undefined;
  const range = { start: at, end: after };
  const digits = word.replace(/\D/g, '');
  const before = wordsBefore(text, at, 48);
  if (/^[A-Z]/.test(word)) return PASSPORT.test(before) ? { kind: 'passport', ...range } : undefined;
  if ((digits.length === 9 || digits.length === 12) && CITIZEN.test(before)) return { kind: 'citizen-id', ...range };
  if ((digits.length === 10 || digits.length === 13) && CODE.test(before)) return { kind: 'personal-code', ...range };
  if (isCodeOrAmount(text, before, after)) return undefined;
  if (isCitizenId(word)) return { kind: 'citizen-id', ...range };
  return isMobile(word) && !isOffice(text, at, after) && !isInAddress(text, at)
    ? { kind: 'phone', ...range }
    : undefined;
}

/** Not a part of a code, of a longer number, of an amount; another number may stand right behind it. */
function standsAlone(text: string, at: number, after: number): boolean {
  const [before, next] = [signAt(text, at - 1), signAt(text, after)];
  if (isLetterOrDigit(before) || isLetterOrDigit(next)) return false;
  if (/[.,/+-]/.test(before) && isLetterOrDigit(signAt(text, at - 2))) return false;
  return (
    !/[.,/-]/.test(next) || !isLetterOrDigit(signAt(text, after + 1)) || /^.\d{9}/.test(text.slice(after, after + 10))
  );
}

/** "số hồ sơ 0912345678", "mã định danh văn bản 079201234567", "0350000000 đồng" */
function isCodeOrAmount(text: string, before: string, after: number): boolean {
  const line = before.split('\n').at(-1) ?? '';
  return AMOUNT.test(wordsAfter(text, after, 20)) || (NUMBERED.test(line) && !OF_PERSON.test(line));
}

/** What has a number of its own, right before it. */
const NUMBERED =
  /(?:(?<![\p{L}\d])mã(?: [\p{L}/]{1,12}){0,6}|(?:hồ sơ|văn bản|công văn|tờ trình|biên nhận|biên lai|hóa đơn|hoá đơn|hợp đồng|tờ khai|giao dịch|chứng từ|thửa đất|giấy phép|giấy chứng nhận|gcn|gói thầu|phiếu|seri|sê-ri|serial|barcode|mã vạch|số hiệu|số tài khoản|stk|mst|sổ|lệnh chi)(?: số| mã| gốc| mẫu)?)[ :.#"'(]{0,4}$/u;
const OF_PERSON =
  /cá nhân|công dân|cán bộ|người|nhân viên|cư dân|điện thoại|di động|sđt|đt|số máy|gọi|tới|đến|gửi|zalo|liên hệ/;
const AMOUNT =
  /^ ?(?:đồng|vnđ|vnd|đ(?![\p{L}\d])|₫|usd|triệu|tỷ|tỉ|nghìn|ngàn|bản ghi|bản sao|hồ sơ|lượt|dòng|giao dịch|văn bản|thủ tục|tài liệu|trang|tệp|yêu cầu|thông điệp|gói tin|bytes?|kb|mb|gb|m2|m²|kwh|records?|rows?)/u;

/** Province (001 to 096), century and sex (0 to 3 until 2099), year, six digits. */
function isCitizenId(word: string): boolean {
  return /^0(?:0[1-9]|[1-8]\d|9[0-6])(?:[0-3]\d{8}| [0-3]\d{2} \d{3} \d{3})$/.test(word);
}

/** Ten digits from 03, 05, 07, 08 or 09, in groups of two and more with one sign between them. */
function isMobile(word: string): boolean {
  const national = word.replace(/^(?:\+|00)?84[ .-]?/, '0');
  if (!/^0[35789]\d{8}$/.test(national.replace(/[ .-]/g, ''))) return false;
  const signs = new Set(national.replace(/\d/g, ''));
  const groups = national.split(/[ .-]/);
  return signs.size <= 1 && groups.length <= 5 && groups.every((group) => groups.length === 1 || group.length >= 2);
}

/** A number that a body publishes: a hot line, a switchboard, whoever is on duty. */
function isOffice(text: string, at: number, after: number): boolean {
  return !isAfterPerson(text, at) && (OFFICE.test(wordsBefore(text, at)) || OFFICE.test(wordsAfter(text, after)));
}

/** "ông Nguyễn Văn A, …" */
function isAfterPerson(text: string, at: number): boolean {
  return PERSON.test(text.slice(Math.max(0, at - 60), at).normalize('NFC'));
}

const OFFICE =
  /đường dây nóng|hotline|hot line|tổng đài|call ?cent|trực ban|số máy trực|điện thoại trực|số trực|trực (?:24|kỹ thuật|hỗ trợ|vận hành|hệ thống)|điện thoại cơ quan|số dùng chung/;
const PERSON = /(?:^|[\s"'(:,;])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]\/c|Mrs?|Ms)[ .:]{1,2}\p{Lu}\p{Ll}/u;
const CITIZEN = /(?:cccd|căn cước|cmnd|cmtnd|chứng minh (?:thư|nhân dân)|định danh cá nhân|số định danh)[^\d\n]{0,30}$/;
const PASSPORT = /(?:hộ chiếu|passport)[^\d\n]{0,20}$/;
const CODE = /(?:mã số thuế cá nhân|mst cá nhân|bảo hiểm xã hội|bhxh|thẻ bhyt)[^\d\n]{0,20}$/;

/** `https://example.vn/?id=0912345678` */
function isInAddress(text: string, at: number): boolean {
  return /:\/\/[^\s"'<>]{0,200}$/.test(text.slice(Math.max(0, at - 220), at));
}

// ── Mailboxes ───────────────────────────────────────────────────────────────────────────────────────────────────────

const DOMAIN = /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![A-Za-z0-9-])/y;

function mailbox(text: string, at: number): Found | undefined {
  DOMAIN.lastIndex = at + 1;
  const domain = DOMAIN.exec(text)?.[0].toLowerCase();
  if (domain === undefined) return undefined;
  let start = at;
  while (start > 0 && at - start < 64 && /[A-Za-z0-9_%+.-]/.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !/[A-Za-z0-9]/.test(text.charAt(start))) start += 1;
  if (start === at || isInAddress(text, start) || /[:/]/.test(signAt(text, start - 1))) return undefined;
  const isPersons = isAfterPerson(text, start) || ofPerson(text.slice(start, at).toLowerCase(), domain);
  return isPersons ? { kind: 'mailbox', start, end: at + 1 + domain.length } : undefined;
}

/** Of a unit, of its task; else of a person where the name is one, or where only persons have such boxes. */
function ofPerson(local: string, domain: string): boolean {
  if (UNITS.test(local)) return false;
  if (/(?:^|\.)gov\.vn$/.test(domain)) return isOfficialsName(local);
  return FREE.has(domain) || isName(local);
}

/**
 * Of a body of the state a mailbox may bear the name of a ward, a school or a street, and those are names of persons:
 * `tran-hung-dao`, `nguyentrai`. Only what no place is called is a person: a middle name, or the family name last.
 */
function isOfficialsName(local: string): boolean {
  if (local.includes('-') || !isName(local)) return false;
  const parts = local.replace(/\d{1,6}$/, '').split(/[._]/);
  if (parts.length === 1) return WITH_MIDDLE.test(local);
  return (CLEAR.has(parts.at(-1) ?? '') && !FAMILIES.has(parts[0] ?? '')) || /^(?:van|thi)$/.test(parts[1] ?? '');
}

const FREE: ReadonlySet<string> = new Set([
  'gmail.com',
  'yahoo.com',
  'yahoo.com.vn',
  'ymail.com',
  'hotmail.com',
  'outlook.com',
  'outlook.com.vn',
  'live.com',
  'icloud.com',
  'me.com',
  'proton.me',
  'protonmail.com',
  'zoho.com',
  'mail.ru',
  'aol.com',
]);

/** Words for bodies, their parts and their tasks, as mailboxes have them. */
const UNITS =
  /lienhe|lien-he|hotro|ho-tro|support|help|contact|info|thongtin|thong-tin|vanthu|van-thu|vanphong|van-phong|phong[._-]?(?:cntt|ban|hc|tchc|khtc|ht|cd|tt)|ubnd|hdnd|vpub|tiepdan|tiepcongdan|tiep-dan|banbientap|bientap|toasoan|hotline|tongdai|congtt|cong-tt|congdvc|trungtam|trung-tam|cntt|phananh|phan-anh|gopy|gop-y|kiennghi|dichvucong|dvc|motcua|mot-cua|pvhcc|hcc|tthc|chicuc|daotao|dangky|hoidap|hoi-dap|doanhnghiep|webmaster|postmaster|noreply|no-reply|security|ciso|abuse|soc|noc|ioc|ttdl|lgsp|^so(?:tttt|khcn|yt|gddt|xd|nv|tc|tp|tnmt|ldtbxh|ct|gtvt|vhtt|vhttdl|nnptnt|dl|qhkt|ngv|nnmt)\b|^(?:tt|vp|bql|bqlda|bbt|cucs|vu|bo)[._-]/;

/** `nguyenvana`, `le.van.b`, `an.nguyen`: the name of a person. A short family name may be any other word as well. */
function isName(local: string): boolean {
  const parts = local.replace(/\d{1,6}$/, '').split(/[._-]/);
  if (!parts.every((part) => /^[a-z]+$/.test(part))) return false;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return /^nguyen[a-z]{2}/.test(first) || WITH_MIDDLE.test(first);
  if (parts.length === 2) return CLEAR.has(first) || CLEAR.has(last);
  return FAMILIES.has(first) || CLEAR.has(last);
}

const CLEAR: ReadonlySet<string> = new Set(['nguyen', 'tran', 'pham', 'hoang', 'huynh', 'trinh']);
const FAMILIES: ReadonlySet<string> = new Set([
  ...CLEAR,
  'le',
  'vu',
  'vo',
  'bui',
  'do',
  'ho',
  'ngo',
  'ly',
  'dang',
  'phan',
  'dinh',
  'duong',
  'truong',
  'luong',
  'doan',
  'mai',
  'cao',
  'dao',
  'lam',
  'luu',
  'phung',
  'quach',
  'nghiem',
  'kieu',
  'chu',
]);
const WITH_MIDDLE = new RegExp(
  `^(?:${[...FAMILIES].filter((name) => name !== 'do').join('|')})(?:van|thi)[a-z]{1,12}$`,
);
