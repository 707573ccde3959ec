/**
 * Passwords, keys and tokens in a text. Every pattern is bounded: from each place that looks like the beginning of one,
 * a few hundred characters are looked at, so the time grows with the length of the text and nothing else.
 */
import type { SecretKind } from '../../../model/sensitive.ts';
import { type Stretch, signAt, stretchesIn, wordsAfter, wordsBefore } from './stretches.ts';

type Found = Stretch<SecretKind>;

/** Where to look closer. */
const TRIGGER = new RegExp(
  [
    '-----BEGIN ',
    ':\\/\\/',
    'jdbc:oracle:',
    'pass|pwd|\\b(?:mk|pw)\\b',
    // "khẩu", in all forms of Unicode and without marks.
    'kh(?:\\u1ea9|\\u00e2\\u0309|a\\u0302\\u0309|a)u',
    'secret|token|bearer |authorization',
    '(?:api|access|private|secret|encryption)[ _-]?key',
    // "khóa API", "khoá bí mật"
    'kh[o\\u00f3]\\u0301?[a\\u00e1]\\u0301? (?:api|b[i\\u00ed]\\u0301? m|ri[e\\u00ea]|truy c)',
    't(?:\\u00e0|a\\u0300|a)i kho(?:\\u1ea3|a\\u0309|a)n|\\b(?:user(?:name)?|login|account)\\b',
    'AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AIza|eyJ|sk[-_]|:AA',
  ].join('|'),
  'gi',
);

/** Every secret in the text, in its order. */
export function findSecrets(text: string): Generator<Found> {
  return stretchesIn(text, TRIGGER, (word, at) => lookAt(text, word.toLowerCase(), at) ?? at + word.length);
}

function lookAt(text: string, word: string, at: number): Found | undefined {
  const after = at + word.length;
  if (word.startsWith('-----')) return stretch('private-key', text, at, PRIVATE_KEY);
  if (word === '://') return inAddress(text, after);
  if (word.startsWith('jdbc')) return ofGroup('credentials', text, at, ORACLE);
  if (word === 'bearer ' || word === 'authorization') return ofGroup('token', text, at, HEADER);
  if (isTokenSign(word)) return knownToken(text, at, word);
  return assigned(text, word, at, after) ?? accountPair(text, word, at);
}

// ── Private keys, known forms of tokens ─────────────────────────────────────────────────────────────────────────────

/** Its lines belong to it, as far as they follow: on lines of their own, in a comment, or in one text with `\\n`. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[\s#]|\\[nr]){1,80}[A-Za-z0-9+/=]{16,128}(?![^\s\\"'])){0,200}(?:(?:(?:[\s#]|\\[nr]){1,80}[A-Za-z0-9+/=]{1,128})?(?:[\s#]|\\[nr]){1,80}-----END [A-Z0-9 ]{1,40}-----)?/y;
const HEADER =
  /(?:authorization["']?[ \t]{0,3}[:=][ \t]{0,3}["']?)?(?:bearer|basic)[ \t]{1,3}([A-Za-z0-9+/_~.-]{12,2000}={0,2})/iy;
const ORACLE = /jdbc:oracle:[a-z]{2,6}:[\w.$#-]{1,64}\/([^@\s"']{1,128})@/iy;

/** Of each kind of token: its signs as they are printed, case and all. */
const TOKENS: readonly RegExp[] = [
  /(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Za-z])/y,
  /gh[pousr]_[A-Za-z0-9]{20,255}/y,
  /github_pat_[A-Za-z0-9_]{20,255}/y,
  /glpat-[A-Za-z0-9_-]{20,255}/y,
  /xox[abprs]-[A-Za-z0-9-]{10,255}/y,
  /AIza[A-Za-z0-9_-]{30,64}/y,
  /eyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}(?:\.[A-Za-z0-9_-]{0,4000})?/y,
  /sk[-_](?:live[-_]|test[-_]|proj[-_]|ant[-_])?[A-Za-z0-9]{20,255}/y,
];

