/** Addresses from which systems are run: consoles, management ports, private networks. Every pattern is bounded. */
import type { AddressKind } from '../../../model/sensitive.ts';
import { type Stretch, signAt, stretchesIn, wordsAfter, wordsBefore } from './stretches.ts';

type Found = Stretch<AddressKind>;

/** Where to look closer: an address, four numbers with points, a shell, a host of an inner network. */
const TRIGGER =
  /:\/\/|(?:10|172|192)\.\d{1,3}\.\d{1,3}\.\d{1,3}|ssh -?|\.(?:local|lan|corp|intranet|internal)(?![\w-])/gi;

/** Every such address in the text, in its order. */
export function findAddresses(text: string): Generator<Found> {
  return stretchesIn(text, TRIGGER, (word, at) => lookAt(text, word.toLowerCase(), at, at + word.length));
}

function lookAt(text: string, word: string, at: number, after: number): Found | number | undefined {
  if (word === '://') return ofAddress(text, at, after);
  if (word.startsWith('ssh')) return ofShell(text, at);
  return word.startsWith('.') ? ofHost(text, at, after) : ofNumbers(text, at, after);
}

// ── scheme://host:port/path ─────────────────────────────────────────────────────────────────────────────────────────

const SCHEME = /[a-z][a-z0-9+.-]{0,20}$/i;
const ADDRESS =
  /(?:[^\s/@"'<>]{1,100}@)?(\[[0-9a-f:]{2,45}\]|[^\s/:?#"'`<>(){}[\],;]{1,253})(?::(\d{1,5}))?((?:\/[^\s?#"'`<>(){}[\],;]{0,300})?)/iy;

/** Its end where it is the address of something public: what stands inside belongs to it. */
function ofAddress(text: string, at: number, after: number): Found | number | undefined {
  ADDRESS.lastIndex = after;
  const parts = ADDRESS.exec(text);
  if (!parts) return undefined;
  const [whole, host = '', port, written = ''] = parts;
  // A sentence may end right behind it.
  const path = written.replace(/[.,]+$/, '');
  const scheme = SCHEME.exec(text.slice(Math.max(0, at - 22), at))?.[0] ?? '';
  const range = { start: at - scheme.length, end: after + whole.length - (written.length - path.length) };
  if (isPrivate(host) || INNER.test(host)) return { kind: 'private', ...range };
  if (port !== undefined && PORTS.has(Number(port))) return { kind: 'port', ...range };
  return isConsole(host, path) ? { kind: 'console', ...range } : range.end;
}

/** Ports of shells, remote desktops, databases and management consoles. */
const PORTS: ReadonlySet<number> = new Set([
  22, 23, 623, 1433, 1521, 2082, 2083, 2086, 2087, 2375, 2376, 3306, 3389, 4848, 5432, 5480, 5601, 5900, 5901, 6379,
  6443, 7001, 7002, 8006, 8161, 9200, 9990, 10000, 10250, 15672, 27017,
]);

const CONSOLES: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'admincp',
  'quantri',
  'quan-tri',
  'quan_tri',
  'quantrihethong',
  'webadmin',
  'sysadmin',
  'wp-admin',
  'wp-login.php',
  'phpmyadmin',
  'pma',
  'adminer',
  'adminer.php',
  'cpanel',
  'whm',
  'plesk',
  'vcenter',
  'vsphere',
  'idrac',
  'kibana',
  'rancher',
  'portainer',
]);

/**
 * A label of the host before its registered name, or a part of the path, that is the name of a console: `admin.x.vn`,
 * `dvc-admin.x.vn`, `x.vn/quantri/`. `admin-reform.gov.vn` is none, nor a manual about one.
 */
function isConsole(host: string, path: string): boolean {
  const labels = host.toLowerCase().split('.');
  if (labels.slice(0, -2).some((label) => CONSOLES.has(label) || /-(?:admin|quantri)$/.test(label))) return true;
  if (labels.some((label) => MANUALS.has(label)) || STANDARDS.test(host)) return false;
  const steps = path.toLowerCase().split('/');
  return steps.some((step) => CONSOLES.has(step)) || path.toLowerCase().includes('/manager/html');
}

/** Hosts where one reads about consoles. */
const MANUALS: ReadonlySet<string> = new Set(['docs', 'doc', 'developer', 'developers', 'learn', 'wiki']);
const STANDARDS =
  /(?:^|\.)(?:w3|ietf|rfc-editor|iso|opengroup|owasp|oecd|un|worldbank|ilo|wikipedia|apache|mozilla|postgresql)\.org$|(?:^|\.)(?:itu\.int|github\.com|readthedocs\.io|kubernetes\.io|jenkins\.io)$/i;

// ── Private networks ────────────────────────────────────────────────────────────────────────────────────────────────

const INNER = /\.(?:local|lan|corp|intranet|internal)$/i;

function isPrivate(host: string): boolean {
  const numbers = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1).map(Number);
  if (!numbers || numbers.some((number) => number > 255)) return false;
  const [first = 0, second = 0] = numbers;
  return first === 10 || (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168);
}

/**
 * Four numbers with points may be a version or a place in a document as well. Those that begin with 192.168 or 172.16–31
 * hardly ever are; those that begin with 10 are an address where a port or a network stands behind them, where the words
 * before say so, or where the numbers are high.
 */
function ofNumbers(text: string, at: number, after: number): Found | undefined {
  const address = text.slice(at, after);
  if (!isPrivate(address) || /[\w.]/.test(signAt(text, at - 1)) || /^(?:\w|\.\d)/.test(text.slice(after, after + 2)))
    return undefined;
  const before = wordsBefore(text, at, 40);
  if (OTHER.test(before)) return undefined;
  if (isReserved(address) && (/rfc ?-?\d{4}/.test(before) || /rfc ?-?\d{4}/.test(wordsAfter(text, after))))
    return undefined;
  const behind = /^(?::\d{1,5}|\/\d{1,2}(?!\d))/.exec(text.slice(after, after + 7))?.[0] ?? '';
  const isHigh = address
    .split('.')
    .slice(1)
    .some((number) => Number(number) >= 32);
  if (address.startsWith('10.') && behind === '' && !isHigh && !NETWORK.test(before)) return undefined;
  return { kind: 'private', start: at, end: after + behind.length };
}

/** The ends of the networks that a standard reserves: "192.168.0.0/16 theo RFC 1918" names none of ours. */
function isReserved(address: string): boolean {
  return /^(?:10\.0\.0\.0|10\.255\.255\.255|172\.16\.0\.0|172\.31\.255\.255|192\.168\.0\.0|192\.168\.255\.255)$/.test(
    address,
  );
}

/** "phiên bản 10.0.1.2", "mục 10.1.2.3", "phần mềm 172.16.1.2" */
const OTHER =
  /(?:phiên bản|bản vá|bản|phần mềm|phần sụn|firmware|bộ cài|gói thầu|tiêu chí|chỉ tiêu|nhiệm vụ|danh mục|biểu|mẫu|version|ver\.?|release|build|oracle|windows|android|ios|macos|mục|điều|khoản|điểm|chương|phần|tiết|bảng|hình|phụ lục|tiểu mục|section|chapter|\bv)[ :]{0,2}["']?$/;
const NETWORK =
  /(?:\bip\b|địa chỉ|máy chủ|server|host|mạng|subnet|vlan|gateway|dns|proxy|firewall|tường lửa|ping|dải)[^.]{0,24}$/;

// ── Hosts of inner networks, shells ─────────────────────────────────────────────────────────────────────────────────

function ofHost(text: string, at: number, after: number): Found | undefined {
  let start = at;
  while (start > 0 && at - start < 120 && /[a-z0-9.-]/i.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !/[a-z0-9]/i.test(text.charAt(start))) start += 1;
  const host = text.slice(start, at);
  const port = /^:\d{2,5}(?!\d)/.exec(text.slice(after, after + 6))?.[0] ?? '';
  // `read-me.local` may be a file.
  if (host === '' || (port === '' && !host.includes('.'))) return undefined;
  return { kind: 'private', start, end: after + port.length };
}

const SHELL = /ssh (?:-[a-z] ?[\w./~-]{0,60} ){0,4}[\w.-]{1,64}@[\w.-]{1,253}/iy;

function ofShell(text: string, at: number): Found | undefined {
  if (/[\p{L}\p{N}_-]/u.test(signAt(text, at - 1))) return undefined;
  SHELL.lastIndex = at;
  return SHELL.test(text) ? { kind: 'shell', start: at, end: SHELL.lastIndex } : undefined;
}
