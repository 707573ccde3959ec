import type { Text } from '../../../core/text.ts';
import { isNotApplicable } from '../../../model/element.ts';
import { overlapsOf } from '../../../model/framework-overlap.ts';
import type { ElementState } from '../../../model/state.ts';
import { idsOf } from './flow-ends.ts';
import { roleOf } from './framework-roles.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { ours, whose } from './subjects.ts';

export const citizenChannels: Norm = {
  id: 'citizen-channels',
  number: 'R34',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Kênh cung cấp dịch vụ công', en: 'Channels of public services' },
  demand: {
    vi: 'Dịch vụ công được cung cấp trên Cổng DVCQG hoặc VNeID; giao diện cổng dịch vụ công cấp tỉnh đã đóng từ ngày 01/7/2025',
    en: 'Public services are offered on the National Public Service Portal or VNeID; portals of provinces are closed since 1 July 2025',
  },
  description: {
    vi: 'Xét dịch vụ của mình có ghi mức độ, thủ tục hoặc kênh, và các kênh của mình. Kênh chính được nhận ra theo tên trong danh mục nền tảng dùng chung của khung. Khung cho phép địa phương có thêm kênh tiếp cận bổ trợ: kênh khác không phải cổng dịch vụ công thì không áp dụng.',
    en: 'Judged are services of our own that state a level, procedures or channels, and our own channels. A main channel is known by its name in the list of shared platforms of the framework. The framework lets a province have more channels beside them: what is no portal of public services is not concerned.',
  },
  basis: {
    document: 'Công văn 623/TTg-KSTT',
    at: 'đóng giao diện cổng dịch vụ công cấp tỉnh; QĐ 1425/QĐ-TTg, Khung, II.3.d',
    certainty: 'secondary',
  },
  validFrom: '2025-07-01',
  remedy: {
    vi: 'Cung cấp dịch vụ trên kênh quốc gia và ghi kênh đó ở channels; kênh đã đóng thì ghi ends.',
    en: 'Offer the service on a national channel and name it in channels; end a channel that is closed.',
  },
  examples: [
    {
      title: {
        vi: 'Kênh quốc gia; cổng của tỉnh còn chạy; chưa rõ; kênh bổ trợ',
        en: 'A national channel; a portal of the province; not known; another channel',
      },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  nd-42: { name: Nghị định số 42/2022/NĐ-CP, number: 42/2022/NĐ-CP }
systems:
  cong-qg: { name: Cổng Dịch vụ công quốc gia, type: channel, sharing: national-a } # not-applicable
  cong-tinh: { name: Cổng dịch vụ công tỉnh A, type: channel, status: operating } # not-met
  cong-tinh-cu: { name: Cổng dịch vụ công thành phố B, type: channel } # not-enough-basis
  tong-dai: { name: Tổng đài hỗ trợ, type: channel, status: operating } # not-applicable
services:
  khai-sinh: { name: Đăng ký khai sinh, channels: [cong-qg] } # met
  dat-dai: # not-met
    name: Đăng ký đất đai
    channels: [cong-tinh]
  ho-tich: { name: Trích lục hộ tịch, procedures: ["2.000635"] } # not-enough-basis
  thong-tin: { name: Hỏi đáp, level: { scheme: nd-42, is: information } } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const subject of ours(context, 'services', 'systems')) {
      if (subject.element.collection === 'systems') {
        if (subject.known('type') === 'channel') yield { subject, field: 'status', ...channel(context, subject) };
      } else if (SAID.some((field) => subject.get(field) !== undefined)) {
        yield { subject, field: 'channels', ...service(context, subject) };
      }
    }
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

/** What makes a service one that is offered to citizens online, as far as the model says. */
const SAID = ['channels', 'level', 'procedures'];

function service(context: NormContext, subject: ElementState): Result {
  const level = subject.known('level') as { readonly is?: unknown } | undefined;
  if (level?.is === 'information') return { verdict: 'not-applicable', why: INFORMATION };
  const said = subject.get('channels')?.value;
  if (isNotApplicable(said)) {
    return { verdict: 'not-applicable', why: { vi: said.notApplicable, en: said.notApplicable } };
  }
  const channels = idsOf(subject.known('channels'));
  if (channels.length === 0) return { verdict: 'not-enough-basis', why: NO_CHANNEL };
  const found = channels.map((id) => context.state.of(id));
  const main = found.find((one) => one && roleOf(context, one) === 'service-channel');
  const of = whose(context);
  // Another body's channel may be the national one under a name of the modeller's own.
  if (!main && found.some((one) => !one || of(one) !== 'ours')) return { verdict: 'not-enough-basis', why: UNSURE };
  if (!main) return { verdict: 'not-met', why: NOT_NATIONAL };
  return { verdict: 'met', why: { vi: `trên ${main.element.name}`, en: `on ${main.element.name}` } };
}

/** A channel of our own: is it a portal of public services that should be closed? */
function channel(context: NormContext, subject: ElementState): Result {
  const isNational = roleOf(context, subject) === 'service-channel';
  const does = overlapsOf({ name: subject.element.name }, context.framework.parts.platforms);
  if (isNational || !does.some(({ by, platform }) => by === 'function' && platform.role === 'service-channel')) {
    return { verdict: 'not-applicable', why: OTHER };
  }
  const status = subject.known('status');
  if (typeof status !== 'string' || status === 'other') return { verdict: 'not-enough-basis', why: STATUS };
  return { verdict: 'not-met', why: OPEN };
}

const INFORMATION: Text = { vi: 'dịch vụ chỉ cung cấp thông tin', en: 'it only gives information' };
const NO_CHANNEL: Text = { vi: 'chưa rõ kênh cung cấp', en: 'its channels are not known' };
const UNSURE: Text = {
  vi: 'kênh của cơ quan khác chưa nhận ra là kênh quốc gia nào',
  en: "which national channel another body's channel is cannot be told",
};
const NOT_NATIONAL: Text = {
  vi: 'không có Cổng DVCQG hoặc VNeID trong các kênh',
  en: 'neither the National Public Service Portal nor VNeID is among its channels',
};
const OTHER: Text = {
  vi: 'không phải cổng dịch vụ công của địa phương',
  en: 'no portal of public services of the province',
};
const STATUS: Text = { vi: 'chưa rõ còn hoạt động hay không', en: 'whether it is still open is not known' };
const OPEN: Text = {
  vi: 'giao diện cổng dịch vụ công của địa phương chưa ghi kết thúc',
  en: 'a portal of public services of the province that has not ended',
};
