import { isObject, own } from '../../../core/json.ts';
import { formatNumber, type Text } from '../../../core/text.ts';
import { linkTargets } from '../../../model/links.ts';
import type { ElementState } from '../../../model/state.ts';
import { levelOf, PART, speaksOfLevel } from './levels.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { saidOf } from './parts.ts';
import { elementsOf, ours } from './subjects.ts';

export const levelThree: Norm = {
  id: 'level-three',
  number: 'R39',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Hệ thống phải từ cấp độ 3', en: 'Systems that must have level 3 or more' },
  demand: {
    vi: 'Hệ thống giải quyết thủ tục hành chính, xử lý trực tuyến dữ liệu cá nhân quy mô lớn, hoặc hạ tầng dùng chung cho nhiều cơ quan có cấp độ từ 3 trở lên',
    en: 'A system that settles administrative procedures, handles personal data of many online, or is infrastructure shared by many bodies has level 3 or more',
  },
  description: {
    vi: 'Tiêu chí lấy từ mô hình: hệ thống hỗ trợ (supportedBy) dịch vụ có thủ tục (procedures) hoặc có mức độ trực tuyến (level); hệ thống nguồn (systemOfRecord) của dữ liệu từ 100.000 chủ thể dữ liệu cá nhân cơ bản hoặc 10.000 chủ thể dữ liệu nhạy cảm, mà phục vụ trực tuyến; hạ tầng dùng chung cấp tỉnh, cấp bộ. Thuộc diện mà cấp độ thấp hơn 3 là chưa đáp ứng; chưa rõ cấp độ, hoặc chưa rõ loại, số chủ thể dữ liệu, thì chưa đủ cơ sở đánh giá. Đã có cấp độ mà mô hình không ghi tiêu chí nào thì không áp dụng.',
    en: 'The criteria are those that the model shows: the system supports (supportedBy) a service that has procedures or an online level; it is the system of record of personal data of 100,000 subjects (basic) or 10,000 (sensitive) and serves online; or it is infrastructure shared in the province or the ministry. A level below 3 is then not met; where the level, or the kind or number of subjects, is not known, it cannot be judged. It does not apply to a system with a level of which the model shows no criterion.',
  },
  basis: { document: 'Nghị định 331/2026/NĐ-CP', at: 'Điều 13', certainty: 'secondary' },
  remedy: {
    vi: 'Rà soát, xác định lại cấp độ theo tiêu chí nêu trên và trình phê duyệt.',
    en: 'Review the level by this criterion, and have it approved.',
  },
  examples: [
    {
      title: { vi: 'Đủ; thấp hơn; chưa rõ; không thuộc diện', en: 'High enough; lower; not known; no criterion' },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `documents:
  qd-cap-do: { name: Quyết định phê duyệt cấp độ, type: decision, date: 2026-09-01 }
organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
services:
  dvc-a: { name: Dịch vụ công A, owner: ubnd, procedures: ["1.000001"], supportedBy: [he-thong-a] }
  dvc-b: { name: Dịch vụ công B, owner: ubnd, level: { scheme: qd-cap-do, is: full }, supportedBy: [he-thong-b, he-thong-c] }
  tra-cuu: { name: Tra cứu hồ sơ, owner: ubnd, supportedBy: [he-thong-d] }
datasets:
  dl-nguoi-dan: { name: Dữ liệu người dân, owner: ubnd, personalData: basic, subjects: 250000, systemOfRecord: he-thong-d }
systems:
  he-thong-a: { name: Hệ thống A, owner: ubnd, securityLevel: 3, sources: [qd-cap-do] } # met
  he-thong-b: { name: Hệ thống B, owner: ubnd, securityLevel: 2, sources: [qd-cap-do] } # not-met
  he-thong-c: { name: Hệ thống C, owner: ubnd } # not-enough-basis
  he-thong-d: { name: Hệ thống D, owner: ubnd, securityLevel: 2, sources: [qd-cap-do] } # not-met
  he-thong-g: { name: Hệ thống G, owner: ubnd } # not-enough-basis
  he-thong-e: { name: Hệ thống E, owner: ubnd, securityLevel: 1, sources: [qd-cap-do] } # not-applicable
infrastructure:
  mang-tinh: { name: Mạng của tỉnh, owner: ubnd, type: network, sharing: province, securityLevel: 3, sources: [qd-cap-do] } # met
`,
    },
  ],
  *judge(context) {
    const seen = evidence(context);
    for (const subject of ours(context, 'systems', 'infrastructure')) {
      const shared = subject.element.collection === 'infrastructure' && isShared(subject);
      if (shared || speaksOfLevel(subject)) yield judged(subject, shared ? INFRASTRUCTURE : seen.get(subject.id));
    }
  },
};

/** Why a system falls under the criteria; `sure: false` where it is not known whether it does. */
interface Criterion {
  readonly sure: boolean;
  readonly why: Text;
}

