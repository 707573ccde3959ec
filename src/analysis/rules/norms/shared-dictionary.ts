import type { Text } from '../../../core/text.ts';
import { linkTargets } from '../../../model/links.ts';
import type { ElementState } from '../../../model/state.ts';
import { flowsOfOurs } from './ends.ts';
import { decision } from './grounds.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { OLD, saidOf } from './parts.ts';
import { elementsOf, ours, whose } from './subjects.ts';

export const sharedDictionary: Norm = {
  id: 'shared-dictionary',
  number: 'R30',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Từ điển dữ liệu dùng chung', en: 'Shared data dictionary' },
  demand: {
    vi: 'Dữ liệu kết nối, chia sẻ qua nền tảng quốc gia được chuẩn hóa, ánh xạ và tuân thủ Từ điển dữ liệu dùng chung',
    en: 'Data that are shared through a national platform are standardised, mapped, and follow the shared data dictionary',
  },
  description: {
    vi: 'Xét tập dữ liệu của cơ quan được chuyển trong luồng qua NDXP, NDOP hoặc qua nền tảng dùng chung quốc gia của cơ quan khác, kể cả luồng mới dự kiến: phải chuẩn hóa trước khi kết nối. Có dictionary là đáp ứng; ghi không áp dụng là chưa đáp ứng; chưa nêu hoặc chưa xác định là chưa đủ cơ sở đánh giá. Hệ thống nguồn có luồng như vậy mà luồng chưa nêu tập dữ liệu thì cũng chưa đủ cơ sở. Tập dữ liệu khác thì không áp dụng.',
    en: 'Looks at data sets of the authority that move in a flow over NDXP, NDOP or a national shared platform of others, flows only proposed among them: the data are standardised before they are connected. With dictionary it is met; not applicable is not met; what is not said or not known cannot be judged. Nor can a data set whose system of record has such a flow that names no data set. It does not apply to others.',
  },
  basis: decision('mục II.4.b, tr. 23'),
  remedy: {
    vi: 'Chuẩn hóa, ánh xạ dữ liệu với Từ điển dữ liệu dùng chung và nêu từ điển áp dụng ở dictionary.',
    en: 'Standardise the data, map them to the shared data dictionary, and name the dictionary in dictionary.',
  },
  examples: [
    {
      title: {
        vi: 'Có từ điển; ghi không áp dụng; chưa nêu; không kết nối',
        en: 'With one; said not to apply; not said; not connected',
      },
      workspace: 'frameworks: [vn-qd1425]\nauthority: ubnd',
      yaml: `documents:
  tu-dien: { name: Từ điển dữ liệu dùng chung, type: decision, date: 2025-11-04 }
organizations:
  ubnd: { name: Ủy ban nhân dân tỉnh }
  bo-a: { name: Bộ A }
systems:
  he-thong-a: { name: Hệ thống A, owner: ubnd }
  he-thong-b: { name: Hệ thống B, owner: ubnd }
  nen-tang: { name: Nền tảng quốc gia, type: platform, owner: bo-a, sharing: national-a, ourUse: in-use }
datasets:
  dl-dat-dai: { name: Dữ liệu đất đai, owner: ubnd, dictionary: [tu-dien] } # met
  dl-ho-tich: { name: Dữ liệu hộ tịch, owner: ubnd, dictionary: { notApplicable: dùng bộ mã riêng } } # not-met
  dl-y-te: { name: Dữ liệu y tế, owner: ubnd } # not-enough-basis
  dl-giao-duc: { name: Dữ liệu giáo dục, owner: ubnd, systemOfRecord: he-thong-b } # not-enough-basis
  dl-noi-bo: { name: Dữ liệu nội bộ, owner: ubnd } # not-applicable
flows:
  chia-se: { name: Chia sẻ, from: he-thong-a, to: bo-a, mechanism: ndop, datasets: [dl-dat-dai, dl-ho-tich] }
  gui: { name: Gửi, from: dl-y-te, to: bo-a, via: [nen-tang], status: proposed }
  dong-bo: { name: Đồng bộ, from: he-thong-b, to: bo-a, data: Học bạ, mechanism: ndxp }
  trong-tinh: { name: Trong tỉnh, from: he-thong-a, to: he-thong-b, datasets: [dl-noi-bo], mechanism: lgsp }
`,
    },
  ],
  *judge(context) {
    const shared = nationally(context);
    for (const subject of ours(context, 'datasets')) yield judged(subject, shared);
  },
};