const SIGNS = [
  'akia',
  'asia',
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'ghr_',
  'github_pat_',
  'glpat-',
  'aiza',
  'eyj',
  'sk-',
  'sk_',
];

function isTokenSign(word: string): boolean {
  return word === ':aa' || SIGNS.includes(word) || word.startsWith('xox');
}

function knownToken(text: string, at: number, word: string): Found | undefined {
  if (word === ':aa') {
    // Of a bot: its number, a colon, and 35 signs.
    const start = at - 10 + text.slice(Math.max(0, at - 10), at).search(/\d{8,10}$/);
    BOT.lastIndex = Math.max(0, start);
    const bot = BOT.exec(text);
    return bot ? { kind: 'token', start: bot.index, end: BOT.lastIndex } : undefined;
  }
  if (/[\p{L}\p{N}_-]/u.test(signAt(text, at - 1))) return undefined;
  for (const token of TOKENS) {
    const found = stretch('token', text, at, token);
    if (found) return found;
  }
  return undefined;
}

const BOT = /\d{8,10}:AA[A-Za-z0-9_-]{30,40}/y;

// ── Addresses with a password in them ───────────────────────────────────────────────────────────────────────────────

/** `scheme://name:password@host`: the password, where one is written. */
function inAddress(text: string, after: number): Found | undefined {
  AUTHORITY.lastIndex = after;
  const authority = AUTHORITY.exec(text)?.[0] ?? '';
  const host = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  if (host === -1 || colon === -1 || colon > host) return undefined;
  const password = authority.slice(colon + 1, host);
  if (password === '' || isStandIn(password)) return undefined;
  return { kind: 'credentials', start: after + colon + 1, end: after + host };
}

