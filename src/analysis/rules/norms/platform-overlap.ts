import { isObject } from '../../../core/json.ts';
import { fold, type Text } from '../../../core/text.ts';
import { overlapsOf, type PlatformOverlap } from '../../../model/framework-overlap.ts';
import type { Platform } from '../../../model/framework-parts.ts';
import type { ElementState } from '../../../model/state.ts';
import { idsOf } from './flow-ends.ts';
import { placeOf, platformOf } from './framework-roles.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { ours } from './subjects.ts';

export const platformOverlap: Norm = {
  id: 'platform-overlap',
  number: 'R21',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Trùng với nền tảng số dùng chung quốc gia', en: 'Overlap with a national shared platform' },
  demand: {
    vi: 'Hệ thống của cơ quan không trùng với nền tảng số dùng chung quốc gia; nếu có thì nêu phương án tích hợp, thay thế hoặc lý do không dùng chung được',
    en: 'A system of our own does not double a national shared platform; where it does, it says how it is integrated or replaced, or why the shared one will not do',
  },
  description: {
    vi: 'Tên của đối tượng thuộc cơ quan được so với tên và chức năng của các nền tảng trong danh mục của khung, không phân biệt dấu khi viết không dấu. Trùng hẳn tên là chưa đáp ứng: nếu là nền tảng quốc gia thì phải là bản ghi tham chiếu với chủ quản thật. Tên chỉ cho thấy cùng chức năng là chưa đủ cơ sở: người rà soát quyết định. Đối tượng khai thác chính nền tảng đó, hoặc có phương án (decision) kèm lý do, là đáp ứng. Vị trí mà khung dành cho cấp tỉnh thì không phải là trùng.',
    en: 'The names of our own elements are compared with the names and functions of the platforms that the framework lists; diacritics may be left out. The very name is not met: a national platform is a reference record with its true owner. A name that only tells of the same function is not enough basis: people decide. What uses that platform, or has a decision with its reason, is met. A place that the framework gives to provinces is no overlap.',
  },
  basis: { document: 'Quyết định 1425/QĐ-TTg', at: 'Điều 2 khoản 1 điểm d; Phụ lục II', certainty: 'primary' },
  remedy: {
    vi: 'Ghi chủ quản thật nếu là nền tảng quốc gia; nếu là hệ thống riêng thì đổi tên cho đúng và ghi phương án ở decision kèm lý do.',
    en: 'Name the true owner if it is the national platform; if it is your own, give it its right name and a decision with the reason.',
  },
  examples: [
    {
      title: {
        vi: 'Trùng tên; trùng chức năng; có phương án; vị trí của cấp tỉnh',
        en: 'The same name; the same function; with a decision; a place of the province',
      },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `systems:
  truc-van-ban: # not-met
    name: Trục liên thông văn bản quốc gia
  chuoi-khoi: { name: Nền tảng chuỗi khối của tỉnh } # not-enough-basis
  chuoi-khoi-khong-dau: { name: He thong chuoi khoi cua so } # not-enough-basis
  tro-ly-chuoi-khoi: # met
    name: Ứng dụng chuỗi khối truy xuất nguồn gốc
    decision: { option: integrate, why: dùng nền tảng chuỗi khối quốc gia khi có hướng dẫn kết nối }
  lgsp: { name: 'Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh', fits: { vn-qd1425: tinh.ntl.lgsp-ldop } } # not-applicable
`,
    },
  ],
  *judge(context) {
    const { platforms } = context.framework.parts;
    if (platforms.length === 0) return;
    for (const subject of ours(context, 'systems', 'datasets', 'infrastructure')) {
      // A record of the platform itself is no second one.
      if (overlapsOf({ name: subject.element.name }, platforms).length === 0 || platformOf(context, subject)) continue;
      const found = judged(context, subject);
      if (found) yield { subject, field: 'name', ...found };
    }
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

function judged(context: NormContext, subject: ElementState): Result | undefined {
  const { platforms } = context.framework.parts;
  const { name } = subject.element;
  const place = placeOf(context, subject);
  const overlap = nearest(overlapsOf({ name, place: place?.id }, platforms));
  if (!overlap) {
    if (!place) return undefined;
    const { vi, en } = place.label;
    return {
      verdict: 'not-applicable',
      why: { vi: `vị trí của cấp tỉnh: ${vi}`, en: `a place of the province: ${en}` },
    };
  }
  const { platform } = overlap;
  if (uses(context, subject, platform)) return { verdict: 'met', why: said(USES, platform) };
  if (isDecided(subject)) return { verdict: 'met', why: said(DECIDED, platform) };
  const isSame = [platform.label.vi, ...platform.names].some((other) => fold(other) === fold(name));
  if (isSame) return { verdict: 'not-met', why: said(SAME, platform) };
  return { verdict: 'not-enough-basis', why: said(LIKE, platform) };
}

/** A name says more than a function. */
function nearest(found: readonly PlatformOverlap[]): PlatformOverlap | undefined {
  return found.find(({ by }) => by === 'name') ?? found[0];
}

/** Whether it is built on the platform, by one of its links. */
function uses(context: NormContext, subject: ElementState, platform: Platform): boolean {
  const ids = ['uses', 'dependsOn', 'partOf', 'hostedOn'].flatMap((field) => idsOf(subject.known(field)));
  return ids.some((id) => {
    const other = context.state.of(id);
    return other !== undefined && platformOf(context, other) === platform;
  });
}

/** To be integrated, merged or replaced; or something else, with the reason. */
function isDecided(subject: ElementState): boolean {
  const decision = subject.known('decision');
  const option = isObject(decision) ? decision.option : decision;
  if (option === 'integrate' || option === 'consolidate' || option === 'replace') return true;
  return isObject(decision) && typeof decision.why === 'string';
}

function said(text: (platform: Text, owner: string) => Text, { label, owner }: Platform): Text {
  return text(label, owner);
}

const USES = (platform: Text) => ({ vi: `khai thác ${platform.vi}`, en: `built on ${platform.en}` });
const DECIDED = (platform: Text) => ({
  vi: `đã có phương án đối với phần trùng với ${platform.vi}`,
  en: `what is to become of the overlap with ${platform.en} is decided`,
});
const SAME = (platform: Text, owner: string) => ({
  vi: `trùng tên với ${platform.vi} do ${owner} chủ quản`,
  en: `it bears the name of ${platform.en}, which ${owner} owns`,
});
const LIKE = (platform: Text, owner: string) => ({
  vi: `tên cho thấy có thể trùng chức năng với ${platform.vi} do ${owner} chủ quản`,
  en: `by its name it may do what ${platform.en} does, which ${owner} owns`,
});