/** What moves over national platforms: data sets, and systems that send or receive what no flow names. */
interface Shared {
  readonly datasets: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

function nationally(context: NormContext): Shared {
  const [datasets, systems] = [new Set<string>(), new Set<string>()];
  const platforms = nationalPlatforms(context);
  for (const { flow, from, to } of flowsOfOurs(context)) {
    if (!isNational(flow, platforms)) continue;
    const named = flow.known('datasets');
    if (Array.isArray(named)) for (const id of named) datasets.add(String(id));
    for (const { element } of [from, to]) {
      if (element?.element.collection === 'datasets') datasets.add(element.id);
      else if (element && !Array.isArray(named)) systems.add(element.id);
    }
  }
  return { datasets, systems };
}

/** Platforms that are shared nationally, and not our own. */
function nationalPlatforms(context: NormContext): ReadonlySet<unknown> {
  const of = whose(context);
  const found = new Set<string>();
  for (const system of elementsOf(context, 'systems')) {
    const sharing = system.known('sharing');
    if (sharing !== 'national-a' && sharing !== 'national-b') continue;
    if (system.known('type') === 'platform' && of(system) !== 'ours') found.add(system.id);
  }
  return found;
}

/** By what it says of its way, or by what it passes and ends at. */
function isNational(flow: ElementState, platforms: ReadonlySet<unknown>): boolean {
  const mechanism = flow.known('mechanism');
  if (mechanism === 'ndxp' || mechanism === 'ndop') return true;
  if (platforms.size === 0) return false;
  const via = flow.known('via');
  return [flow.known('from'), flow.known('to'), ...(Array.isArray(via) ? via : [])].some((id) => platforms.has(id));
}

function judged(subject: ElementState, { datasets, systems }: Shared): Judgement {
  const field = 'dictionary';
  if (subject.presence === 'unconfirmed') return { subject, verdict: 'not-enough-basis', why: OLD };
  if (!datasets.has(subject.id)) {
    const records = linkTargets(subject.get('systemOfRecord')?.value)?.keys() ?? [];
    const isOpen = [...records].some((system) => systems.has(system));
    if (isOpen) return { subject, verdict: 'not-enough-basis', why: FLOW_OPEN };
    return { subject, verdict: 'not-applicable', why: NOT_SHARED };
  }
  const said = saidOf(subject, field);
  if (said === 'said') return { subject, verdict: 'met', why: NAMED, field };
  if (said === 'not-applicable') return { subject, verdict: 'not-met', why: DENIED, field };
  return { subject, verdict: 'not-enough-basis', why: NOT_SAID, field };
}

const NAMED: Text = { vi: 'đã nêu từ điển dữ liệu áp dụng', en: 'its dictionary is named' };
const DENIED: Text = {
  vi: 'chia sẻ qua nền tảng quốc gia mà ghi không áp dụng từ điển dữ liệu',
  en: 'it is shared through a national platform, and a dictionary is said not to apply',
};
const NOT_SAID: Text = {
  vi: 'chia sẻ qua nền tảng quốc gia, chưa nêu từ điển dữ liệu áp dụng',
  en: 'it is shared through a national platform, and no dictionary is named',
};
const FLOW_OPEN: Text = {
  vi: 'hệ thống nguồn kết nối qua nền tảng quốc gia, chưa rõ có chuyển tập dữ liệu này hay không',
  en: 'its system of record is connected through a national platform, and it is not known whether this data set moves',
};
const NOT_SHARED: Text = {
  vi: 'mô hình không ghi luồng nào chuyển qua nền tảng quốc gia',
  en: 'the model has no flow that moves it through a national platform',
};
