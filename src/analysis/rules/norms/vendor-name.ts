import type { Day } from '../../../core/dates.ts';
import { own } from '../../../core/json.ts';
import type { Architecture } from '../../../model/architecture.ts';
import type { Layer } from '../../../model/element.ts';
import type { ElementState } from '../../../model/state.ts';
import type { OptionSpecs } from '../options.ts';
import { brandFinder } from './brands.ts';
import { DRAFT_SINCE, draft } from './grounds.ts';
import type { Judgement, Norm } from './norm.ts';
import { records } from './subjects.ts';

const OPTIONS = {
  also: {
    kind: 'texts',
    title: { vi: 'Nhãn hiệu, nhà cung cấp khác phải tìm', en: 'Other brands and vendors to look for' },
    default: [],
    example: ['Công ty A'],
  },
  allowed: {
    kind: 'texts',
    title: { vi: 'Tên chính thức được phép nêu', en: 'Official names that are allowed' },
    default: [],
    example: ['Cổng Viettel của tỉnh'],
  },
} as const satisfies OptionSpecs;

export const vendorName: Norm = {
  id: 'vendor-name',
  number: 'R12',
  severity: 'warning',
  when: 'target',
  validFrom: DRAFT_SINCE,
  options: OPTIONS,
  title: {
    vi: 'Nhãn hiệu, nhà cung cấp trong kiến trúc mục tiêu',
    en: 'Brands and vendors in the target architecture',
  },
  demand: {
    vi: 'Kiến trúc số mục tiêu không chỉ định nhãn hiệu, nhà cung cấp hoặc cấu hình thương mại cụ thể',
    en: 'The target architecture names no brand, vendor or commercial configuration',
  },
  description: {
    vi: 'Xét tên và mô tả của đối tượng của cơ quan có trong trạng thái mục tiêu mà hôm nay chưa có (mới dự kiến, hoặc chỉ có trong kế hoạch). Đối tượng đã có giữ tên chính thức nên không áp dụng. Tên có nhãn hiệu mà lấy từ kế hoạch, quyết định, đề án hoặc văn bản pháp luật có thể là tên chính thức được giao: chưa đủ cơ sở đánh giá; đã rõ thì ghi vào allowed. Tìm theo một danh sách ngắn, nguyên từ, phân biệt dấu; bổ sung bằng also.',
    en: 'Looks at the name and the description of objects of the authority that stand in the target state and are not there today: proposed, or in a plan only. It does not apply to what is there and keeps its official name. A name with a brand that comes from a plan, a decision, a project or a law may be the official name that was given: it cannot be judged; once it is known, add it to allowed. A short list is looked for, whole words, diacritics as written; add to it with also.',
  },
  basis: draft('Mẫu số 01, mục VI.1, tr. 31'),
  remedy: {
    vi: 'Nêu chức năng, yêu cầu cần đáp ứng thay cho nhãn hiệu, nhà cung cấp, cấu hình; nếu là tên chính thức thì ghi vào allowed của quy tắc này.',
    en: 'Say the function and the need in place of the brand, vendor or configuration; an official name goes into allowed of this rule.',
  },
  examples: [
    {
      title: {
        vi: 'Nêu chức năng; nêu nhãn hiệu; tên trong kế hoạch; đã có',
        en: 'A function; a brand; in a plan; there',
      },
      workspace: 'frameworks: [vn-qd1425]\nstates: { target: 2030 }',
      yaml: `documents:
  kh-2026: { name: Kế hoạch năm 2026, type: plan, date: 2026-01-15 }
  bc-2026: { name: Báo cáo khảo sát, type: report, date: 2026-06-30 }
systems:
  kho-du-lieu: { name: Kho phân tích dữ liệu của tỉnh, since: 2028-12-31, planned: kh-2026 } # met
  kho-oracle: { name: Kho dữ liệu Oracle, status: proposed, sources: [bc-2026] } # not-met
  tinh-toan: # not-met
    name: Cụm tính toán
    description: Máy chủ 64 vCPU đặt tại trung tâm dữ liệu
    status: proposed
    sources: [bc-2026]
  van-phong: { name: Phần mềm VNPT iOffice, since: 2028-12-31, planned: kh-2026 } # not-enough-basis
  mot-cua: { name: Hệ thống VNPT iGate, status: operating, sources: [bc-2026] } # not-applicable
  sap-xep: { name: Hệ thống sắp xếp hồ sơ và sáp nhập dữ liệu, status: proposed, sources: [bc-2026] } # met
`,
    },
  ],
  *judge(context) {
    const { architecture, today } = context;
    const set = architecture.workspace.rules.get('vendor-name')?.options ?? {};
    const find = brandFinder(texts(own(set, 'also')), texts(own(set, 'allowed')));
    for (const { subject, original } of records(context)) {
      if (!original) continue;
      if (isThere(subject, today)) yield { subject, verdict: 'not-applicable', why: THERE };
      else yield judged(subject, find, architecture);
    }
  },
};

/** What the workspace sets; a wrong value is told elsewhere. */
function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A fact attests it today, and it is more than proposed. */
function isThere({ layers }: ElementState, today: Day): boolean {
  let [attested, last]: [boolean, Layer | undefined] = [false, undefined];
  for (const layer of layers) {
    if (layer.kind !== 'fact' || layer.day > today) continue;
    attested = true;
    if (own(layer.fields, 'status') !== undefined && layer.day >= (last?.day ?? layer.day)) last = layer;
  }
  return attested && (last === undefined || own(last.fields, 'status') !== 'proposed');
}

function judged(
  subject: ElementState,
  find: (text: string) => string | undefined,
  architecture: Architecture,
): Judgement {
  for (const [field, where] of FIELDS) {
    const text = subject.known(field);
    const found = typeof text === 'string' ? find(text) : undefined;
    if (found === undefined) continue;
    const why = { vi: `${where.vi} nêu "${found}"`, en: `the ${where.en} names "${found}"` };
    if (field === 'name' && isGiven(subject, architecture)) {
      const open = { vi: `${why.vi}, có thể là tên chính thức`, en: `${why.en}, which may be the official name` };
      return { subject, verdict: 'not-enough-basis', why: open, field };
    }
    return { subject, verdict: 'not-met', why, field };
  }
  return { subject, verdict: 'met', why: NONE };
}

const FIELDS = [
  ['description', { vi: 'mô tả', en: 'description' }],
  ['name', { vi: 'tên', en: 'name' }],
] as const;

/** The name comes from a document by which a body of authority gives names. */
function isGiven(subject: ElementState, { elements }: Architecture): boolean {
  const by = subject.get('name')?.layer.planned?.by;
  const ids = [...subject.sources('name').map(({ document }) => document), ...(by === undefined ? [] : [by])];
  return ids.some((id) => {
    const document = elements.get(id);
    return document !== undefined && GIVES_NAMES.has(own(document.raw, 'type'));
  });
}

const GIVES_NAMES: ReadonlySet<unknown> = new Set([
  'law',
  'decree',
  'circular',
  'decision',
  'resolution',
  'directive',
  'plan',
  'project',
]);

const THERE = { vi: 'đã có, giữ tên chính thức', en: 'it is there and keeps its official name' };
const NONE = { vi: 'không nêu nhãn hiệu, nhà cung cấp', en: 'no brand or vendor is named' };
