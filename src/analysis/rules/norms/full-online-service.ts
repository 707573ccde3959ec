import { isObject, type Json } from '../../../core/json.ts';
import { same, type Text } from '../../../core/text.ts';
import { isNotApplicable } from '../../../model/element.ts';
import { levelSchemeOf } from '../../../model/framework-levels.ts';
import type { ElementState } from '../../../model/state.ts';
import { idsOf } from './flow-ends.ts';
import type { Judgement, Norm, NormContext } from './norm.ts';
import { ours } from './subjects.ts';

export const fullOnlineService: Norm = {
  id: 'full-online-service',
  number: 'R33',
  severity: 'warning',
  when: 'present',
  title: { vi: 'Dịch vụ công trực tuyến toàn trình', en: 'Full online services' },
  demand: {
    vi: 'Dịch vụ ghi toàn trình có tiếp nhận, xử lý và trả kết quả trực tuyến (hoặc trả qua dịch vụ bưu chính công ích)',
    en: 'A service called full is taken in, processed and answered online (or answered by the public post)',
  },
  description: {
    vi: 'Xét theo định nghĩa của văn bản mà dịch vụ nêu ở level.scheme, nhận ra theo số văn bản. Tiếp nhận ở channels, xử lý ở supportedBy, trả kết quả ở bước cuối của steps (on). Nghị định 42/2022/NĐ-CP đã hết hiệu lực từ 01/7/2026; định nghĩa của văn bản thay thế chưa đọc, nên mức độ theo văn bản ấy là chưa đủ cơ sở đánh giá.',
    en: 'Judged by the definition of the document named in level.scheme, known by its number. Taking in stands in channels, processing in supportedBy, the result in the last of steps (on). Decree 42/2022/NĐ-CP is over since 1 July 2026; what replaced it was not read, and for a level by it there is not enough basis.',
  },
  basis: {
    document: 'Nghị định 42/2022/NĐ-CP (hết hiệu lực từ 01/7/2026)',
    at: 'Điều 11 khoản 1',
    certainty: 'secondary',
  },
  remedy: {
    vi: 'Ghi kênh tiếp nhận, hệ thống xử lý và bước trả kết quả; nếu còn phải nộp hoặc nhận trực tiếp thì ghi mức một phần.',
    en: 'Record the channel, the system and the step that gives the result; where people still have to come, the level is partial.',
  },
  examples: [
    {
      title: { vi: 'Đủ ba khâu; không có kênh; chưa rõ; một phần', en: 'All three; no channel; not known; partial' },
      workspace: 'frameworks: [vn-qd1425]',
      yaml: `documents:
  nd-42: { name: Nghị định số 42/2022/NĐ-CP, number: 42/2022/NĐ-CP }
  nd-224: { name: Nghị định số 224/2026/NĐ-CP, number: 224/2026/NĐ-CP }
systems:
  cong: { name: Cổng dịch vụ công }
  httt: { name: Hệ thống giải quyết thủ tục hành chính }
services:
  du-ba-khau: # met
    name: Đủ ba khâu
    level: { scheme: nd-42, is: full }
    channels: [cong]
    supportedBy: [httt]
    steps: [{ does: Nộp hồ sơ, on: cong }, { does: Xử lý, on: httt }, { does: Trả kết quả, on: cong }]
  nop-truc-tiep: # not-met
    name: Nộp trực tiếp
    level: { scheme: nd-42, is: full }
    channels: { notApplicable: chỉ nhận hồ sơ giấy tại bộ phận một cửa }
  chua-ro: { name: Chưa rõ, level: { scheme: nd-42, is: full }, channels: [cong], supportedBy: [httt] } # not-enough-basis
  van-ban-moi: { name: Theo văn bản mới, level: { scheme: nd-224, is: full } } # not-enough-basis
  mot-phan: { name: Một phần, level: { scheme: nd-42, is: partial } } # not-applicable
`,
    },
  ],
  *judge(context) {
    for (const subject of ours(context, 'services')) {
      const level = subject.known('level');
      if (isObject(level)) yield { subject, field: 'level', ...judged(context, subject, level) };
    }
  },
};

type Result = Pick<Judgement, 'verdict' | 'why'>;

function judged(
  { state, framework }: NormContext,
  service: ElementState,
  level: { readonly [key: string]: Json },
): Result {
  if (level.is !== 'full') return { verdict: 'not-applicable', why: NOT_FULL };
  const number = state.of(String(level.scheme))?.known('number');
  const scheme = typeof number === 'string' ? levelSchemeOf(number, framework.parts.levelSchemes) : undefined;
  if (!scheme) return { verdict: 'not-enough-basis', why: NO_SCHEME };
  if (!scheme.levels.some(({ is }) => is === 'full')) return { verdict: 'not-enough-basis', why: NOT_READ };
  for (const field of ['channels', 'supportedBy']) {
    const said = service.get(field)?.value;
    if (isNotApplicable(said)) return { verdict: 'not-met', why: same(said.notApplicable) };
  }
  const missing = [
    ...(idsOf(service.known('channels')).length > 0 ? [] : [INTAKE]),
    ...(idsOf(service.known('supportedBy')).length > 0 ? [] : [PROCESSING]),
    ...(endsOnline(service) ? [] : [RESULT]),
  ];
  if (missing.length === 0) return { verdict: 'met', why: COMPLETE };
  const [vi, en] = [missing.map((text) => text.vi).join(', '), missing.map((text) => text.en).join(', ')];
  return { verdict: 'not-enough-basis', why: { vi: `chưa rõ ${vi}`, en: `not known: ${en}` } };
}

/** The last step is done on a system: that is where the result comes. */
function endsOnline(service: ElementState): boolean {
  const steps = service.known('steps');
  const last = Array.isArray(steps) ? (steps.at(-1) as Json | undefined) : undefined;
  return isObject(last) && typeof last.on === 'string';
}

const NOT_FULL: Text = { vi: 'không ghi mức toàn trình', en: 'it is not called full' };
const NO_SCHEME: Text = { vi: 'chưa rõ mức độ theo văn bản nào', en: 'by which document it is full is not known' };
const NOT_READ: Text = {
  vi: 'chưa đọc định nghĩa mức độ của văn bản được nêu',
  en: 'the definition of levels in the document named was not read',
};
const INTAKE: Text = { vi: 'kênh tiếp nhận', en: 'the channel' };
const PROCESSING: Text = { vi: 'hệ thống xử lý', en: 'the system that processes' };
const RESULT: Text = { vi: 'cách trả kết quả', en: 'how the result comes' };
const COMPLETE: Text = {
  vi: 'có tiếp nhận, xử lý, trả kết quả trực tuyến theo định nghĩa của văn bản được nêu',
  en: 'taken in, processed and answered online, by the definition of the document named',
};
