import type { Text } from '../../../core/text.ts';
import { nameOf } from '../../../model/describe.ts';
import { platformsPassed, type Route, routesBetweenBodies } from '../../rules/direct-route.ts';
import { evidenceOf } from '../evidence.ts';
import type { Reason } from '../reason.ts';

export const direct: Reason = {
  id: 'direct',
  title: { vi: 'Kết nối không qua nền tảng dùng chung', en: 'Past the shared platform' },
  question: {
    vi: 'Dữ liệu nào đi thẳng giữa hai cơ quan trong khi đã có nền tảng dùng chung?',
    en: 'Which data go straight from body to body though there is a shared platform?',
  },
  description: {
    vi: 'Luồng giữa hai cơ quan không nêu nền tảng nào ở via hay mechanism, hoặc chưa rõ đi qua đâu, trong khi luồng khác cho thấy đã có nền tảng để đi qua. Không có văn bản nào đòi hỏi thì chưa đủ cơ sở đánh giá; khung kiến trúc đòi hỏi thì theo kết luận của quy định đó. Luồng trong một cơ quan, với người dân, hoặc chưa rõ cơ quan thì không xét.',
    en: 'A flow between two bodies names no platform in via or mechanism, or it is not known what it passes, and another flow shows that there is a platform to be passed. Where nothing demands it there is not enough basis; where the framework does, its verdict counts. Flows inside one body, to and from people, and those of which a body is not known are left out.',
  },
  bad: {
    title: { vi: 'Hai luồng, một luồng không qua nền tảng', en: 'Two flows, one past the platform' },
    from: '2026-06-30',
    to: '2030',
    gaps: ['giay-phep.route'],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
organizations:
  so-xay-dung: { name: Sở Xây dựng, sources: [bc-1] }
  so-tai-chinh: { name: Sở Tài chính, sources: [bc-1] }
systems:
  lgsp: { name: LGSP của tỉnh, type: platform, status: operating, decision: keep, sources: [bc-1] }
flows:
  giay-phep: { name: Giấy phép xây dựng, from: so-xay-dung, to: so-tai-chinh, data: Giấy phép, mechanism: api, sources: [bc-1] }
  du-toan: { name: Dự toán, from: so-tai-chinh, to: so-xay-dung, data: Dự toán, via: [lgsp], sources: [bc-1] }
`,
  },
  good: {
    title: { vi: 'Đều qua nền tảng', en: 'Both by the platform' },
    from: '2026-06-30',
    to: '2030',
    gaps: [],
    yaml: `documents:
  bc-1: { name: Báo cáo số 1, date: 2026-01-15 }
organizations:
  so-xay-dung: { name: Sở Xây dựng, sources: [bc-1] }
  so-tai-chinh: { name: Sở Tài chính, sources: [bc-1] }
systems:
  lgsp: { name: LGSP của tỉnh, type: platform, status: operating, decision: keep, sources: [bc-1] }
flows:
  giay-phep: { name: Giấy phép xây dựng, from: so-xay-dung, to: so-tai-chinh, data: Giấy phép, mechanism: lgsp, sources: [bc-1] }
  du-toan: { name: Dự toán, from: so-tai-chinh, to: so-xay-dung, data: Dự toán, via: [lgsp], sources: [bc-1] }
`,
  },
  *derive({ architecture, whole, from, concernsUs }) {
    let platforms: ReadonlySet<string> | undefined;
    const names = architecture.elements;
    for (const route of routesBetweenBodies(from)) {
      const { flow, kind, field } = route;
      if (kind === 'platform' || flow.presence === 'planned') continue;
      const ends = ['from', 'to'].flatMap((end) => from.of(String(flow.known(end))) ?? []);
      if (!ends.some(concernsUs)) continue;
      // There must be one to be passed: of a time before it a straight way is no gap.
      platforms ??= platformsPassed(whole.from);
      if (platforms.size === 0) return;
      yield {
        subject: flow.element,
        facet: 'route',
        verdict: 'not-enough-basis',
        from: { text: sayRoute(route, (id) => nameOf(id, names)) },
        to: { text: NOT_DEMANDED },
        evidence: evidenceOf(flow, field),
      };
    }
  },
};

const NOT_DEMANDED: Text = {
  vi: 'đã có nền tảng dùng chung; chưa nêu văn bản nào buộc luồng này đi qua',
  en: 'there is a shared platform; nothing is named that obliges this flow to pass it',
};

function sayRoute({ kind, bodies: [from, to] }: Route, name: (id: string) => string): Text {
  const between = { vi: `giữa ${name(from)} và ${name(to)}`, en: `between ${name(from)} and ${name(to)}` };
  return kind === 'direct'
    ? { vi: `${between.vi}, không nêu đi qua nền tảng dùng chung`, en: `${between.en}, no shared platform named` }
    : { vi: `${between.vi}, chưa rõ đi qua đâu`, en: `${between.en}, by which way is not known` };
}