const AUTHORITY = /[^\s/"'`<>\\]{1,300}/y;

// ── Words with a value behind them ──────────────────────────────────────────────────────────────────────────────────

/** Between the word and its value: letters at most, then `:`, `=` or "là". */
const SIGN =
  /["'`*_]{0,2}[\p{L}\p{M} _-]{0,30}["'`*]{0,2}[ \t]{0,4}(=>?|:=?|(?<= )(?:l(?:\u00e0|a\u0300)|is)(?= ))[ \t]{0,4}["'`]?/uy;
const VALUE = /[^\s"'`;{}<>()[\]|]{1,200}/y;

function assigned(text: string, word: string, at: number, after: number): Found | undefined {
  const kind = kindOf(text, word, at, after);
  if (!kind) return undefined;
  SIGN.lastIndex = after;
  const sign = SIGN.exec(text)?.[1];
  if (sign === undefined) return undefined;
  const start = SIGN.lastIndex;
  VALUE.lastIndex = start;
  const value = (VALUE.exec(text)?.[0] ?? '').replace(/[,.]+$/, '');
  const end = start + value.length;
  const isMachines = sign.startsWith('=');
  const behind = text.slice(end, end + 16);
  if (PERCENT.test(value + behind)) return undefined;
  const looksLike = kind === 'password' ? isPassword : isKey;
  if (!looksLike(value, isMachines, behind)) return undefined;
  // "MK", "pw" and "pass" mean other things as well: then the value must look like nothing else.
  if (!isMachines && isShort(word, text, after) && !hasAccount(text, at, end) && !isUnlike(value, word))
    return undefined;
  return { kind, start, end };
}

/** "tỷ lệ pass = 99,5 %" */
const PERCENT = /^\d+(?:[.,]\d+)*[ \t]?%(?![\w@#$!%])/;

/** A word that is short for other things too. */
function isShort(word: string, text: string, after: number): boolean {
  return (
    word === 'mk' || word === 'pw' || (word === 'pass' && !/^(?:w|phrase|code)/i.test(text.slice(after, after + 6)))
  );
}

/** An account stands on the same line, before it or behind its value. */
function hasAccount(text: string, at: number, end: number): boolean {
  const line = `${wordsBefore(text, at, 80).split('\n').at(-1) ?? ''} ${wordsAfter(text, end)}`;
  return /tài khoản|tai khoan|tên đăng nhập|đăng nhập|(?<![\p{L}\d])(?:tk|user(?:name)?|login|account|uid|acc)(?![\p{L}\d])/u.test(
    line,
  );
}

/** Letters and a sign as only passwords have it, small letters and digits mixed, or after "mk" a long number. */
function isUnlike(value: string, word: string): boolean {
  if (/^\d+$/.test(value)) return word === 'mk' && value.length >= 6;
  if (/[@#$!^&*?]/.test(value)) return /[A-Za-z]/.test(value);
  return value.length >= 8 && /[a-z]/.test(value) && /^[A-Za-z\d]+$/.test(value);
}

/** What the word stands for; `undefined` where it is part of another one: `bypass`, `nhân khẩu`, `secretary`. */
function kindOf(text: string, word: string, at: number, after: number): SecretKind | undefined {
  const next = text.slice(after, after + 8).toLowerCase();
  const isWithin = /[a-z]/i.test(signAt(text, at - 1)) && !/[A-Z]/.test(signAt(text, at));
  if (word === 'pass') return !isWithin && /^(?:word|wd|phrase|code)?s?(?![a-z])/.test(next) ? 'password' : undefined;
  if (word === 'pwd' || word === 'mk' || word === 'pw') return 'password';
  if (word.startsWith('kh') && word.endsWith('u')) {
    const before = text
      .slice(Math.max(0, at - 8), at)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase();
    return /mat[ _-]{0,2}$/.test(before) ? 'password' : undefined;
  }
  if (word === 'token' || word === 'secret') return /^s?(?![a-z])/.test(next) ? 'token' : undefined;
  return word.endsWith('key') || word.startsWith('kh') ? 'key' : undefined;
}

/** `tài khoản: admin/Abc@123` */
function accountPair(text: string, word: string, at: number): Found | undefined {
  if (!/^(?:t|user|login|account)/.test(word) || word === 'token') return undefined;
  PAIR.lastIndex = at;
  const pair = PAIR.exec(text);
  const [account, password] = [pair?.[1] ?? '', pair?.[2] ?? ''];
  if (!/\d/.test(password) || isNoSecret(password) || PERCENT.test(password)) return undefined;
  // `tthc/lgsp2.0` are two systems: the sign of a password, or a name by which one logs in, tells.
  const isPair = /[@#$!%^&*?]/.test(password) || LOGINS.test(account);
  if (!isPair || !/[A-Za-z@#$!%&*]/.test(password)) return undefined;
  return { kind: 'password', start: PAIR.lastIndex - password.length, end: PAIR.lastIndex };
}

const PAIR =
  /(?:t\p{L}\p{M}{0,2}i kho\p{L}\p{M}?n|user(?:name)?|login|account)[ \t]{0,3}[:=]?[ \t]{1,3}([a-z][\w.@-]{2,40}) ?\/ ?([A-Za-z0-9!@#$%^&*_+=?~.-]{4,40})/iuy;

const LOGINS =
  /^(?:admin\w{0,20}|root|sa|sysadmin|superuser|oracle|postgres|sysdba|quantri|guest|test|demo|user\d{0,4})$/i;

// ── What a value looks like ─────────────────────────────────────────────────────────────────────────────────────────

/** With `=` as machines write it, nearly any word is one; in a sentence it must look like one. */
function isPassword(value: string, isMachines: boolean, after: string): boolean {
  if (value.length < 3 || isStandIn(value) || isNoSecret(value) || !isPlain(value)) return false;
  if (isMachines) return !/^(?:true|false|yes|no|null|none|required|optional)$/i.test(value);
  if (isMeasure(value) || isWords(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 4 && !/^(?:19|20)\d\d$/.test(value) && !UNIT.test(after);
  if (/\d/.test(value)) return value.length >= 4;
  if (/[A-Za-z][@#$!%^&*+=?~]|[@#$!%^&*+=?~][A-Za-z]/.test(value)) return value.length >= 6;
  return COMMON.has(value.toLowerCase());
}

/** Long, and of letters and digits. */
function isKey(value: string, isMachines: boolean): boolean {
  if (value.length < (isMachines ? 8 : 12) || isStandIn(value) || isNoSecret(value) || !isPlain(value)) return false;
  // "xem-muc-4.2-trang-15": words and numbers, none of them mixed.
  if (
    !isMachines &&
    !value.split(/[-._/:]/).some((part) => part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part))
  )
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) && /^[\w+/=.~:-]+$/.test(value);
}

/** "12.5", "45/50", "12kW", "90d": numbers, with a unit at most. */
function isMeasure(value: string): boolean {
  return (
    /^\d+(?:[-/.,:]\d+)+$/.test(value) ||
    /^[<>~≥≤+-]?\d+(?:[.,]\d+)*(?:[kmgt]?(?:w|wh|va|b|bps|bit|hz|v|a)|[km]|m2|km2|ms|s|h|d|p|tr|vnd|usd|ky-tu|ngay|thang|nam|lan|lop)$/i.test(
      value,
    )
  );
}

/** "2FA-SMS", "xem-muc-4.2", "15/CT-UBND", "3-thang/lan": ways of logging in, places to look up, documents. */
function isWords(value: string): boolean {
  return (
    /^(?:[2-4]FA|MFA|SSO|SMS|OTP|SmartOTP|VNeID|token)(?![a-z])/i.test(value) ||
    /^(?:xem|theo|tai|muc|dieu|khoan|trang|phu-luc|pl|cap|bang|so|lan)[-_/.]/i.test(value) ||
    /^\d{1,5}(?:\/\d{4})?\/[A-Z]{1,10}(?:-[A-Z]{1,12}){0,3}$/.test(value) ||
    /^\d{1,4}-(?:ngay|thang|nam|lan|lop|ky-tu|buoc)(?![a-z])/i.test(value)
  );
}

/** "mật khẩu: 12 ký tự" */
const UNIT = /^[ \t]{0,2}(?:%|[\p{L}\p{M}])/u;

/** Only signs that a keyboard has without an input method; a Vietnamese word is none. */
function isPlain(value: string): boolean {
  return /^[!-~]+$/.test(value);
}

/** `***`, `${DB_PASSWORD}`, `<password>`: the place where it would stand. */
function isStandIn(value: string): boolean {
  return /^[*•xX.…_#-]{2,}$|^[$%@]|^\{|^\[|^<|^env[.:]|^vault:|^(?:password|matkhau|pass|pwd|secret|token|your[\w-]*|changeme|example|redacted|hidden|masked|an)$/i.test(
    value,
  );
}

/** Days, codes of the model and names of standards, which stand behind such words as well. */
function isNoSecret(value: string): boolean {
  return (
    /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/.test(value) ||
    /^[A-Z]{1,5}-\d+$/.test(value) ||
    /^(?:sha|md|aes|des|rsa|ecdsa|hmac|oauth|oidc|tls|ssl|jwt|pbkdf|bcrypt|scrypt|argon|fido|otp|totp|hotp|pkcs|x\.?5|iso|tcvn|qcvn|nist|rfc|tt|nd|qd|base|utf|http|https|v)[-_/.:]?\d/i.test(
      value,
    ) ||
    /^https?:/i.test(value)
  );
}

const COMMON: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'root',
  'guest',
  'test',
  'demo',
  'qwerty',
  'abcdef',
  'letmein',
  'welcome',
  'oracle',
  'postgres',
  'sysadmin',
  'hanoi',
  'vietnam',
]);

// ── Small ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function stretch(kind: SecretKind, text: string, at: number, pattern: RegExp): Found | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? { kind, start: at, end: pattern.lastIndex } : undefined;
}

/** The part of the match that is the secret: its first group, which a pattern ends with, but for one sign at most. */
function ofGroup(kind: SecretKind, text: string, at: number, pattern: RegExp): Found | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match?.[1] || isStandIn(match[1]) || (kind === 'token' && !/\d/.test(match[1]))) return undefined;
  const start = at + match[0].lastIndexOf(match[1]);
  return { kind, start, end: start + match[1].length };
}