function judged(subject: ElementState, criterion: Criterion | undefined): Judgement {
  const field = 'securityLevel';
  const level = levelOf(subject);
  if (!criterion) {
    if ('why' in level && level.verdict !== 'not-applicable') {
      const why = { vi: `${level.why.vi}; ${NO_CRITERION.vi}`, en: `${level.why.en}; ${NO_CRITERION.en}` };
      return { subject, verdict: 'not-enough-basis', why, field };
    }
    return { subject, verdict: 'not-applicable', why: NO_CRITERION };
  }
  const { why, sure } = criterion;
  if ('is' in level && level.is >= 3) {
    return {
      subject,
      verdict: 'met',
      why: { vi: `${why.vi}; cấp độ ${level.is}`, en: `${why.en}; level ${level.is}` },
      field,
    };
  }
  if (!sure) return { subject, verdict: 'not-enough-basis', why };
  if ('is' in level) {
    return {
      subject,
      verdict: 'not-met',
      why: { vi: `${why.vi}, mới ở cấp độ ${level.is}`, en: `${why.en}, at level ${level.is} only` },
      field,
    };
  }
  if (level.why === PART) return { subject, verdict: 'not-applicable', why: PART };
  return {
    subject,
    verdict: 'not-enough-basis',
    why: { vi: `${why.vi}; ${level.why.vi}`, en: `${why.en}; ${level.why.en}` },
    field,
  };
}

/** By system, the strongest criterion that services and data sets of the state show. */
function evidence(context: NormContext): ReadonlyMap<string, Criterion> {
  const found = new Map<string, Criterion>();
  const held: { readonly system: string; readonly dataset: ElementState }[] = [];
  // What supports a group supports its parts.
  const settling = new Set<string>();
  for (const service of elementsOf(context, 'services')) {
    if (settles(service)) addWithWholes(service, settling, context);
  }
  for (const dataset of elementsOf(context, 'datasets')) {
    for (const system of targets(dataset, 'systemOfRecord')) held.push({ system, dataset });
  }
  const online = new Set<string>();
  for (const service of elementsOf(context, 'services')) {
    for (const system of targets(service, 'supportedBy')) {
      online.add(system);
      if (settling.has(service.id)) found.set(system, PROCEDURES);
    }
  }
  for (const { system, dataset } of held) {
    const criterion = online.has(system) && !found.get(system)?.sure ? ofData(dataset) : undefined;
    if (criterion) found.set(system, criterion);
  }
  return found;
}

/** Adds the service and the groups that it is part of; each is climbed from once. */
function addWithWholes(service: ElementState, settling: Set<string>, { state }: NormContext): void {
  const open = [service];
  for (let at = open.pop(); at; at = open.pop()) {
    if (settling.has(at.id)) continue;
    settling.add(at.id);
    for (const id of targets(at, 'partOf')) {
      const whole = state.of(id);
      if (whole) open.push(whole);
    }
  }
}

function targets(element: ElementState, field: string): Iterable<string> {
  return linkTargets(element.get(field)?.value)?.keys() ?? [];
}

function settles(service: ElementState): boolean {
  return service.known('procedures') !== undefined || isOnlineLevel(service);
}

/** A level of online service; what only gives information settles nothing. */
function isOnlineLevel(service: ElementState): boolean {
  const level = service.known('level');
  const is = isObject(level) ? own(level, 'is') : undefined;
  return is === 'full' || is === 'partial' || (typeof is === 'number' && is >= 3);
}

const LEAST: Readonly<Record<string, number>> = { basic: 100_000, sensitive: 10_000 };

function ofData(dataset: ElementState): Criterion | undefined {
  const kind = dataset.known('personalData');
  const subjects = dataset.known('subjects');
  if (kind === undefined) return saidOf(dataset, 'personalData') === 'unknown' ? DATA_OPEN : undefined;
  const least = typeof kind === 'string' ? LEAST[kind] : undefined;
  if (least === undefined) return undefined;
  if (typeof subjects !== 'number') return DATA_OPEN;
  if (subjects < least) return undefined;
  const what: Text =
    kind === 'basic'
      ? { vi: 'dữ liệu cá nhân cơ bản', en: 'basic personal data' }
      : { vi: 'dữ liệu cá nhân nhạy cảm', en: 'sensitive personal data' };
  const why = {
    vi: `xử lý trực tuyến ${what.vi} của ${formatNumber(subjects, 'vi')} chủ thể`,
    en: `it handles ${what.en} of ${formatNumber(subjects, 'en')} subjects online`,
  };
  return { sure: true, why };
}

function isShared(subject: ElementState): boolean {
  const sharing = subject.known('sharing');
  return sharing === 'province' || sharing === 'ministry';
}

const PROCEDURES: Criterion = {
  sure: true,
  why: { vi: 'giải quyết thủ tục hành chính', en: 'it settles administrative procedures' },
};
const INFRASTRUCTURE: Criterion = {
  sure: true,
  why: { vi: 'hạ tầng dùng chung cho nhiều cơ quan', en: 'it is infrastructure shared by many bodies' },
};
const DATA_OPEN: Criterion = {
  sure: false,
  why: {
    vi: 'chưa rõ loại dữ liệu cá nhân hoặc số chủ thể dữ liệu',
    en: 'the kind of personal data, or the number of subjects, is not known',
  },
};
const NO_CRITERION = {
  vi: 'mô hình không ghi tiêu chí nào của cấp độ 3',
  en: 'the model shows no criterion of level 3',
};
